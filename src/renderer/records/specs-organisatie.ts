/** Records of the organisation. */
import { showEuro, showNumber } from '../format/show.ts';
import { t } from '../i18n.ts';
import { codeLabel } from './codes.ts';
import { date, day, define, lines, maybeText, text, yesNo } from './define.ts';
import { dateOr, joined, period } from './words.ts';

export const ontvanger = define(
  'ontvanger',
  [
    ['soort', { list: 'ontvanger' }],
    ['naam', text],
    ['adres', lines],
    ['email', maybeText],
  ],
  {
    title: (r) => joined(codeLabel('ontvanger', r.soort), r.naam),
    detail: (r) => joined(r.email, r.adres?.replace(/\n/g, ', ')),
  },
);

export const contingent = define(
  'contingent',
  [
    ['soort', { list: 'contingent' }],
    ['van', date],
    ['plaatsen', { kind: 'whole' }],
    ['bron', lines],
  ],
  {
    title: (r) =>
      t('record.contingent.regel', {
        plaatsen: r.plaatsen === null ? '' : showNumber(r.plaatsen),
        soort: codeLabel('contingent', r.soort),
      }),
    detail: (r) => joined(period(r.van, null), r.bron),
  },
);

export const voorschot = define(
  'voorschot',
  [
    ['datum', date],
    ['cents', { kind: 'cents' }],
    ['jaar', { kind: 'whole' }],
    ['omschrijving', lines],
  ],
  {
    title: (r) => joined(r.cents === null ? '' : showEuro(r.cents), dateOr(r.datum)),
    detail: (r) => joined(r.jaar !== null && t('record.voorschot.voorJaar', { jaar: r.jaar }), r.omschrijving),
  },
);

export const polis = define(
  'polis',
  [
    ['soort', { list: 'polis' }],
    ['verzekeraar', maybeText],
    ['nummer', maybeText],
    ['van', date],
    ['tot', day],
  ],
  { title: (r) => codeLabel('polis', r.soort), detail: (r) => joined(r.verzekeraar, r.nummer, period(r.van, r.tot)) },
);

export const kalenderdag = define(
  'kalenderdag',
  [
    ['datum', date],
    ['soort', { list: 'kalender' }],
    ['omschrijving', maybeText],
  ],
  { title: (r) => joined(dateOr(r.datum), codeLabel('kalender', r.soort)), detail: (r) => r.omschrijving },
);

export const werkpost = define(
  'werkpost',
  [
    ['naam', text],
    ['organisatie', maybeText],
    ['extern', { ...yesNo, hint: true }],
    ['partner', yesNo],
    ['aard', { list: 'werkpostaard', optional: true }],
    ['adres', lines],
  ],
  {
    title: (r) => r.naam ?? '',
    detail: (r) =>
      joined(
        r.organisatie,
        r.extern === true && t('record.werkpost.isExtern'),
        r.partner === true && t('record.werkpost.bijPartner'),
        r.adres?.replace(/\n/g, ', '),
      ),
  },
);

export const begeleider = define(
  'begeleider',
  [
    ['voornaam', text],
    ['naam', text],
    ['functie', maybeText],
    ['telefoon', maybeText],
    ['email', maybeText],
    ['inDienst', day],
    ['uitDienst', day],
    ['grond', { kind: 'whole', optional: true, hint: true }],
    ['kwalificatieTekst', lines],
    ['startOpleiding', day],
    ['vte', { kind: 'hundredths', optional: true, hint: true }],
    ['vloer', yesNo],
    ['opmerkingen', lines],
  ],
  {
    title: (r) => [r.voornaam, r.naam].filter(Boolean).join(' '),
    detail: (r) =>
      joined(
        r.functie,
        r.grond === null ? t('record.begeleider.zonderGrond') : t('record.begeleider.metGrond', { grond: r.grond }),
        period(r.inDienst, r.uitDienst),
      ),
    open: (r) => r.grond === null && r.startOpleiding === null,
  },
);

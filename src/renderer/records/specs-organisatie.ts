/** Records of the organisation. */
import { showDecimal, showEuro, showNumber } from '../format/show.ts';
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
    ['plaatsen', { kind: 'whole', optional: true }],
    ['vte', { kind: 'decimal', optional: true, hint: true }],
    ['partnerId', { kind: 'partner', optional: true, hint: true }],
    ['bron', lines],
  ],
  {
    title: (r) =>
      r.plaatsen === null && r.vte !== null
        ? joined(t('record.contingent.inVte', { vte: showDecimal(r.vte) }), codeLabel('contingent', r.soort))
        : t('record.contingent.regel', {
            plaatsen: r.plaatsen === null ? '' : showNumber(r.plaatsen),
            soort: codeLabel('contingent', r.soort),
          }),
    detail: (r, names) =>
      joined(
        period(r.van, null),
        r.plaatsen !== null && r.vte !== null && t('record.contingent.inVte', { vte: showDecimal(r.vte) }),
        names.partner(r.partnerId),
        r.bron,
      ),
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
    ['vestigingId', { kind: 'vestiging', optional: true, hint: true }],
    ['omschrijving', maybeText],
  ],
  {
    title: (r) => joined(dateOr(r.datum), codeLabel('kalender', r.soort)),
    detail: (r, names) => joined(names.vestiging(r.vestigingId), r.omschrijving),
  },
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
    ['instantieId', { kind: 'instantie', optional: true }],
    ['contactNaam', maybeText],
    ['telefoon', maybeText],
    ['plaatsen', { kind: 'whole', optional: true, hint: true }],
    ['vestigingId', { kind: 'vestiging', optional: true }],
    ['partnerId', { kind: 'partner', optional: true }],
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
    ['eindeOpleiding', day],
    ['opleiding', lines],
    ['coach', { ...maybeText, hint: true }],
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

export const instantie = define(
  'instantie',
  [
    ['naam', text],
    ['soort', { list: 'instantie' }],
    ['kbo', maybeText],
    ['contactNaam', maybeText],
    ['straat', maybeText],
    ['postcode', maybeText],
    ['gemeente', maybeText],
    ['telefoon', maybeText],
    ['email', maybeText],
    ['opmerking', lines],
  ],
  {
    title: (r) => r.naam ?? '',
    detail: (r) => joined(codeLabel('instantie', r.soort), address(r), r.contactNaam, r.telefoon, r.email, r.kbo),
  },
);

export const vestiging = define(
  'vestiging',
  [
    ['naam', text],
    ['nummer', { ...maybeText, hint: true }],
    ['straat', maybeText],
    ['postcode', maybeText],
    ['gemeente', maybeText],
  ],
  { title: (r) => r.naam ?? '', detail: (r) => joined(r.nummer, address(r)) },
);

export const partner = define(
  'partner',
  [
    ['naam', text],
    ['kbo', maybeText],
    ['contact', maybeText],
    ['telefoon', maybeText],
    ['email', maybeText],
    ['van', day],
    ['tot', day],
  ],
  { title: (r) => r.naam ?? '', detail: (r) => joined(r.kbo, r.contact, r.telefoon, period(r.van, r.tot)) },
);

export const label = define('label', [['naam', text]], { title: (r) => r.naam ?? '' });

export const erkenning = define(
  'erkenning',
  [
    ['soort', { list: 'erkenning' }],
    ['nummer', maybeText],
    ['van', date],
    ['tot', day],
  ],
  { title: (r) => codeLabel('erkenning', r.soort), detail: (r) => joined(r.nummer, period(r.van, r.tot)) },
);

export const eerderOverzicht = define(
  'eerderOverzicht',
  [
    ['jaar', { kind: 'whole' }],
    ['kwartaal', { kind: 'whole' }],
    ['verzondenOp', date],
    ['bron', lines],
  ],
  {
    title: (r) => t('record.eerderOverzicht.regel', { kwartaal: r.kwartaal ?? '', jaar: r.jaar ?? '' }),
    detail: (r) => joined(dateOr(r.verzondenOp), r.bron),
  },
);

const address = (r: { straat: string | null; postcode: string | null; gemeente: string | null }): string =>
  joined(r.straat, [r.postcode, r.gemeente].filter(Boolean).join(' '));

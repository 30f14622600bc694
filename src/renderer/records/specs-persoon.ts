/** Records of a person. */
import { showInsz } from '../format/show.ts';
import { t } from '../i18n.ts';
import { codeLabel } from './codes.ts';
import { date, day, define, hours, lines, maybeText, needLines, text, yesNo } from './define.ts';
import { dateOr, joined, period } from './words.ts';

const line = (value: string | null, length = 120): string => {
  const first = (value ?? '').split('\n')[0] ?? '';
  return first.length > length ? `${first.slice(0, length)}…` : first;
};

export const statuut = define(
  'statuut',
  [
    ['code', { list: 'statuut' }],
    ['van', day],
    ['tot', day],
    ['verwachtEinde', { ...day, hint: true }],
  ],
  { title: (r) => codeLabel('statuut', r.code), detail: (r) => period(r.van, r.tot) },
);

export const toestemming = define(
  'toestemming',
  [
    ['soort', { list: 'toestemming' }],
    ['aanwezig', { list: 'aanwezig' }],
    ['datum', day],
    ['geldigTot', day],
  ],
  {
    title: (r) => codeLabel('toestemming', r.soort),
    detail: (r) =>
      joined(
        codeLabel('aanwezig', r.aanwezig),
        r.datum !== null && dateOr(r.datum),
        r.geldigTot !== null && period(null, r.geldigTot),
      ),
    open: (r) => r.aanwezig === 'onbekend' || r.aanwezig === null,
  },
);

export const maatregel = define(
  'maatregel',
  [
    ['soort', { list: 'maatregel' }],
    ['organisatie', maybeText],
    ['contact', maybeText],
    ['van', date],
    ['tot', day],
    ['uren', hours],
    ['leiding', maybeText],
    ['uitleg', { ...lines, hint: true }],
    ['uitlegOp', day],
  ],
  {
    title: (r) => codeLabel('maatregel', r.soort),
    detail: (r) => joined(r.organisatie, period(r.van, r.tot), r.leiding),
    open: (r) => r.uitlegOp === null,
  },
);

export const inszNummer = define(
  'inszNummer',
  [
    ['insz', text],
    ['van', day],
    ['tot', day],
  ],
  { title: (r) => (r.insz === null ? '' : showInsz(r.insz)), detail: (r) => period(r.van, r.tot) },
);

export const bemiddelaar = define(
  'bemiddelaar',
  [
    ['naam', text],
    ['email', maybeText],
    ['telefoon', maybeText],
    ['van', day],
    ['tot', day],
  ],
  { title: (r) => r.naam ?? '', detail: (r) => joined(r.telefoon, r.email, period(r.van, r.tot)) },
);

export const wvgOvereenkomst = define(
  'wvgOvereenkomst',
  [
    ['begeleider', maybeText],
    ['werkpostId', { kind: 'werkpost', optional: true }],
    ['locatie', maybeText],
    ['uren', hours],
    ['van', date],
    ['tot', day],
    ['gemeldOp', day],
    ['eindeGemeldOp', day],
  ],
  { title: (r, names) => joined(r.begeleider, names.werkpost(r.werkpostId), r.locatie), detail: (r) => period(r.van, r.tot) },
);

export const wvgEvaluatie = define(
  'wvgEvaluatie',
  [
    ['datum', date],
    ['uren', hours],
    ['werkpost', maybeText],
    ['doorstroom', maybeText],
  ],
  { title: (r) => dateOr(r.datum), detail: (r) => joined(r.werkpost, r.doorstroom) },
);

export const tewerkstelling = define(
  'tewerkstelling',
  [
    ['omschrijving', maybeText],
    ['doelgroepwerknemer', yesNo],
    ['van', date],
    ['tot', day],
  ],
  { title: (r) => r.omschrijving ?? t('recordnaam.tewerkstelling'), detail: (r) => period(r.van, r.tot) },
);

export const aanpassing = define(
  'aanpassing',
  [
    ['omschrijving', { ...needLines, hint: true }],
    ['van', day],
    ['tot', day],
  ],
  { title: (r) => line(r.omschrijving), detail: (r) => period(r.van, r.tot) },
);

export const noodinstructie = define(
  'noodinstructie',
  [
    ['omschrijving', { ...needLines, hint: true }],
    ['van', day],
    ['tot', day],
  ],
  { title: (r) => line(r.omschrijving), detail: (r) => period(r.van, r.tot) },
);

export const contact = define(
  'contact',
  [
    ['datum', date],
    ['metWie', maybeText],
    ['wijze', maybeText],
    ['tekst', lines],
  ],
  { title: (r) => joined(dateOr(r.datum), r.metWie, r.wijze), detail: (r) => line(r.tekst) },
);

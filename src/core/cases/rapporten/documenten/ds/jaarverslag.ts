/** DS-R14: what the yearly report to the department needs, counted from the file; its form is not known, so the texts are left to the house. */
import { Big } from 'big.js';
import { type IsoDate, makeDate, quarterPeriod, type Quarter } from '../../../../../shared/domain/date.ts';
import { decimalComma } from '../../../../reports/format.ts';
import { dayText } from '../../../day-text.ts';
import { begeleiderKaarten } from '../../../onderneming/begeleiders.ts';
import { recordsByDay } from '../../../records.ts';
import { runs } from '../../../facts.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { yearFilling } from './afrekening.ts';
import { type Column, type Worker, codeText, table, texted, workersOf } from './delen.ts';

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];
const HUNDRED = 100;

type Row = readonly [wat: string, aantal: string | null, basis: string];

export function yearReport(input: BuildInput): ReportDocument[] {
  const { scope, texts, on } = input;
  const year = scope.year ?? 0;
  const last = makeDate(year, 12, 31);
  const day = last < on ? last : on;
  const workers = workersOf(input);
  const part = (key: string, rows: readonly Row[]) =>
    table(
      input,
      key,
      COLUMNS,
      rows.map((row) => [...row]),
      { id: key },
    );
  const model = documentOf(input, 'ds-jaarverslag', {
    titel: texts('rapport.ds-jaarverslag.naam'),
    ondertitel: texts('ds.jaarTot', { jaar: year, op: dayText(day) }),
    sleutel: String(year),
    blokken: [
      { soort: 'kader', tekst: texts('ds.jaarverslag.kader') },
      part('personeel', [...staff(input, day), ...inService(input, workers, year, day), ...filling(input, year, day)]),
      part('opvolging', [...pops(input, workers, year, day), ...evaluations(input, workers, year)]),
      part('doorstroom', throughFlow(input, workers, year)),
      part('begeleiding', guidance(input, day)),
      ...['prestaties', 'verankering', 'mvo'].flatMap((key) => texted(input, key, null)),
    ],
  });
  return [{ model, personId: null }];
}

const COLUMNS: readonly Column[] = [
  ['wat', 'text', 44],
  ['aantal', 'text', 14],
  ['basis', 'text', 50],
];

const inYear = (day: string | null, year: number): boolean => day?.startsWith(String(year)) === true;

/** A count with where it comes from. */
const line = ({ texts }: BuildInput, key: string, aantal: number | string | null, basis: string, params = {}): Row => [
  texts(`ds.jaarverslag.${key}`, params),
  aantal === null ? null : String(aantal),
  texts(`ds.jaarverslag.basis.${basis}`, params),
];

/** The last own count of everybody by the day, with the share of categories a and b (DS-38). */
function staff(input: BuildInput, day: IsoDate): Row[] {
  const count = recordsByDay(input.context.dossier.db, 'personeelstelling', 'op').findLast(({ op }) => op !== null && op <= day);
  if (count === undefined || count.totaal === null) return [line(input, 'personeel', null, 'geenTelling')];
  const params = { op: dayText(count.op), eenheid: codeText(input, 'tellingEenheid', count.eenheid) };
  const share =
    count.categorieAB === null
      ? null
      : `${decimalComma(new Big(count.categorieAB).div(count.totaal).times(HUNDRED).toFixed(2))} %`;
  return [
    line(input, 'personeel', decimalComma(count.totaal), 'telling', params),
    line(input, 'aandeelAB', share, 'telling', params),
  ];
}

function inService(input: BuildInput, workers: readonly Worker[], year: number, day: IsoDate): Row[] {
  const jobs = workers.flatMap(({ tewerkstellingen }) => tewerkstellingen);
  const there = workers.filter(({ tewerkstellingen }) => tewerkstellingen.some((each) => runs(each, day)));
  return [
    line(input, 'inDienst', there.length, 'tewerkstelling', { op: dayText(day) }),
    line(input, 'ingestroomd', jobs.filter(({ van }) => inYear(van, year)).length, 'tewerkstelling', { op: dayText(day) }),
    line(input, 'uitgestroomd', jobs.filter(({ tot }) => inYear(tot, year)).length, 'tewerkstelling', { op: dayText(day) }),
  ];
}

/** VTE of every quarter that began, each with its own basis: an estimate is called one. */
function filling(input: BuildInput, year: number, day: IsoDate): Row[] {
  const known = yearFilling(input, year)?.kwartalen;
  return QUARTERS.filter((quarter) => quarterPeriod(year, quarter).from <= day).map((quarter) => {
    const found = known?.find(({ kwartaal }) => kwartaal === `${year}Q${quarter}`) ?? null;
    const [wat] = line(input, 'vte', null, 'tewerkstelling', { kwartaal: quarter });
    return [
      wat,
      found === null ? null : decimalComma(found.vte),
      found === null ? '' : input.texts(`ds.grondslag.${found.grondslag}`),
    ];
  });
}

function pops(input: BuildInput, workers: readonly Worker[], year: number, day: IsoDate): Row[] {
  const there = workers.filter(({ tewerkstellingen }) => tewerkstellingen.some((each) => runs(each, day)));
  const having = there.filter(({ popVersies }) => popVersies.some(({ datum }) => datum !== null && datum <= day));
  const reviewed = there.filter(({ popNazichten }) => popNazichten.some(({ datum }) => inYear(datum, year)));
  const talked = there.filter(({ doorstroomgesprekken }) => doorstroomgesprekken.some(({ datum }) => inYear(datum, year)));
  const of = { van: there.length, op: dayText(day) };
  return [
    line(input, 'metPop', having.length, 'vanInDienst', of),
    line(input, 'nazicht', reviewed.length, 'vanInDienst', of),
    line(input, 'gesprek', talked.length, 'vanInDienst', of),
  ];
}

function evaluations(input: BuildInput, workers: readonly Worker[], year: number): Row[] {
  const decided = workers.flatMap(({ evaluaties }) => evaluaties).filter(({ beslissingOp }) => inYear(beslissingOp, year));
  return (['doorstroomklaar', 'gewijzigd', 'zelfde'] as const).map((uitkomst) =>
    line(input, 'evaluatie', decided.filter((each) => each.uitkomst === uitkomst).length, 'beslissing', {
      uitkomst: codeText(input, 'evaluatieUitkomst', uitkomst),
    }),
  );
}

function throughFlow(input: BuildInput, workers: readonly Worker[], year: number): Row[] {
  const all = workers.flatMap(({ trajecten }) => trajecten);
  const count = (of: (traject: Worker['trajecten'][number]) => string | null): number =>
    all.filter((traject) => inYear(of(traject), year)).length;
  const stages = all.flatMap((traject) => traject.stages).filter(({ van }) => inYear(van, year));
  return [
    line(
      input,
      'trajecten',
      count(({ start }) => start),
      'doorstroom',
    ),
    line(input, 'stages', stages.length, 'doorstroom'),
    line(
      input,
      'nieuweJob',
      count(({ contractStart }) => contractStart),
      'doorstroom',
    ),
    line(
      input,
      'gestopt',
      count(({ stopOp }) => stopOp),
      'doorstroom',
    ),
    line(
      input,
      'terugGevraagd',
      count(({ terugAangevraagdOp }) => terugAangevraagdOp),
      'doorstroom',
    ),
  ];
}

function guidance(input: BuildInput, day: IsoDate): Row[] {
  const { context, law } = input;
  const cards = begeleiderKaarten(context.dossier.db, law, day).filter(
    ({ inDienst, uitDienst }) => (inDienst === null || inDienst <= day) && (uitDienst === null || uitDienst >= day),
  );
  const proven = cards.filter(({ aangetoond }) => aangetoond.length > 0);
  return [
    line(input, 'begeleiders', cards.length, 'begeleider', { op: dayText(day) }),
    line(input, 'gekwalificeerd', proven.length, 'grond', { op: dayText(day) }),
  ];
}

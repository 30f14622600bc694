/** AMA-P15: policy indicators of a year. Inside the house nothing is masked; what leaves is pooled and masked. */
import {
  type IndicatorFacts,
  type Indicatoren,
  type Wachtlijst,
  gebundeldeRedenen,
  gemaskeerd,
  indicatoren,
} from '../../../../rules/ama/index.ts';
import { lookupAs } from '../../../../rules/index.ts';
import { type IsoDate, yearPeriod } from '../../../../shared/domain/date.ts';
import type { OpvolgingSituatie } from '../../../../shared/domain/codes.ts';
import { groupBy } from '../../group.ts';
import { allPersons } from '../../personen/read.ts';
import { recordsByDay, recordsOf } from '../../records.ts';
import { telPeriode } from '../../verloop/vdab.ts';
import type { Blok, TabelBlok } from '../../../reports/index.ts';
import { type BuildInput, type ReportDocument, documentOf } from './build.ts';

/** The office's own settings of AMA-P15; they are shipped, so never without a value. */
function settings({ law, on }: BuildInput) {
  const of = (id: string): number => lookupAs(law, `indicatoren.${id}`, 'integer', on).value ?? 0;
  return { smallest: of('kleinsteGroep'), years: of('samenJaren'), terug: { kort: of('terugKort'), lang: of('terugLang') } };
}

export const indicatorsInside = (input: BuildInput): ReportDocument[] => [{ model: insideModel(input), personId: null }];
export const indicatorsOutside = (input: BuildInput): ReportDocument[] => [{ model: outsideModel(input), personId: null }];

const waiting = (list: readonly { since: string | null; until: string | null }[]) =>
  list.flatMap(({ since, until }) => (since === null ? [] : [{ sinds: since as IsoDate, tot: until as IsoDate | null }]));

function factsOf({ context, facts }: BuildInput): IndicatorFacts {
  const { db } = context.dossier;
  const dead = new Set(allPersons(db).flatMap(({ id, overledenOp }) => (overledenOp === null ? [] : [id])));
  const follow = groupBy(recordsByDay(db, 'opvolging', 'datum'), ({ persoonId }) => persoonId);
  return {
    trajecten: facts.personen.flatMap((persoon) =>
      persoon.trajecten
        .filter(({ soort }) => soort === 'SE')
        .map(({ start, einde, eindReden }) => ({
          persoonId: persoon.id,
          start,
          einde,
          eindReden,
          overleden: dead.has(persoon.id),
          opvolgingen: (follow.get(persoon.id) ?? []).map(({ datum, situatie }) => ({
            datum: datum as IsoDate,
            situatie: situatie as OpvolgingSituatie,
          })),
        })),
    ),
    kandidaten: waiting(
      recordsOf(db, 'kandidaat').map(({ gevraagdOp, uitkomst, uitkomstOp }) => ({
        since: gevraagdOp,
        until: uitkomst === null ? null : (uitkomstOp ?? gevraagdOp),
      })),
    ),
    tickets: waiting(recordsOf(db, 'ticket').map(({ datum, tot }) => ({ since: datum, until: tot }))),
    klaar: waiting(recordsOf(db, 'wachtOpPlaats').map(({ van, tot }) => ({ since: van, until: tot }))),
  };
}

function insideModel(input: BuildInput) {
  const { texts, facts, law, on } = input;
  const year = input.scope.year ?? 0;
  const period = yearPeriod(year);
  const found = indicatoren(factsOf(input), period, on, settings(input).terug);
  const tally = telPeriode(facts.personen, law, period, on);
  return documentOf(input, 'ama-indicatoren', {
    titel: texts('rapport.ama-indicatoren.naam'),
    ondertitel: texts('indicatoren.jaar', { jaar: year }),
    sleutel: String(year),
    blokken: [
      numbers(input, found, (count) => count, texts('indicatoren.dit')),
      reasonTable(input, found.eindredenen),
      waitTable(input, found),
      {
        soort: 'feiten',
        paren: [
          { woord: texts('indicatoren.opTijd'), waarde: String(tally.opTijd) },
          { woord: texts('indicatoren.laatKantoor'), waarde: String(tally.laatKantoor) },
          { woord: texts('indicatoren.laatVdab'), waarde: String(tally.laatVdab) },
        ],
      },
      ...referenceLines(input),
      { soort: 'alinea', toon: 'stil', tekst: texts('indicatoren.onbekendUitleg') },
    ],
  });
}

/** What others measured, to compare with; off until the user asks for it in the lawbook. */
function referenceLines({ law, on, texts }: BuildInput): Blok[] {
  if (lookupAs(law, 'indicatoren.lijnen', 'boolean', on).value !== true) return [];
  const outflow = lookupAs(law, 'indicatoren.lijn.uitstroom', 'text', on);
  const hours = lookupAs(law, 'indicatoren.lijn.uren', 'integer', on);
  if (outflow.value === null || hours.value === null) return [];
  return [
    {
      soort: 'kader',
      tekst: texts('indicatoren.lijnen', { uitstroom: outflow.value, uren: hours.value, bron: outflow.source?.title ?? '' }),
    },
  ];
}

/** Up to five years together; a number that could point at persons is left out, and no total lets it be worked out. */
function outsideModel(input: BuildInput) {
  const { texts, on } = input;
  const year = input.scope.year ?? 0;
  const { smallest, years, terug } = settings(input);
  const first = year - years + 1;
  const period = { from: yearPeriod(first).from, to: yearPeriod(year).to };
  const found = indicatoren(factsOf(input), period, on, terug);
  const { redenen, samen } = gebundeldeRedenen(found.eindredenen, smallest);
  const pooled = samen === null || samen === 0 ? [] : [[texts('indicatoren.andereSamen'), samen]];
  const table = reasonTable(input, redenen);
  return documentOf(input, 'ama-indicatoren-extern', {
    titel: texts('rapport.ama-indicatoren-extern.naam'),
    ondertitel: texts('indicatoren.jaren', { van: first, tot: year }),
    sleutel: `${first}-${year}`,
    blokken: [
      numbers(input, found, (count) => gemaskeerd(count, smallest), texts('indicatoren.samen')),
      { ...table, rijen: [...table.rijen, ...pooled] },
      { soort: 'alinea', toon: 'stil', tekst: texts('indicatoren.masker') },
      { soort: 'alinea', toon: 'stil', tekst: texts('indicatoren.onbekendUitleg') },
    ],
  });
}

const COUNTS = [
  'instroom',
  'uitstroom',
  'lopendOpEinde',
  'naarBetaaldWerk',
  'terugKort',
  'terugLang',
  'opvolgingOnbekend',
] as const;

function numbers(input: BuildInput, found: Indicatoren, show: (count: number) => number | null, title: string): TabelBlok {
  const { texts } = input;
  const { terug } = settings(input);
  const rows = COUNTS.map((key) => [texts(`indicatoren.${key}`, { kort: terug.kort, lang: terug.lang }), show(found[key])]);
  const stay =
    found.gemiddeldeDuurTiende === null || show(found.uitstroom) === null ? null : (found.gemiddeldeDuurTiende / 10).toFixed(1);
  return {
    soort: 'tabel',
    id: 'stromen',
    titel: title,
    blad: texts('indicatoren.blad'),
    kolommen: [
      { titel: texts('indicatoren.wat'), soort: 'text', breedte: 52 },
      { titel: texts('indicatoren.aantal'), soort: 'average', breedte: 14 },
    ],
    rijen: [
      ...rows.map(([word, count]) => [word as string, count === null ? null : String(count)]),
      [texts('indicatoren.duur'), stay],
    ],
    totaal: null,
    leeg: texts('indicatoren.leeg'),
  };
}

function reasonTable({ texts, context }: BuildInput, list: Indicatoren['eindredenen']): TabelBlok {
  return {
    soort: 'tabel',
    id: 'eindredenen',
    titel: texts('indicatoren.eindredenen'),
    blad: texts('indicatoren.eindredenen'),
    kolommen: [
      { titel: texts('indicatoren.reden'), soort: 'text', breedte: 52 },
      { titel: texts('indicatoren.aantal'), soort: 'count', breedte: 14 },
    ],
    rijen: list.map(({ reden, aantal }) => [context.translate(`codes.eindreden.${reden}`), aantal]),
    totaal: null,
    leeg: texts('indicatoren.leeg'),
  };
}

function waitTable({ texts }: BuildInput, found: Indicatoren): TabelBlok {
  const row = (key: string, list: Wachtlijst) => [
    texts(`indicatoren.${key}`),
    list.aantal,
    list.gemiddeldeMaanden,
    list.langsteMaanden,
  ];
  return {
    soort: 'tabel',
    id: 'wachten',
    titel: texts('indicatoren.wachten'),
    blad: texts('indicatoren.wachten'),
    kolommen: [
      { titel: texts('indicatoren.wat'), soort: 'text', breedte: 40 },
      { titel: texts('indicatoren.aantal'), soort: 'count', breedte: 12 },
      { titel: texts('indicatoren.gemiddeld'), soort: 'count', breedte: 16 },
      { titel: texts('indicatoren.langste'), soort: 'count', breedte: 16 },
    ],
    rijen: [row('kandidaten', found.kandidaten), row('tickets', found.tickets), row('klaar', found.klaarWachtOpPlaats)],
    totaal: null,
    leeg: texts('indicatoren.leeg'),
  };
}

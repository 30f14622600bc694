/** List of costs of one month for the bookkeeper: names and amounts, no reason of anything. Stays in the house. */
import { ONKOST_SOORTEN } from '../../../../shared/domain/codes.ts';
import { personNames } from '../../../agenda/lines.ts';
import { CallFailure } from '../../../access/failure.ts';
import type { Blok, TabelBlok } from '../../../reports/index.ts';
import { groupBy } from '../../group.ts';
import { costRows, total } from '../../onkosten/read.ts';
import { type BuildInput, type ReportDocument, documentOf } from './build.ts';

type Rows = ReturnType<typeof costRows>;

/** One document for the month of the scope, none where it has no costs. Throws PERIODE_ONTBREEKT. */
export function expenseList(input: BuildInput): ReportDocument[] {
  const { scope, context, texts } = input;
  if (scope.month === undefined) throw new CallFailure('PERIODE_ONTBREEKT', { field: 'scope.month' });
  const { db } = context.dossier;
  const rows = costRows(db, personNames(db), scope.month);
  if (rows.length === 0) return [];
  const lump: Blok[] = rows.some((row) => row.wijze === 'forfait') ? [{ soort: 'kader', tekst: texts('onkosten.lezingen') }] : [];
  const model = documentOf(input, 'onkosten-maandlijst', {
    titel: texts('rapport.onkosten-maandlijst.naam'),
    ondertitel: `${texts(`maand.${String(Number(scope.month.slice(5)))}`)} ${scope.month.slice(0, 4)}`,
    sleutel: scope.month,
    liggend: true,
    blokken: [perPerson(input, rows), ...lump, everyRow(input, rows)],
  });
  return [{ model, personId: null }];
}

function perPerson({ texts, context }: BuildInput, rows: Rows): TabelBlok {
  const kinds = ONKOST_SOORTEN.filter((soort) => rows.some((row) => row.soort === soort));
  const sums = (of: Rows): (number | null)[] => [
    ...kinds.map((soort) => total(of.filter((row) => row.soort === soort)) || null),
    total(of),
    total(of.filter((row) => row.betaaldOp === null)) || null,
  ];
  return {
    soort: 'tabel',
    id: 'personen',
    titel: texts('onkosten.titelPersonen'),
    blad: texts('onkosten.bladPersonen'),
    kolommen: [
      { titel: texts('onkosten.familienaam'), soort: 'text', breedte: 24 },
      { titel: texts('onkosten.voornaam'), soort: 'text', breedte: 18 },
      ...kinds.map((soort) => ({ titel: context.translate(`codes.onkost.${soort}`), soort: 'euro' as const, breedte: 14 })),
      { titel: texts('onkosten.totaal'), soort: 'euro', breedte: 14 },
      { titel: texts('onkosten.nogTeBetalen'), soort: 'euro', breedte: 16 },
    ],
    rijen: [...groupBy(rows, (row) => row.persoonId).values()].map((of) => [of[0]!.naam, of[0]!.voornaam, ...sums(of)]),
    totaal: [texts('onkosten.totaal'), null, ...sums(rows)],
    leeg: texts('onkosten.leeg'),
  };
}

/** Proof is said with yes or no, never in words; a description is not in it. */
function everyRow({ texts, context }: BuildInput, rows: Rows): TabelBlok {
  const code = (list: string, value: string | null): string | null =>
    value === null ? null : context.translate(`codes.${list}.${value}`);
  return {
    soort: 'tabel',
    id: 'regels',
    titel: texts('onkosten.titelRegels'),
    blad: texts('onkosten.bladRegels'),
    kolommen: [
      { titel: texts('onkosten.datum'), soort: 'date', breedte: 13 },
      { titel: texts('onkosten.familienaam'), soort: 'text', breedte: 22 },
      { titel: texts('onkosten.voornaam'), soort: 'text', breedte: 16 },
      { titel: texts('onkosten.soort'), soort: 'text', breedte: 16 },
      { titel: texts('onkosten.wijze'), soort: 'text', breedte: 22 },
      { titel: texts('onkosten.grondslag'), soort: 'text', breedte: 18 },
      { titel: texts('onkosten.bedrag'), soort: 'euro', breedte: 14 },
      { titel: texts('onkosten.bewijs'), soort: 'text', breedte: 9 },
      { titel: texts('onkosten.betaaldOp'), soort: 'date', breedte: 13 },
    ],
    rijen: rows.map((row) => [
      row.datum,
      row.naam,
      row.voornaam,
      code('onkost', row.soort),
      code('onkostWijze', row.wijze),
      code('onkostGrondslag', row.grondslag),
      row.cents,
      context.translate(row.bewijs?.trim() ? 'waarde.ja' : 'waarde.nee'),
      row.betaaldOp,
    ]),
    totaal: [texts('onkosten.totaal'), null, null, null, null, null, total(rows), null, null],
    leeg: texts('onkosten.leeg'),
  };
}

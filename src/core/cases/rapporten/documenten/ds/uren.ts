/** DS-R09 and DS-R10: the hours of doorstroom guidance of a year, and what became of every trajectory that touched it. */
import { UREN_SOORTEN } from '../../../../../shared/domain/codes-maatwerk.ts';
import { wachtdagen } from '../../../doorstroom/trajecten.ts';
import { personRow } from '../../../personen/read.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { type Column, type Traject, type Worker, codeText, hoursCell, table, workersOf } from './delen.ts';

interface Both {
  readonly worker: Worker;
  readonly traject: Traject;
}

const all = (input: BuildInput): Both[] =>
  workersOf(input).flatMap((worker) => worker.trajecten.map((traject) => ({ worker, traject })));

/** Surname, first name and VDAB number: the reader is VDAB, which knows people by that number. */
const who = ({ context }: BuildInput, { worker: { persoon } }: Both) => [
  persoon.naam,
  persoon.voornaam,
  personRow(context.dossier.db, persoon.id).vdabNummer,
];

const WHO: readonly Column[] = [
  ['familienaam', 'text', 17],
  ['voornaam', 'text', 14],
  ['vdabNummer', 'text', 13],
];

const inYear = (day: string | null, year: number): boolean => day?.startsWith(String(year)) === true;

/** Line by line, and per trajectory both registers beside each other: they are never added up, since one hour can stand in both (DS-14). */
export function guidanceHours(input: BuildInput): ReportDocument[] {
  const { scope, texts } = input;
  const year = scope.year ?? 0;
  const there = all(input)
    .map((both) => ({ ...both, uren: both.traject.uren.filter(({ datum }) => inYear(datum, year)) }))
    .filter(({ uren }) => uren.length > 0);
  if (there.length === 0) return [];
  const lines = there
    .flatMap((each) => each.uren.map((line) => ({ each, line })))
    .toSorted((a, b) => ((a.line.datum ?? '') < (b.line.datum ?? '') ? -1 : 1));
  const model = documentOf(input, 'ds-uren', {
    titel: texts('rapport.ds-uren.naam'),
    ondertitel: texts('ds.jaar', { jaar: year }),
    sleutel: String(year),
    liggend: true,
    blokken: [
      table(
        input,
        'uren',
        [
          ['datum', 'date', 13],
          ...WHO,
          ['activiteit', 'text', 28],
          ['soort', 'text', 14],
          ['uren', 'hours', 10],
          ['bron', 'text', 20],
          ['door', 'text', 18],
        ],
        lines.map(({ each, line }) => [
          line.datum,
          ...who(input, each),
          line.activiteit,
          codeText(input, 'doorstroomUren', line.soort),
          hoursCell(line.uren),
          codeText(input, 'urenBron', line.bron),
          line.door,
        ]),
      ),
      table(
        input,
        'urenPerTraject',
        [
          ...WHO,
          ['startTraject', 'date', 14],
          ['urenBedrijf', 'hours', 15],
          ['urenPartner', 'hours', 15],
          ['urenSindsStart', 'hours', 15],
          ['gemiddelde', 'hours', 15],
        ],
        there.map((each) => [
          ...who(input, each),
          each.traject.start,
          sumOf(each.uren, 'bedrijf'),
          sumOf(each.uren, 'partner'),
          hoursCell(each.traject.urenmeter.geteld),
          each.traject.urenmeter.gemiddelde === null ? null : Number(each.traject.urenmeter.gemiddelde).toFixed(2),
        ]),
        { id: 'per-traject' },
      ),
      table(
        input,
        'urenPerSoort',
        [...WHO, ['startTraject', 'date', 14], ['soort', 'text', 16], ['urenBedrijf', 'hours', 15], ['urenPartner', 'hours', 15]],
        there.flatMap((each) =>
          UREN_SOORTEN.flatMap((soort) => {
            const own = each.uren.filter((line) => (line.soort ?? UREN_SOORTEN[0]) === soort);
            if (own.length === 0) return [];
            const word = codeText(input, 'doorstroomUren', soort);
            return [[...who(input, each), each.traject.start, word, sumOf(own, 'bedrijf'), sumOf(own, 'partner')]];
          }),
        ),
        { id: 'per-soort' },
      ),
      { soort: 'alinea', toon: 'stil', tekst: texts('ds.urenUitleg') },
    ],
  });
  return [{ model, personId: null }];
}

const sumOf = (lines: Traject['uren'], bron: 'bedrijf' | 'partner'): string | null =>
  hoursCell(lines.filter((line) => line.bron === bron).reduce((sum, { uren }) => sum + (uren ?? 0), 0));

/** What VDAB asks is not known: every date and count of the trajectories that touched the year. */
export function monitoringList(input: BuildInput): ReportDocument[] {
  const { scope, texts, on } = input;
  const year = scope.year ?? 0;
  const there = all(input).filter(({ traject }) => touches(traject, year));
  if (there.length === 0) return [];
  const model = documentOf(input, 'ds-monitoring', {
    titel: texts('rapport.ds-monitoring.naam'),
    ondertitel: texts('ds.jaar', { jaar: year }),
    sleutel: String(year),
    liggend: true,
    blokken: [
      { soort: 'kader', tekst: texts('ds.monitoringKader') },
      table(
        input,
        'trajecten',
        [
          ...WHO,
          ['partner', 'text', 17],
          ['wachtdagen', 'count', 16],
          ['startTraject', 'date', 15],
          ['fase', 'text', 14],
          ['stages', 'count', 10],
          ['uren', 'hours', 9],
          ['jobStart', 'date', 15],
          ['jobEinde', 'date', 15],
          ['steun', 'text', 15],
          ['stopOp', 'date', 15],
          ['opvolging', 'text', 26],
        ],
        there.map((each) => {
          const { traject } = each;
          const fase = traject.fasen.findLast(({ van }) => van !== null && van <= on)?.fase ?? null;
          return [
            ...who(input, each),
            traject.partner,
            wachtdagen(traject),
            traject.start,
            codeText(input, 'fase', fase),
            traject.stages.length,
            hoursCell(traject.urenmeter.geteld),
            traject.contractStart,
            traject.contractEinde,
            codeText(input, 'jobSteun', traject.contractSteun),
            traject.stopOp,
            followUp(input, traject),
          ];
        }),
      ),
    ],
  });
  return [{ model, personId: null }];
}

/** Only what the person agreed to be asked; nothing known is "onbekend", never a failure (F-14). */
function followUp({ on, texts }: BuildInput, { opvolgmomenten }: Traject): string | null {
  const past = opvolgmomenten.filter(({ datum }) => datum <= on);
  const words = past.map(({ maand, aanHetWerk }) =>
    texts('ds.opvolging', { maand, stand: texts(`ds.aanHetWerk.${aanHetWerk}`) }),
  );
  return words.join(', ') || null;
}

/** It began, or was referred, by the end of the year, and had not ended before it. */
function touches({ start, verwezenOp, stopOp, contractStart }: Traject, year: number): boolean {
  const began = verwezenOp ?? start;
  const ended = stopOp ?? contractStart;
  return began !== null && began <= `${year}-12-31` && (ended === null || ended >= `${year}-01-01`);
}

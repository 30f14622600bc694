/** AMA-30, AMA-03, AMA-50: what was sent and differs from the file now, until the office decides what to do with it (hard rule 14). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { type Finding, makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';

/** One sent document that differs, about one person or about the organisation. */
export interface AfwijkingFeit {
  readonly soort: 'overzicht' | 'evaluatie' | 'pop';
  readonly documentId: string;
  /** `2026Q1` of an overview. */
  readonly periode: string | null;
  /** Day on the document. */
  readonly op: IsoDate;
  readonly verzondenOp: IsoDate;
  readonly persoonId: string | null;
  readonly trajectId: string | null;
  /** Days present that differ; null: not kept per day. */
  readonly dagen: number | null;
  /** open: nobody decided; te_maken: a corrected document was promised and did not go out. */
  readonly stand: 'open' | 'te_maken';
}

/** More persons than this in one overview are one line, so that a changed reading does not fill the screen. */
const MOST_LINES = 10;

const RULES = { overzicht: 'AMA-30', evaluatie: 'AMA-03', pop: 'AMA-50' } as const;
const OPEN = { overzicht: 'OVERZICHT_WIJKT_AF', evaluatie: 'EVALUATIE_WIJKT_AF', pop: 'POP_WIJKT_AF' } as const;
const PROMISED = {
  overzicht: 'CORRECTIE_NIET_VERZONDEN',
  evaluatie: 'EVALUATIE_CORRECTIE_NIET_VERZONDEN',
  pop: 'NIEUWE_VERSIE_NIET_GEREGISTREERD',
} as const;

export function verzondenWijktAf(feiten: readonly AfwijkingFeit[], law: Law): Finding[] {
  const byDocument = new Map<string, AfwijkingFeit[]>();
  for (const feit of feiten) byDocument.set(feit.documentId, [...(byDocument.get(feit.documentId) ?? []), feit]);
  return [...byDocument.values()].flatMap((about) => [
    ...conflicts(
      about.filter(({ stand }) => stand === 'open'),
      law,
    ),
    ...promises(
      about.filter(({ stand }) => stand === 'te_maken'),
      law,
    ),
  ]);
}

function conflicts(open: readonly AfwijkingFeit[], law: Law): Finding[] {
  const [first] = open;
  if (first === undefined) return [];
  if (open.length > MOST_LINES) {
    const params = { ...paramsOf(first), aantal: open.length };
    return [makeFinding(law, RULES[first.soort], 'OVERZICHT_WIJKT_AF_VELEN', 'conflict', { params, recordId: first.documentId })];
  }
  return open.map((feit) => {
    const { soort, persoonId, trajectId, documentId, dagen } = feit;
    const code = soort === 'overzicht' && (dagen ?? 0) > 0 ? 'OVERZICHT_WIJKT_AF_DAGEN' : OPEN[soort];
    const params = { ...paramsOf(feit), dagen: dagen ?? 0 };
    return makeFinding(law, RULES[soort], code, 'conflict', { params, personId: persoonId, trajectId, recordId: documentId });
  });
}

/** One line per document: it goes out as a whole. */
function promises(promised: readonly AfwijkingFeit[], law: Law): Finding[] {
  const [first] = promised;
  if (first === undefined) return [];
  const { soort, documentId } = first;
  const personal = soort === 'overzicht' ? {} : { personId: first.persoonId, trajectId: first.trajectId };
  return [
    makeFinding(law, RULES[soort], PROMISED[soort], 'missing', { params: paramsOf(first), ...personal, recordId: documentId }),
  ];
}

const paramsOf = ({ periode, op, verzondenOp }: AfwijkingFeit) => ({ kwartaal: periode, op, verzonden: verzondenOp });

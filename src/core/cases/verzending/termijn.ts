/** Before which day a document has to go out: from the finding that asks for it, so that the register and Vandaag never say another day. */
import { type Kwartaal, indienPeriode } from '../../../rules/ama/index.ts';
import type { Finding } from '../../../rules/index.ts';
import { type IsoDate, type Quarter, isIsoDate } from '../../../shared/domain/date.ts';
import type { CheckResult } from '../../agenda/check.ts';
import type { LogDocument } from './documenten.ts';

export interface Termijn {
  readonly op: IsoDate;
  readonly regel: string;
}

/** Rule that asks for the document; the mutuality is told about a person's start, an agreement goes to the department once signed. */
const RULE_OF: Readonly<Record<string, string>> = {
  'ama-evaluatie': 'AMA-03',
  'ama-overeenkomst': 'AMA-13',
  'brief-ziekenfonds': 'AMA-08',
};

/** A finding that asks for a document: its rule, and the words its code begins with. */
export type Vraagt = readonly [rule: string, code: string];

/** Of collectief maatwerk: the findings in the order in which they say the day. */
export const DOORSTROOM_VRAAGT: Readonly<Record<string, readonly Vraagt[]>> = {
  'ds-evaluatiedossier': [
    ['DS-47', 'POP_'],
    ['DS-06', 'STUKKEN_'],
  ],
  'ds-overeenkomst': [['DS-09', 'HANDTEKENING_']],
  'ds-informatieblad': [['DS-09', 'HANDTEKENING_']],
  'ds-brief-enclave': [['DS-43', 'MELDING_']],
};

/** The day of the first of them that is about the person and the record of the document. */
function doorstroomTermijn(findings: readonly Finding[], { rapport, persoonId, over }: LogDocument): Termijn | null {
  for (const [rule, code] of DOORSTROOM_VRAAGT[rapport] ?? []) {
    const found = findings.find(
      (finding) =>
        finding.rule === rule &&
        finding.code.startsWith(code) &&
        finding.due !== null &&
        finding.personId === persoonId &&
        (over === null || [finding.trajectId, finding.place.recordId].includes(over)),
    );
    if (found?.due) return { op: found.due, regel: rule };
  }
  return null;
}

/** Not asked yet: then the day that counts is the last one on which the office can ask in time (AMA-03). */
const NOT_ASKED: ReadonlySet<string> = new Set(['BEOORDELING_TE_VRAGEN', 'BEOORDELING_NOG_NIET_GEVRAAGD', 'NIET_GEVRAAGD']);

/** The term of each document, as the findings of the day have it. */
export function termijnen({ findings, law }: CheckResult): (document: LogDocument) => Termijn | null {
  const byTraject = new Map<string, Finding>();
  for (const finding of findings) if (finding.trajectId !== null) byTraject.set(`${finding.rule} ${finding.trajectId}`, finding);
  return (document) => {
    if (document.rapport === 'ama-kwartaaloverzicht') {
      const to = document.periode === null ? null : (indienPeriode(law, quarterOf(document.periode))?.to ?? null);
      return to === null ? null : { op: to, regel: 'AMA-29' };
    }
    if (document.rapport.startsWith('ds-')) return doorstroomTermijn(findings, document);
    const rule = RULE_OF[document.rapport];
    // A corrected file answers no term of its own.
    if (rule === undefined || document.trajectId === null || document.versie > 1) return null;
    const finding = byTraject.get(`${rule} ${document.trajectId}`);
    const day = finding ? dayOf(finding) : null;
    return day === null ? null : { op: day, regel: rule };
  };
}

const quarterOf = (periode: string): Kwartaal => ({
  year: Number(periode.slice(0, 4)),
  quarter: Number(periode.slice(5)) as Quarter,
});

function dayOf({ rule, code, params, due }: Finding): IsoDate | null {
  const ask = params['vraagUiterlijk'];
  if (rule === 'AMA-03' && NOT_ASKED.has(code) && typeof ask === 'string' && isIsoDate(ask)) return ask;
  return due;
}

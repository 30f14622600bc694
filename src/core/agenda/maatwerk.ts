/** Findings of collectief maatwerk: every rule over its workers, the house and the company. */
import { type Finding, type Law, doorstroomFindings, huisFindings, ondernemingFindings } from '../../rules/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { MaatwerkFeiten } from '../cases/doorstroom/feiten.ts';

type Person = MaatwerkFeiten['personen'][number];

/**
 * Rules whose answer rests on a field that is confidential, whatever their card says: the category of the workers (DS-27 before 1 July
 * 2023, DS-38), and why a job ended (DS-22). Hidden as a whole, so that hiding tells nothing.
 */
const RESTS_ON_CONFIDENTIAL: ReadonlySet<string> = new Set(['DS-22', 'DS-27', 'DS-38']);

export const classed = (finding: Finding): Finding =>
  RESTS_ON_CONFIDENTIAL.has(finding.rule) ? { ...finding, dataClass: 'vertrouwelijk' } : finding;

/** What is in order is no line of an agenda. */
const open = (findings: readonly Finding[]): Finding[] => findings.filter(({ kind }) => kind !== 'complete').map(classed);

export function personFindings(persoon: Person, law: Law, on: IsoDate): Finding[] {
  return open(doorstroomFindings(persoon, law, on));
}

/** About everyone, the house and the company. */
export function maatwerkFindings({ personen, huis, onderneming }: MaatwerkFeiten, law: Law, on: IsoDate): Finding[] {
  return [
    ...personen.flatMap((persoon) => personFindings(persoon, law, on)),
    ...open(huisFindings(huis, law, on)),
    ...open(ondernemingFindings(onderneming, law, on)),
  ];
}

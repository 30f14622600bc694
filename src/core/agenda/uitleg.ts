/** Why a line of Vandaag is there: its finding, with the values that the rules looked up while they judged. */
import { type DerivationStep, checkPerson } from '../../rules/ama/index.ts';
import { type Finding, type Law, type Lookup, explainFinding, message, traceLookups } from '../../rules/index.ts';
import type { Bevinding } from '../../shared/contract/bevinding.ts';
import { factsOf } from '../cases/ama/facts.ts';
import type { CheckResult } from './check.ts';
import { keyOf } from './lines.ts';

/** Of the same rule, record and day, and it says the same. */
const isLine = (line: Bevinding, law: Law) => (finding: Finding) =>
  line.sleutel.startsWith(keyOf(finding)) &&
  finding.due === line.tegen &&
  finding.since === line.sinds &&
  message(law.lawbook, finding) === line.message;

/**
 * The steps of a line.
 * @param result what was judged when the line was made: the person of the line alone, or everything
 */
export function explainLine(line: Bevinding, { facts, law, on, findings }: CheckResult): DerivationStep[] {
  const used: Lookup[] = [];
  const traced = traceLookups(law, used);
  const own = facts.personen
    .filter(({ id }) => id === line.persoon?.id)
    .flatMap((person) => checkPerson(factsOf(facts, person), traced, on))
    .find(isLine(line, law));
  if (own) return explainFinding(own, law, on, used);
  // About the house, or of a rule that judges persons elsewhere: the values of the card on that day.
  const found = findings.find(isLine(line, law));
  return found ? explainFinding(found, law, on) : [];
}

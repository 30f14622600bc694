/** Facts + rules → findings. The result is kept as long as neither the journal nor the day moves. */
import { checkOrganisatie, checkPerson, verzondenWijktAf } from '../../rules/ama/index.ts';
import { type Finding, type Law } from '../../rules/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { type LoadedFacts, factsOf, loadFacts } from '../cases/ama/facts.ts';
import { type MaatwerkFeiten, doelgroepFeiten, maatwerkFeiten } from '../cases/doorstroom/feiten.ts';
import { afwijkingFeiten } from '../cases/correcties/feiten.ts';
import { lawOf } from '../law.ts';
import type { Dossier } from '../store/index.ts';
import { maatwerkFindings, personFindings } from './maatwerk.ts';

export interface CheckResult {
  readonly on: IsoDate;
  readonly law: Law;
  readonly facts: LoadedFacts;
  /** Null where the house does no collectief maatwerk, and where one person is judged. */
  readonly maatwerk: MaatwerkFeiten | null;
  readonly findings: readonly Finding[];
}

interface Kept {
  readonly stamp: number;
  readonly result: CheckResult;
}

const kept = new WeakMap<Dossier, Kept>();

/** Local id of the last operation: what a kept result depends on. */
function stampOf(dossier: Dossier): number {
  return dossier.reader.prepare<[], { last: number | null }>('SELECT max(id) AS last FROM tx').get()?.last ?? 0;
}

/**
 * Every finding about everyone and the organisation on a day.
 * @param knownOn with the lawbook as it was known on this day; null: as it is now
 */
export function checkAll(dossier: Dossier, lawbook: string, on: IsoDate, knownOn: IsoDate | null = null): CheckResult {
  if (knownOn !== null) return checkWith(lawOf(lawbook, dossier, knownOn), dossier, lawbook, on);
  const stamp = stampOf(dossier);
  const before = kept.get(dossier);
  if (before?.stamp === stamp && before.result.on === on) return before.result;
  const result = checkWith(lawOf(lawbook, dossier), dossier, lawbook, on);
  kept.set(dossier, { stamp, result });
  return result;
}

function checkWith(law: Law, dossier: Dossier, lawbook: string, on: IsoDate): CheckResult {
  const facts = loadFacts(dossier, { on });
  const maatwerk = maatwerkFeiten(dossier.db, on);
  const findings = [
    ...checkOrganisatie({ ...facts.organisatie, afwijkingen: afwijkingFeiten({ dossier, lawbook, on }) }, law, on),
    ...facts.personen.flatMap((persoon) => checkPerson(factsOf(facts, persoon), law, on)),
    ...(maatwerk === null ? [] : maatwerkFindings(maatwerk, law, on)),
  ];
  return { on, law, facts, maatwerk, findings };
}

/** Facts and findings of one person. */
export function checkOne(
  dossier: Dossier,
  lawbook: string,
  personId: string,
  on: IsoDate,
  knownOn: IsoDate | null = null,
): CheckResult {
  const law = lawOf(lawbook, dossier, knownOn);
  const facts = loadFacts(dossier, { on, personId });
  const doelgroep = doelgroepFeiten(dossier.db, personId, on);
  const findings = [
    ...facts.personen.flatMap((persoon) => checkPerson(factsOf(facts, persoon), law, on)),
    ...(doelgroep === null ? [] : personFindings(doelgroep, law, on)),
    ...verzondenWijktAf(afwijkingFeiten({ dossier, lawbook, on, personId }), law),
  ];
  return { on, law, facts, maatwerk: null, findings };
}

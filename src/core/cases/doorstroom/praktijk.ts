/** What was done in guidance since VDAB's last decision, counted from the case file (F-02): beside the degree of the package, and no judgement. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { happened, runs } from '../facts.ts';

type Worker = OutputOf<'doelgroepwerknemer.lees'>;

export interface Praktijk {
  /** First day that counts. */
  readonly sinds: IsoDate;
  readonly contacten: number;
  readonly nazichten: number;
  readonly gesprekken: number;
  /** Hundredths of an hour in the company's own register. */
  readonly uren: number;
}

/** The last decision before this evaluation, else the hire; null for who is not in service. `evaluatieId` null: no evaluation is open. */
export function sindsBeslissing(
  { evaluaties, tewerkstellingen }: Worker,
  evaluatieId: string | null,
  on: IsoDate,
): IsoDate | null {
  const decided = evaluaties.flatMap(({ id, beslissingOp }) =>
    id !== evaluatieId && happened(beslissingOp, on) ? [beslissingOp] : [],
  );
  return decided.toSorted().at(-1) ?? tewerkstellingen.findLast((each) => runs(each, on))?.van ?? null;
}

/** Null where there is no day to count from. */
export function praktijk(worker: Worker, evaluatieId: string | null, on: IsoDate): Praktijk | null {
  const sinds = sindsBeslissing(worker, evaluatieId, on);
  if (sinds === null) return null;
  const since = <T extends { readonly datum: string | null }>(list: readonly T[]): T[] =>
    list.filter(({ datum }) => happened(datum, on) && datum >= sinds);
  const own = worker.trajecten.flatMap(({ uren }) => since(uren)).filter(({ bron }) => bron === 'bedrijf');
  return {
    sinds,
    contacten: worker.trajecten.reduce((sum, { contacten }) => sum + since(contacten).length, 0),
    nazichten: since(worker.popNazichten).length,
    gesprekken: since(worker.doorstroomgesprekken).length,
    uren: own.reduce((sum, { uren }) => sum + (uren ?? 0), 0),
  };
}

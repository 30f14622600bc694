/** Putting right what the state of a file rests on asks why: a phase, a suspension, the state that a list gave (F-12). */
import type { RecordName } from '../../../shared/contract/records.ts';
import { CallFailure } from '../../access/failure.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a record says of the state; remarks beside it change as everywhere. */
const STATE_FIELDS: Partial<Record<RecordName, readonly string[]>> = {
  doorstroomFase: ['fase', 'van', 'tot', 'afgesprokenTot'],
  doorstroomSchorsing: ['van', 'tot', 'door'],
  tewerkstelling: ['gemeldeStaat', 'gemeldOp'],
};

/**
 * Filling in what was empty is recording; another value for one that stood there is a correction.
 * @throws REDEN_NODIG for a correction without a reason
 */
export function guardCorrection(name: RecordName, before: Values, values: Values, reason: string | null): void {
  const corrected = (STATE_FIELDS[name] ?? []).some(
    (field) => field in values && (before[field] ?? null) !== null && (values[field] ?? null) !== before[field],
  );
  if (corrected && (reason ?? '').trim() === '') throw new CallFailure('REDEN_NODIG', { field: 'reden' });
}

/** A call that cannot do what was asked, and says why. The Dutch sentence is `fout.<code>` in the catalogue. */
import type { CallError } from '../../shared/contract/define.ts';

export type FailureDetails = NonNullable<CallError['details']>;

/** Expected failures: wrong input at a field, something that does not exist, a right that is missing. Never holds personal data. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly code: string;
  readonly field: string | undefined;
  readonly details: FailureDetails | undefined;
  constructor(code: string, options: { field?: string; details?: FailureDetails } = {}) {
    super(code);
    this.code = code;
    this.field = options.field;
    this.details = options.details;
  }
}

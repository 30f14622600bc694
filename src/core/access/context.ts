/** What a handler is given: the open file, who asks, the clock, the catalogue, and the way to write. */
import type { CallName, InputOf, OutputOf, ParsedInputOf } from '../../shared/contract/index.ts';
import type { Progress, Right } from '../../shared/contract/define.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Translate } from '../messages.ts';
import type { Session } from '../session.ts';
import type { Db, Dossier, LongWork, OperationId, Source, Writer, WriteResult } from '../store/index.ts';
import type { CallUser } from './user.ts';

export interface WriteOptions {
  /** Name of the operation; the call's own name unless said otherwise. */
  readonly op?: string;
  /** The operation's own reason; the caller's where there is none. */
  readonly reason?: string | null;
  readonly source?: Source;
  /** Looks at the file as the operation would leave it; what it throws turns the operation back. */
  readonly check?: (after: Db) => void;
}

export interface CallContext {
  readonly call: CallName;
  readonly session: Session;
  /** The open case file. Throws CallFailure GEEN_DOSSIER_OPEN. */
  readonly dossier: Dossier;
  /** Who is asking. Throws CallFailure GEEN_DOSSIER_OPEN. */
  readonly user: CallUser;
  readonly can: (right: Right) => boolean;
  /** Today in Brussels. */
  readonly today: IsoDate;
  readonly now: number;
  readonly translate: Translate;
  /** Another call of the contract for the same user, with its own checks; what it refuses is thrown as CallFailure. */
  readonly run: <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly signal: AbortSignal;
  /** Why a closed period is changed, where the caller gave it; `write` keeps it with the operation. */
  readonly reason: string | null;
  /** Writes one operation through the journal, in the name of the user. */
  readonly write: <T>(work: (writer: Writer) => T, options?: WriteOptions) => { operation: OperationId | null; value: T };
  /**
   * The same for a job whose work is long: still one operation, with queries answered in between; commands wait until it is over.
   * When something else is written meanwhile, the work starts again. Ending the job early turns everything back.
   */
  readonly writeInSlices: <T>(
    work: LongWork<Progress, T>,
    options?: WriteOptions,
  ) => AsyncGenerator<Progress, WriteResult<T>, void>;
}

/** Query or command. */
export type Handler<N extends CallName> = (context: CallContext, input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
/** Job: yields progress and gives way between steps. */
export type JobHandler<N extends CallName> = (
  context: CallContext,
  input: ParsedInputOf<N>,
) => AsyncGenerator<Progress, OutputOf<N>>;

export type Handlers<N extends CallName> = { readonly [K in N]: Handler<K> | JobHandler<K> };

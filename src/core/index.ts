/** The core: opens one case file at a time and answers the calls of the contract. Never imports electron, never shows anything. */
import type { Envelope, Progress, Right } from '../shared/contract/define.ts';
import type { CallName, OutputOf } from '../shared/contract/index.ts';
import { brusselsDay } from '../shared/domain/date.ts';
import type { CallContext, WriteOptions } from './access/context.ts';
import { type ContextOptions, type Dispatch, createDispatch } from './access/dispatch.ts';
import { CallFailure } from './access/failure.ts';
import { rightsOf } from './access/roles.ts';
import { writeInSlices } from './access/slices.ts';
import { copyOnClosing } from './backup/on-closing.ts';
import { handlers, lock, reopen } from './calls/index.ts';
import { createLog } from './log.ts';
import { translate, translateError } from './messages.ts';
import { Session } from './session.ts';
import { type Connection, type Dossier, type LongWork, type Source, type Writer, openDb } from './store/index.ts';
import type { CloseAnswer, Core, CoreEvent, CoreOptions, OpenCore } from './transport/core.ts';

export type { Core, CoreOptions } from './transport/core.ts';

const SOURCES: Readonly<Record<CoreOptions['host'], Source>> = { cli: 'cli', electron: 'ui', preview: 'ui', test: 'ui' };

/** What handlers get; the file and the user are looked up when they are asked for, so that `vrij` calls work without. */
function makeContext(
  session: Session,
  dispatch: () => Dispatch,
  call: CallName,
  { signal, reason: given }: ContextOptions,
): CallContext {
  const open = (): Dossier => {
    if (!session.dossier) throw new CallFailure('GEEN_DOSSIER_OPEN');
    return session.dossier;
  };
  const now = session.now();
  return {
    call,
    session,
    get dossier() {
      return open();
    },
    get user() {
      open();
      return session.user!;
    },
    can: (right: Right) => rightsOf(session.user?.rol ?? null).includes(right),
    today: brusselsDay(now),
    now,
    translate,
    run: (name, input) => answerOf(dispatch()(name, input, { signal })),
    signal,
    reason: given,
    write<T>(
      work: (writer: Writer) => T,
      { op = call, reason = null, source = SOURCES[session.options.host], check }: WriteOptions = {},
    ) {
      const { journal, handover } = open();
      // What is printed from a file that was handed over is logged when it comes back; everything else is refused.
      if (handover.away() !== null) return { operation: null, value: handover.logForLater(work) };
      const looks = check ? { check: (writing: Connection) => check(openDb(writing)) } : {};
      return journal.write({ op, actor: session.user!.id, source, reason: reason ?? given, ...looks }, work);
    },
    writeInSlices<T>(
      work: LongWork<Progress, T>,
      { op = call, reason = null, source = SOURCES[session.options.host] }: WriteOptions = {},
    ) {
      const header = { op, actor: session.user!.id, source, reason: reason ?? given };
      return writeInSlices(open().journal, header, work, signal);
    },
  };
}

/** The value of an envelope, or its refusal thrown. */
async function answerOf<N extends CallName>(answer: Promise<Envelope>): Promise<OutputOf<N>> {
  const envelope = await answer;
  if (envelope.ok) return envelope.value as OutputOf<N>;
  const { code, field, details } = envelope.error;
  throw new CallFailure(code, { ...(field === undefined ? {} : { field }), ...(details === undefined ? {} : { details }) });
}

/** Starts a core. With `reopen` it opens the file of a core that stopped, before it answers its first call. */
export const openCore: OpenCore = (options: CoreOptions): Core => {
  const listeners = new Set<(event: CoreEvent) => void>();
  const session = new Session(options, (event) => {
    for (const listener of listeners) listener(event);
  });
  const log = createLog(options.profile, session.now);
  const turn = (): Promise<void> | null => session.dossier?.journal.idle() ?? null;
  const dispatch: Dispatch = createDispatch({
    handlers,
    translate,
    log,
    turn,
    context: (call, given) => makeContext(session, () => dispatch, call, given),
  });
  if (options.reopen) reopen(session, options.reopen, (error) => log.error('reopen', 'reopen', error));

  return {
    call: (name, input, callOptions) => dispatch(name, input, callOptions),
    grant: (ref, file, mode) => session.grant(ref, file, mode),
    blob: (id) => Promise.resolve(session.blob(id)),
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close({ force = false } = {}): Promise<CloseAnswer> {
      session.tell({ kind: 'closing' });
      for (let busy = turn(); busy !== null; busy = turn()) await busy;
      let backup: 'gemaakt' | 'geen' = 'geen';
      try {
        backup = await copyOnClosing(session);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'ONVERWACHT';
        if (!force) return { closed: false, code, message: translateError(translate, code) };
      }
      lock(session);
      return { closed: true, backup };
    },
  };
};

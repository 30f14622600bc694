/**
 * The one way in: validates what comes in, checks the right that the call declares, runs it, validates what goes out.
 * Never rejects; an unexpected error becomes an envelope with a support id and a log line without personal data.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CallDefinition, Envelope, Progress } from '../../shared/contract/define.ts';
import { type CallName, findCall } from '../../shared/contract/index.ts';
import { translateError, type Translate } from '../messages.ts';
import type { Log } from '../log.ts';
import { DossierError, FieldError, OperationStopped, UndoRefused } from '../store/index.ts';
import type { CallContext } from './context.ts';
import { diskFailure } from './disk-failure.ts';
import { CallFailure, type FailureDetails } from './failure.ts';

type AnyHandler = (context: CallContext, input: unknown) => unknown;

export interface DispatchOptions {
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly context: (call: CallName, options: ContextOptions) => CallContext;
  readonly translate: Translate;
  readonly log: Log;
  /** Null when a command can write now; else what it waits for: a long operation that is open. */
  readonly turn: () => Promise<void> | null;
}

export interface ContextOptions {
  readonly signal: AbortSignal;
  readonly reason: string | null;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Why a closed period is changed (PERIODE_VERZONDEN). */
  readonly reason?: string | undefined;
}

export type Dispatch = (name: string, input: unknown, options?: RunOptions) => Promise<Envelope>;

/** Characters. */
const MAX_REASON = 500;

interface Failure {
  readonly code: string;
  readonly field?: string | undefined;
  readonly details?: FailureDetails | undefined;
}

/** Gives the event loop a turn, so that a cancel or another call is heard between two steps. */
const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createDispatch({ handlers, context, translate, log, turn }: DispatchOptions): Dispatch {
  const fail = (failure: Failure, supportId: string = randomUUID()): Envelope => ({
    ok: false,
    error: {
      code: failure.code,
      message: translateError(translate, failure.code, failure.details),
      ...(failure.field === undefined ? {} : { field: failure.field }),
      ...(failure.details === undefined ? {} : { details: failure.details }),
      supportId,
    },
  });

  return async (name, input, options = {}) => {
    const definition = findCall(name);
    const handler = handlers[name];
    if (!definition || !handler) return fail({ code: 'OPROEP_ONBEKEND' });
    if (definition.kind === 'command') for (let busy = turn(); busy !== null; busy = turn()) await busy;
    const signal = options.signal ?? new AbortController().signal;
    const reason = options.reason?.trim() || null;
    if (reason !== null && reason.length > MAX_REASON) return fail({ code: 'INVOER_ONGELDIG', field: 'reden' });
    const callContext = context(name as CallName, { signal, reason });
    const denied = checkRight(definition, callContext);
    if (denied) return fail(denied);
    const parsed = definition.input.safeParse(input);
    if (!parsed.success) return fail(inputFailure(parsed.error));
    try {
      const value = await run(definition, handler(callContext, parsed.data), options, signal);
      return checkOutput(definition, value, name);
    } catch (error) {
      const known = knownFailure(diskFailure(error) ?? error);
      if (known) return fail(known);
      const supportId = randomUUID();
      log.error(name, supportId, error);
      return fail({ code: 'ONVERWACHT' }, supportId);
    }
  };

  function checkOutput(definition: CallDefinition, value: unknown, name: string): Envelope {
    const checked = definition.output.safeParse(value);
    if (checked.success) return { ok: true, value: checked.data };
    const supportId = randomUUID();
    log.problem(
      name,
      supportId,
      checked.error.issues.map(
        (issue) => `${issue.path.map((part) => (typeof part === 'number' ? '#' : String(part))).join('.')}: ${issue.code}`,
      ),
    );
    return fail({ code: 'ONVERWACHT' }, supportId);
  }
}

function checkRight(definition: CallDefinition, context: CallContext): Failure | null {
  if (definition.right === 'vrij') return null;
  if (!context.session.dossier) return { code: 'GEEN_DOSSIER_OPEN' };
  if (!context.can(definition.right)) return { code: 'GEEN_RECHT', details: { recht: definition.right } };
  return null;
}

async function run(definition: CallDefinition, started: unknown, options: RunOptions, signal: AbortSignal): Promise<unknown> {
  if (definition.kind !== 'job') return await started;
  const generator = started as AsyncGenerator<Progress, unknown>;
  for (;;) {
    const step = await generator.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    await giveWay();
    if (signal.aborted) {
      const stopped = new CallFailure('GESTOPT');
      // Into the job, which cleans up and may say what stopping means for it.
      await generator.throw(stopped);
      throw stopped;
    }
  }
}

/** The first field that is wrong; the screen puts the message there. */
function inputFailure(error: z.ZodError): Failure {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  const code = issue?.message === 'DATUM_ONGELDIG' ? 'DATUM_ONGELDIG' : 'INVOER_ONGELDIG';
  return { code, field, details: { velden: error.issues.slice(0, 20).map((each) => each.path.map(String).join('.')) } };
}

function knownFailure(error: unknown): Failure | null {
  if (error instanceof CallFailure) return error;
  if (error instanceof OperationStopped) return { code: 'GESTOPT' };
  if (error instanceof DossierError) return { code: error.code, details: error.details };
  if (error instanceof FieldError) return { code: 'INVOER_ONGELDIG', field: error.field };
  if (error instanceof UndoRefused) {
    return {
      code: `ONGEDAAN_${error.code}`,
      details: { aantal: error.dependents.length, soorten: [...new Set(error.dependents.map((each) => each.entity))] },
    };
  }
  return null;
}

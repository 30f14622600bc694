/** A core without a case file: small calls that show what a transport does with answers, progress, cancelling and a crash. */
import type { CallOptions, CloseAnswer, Core, CoreEvent, CoreOptions, GrantMode } from '../../../src/core/transport/index.ts';
import type { Envelope } from '../../../src/shared/contract/define.ts';

const encoder = new TextEncoder();

export function openEchoCore(options: CoreOptions): Core {
  const listeners = new Set<(event: CoreEvent) => void>();
  const grants = new Map<string, { path: string; mode: GrantMode }>();
  let backupFails = false;
  const tell = (event: CoreEvent): void => {
    for (const listener of listeners) listener(event);
  };

  const answer = async (name: string, input: unknown, call: CallOptions): Promise<Envelope> => {
    switch (name) {
      case 'echo':
        return { ok: true, value: input };
      case 'opties':
        return { ok: true, value: { profile: options.profile, host: options.host, reopen: options.reopen?.length ?? null } };
      case 'helpers':
        return { ok: true, value: [options.workers?.render, options.workers?.sheet, options.workers?.backup].map(String) };
      case 'geen-json':
        return { ok: true, value: { when: new Date(0), hole: undefined } };
      case 'gegeven':
        return { ok: true, value: grants.get(String(input)) ?? null };
      case 'bewaar':
        tell({ kind: 'saved' });
        return { ok: true, value: null };
      case 'open':
        tell({ kind: 'opened', token: encoder.encode('fictieve sleutel') });
        return { ok: true, value: null };
      case 'vergrendel':
        tell({ kind: 'locked' });
        return { ok: true, value: null };
      case 'kopie-mislukt':
        backupFails = true;
        return { ok: true, value: null };
      case 'tel':
        return count(Number(input), call);
      case 'wacht':
        return waitForCancel(call);
      case 'gooi':
        throw new Error('a core may not do this');
      case 'stop':
        // As a failed allocation would end it: no answer, no clean-up.
        return process.exit(134);
      default:
        return { ok: false, error: { code: 'ONBEKENDE_OPROEP', message: name, supportId: 'test' } };
    }
  };

  return {
    call: (name, input, call = {}) => answer(name, input, call),
    grant: (ref, path, mode) => void grants.set(ref, { path, mode }),
    blob: async (id) =>
      id === 'bekend' ? { bytes: encoder.encode('%PDF-1.7 test'), type: 'application/pdf', name: 'evaluatie.pdf' } : null,
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async ({ force = false } = {}): Promise<CloseAnswer> => {
      if (backupFails && !force) return { closed: false, code: 'KOPIE_MISLUKT', message: 'geen plaats' };
      tell({ kind: 'locked' });
      return { closed: true, backup: 'geen' };
    },
  };
}

async function count(total: number, { onProgress, signal }: CallOptions): Promise<Envelope> {
  for (let done = 1; done <= total; done++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted === true) return stopped;
    onProgress?.({ code: 'tellen', done, total });
  }
  return { ok: true, value: total };
}

async function waitForCancel({ onProgress, signal }: CallOptions): Promise<Envelope> {
  onProgress?.({ code: 'begonnen', done: 0, total: null });
  if (signal?.aborted !== true) await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
  return stopped;
}

const stopped: Envelope = { ok: false, error: { code: 'GEANNULEERD', message: 'gestopt', supportId: 'test' } };

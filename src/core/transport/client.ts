/** The host's end of a channel: a `Core` whose work happens elsewhere. When the other side ends, every open call is answered. */
import type { BlobContent, CallOptions, CloseAnswer, Core, CoreEvent, CoreOptions, GrantMode } from './core.ts';
import { transportError } from './errors.ts';
import type { FromCore, HostChannel } from './messages.ts';
import { toStartOptions } from './messages.ts';
import type { Envelope, Progress } from '../../shared/contract/define.ts';

interface Waiting {
  readonly progress?: (progress: Progress) => void;
  readonly done: (message: FromCore) => void;
  /** The core ended before it answered. */
  readonly lost: () => void;
}

/** Starts the core behind `channel` with `options`. `onEnd` is called once, when the other side ended. */
export function connectCore(channel: HostChannel, options: CoreOptions, onEnd: () => void = () => undefined): Core {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: CoreEvent) => void>();
  let last = 0;
  let ended = false;

  channel.onMessage((message) => {
    if (message.type === 'event') {
      for (const listener of listeners) listener(message.event);
      return;
    }
    const open = waiting.get(message.id);
    if (open === undefined) return;
    if (message.type === 'progress') {
      open.progress?.(JSON.parse(message.progress) as Progress);
      return;
    }
    waiting.delete(message.id);
    open.done(message);
  });
  channel.onEnd(() => {
    if (ended) return;
    ended = true;
    const lost = [...waiting.values()];
    waiting.clear();
    for (const open of lost) open.lost();
    onEnd();
  });
  channel.post({ type: 'start', options: toStartOptions(options) });

  /** Registers the answer before the message leaves; null when there is nobody to answer. */
  const expect = (open: Waiting): number | null => {
    if (ended) {
      open.lost();
      return null;
    }
    waiting.set(++last, open);
    return last;
  };

  const call = (name: string, input: unknown, options: CallOptions = {}): Promise<Envelope> =>
    new Promise((resolve) => {
      const { signal, onProgress, reason } = options;
      let id: number | null = null;
      const cancel = (): void => {
        if (id !== null && !ended) channel.post({ type: 'cancel', id });
      };
      const finish = (envelope: Envelope): void => {
        signal?.removeEventListener('abort', cancel);
        resolve(envelope);
      };
      id = expect({
        ...(onProgress === undefined ? {} : { progress: onProgress }),
        done: (message) =>
          finish(message.type === 'answer' ? (JSON.parse(message.envelope) as Envelope) : transportError('INTERN')),
        lost: () => finish(transportError('CORE_GESTOPT')),
      });
      if (id === null) return;
      channel.post({ type: 'call', id, name, input: JSON.stringify(input ?? null), ...(reason === undefined ? {} : { reason }) });
      if (signal?.aborted === true) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
    });

  const blob = (wanted: string): Promise<BlobContent | null> =>
    new Promise((resolve) => {
      const done = (message: FromCore): void => resolve(message.type === 'blob' ? message.content : null);
      const id = expect({ done, lost: () => resolve(null) });
      if (id !== null) channel.post({ type: 'blob', id, blob: wanted });
    });

  const close = (options: { readonly force?: boolean } = {}): Promise<CloseAnswer> =>
    new Promise((resolve) => {
      // A core that ended has closed: WAL and lock are the file system's now, and nothing more can be asked of it.
      const gone = (): void => resolve({ closed: true, backup: 'geen' });
      const id = expect({ done: (message) => (message.type === 'closed' ? resolve(message.answer) : gone()), lost: gone });
      if (id !== null) channel.post({ type: 'close', id, force: options.force === true });
    });

  return {
    call,
    blob,
    close,
    grant: (ref: string, path: string, mode: GrantMode): void => {
      if (!ended) channel.post({ type: 'grant', ref, path, mode });
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

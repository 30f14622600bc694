/** The core's end of a channel: starts the core with the host's options and answers its messages. */
import type { Core, OpenCore } from './core.ts';
import { transportError } from './errors.ts';
import type { CoreChannel, FromCore, ToCore } from './messages.ts';
import { fromStartOptions } from './messages.ts';
import type { Envelope } from '../../shared/contract/define.ts';

/**
 * @param open called once, with the options of the host's first message
 * @param end what to do after a `close` was answered: end this thread or process
 */
export function serveCore(channel: CoreChannel, open: OpenCore, end: () => void): void {
  let core: Core | null = null;
  const running = new Map<number, AbortController>();
  const post = (message: FromCore): void => channel.post(message);

  const call = async (core: Core, message: Extract<ToCore, { type: 'call' }>): Promise<void> => {
    const { id } = message;
    const abort = new AbortController();
    running.set(id, abort);
    const envelope = await answer(() =>
      core.call(message.name, JSON.parse(message.input) as unknown, {
        signal: abort.signal,
        reason: message.reason,
        onProgress: (progress) => post({ type: 'progress', id, progress: JSON.stringify(progress) }),
      }),
    );
    running.delete(id);
    post({ type: 'answer', id, envelope });
  };

  const handle = async (core: Core, message: Exclude<ToCore, { type: 'start' }>): Promise<void> => {
    switch (message.type) {
      case 'call':
        return call(core, message);
      case 'cancel':
        return running.get(message.id)?.abort();
      case 'grant':
        return core.grant(message.ref, message.path, message.mode);
      case 'blob':
        return post({ type: 'blob', id: message.id, content: await core.blob(message.blob) });
      case 'close': {
        const answer = await core.close({ force: message.force });
        post({ type: 'closed', id: message.id, answer });
        if (answer.closed) end();
      }
    }
  };

  channel.onMessage((message) => {
    if (message.type === 'start') {
      core = open(fromStartOptions(message.options));
      core.on((event) => post({ type: 'event', event }));
      return;
    }
    if (core === null) throw new Error('the core got a message before its options');
    // A rejection here is a mistake of the core itself (a call answers with an envelope): end, and let the host start anew.
    void handle(core, message).catch(escalate);
  });
}

/** `call` never rejects by contract; should a core break that, the caller still gets an envelope, and nothing of the error leaks. */
async function answer(run: () => Promise<Envelope>): Promise<string> {
  try {
    return JSON.stringify(await run());
  } catch {
    return JSON.stringify(transportError('INTERN'));
  }
}

function escalate(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}

/** Keeps a core running: when its thread or process ends by itself, a new one is started and everybody is told (E-14). */
import { connectCore } from './client.ts';
import type { Core, CoreEvent, CoreOptions } from './core.ts';
import { transportError } from './errors.ts';
import type { HostChannel } from './messages.ts';

/** More ends than this within `WINDOW_MS` are a core that cannot run: it is left stopped and every call says so. */
const MOST_RESTARTS = 3;
const WINDOW_MS = 60_000;
/** FileRefs that are granted again after a restart; older ones have been used. */
const GRANTS_KEPT = 100;

interface Grant {
  readonly ref: string;
  readonly path: string;
  readonly mode: 'read' | 'write';
}

/**
 * @param start makes a new thread or process
 * @param now clock in ms, for the count of restarts
 */
export function superviseCore(start: () => HostChannel, options: CoreOptions, now: () => number = Date.now): Core {
  const listeners = new Set<(event: CoreEvent) => void>();
  const grants: Grant[] = [];
  let restarts: number[] = [];
  let token: Uint8Array | null = null;
  let closed = false;
  let current: Core | null = null;

  const tell = (event: CoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const forget = (): void => {
    token?.fill(0);
    token = null;
  };
  const heard = (event: CoreEvent): void => {
    if (event.kind === 'locked') forget();
    if (event.kind !== 'opened') return tell(event);
    forget();
    token = event.token ?? null;
    // The token stays here: nobody further out needs it.
    tell({ kind: 'opened' });
  };
  const launch = (): void => {
    const core = connectCore(start(), token === null ? options : { ...options, reopen: token }, () => ended());
    core.on(heard);
    for (const { ref, path, mode } of grants) core.grant(ref, path, mode);
    current = core;
  };
  const ended = (): void => {
    current = null;
    if (closed) return forget();
    restarts = [...restarts.filter((at) => now() - at < WINDOW_MS), now()];
    const restarted = restarts.length <= MOST_RESTARTS;
    if (restarted) launch();
    else forget();
    tell({ kind: 'stopped', restarted });
  };

  launch();
  return {
    call: (name, input, callOptions) =>
      current?.call(name, input, callOptions) ?? Promise.resolve(transportError('CORE_GESTOPT')),
    grant: (ref, path, mode) => {
      grants.push({ ref, path, mode });
      if (grants.length > GRANTS_KEPT) grants.shift();
      current?.grant(ref, path, mode);
    },
    blob: (id) => current?.blob(id) ?? Promise.resolve(null),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async (closeOptions) => {
      if (current === null) return { closed: true, backup: 'geen' };
      // Set before the answer: the end of the core that follows is no crash. Turned back when the core goes on.
      closed = true;
      const answer = await current.close(closeOptions);
      closed = answer.closed;
      return answer;
    },
  };
}

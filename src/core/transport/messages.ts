/**
 * What travels between a host and a core in another thread or process. Input, answer and progress go as JSON *text*, so that every
 * host loses exactly what JSON loses (E-15: structured clone would turn a PlainDate into `{}` in one host and not in another).
 */
import type { BlobContent, CloseAnswer, CoreEvent, CoreOptions, GrantMode } from './core.ts';

/** Options that can be cloned: a clock cannot cross, and worker URLs travel as text. */
export interface StartOptions extends Omit<CoreOptions, 'now' | 'workers'> {
  readonly workers?: { readonly render?: string; readonly sheet?: string; readonly backup?: string };
}

export type ToCore =
  | { readonly type: 'start'; readonly options: StartOptions }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: string; readonly reason?: string }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'grant'; readonly ref: string; readonly path: string; readonly mode: GrantMode }
  | { readonly type: 'blob'; readonly id: number; readonly blob: string }
  | { readonly type: 'close'; readonly id: number; readonly force: boolean };

export type FromCore =
  | { readonly type: 'progress'; readonly id: number; readonly progress: string }
  | { readonly type: 'answer'; readonly id: number; readonly envelope: string }
  | { readonly type: 'blob'; readonly id: number; readonly content: BlobContent | null }
  | { readonly type: 'closed'; readonly id: number; readonly answer: CloseAnswer }
  | { readonly type: 'event'; readonly event: CoreEvent };

/** The part of a MessagePort, worker or utility process that is needed; adapters are a few lines each. */
export interface Channel<Out, In> {
  post(message: Out): void;
  /** One listener; called once per message, in order. */
  onMessage(listener: (message: In) => void): void;
}

/** The host's end also learns that the other side ended, whatever the reason. */
export interface HostChannel extends Channel<ToCore, FromCore> {
  onEnd(listener: () => void): void;
  /** Ends the other side at once; nothing happens when it has ended already. */
  kill(): void;
}

export type CoreChannel = Channel<FromCore, ToCore>;

export function toStartOptions(options: CoreOptions): StartOptions {
  const { now, workers, ...rest } = options;
  if (now !== undefined) throw new Error('a core behind a channel has its own clock');
  if (workers === undefined) return rest;
  return { ...rest, workers: mapWorkers(workers, (url) => url.href) };
}

export function fromStartOptions(options: StartOptions): CoreOptions {
  const { workers, ...rest } = options;
  return workers === undefined ? rest : { ...rest, workers: mapWorkers(workers, (href) => new URL(href)) };
}

type Entries<T> = { readonly render?: T; readonly sheet?: T; readonly backup?: T };

function mapWorkers<A, B>(entries: Entries<A>, change: (entry: A) => B): Entries<B> {
  return {
    ...(entries.render === undefined ? {} : { render: change(entries.render) }),
    ...(entries.sheet === undefined ? {} : { sheet: change(entries.sheet) }),
    ...(entries.backup === undefined ? {} : { backup: change(entries.backup) }),
  };
}

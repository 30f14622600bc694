/** The typed way from a screen to the core: the contract's calls over the host's bridge, cached by TanStack Query. */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  QueryClient,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Bridge, RunningJob } from '../shared/contract/bridge.ts';
import type { CallError, Envelope, Progress } from '../shared/contract/define.ts';
import type { CallName, InputOf as Input, OutputOf as Output } from '../shared/contract/index.ts';
import { refreshNow } from './app/refresh.ts';
import { noteSaved } from './app/saved.ts';
import { sendWithReason } from './app/sent-question.ts';
import { underWay } from './app/under-way.ts';

export type { CallName, Input, Output };

/** An answer `ok: false`, thrown so that queries and forms meet it where they handle errors. Holds no personal data. */
export class CallFailure extends Error {
  readonly code: string;
  readonly field: string | undefined;
  readonly details: CallError['details'];
  readonly supportId: string;

  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailure';
    this.code = error.code;
    this.field = error.field;
    this.details = error.details;
    this.supportId = error.supportId;
  }
}

/** The host's bridge. Throws when the page was opened outside a host. */
export function bridge(): Bridge {
  if (!window.trajectmap) throw new Error('no host');
  return window.trajectmap;
}

function unwrap<N extends CallName>(envelope: Envelope): Output<N> {
  if (!envelope.ok) throw new CallFailure(envelope.error);
  return envelope.value as Output<N>;
}

/** One call, outside React's render. Throws CallFailure. */
export async function callCore<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  return unwrap<N>(await sendWithReason((extras) => bridge().call(name, input, extras)));
}

/** The core is on this machine: no retry, no pause when the network is gone, and an answer holds until something is written. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

interface CallOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the previous answer while another input is asked. */
  readonly keepPrevious?: boolean;
}

/** A query of the contract. */
export function useCall<N extends CallName>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): UseQueryResult<Output<N>, CallFailure> {
  const { enabled = true, keepPrevious = false } = options;
  const query: UseQueryOptions = {
    queryKey: [name, input],
    queryFn: () => callCore(name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  };
  // The cache holds answers of every call; the key ties each to the output of its own name.
  return useQuery(query) as UseQueryResult<Output<N>, CallFailure>;
}

interface Afterwards<N extends CallName> {
  readonly onSuccess?: (value: Output<N>) => void;
  readonly onError?: (error: CallFailure) => void;
}

export interface Command<N extends CallName> extends Omit<UseMutationResult<Output<N>, CallFailure, Input<N>>, 'mutate'> {
  /**
   * Without waiting; `error` keeps what went wrong. What is to follow also follows when the line that was pressed has left the screen
   * by then, as it does when a record is taken away: the library's own `mutate` would say nothing, and undo would not be offered.
   */
  readonly mutate: (input: Input<N>, afterwards?: Afterwards<N>) => void;
}

/** A command of the contract. What it wrote may show anywhere, so every answer on the screen is asked again. */
export function useCommand<N extends CallName>(name: N): Command<N> {
  const client = useQueryClient();
  const mutation = useMutation<Output<N>, CallFailure, Input<N>>({
    mutationFn: (input) => underWay(callCore(name, input)),
    onSuccess: async () => {
      noteSaved();
      await refreshNow(client);
    },
  });
  const { mutateAsync } = mutation;
  const mutate = useCallback(
    (input: Input<N>, { onSuccess, onError }: Afterwards<N> = {}) =>
      void mutateAsync(input).then(onSuccess, onError ?? (() => undefined)),
    [mutateAsync],
  );
  return { ...mutation, mutate };
}

export type JobState<N extends CallName> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly value: Output<N> }
  | { readonly kind: 'failed'; readonly error: CallFailure };

export interface Job<N extends CallName> {
  readonly state: JobState<N>;
  /** Resolves with the value, or null when it failed or was stopped; the state says which. */
  readonly start: (input: Input<N>) => Promise<Output<N> | null>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** A job of the contract with its progress; leaving the screen stops it. */
export function useJob<N extends CallName>(name: N): Job<N> {
  const client = useQueryClient();
  const running = useRef<RunningJob | null>(null);
  const [state, setState] = useState<JobState<N>>({ kind: 'idle' });
  useEffect(() => () => running.current?.cancel(), []);

  const start = useCallback(
    async (input: Input<N>) => {
      setState({ kind: 'running', progress: null });
      let job: RunningJob | null = null;
      const envelope = await sendWithReason((extras) => {
        const started = bridge().job(
          name,
          input,
          (progress) => {
            if (running.current === started) setState({ kind: 'running', progress });
          },
          extras,
        );
        job = started;
        running.current = started;
        return started.result;
      });
      if (running.current !== job) return null;
      running.current = null;
      if (!envelope.ok) {
        setState({ kind: 'failed', error: new CallFailure(envelope.error) });
        return null;
      }
      const value = envelope.value as Output<N>;
      setState({ kind: 'done', value });
      await refreshNow(client);
      return value;
    },
    [client, name],
  );
  const cancel = useCallback(() => running.current?.cancel(), []);
  const reset = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, start, cancel, reset };
}

/**
 * Asks as fast as somebody types, without a queue: one question is open at a time, and of what was typed meanwhile only the last is asked
 * next. An answer to something that is no longer asked is never told.
 */
export interface Latest<I> {
  ask(input: I): void;
  /** Nothing is told any more. */
  stop(): void;
}

export interface LatestOptions<I, O> {
  readonly run: (input: I) => Promise<O>;
  readonly onAnswer: (input: I, answer: O) => void;
  readonly onError: (input: I, error: unknown) => void;
}

export function createLatest<I, O>({ run, onAnswer, onError }: LatestOptions<I, O>): Latest<I> {
  let busy = false;
  let stopped = false;
  let wanted: { readonly input: I } | null = null;

  const start = async (question: { readonly input: I }): Promise<void> => {
    busy = true;
    // Only what is still wanted when it comes back is told.
    const current = (): boolean => !stopped && wanted === question;
    try {
      const answer = await run(question.input);
      if (current()) onAnswer(question.input, answer);
    } catch (error) {
      if (current()) onError(question.input, error);
    }
    busy = false;
    const next = wanted;
    if (!stopped && next !== null && next !== question) void start(next);
  };

  return {
    ask(input) {
      wanted = { input };
      if (!busy) void start(wanted);
    },
    stop() {
      stopped = true;
    },
  };
}

/** The question behind PERIODE_VERZONDEN: which call waits for a reason. The dialog that shows it is `sent-reason.tsx`. */
import type { CallExtras } from '../../shared/contract/bridge.ts';
import type { CallError, Envelope } from '../../shared/contract/define.ts';

const ASKS = 'PERIODE_VERZONDEN';

export interface Question {
  readonly error: CallError;
  readonly answer: (reason: string | null) => void;
}

/** Questions wait for each other: one at a time is on the screen. */
let waiting: readonly Question[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Question[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}

export const listenToQuestions = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const ask = (error: CallError): Promise<string | null> =>
  new Promise((resolve) => {
    const question: Question = {
      error,
      answer(reason) {
        change(waiting.filter((each) => each !== question));
        resolve(reason);
      },
    };
    change([...waiting, question]);
  });

/** Sends, and once more with the reason when it is asked. Without one the refusal stands, and what was typed stays where it is. */
export async function sendWithReason(send: (extras: CallExtras) => Promise<Envelope>): Promise<Envelope> {
  const first = await send({});
  if (first.ok || first.error.code !== ASKS) return first;
  const reason = await ask(first.error);
  return reason === null ? first : send({ reason });
}

/** The one that is on the screen. */
export const currentQuestion = (): Question | null => waiting[0] ?? null;

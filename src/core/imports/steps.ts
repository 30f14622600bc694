/**
 * Long work in steps: a generator that yields after each row, so that whoever runs it can let others in between (E-14). What is small,
 * or has nobody waiting, runs to its end in one go.
 */
import type { Progress } from '../../shared/contract/define.ts';

export type Steps<T> = Generator<unknown, T>;

/** Runs to the end in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs to the end, with the progress of `tally` at every step. */
export function* counted<T>(tally: Tally, steps: Steps<T>): Generator<Progress, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield tally.next();
  }
}

/** `work` on each of `rows`, a step each. */
export function* mapSteps<A, B>(rows: readonly A[], work: (row: A) => B): Generator<undefined, B[]> {
  const made: B[] = [];
  for (const row of rows) {
    made.push(work(row));
    yield;
  }
  return made;
}

/** How far a phase of an import is, in rows of the file: what people count in, whatever the steps are. */
export class Tally {
  readonly #code: string;
  readonly #rows: number | null;
  readonly #steps: number;
  #done = 0;

  /**
   * @param phase key of `import.voortgang`
   * @param rows rows of the file; null while they are not counted yet
   * @param steps steps in which they are done
   */
  constructor(phase: 'lezen' | 'vergelijken' | 'bewaren', rows: number | null, steps = 0) {
    this.#code = `import.voortgang.${phase}`;
    this.#rows = rows;
    this.#steps = steps;
  }

  next(): Progress {
    this.#done += 1;
    const total = this.#rows;
    if (total === null || this.#steps === 0) return { code: this.#code, done: 0, total };
    return { code: this.#code, done: Math.min(total, Math.floor((this.#done * total) / this.#steps)), total };
  }
}

/**
 * A ratio, not a time: what is measured and what it is compared with run one after the other in one process, several times, on the same
 * data. Machines differ by a factor ten and are busy with other things; the ratio stays.
 */

/** One bench at one size, ready to run. */
export interface Case {
  /** What it is compared with. */
  readonly baseline: () => unknown;
  /** What is measured. */
  readonly subject: () => unknown;
  /** Before each of the two, outside the time. */
  readonly reset?: () => unknown;
  /** Figures of its own, asked once after the last run. */
  readonly figures?: (subject: Spread) => Readonly<Record<string, string>>;
  readonly close?: () => unknown;
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export interface Outcome {
  readonly runs: number;
  /** Milliseconds. */
  readonly baseline: Spread;
  /** Milliseconds. */
  readonly subject: Spread;
  /** Subject divided by baseline, per run. */
  readonly ratio: Spread;
  readonly figures: Readonly<Record<string, string>>;
}

/** Runs both once to warm up, then `runs` times in turn. */
export async function measure(bench: Case, runs: number): Promise<Outcome> {
  try {
    await timed(bench, bench.baseline);
    await timed(bench, bench.subject);
    const times: { readonly baseline: number; readonly subject: number }[] = [];
    for (let run = 0; run < runs; run += 1) {
      times.push({ baseline: await timed(bench, bench.baseline), subject: await timed(bench, bench.subject) });
    }
    const subject = spread(times.map((time) => time.subject));
    return {
      runs,
      baseline: spread(times.map((time) => time.baseline)),
      subject,
      ratio: spread(times.map((time) => time.subject / time.baseline)),
      figures: bench.figures?.(subject) ?? {},
    };
  } finally {
    await bench.close?.();
  }
}

/** Milliseconds of one run. Garbage of the run before is collected outside it, where Node offers that. */
async function timed(bench: Case, work: () => unknown): Promise<number> {
  await bench.reset?.();
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Least, middle and most of a list that is not empty. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

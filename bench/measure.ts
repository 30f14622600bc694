/**
 * A ratio, not a time: what is measured and what it is compared with run one after the other in one process, several times, on the same
 * data. Machines differ by a factor ten and are busy with other things; the ratio stays.
 */
import process from 'node:process';

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

/** How a bench is run. */
export interface Plan {
  readonly runs: number;
  readonly inMemory?: boolean;
}

/** Milliseconds of work before the compiled code of the rules is what a long check runs on. */
const WARM_UP_IN_MEMORY = 6000;

/**
 * Milliseconds of one measurement in memory: what takes ten is done some fifty times. In ten milliseconds one sweep of the garbage
 * collector, or one function that is compiled in another thread, is half of what is measured; each belongs to all of the runs it serves.
 */
const LEAST_IN_MEMORY = 300;

/** Runs both to warm up, then `runs` times in turn. */
export async function measure(bench: Case, { runs, inMemory = false }: Plan): Promise<Outcome> {
  const clock = inMemory ? processorTime : wallTime;
  let repeats = 1;
  const timed = (work: () => unknown) => timedBy(clock, bench, work, repeats);
  try {
    const enough = inMemory ? WARM_UP_IN_MEMORY : 0;
    let warmUp = 0;
    let shortest: number;
    do {
      shortest = await timed(bench.baseline);
      warmUp += shortest + (await timed(bench.subject));
    } while (warmUp < enough);
    if (inMemory) repeats = Math.max(1, Math.ceil(LEAST_IN_MEMORY / shortest));
    const times: { readonly baseline: number; readonly subject: number }[] = [];
    for (let run = 0; run < runs; run += 1) {
      times.push({ baseline: await timed(bench.baseline), subject: await timed(bench.subject) });
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

const wallTime = (): number => performance.now();

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of one run, of `repeats` in a row. Garbage of the run before is collected outside it, where Node offers that: all of it where files are read, the
 * young part in memory, because collecting all throws away compiled code too, and the rules would be measured cold.
 */
async function timedBy(clock: () => number, bench: Case, work: () => unknown, repeats: number): Promise<number> {
  await bench.reset?.();
  globalThis.gc?.({ type: clock === processorTime ? 'minor' : 'major', execution: 'sync' });
  const start = clock();
  for (let left = repeats; left > 0; left -= 1) await work();
  return (clock() - start) / repeats;
}

/** Least, middle and most of a list that is not empty. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

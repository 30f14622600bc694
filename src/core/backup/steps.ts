/** Work with a progress callback as the steps of a job (engineering E-14). */
import type { Progress } from '../../shared/contract/define.ts';

const nobodyWaits = (): void => {};

/**
 * Turns work with a progress callback into the steps of a job. Ending the steps early stops the work, and waits until it has cleaned up.
 */
export async function* asSteps<T>(
  start: (options: { onProgress: (progress: Progress) => void; signal: AbortSignal }) => Promise<T>,
): AsyncGenerator<Progress, T> {
  const stop = new AbortController();
  let latest: Progress | null = null;
  let wake = nobodyWaits;
  const onProgress = (progress: Progress): void => {
    latest = progress;
    wake();
  };
  let ended = false;
  const work = start({ onProgress, signal: stop.signal }).finally(() => {
    ended = true;
    wake();
  });
  work.catch(() => {}); // handed on below; here only so that it never counts as unhandled
  try {
    for (;;) {
      const next: Progress | null = latest;
      latest = null;
      if (next !== null) yield next;
      else if (ended) return await work;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    if (!ended) {
      stop.abort();
      await work.catch(() => {});
    }
  }
}

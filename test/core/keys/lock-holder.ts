/** Run by lock.test.ts as a process of its own: takes the lock, cleans its memory, says how it went, and stays until it is ended. */
import { lockDossier } from '../../../src/core/store/lock.ts';
import { isDossierError } from '../../../src/core/store/errors.ts';

/** Takes the lock and drops the answer on purpose: holding it must not depend on what the caller keeps. */
function take(): string {
  try {
    lockDossier(process.argv[2] ?? '');
    return 'held';
  } catch (error) {
    return isDossierError(error) ? error.code : 'other';
  }
}

const said = take();
// What nobody refers to is collected, and its native part let go in a later turn of the event loop.
for (let turn = 0; turn < 5; turn += 1) {
  globalThis.gc?.();
  await new Promise((resolve) => setImmediate(resolve));
}
console.log(said);
process.stdin.resume(); // until the test ends it, or its end of the pipe closes

/** Run by lock.test.ts as a process of its own: takes the lock, cleans its memory, says how it went, and stays until it is ended. */
import { lockDossier } from '../../../src/core/store/lock.ts';
import { isDossierError } from '../../../src/core/store/errors.ts';

try {
  lockDossier(process.argv[2] ?? ''); // the answer is dropped on purpose: the lock must not depend on it
  globalThis.gc?.();
  console.log('held');
} catch (error) {
  console.log(isDossierError(error) ? error.code : 'other');
}
process.stdin.resume(); // until the test ends it, or its end of the pipe closes

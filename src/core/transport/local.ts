/** A core in this process, behind the same JSON as the other transports: the command line and unit tests (E-14). */
import type { Core } from './core.ts';
import { transportError } from './errors.ts';
import type { Envelope } from '../../shared/contract/define.ts';

/** What JSON would lose over a channel is lost here too, so that a test in one process finds it. */
export function localCore(core: Core): Core {
  return {
    call: async (name, input, options) => {
      try {
        return JSON.parse(JSON.stringify(await core.call(name, JSON.parse(JSON.stringify(input ?? null)), options))) as Envelope;
      } catch {
        return transportError('INTERN');
      }
    },
    grant: (ref, path, mode) => core.grant(ref, path, mode),
    blob: (id) => core.blob(id),
    on: (listener) => core.on(listener),
    close: (options) => core.close(options),
  };
}

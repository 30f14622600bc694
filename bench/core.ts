/** A core on a case file of its own, asked as a host asks it. */
import { openCore } from '../src/core/index.ts';
import { type Core, sourceRoots, sourceWorkers } from '../src/core/transport/index.ts';
import { APP_VERSION, CHEAP_KDF, optionsIn, PASSPHRASE } from './fixtures/case-file.ts';
import { repository } from './fixtures/place.ts';

/** The case file in `folder`, open; the caller closes it. */
export async function openCaseFile(folder: string): Promise<Core> {
  const { file, profile } = optionsIn(folder);
  const core = openCore({
    resources: sourceRoots(repository),
    workers: sourceWorkers(repository),
    profile,
    appVersion: APP_VERSION,
    host: 'cli',
    kdf: CHEAP_KDF,
  });
  await answer(core, 'dossier.open', { bestand: { ref: file }, gebruiker: null, wachtzin: PASSPHRASE });
  return core;
}

/** The value of a call. Throws with the code of an error envelope. */
export async function answer(core: Core, name: string, input: unknown): Promise<unknown> {
  const envelope = await core.call(name, input);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
  return envelope.value;
}

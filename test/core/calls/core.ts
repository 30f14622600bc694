/** A core with an own profile and a case file in a temporary folder, for tests of the calls. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Core, openCore } from '../../../src/core/index.ts';
import { sourceRoots } from '../../../src/core/transport/index.ts';
import type { Envelope } from '../../../src/shared/contract/define.ts';
import type { CallName, InputOf, OutputOf } from '../../../src/shared/contract/index.ts';

export const PASSPHRASE = 'zes rustige paarden grazen naast water';
export const SECOND_PASSPHRASE = 'acht grijze treinen rijden langs duinen';

export interface TestCore {
  readonly folder: string;
  readonly file: string;
  readonly core: Core;
  /** Answers the value, or fails the test with the code of the error. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Answers the envelope as it is. */
  ask(name: string, input: unknown): Promise<Envelope>;
  grant(name: string, mode?: 'read' | 'write'): { ref: string };
  close(): Promise<void>;
}

export interface CoreSettings {
  readonly folder?: string;
  readonly now?: () => number;
}

/** A core without an open case file. */
export function startCore(settings: CoreSettings = {}): TestCore {
  const folder = settings.folder ?? mkdtempSync(path.join(tmpdir(), 'trajectmap-calls-'));
  const core = openCore({
    resources: sourceRoots(path.resolve('.')),
    profile: path.join(folder, 'profiel'),
    appVersion: '0.1.0',
    host: 'test',
    kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
    ...(settings.now ? { now: settings.now } : {}),
  });
  const file = path.join(folder, 'proef.trajectmap');
  const ask = (name: string, input: unknown): Promise<Envelope> => core.call(name, input);
  return {
    folder,
    file,
    core,
    ask,
    async call<N extends CallName>(name: N, input: InputOf<N>) {
      const answer = await ask(name, input);
      if (!answer.ok)
        throw new Error(
          `${name}: ${answer.error.code} ${answer.error.field ?? ''} ${JSON.stringify(answer.error.details ?? {})}`,
        );
      return answer.value as OutputOf<N>;
    },
    grant(name, mode = 'write') {
      core.grant(name, path.join(folder, name), mode);
      return { ref: name };
    },
    async close() {
      await core.close({ force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A core with a new, open case file. */
export async function openCase(settings: CoreSettings = {}): Promise<TestCore> {
  const test = startCore(settings);
  await test.call('dossier.maak', {
    bestand: test.grant('proef.trajectmap'),
    naam: 'Voorbeeld vzw',
    kbo: '0912.345.673',
    gebruiker: 'griet',
    wachtzin: PASSPHRASE,
  });
  return test;
}

/** A person with one running traject. */
export async function withTraject(test: TestCore, start = '2026-01-05'): Promise<{ persoonId: string; trajectId: string }> {
  const persoonId = (await test.call('persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' })).id!;
  const trajectId = (await test.call('ama.startTraject', { persoonId, start })).id!;
  return { persoonId, trajectId };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, asyncProperty, constantFrom, nat } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareJournals,
  createDossier,
  openUnlocked,
  vacuumInto,
  type Dossier,
  type DossierOptions,
} from '../../../src/core/store/index.ts';

const PASSPHRASE = 'zes rustige paarden grazen naast water';

const options = (folder: string, name: string, who: string): DossierOptions => ({
  file: path.join(folder, name),
  profile: path.join(folder, who),
  appVersion: '0.1.0',
  migrations: path.resolve('drizzle'),
  now: Date.now,
  kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
});

function write(target: Dossier, count: number): void {
  for (let n = 0; n < count; n += 1) {
    target.journal.write({ op: 'label.maak', actor: null, source: 'ui' }, (writer) => writer.insert('label', { naam: `${n}` }));
  }
}

/** A file with `shared` operations, and a copy of it by hand, opened by `who`. */
async function twoFiles(folder: string, shared: number, who: string): Promise<{ first: Dossier; second: () => Dossier }> {
  const { dossier: first } = await createDossier(options(folder, 'a.trajectmap', 'een'), {
    name: 'griet',
    passphrase: PASSPHRASE,
  });
  write(first, shared);
  const dataKey = Buffer.from(first.vault.dataKey);
  const fileId = Buffer.from(first.vault.salt);
  const copy = options(folder, 'b.trajectmap', who);
  first.vault.withWriter((writer) => vacuumInto(writer, copy.file));
  return { first, second: () => openUnlocked(copy, { dataKey, fileId, userId: first.userId, userName: 'griet' }) };
}

describe('two journals of one origin', () => {
  it('share what has one hash, whatever each went on with, on one computer or on two', async () => {
    await assert(
      asyncProperty(nat(4), nat(4), nat(4), constantFrom('een', 'twee'), async (shared, mine, theirs, who) => {
        const folder = mkdtempSync(path.join(tmpdir(), 'trajectmap-tak-'));
        const { first, second } = await twoFiles(folder, shared, who);
        write(first, mine);
        const other = second();
        write(other, theirs);
        expect(other.forked).toBe(who === 'een' && mine > 0);
        expect(compareJournals(first.reader, other.reader)).toMatchObject({ here: mine, there: theirs });
        expect(compareJournals(other.reader, first.reader)).toMatchObject({ here: theirs, there: mine });
        other.close();
        first.close();
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 20 },
    );
  });
});

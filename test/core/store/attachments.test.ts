/** The second file: contents of attachments by their hash, beside the case file and under its key (engineering E-24). */
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assert as check, integer, property, uint8Array } from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Attachments,
  attachmentsPath,
  attachmentsSalt,
  followCaseFile,
  keepEarlierKey,
  PIECE_BYTES,
} from '../../../src/core/store/attachments/index.ts';
import {
  type Dossier,
  type DossierOptions,
  createDossier,
  openDossier,
  withExclusiveWriter,
} from '../../../src/core/store/dossier.ts';
import { openReader } from '../../../src/core/store/driver.ts';
import { isDossierError } from '../../../src/core/store/errors.ts';
import { renewDataKey } from '../../../src/core/store/keys/index.ts';
import { MIGRATIONS, tempFolder } from './open-file.ts';

const PASSPHRASE = 'de blauwe fiets staat achter het station';
const NOON = Date.UTC(2026, 2, 31, 12, 5, 30);
const DAY_MS = 86_400_000;
const kdf = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const SCAN = Buffer.from('%PDF-1.7 een attest dat niemand mag lezen');

let opened: Dossier[] = [];
afterEach(() => {
  for (const dossier of opened) dossier.close();
  opened = [];
});

const keep = (dossier: Dossier): Dossier => {
  opened.push(dossier);
  return dossier;
};

function optionsIn(folder: string, now = NOON): DossierOptions {
  const file = path.join(folder, 'De Werkplek.trajectmap');
  return { file, profile: path.join(folder, 'profiel'), appVersion: '0.1.0', migrations: MIGRATIONS, now: () => now, kdf };
}

async function newDossier(folder = tempFolder()): Promise<Dossier> {
  return keep((await createDossier(optionsIn(folder), { name: 'An', passphrase: PASSPHRASE })).dossier);
}
const reopen = async (dossier: Dossier, now = NOON): Promise<Dossier> => {
  dossier.close();
  return keep(await openDossier(optionsIn(path.dirname(dossier.file), now), { passphrase: PASSPHRASE }));
};

/** Writes to the end. */
function store(attachments: Attachments, bytes: Uint8Array): string {
  const steps = attachments.write(bytes);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value.hash;
}

/** The row that names a content, as the calls write it. */
function name({ journal, userId }: Dossier, hash: string): void {
  journal.write({ op: 'bijlage.voegToe', actor: userId, source: 'ui' }, (writer) => writer.insert('bijlage', { hash }));
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (isDossierError(error)) return error.code;
    throw error;
  }
  return 'ok';
}

/** Rows of the two tables, seen from outside. */
function inside(dossier: Dossier): { contents: number; pieces: number } {
  const { dataKey, salt } = dossier.vault;
  const reader = openReader(attachmentsPath(dossier.file), dataKey, attachmentsSalt(salt));
  const count = (table: string): number => reader.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()!.n;
  const found = { contents: count('inhoud'), pieces: count('stuk') };
  reader.close();
  return found;
}

describe('contents of attachments', () => {
  test('lie in a file of their own, made on first use, with nothing readable in it', async () => {
    const dossier = await newDossier();
    const target = attachmentsPath(dossier.file);
    expect([dossier.attachments.standing(), existsSync(target)]).toEqual(['geen', false]);
    const hash = store(dossier.attachments, SCAN);
    expect(hash).toBe(createHash('sha256').update(SCAN).digest('hex'));
    expect(dossier.attachments.read(hash).equals(SCAN)).toBe(true);
    expect(dossier.attachments.standing()).toBe('aanwezig');
    dossier.close();
    const bytes = readFileSync(target);
    expect(['attest', 'PDF', hash, 'inhoud', 'SQLite format'].filter((word) => bytes.includes(word))).toEqual([]);
    expect(statSync(target).mode & 0o077).toBe(0);
    expect(existsSync(`${target}-wal`)).toBe(false); // closed with the case file: the log is back in the file
  });

  test('whatever their bytes, come back the same', async () => {
    const dossier = await newDossier();
    check(
      property(uint8Array({ minLength: 0, maxLength: 5000 }), integer({ min: 0, max: 2 }), (bytes, pieces) => {
        const content = Buffer.concat([Buffer.alloc(pieces * PIECE_BYTES - (pieces > 1 ? 1 : 0), 7), bytes]);
        const hash = store(dossier.attachments, content);
        return dossier.attachments.read(hash).equals(content);
      }),
      { numRuns: 20 },
    );
  });

  test('are written once, however often they are added, also by two at the same time', async () => {
    const dossier = await newDossier();
    const content = randomBytes(2 * PIECE_BYTES + 5);
    const [first, second] = [dossier.attachments.write(content), dossier.attachments.write(content)];
    const answers: string[] = [];
    for (let left = [first, second]; left.length > 0;)
      left = left.filter((steps) => {
        const step = steps.next();
        if (step.done === true) answers.push(step.value.hash);
        return step.done !== true;
      });
    expect(new Set(answers).size).toBe(1);
    store(dossier.attachments, content);
    expect(inside(dossier)).toEqual({ contents: 1, pieces: 3 });
    expect(dossier.attachments.read(answers[0]!).equals(content)).toBe(true);
  });

  test('let others in between two pieces, and leave nothing when they are stopped there', async () => {
    const dossier = await newDossier();
    const steps = dossier.attachments.write(randomBytes(3 * PIECE_BYTES));
    expect([steps.next().value, steps.next().value]).toEqual([PIECE_BYTES, 2 * PIECE_BYTES]);
    expect(inside(dossier)).toEqual({ contents: 0, pieces: 2 });
    steps.return({ hash: '', bytes: 0 });
    expect(inside(dossier)).toEqual({ contents: 0, pieces: 0 });
  });
});

describe('what a power cut leaves', () => {
  test('of half a content is swept at the next opening', async () => {
    const dossier = await newDossier();
    store(dossier.attachments, SCAN);
    dossier.attachments.write(randomBytes(2 * PIECE_BYTES)).next(); // one piece, and then the power goes
    expect(inside(dossier)).toEqual({ contents: 1, pieces: 2 });
    const again = await reopen(dossier);
    expect(again.attachments.present().size).toBe(1);
    expect(inside(again)).toEqual({ contents: 1, pieces: 1 });
  });

  test('between a content and its row is harmless, and swept after a month', async () => {
    const dossier = await newDossier();
    const orphan = store(dossier.attachments, SCAN);
    const named = store(dossier.attachments, Buffer.from('met een rij'));
    name(dossier, named);
    const weekLater = await reopen(dossier, NOON + 7 * DAY_MS);
    store(weekLater.attachments, Buffer.from('nieuw'));
    expect(weekLater.attachments.read(orphan).equals(SCAN)).toBe(true);
    const monthLater = await reopen(weekLater, NOON + 31 * DAY_MS);
    store(monthLater.attachments, Buffer.from('nog een'));
    expect(codeOf(() => monthLater.attachments.read(orphan))).toBe('BIJLAGE_ONTBREEKT');
    expect(monthLater.attachments.read(named).toString()).toBe('met een rij');
  });

  test('never takes the content of a row that was taken away: undo brings it back', async () => {
    const dossier = await newDossier();
    const hash = store(dossier.attachments, SCAN);
    const { journal, userId } = dossier;
    const header = { op: 'bijlage.voegToe', actor: userId, source: 'ui' } as const;
    const { value: id } = journal.write(header, (writer) => writer.insert('bijlage', { hash }));
    journal.write({ ...header, op: 'bijlage.verwijder' }, (writer) => writer.retract('bijlage', id));
    const later = await reopen(dossier, NOON + 400 * DAY_MS);
    store(later.attachments, Buffer.from('nieuw'));
    expect(later.attachments.read(hash).equals(SCAN)).toBe(true);
  });

  test('of making the file is an empty one, which is made anew', async () => {
    const dossier = await newDossier();
    writeFileSync(attachmentsPath(dossier.file), '');
    expect(dossier.attachments.read(store(dossier.attachments, SCAN)).equals(SCAN)).toBe(true);
  });
});

describe('a file with attachments', () => {
  test('that is not there is told, and added to again; the old one can be taken over later', async () => {
    const dossier = await newDossier();
    const hash = store(dossier.attachments, SCAN);
    name(dossier, hash);
    dossier.close();
    const aside = path.join(tempFolder(), 'elders.bijlagen');
    renameSync(attachmentsPath(dossier.file), aside);
    const again = await reopen(dossier);
    expect(again.attachments.standing()).toBe('weg');
    expect(again.attachments.present().size).toBe(0);
    expect(codeOf(() => again.attachments.read(hash))).toBe('BIJLAGEN_ONTBREKEN');
    expect(again.search('iets', 10)).toEqual([]); // everything else works
    const other = store(again.attachments, Buffer.from('een nieuwe scan'));
    expect(codeOf(() => again.attachments.read(hash))).toBe('BIJLAGE_ONTBREEKT');
    expect([...again.attachments.takeFrom(aside, again.vault.dataKey)].at(-1)).toBe(SCAN.length);
    expect([again.attachments.read(hash).equals(SCAN), again.attachments.read(other).toString()]).toEqual([
      true,
      'een nieuwe scan',
    ]);
  });

  test('of another case file is not taken for its own, and not opened with another key', async () => {
    const [mine, other] = [await newDossier(), await newDossier()];
    store(other.attachments, SCAN);
    other.close();
    copyFileSync(attachmentsPath(other.file), attachmentsPath(mine.file));
    expect(codeOf(() => mine.attachments.present())).toBe('BIJLAGEN_VREEMD');
    expect(codeOf(() => store(mine.attachments, SCAN))).toBe('BIJLAGEN_VREEMD');
    rmSync(attachmentsPath(mine.file));
    const hash = store(mine.attachments, SCAN);
    mine.close();
    const salt = attachmentsSalt(Buffer.from(mine.fileId, 'hex'));
    expect(codeOf(() => openReader(attachmentsPath(mine.file), randomBytes(32), salt))).toBe('DOSSIER_BESCHADIGD');
    const again = await reopen(mine);
    expect(again.attachments.read(hash).equals(SCAN)).toBe(true);
  });

  test('with a damaged page says so about that content, and the case file goes on', async () => {
    const dossier = await newDossier();
    const whole = store(dossier.attachments, SCAN);
    const broken = store(dossier.attachments, randomBytes(PIECE_BYTES));
    dossier.close();
    const target = attachmentsPath(dossier.file);
    const bytes = readFileSync(target);
    const last = bytes.length - 50 * 4096;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(target, bytes);
    const again = await reopen(dossier);
    expect(codeOf(() => again.attachments.read(broken))).toBe('BIJLAGE_BESCHADIGD');
    expect(again.attachments.read(whole).equals(SCAN)).toBe(true);
  });

  test('of which nobody knows the owner keeps its name: a new case file does not take it over', async () => {
    const options = optionsIn(tempFolder());
    writeFileSync(attachmentsPath(options.file), 'van een ouder dossier');
    await expect(createDossier(options, { name: 'An', passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'BESTAND_BESTAAT',
    });
    expect(readFileSync(attachmentsPath(options.file), 'utf8')).toBe('van een ouder dossier');
  });
});

/** Whether the case file still holds an earlier key. */
const holdsEarlier = ({ reader }: Dossier): boolean =>
  reader.prepare("SELECT 1 FROM meta WHERE sleutel = 'bijlagen.sleutel'").get() !== undefined;

describe('a new data key', () => {
  type Step = 'nothing' | 'announced' | 'case file' | 'both';

  /** Renews the key of a closed file, and stops after a step, as a power cut would. */
  function renew(dossier: Dossier, until: Step): void {
    const { file } = dossier;
    const places = { file, profile: dossier.vault.options.profile };
    const salt = Buffer.from(dossier.fileId, 'hex');
    const key = Buffer.from(dossier.vault.dataKey);
    const slots = dossier.slots();
    dossier.close();
    if (until === 'nothing') return;
    withExclusiveWriter(file, key, salt, (writer) => {
      keepEarlierKey(writer, file, key);
      if (until === 'announced') return;
      const renewed = renewDataKey(places, writer, slots, key, '0.1.0');
      if (until === 'both') followCaseFile(writer, file, renewed.dataKey, salt);
    });
  }

  test.each<[Step]>([['nothing'], ['announced'], ['case file'], ['both']])(
    'leaves the attachments readable when it stops after: %s',
    async (until) => {
      const dossier = await newDossier();
      const hash = store(dossier.attachments, SCAN);
      name(dossier, hash);
      const before = Buffer.from(dossier.vault.dataKey);
      renew(dossier, until);
      const again = await reopen(dossier);
      expect(again.attachments.read(hash).equals(SCAN)).toBe(true);
      if (until !== 'announced') expect(holdsEarlier(again)).toBe(false);
      if (until === 'case file' || until === 'both') {
        expect(again.vault.dataKey.equals(before)).toBe(false);
        const salt = attachmentsSalt(again.vault.salt);
        again.close();
        expect(codeOf(() => openReader(attachmentsPath(dossier.file), before, salt))).toBe('DOSSIER_BESCHADIGD');
      }
    },
  );

  test('reaches a file with attachments that lay elsewhere, when it is back', async () => {
    const dossier = await newDossier();
    const hash = store(dossier.attachments, SCAN);
    name(dossier, hash);
    dossier.close();
    const aside = path.join(tempFolder(), 'elders.bijlagen');
    renameSync(attachmentsPath(dossier.file), aside);
    const without = await reopen(dossier);
    renew(without, 'both');
    const second = await reopen(without);
    renew(second, 'both');
    copyFileSync(aside, attachmentsPath(dossier.file));
    const again = await reopen(second);
    expect(again.attachments.read(hash).equals(SCAN)).toBe(true);
    expect(holdsEarlier(again)).toBe(false);
  });

  test('does not keep an earlier key in a file that has no attachments', async () => {
    const dossier = await newDossier();
    renew(dossier, 'announced');
    expect(holdsEarlier(await reopen(dossier))).toBe(false);
  });
});

test('a page of one file does not pass for a page of the other, although both have the same key', async () => {
  const dossier = await newDossier();
  store(dossier.attachments, randomBytes(50_000));
  const { dataKey, salt } = dossier.vault;
  const key = Buffer.from(dataKey);
  dossier.close();
  const target = attachmentsPath(dossier.file);
  const [page, theirs] = [readFileSync(dossier.file).subarray(4096, 8192), readFileSync(target)];
  page.copy(theirs, 4096);
  writeFileSync(target, theirs);
  const reader = openReader(target, key, attachmentsSalt(salt));
  const found = reader.pragma('integrity_check', { simple: true });
  reader.close();
  expect(found).toContain('unable to get the page'); // refused before its content was looked at
});

/** A case file as the application opens it: keys, lock, migration, journal, and what stays behind when something goes wrong. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { forgetDevice } from '../../../src/core/store/device.ts';
import {
  type Dossier,
  type DossierOptions,
  createDossier,
  openDossier,
  openUnlocked,
  openWithRecovery,
} from '../../../src/core/store/dossier.ts';
import { openReader } from '../../../src/core/store/driver.ts';
import { type DossierErrorCode, isDossierError } from '../../../src/core/store/errors.ts';
import { verifyChain } from '../../../src/core/store/journal/verify.ts';
import * as schema from '../../../src/core/store/schema/index.ts';
import { migrationTags, withMigrations } from '../store-fixtures/migrations.ts';
import { MIGRATIONS, tempFolder } from './open-file.ts';

const PASSPHRASE = 'de blauwe fiets staat achter het station';
const NOON = Date.UTC(2026, 2, 31, 12, 5, 30);
/** Enough to run the real code; far too little to keep anyone out. */
const kdf = { memoryKiB: 64, iterations: 1, parallelism: 1 };

let opened: Dossier[] = [];
afterEach(() => {
  for (const dossier of opened) dossier.close();
  opened = [];
});

function optionsIn(folder: string, more: Partial<DossierOptions> = {}): DossierOptions {
  return {
    file: path.join(folder, 'De Werkplek.trajectmap'),
    profile: path.join(folder, 'profiel'),
    appVersion: '0.1.0',
    migrations: MIGRATIONS,
    now: () => NOON,
    kdf,
    ...more,
  };
}

const keep = (dossier: Dossier): Dossier => {
  opened.push(dossier);
  return dossier;
};
const open = async (options: DossierOptions, passphrase = PASSPHRASE): Promise<Dossier> =>
  keep(await openDossier(options, { passphrase }));

async function create(options: DossierOptions): Promise<{ dossier: Dossier; recoveryCode: string }> {
  const made = await createDossier(options, { name: 'An', passphrase: PASSPHRASE });
  keep(made.dossier);
  return made;
}

/** A closed case file with its user as a record, as `init` leaves it. */
async function closedDossier(options: DossierOptions): Promise<{ recoveryCode: string; fileId: string }> {
  const { dossier, recoveryCode } = await create(options);
  dossier.journal.write({ op: 'gebruiker.maak', actor: null, source: 'systeem' }, (writer) =>
    writer.insert('gebruiker', { naam: 'An', rol: 'beheerder', actief: true }, dossier.userId),
  );
  dossier.close();
  return { recoveryCode, fileId: dossier.fileId };
}

async function codeOf(work: () => unknown): Promise<DossierErrorCode> {
  try {
    await work();
  } catch (error) {
    if (isDossierError(error)) return error.code;
    throw error;
  }
  throw new Error('expected an error');
}

const copiesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.trajectmap-voor'));
const writePerson = ({ journal, userId }: Dossier, naam: string): number =>
  journal.write({ op: 'persoon.maak', actor: userId, source: 'ui' }, (writer) => writer.insert('persoon', { naam })).operation!
    .seq;

describe('a new case file', () => {
  test('is encrypted, written and open, with its keys beside it', async () => {
    const options = optionsIn(tempFolder());
    const { dossier, recoveryCode } = await create(options);
    expect(writePerson(dossier, 'Maes')).toBe(1);
    expect(dossier.search('maes', 10)).toHaveLength(1);
    expect(dossier.db.select({ naam: schema.persoon.naam }).from(schema.persoon).all()).toEqual([{ naam: 'Maes' }]);
    expect(dossier.slots().slots.map(({ userName }) => userName)).toEqual(['An']);
    expect(recoveryCode.trim().split(/[\s-]+/)).toHaveLength(8);
    dossier.close();
    expect(readFileSync(options.file).includes('SQLite format 3')).toBe(false);
    expect(readFileSync(options.file).includes('Maes')).toBe(false);
    expect(readdirSync(path.dirname(options.file)).sort()).toEqual([
      'De Werkplek.trajectmap',
      'De Werkplek.trajectmap.lock',
      'De Werkplek.trajectmap.sleutels',
      'profiel',
    ]);
  });

  test('never takes the place of something that is there', async () => {
    const options = optionsIn(tempFolder());
    writeFileSync(options.file, 'een brief');
    expect(await codeOf(() => create(options))).toBe('BESTAND_BESTAAT');
    expect(readFileSync(options.file, 'utf8')).toBe('een brief');
  });

  test('never takes the place of keys that are left of an older one', async () => {
    const options = optionsIn(tempFolder());
    writeFileSync(`${options.file}.sleutels`, '{}');
    expect(await codeOf(() => create(options))).toBe('BESTAND_BESTAAT');
    expect(readFileSync(`${options.file}.sleutels`, 'utf8')).toBe('{}');
    expect(existsSync(options.file)).toBe(false);
  });

  test('that could not be finished leaves nothing, so that it can be made again', async () => {
    const options = optionsIn(tempFolder());
    await expect(create({ ...options, migrations: withMigrations('GEEN SQL') })).rejects.toThrow('GEEN SQL');
    expect(existsSync(options.file)).toBe(false);
    expect(existsSync(`${options.file}.sleutels`)).toBe(false);
    expect(writePerson((await create(options)).dossier, 'Maes')).toBe(1);
  });

  test('whose profile cannot be written leaves nothing either', async () => {
    const options = optionsIn(tempFolder());
    writeFileSync(options.profile, 'geen map');
    expect(await codeOf(() => create(options))).toMatch(/^(BESTAND_BESTAAT|MAP_NIET_GEVONDEN|GEEN_SCHRIJFRECHT)$/);
    expect(existsSync(options.file)).toBe(false);
    expect(existsSync(`${options.file}.sleutels`)).toBe(false);
  });

  test('asks for a passphrase that holds', async () => {
    const options = optionsIn(tempFolder());
    expect(await codeOf(() => createDossier(options, { name: 'An', passphrase: 'welkom' }))).toBe('WACHTWOORD_ZWAK');
    expect(existsSync(options.file)).toBe(false);
  });
});

describe('opening', () => {
  test('gives back what was written', async () => {
    const options = optionsIn(tempFolder());
    const first = await create(options);
    writePerson(first.dossier, 'Maes');
    first.dossier.close();
    const again = await open(options);
    expect([again.fileId, again.userId, again.userName]).toEqual([first.dossier.fileId, first.dossier.userId, 'An']);
    expect(again.sessionStart).toBe(1);
    expect(writePerson(again, 'Baert')).toBe(2);
    expect(verifyChain(again.reader)).toEqual({ operations: 2, changes: 2, broken: [] });
  });

  test('with a wrong passphrase is refused, and the next one is not', async () => {
    const options = optionsIn(tempFolder());
    await closedDossier(options);
    const bytes = readFileSync(options.file);
    expect(await codeOf(() => open(options, 'een andere zin met zes woorden'))).toBe('WACHTWOORD_FOUT');
    expect(readFileSync(options.file).equals(bytes)).toBe(true);
    expect((await open(options)).userName).toBe('An');
  });

  test('a second time, while it is open, is refused and harms nothing', async () => {
    const options = optionsIn(tempFolder());
    const { dossier } = await create(options);
    expect(await codeOf(() => open(options))).toBe('DOSSIER_IN_GEBRUIK');
    expect(writePerson(dossier, 'Maes')).toBe(1);
    dossier.close();
    dossier.close();
    expect(writePerson(await open(options), 'Baert')).toBe(2);
  });

  test('what is not there makes nothing', async () => {
    const options = optionsIn(tempFolder());
    expect(await codeOf(() => open(options))).toBe('BESTAND_NIET_GEVONDEN');
    expect(existsSync(options.file)).toBe(false);
    writeFileSync(options.file, '');
    expect(await codeOf(() => open(options))).toBe('GEEN_DOSSIER');
    expect(readFileSync(options.file)).toHaveLength(0);
  });

  test('that fails half way lets go of the file', async () => {
    const options = optionsIn(tempFolder());
    const { recoveryCode } = await closedDossier(options);
    const profile = path.join(tempFolder(), 'een bestand');
    writeFileSync(profile, 'geen map');
    const noFolder = /^(BESTAND_BESTAAT|MAP_NIET_GEVONDEN|GEEN_SCHRIJFRECHT)$/;
    expect(await codeOf(() => open({ ...options, profile }))).toMatch(noFolder);
    const recover = () => openWithRecovery({ ...options, profile }, { code: recoveryCode, user: null });
    expect(await codeOf(recover)).toMatch(noFolder);
    expect((await open(options)).userName).toBe('An');
  });

  test('gives reads that cannot write', async () => {
    const { dossier } = await create(optionsIn(tempFolder()));
    writePerson(dossier, 'Maes');
    for (const sql of ["UPDATE persoon SET naam = 'x'", 'DELETE FROM tx', 'CREATE TABLE x (y)', 'DROP TABLE persoon']) {
      expect(() => dossier.reader.exec(sql)).toThrow('readonly');
    }
    expect(() => dossier.db.delete(schema.persoon).run()).toThrow('readonly');
    expect(dossier.db.select().from(schema.persoon).all()).toHaveLength(1);
  });

  test('closing wipes the key', async () => {
    const { dossier } = await create(optionsIn(tempFolder()));
    const { dataKey } = dossier.vault;
    expect(dataKey.equals(Buffer.alloc(32))).toBe(false);
    dossier.close();
    expect(dataKey.equals(Buffer.alloc(32))).toBe(true);
    expect(() => dossier.reader.prepare('SELECT 1')).toThrow('not open');
  });
});

describe('the recovery code', () => {
  test('opens the file alone, for the user whom it names', async () => {
    const options = optionsIn(tempFolder());
    const { recoveryCode } = await closedDossier(options);
    const elsewhere = optionsIn(tempFolder());
    copyFileSync(options.file, elsewhere.file);
    const dossier = keep(openWithRecovery(elsewhere, { code: recoveryCode, user: 'an' }));
    expect(dossier.userName).toBe('An');
    expect(dossier.db.select().from(schema.gebruiker).all()).toHaveLength(1);
  });

  test('with a user who is not in the file lets go of it', async () => {
    const options = optionsIn(tempFolder());
    const { recoveryCode } = await closedDossier(options);
    const attempt = (user: string | null) => openWithRecovery(options, { code: recoveryCode, user });
    expect(await codeOf(() => attempt('Piet'))).toBe('GEBRUIKER_ONBEKEND');
    expect(keep(attempt(null)).userName).toBe('An');
  });

  test('opens a file of an older version, whose users have fewer columns', async () => {
    const options = optionsIn(tempFolder());
    // What today's version reads of a user was not there yet when this file was made.
    const older = withMigrations('ALTER TABLE `gebruiker` RENAME COLUMN `actief` TO `bestond_nog_niet`');
    const today = withMigrations(
      'ALTER TABLE `gebruiker` RENAME COLUMN `actief` TO `bestond_nog_niet`',
      'ALTER TABLE `gebruiker` ADD `actief` integer',
    );
    const { dossier, recoveryCode } = await create({ ...options, migrations: older });
    dossier.vault.withWriter((writer) =>
      writer
        .prepare('INSERT INTO gebruiker (id, naam) VALUES (?, ?)')
        .run(Buffer.from(dossier.userId.replaceAll('-', ''), 'hex'), 'An'),
    );
    dossier.close();
    const again = keep(openWithRecovery({ ...options, migrations: today }, { code: recoveryCode, user: null }));
    expect([again.userId, again.userName]).toEqual([dossier.userId, 'An']);
  });
});

describe('opening a file of another version', () => {
  const NEXT = 'ALTER TABLE `persoon` ADD `roepnaam` text';

  test('brings it up, and leaves a copy from before that the same key opens', async () => {
    const folder = tempFolder();
    const options = optionsIn(folder);
    await closedDossier(options);
    const dossier = await open({ ...options, migrations: withMigrations(NEXT) });
    expect(dossier.reader.prepare('SELECT roepnaam FROM persoon').all()).toEqual([]);
    expect(copiesIn(folder)).toEqual(['De Werkplek-voor-20260331T120530.trajectmap-voor']);
    const { dataKey, salt } = dossier.vault;
    const copy = openReader(path.join(folder, copiesIn(folder)[0]!), dataKey, salt);
    expect(copy.prepare('SELECT count(*) AS n FROM __drizzle_migrations').get()).toEqual({ n: migrationTags.length });
    copy.close();
  });

  test('opens too when a copy of that second is there already', async () => {
    const folder = tempFolder();
    const options = optionsIn(folder);
    await closedDossier(options);
    const taken = path.join(folder, 'De Werkplek-voor-20260331T120530.trajectmap-voor');
    writeFileSync(taken, 'een oudere kopie');
    await open({ ...options, migrations: withMigrations(NEXT) });
    expect(readFileSync(taken, 'utf8')).toBe('een oudere kopie');
    expect(copiesIn(folder)).toHaveLength(2);
  });

  test('that cannot be brought up leaves it, and lets go of it', async () => {
    const folder = tempFolder();
    const options = optionsIn(folder);
    await closedDossier(options);
    expect(await codeOf(() => open({ ...options, migrations: withMigrations('DELETE FROM gebruiker') }))).toBe(
      'MIGRATIE_MISLUKT',
    );
    const dossier = await open(options);
    expect(dossier.db.select().from(schema.gebruiker).all()).toHaveLength(1);
    expect(verifyChain(dossier.reader)).toEqual({ operations: 1, changes: 1, broken: [] });
  });

  test('that is newer is refused, and nothing is written', async () => {
    const folder = tempFolder();
    const options = optionsIn(folder);
    await closedDossier(options);
    (await open({ ...options, migrations: withMigrations(NEXT) })).close();
    const bytes = readFileSync(options.file);
    expect(await codeOf(() => open(options))).toBe('DOSSIER_NIEUWER');
    expect(readFileSync(options.file).equals(bytes)).toBe(true);
    expect(copiesIn(folder)).toHaveLength(1);
  });
});

/** A closed file with one person, changed on its writing connection as another version would have left it. */
async function leftAs(sql: string): Promise<DossierOptions> {
  const options = optionsIn(tempFolder());
  await closedDossier(options);
  const dossier = await open(options);
  dossier.journal.write({ op: 'persoon.maak', actor: dossier.userId, source: 'ui' }, (writer) =>
    writer.insert('persoon', { naam: "D'Hondt", voornaam: 'An' }),
  );
  expect(dossier.search('dhondt', 10)).toHaveLength(1);
  dossier.vault.withWriter((writer) => writer.exec(sql));
  dossier.close();
  return options;
}
const OLD_TEXT = "UPDATE zoek SET tekst = 'd hondt an' WHERE tekst LIKE '%hondt%'";
const found = async (options: DossierOptions): Promise<number> => (await open(options)).search('dhondt', 10).length;

describe('the search index of a file that is opened', () => {
  test('is made again when it was made in another form, or nothing says in which', async () => {
    expect(await found(await leftAs(`${OLD_TEXT}; UPDATE meta SET waarde = 'vorm 1' WHERE sleutel = 'zoekindex'`))).toBe(1);
    expect(await found(await leftAs(`${OLD_TEXT}; DELETE FROM meta WHERE sleutel = 'zoekindex'`))).toBe(1);
  });

  test('is left as it is when this version made it', async () => {
    expect(await found(await leftAs(OLD_TEXT))).toBe(0);
  });

  test('is made again after a migration', async () => {
    const options = await leftAs(OLD_TEXT);
    const migrations = withMigrations('ALTER TABLE persoon ADD COLUMN later text');
    expect(await found({ ...options, migrations })).toBe(1);
  });
});

describe('the device', () => {
  test('is the same one each time, per profile and file', async () => {
    const options = optionsIn(tempFolder());
    const { fileId } = await closedDossier(options);
    const first = await open(options);
    first.close();
    const again = await open(options);
    expect(again.journal.deviceId).toBe(first.journal.deviceId);
    again.close();

    const elsewhere = { ...options, profile: tempFolder() };
    const other = await open(elsewhere);
    expect(other.journal.deviceId).not.toBe(first.journal.deviceId);
    expect(writePerson(other, 'Maes')).toBe(1);
    expect(verifyChain(other.reader).broken).toEqual([]);
    other.close();

    forgetDevice(options.profile, fileId);
    const restored = await open(options);
    expect(restored.journal.deviceId).not.toBe(first.journal.deviceId);
    expect(writePerson(restored, 'Baert')).toBe(1);
  });

  test('whose note was damaged counts as a new one', async () => {
    const options = optionsIn(tempFolder());
    const { fileId } = await closedDossier(options);
    const first = await open(options);
    first.close();
    const notes = readdirSync(options.profile, { recursive: true, withFileTypes: true }).filter(({ name }) => name === 'toestel');
    expect(notes).toHaveLength(1);
    writeFileSync(path.join(notes[0]!.parentPath, 'toestel'), 'kapot');
    const again = await open(options);
    expect(again.fileId).toBe(fileId);
    expect(again.journal.deviceId).not.toBe(first.journal.deviceId);
    expect(writePerson(again, 'Maes')).toBe(1);
  });
});

describe('a core that starts again', () => {
  test('opens with the key that it had', async () => {
    const options = optionsIn(tempFolder());
    const { dossier } = await create(options);
    const { userId, userName } = dossier;
    const [dataKey, fileId] = [Buffer.from(dossier.vault.dataKey), Buffer.from(dossier.vault.salt)];
    dossier.close();
    mkdirSync(options.profile, { recursive: true });
    const again = keep(openUnlocked(options, { dataKey, fileId, userId, userName }));
    expect(writePerson(again, 'Maes')).toBe(1);
  });
});

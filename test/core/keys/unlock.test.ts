import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReader } from '../../../src/core/store/driver.ts';
import {
  addSlot,
  changePassphrase,
  isPassphraseOf,
  parseRecoveryCode,
  removeSlot,
  requireAppVersion,
  setPassphrase,
  slotPath,
  unlock,
  unlockWithRecovery,
  writeSlots,
  type SlotFile,
} from '../../../src/core/store/keys/index.ts';
import {
  APP,
  FAST,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  SECRETS,
  failure,
  makeDossier,
  tempFolder,
  type TestDossier,
} from './dossier.ts';

const second = { user: { id: 'u-2', name: 'Amélie' }, passphrase: OTHER_PASSPHRASE };
const open = (dossier: TestDossier, change: { passphrase?: string; user?: string; profile?: string; appVersion?: string } = {}) =>
  unlock({ file: dossier.file, profile: dossier.profile, passphrase: PASSPHRASE, appVersion: APP, ...change });

async function withSecondUser(): Promise<TestDossier & { slots: SlotFile }> {
  const dossier = await makeDossier(1);
  const slots = await addSlot(dossier.keys.slots, dossier.keys.dataKey, second, { kdf: FAST });
  writeSlots(dossier, slots, APP);
  return { ...dossier, slots };
}

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  writeFileSync(file, bytes);
}

function editJson(file: string, edit: (value: Record<string, unknown>) => void): void {
  const value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  edit(value);
  writeFileSync(file, JSON.stringify(value));
}

const profileSlots = (dossier: TestDossier) => path.join(dossier.profile, 'dossiers', dossier.keys.slots.fileId, 'sleutels.json');

describe('opening with a passphrase', () => {
  it('gives the data key and the user', async () => {
    const dossier = await makeDossier(3);
    const unlocked = await open(dossier);
    expect(unlocked).toMatchObject({ userId: 'u-1', userName: 'Beheerder' });
    expect(unlocked.dataKey.equals(dossier.keys.dataKey)).toBe(true);
    const reader = openReader(dossier.file, unlocked.dataKey, unlocked.fileId);
    expect(reader.prepare('SELECT count(*) AS n FROM persoon').get()).toEqual({ n: 3 });
    reader.close();
  });

  it('takes the same letters from another keyboard, and a non-breaking space for a space', async () => {
    const dossier = await makeDossier(1);
    const slots = await setPassphrase(
      dossier.keys.slots,
      dossier.keys.dataKey,
      { userId: 'u-1', passphrase: 'één koffie voor de zeeën van mórgen' },
      { kdf: FAST },
    );
    writeSlots(dossier, slots, APP);
    const typed = 'één koffie voor de zeeën van mórgen'.normalize('NFD').replace(' ', ' ');
    expect((await open(dossier, { passphrase: typed })).userId).toBe('u-1');
  });

  it.each(['', 'iets anders dan de wachtzin', PASSPHRASE.toUpperCase(), `${PASSPHRASE} `])('refuses "%s"', async (passphrase) => {
    const dossier = await makeDossier(1);
    expect((await failure(() => open(dossier, { passphrase }))).code).toBe('WACHTWOORD_FOUT');
  });

  it('never says the passphrase, a path or a name in an error', async () => {
    const dossier = await makeDossier(1);
    const error = await failure(() => open(dossier, { passphrase: 'een wachtzin die niet klopt' }));
    expect(`${error.message} ${JSON.stringify(error.details ?? {})}`).toBe('WACHTWOORD_FOUT {}');
  });

  it('knows each user by the own passphrase, or by name', async () => {
    const dossier = await withSecondUser();
    expect((await open(dossier)).userId).toBe('u-1');
    expect((await open(dossier, { passphrase: OTHER_PASSPHRASE })).userId).toBe('u-2');
    expect((await open(dossier, { passphrase: OTHER_PASSPHRASE, user: ' AMÉLIE'.normalize('NFD') })).userId).toBe('u-2');
    expect((await open(dossier, { passphrase: OTHER_PASSPHRASE, user: 'u-2' })).userId).toBe('u-2');
    expect((await failure(() => open(dossier, { user: 'Amélie' }))).code).toBe('WACHTWOORD_FOUT');
    expect((await failure(() => open(dossier, { user: 'Niemand' }))).code).toBe('GEBRUIKER_ONBEKEND');
  });

  it('does not take the slot of one user for that of another', async () => {
    const dossier = await withSecondUser();
    const [first, second] = dossier.slots.slots;
    if (first === undefined || second === undefined) throw new Error('two slots expected');
    const swapped = [Object.assign({}, first, { userId: second.userId }), Object.assign({}, second, { userId: first.userId })];
    writeFileSync(slotPath(dossier.file), JSON.stringify({ ...dossier.slots, slots: swapped }));
    rmSync(profileSlots(dossier));
    expect((await failure(() => open(dossier))).code).toBe('WACHTWOORD_FOUT');
  });

  it('remembers who opened it last', async () => {
    const dossier = await withSecondUser();
    await open(dossier, { passphrase: OTHER_PASSPHRASE });
    const order = path.join(path.dirname(profileSlots(dossier)), 'gebruik.json');
    expect(JSON.parse(readFileSync(order, 'utf8'))).toEqual(['u-2']);
    await open(dossier);
    expect(JSON.parse(readFileSync(order, 'utf8'))).toEqual(['u-1', 'u-2']);
    writeFileSync(order, '{ damaged');
    expect((await open(dossier)).userId).toBe('u-1');
  });
});

describe('the slot file beside the case file', () => {
  it('may be gone: the profile has it', async () => {
    const dossier = await makeDossier(1);
    rmSync(slotPath(dossier.file));
    expect((await open(dossier)).userId).toBe('u-1');
  });

  it('may be damaged: the profile has it', async () => {
    const dossier = await makeDossier(1);
    for (const damage of ['', '{', 'null', '[]', '{"format":1}', 'x'.repeat(2 * 1024 * 1024)]) {
      writeFileSync(slotPath(dossier.file), damage);
      expect((await open(dossier)).userId).toBe('u-1');
    }
  });

  it('gone from both places: says so, and that is not a wrong passphrase', async () => {
    const dossier = await makeDossier(1);
    rmSync(slotPath(dossier.file));
    expect((await failure(() => open(dossier, { profile: path.join(dossier.folder, 'leeg') }))).code).toBe('SLEUTELS_ONTBREKEN');
  });

  it('of another case file does not open this one, whatever the passphrase', async () => {
    const dossier = await makeDossier(1);
    const other = await makeDossier(1);
    copyFileSync(slotPath(other.file), slotPath(dossier.file));
    const error = await failure(() => open(dossier, { profile: path.join(dossier.folder, 'leeg') }));
    expect(error).toMatchObject({ code: 'DOSSIER_BESCHADIGD', details: { context: 'anderdossier' } });
    expect((await open(dossier)).userId).toBe('u-1'); // the profile knows the right ones
  });

  it('written by a newer version: says so, whatever else it holds', async () => {
    for (const edit of [
      (value: Record<string, unknown>) => Object.assign(value, { format: 2 }),
      (value: Record<string, unknown>) => Object.assign(value, { format: 7, slots: 'anders', extra: true }),
      (value: Record<string, unknown>) => Object.assign(value, { minAppVersion: '0.2.0' }),
    ]) {
      const dossier = await makeDossier(1);
      editJson(slotPath(dossier.file), edit);
      expect((await failure(() => open(dossier))).code).toBe('DOSSIER_NIEUWER');
    }
  });

  it('asks a newer version after a migration, and only then', async () => {
    const dossier = await makeDossier(1);
    const raised = requireAppVersion(dossier.keys.slots, dossier.keys.dataKey, '0.10.0');
    expect(requireAppVersion(raised, dossier.keys.dataKey, '0.9.9')).toBe(raised);
    writeSlots(dossier, raised, APP);
    expect(await failure(() => open(dossier, { appVersion: '0.9.9' }))).toMatchObject({
      code: 'DOSSIER_NIEUWER',
      details: { nodig: '0.10.0' },
    });
    expect((await open(dossier, { appVersion: '0.10.0' })).userId).toBe('u-1');
  });

  it('holds no passphrase, no data key and no recovery code', async () => {
    const dossier = await makeDossier(1);
    const text = readFileSync(slotPath(dossier.file), 'utf8');
    const { dataKey, recoveryCode } = dossier.keys;
    const parsed = parseRecoveryCode(recoveryCode);
    const secrets = [
      PASSPHRASE,
      recoveryCode,
      ...[dataKey, parsed.ok ? parsed.secret : dataKey].flatMap((bytes) => [bytes.toString('hex'), bytes.toString('base64')]),
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});

describe('a damaged case file', () => {
  it.each([
    ['the file id', 3],
    ['the first page', 2000],
  ])('a flipped byte in %s is not a wrong passphrase', async (_, at) => {
    const dossier = await makeDossier();
    flipByte(dossier.file, at);
    expect((await failure(() => open(dossier))).code).toBe('DOSSIER_BESCHADIGD');
    expect((await failure(() => open(dossier, { passphrase: 'iets heel anders' }))).code).toBe('WACHTWOORD_FOUT');
  });

  it.each([17, 3000, 4096, 8192, 4096 * 9])('cut off after %i bytes', async (length) => {
    const dossier = await makeDossier();
    truncateSync(dossier.file, length);
    expect((await failure(() => open(dossier))).code).toBe('DOSSIER_BESCHADIGD');
  });

  it('cut off to nothing, or something else entirely, is no case file; and it stays as it is', async () => {
    const dossier = await makeDossier(1);
    const contents: [string, Buffer][] = [
      ['leeg', Buffer.alloc(0)],
      ['leeg', Buffer.alloc(9, 1)],
      ['leeg', Buffer.alloc(8192)],
      ['sqlite', Buffer.from('SQLite format 3\0 en meer')],
      ['zip', Buffer.from('PK\u0003\u0004 een rekenblad, geen dossier')],
      ['kopie', Buffer.from('TRAJECTMAPKOPIE\n en meer')],
    ];
    for (const [kind, content] of contents) {
      writeFileSync(dossier.file, content);
      expect(await failure(() => open(dossier))).toMatchObject({ code: 'GEEN_DOSSIER', details: { context: kind } });
      expect(readFileSync(dossier.file).equals(content)).toBe(true);
    }
    rmSync(dossier.file);
    mkdirSync(dossier.file);
    expect((await failure(() => open(dossier))).code).toBe('GEEN_DOSSIER');
  });

  it('that is not there is never made', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'weg.trajectmap');
    const error = await failure(() => unlock({ file, profile: folder, passphrase: PASSPHRASE, appVersion: APP }));
    expect(error.code).toBe('BESTAND_NIET_GEVONDEN');
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the recovery code', () => {
  it('opens the bare file: nothing beside it, nothing in the profile', async () => {
    const dossier = await makeDossier(5);
    const elsewhere = tempFolder();
    const file = path.join(elsewhere, 'gered.trajectmap');
    copyFileSync(dossier.file, file);
    const { dataKey, fileId } = unlockWithRecovery({
      file,
      profile: elsewhere,
      code: dossier.keys.recoveryCode.toLowerCase(),
      appVersion: APP,
    });
    const reader = openReader(file, dataKey, fileId);
    expect(reader.prepare('SELECT count(*) AS n FROM persoon').get()).toEqual({ n: 5 });
    reader.close();
  });

  it('with a typing error names the group', async () => {
    const dossier = await makeDossier(1);
    const groups = dossier.keys.recoveryCode.split('-');
    for (let group = 0; group < groups.length; group += 1) {
      const text = groups[group] ?? '';
      const wrong = (text.startsWith('7') ? '8' : '7') + text.slice(1);
      const code = groups.map((each, index) => (index === group ? wrong : each)).join('-');
      const error = await failure(() => unlockWithRecovery({ ...dossier, code, appVersion: APP }));
      expect(error).toMatchObject({ code: 'HERSTELCODE_FOUT', details: { context: 'tikfout', groepen: [String(group + 1)] } });
    }
  });

  it('too short, or of another file: says which', async () => {
    const dossier = await makeDossier(1);
    const other = await makeDossier(1);
    const short = dossier.keys.recoveryCode.slice(0, 20);
    expect(await failure(() => unlockWithRecovery({ ...dossier, code: short, appVersion: APP }))).toMatchObject({
      code: 'HERSTELCODE_FOUT',
      details: { context: 'onvolledig' },
    });
    const foreign = await failure(() => unlockWithRecovery({ ...dossier, code: other.keys.recoveryCode, appVersion: APP }));
    expect(foreign).toMatchObject({ code: 'HERSTELCODE_FOUT', details: { context: 'pastniet' } });
  });

  it('right, on a damaged file: says damaged', async () => {
    const dossier = await makeDossier();
    flipByte(dossier.file, 2000);
    const error = await failure(() => unlockWithRecovery({ ...dossier, code: dossier.keys.recoveryCode, appVersion: APP }));
    expect(error.code).toBe('DOSSIER_BESCHADIGD');
  });
});

describe('users', () => {
  it('change their passphrase when they know the present one', async () => {
    const dossier = await makeDossier(1);
    const { slots, dataKey } = dossier.keys;
    const next = 'morgen regent het weer in Geraardsbergen';
    const wrong = await failure(() =>
      changePassphrase(slots, dataKey, { userId: 'u-1', current: 'niet deze wachtzin', next }, { kdf: FAST }),
    );
    expect(wrong.code).toBe('WACHTWOORD_FOUT');
    writeSlots(dossier, await changePassphrase(slots, dataKey, { userId: 'u-1', current: PASSPHRASE, next }, { kdf: FAST }), APP);
    expect((await open(dossier, { passphrase: next })).userId).toBe('u-1');
    expect((await failure(() => open(dossier))).code).toBe('WACHTWOORD_FOUT');
  });

  it('can be asked for their passphrase again', async () => {
    const { slots } = await withSecondUser();
    const asked = (userId: string, passphrase: string) => isPassphraseOf(slots, userId, passphrase);
    expect([await asked('u-1', PASSPHRASE), await asked('u-2', PASSPHRASE), await asked('u-1', '')]).toEqual([
      true,
      false,
      false,
    ]);
    expect((await failure(() => asked('u-9', PASSPHRASE))).code).toBe('GEBRUIKER_ONBEKEND');
  });

  it('need a passphrase that meets the rule', async () => {
    const { slots, dataKey } = (await makeDossier(1)).keys;
    const weak = { user: { id: 'u-2', name: 'Rosalinde' }, passphrase: 'Rosalinde-2026' };
    const error = await failure(() => addSlot(slots, dataKey, weak, { kdf: FAST }));
    expect(error.code).toBe('WACHTWOORD_ZWAK');
    expect(error.details?.['hints']).toContain('eigen');
    expect(JSON.stringify(error.details)).not.toContain('Rosalinde');
  });

  it('have different names, and one of them always stays', async () => {
    const dossier = await withSecondUser();
    const { dataKey } = dossier.keys;
    const same = { user: { id: 'u-3', name: 'BEHEERDER' }, passphrase: PASSPHRASE };
    expect((await failure(() => addSlot(dossier.slots, dataKey, same, { kdf: FAST }))).code).toBe('GEBRUIKER_BESTAAT');
    expect((await failure(() => removeSlot(dossier.slots, dataKey, 'u-9'))).code).toBe('GEBRUIKER_ONBEKEND');
    const alone = removeSlot(dossier.slots, dataKey, 'u-1');
    writeSlots(dossier, alone, APP);
    expect((await failure(() => open(dossier))).code).toBe('WACHTWOORD_FOUT');
    expect((await open(dossier, { passphrase: OTHER_PASSPHRASE })).userId).toBe('u-2');
    expect((await failure(() => removeSlot(alone, dataKey, 'u-2'))).code).toBe('LAATSTE_GEBRUIKER');
  });
});

describe('the files on the disk', () => {
  it('hold nothing in clear while the case file is open', async () => {
    const dossier = await makeDossier();
    const { openWriter } = await import('../../../src/core/store/driver.ts');
    const writer = openWriter(dossier.file, dossier.keys.dataKey, dossier.keys.fileId);
    writer.exec("INSERT INTO persoon (naam, nota) VALUES ('Kapoen Verstraeten', 'medewerker met een geheim')");
    const names = readdirSync(dossier.folder).filter((name) => name.startsWith('De Werkplek'));
    expect(names).toContain('De Werkplek.trajectmap-wal');
    for (const name of names) {
      const bytes = readFileSync(path.join(dossier.folder, name));
      expect([...SECRETS, 'CREATE TABLE', 'SQLite format'].filter((word) => bytes.includes(word))).toEqual([]);
    }
    writer.close();
  });
});

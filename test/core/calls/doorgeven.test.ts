import { copyFileSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { restore } from '../../../src/core/backup/index.ts';
import { newId, openDossier, openWriter, replaceDossier, settleReturned, type Dossier } from '../../../src/core/store/index.ts';
import type { InputOf, OutputOf } from '../../../src/shared/contract/index.ts';
import { openCase, PASSPHRASE, startCore, type TestCore, withTraject } from './core.ts';

interface Setting {
  readonly here: TestCore;
  readonly there: TestCore;
}

const open: TestCore[] = [];
afterEach(async () => {
  for (const core of open.splice(0)) await core.close();
});

/** Two computers: each with its own profile. The first has a case file with one label. */
async function twoComputers(): Promise<Setting> {
  const here = await openCase();
  const there = startCore();
  open.push(here, there);
  await add(here, 'Maes');
  return { here, there };
}

const add = (test: TestCore, naam: string): Promise<unknown> => test.call('label.maak', { naam });
const names = async (test: TestCore): Promise<string[]> =>
  (await test.call('record.lijst', { soort: 'label' })).records.map((row) => String('naam' in row ? row.naam : '')).sort();
const operations = async (test: TestCore): Promise<string[]> =>
  (await test.call('historie.lijst', { limiet: 200 })).map((each) => each.op);

/** A path that the host grants, as a dialog would. */
function granted(test: TestCore, file: string, mode: 'read' | 'write' = 'read'): { ref: string } {
  test.core.grant(file, file, mode);
  return { ref: file };
}

const open2 = (test: TestCore, file: string) =>
  test.call('dossier.open', { bestand: granted(test, file), gebruiker: null, wachtzin: PASSPHRASE });

/** Hands over to `to` and opens what came there; answers the copy's path. */
async function handOver(from: TestCore, to: TestCore): Promise<string> {
  const { bestand } = await from.call('dossier.geefDoor', { map: granted(from, from.folder, 'write'), aan: 'Pieter' });
  const copy = path.join(from.folder, bestand);
  const target = path.join(to.folder, 'ontvangen.trajectmap');
  await to.call('kopie.zetTerug', {
    bestand: granted(to, copy),
    naar: granted(to, target, 'write'),
    wachtzin: PASSPHRASE,
    gebruiker: null,
  });
  await open2(to, target);
  return copy;
}

/** The copy that the other computer makes to give back. */
async function giveBack(from: TestCore): Promise<string> {
  const { bestand } = await from.call('dossier.geefDoor', { map: granted(from, from.folder, 'write'), aan: 'Griet' });
  return path.join(from.folder, bestand);
}

const takeBack = (
  test: TestCore,
  file: string,
  keuze: InputOf<'dossier.neemTerug'>['keuze'] = null,
): Promise<OutputOf<'dossier.neemTerug'>> =>
  test.call('dossier.neemTerug', { bestand: granted(test, file), wachtzin: null, gebruiker: null, keuze });

const code = async (asked: ReturnType<TestCore['ask']>): Promise<string> => {
  const answer = await asked;
  return answer.ok ? 'ok' : answer.error.code;
};

async function bothChanged(): Promise<Setting & { readonly returned: string }> {
  const { here, there } = await twoComputers();
  await handOver(here, there);
  await add(there, 'Peeters');
  await here.call('dossier.breekDoorgeven', { reden: 'De andere computer is kwijt' });
  await add(here, 'Claes');
  return { here, there, returned: await giveBack(there) };
}

async function expectContent(test: TestCore, copy: string, expected: string[]): Promise<void> {
  await test.call('dossier.sluit', {});
  const to = path.join(test.folder, 'opzij.trajectmap');
  await test.call('kopie.zetTerug', {
    bestand: granted(test, copy),
    naar: granted(test, to, 'write'),
    wachtzin: PASSPHRASE,
    gebruiker: null,
  });
  await open2(test, to);
  expect(await names(test)).toEqual(expected);
}

const input = (test: TestCore, file: string) => ({
  bestand: granted(test, file),
  wachtzin: null,
  gebruiker: null,
  keuze: null,
});

async function copiedByHand(): Promise<{ here: TestCore; copy: string }> {
  const here = await openCase();
  open.push(here);
  await add(here, 'Maes');
  await here.call('dossier.sluit', {});
  const copy = path.join(here.folder, 'kopie.trajectmap');
  copyFileSync(here.file, copy);
  copyFileSync(`${here.file}.sleutels`, `${copy}.sleutels`);
  return { here, copy };
}

const CONTROL_SHEET = {
  id: 'ama-controleblad',
  scope: { quarter: '2026Q1' },
  formats: ['json' as const],
  map: null,
  purpose: null,
  confirmation: null,
};

const storeSettings = {
  appVersion: '0.1.0',
  migrations: path.resolve('drizzle'),
  now: Date.now,
  kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
};

/** Runs `work` on the closed case file as the store opens it. */
async function inStore<T>(test: TestCore, work: (dossier: Dossier) => T): Promise<T> {
  const options = { ...storeSettings, file: test.file, profile: path.join(test.folder, 'profiel') };
  const dossier = await openDossier(options, { passphrase: PASSPHRASE });
  try {
    return work(dossier);
  } finally {
    dossier.close();
  }
}

/** Everything that taking back does up to the rename, and then the process ends. */
async function takeBackWithoutOpening(test: TestCore, container: string): Promise<void> {
  const staged = path.join(test.folder, 'klaar.trajectmap');
  const { key, salt, lines, slots } = await inStore(test, (dossier) => ({
    key: Buffer.from(dossier.vault.dataKey),
    salt: Buffer.from(dossier.vault.salt),
    lines: dossier.handover.waiting(),
    slots: dossier.slots(),
  }));
  await restore({ temp: path.join(test.folder, 'tijdelijk'), appVersion: '0.1.0', container, to: staged, dataKey: key });
  const writer = openWriter(staged, key, salt);
  settleReturned(writer, lines);
  writer.close();
  replaceDossier({ file: test.file, profile: path.join(test.folder, 'profiel'), appVersion: '0.1.0', staged, slots });
}

describe('a case file that is handed over', () => {
  it('is read and printed here, worked in there, and comes back with everything', async () => {
    const { here, there } = await twoComputers();
    await handOver(here, there);

    expect((await here.call('dossier.stand', {})).doorgegeven).toMatchObject({ aan: 'Pieter', door: 'griet' });
    expect((await there.call('dossier.stand', {})).doorgegeven).toBeNull();
    expect(await code(here.ask('label.maak', { naam: 'De Wit' }))).toBe('DOSSIER_DOORGEGEVEN');
    expect(await names(here)).toEqual(['Maes']);

    await add(there, 'Peeters');
    const returned = await giveBack(there);
    expect(await code(there.ask('label.maak', { naam: 'De Wit' }))).toBe('DOSSIER_DOORGEGEVEN');

    const answer = await takeBack(here, returned);
    expect(answer).toMatchObject({ uitkomst: 'terug', hier: 0 });
    expect(answer.daar).toBeGreaterThan(0);
    expect(await names(here)).toEqual(['Maes', 'Peeters']);
    expect((await here.call('dossier.stand', {})).doorgegeven).toBeNull();
    await add(here, 'Claes');
    expect(await names(here)).toEqual(['Claes', 'Maes', 'Peeters']);
    expect((await here.call('dossier.controleer', {})).problemen).toEqual([]);
    expect(await operations(here)).toEqual(expect.arrayContaining(['dossier.geefDoor', 'dossier.neemTerug']));
    // What stood here before is still there, as a copy.
    expect(readdirSync(here.folder)).toContain(answer.kopie);
  });

  it('refuses every call that writes, and keeps what is printed for the export log', async () => {
    const { here, there } = await twoComputers();
    await withTraject(here);
    await handOver(here, there);
    const refused: [string, unknown][] = [
      ['organisatie.bewaar', { naam: 'Anders' }],
      ['gebruiker.maak', { naam: 'jan', rol: 'begeleider', wachtzin: 'acht groene fietsen staan onder linden' }],
      ['gebruiker.wachtzin', { nu: PASSPHRASE, nieuw: 'acht groene fietsen staan onder linden' }],
      ['herstelcode.nieuw', { wachtzin: PASSPHRASE }],
      ['dossier.geefDoor', { map: granted(here, here.folder, 'write'), aan: 'Jan' }],
    ];
    for (const [name, input] of refused) expect([name, await code(here.ask(name, input))]).toEqual([name, 'DOSSIER_DOORGEGEVEN']);
    const list = path.join(here.folder, 'lijst.csv');
    writeFileSync(list, 'Naam;Voornaam;INSZ;Start\nDe Wit;Jo;93051822361;01/02/2026\n');
    const reading = { soort: 'deelnemers', bestand: granted(here, list), proef: false };
    expect(await code(here.ask('import.lees', reading))).toBe('DOSSIER_DOORGEGEVEN');
    expect(await names(here)).toEqual(['Maes']);

    await here.call('report.maak', CONTROL_SHEET);
    const printed = async () => (await here.call('report.historie', {})).map((line) => line.rapport);
    expect(await printed()).not.toContain('ama-controleblad');
    await here.call('dossier.breekDoorgeven', { reden: 'De andere computer is gestolen' });
    expect(await printed()).toContain('ama-controleblad');
    await add(here, 'Peeters');
    expect(await names(here)).toEqual(['Maes', 'Peeters']);
    expect(await operations(here)).toContain('dossier.breekDoorgeven');
  });

  it('stays handed over when it is copied by hand, closed and opened again', async () => {
    const { here, there } = await twoComputers();
    await handOver(here, there);
    await here.call('dossier.sluit', {});
    const copied = path.join(there.folder, 'met-de-hand.trajectmap');
    copyFileSync(here.file, copied);
    copyFileSync(`${here.file}.sleutels`, `${copied}.sleutels`);
    await open2(here, here.file);
    expect((await here.call('dossier.stand', {})).doorgegeven).not.toBeNull();
    await there.call('dossier.sluit', {});
    await open2(there, copied);
    expect(await code(there.ask('label.maak', { naam: 'De Wit' }))).toBe('DOSSIER_DOORGEGEVEN');
  });

  it('can be written again when the copy could not be made', async () => {
    const { here } = await twoComputers();
    expect(
      await code(here.ask('dossier.geefDoor', { map: granted(here, path.join(here.folder, 'weg'), 'write'), aan: 'Jan' })),
    ).toBe('MAP_NIET_GEVONDEN');
    expect((await here.call('dossier.stand', {})).doorgegeven).toBeNull();
    await add(here, 'Peeters');
    expect(await names(here)).toEqual(['Maes', 'Peeters']);
  });

  it('goes there and back many times', async () => {
    const { here, there } = await twoComputers();
    let copy = await handOver(here, there);
    for (let round = 1; round <= 3; round += 1) {
      await add(there, `Daar ${round}`);
      await takeBack(here, await giveBack(there));
      await add(here, `Hier ${round}`);
      const { bestand } = await here.call('dossier.geefDoor', { map: granted(here, here.folder, 'write'), aan: 'Pieter' });
      copy = path.join(here.folder, bestand);
      expect(await takeBack(there, copy)).toMatchObject({ uitkomst: 'terug', hier: 0 });
    }
    expect(await names(there)).toEqual(['Daar 1', 'Daar 2', 'Daar 3', 'Hier 1', 'Hier 2', 'Hier 3', 'Maes']);
    expect((await there.call('dossier.controleer', {})).inOrde).toBe(true);
  });
});

describe('two files of one origin that were both changed', () => {
  it('are named, with the day and both counts, and nothing is done', async () => {
    const { here, returned } = await bothChanged();
    const before = readFileSync(here.file);
    const answer = await takeBack(here, returned);
    // Here: the break and a person. There: a person and the hand-over back.
    expect(answer).toMatchObject({ uitkomst: 'beide', hier: 2, daar: 2, kopie: null });
    expect(answer.sinds).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await names(here)).toEqual(['Claes', 'Maes']);
    expect(readFileSync(here.file).equals(before)).toBe(true);
  });

  it('go on with the one that the user chooses: the one here, the other kept aside', async () => {
    const { here, there, returned } = await bothChanged();
    const answer = await takeBack(here, returned, 'hier');
    expect(answer.uitkomst).toBe('bewaard');
    expect(await names(here)).toEqual(['Claes', 'Maes']);
    await expectContent(there, path.join(here.folder, answer.kopie!), ['Maes', 'Peeters']);
  });

  it('go on with the one that the user chooses: the returned one, the one here kept aside', async () => {
    const { here, there, returned } = await bothChanged();
    const answer = await takeBack(here, returned, 'daar');
    expect(answer.uitkomst).toBe('terug');
    expect(await names(here)).toEqual(['Maes', 'Peeters']);
    await expectContent(there, path.join(here.folder, answer.kopie!), ['Claes', 'Maes']);
    // The device that went on in the file that was put aside gets another name: no number is given out twice.
    await add(here, 'Wouters');
    const again = path.join(here.folder, answer.kopie!);
    expect(await takeBack(here, again)).toMatchObject({ uitkomst: 'beide' });
  });
});

describe('a file that cannot be taken back', () => {
  it('is refused when it is damaged, and the file here is untouched', async () => {
    const { here, there } = await twoComputers();
    await handOver(here, there);
    await add(there, 'Peeters');
    const returned = await giveBack(there);
    const bytes = readFileSync(returned);
    bytes[bytes.length - 5000]! ^= 1;
    writeFileSync(returned, bytes);
    const before = readFileSync(here.file);
    expect(await code(here.ask('dossier.neemTerug', input(here, returned)))).toBe('KOPIE_BESCHADIGD');
    expect(readFileSync(here.file).equals(before)).toBe(true);
    expect((await here.call('dossier.stand', {})).doorgegeven).not.toBeNull();
    expect(readdirSync(here.folder).filter((name) => name.startsWith('.terug-'))).toEqual([]);
  });

  it('is refused when it belongs to another case file, or is older than the one here', async () => {
    const { here, there } = await twoComputers();
    const { bestand } = await here.call('kopie.maak', { map: granted(here, here.folder, 'write') });
    await add(here, 'Peeters');
    expect(await code(here.ask('dossier.neemTerug', input(here, path.join(here.folder, bestand))))).toBe('KOPIE_OUDER');
    await there.call('dossier.maak', {
      bestand: granted(there, there.file, 'write'),
      naam: 'Ander',
      kbo: null,
      gebruiker: 'piet',
      wachtzin: PASSPHRASE,
    });
    const other = await there.call('kopie.maak', { map: granted(there, there.folder, 'write') });
    expect(await code(here.ask('dossier.neemTerug', input(here, path.join(there.folder, other.bestand))))).toBe('ANDER_DOSSIER');
    expect(await names(here)).toEqual(['Maes', 'Peeters']);
  });
});

describe('a case file that was copied by hand', () => {
  it('is told from the file that this computer went on in, and gets a device id of its own', async () => {
    const { here, copy } = await copiedByHand();
    await open2(here, here.file);
    await add(here, 'Peeters');
    await here.call('dossier.sluit', {});
    expect((await open2(here, copy)).waarschuwingen).toContain('ANDERE_TAK');
    await add(here, 'Claes');
    // Had both gone on under one device id, the two operations would have one number and count as one.
    expect(await takeBack(here, here.file)).toMatchObject({ uitkomst: 'beide', hier: 1, daar: 1 });
  });

  it('is nothing special when it is only opened, or goes on alone', async () => {
    const { here, copy } = await copiedByHand();
    expect((await open2(here, copy)).waarschuwingen).not.toContain('ANDERE_TAK');
    await add(here, 'Claes');
    expect(await takeBack(here, here.file).catch((error: Error) => error.message)).toContain('KOPIE_OUDER');
    await here.call('dossier.sluit', {});
    expect((await open2(here, here.file)).waarschuwingen).toContain('ANDERE_TAK');
    expect(await takeBack(here, copy)).toMatchObject({ uitkomst: 'terug', hier: 0, daar: 1 });
    expect(await names(here)).toEqual(['Claes', 'Maes']);
    expect(existsSync(copy)).toBe(true);
  });
});

describe('an end of the process between two steps', () => {
  it('leaves a file that can be read, and goes on when the copy never came to be', async () => {
    const { here } = await twoComputers();
    await here.call('dossier.sluit', {});
    // The mark was set, the copy was not made.
    await inStore(here, (dossier) =>
      dossier.handover.leave({ stand: 'weg', id: newId(), aan: 'Jan', op: '2026-05-01T08:00:00.000Z', door: 'griet' }),
    );
    await open2(here, here.file);
    expect(await code(here.ask('label.maak', { naam: 'De Wit' }))).toBe('DOSSIER_DOORGEGEVEN');
    await here.call('dossier.breekDoorgeven', { reden: 'De computer viel uit' });
    await add(here, 'Peeters');
    expect(await names(here)).toEqual(['Maes', 'Peeters']);
  });

  it('leaves the file here as it was when the returned one was not put in its place yet', async () => {
    const { here, there } = await twoComputers();
    await handOver(here, there);
    await add(there, 'Peeters');
    const returned = await giveBack(there);
    // The returned file was staged, and the process ended: what is left is swept a day later, and nobody trips over it.
    const left = path.join(here.folder, '.terug-0123456789ab.trajectmap');
    copyFileSync(here.file, left);
    const yesterday = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(left, yesterday, yesterday);
    expect(await names(here)).toEqual(['Maes']);
    expect((await takeBack(here, returned)).uitkomst).toBe('terug');
    expect(existsSync(left)).toBe(false);
    expect(await names(here)).toEqual(['Maes', 'Peeters']);
  });

  it('leaves one good file when the returned one was put in its place and nothing more was done', async () => {
    const { here, there } = await twoComputers();
    await withTraject(here);
    await handOver(here, there);
    await add(there, 'Peeters');
    const returned = await giveBack(there);
    await here.call('report.maak', CONTROL_SHEET);
    await here.call('dossier.sluit', {});
    // As `replaceWith` leaves it: without mark, with the lines of the export log that wait.
    await takeBackWithoutOpening(here, returned);
    await open2(here, here.file);
    expect(await names(here)).toEqual(['Maes', 'Peeters']);
    expect((await here.call('report.historie', {})).map((line) => line.rapport)).toContain('ama-controleblad');
    await add(here, 'Claes');
    expect((await here.call('dossier.controleer', {})).problemen).toEqual([]);
  });
});

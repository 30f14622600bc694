/** Disk full, file gone, file replaced, file held, file read-only: each is told with its own code, nothing is half written, work goes on. */
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createDispatch } from '../../../src/core/access/dispatch.ts';
import type { CallContext } from '../../../src/core/access/context.ts';
import { translate } from '../../../src/core/messages.ts';
import { type Dossier, createDossier, openWriter } from '../../../src/core/store/index.ts';
import type { Envelope } from '../../../src/shared/contract/define.ts';

const PASSPHRASE = 'zes rustige paarden grazen naast water';
const SECRET = 'Zeldzaamenaam';

interface Open {
  readonly folder: string;
  readonly dossier: Dossier;
  /** Makes a person through the dispatcher, as a form does. */
  readonly save: (naam: string) => Promise<Envelope>;
  readonly names: () => (string | null)[];
}

const opened: Open[] = [];
afterEach(() => {
  for (const { folder, dossier } of opened.splice(0)) {
    try {
      dossier.close();
    } catch {
      // Its disk is gone on purpose.
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

async function openFile(): Promise<Open> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trajectmap-schijf-'));
  const options = {
    file: path.join(folder, 'proef.trajectmap'),
    profile: path.join(folder, 'profiel'),
    appVersion: '0.1.0',
    migrations: path.resolve('drizzle'),
    now: Date.now,
    kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
  };
  const { dossier } = await createDossier(options, { name: 'griet', passphrase: PASSPHRASE });
  const problems: string[] = [];
  const dispatch = createDispatch({
    handlers: {
      'persoon.maak': (_context, input) => {
        const { naam } = input as { naam: string };
        const header = { op: 'persoon.maak', actor: dossier.userId, source: 'ui' as const };
        const { value } = dossier.journal.write(header, (writer) =>
          writer.insert('persoon', { naam, notities: naam.repeat(200) }),
        );
        return { id: value, operation: null };
      },
    },
    translate,
    turn: () => null,
    log: { error: (call) => problems.push(call), problem: (call) => problems.push(call) },
    context: () => ({ can: () => true, session: { dossier } }) as unknown as CallContext,
  });
  const open: Open = {
    folder,
    dossier,
    save: (naam) => dispatch('persoon.maak', { naam, insz: null }),
    names: () =>
      dossier.reader
        .prepare<[], { naam: string | null }>('SELECT naam FROM persoon')
        .all()
        .map(({ naam }) => naam),
  };
  opened.push(open);
  return open;
}

const codeOf = (answer: Envelope) =>
  answer.ok ? 'ok' : `${answer.error.code} ${String(answer.error.details?.['context'] ?? '')}`.trim();
const messageOf = (answer: Envelope) => (answer.ok ? '' : answer.error.message);

describe('the disk while somebody works', () => {
  test('full: refused as a whole with what was kept and what to do; with room again the same work is saved', async () => {
    const { dossier, save, names } = await openFile();
    expect(codeOf(await save('eerste'))).toBe('ok');
    const pages = dossier.vault.withWriter((writer) => {
      const count = Number(writer.pragma('page_count', { simple: true }));
      writer.pragma(`max_page_count = ${String(count)}`); // the engine's own SQLITE_FULL, as on a full disk
      return count;
    });
    expect(pages).toBeGreaterThan(0);
    let answer = await save(SECRET);
    for (let count = 0; answer.ok && count < 200; count += 1) answer = await save(SECRET); // free pages first
    expect(codeOf(answer)).toBe('SCHIJF_VOL werk');
    expect(messageOf(answer)).toMatch(/vol.*niet bewaard.*staat nog op het scherm.*Maak plaats/);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    const before = names().length;
    expect(codeOf(await save(SECRET))).toBe('SCHIJF_VOL werk');
    expect(names()).toHaveLength(before);
    dossier.vault.withWriter((writer) => writer.pragma('max_page_count = 1073741823'));
    expect(codeOf(await save(SECRET))).toBe('ok');
    expect(names()).toHaveLength(before + 1);
  });

  test('held by another program: told as such after the engine has waited, and saved once it lets go', async () => {
    const { dossier, save, names } = await openFile();
    dossier.vault.withWriter((writer) => writer.pragma('busy_timeout = 20'));
    const other = openWriter(dossier.file, dossier.vault.dataKey, dossier.vault.salt);
    other.exec('BEGIN IMMEDIATE');
    const answer = await save('tweede');
    expect(codeOf(answer)).toBe('DOSSIER_IN_GEBRUIK werk');
    expect(messageOf(answer)).toMatch(/houdt je dossier vast.*bewaar opnieuw/);
    other.exec('ROLLBACK');
    other.close();
    expect(codeOf(await save('tweede'))).toBe('ok');
    expect(names()).toEqual(['tweede']);
  });

  test('gone from its place: nothing is written where nobody will look; back in its place it goes on', async () => {
    const { dossier, save, names } = await openFile();
    const away = `${dossier.file}.weg`;
    renameSync(dossier.file, away);
    const answer = await save('derde');
    expect(codeOf(answer)).toBe('DOSSIER_WEG');
    expect(messageOf(answer)).toMatch(/niet meer op zijn plaats.*staat nog op het scherm.*krijg je dan terug/);
    expect(names()).toEqual([]);
    renameSync(away, dossier.file);
    expect(codeOf(await save('derde'))).toBe('ok');
  });

  test('its folder gone, as with a stick that was pulled out', async () => {
    const { folder, save } = await openFile();
    renameSync(folder, `${folder}-weg`);
    expect(codeOf(await save('vierde'))).toBe('DOSSIER_WEG');
    renameSync(`${folder}-weg`, folder);
  });

  test('replaced by another file of the same name, as a synchronising program does', async () => {
    const { dossier, save } = await openFile();
    copyFileSync(dossier.file, `${dossier.file}.nieuw`);
    renameSync(`${dossier.file}.nieuw`, dossier.file);
    const answer = await save('vijfde');
    expect(codeOf(answer)).toBe('DOSSIER_WEG vervangen');
    expect(messageOf(answer)).toContain('een ander bestand');
  });

  test('an error of the engine that is none of the disk stays an unexpected one', async () => {
    const { dossier, save } = await openFile();
    dossier.vault.withWriter((writer) => writer.exec('DROP TABLE persoon'));
    expect(codeOf(await save('zesde'))).toBe('ONVERWACHT');
  });

  test('what is on the disk of all this holds nothing that was typed', async () => {
    const { folder, save } = await openFile();
    await save(SECRET);
    chmodSync(folder, 0o700);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of files) expect(readFileSync(path.join(file.parentPath, file.name)).includes(SECRET)).toBe(false);
  });
});

/** Attachments from the command line. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';
const PDF = Buffer.from('%PDF-1.7 een attest');

// Every step starts a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('attach', () => {
  let cli: Cli;
  let persoonId: string;
  const file = (name: string): string => path.join(cli.folder, name);

  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    writeFileSync(file('persoon.json'), JSON.stringify({ naam: 'Peeters', voornaam: 'Wim', insz: null }));
    persoonId = cli.json<{ id: string }>('call', 'persoon.maak', '--input', 'persoon.json', '--dossier', FILE).value.id;
    writeFileSync(file('scan.pdf'), PDF);
  });

  test('adds, lists, saves and takes away', () => {
    const about = ['--requirement', 'routingC', '--name', 'Attest', '--date', '2026-03-02', '--dossier', FILE];
    const added = cli.json<{ id: string; type: string; grootte: number }>(
      'attach',
      'add',
      'scan.pdf',
      '--person',
      persoonId,
      '--kind',
      'attest',
      ...about,
    );
    expect(added).toMatchObject({ status: 0, value: { type: 'pdf', grootte: PDF.length } });
    const listed = cli.run('attach', 'list', '--person', persoonId, '--dossier', FILE);
    expect([listed.status, listed.stdout.includes('Attest'), listed.stdout.includes(added.value.id)]).toEqual([0, true, true]);

    const saved = cli.json<{ bestand: string }>('attach', 'save', added.value.id, '--out', 'uit', '--dossier', FILE);
    expect(readFileSync(saved.value.bestand).equals(PDF)).toBe(true);
    expect(readdirSync(file('uit'))).toEqual([path.basename(saved.value.bestand)]);
    expect(path.basename(saved.value.bestand)).toMatch(/^bijlage-\d{4}-\d{2}-\d{2}\.pdf$/);

    expect(cli.run('attach', 'remove', added.value.id, '--reason', 'Dubbel', '--dossier', FILE).status).toBe(0);
    expect(cli.json<{ bijlagen: unknown[] }>('attach', 'list', '--person', persoonId, '--dossier', FILE).value.bijlagen).toEqual(
      [],
    );
  });

  test('says in one line what is wrong, and keeps nothing', () => {
    writeFileSync(file('programma.pdf'), 'MZ geen pdf');
    const refused = cli.run('attach', 'add', 'programma.pdf', '--person', persoonId, '--kind', 'attest', '--dossier', FILE);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('geen PDF, JPG, PNG, TIFF of DOCX');
    expect(cli.run('attach', 'add', 'scan.pdf', '--kind', 'verzonnen', '--dossier', FILE).status).toBe(2);
    expect(cli.run('attach', 'add', '--kind', 'attest', '--dossier', FILE).status).toBe(2);
    expect(cli.run('attach', 'add', 'weg.pdf', '--kind', 'attest', '--dossier', FILE).stderr).toContain(
      'Dit bestand is er niet meer',
    );
    expect(existsSync(`${file(FILE)}.bijlagen-wal`)).toBe(false);
  });
});

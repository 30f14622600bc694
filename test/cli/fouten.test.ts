/** What goes wrong on the command line: one clear line, the right exit code, one document with `--json`. */
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';
interface Refused {
  error: { code: string; message: string };
}

// Every step starts a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('errors', () => {
  let cli: Cli;
  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
  });

  const refused = (status: number, code: string, ...args: string[]): void => {
    const { status: exit, value } = cli.json<Refused>(...args);
    expect({ exit, code: value.error.code }).toEqual({ exit: status, code });
    expect(value.error.message).toMatch(/[a-z]{3,}/);
  };

  test('wrong usage is 2', () => {
    refused(2, 'OPDRACHT_ONBEKEND', 'bestaat-niet');
    refused(2, 'ARGUMENT_ONBEKEND', 'check', '--bestaatniet');
    refused(2, 'ARGUMENT_ONTBREEKT', 'check');
    refused(2, 'DATUM_ONGELDIG', 'contingent', 'set', '--from', '2026-02-30', '--places', '3', '--dossier', FILE);
    refused(2, 'GETAL_ONGELDIG', 'contingent', 'set', '--from', '2026-02-01', '--places', 'veel', '--dossier', FILE);
    refused(2, 'BEDRAG_ONGELDIG', 'advance', 'add', '--date', '2026-02-01', '--amount', 'veel', '--dossier', FILE);
    refused(2, 'BESTAND_BESTAAT', 'init', '--dossier', FILE, '--name', 'x');
    refused(2, 'RAPPORT_ONBEKEND', 'report', 'bestaat-niet', '--dossier', FILE, '--out', 'uit');
    refused(2, 'PARAMETER_ONBEKEND', 'law', 'get', 'ama.bestaatNiet', '--on', '2026-01-01');
  });

  test('a case file that does not open is 3', () => {
    writeFileSync(path.join(cli.folder, 'anders.txt'), 'een andere wachtzin dan deze');
    refused(3, 'WACHTWOORD_FOUT', 'check', '--dossier', FILE, '--passphrase-file', 'anders.txt');
    refused(3, 'BESTAND_NIET_GEVONDEN', 'check', '--dossier', 'weg.trajectmap');
    expect(existsSync(path.join(cli.folder, 'weg.trajectmap'))).toBe(false);
    copyFileSync(path.resolve('package.json'), path.join(cli.folder, 'geen.trajectmap'));
    expect(cli.json<Refused>('check', '--dossier', 'geen.trajectmap').status).toBe(3);
  });

  test('without --json an error is one line on stderr, never a stack trace', () => {
    for (const args of [
      ['bestaat-niet'],
      ['check', '--dossier', 'weg.trajectmap'],
      ['report', 'bestaat-niet', '--dossier', FILE, '--out', 'uit'],
    ]) {
      const plain = cli.run(...args);
      expect(plain.stdout).toBe('');
      expect(plain.stderr.trim().split('\n')).toHaveLength(1);
      expect(plain.stderr).not.toMatch(/\bat \S+:\d+|Error:|undefined|\{\{/);
    }
  });

  test('a passphrase is never taken from an argument', () => {
    const without = newCli({ TRAJECTMAP_PASSPHRASE: '' });
    expect(without.json<Refused>('check', '--dossier', FILE).value.error.code).toBe('WACHTZIN_ONTBREEKT');
  });

  test('help names every command', () => {
    const { stdout, status } = cli.run('--help');
    expect(status).toBe(0);
    for (const command of ['init', 'import', 'check', 'funding', 'report', 'law set', 'backup', 'verify', 'restore', 'demo'])
      expect(stdout).toContain(command);
  });

  test('backup, verify and restore go round', () => {
    const made = cli.json<{ file: string; verified: boolean }>('backup', '--to', 'kopies', '--dossier', FILE);
    expect(made.value.verified).toBe(true);
    expect(cli.json<{ ok: boolean; kind: string }>('verify', made.value.file).value).toMatchObject({ ok: true, kind: 'kopie' });
    expect(cli.json<{ ok: boolean; kind: string }>('verify', FILE).value).toMatchObject({ ok: true, kind: 'dossier' });
    expect(cli.run('restore', made.value.file, '--to', 'terug.trajectmap').status).toBe(0);
    expect(cli.json<{ ok: boolean }>('verify', 'terug.trajectmap').value.ok).toBe(true);
    refused(2, 'BESTAND_BESTAAT', 'restore', made.value.file, '--to', FILE);
  });

  test('a logo is a small PNG or SVG without links, and has a text', () => {
    const svg = path.join(cli.folder, 'logo.svg');
    writeFileSync(svg, '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>');
    expect(cli.run('logo', 'set', svg, '--alt', 'Voorbeeld vzw', '--dossier', FILE).status).toBe(0);
    writeFileSync(svg, '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://voorbeeld.invalid/x.png"/></svg>');
    refused(2, 'LOGO_ONGELDIG', 'logo', 'set', svg, '--alt', 'Voorbeeld vzw', '--dossier', FILE);
  });

  test('the lawbook answers without a case file, from the shipped layer', () => {
    const { value } = cli.json<{ value: number; standing: string }>('law', 'get', 'ama.eenheidsbedrag', '--on', '2022-04-15');
    expect(value).toMatchObject({ value: 281_220, standing: 'confirmed' });
    expect(
      cli.json<{ value: number | null; standing: string }>('law', 'get', 'ama.eenheidsbedrag', '--on', '2026-04-15').value,
    ).toMatchObject({
      value: null,
      standing: 'missing',
    });
  });
});

/** The lawbook on the command line: explain, confirm, take over, as known on, contradictions, and the book. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const FILE = ['--dossier', 'a.trajectmap'];
const AMOUNT = 'ama.eenheidsbedrag';

interface Value {
  text: string | null;
  standing: string;
  bevestigd: boolean;
}

describe('law', () => {
  let cli: Cli;
  const value = (...args: string[]) => cli.json<Value>('law', 'get', AMOUNT, '--on', '2025-06-01', ...args).value;

  beforeAll(() => {
    cli = newCli();
    cli.run('init', ...FILE, '--name', 'Voorbeeld vzw');
  });

  test('explain a rule, without a case file', () => {
    const { status, stdout } = cli.run('law', 'explain', 'AMA-25', '--on', '2026-03-01');
    expect(status).toBe(0);
    for (const part of ['Niet meer dan het contingent', 'Grens contingent', 'Bron: Herwin', 'Tegenspraak C7', '(gevolgd)'])
      expect(stdout).toContain(part);
    expect(stdout).not.toMatch(/\{\{|cli\./);
  });
  test('a name that is none is exit 2', () => {
    expect(cli.run('law', 'explain', 'AMA-99')).toMatchObject({ status: 2 });
  });
  test('confirm keeps the value; known on says what was there before', () => {
    const before = value(...FILE);
    expect(before).toMatchObject({ standing: 'unconfirmed', bevestigd: false });
    const confirmed = cli.run('law', 'confirm', AMOUNT, '--on', '2025-06-01', '--source', 'tabel', ...FILE);
    expect(confirmed.status).toBe(0);
    expect(value(...FILE)).toMatchObject({ text: before.text, standing: 'confirmed', bevestigd: true });
    expect(value('--known-on', '2026-01-01', ...FILE)).toMatchObject({ text: null, standing: 'missing' });
  });
  test('funding and check take the lawbook as it was known', () => {
    const known = cli.json<{ unconfirmed: string[]; missing: string[] }>(
      'funding',
      '--year',
      '2025',
      '--known-on',
      '2020-01-01',
      ...FILE,
    );
    expect(known.value.missing).toContain(AMOUNT);
    const check = cli.run('check', '--on', '2025-06-01', '--known-on', '2020-01-01', ...FILE);
    expect([0, 1]).toContain(check.status);
  });
  test('why a finding is there, and several that wait at once', () => {
    const open = () =>
      cli.json<{ findings: { key: string; rule: string }[]; snoozed: { key: string }[] }>('check', ...FILE).value;
    const [first, second] = open().findings;
    const why = cli.run('check', 'explain', first!.key, ...FILE);
    expect(why.status).toBe(0);
    for (const part of [first!.rule, 'Bron: ']) expect(why.stdout).toContain(part);
    expect(why.stdout).not.toMatch(/\{\{|cli\./);
    expect(cli.run('check', 'explain', 'AMA-12|X', ...FILE).status).not.toBe(0);
    expect(cli.run('check', 'explain', ...FILE).status).toBe(2);
    const wait = ['--until', '2099-01-01', '--reason', 'eerst de map'];
    expect(cli.run('snooze', first!.key, second!.key, ...wait, ...FILE).status).toBe(0);
    expect(open().snoozed.map(({ key }) => key)).toEqual(expect.arrayContaining([first!.key, second!.key]));
    const ids = cli.json<{ uitstel: { id: string } }[]>('snooze', 'list', ...FILE).value.map(({ uitstel }) => uitstel.id);
    expect(ids.length).toBeGreaterThan(1);
    expect(cli.run('snooze', 'end', ...ids, ...FILE).status).toBe(0);
    expect(open().snoozed).toEqual([]);
  });
  test('contradictions, and what they come to in a year', () => {
    const { value: answer } = cli.json<{ contradictions: { id: string }[]; differences: unknown[] }>(
      'law',
      'contradictions',
      '--year',
      '2025',
      ...FILE,
    );
    expect(answer.contradictions.map(({ id }) => id)).toEqual(expect.arrayContaining(['C1', 'C7']));
    expect(answer.differences).toHaveLength(1);
  });
  test('the book as HTML and PDF; nothing that is there is overwritten', () => {
    expect(cli.run('law', 'export', '--format', 'html', '--out', 'boek.html').status).toBe(0);
    expect(readFileSync(path.join(cli.folder, 'boek.html'), 'utf8')).toContain('id="AMA-03"');
    expect(cli.run('law', 'export', '--format', 'pdf', '--out', 'boek.pdf', ...FILE).status).toBe(0);
    expect(existsSync(path.join(cli.folder, 'boek.pdf'))).toBe(true);
    expect(cli.run('law', 'export', '--format', 'html', '--out', 'boek.html')).toMatchObject({ status: 2 });
    expect(cli.run('law', 'export', '--format', 'docx', '--out', 'boek.docx')).toMatchObject({ status: 2 });
  });
});

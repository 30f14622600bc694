/** `import --correct`: the same corrections as in the window, from a file. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ImportReport } from '../../src/shared/contract/imports.ts';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** The command that reads the list. */
const read = (...more: string[]) => ['import', 'deelnemers', 'lijst.csv', '--dossier', FILE, '--on', '2025-04-01', ...more];

describe('a list is corrected while it is read in', () => {
  let cli: Cli;
  const write = (name: string, content: unknown): string => {
    writeFileSync(path.join(cli.folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };
  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    write('lijst.csv', 'Naam;Voornaam;INSZ;Start traject\nPeeters;An;93051822361;40/02/2025');
  });

  test('a file that is no list of corrections, and a cell that is not there, are refused with their reason', () => {
    const wrong = cli.run(...read('--correct', write('fout.json', [{ rij: 2 }])));
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('geen lijst van verbeteringen');
    const nowhere = cli.run(...read('--correct', write('weg.json', [{ row: 9, column: '4', value: '10/02/2025' }])));
    expect(nowhere.status).not.toBe(0);
    expect(nowhere.stderr).toContain('rij 9, kolom 4');
  });

  test('the corrected value is read, and told beside what the file says', () => {
    expect(cli.run(...read('--dry-run')).status).toBe(1);
    const { status, value } = cli.json<ImportReport>(
      ...read('--correct', write('goed.json', [{ row: 2, column: '4', value: '10/02/2025' }])),
    );
    expect(status).toBe(0);
    expect(value.accepted.new).toEqual([2]);
    expect(value.corrections).toEqual([{ row: 2, column: '4', header: 'Start traject', from: '40/02/2025', to: '10/02/2025' }]);
  });
});

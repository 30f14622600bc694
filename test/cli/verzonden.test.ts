/** `sent` and `answers`: a batch is made, noted as sent, opened again as it was, and VDAB's answers come in as a CSV. */
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { newCli } from './run.ts';

const FILE = 'a.trajectmap';

vi.setConfig({ testTimeout: 300_000 });

interface Line {
  readonly id: string;
  readonly rapport: string;
  readonly stand: string;
  readonly persoon: { readonly naam: string } | null;
}

test('a batch of evaluation files goes out, is opened again, and its answers are typed back from a CSV', () => {
  const cli = newCli();
  const of = ['--dossier', FILE] as const;
  copyFileSync(path.resolve('resources/demo/deelnemers.xlsx'), path.join(cli.folder, 'deelnemers.xlsx'));
  cli.run('init', '--name', 'Voorbeeld vzw', ...of);
  cli.run('import', 'deelnemers', 'deelnemers.xlsx', '--on', '2026-03-31', ...of);
  const making = [
    'report',
    'ama-evaluatie',
    '--all',
    '--on',
    '2026-03-31',
    '--format',
    'json',
    '--confirm',
    'Proef',
    '--out',
    'uit',
  ];
  expect(cli.run(...making, ...of).status).toBe(0);

  const list = () => cli.json<{ regels: Line[] }>('sent', 'list', ...of).value.regels;
  const files = list().filter(({ rapport }) => rapport === 'ama-evaluatie');
  expect(files.length).toBeGreaterThan(3);
  expect(cli.run('sent', 'note', '--all', '--date', '2026-04-01', '--kind', 'duif', ...of).status).toBe(2);
  expect(cli.run('sent', 'note', '--date', '2026-04-01', '--kind', 'post', ...of).status).toBe(2);
  const note = [
    'sent',
    'note',
    '--all',
    '--date',
    '2026-04-01',
    '--kind',
    'e_mail',
    '--to',
    'VDAB Gent',
    '--source',
    'bericht 12',
    ...of,
  ];
  const trial = cli.run(...note, '--dry-run');
  expect(trial.stdout).toContain('VDAB is gevraagd');
  expect(cli.json<{ aantal: number; gevolgen: number }>(...note).value).toMatchObject({ aantal: files.length + 1 });
  const sent = cli.run('sent', 'list', ...of);
  expect(sent.status).toBe(0);
  expect(sent.stdout.split('verzonden op 01/04/2026, e-mail, VDAB Gent')).toHaveLength(files.length + 2);

  const opened = cli.run('sent', 'open', files[0]!.id, '--out', 'weer', ...of);
  expect({ status: opened.status, same: opened.stdout.includes('hetzelfde bestand als toen') }).toEqual({
    status: 0,
    same: true,
  });
  const [name] = readdirSync(path.join(cli.folder, 'weer'));
  expect(readFileSync(path.join(cli.folder, 'weer', name!))).toEqual(readFileSync(path.join(cli.folder, 'uit', name!)));

  const series = cli.json<{ reeks: string; aantal: number }[]>('answers', 'list', ...of);
  expect(series).toMatchObject({ status: 1, value: [{ aantal: files.length }] });
  const { reeks } = series.value[0]!;
  const strips = cli.json<{ regels: { dossiernummer: number; volgnummer: number; persoon: { naam: string } }[] }>(
    'answers',
    'list',
    reeks,
    ...of,
  );
  expect(strips.value.regels.map(({ volgnummer }) => volgnummer)).toEqual(files.map((_, index) => index + 1));
  const rows = strips.value.regels.map(
    ({ dossiernummer }, index) => `${dossiernummer};${index % 2 === 0 ? 'ja' : 'neen'};29/05/2026;Ria Bemiddelaar;`,
  );
  const csv = (...lines: string[]) => writeFileSync(path.join(cli.folder, 'antwoorden.csv'), `${lines.join('\r\n')}\r\n`);
  csv(
    'Dossier;Conclusie;Datum;Naam;Volgend contact',
    ...rows.slice(0, 2),
    '9999;ja;29/05/2026;Ria;',
    rows[2]!.replace(/;(?:ja|neen);/, ';misschien;'),
  );
  const wrong = cli.run('answers', 'save', reeks, 'antwoorden.csv', ...of);
  expect(wrong.status).toBe(1);
  expect(wrong.stdout).toContain('rij 4: hoort bij niemand van deze reeks');
  expect(wrong.stdout).toContain('rij 5: de conclusie is geen ja of nee');
  csv('geen;kop', 'x;y');
  expect(cli.json<{ error: { code: string } }>('answers', 'save', reeks, 'antwoorden.csv', ...of).value.error.code).toBe(
    'STROOK_KOP',
  );

  csv('Dossier;Conclusie;Datum;Naam;Volgend contact', ...rows);
  expect(cli.run('answers', 'save', reeks, 'antwoorden.csv', '--dry-run', ...of).stdout).toContain('Er is niets bewaard');
  expect(cli.json<{ aantal: number }>('answers', 'save', reeks, 'antwoorden.csv', ...of).value.aantal).toBe(files.length);
  expect(cli.json<unknown[]>('answers', 'list', ...of)).toMatchObject({ status: 0, value: [{ beantwoord: files.length }] });
  expect(cli.run('answers', 'list', reeks, ...of).stdout).toMatch(/1\. \d{4} {2}.+: ja, 29\/05\/2026, Ria Bemiddelaar/);
  expect(cli.run('answers', 'save', reeks, 'antwoorden.csv', ...of).stdout).toContain('staat er al zo');

  // A copy sheet in the order of the screen before you.
  type Sheet = { delen: { titel: string; velden: string[] }[]; nagekeken: object | null };
  const shown = () => cli.json<Sheet>('copy-sheet', 'show', 'ama-dimona', ...of).value;
  const shipped = shown();
  expect(shipped.nagekeken).toBeNull();
  expect(cli.run('copy-sheet', 'order', 'ama-dimona', '--order', 'INSZ; Naam', ...of).status).toBe(0);
  const ordered = shown();
  expect(ordered.nagekeken).not.toBeNull();
  expect(ordered.delen[0]!.velden.slice(0, 2)).toEqual(['INSZ', 'Naam']);
  expect(ordered.delen[0]!.velden.toSorted()).toEqual(shipped.delen[0]!.velden.toSorted());
  expect(cli.run('copy-sheet', 'show', 'bestaat-niet', ...of).status).toBe(2);
});

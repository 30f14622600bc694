/** Two people, one file, and a sheet for who has no Trajectmap: from the command line, on one case file. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

const HERE = 'a.trajectmap';
const THERE = 'b.trajectmap';

// Every step starts a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const add = (cli: Cli, file: string, naam: string) => {
  writeFileSync(path.join(cli.folder, 'in.json'), JSON.stringify({ naam }));
  return cli.run('call', 'label.maak', '--input', 'in.json', '--dossier', file);
};
const labels = (cli: Cli, file: string) =>
  cli.json<{ records: { naam: string }[] }>('record', 'list', 'label', '--dossier', file).value.records.map(({ naam }) => naam);
/** The copy that a computer makes for the other one, as an absolute path. */
const handOver = (cli: Cli, file: string, to: string, name: string): string => {
  const { status, value } = cli.json<{ file: string; to: string }>('handover', '--to', to, '--name', name, '--dossier', file);
  expect({ status, to: value.to }).toEqual({ status: 0, to: name });
  return path.resolve(cli.folder, to, path.basename(value.file));
};

describe('two people, one file', () => {
  let here: Cli;
  let there: Cli;
  beforeAll(() => {
    [here, there] = [newCli(), newCli()];
    here.run('init', '--dossier', HERE, '--name', 'Voorbeeld vzw');
  });

  test('read-only here until it comes back; then what the other did is there', () => {
    const copy = handOver(here, HERE, 'stick', 'Pieter');
    const refused = add(here, HERE, 'hier');
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain('Pieter');
    expect(there.run('restore', copy, '--to', THERE).status).toBe(0);
    expect(add(there, THERE, 'daar').status).toBe(0);
    const back = handOver(there, THERE, 'terug', 'Griet');
    expect(here.run('takeback', back, '--dossier', HERE).status).toBe(0);
    expect(labels(here, HERE)).toEqual(['daar']);
  });

  test('two that were both changed are named and nothing is chosen, until somebody says which one stays', () => {
    expect(there.run('takeback', '--reason', 'De stick was kwijt', '--dossier', THERE).status).toBe(0);
    expect(add(there, THERE, 'twee').status).toBe(0);
    expect(add(here, HERE, 'een').status).toBe(0);
    const back = handOver(there, THERE, 'opnieuw', 'Griet');
    const both = here.json<{ uitkomst: string }>('takeback', back, '--dossier', HERE);
    expect(both).toMatchObject({ status: 1, value: { uitkomst: 'beide' } });
    expect(here.run('takeback', back, '--keep', 'allebei', '--dossier', HERE).status).toBe(2);
    expect(here.json('takeback', back, '--keep', 'daar', '--dossier', HERE).status).toBe(0);
    expect(labels(here, HERE).toSorted()).toEqual(['daar', 'twee']);
  });

  test('a sheet per month and werkpost, which comes back without a question; one that is unknown is refused', () => {
    const make = (name: string, input: object): string => {
      writeFileSync(path.join(here.folder, 'in.json'), JSON.stringify(input));
      return here.json<{ id: string }>('call', name, '--input', 'in.json', '--dossier', HERE).value.id;
    };
    const persoonId = make('persoon.maak', { naam: 'Maes', voornaam: 'Noor', insz: null });
    const trajectId = make('ama.startTraject', { persoonId, start: '2026-01-05' });
    const where = { organisatie: null, extern: false, partner: false, aard: null, adres: null };
    const werkpostId = make('werkpost.maak', { naam: 'Keuken', ...where });
    const agreed = { doel: null, nazichtOp: null, nazichtUitkomst: null, werkpostbegeleider: null };
    make('werkpostPeriode.maak', { persoonId, trajectId, werkpostId, van: '2026-01-05', tot: null, ...agreed });
    const sheet = ['werkpostblad', '--out', 'bladen', '--month', '2026-05', '--dossier', HERE];
    expect(here.run(...sheet, '--werkpost', 'Atelier').status).toBe(2);
    const { status, value } = here.json<{ files: { path: string }[] }>(...sheet, '--werkpost', 'keuken');
    expect({ status, value }).toMatchObject({ status: 0, value: { files: [{ werkpost: 'Keuken', persons: 1 }], empty: [] } });
    const file = path.resolve(here.folder, 'bladen', path.basename(value.files[0]!.path));
    expect(here.run('import', 'aanwezigheden', file, '--dossier', HERE).status).toBe(0);
  });
});

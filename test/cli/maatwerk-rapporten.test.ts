/** Reports of collectief maatwerk from the command line: into a folder, with what is missing said and a confirmation where one is asked. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';
const ON = '2026-03-31';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('reports of collectief maatwerk', () => {
  let cli: Cli;
  let persoonId: string;
  const input = (value: object): void => writeFileSync(path.join(cli.folder, 'in.json'), JSON.stringify(value));
  const add = (call: string, value: object): string => {
    input(value);
    return cli.json<{ id: string }>('call', call, '--input', 'in.json', '--dossier', FILE).value.id;
  };
  const report = (id: string, ...more: string[]) => cli.run('report', id, '--on', ON, '--dossier', FILE, '--out', id, ...more);
  const made = (id: string): string[] => readdirSync(path.join(cli.folder, id)).toSorted();

  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    persoonId = add('persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
    input({ persoonId, van: '2021-06-15', q: '30.4', s: '38', wop: { loonpremie: 45, graad: 'midden' }, categorie: 'b' });
    cli.run('workers', 'hire', '--input', 'in.json', '--dossier', FILE);
    writeFileSync(path.join(cli.folder, 'persoon.json'), JSON.stringify({ persoonId }));
    add('evaluatie.maak', { persoonId, geplandOp: '2026-05-20', productiviteit: 'Haalt het tempo van de lijn.' });
  });

  test('the evaluation file asks a confirmation as long as something is missing, and is a PDF and a text document', () => {
    const asked = report('ds-evaluatiedossier', '--person', persoonId, '--format', 'pdf');
    expect(asked.status).not.toBe(0);
    const files = report('ds-evaluatiedossier', '--person', persoonId, '--confirm', 'POP volgt');
    expect(files.stdout).toContain('ds-evaluatiedossier_dossier-0001_2026-03-31.pdf');
    expect(made('ds-evaluatiedossier')).toEqual(
      ['docx', 'json', 'pdf'].map((format) => `ds-evaluatiedossier_dossier-0001_2026-03-31.${format}`),
    );
    const text = readFileSync(
      path.join(cli.folder, 'ds-evaluatiedossier/ds-evaluatiedossier_dossier-0001_2026-03-31.json'),
      'utf8',
    );
    expect(text).toContain('Haalt het tempo van de lijn.');
  });

  test('the agreement is there once somebody has a trajectory', () => {
    const none = report('ds-overeenkomst', '--all', '--confirm', 'proef');
    expect(none.status).not.toBe(0);
    add('doorstroomtraject.maak', { persoonId, start: '2026-05-04', jobdoel: 'Magazijnier' });
    expect(report('ds-overeenkomst', '--all', '--confirm', 'nog te tekenen').stdout).toContain('.docx');
    expect(made('ds-overeenkomst')).toHaveLength(3);
  });

  test('the calendar is a table, also of the next days alone', () => {
    report('ds-evaluatiekalender', '--format', 'csv', '--confirm', 'proef');
    const [ends, without] = made('ds-evaluatiekalender').map((name) =>
      readFileSync(path.join(cli.folder, 'ds-evaluatiekalender', name), 'utf8'),
    );
    expect(ends).toContain('Peeters;Wim;;14/06/2026;15/06/2026');
    expect(without).not.toContain('Peeters');
    cli.run(
      'report',
      'ds-evaluatiekalender',
      '--on',
      ON,
      '--dossier',
      FILE,
      '--out',
      'kort',
      '--format',
      'csv',
      '--days',
      '30',
      '--confirm',
      'x',
    );
    const near = made('kort').map((name) => readFileSync(path.join(cli.folder, 'kort', name), 'utf8'));
    expect(near.join('\n')).not.toContain('Peeters');
    const listed = cli.run('report', 'list', '--dossier', FILE).stdout;
    for (const id of ['ds-evaluatiedossier  DS-R03', 'ds-overeenkomst  DS-R06', 'ds-evaluatiekalender  eigen'])
      expect(listed).toContain(id);
    // The day and for how many files, where a rule asks it.
    expect(listed).toMatch(/ds-pop {2}DS-R01 .*eerste dag \d{2}\/\d{2}\/\d{4}, dossiers: 1, te laat: 1/);
  });

  test('one stage or enclave is asked for by its id; tables of a month, a quarter or a year by their period', () => {
    const [traject] = cli.json<{ trajecten: { id: string }[] }>(
      'call',
      'doelgroepwerknemer.lees',
      '--input',
      'persoon.json',
      '--dossier',
      FILE,
    ).value.trajecten;
    const stage = { persoonId, doorstroomtrajectId: traject!.id, taken: 'Orders klaarzetten' };
    const first = add('stage.maak', { ...stage, van: '2026-05-04', tot: '2026-06-30' });
    add('stage.maak', { ...stage, van: '2026-07-06', tot: '2026-08-28' });
    report('ds-stageovereenkomst', '--person', persoonId, '--record', first, '--format', 'json', '--confirm', 'proef');
    expect(made('ds-stageovereenkomst')).toEqual(['ds-stageovereenkomst_dossier-0001-2026-05-04_2026-03-31.json']);
    const enclave = add('enclave.maak', { naam: 'Verpakking', van: '2026-03-02' });
    add('enclave.maak', { naam: 'Groen', van: '2026-03-09' });
    expect(report('ds-brief-enclave', '--record', enclave, '--format', 'json', '--confirm', 'proef').stdout).toContain(
      '2026-03-02',
    );
    expect(made('ds-brief-enclave')).toHaveLength(1);
    report('ds-enclave-register', '--period', '2026-03', '--format', 'csv');
    expect(made('ds-enclave-register')).toHaveLength(2);
    report('ds-jaarverslag', '--year', '2026', '--format', 'json');
    expect(readFileSync(path.join(cli.folder, 'ds-jaarverslag/ds-jaarverslag-intern_2026_2026-03-31.json'), 'utf8')).toContain(
      'Doelgroepwerknemers in dienst',
    );
  });
});

/** Collectief maatwerk from the command line: the sample list, a worker from hiring to a trajectory, and what a step still misses. */
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('collectief maatwerk', () => {
  let cli: Cli;
  let persoonId: string;
  const input = (value: object): void => writeFileSync(path.join(cli.folder, 'in.json'), JSON.stringify(value));
  const add = (call: string, value: object): string => {
    input(value);
    return cli.json<{ id: string }>('call', call, '--input', 'in.json', '--dossier', FILE).value.id;
  };

  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    persoonId = add('persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
  });

  test('hires somebody, whose package ends after five years by both readings', () => {
    input({ persoonId, van: '2021-03-15', q: '30.4', s: '38', wop: { loonpremie: 45, graad: 'midden' }, categorie: 'b' });
    const hired = cli.run('workers', 'hire', '--input', 'in.json', '--dossier', FILE);
    expect(hired).toMatchObject({ status: 0, stdout: expect.stringContaining('In dienst genomen') as string });
    const [row] = cli.json<[Record<string, unknown>]>('workers', 'list', '--on', '2026-01-10', '--dossier', FILE).value;
    expect(row).toMatchObject({ breuk: '0.8000', wopTot: '2026-03-14', wopLezing: '2026-03-15', staat: 'IN_DIENST' });
    const calendar = cli.run('evaluations', '--on', '2026-01-10', '--dossier', FILE);
    expect(calendar.stdout).toContain('14/03/2026  Wim Peeters  aanvraag vanaf 16/03/2023');
  });

  test('a POP that is not there is exit 1, and one that is made has its clocks', () => {
    expect(cli.run('pop', '--on', '2026-01-10', '--dossier', FILE)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('geen POP, uiterlijk 15/04/2021') as string,
    });
    add('pop.nieuweVersie', { persoonId, datum: '2021-04-01' });
    const pop = () => cli.run('pop', '--on', '2026-01-10', '--dossier', FILE).stdout;
    expect(pop()).toContain('nazicht tegen 31/12/2026, doorstroomgesprek tegen 31/12/2026 (laatste: -)');
    add('doorstroomgesprek.maak', { persoonId, datum: '2026-01-09' });
    expect(pop()).toContain('doorstroomgesprek 09/01/2026, opnieuw tegen 31/12/2027');
  });

  test('a step is recorded and says what is missing, until it is not (T-04)', () => {
    const step = (state: string, date: string, ...why: string[]) =>
      cli.run('doorstroom', 'step', persoonId, state, '--date', date, ...why, '--dossier', FILE);
    expect(step('EVALUATIE', '2026-01-12').status).toBe(0);
    expect(step('DOORSTROOMKLAAR', '2026-01-20').status).toBe(0);
    // Nobody signed: a reason is asked, and nothing is recorded without one.
    expect(step('VOORTRAJECT', '2026-02-02')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Doe het opnieuw met --reason REDEN.') as string,
    });
    expect(cli.json<[]>('doorstroom', 'list', '--dossier', FILE).value).toEqual([]);
    const started = step('VOORTRAJECT', '2026-02-02', '--reason', 'VDAB tekent later');
    expect(started.status).toBe(1);
    expect(started.stdout).toContain('Ontbreekt: handtekening maatwerkbedrijf, VDAB, dienstverlener en werknemer.');
    const [traject] = cli.json<[{ trajectId: string }]>('doorstroom', 'list', '--dossier', FILE).value;
    for (const [bron, uren] of [
      ['bedrijf', 150],
      ['partner', 125],
    ] as const)
      add('doorstroomUren.maak', {
        persoonId,
        doorstroomtrajectId: traject.trajectId,
        datum: '2026-02-03',
        soort: 'jobmatching',
        uren,
        bron,
      });
    expect(cli.run('doorstroom', 'list', '--dossier', FILE).stdout).toContain(
      'jobmatching: 1,5 uur in het eigen register, 1,25 uur volgens de partner',
    );
    const signed = ['tekenMaatwerkbedrijf', 'tekenVdab', 'tekenDienstverlener', 'tekenWerknemer'];
    input(Object.fromEntries(signed.map((field) => [field, '2026-01-30'])));
    expect(
      cli.run('record', 'change', 'doorstroomtraject', traject.trajectId, '--input', 'in.json', '--dossier', FILE).status,
    ).toBe(0);
    expect(cli.run('doorstroom', 'state', persoonId, '--dossier', FILE).stdout).toContain('voortraject');
    const why = cli.run('doorstroom', 'state', persoonId, '--to', 'WEDERTEWERKSTELLING', '--dossier', FILE);
    expect(why.stdout).toContain('is er geen stap naar');
    expect(step('NERGENS', '2026-02-02').status).toBe(2);
  });

  test('places of maatwerk are VTE; a departure, figures and payments are read back', () => {
    const set = (places: string) =>
      cli.run('contingent', 'set', '--kind', 'cmw', '--from', '2026-01-01', '--places', places, '--dossier', FILE);
    expect(set('0,75').stdout).toContain('0,75 VTE');
    expect(set('0.8').status).toBe(0);
    expect(set('veel').status).toBe(2);
    const leave = cli.run('filling', 'leave', persoonId, '--date', '2026-06-30', '--dossier', FILE);
    expect(leave).toMatchObject({ status: 1, stdout: expect.stringContaining('2026Q3: 0,8000 wordt 0,0000 VTE') as string });
    input({ kwartaal: '2026Q1', bron: 'dmfa', datum: '2026-04-15', regels: [{ persoonId, vte: '0.75' }] });
    expect(cli.run('figures', 'save', '--input', 'in.json', '--dossier', FILE).status).toBe(0);
    expect(cli.run('figures', 'list', '--year', '2026', '--dossier', FILE).stdout).toContain('Wim Peeters: 0,75 VTE');
    expect(cli.run('payments', '--year', '2026', '--dossier', FILE).stdout).toContain('14/07/2026');
    const settled = cli.run('settlement', '--period', '2026Q1', '--dossier', FILE);
    expect(settled).toMatchObject({ status: 0, stdout: expect.stringContaining('2026Q1') as string });
  });

  test('the sample lists give the workers and begeleiders that the figures count', () => {
    for (const kind of ['begeleiders', 'doelgroepwerknemers']) {
      copyFileSync(path.resolve(`test/fixtures/samples/${kind}.xlsx`), path.join(cli.folder, `${kind}.xlsx`));
      const { status, value } = cli.json<{ accepted: { new: unknown[] }; questions: unknown[] }>(
        'import',
        kind,
        `${kind}.xlsx`,
        '--on',
        '2026-03-31',
        '--dossier',
        FILE,
      );
      expect([kind, status, value.accepted.new.length, value.questions.length]).toEqual(
        kind === 'begeleiders' ? [kind, 0, 8, 0] : [kind, 1, 32, 4],
      );
    }
    expect(cli.run('record', 'list', 'wop', '--dossier', FILE).stdout.trim().split('\n')).toHaveLength(33);
    const filling = cli.json<{ kwartalen: { grondslag: string }[] }>('filling', '--year', '2026', '--dossier', FILE);
    // Of the first quarter one worker has a figure of DmfA, entered above.
    expect(filling.value.kwartalen.map(({ grondslag }) => grondslag)).toEqual(['gemengd', 'raming', 'raming', 'raming']);
    const guides = cli.json<{ naam: string; aangetoond: string[]; opleidingUiterlijk: string | null }[]>(
      'qualifications',
      '--on',
      '2026-03-31',
      '--dossier',
      FILE,
    );
    expect(guides.value.find(({ naam }) => naam === 'Benali')).toMatchObject({
      aangetoond: [],
      opleidingUiterlijk: '2026-03-01',
    });
    expect(guides.value.find(({ naam }) => naam === 'Maes')).toMatchObject({ aangetoond: ['4'], opleidingUiterlijk: null });
    expect(guides.status).toBe(1);
    const check = cli.json<{ findings: { rule: string }[] }>('check', '--on', '2026-03-31', '--dossier', FILE);
    expect(new Set(check.value.findings.map(({ rule }) => rule))).toContain('DS-34');
    expect(check.status).toBe(1);
  });

  test('monitoring for the board says how it is pooled, and every line is a group or says that persons are left out', () => {
    const pooled = cli.run('monitoring', '--pooled', '--year', '2025', '--on', '2026-03-31', '--dossier', FILE);
    expect(pooled).toMatchObject({ status: 0, stdout: expect.stringContaining('geen groep onder 5 personen') as string });
    expect(pooled.stdout).toContain('te weinig personen, niet getoond');
    expect(pooled.stdout).toContain('2023  werknemers 25815, doorstroom 513 (2,0 %), werkzoekenden met advies 4554');
    expect(pooled.stdout).toContain('2026Q1  plaatsen: 21466,66 VTE toegekend, 19913,79 ingevuld (92,8 %), 82 vestigingen');
  });
});

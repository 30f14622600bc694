/** Timetable, planned days, werkposten and costs from the command line. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';

// Every step starts a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('timetable and costs', () => {
  let cli: Cli;
  let persoonId: string;
  let trajectId: string;
  const input = (value: object): string[] => {
    writeFileSync(path.join(cli.folder, 'in.json'), JSON.stringify(value));
    return ['--input', 'in.json', '--dossier', FILE];
  };
  const add = (call: string, value: object): string => cli.json<{ id: string }>('call', call, ...input(value)).value.id;

  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    persoonId = add('persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
    trajectId = add('ama.startTraject', { persoonId, start: '2025-01-06' });
  });

  test('a timetable is set from a day on, and gives planned days and who is where', () => {
    const keuken = add('werkpost.maak', {
      naam: 'Keuken',
      organisatie: null,
      extern: false,
      partner: false,
      aard: null,
      adres: null,
      plaatsen: 2,
    });
    const regels = [{ weekdag: 3, dagdeel: 'vm', uren: 350, werkpostId: keuken }];
    expect(cli.run('timetable', 'set', trajectId, '--from', '2026-03-02', ...input({ soort: 'dagen', regels })).status).toBe(0);
    expect(cli.run('timetable', 'show', trajectId, '--on', '2026-03-10', '--dossier', FILE).stdout).toContain(
      'woensdag voormiddag: 3,5',
    );
    expect(cli.run('planning', '--period', '2026-03', '--dossier', FILE).stdout).toContain('Wim Peeters: 2,0 dagen gepland');
    const week = cli.run('werkposten', '--on', '2026-03-10', '--dossier', FILE).stdout;
    expect(week).toContain('Keuken: 2 plaatsen, minstens 1 vrij');
    expect(week).toContain('2026-03-11 voormiddag: Wim Peeters');
  });

  test('costs are saved in one go, listed by month, and held against the own maximum by year', () => {
    const rij = { id: null, persoonId, datum: '2026-03-10', soort: 'vervoer', wijze: 'forfait', grondslag: 'maand', cents: 6000 };
    const rest = { bewijs: null, omschrijving: null, betaaldOp: null };
    expect(cli.run('expenses', 'save', ...input({ rijen: [{ ...rij, ...rest }] })).stdout).toContain('1 nieuw');
    expect(cli.run('expenses', 'list', '--period', '2026-03', '--dossier', FILE).stdout).toMatch(
      /Wim Peeters {2}vervoer {2}60,00/u,
    );
    const year = ['expenses', 'year', '--year', '2026', '--dossier', FILE];
    expect(cli.run(...year).stdout).toContain('niet ingevuld');
    cli.run(
      'law',
      'set',
      'onkosten.forfait.jaar',
      '--from',
      '2026-01-01',
      '--value',
      '50',
      '--source',
      'brief',
      '--dossier',
      FILE,
    );
    expect(cli.run(...year).stdout).toMatch(/boven het maximum 10,00/u);
  });

  test('the list of rules says where the facts are', () => {
    const { stdout } = cli.run('rules', 'list');
    expect(stdout).toContain('AMA-49  Een geplande dag duurt minstens 3 uur (feiten in het dossier)');
    expect(stdout).toContain('(enkel als scenario)');
    expect(stdout).toContain('behalve EXTRA_VELDEN_WVG');
  });
});

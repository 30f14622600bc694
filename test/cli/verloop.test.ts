/** What changes during a traject, from the command line. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';

// Every step starts a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('during a traject', () => {
  let cli: Cli;
  let persoonId: string;
  const add = (call: string, input: object): string => {
    writeFileSync(path.join(cli.folder, 'in.json'), JSON.stringify(input));
    return cli.json<{ id: string }>('call', call, '--input', 'in.json', '--dossier', FILE).value.id;
  };

  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    persoonId = add('persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
    add('ama.startTraject', { persoonId, start: '2025-01-06' });
  });

  test('a status is changed, tried first, with the paper that it asks', () => {
    const change = ['status', 'change', persoonId, '--date', '2026-04-01', '--value', 'LEEFLOON', '--dossier', FILE];
    expect(cli.run(...change, '--dry-run').stdout).toMatch(/Proef[\s\S]*OCMW: ontbreekt \(01\/04\/2026\) {2}\[AMA-06\]/);
    expect(cli.json<{ taken: number; brieven: string[] }>(...change).value).toMatchObject({
      taken: 1,
      brieven: ['toelating_ocmw'],
    });
    expect(cli.run('status', 'change', persoonId, '--date', '2026-04-01', '--value', 'WERK', '--dossier', FILE).status).toBe(2);
  });

  test('who is late with the yearly assessment is told apart, and late by us is exit 1', () => {
    const { status, stdout } = cli.run('vdab', '--on', '2026-03-20', '--dossier', FILE);
    expect(stdout).toContain('Wim Peeters: tegen 06/01/2026, te laat door ons');
    expect(stdout).toContain('In 2026: 0 op tijd, 1 te laat door ons, 0 te laat door VDAB');
    expect(status).toBe(1);
    expect(cli.run('guides', '--dossier', FILE)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('geen begeleider') as string,
    });
  });

  test('the reminder letter to VDAB notes on that day that VDAB was reminded; no other letter does', () => {
    const [{ trajectId }] = cli.json<{ lijst: [{ trajectId: string }] }>('vdab', '--dossier', FILE).value.lijst;
    const nothing = { gevraagdBewijs: null, geplandOp: null, wachtSinds: null, besluitOp: null, conclusie: null, door: null };
    add('beoordeling.maak', { persoonId, trajectId, gevraagdOp: '2025-10-01', ...nothing, volgendContact: null });
    const letter = ['report', 'brief-vdab-herinnering', '--person', persoonId, '--on', '2026-03-20', '--format', 'json'];
    const make = [...letter, '--confirm', 'proef', '--out', 'brieven', '--dossier', FILE];
    const reminded = () =>
      cli.json<{ lijst: { herinnerdOp: string | null }[] }>('vdab', '--on', '2026-03-20', '--dossier', FILE).value.lijst;
    cli.run(...make);
    expect(reminded()).toMatchObject([{ herinnerdOp: null }]);
    expect(cli.json(...make, '--reminded').value).toMatchObject({ reminded: { aantal: 1 } });
    expect(reminded()).toMatchObject([{ herinnerdOp: '2026-03-20' }]);
    expect(cli.run('report', 'brief-ocmw', '--all', '--reminded', '--out', 'brieven', '--dossier', FILE)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--reminded') as string,
    });
  });

  test('findings are those of whom one begeleider guides, by name or id; --mine is what the user has', () => {
    const card = { functie: null, telefoon: null, email: null, inDienst: null, uitDienst: null, grond: null, vloer: null };
    const rest = { kwalificatieTekst: null, startOpleiding: null, vte: null, opmerkingen: null };
    const begeleiderId = add('begeleider.maak', { voornaam: 'Noor', naam: 'Wouters', ...card, ...rest });
    const other = add('persoon.maak', { naam: 'Baert', voornaam: 'Senne', insz: null });
    const guide = { begeleiderId, rol: 'begeleider', tekst: null, van: '2025-01-06', tot: null, tewerkstellingId: null };
    add('begeleiding.maak', {
      persoonId: other,
      trajectId: add('ama.startTraject', { persoonId: other, start: '2025-01-06' }),
      ...guide,
    });
    const names = (...flags: string[]) => {
      const all = ['check', '--on', '2026-03-20', '--dossier', FILE, ...flags];
      const { findings } = cli.json<{ findings: { person: { naam: string } | null }[] }>(...all).value;
      return new Set(findings.flatMap(({ person }) => person?.naam ?? []));
    };
    expect(names()).toEqual(new Set(['Peeters', 'Baert']));
    expect(names('--begeleider', 'noor wouters')).toEqual(new Set(['Baert']));
    expect(names('--begeleider', begeleiderId)).toEqual(new Set(['Baert']));
    // The first user is a beheerder: what nobody guides is theirs.
    expect(names('--mine')).toEqual(new Set(['Peeters']));
    expect(cli.run('check', '--begeleider', 'Niemand', '--dossier', FILE)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--begeleider') as string,
    });
  });

  test('closing days are added at once and copied to the next year', () => {
    const close = ['calendar', 'close', '--from', '2026-07-20', '--until', '2026-07-31', '--dossier', FILE];
    expect(cli.json<{ aantal: number }>(...close).value.aantal).toBe(10);
    expect(cli.run('calendar', 'copy', '--year', '2026', '--dry-run', '--dossier', FILE).stdout).toContain(
      '21/07/2027: valt op een feestdag',
    );
    expect(cli.json<{ aantal: number }>('calendar', 'copy', '--year', '2026', '--dossier', FILE).value.aantal).toBe(9);
  });

  test('a death stops what was open', () => {
    const died = ['deceased', persoonId, '--date', '2026-05-02', '--dossier', FILE];
    expect(cli.run(...died, '--dry-run').stdout).toContain('Dimona UIT');
    expect(cli.json<{ reminders: unknown }>('reminders', '--until', '2026-12-31', '--dossier', FILE).value).toHaveLength(1);
    expect(cli.run(...died).status).toBe(0);
    expect(cli.json('reminders', '--until', '2026-12-31', '--dossier', FILE).value).toEqual([]);
  });
});

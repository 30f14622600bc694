/** The guided start from the command line. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('traject start-guide', () => {
  let cli: Cli;
  let persoonId: string;
  const call = (name: string, input: object): string => {
    writeFileSync(path.join(cli.folder, 'in.json'), JSON.stringify(input));
    return cli.json<{ id: string }>('call', name, '--input', 'in.json', '--dossier', FILE).value.id;
  };
  const guide = (...more: string[]) => cli.run('traject', 'start-guide', persoonId, ...more, '--dossier', FILE);

  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    persoonId = call('persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
    call('statuut.maak', { persoonId, code: 'RIZIV', van: '2025-12-01', tot: null, verwachtEinde: null });
  });

  test('names the steps in order, what is missing and which document a step makes; exit 1 as long as one is open', () => {
    const { status, stdout } = guide('--on', '2026-01-15');
    expect(status).toBe(1);
    expect(stdout).toContain('Startdatum nog niet bekend.');
    expect(stdout).toMatch(/te doen +INSZ[\s\S]*klaar +Uitkeringsstatuut[\s\S]*te doen +Melding aan het ziekenfonds/);
    expect(stdout).toMatch(/document: brief-ziekenfonds/);
    expect(stdout).toMatch(/wacht +Dimona IN, type DWD: eerst Startdatum van het traject {2}\[AMA-14\]/);
  });

  test('with a day of the start there is a term; once the traject is there it is followed', () => {
    expect(guide('--on', '2026-01-15', '--date', '2026-03-10').stdout).toContain(
      'Melding aan het ziekenfonds (tegen 09/03/2026)  [AMA-08]',
    );
    const trajectId = call('ama.startTraject', { persoonId, start: '2026-03-10' });
    const { value } = cli.json<{ trajectId: string; stappen: { id: string; stand: string }[] }>(
      'traject',
      'start-guide',
      persoonId,
      '--traject',
      trajectId,
      '--on',
      '2026-03-11',
      '--dossier',
      FILE,
    );
    expect(value.trajectId).toBe(trajectId);
    expect(value.stappen.find(({ id }) => id === 'startdatum')?.stand).toBe('klaar');
    expect(guide('--on', '2026-03-11').stdout).toContain('Dimona IN, type DWD (moest tegen 10/03/2026)');
  });

  test('a wrong question is one line and exit 2', () => {
    expect(cli.run('traject', 'start-guide', '--dossier', FILE)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('PERSOON') as string,
    });
    expect(guide('--date', 'morgen')).toMatchObject({ status: 2 });
  });
});

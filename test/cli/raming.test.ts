/** `funding forecast` and `funding simulate` from the command line. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Raming } from '../../src/shared/contract/funding.ts';
import { type Cli, newCli } from './run.ts';

const FILE = 'a.trajectmap';
const YEAR = ['--year', '2026', '--on', '2026-06-30', '--dossier', FILE];

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('a year as it may become', () => {
  let cli: Cli;
  let trajectId: string;

  beforeAll(() => {
    cli = newCli();
    const add = (call: string, value: object): string => {
      writeFileSync(path.join(cli.folder, 'in.json'), JSON.stringify(value));
      return cli.json<{ id: string }>('call', call, '--input', 'in.json', '--dossier', FILE).value.id;
    };
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    cli.run('contingent', 'set', '--from', '2021-04-01', '--places', '2', '--dossier', FILE);
    const persoonId = add('persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
    trajectId = add('ama.startTraject', { persoonId, start: '2026-01-01' });
  });

  test('days, places by month, what is assumed, and what is missing', () => {
    const { status, stdout } = cli.run('funding', 'forecast', ...YEAR);
    expect(status).toBe(0);
    expect(stdout).toContain('Raming van de AMA-subsidie 2026, met wat op 30/06/2026 gekend is. Dit is geen resultaat');
    expect(stdout).toContain(
      'A, dagen van het traject: 365,0 dagen (181,0 voorbij, 184,0 verwacht), gemiddeld 1,0000, geen bedrag',
    );
    expect(stdout).toContain('B, dagen aanwezig, halve dag als 0,5: niet te ramen dagen');
    expect(stdout).toContain('Niet bevestigd, vul zelf in: ama.eenheidsbedrag');
    expect(stdout).toContain('2026-07: 1,0000 trajecten, 2,0000 plaatsen, 1,0000 vrij');
    expect(stdout).toContain('1 traject zonder uurrooster en zonder aanwezigheden: niet te ramen');
  });

  test('the same as JSON, with the steps of a figure when asked', () => {
    const { value } = cli.json<Raming & { derivation: { code: string }[] }>(
      'funding',
      'forecast',
      ...YEAR,
      '--reading',
      'A',
      '--period',
      '2026-03',
    );
    expect(value.readings.A.days).toBe('365.0');
    expect(value.months).toHaveLength(12);
    expect(value.derivation[0]?.code).toBe('RAMING_DAGEN_A');
    expect(cli.run('funding', 'forecast', ...YEAR, '--reading', 'C').status).toBe(2);
  });

  test('one more, and one fewer', () => {
    cli.run(
      'law',
      'set',
      'ama.eenheidsbedrag',
      '--from',
      '2026-01-01',
      '--value',
      '2812.20',
      '--source',
      'brief',
      '--dossier',
      FILE,
    );
    const more = cli.run('funding', 'simulate', ...YEAR, '--from', '2026-07-01', '--days', '2', '--half-days', '1');
    expect(more.stdout).toMatch(
      /A, dagen van het traject: 184,0 dagen, van 2\.812,20\s€ naar 4\.229,86\s€, verschil 1\.417,66\s€/u,
    );
    const fewer = cli.json<{ difference: { A: { days: string } } }>(
      'funding',
      'simulate',
      ...YEAR,
      '--from',
      '2026-07-01',
      '--traject',
      trajectId,
    );
    expect(fewer.value.difference.A.days).toBe('-184.0');
    expect(cli.run('funding', 'simulate', ...YEAR, '--from', '2026-07-01').status).toBe(2);
    expect(cli.run('funding', 'simulate', ...YEAR, '--from', '2026-07-01', '--days', '9').status).not.toBe(0);
  });
});

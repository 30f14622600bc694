/** The department's template on the command line: inspect, map, list, fill (E-22). */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { OutputOf } from '../../src/shared/contract/index.ts';
import { hardTemplate } from '../core/sheets/hard-template.ts';
import { changedParts } from '../core/sheets/parts.ts';
import { type Cli, newCli } from './run.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const SAMPLES = path.resolve('test/fixtures/samples');
const SAMPLE = path.join(SAMPLES, 'sjabloon-kwartaaloverzicht.xlsx');
const FILE = 'a.trajectmap';
type Koppeling = NonNullable<OutputOf<'sjabloon.lees'>['voorstel']>;

describe('the official template', () => {
  let cli: Cli;
  const at = (name: string): string => path.join(cli.folder, name);
  const json = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));
  const make = (...more: string[]) =>
    cli.run(
      'report',
      'ama-kwartaaloverzicht',
      '--period',
      '2026Q1',
      '--on',
      '2026-03-31',
      '--confirm',
      'proef',
      '--dossier',
      FILE,
      ...more,
    );
  beforeAll(() => {
    cli = newCli();
    expect(cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw', '--kbo', '0912.345.673').status).toBe(0);
    const list = path.join(SAMPLES, 'deelnemers.xlsx');
    // Some rows ask a question: exit 1, and the others are in.
    expect(cli.run('import', 'deelnemers', list, '--dossier', FILE, '--on', '2026-03-31').status).toBe(1);
  });

  test('inspect works without a case file, and keeps its proposal without overwriting anything', () => {
    const { status, value } = cli.json<OutputOf<'sjabloon.bekijk'>>('template', 'inspect', SAMPLE, '--out', 'koppeling.json');
    expect(status).toBe(0);
    expect(value).toMatchObject({ bron: 'herkend', voorstel: { blad: 'Kwartaaloverzicht', eersteRij: 12, laatsteRij: 61 } });
    expect(json('koppeling.json')).toEqual(value.voorstel);
    expect(cli.run('template', 'inspect', SAMPLE, '--out', 'koppeling.json')).toMatchObject({ status: 2 });
    const shown = cli.run('template', 'inspect', SAMPLE);
    expect(shown.stdout).toContain('H  Reden stopzetting → reden van het einde');
    expect(shown.stdout).toContain('D4  Naam organisatie → naam van de organisatie');
  });

  test('map refuses a cell by code and name, keeps what fits, and list tells what stays empty', () => {
    const proposal = json('koppeling.json') as Koppeling;
    const wrong = { ...proposal, kolommen: [...proposal.kolommen, { kolom: 'L', veld: 'dagen' }] };
    writeFileSync(at('fout.json'), JSON.stringify(wrong));
    const refused = cli.json<{ error: { code: string; details: { cellen: string[] } } }>(
      'template',
      'map',
      '--template',
      SAMPLE,
      '--map',
      'fout.json',
      '--dossier',
      FILE,
    );
    expect(refused.status).not.toBe(0);
    expect(refused.value.error).toMatchObject({ code: 'SJABLOON_KOPPELING' });
    expect(refused.value.error.details.cellen[0]).toBe('CEL_FORMULE L12');
    expect(cli.run('template', 'map', '--template', SAMPLE, '--map', SAMPLE, '--dossier', FILE).status).toBe(2);

    const kolommen = proposal.kolommen.map((each) => (each.kolom === 'N' ? { kolom: 'N', veld: 'uitkeringsstatuut' } : each));
    writeFileSync(at('goed.json'), JSON.stringify({ ...proposal, kolommen }));
    expect(
      cli.run('template', 'map', '--template', SAMPLE, '--map', 'goed.json', '--name', 'Versie 3', '--dossier', FILE).status,
    ).toBe(0);
    const listed = cli.run('template', 'list', '--dossier', FILE);
    expect(listed.stdout).toContain('Versie 3  11 kolommen, 50 rijen');
    expect(listed.stdout).toContain('blijft leeg tot de beheerder opent: uitkeringsstatuut');
  });

  test('report fills it only when it is asked, and tells what was left out', async () => {
    mkdirSync(at('alles'), { recursive: true });
    expect(make('--format', 'csv', '--out', 'alles').status).toBe(0);
    expect(readdirSync(at('alles')).filter((name) => name.includes('sjabloon'))).toEqual([]);
    const filled = make('--format', 'sjabloon', '--out', 'uit');
    expect(filled.status).toBe(0);
    expect(filled.stdout).toContain('blijft leeg tot de beheerder opent: uitkeringsstatuut');
    const [name = ''] = readdirSync(at('uit'));
    expect(name).toBe('ama-kwartaaloverzicht-sjabloon_2026-K1_2026-03-31.xlsx');
    const bytes = readFileSync(path.join(at('uit'), name));
    expect(changedParts(readFileSync(SAMPLE), bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    expect(rows.slice(11, 61).filter((row) => typeof row[3] === 'string')).toHaveLength(30);
    expect(rows.slice(11, 61).filter((row) => (row[13] ?? null) !== null)).toEqual([]);
  });

  test('inspect beside a case file tells how another version differs; a template can be taken away', () => {
    writeFileSync(at('ander.xlsx'), hardTemplate());
    const { value } = cli.json<OutputOf<'sjabloon.lees'>>('template', 'inspect', 'ander.xlsx', '--dossier', FILE);
    expect(value).toMatchObject({ bron: 'vorige', eerder: { naam: 'Versie 3' } });
    expect(value.verschillen.map(({ tekst }) => tekst)).toContain('Blad Kwartaaloverzicht is weg.');
    const id = cli.json<{ templates: { id: string }[] }>('template', 'list', '--dossier', FILE).value.templates[0]!.id;
    expect(cli.run('template', 'remove', id, '--dossier', FILE).status).toBe(2);
    expect(cli.run('template', 'remove', id, '--reason', 'oude versie', '--dossier', FILE).status).toBe(0);
    const none = cli.json<{ error: { code: string } }>(
      'report',
      'ama-kwartaaloverzicht',
      '--period',
      '2026Q1',
      '--format',
      'sjabloon',
      '--confirm',
      'x',
      '--out',
      'uit',
      '--dossier',
      FILE,
    );
    expect(none.value.error.code).toBe('SJABLOON_ONTBREEKT');
  });
});

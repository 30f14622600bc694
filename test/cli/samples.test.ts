/** The main job through the command line: what comes out of the samples equals `verwacht.json`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { FundingResult } from '../../src/shared/contract/funding.ts';
import type { ImportResult } from '../../src/shared/contract/imports.ts';
import { type Cli, newCliProcess } from './run.ts';

// Every step starts a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const SAMPLES = path.resolve('test/fixtures/samples');
const FILE = 'a.trajectmap';

interface RowCodes {
  rij: number;
  codes: string[];
}
interface ExpectedFile {
  kopregel: number;
  blad?: string;
  aanvaard: number[];
  vraag?: RowCodes[];
  geweigerd?: RowCodes[];
  overgeslagen: { rij: number; reden: string }[];
  signalen?: RowCodes[];
  begeleider_voorstel?: { rij: number; tekst: string; voorstel: string }[];
}
interface ExpectedDays {
  rij: number;
  insz: string;
  start: string;
  dagen: Record<string, number>;
  jaar_2025: number;
}
interface ExpectedMonth {
  maand: string;
  rij: number;
  naam_in_bestand: string;
  hele: number;
  halve: number;
  Z: number;
  V: number;
  A: number;
  F: number;
  telt_mee: string;
}

const expected = JSON.parse(readFileSync(path.join(SAMPLES, 'verwacht.json'), 'utf8')) as {
  bestanden: Record<'deelnemers.csv' | 'deelnemers-utf8.csv', ExpectedFile> & {
    'begeleiders.xlsx': ExpectedFile & { personen: { rij: number; signalen: string[] }[] };
    'deelnemers.xlsx': ExpectedFile & {
      taak_aanpassing: number[];
      berekening: { per_traject: ExpectedDays[]; jaar_2025: { som_dagen: number; gemiddelde: string; subsidie: string } };
    };
    'aanwezigheden.xlsx': { per_persoon: ExpectedMonth[] };
  };
};

const sample = (name: string): string => path.join(SAMPLES, name);
const rowOf = (entry: number | { row: number }): number => (typeof entry === 'number' ? entry : entry.row);
const byRow = (a: { rij: number }, b: { rij: number }): number => a.rij - b.rij;

/** Codes per row, sorted, as `verwacht.json` lists them. */
function codesPerRow(entries: readonly { row: number; codes: readonly string[] }[]): RowCodes[] {
  const rows = new Map<number, string[]>();
  for (const { row, codes } of entries) rows.set(row, [...(rows.get(row) ?? []), ...codes]);
  return [...rows].map(([rij, codes]) => ({ rij, codes: codes.toSorted() })).toSorted(byRow);
}

const sorted = (rows: readonly RowCodes[] = []): RowCodes[] =>
  rows.map(({ rij, codes }) => ({ rij, codes: codes.toSorted() })).toSorted(byRow);

function accepted({ accepted: { new: made, updated, unchanged } }: ImportResult): number[] {
  return [...made, ...updated, ...unchanged].map(rowOf).toSorted((a, b) => a - b);
}

function expectRows(result: ImportResult, file: ExpectedFile): void {
  expect(result.headerRow).toBe(file.kopregel);
  expect(accepted(result)).toEqual(file.aanvaard);
  expect(codesPerRow(result.questions)).toEqual(sorted(file.vraag));
  expect(codesPerRow(result.rejected)).toEqual(sorted(file.geweigerd));
  expect(result.skipped.map(({ row, reason }) => ({ rij: row, reden: reason })).toSorted(byRow)).toEqual(
    file.overgeslagen.toSorted(byRow),
  );
  if (file.signalen)
    expect(codesPerRow(result.signals.map(({ row, code }) => ({ row, codes: [code] })))).toEqual(sorted(file.signalen));
}

interface OfMonth {
  readonly month: string;
  readonly name: string;
}
interface OfTraject {
  readonly insz: string | null;
  readonly start: string;
}
const byMonth = (a: OfMonth, b: OfMonth): number => (a.month + a.name < b.month + b.name ? -1 : 1);
const byStart = (a: OfTraject, b: OfTraject): number => (`${a.insz}${a.start}` < `${b.insz}${b.start}` ? -1 : 1);

describe('the samples through the command line', () => {
  let cli: Cli;
  const results: Record<string, ImportResult> = {};
  const importFile = (kind: string, name: string, ...more: string[]) =>
    cli.json<ImportResult>('import', kind, sample(name), '--dossier', FILE, '--on', '2026-03-31', ...more);

  beforeAll(() => {
    cli = newCliProcess();
    expect(cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw', '--kbo', '0912345673').status).toBe(0);
    for (const [kind, name] of [
      ['begeleiders', 'begeleiders.xlsx'],
      ['deelnemers', 'deelnemers.xlsx'],
      ['aanwezigheden', 'aanwezigheden.xlsx'],
    ] as const) {
      results[name] = importFile(kind, name).value;
    }
  });

  test('begeleiders.xlsx: rows with their codes', () => {
    const result = results['begeleiders.xlsx']!;
    expectRows(result, expected.bestanden['begeleiders.xlsx']);
    const signals = expected.bestanden['begeleiders.xlsx'].personen.filter(({ signalen }) => signalen.length > 0);
    const wanted = signals.map(({ rij, signalen }) => ({ rij, codes: signalen }));
    expect(codesPerRow(result.signals.map(({ row, code }) => ({ row, codes: [code] })))).toEqual(sorted(wanted));
  });

  test('deelnemers.xlsx: rows with their codes, and who may be meant by a begeleider', () => {
    const result = results['deelnemers.xlsx']!;
    const file = expected.bestanden['deelnemers.xlsx'];
    expectRows(result, file);
    expect(result.sheet).toBe(file.blad);
    const proposals = result.proposals!.map(({ row, text, proposal }) => ({ rij: row, tekst: text, voorstel: proposal }));
    expect(proposals.toSorted(byRow)).toEqual(file.begeleider_voorstel);
    expect(result.hiddenColumns).toEqual(['F']);
    expect(result.otherSheets).toMatchObject([{ sheet: 'Wachtlijst', kind: 'kandidaten', rows: 6 }]);
  });

  test('the medical column is never taken over: who, never what', () => {
    const { neverTaken } = results['deelnemers.xlsx']!;
    expect(neverTaken).toHaveLength(1);
    expect(neverTaken[0]!.rows).toEqual(expected.bestanden['deelnemers.xlsx'].taak_aanpassing);
  });

  test('aanwezigheden.xlsx: attendance per person and month', () => {
    const counts = results['aanwezigheden.xlsx']!.persons!.map(({ name, month, whole, half, reasons, counted }) => ({
      name,
      month,
      whole,
      half,
      ...reasons,
      counted,
    }));
    const wanted = expected.bestanden['aanwezigheden.xlsx'].per_persoon.map((each) => ({
      name: each.naam_in_bestand,
      month: each.maand,
      whole: each.hele,
      half: each.halve,
      Z: each.Z,
      V: each.V,
      A: each.A,
      F: each.F,
      counted: Number(each.telt_mee).toFixed(1),
    }));
    expect(counts.toSorted(byMonth)).toEqual(wanted.toSorted(byMonth));
  });

  test('the same file twice changes nothing', () => {
    const again = importFile('deelnemers', 'deelnemers.xlsx').value;
    expect(again.operation).toBeNull();
    expect(again.accepted).toMatchObject({ new: [], updated: [] });
    expect(again.accepted.unchanged).toEqual(expected.bestanden['deelnemers.xlsx'].aanvaard);
  });

  test('days per traject and quarter and the subsidy of 2025 by method A, to the cent; method B is null', () => {
    expect(cli.run('contingent', 'set', '--from', '2025-01-01', '--places', '30', '--dossier', FILE).status).toBe(0);
    const set = [
      'law',
      'set',
      'ama.eenheidsbedrag',
      '--from',
      '2020-01-01',
      '--value',
      '2812.20',
      '--source',
      'test',
      '--dossier',
      FILE,
    ];
    expect(cli.run(...set).status).toBe(0);
    const { value } = cli.json<FundingResult>('funding', '--year', '2025', '--dossier', FILE);
    const { per_traject: days, jaar_2025: year } = expected.bestanden['deelnemers.xlsx'].berekening;
    const running = days.map(({ insz, start, dagen }) => ({
      insz,
      start,
      days: { Q1: dagen['2025-Q1'], Q2: dagen['2025-Q2'], Q3: dagen['2025-Q3'], Q4: dagen['2025-Q4'] },
    }));
    expect(value.perTraject.map(({ insz, start, daysA }) => ({ insz, start, days: daysA })).toSorted(byStart)).toEqual(
      running.toSorted(byStart),
    );
    expect(value.methodA).toMatchObject({
      totalDays: year.som_dagen,
      average: year.gemiddelde,
      subsidyCents: Math.round(Number(year.subsidie) * 100),
    });
    expect(value.methodB.subsidyCents).toBeNull();
    expect(value.methodB.coverage.months).toHaveLength(12);
  });

  test('check exits with 1 while something blocks, and the import with 1 while rows are open', () => {
    expect(cli.run('check', '--dossier', FILE, '--on', '2026-03-31').status).toBe(1);
    expect(importFile('deelnemers', 'deelnemers.xlsx').status).toBe(1);
  });

  test('an import is undone as a whole', () => {
    const undone = cli.json<{ operation: string | null }>('import', 'aanwezigheden', '--undo', '--dossier', FILE);
    expect(undone.value.operation).not.toBeNull();
    expect(
      cli.json<FundingResult>('funding', '--year', '2026', '--on', '2026-03-31', '--dossier', FILE).value.methodB.coverage
        .complete,
    ).toBe(false);
  });
});

describe('the CSV files', () => {
  test('give the same persons in both encodings; the second file finds what the first one brought', () => {
    const cli = newCliProcess();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    const read = (name: string) =>
      cli.json<ImportResult>('import', 'deelnemers', sample(name), '--dossier', FILE, '--on', '2026-03-31').value;
    expectRows(read('deelnemers.csv'), expected.bestanden['deelnemers.csv']);
    const second = read('deelnemers-utf8.csv');
    expectRows(second, expected.bestanden['deelnemers-utf8.csv']);
    expect(second.accepted.new.map(rowOf)).toEqual(expected.bestanden['deelnemers-utf8.csv'].aanvaard.filter((row) => row > 21));
  });
});

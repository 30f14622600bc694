import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../src/shared/contract/index.ts';
import { convert, hasOffice } from '../reports/helpers.ts';
import { openCase, type TestCore } from './core.ts';

const MONTH = '2026-05';
const open: TestCore[] = [];
afterEach(async () => {
  for (const core of open.splice(0)) await core.close();
});

interface Setting {
  readonly test: TestCore;
  readonly maes: string;
  readonly trajectMaes: string;
  readonly peeters: string;
  readonly hout: string;
  readonly groen: string;
}

/** Two persons at the same two werkposten; Maes works a whole day at one, and half days at both on Wednesday. */
async function withWerkposten(): Promise<Setting> {
  const test = await openCase({ now: () => Date.parse('2026-06-02T08:00:00Z') });
  open.push(test);
  const hout = await werkpost(test, 'Atelier hout');
  const groen = await werkpost(test, 'Groendienst');
  const maes = await person(test, { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' }, [hout, groen]);
  const peeters = await person(test, { naam: 'Peeters', voornaam: 'Jan', insz: null }, [hout]);
  for (const [weekdag, dagdeel, werkpostId] of [
    [1, 'dag', hout],
    [3, 'vm', hout],
    [3, 'nm', groen],
  ] as const) {
    const of = { persoonId: maes.persoonId, trajectId: maes.trajectId, van: '2026-01-05', tot: null, uren: 400 };
    await test.call('uurrooster.maak', { ...of, weekdag, dagdeel, werkpostId });
  }
  return { test, maes: maes.persoonId, trajectMaes: maes.trajectId, peeters: peeters.persoonId, hout, groen };
}

async function werkpost(test: TestCore, naam: string): Promise<string> {
  const values = { naam, organisatie: null, extern: null, partner: null, aard: null, adres: null };
  return (await test.call('werkpost.maak', values)).id!;
}

async function person(
  test: TestCore,
  who: { naam: string; voornaam: string; insz: string | null },
  werkposten: readonly string[],
): Promise<{ persoonId: string; trajectId: string }> {
  const persoonId = (await test.call('persoon.maak', who)).id!;
  const trajectId = (await test.call('ama.startTraject', { persoonId, start: '2026-01-05' })).id!;
  for (const werkpostId of werkposten) {
    const empty = { doel: null, nazichtOp: null, nazichtUitkomst: null, werkpostbegeleider: null };
    await test.call('werkpostPeriode.maak', { persoonId, trajectId, werkpostId, van: '2026-01-05', tot: null, ...empty });
  }
  return { persoonId, trajectId };
}

/** Makes the sheets of the month; answers the path of each by the name of its werkpost. */
async function sheets(test: TestCore): Promise<Record<string, string>> {
  test.core.grant('uit', path.join(test.folder, 'uit'), 'write');
  const { bestanden } = await test.call('werkpostblad.maak', { maand: MONTH, werkpostIds: null, map: { ref: 'uit' } });
  return Object.fromEntries(bestanden.map((each) => [each.werkpost, path.join(test.folder, 'uit', each.bestand)]));
}

const read = (test: TestCore, file: string, antwoorden: { row: number; choice: string }[] = []) => {
  test.core.grant(file, file, 'read');
  return test.call('import.lees', { soort: 'aanwezigheden', bestand: { ref: file }, proef: false, antwoorden });
};

/** `{ D10: 'A' }`: what a spreadsheet program stores when somebody types in a cell. */
type Filled = Readonly<Record<string, string | number>>;

function edit(file: string, change: (xml: string, parts: Record<string, Uint8Array>) => string, name = 'ingevuld.xlsx'): string {
  const parts = unzipSync(readFileSync(file));
  const sheet = 'xl/worksheets/sheet1.xml';
  parts[sheet] = strToU8(change(strFromU8(parts[sheet]!), parts));
  const out = path.join(path.dirname(file), name);
  writeFileSync(out, zipSync(parts));
  return out;
}

function fill(file: string, cells: Filled, name?: string): string {
  return edit(
    file,
    (xml) => {
      let text = xml;
      for (const [at, value] of Object.entries(cells)) {
        const cell = new RegExp(`<c r="${at}"( s="\\d+")?/>`);
        expect(text).toMatch(cell);
        text = text.replace(cell, (_, style: string) =>
          typeof value === 'number'
            ? `<c r="${at}"${style}><v>${value}</v></c>`
            : `<c r="${at}"${style} t="inlineStr"><is><t>${value}</t></is></c>`,
        );
      }
      return text;
    },
    name,
  );
}

/** The column of a day: C is the first. */
function at(day: number, row: number): string {
  const index = day + 1;
  return `${index < 26 ? '' : 'A'}${String.fromCharCode(65 + (index % 26))}${row}`;
}

const MAES = 9;
const PEETERS = 10;

async function cellsOf(test: TestCore, persoonId: string): Promise<OutputOf<'aanwezigheid.maand'>['rijen'][number]> {
  const { rijen } = await test.call('aanwezigheid.maand', { maand: MONTH });
  return rijen.find((row) => row.persoonId === persoonId)!;
}

const claims = (row: OutputOf<'aanwezigheid.maand'>['rijen'][number]): unknown[] =>
  row.cellen.map(({ datum, waarde, uren, werkpostId }) => [datum.slice(8), waarde, uren, werkpostId]);

describe('a werkpostblad', () => {
  it('holds names and hidden ids, no INSZ, and cells that are the only ones to fill', async () => {
    const { test, maes } = await withWerkposten();
    const files = await sheets(test);
    expect(Object.keys(files).sort()).toEqual(['Atelier hout', 'Groendienst']);
    const parts = Object.fromEntries(
      Object.entries(unzipSync(readFileSync(files['Atelier hout']!))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    const all = Object.values(parts).join(' ');
    expect(all).toContain('Maes Élodie');
    expect(all).toContain(maes);
    expect(all.replaceAll(/\D/g, '')).not.toContain('93051822361');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<sheetProtection sheet="1"');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<dataValidation type="list" sqref="C9:AG10"/);
    expect(parts['xl/workbook.xml']).toMatch(/name="Trajectmap"[^>]*state="hidden"|state="hidden"[^>]*name="Trajectmap"/);
    expect((await test.call('report.historie', {})).map((line) => [line.rapport, line.periode])).toEqual([
      ['werkpostblad', MONTH],
      ['werkpostblad', MONTH],
    ]);
  });

  it('comes back without a question, with the statements that were filled in, and says nothing new the second time', async () => {
    const { test, maes, peeters, hout } = await withWerkposten();
    const files = await sheets(test);
    const filled = fill(files['Atelier hout']!, {
      [at(4, MAES)]: 1,
      [at(6, MAES)]: '½',
      [at(11, MAES)]: 'A',
      [at(14, MAES)]: 'F',
      [at(5, PEETERS)]: '3u',
      [at(7, PEETERS)]: 0.5,
    });
    const first = await read(test, filled);
    expect(first.questions).toEqual([]);
    expect(first.rejected).toEqual([]);
    expect(claims(await cellsOf(test, maes))).toEqual([
      ['04', 'aanwezig', null, hout],
      ['06', 'half', null, hout],
      ['11', 'afwezig', null, hout],
      ['14', 'feestdag', null, hout],
    ]);
    expect(claims(await cellsOf(test, peeters))).toEqual([
      ['05', 'uren', 300, hout],
      ['07', 'half', null, hout],
    ]);
    const again = await read(test, filled);
    expect(again).toMatchObject({ operation: null, questions: [] });
    expect(again.accepted.unchanged).toEqual([MAES, PEETERS]);
  });

  it('adds half days at two werkposten up to one day, and never to more', async () => {
    const { test, maes } = await withWerkposten();
    const files = await sheets(test);
    await read(test, fill(files['Atelier hout']!, { [at(6, MAES)]: '½', [at(13, MAES)]: 1 }, 'a.xlsx'));
    const second = await read(test, fill(files['Groendienst']!, { [at(6, MAES)]: '½', [at(13, MAES)]: '½' }, 'b.xlsx'));
    expect(second.questions).toEqual([]);
    expect(await cellsOf(test, maes)).toMatchObject({ geteld: '2.0', geteldHalfAls1: '2.0' });
    expect(await test.call('aanwezigheid.vragen', {})).toEqual([]);
  });

  it('takes what is corrected on it, and asks where the office said something else', async () => {
    const { test, maes, hout } = await withWerkposten();
    const files = await sheets(test);
    await read(test, fill(files['Atelier hout']!, { [at(4, MAES)]: 1 }, 'a.xlsx'));
    const corrected = await read(test, fill(files['Atelier hout']!, { [at(4, MAES)]: '½' }, 'b.xlsx'));
    expect(corrected.accepted.updated).toEqual([MAES]);
    expect((await cellsOf(test, maes)).geteld).toBe('0.5');
    const by = { persoonId: maes, dagdeel: 'dag' as const, werkpostId: null, uren: null };
    const uitspraken = [
      { ...by, datum: '2026-05-18', waarde: 'afwezig' as const, reden: 'Z' as const },
      { ...by, datum: '2026-05-19', waarde: 'aanwezig' as const, reden: null },
    ];
    await test.call('aanwezigheid.zet', { uitspraken });
    // Absent agrees with ill: the reason stays with the office. Absent against present is a question.
    const filled = fill(files['Atelier hout']!, { [at(4, MAES)]: '½', [at(18, MAES)]: 'A', [at(19, MAES)]: 'A' }, 'c.xlsx');
    const asked = await read(test, filled);
    expect(asked.questions.map(({ row, codes }) => [row, codes])).toEqual([[MAES, ['VELD_VERSCHILT:19']]]);
    await test.call('import.beantwoord', { id: asked.questions[0]!.openRowId!, keuze: 'bestand' });
    const cells = claims(await cellsOf(test, maes));
    expect(cells).toContainEqual(['19', 'afwezig', null, hout]);
    expect(await test.call('aanwezigheid.vragen', {})).toEqual([]);
  });

  it('keeps no reason that somebody wrote, and says so', async () => {
    const { test, maes } = await withWerkposten();
    const files = await sheets(test);
    const result = await read(test, fill(files['Atelier hout']!, { [at(4, MAES)]: 'ziek' }));
    expect(result.signals.map(({ code }) => code)).toEqual(['REDEN_NIET_OVERGENOMEN']);
    expect((await cellsOf(test, maes)).cellen[0]).toMatchObject({ waarde: 'afwezig', reden: null });
  });
});

describe('a werkpostblad that does not fit', () => {
  it('asks about a changed id, another name beside an id, and a row that stands there twice', async () => {
    const { test, maes, peeters } = await withWerkposten();
    const files = await sheets(test);
    const file = fill(files['Atelier hout']!, { [at(4, MAES)]: 1, [at(4, PEETERS)]: 1 });
    const changedId = edit(file, (xml, parts) => swap(xml, parts, `${maes} `, `${peeters} `), 'id.xlsx');
    const asked = await read(test, changedId);
    expect(asked.questions.map(({ row, codes }) => [row, codes])).toEqual([[MAES, ['WERKPOSTBLAD_NUMMER']]]);
    expect(asked.questions[0]!.candidates.map(({ id }) => id)).toEqual([maes, 'overslaan']);
    await test.call('import.beantwoord', { id: asked.questions[0]!.openRowId!, keuze: maes });
    expect((await cellsOf(test, maes)).geteld).toBe('1.0');

    const renamed = edit(file, (xml, parts) => swap(xml, parts, 'Peeters Jan', 'Claes Jef'), 'naam.xlsx');
    expect((await read(test, renamed)).questions.map(({ row, codes }) => [row, codes])).toEqual([
      [PEETERS, ['WERKPOSTBLAD_NAAM']],
    ]);
    const doubled = edit(
      file,
      (xml) =>
        xml.replace(
          /<row r="10".*?<\/row>/s,
          (xml.match(/<row r="9".*?<\/row>/s)?.[0] ?? '').replaceAll(/r="([A-Z]*)9"/g, 'r="$110"'),
        ),
      'dubbel.xlsx',
    );
    expect((await read(test, doubled)).questions.map(({ row, codes }) => [row, codes])).toEqual([[PEETERS, ['DUBBELE_RIJ']]]);
  });

  it('asks about somebody who has no traject any more', async () => {
    const { test, maes, trajectMaes } = await withWerkposten();
    const files = await sheets(test);
    const file = fill(files['Atelier hout']!, { [at(4, MAES)]: 1 });
    await test.call('ama.stopTraject', {
      id: trajectMaes,
      einde: '2026-04-30',
      eindReden: 'ONBEKEND',
      eindRedenTekst: null,
      bestemming: null,
    });
    const asked = await read(test, file);
    expect(asked.questions.map(({ row, codes }) => [row, codes])).toEqual([[MAES, ['WERKPOSTBLAD_GEEN_TRAJECT']]]);
    expect((await cellsOf(test, maes))?.cellen ?? []).toEqual([]);
  });

  it('is not read when it belongs to another case file', async () => {
    const { test } = await withWerkposten();
    const other = await withWerkposten();
    const files = await sheets(other.test);
    const result = await read(test, fill(files['Atelier hout']!, { [at(4, MAES)]: 1 }));
    expect(result.questions.map(({ codes }) => codes)).toEqual([['WERKPOSTBLAD_ANDER_DOSSIER']]);
    expect(result.operation).toBeNull();
  });
});

describe.runIf(hasOffice)('a werkpostblad that another program saved', () => {
  it('comes back from LibreOffice, as XLSX and as ODS, as it was filled in', async () => {
    const { test, maes, hout } = await withWerkposten();
    const files = await sheets(test);
    const filled = fill(files['Atelier hout']!, { [at(4, MAES)]: 1, [at(6, MAES)]: '½', [at(5, PEETERS)]: '3u' });
    const saved = path.join(test.folder, 'libre.xlsx');
    writeFileSync(saved, convert('blad.xlsx', readFileSync(filled), 'xlsx:Calc MS Excel 2007 XML'));
    const result = await read(test, saved);
    expect(result.questions).toEqual([]);
    expect(claims(await cellsOf(test, maes))).toEqual([
      ['04', 'aanwezig', null, hout],
      ['06', 'half', null, hout],
    ]);
    // The same again, as that program's own kind of file: nothing new.
    const own = path.join(test.folder, 'libre.ods');
    writeFileSync(own, convert('blad.xlsx', readFileSync(filled), 'ods'));
    expect(await read(test, own)).toMatchObject({ questions: [], operation: null, otherSheets: [] });
  });
});

/** Replaces text in the shared strings or in the sheet, wherever the writer put it. */
function swap(xml: string, parts: Record<string, Uint8Array>, from: string, to: string): string {
  const strings = 'xl/sharedStrings.xml';
  const shared = parts[strings];
  if (shared) parts[strings] = strToU8(strFromU8(shared).replace(from, to));
  return xml.replace(from, to);
}

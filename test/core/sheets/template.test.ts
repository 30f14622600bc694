/** Filling an official template: only mapped cells change, everything else survives, totals are computed again (E-22). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import {
  type CellValue,
  type CellWrite,
  differences,
  fillTemplate,
  fingerprintOf,
  isKnownHeader,
  layoutOf,
  openTemplate,
  refusedOf,
  suggest,
  traitsOf,
} from '../../../src/core/sheets/template/index.ts';
import { addDays, toIsoDate } from '../../../src/shared/domain/date.ts';
import { convert, hasOffice } from '../reports/helpers.ts';
import { FIRST_ROW, hardTemplate } from './hard-template.ts';
import { aroundCells, changedParts, formulasOf, linesOf, oldResults, stylesOf, valueAt } from './parts.ts';

vi.setConfig({ testTimeout: 120_000 });

const SAMPLE = readFileSync(path.resolve('test/fixtures/samples/sjabloon-kwartaaloverzicht.xlsx'));
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'Deelnemers 2026';

const tekst = (value: string): CellValue => ({ soort: 'tekst', tekst: value });
const datum = (value: string): CellValue => ({ soort: 'datum', datum: toIsoDate(value) });
const getal = (value: number): CellValue => ({ soort: 'getal', getal: value });
const put = (blad: string, values: Readonly<Record<string, CellValue | null>>): CellWrite[] =>
  Object.entries(values).map(([cel, waarde]) => ({ blad, cel, waarde }));
const look = (bytes: Uint8Array) => {
  const template = openTemplate(bytes);
  const layouts = template.sheets.map((sheet) => layoutOf(template, sheet, isKnownHeader));
  return { template, layouts, traits: traitsOf(template, layouts) };
};

const code = (bytes: Uint8Array): string => {
  try {
    openTemplate(bytes);
    return 'OPEN';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** As a cell can hold it, written down here once more: no control characters, no invisible ones, one kind of line end, NFC. */
const plain = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/(?![\t\n])[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]/gu, '')
    .normalize('NFC');

describe('the sample of the shared folder', () => {
  const { template, layouts } = look(SAMPLE);
  const filled = fillTemplate(
    template,
    put('Kwartaaloverzicht', {
      D4: tekst('Voorbeeld vzw'),
      D6: tekst('K1'),
      G6: getal(2026),
      B12: datum('2026-01-05'),
      D12: tekst('93051822361'),
      E12: tekst('Maes'),
      H12: tekst('Andere'),
      I12: getal(10.5),
      J12: getal(9),
      I13: getal(1),
    }),
  );

  test('its table, its cells and a proposal are found', () => {
    expect(layouts[0]).toMatchObject({ headerRows: [10, 11], firstRow: 12, lastRow: 61 });
    const expected = JSON.parse(readFileSync(path.resolve('test/fixtures/samples/verwacht.json'), 'utf8')) as {
      bestanden: Record<string, { kolommen: Record<string, string>; invulcellen: Record<string, string> }>;
    };
    const { kolommen, invulcellen } = expected.bestanden['sjabloon-kwartaaloverzicht.xlsx']!;
    const NAMES: Readonly<Record<string, string>> = {
      naam: 'familienaam',
      reden_einde: 'eindreden',
      maand1: 'dagenMaand1',
      maand2: 'dagenMaand2',
      maand3: 'dagenMaand3',
      advies_datum: 'adviesdatum',
    };
    const proposal = suggest(layouts)!;
    const wanted = Object.entries(kolommen).filter(([, field]) => !['volgnummer', 'totaal'].includes(field));
    expect(proposal.kolommen).toEqual(wanted.map(([kolom, field]) => ({ kolom, veld: NAMES[field] ?? field })));
    expect(proposal.cellen.map(({ cel }) => cel).toSorted()).toEqual(Object.values(invulcellen).toSorted());
    expect(proposal.codes).toContainEqual({ veld: 'eindreden', code: 'GEZONDHEID', waarde: 'Andere' });
  });

  test('only the sheet and the workbook change, and of these only cells and the order to compute', () => {
    expect(changedParts(SAMPLE, filled.bytes)).toEqual(['xl/workbook.xml', SHEET]);
    expect(aroundCells(filled.bytes, SHEET)).toEqual(aroundCells(SAMPLE, SHEET));
    expect(formulasOf(filled.bytes, SHEET)).toEqual(formulasOf(SAMPLE, SHEET));
    expect(stylesOf(filled.bytes, SHEET)).toEqual(stylesOf(SAMPLE, SHEET));
    const added = linesOf(filled.bytes, 'xl/workbook.xml').filter((line) => !linesOf(SAMPLE, 'xl/workbook.xml').includes(line));
    expect(added).toEqual([expect.stringContaining('fullCalcOnLoad="1"')]);
    expect(oldResults(filled.bytes, SHEET)).toEqual([]);
    expect(oldResults(SAMPLE, SHEET).length).toBeGreaterThan(50);
  });

  test('what may not be filled is refused by name, and the cell stays as it was', () => {
    const writes = put('Kwartaaloverzicht', {
      L12: getal(3),
      A12: getal(3),
      H12: tekst('Zomaar'),
      B12: datum('2019-01-01'),
      B13: tekst('gisteren'),
      E4: tekst('naast de samengevoegde cel'),
      XFE1: getal(1),
    });
    const codes = [
      ['L12', 'CEL_FORMULE'],
      ['A12', 'CEL_VERGRENDELD'],
      ['H12', 'CEL_BUITEN_LIJST'],
      ['B12', 'CEL_BUITEN_CONTROLE'],
      ['B13', 'CEL_BUITEN_CONTROLE'],
      ['E4', 'CEL_SAMENGEVOEGD'],
      ['XFE1', 'CEL_ONBEKEND'],
    ];
    const { bytes, geweigerd } = fillTemplate(template, writes);
    expect(geweigerd.map(({ cel, code }) => [cel, code])).toEqual(codes);
    expect(refusedOf(template, writes)).toEqual(geweigerd);
    expect(refusedOf(template, [{ blad: 'Weg', cel: 'A1', waarde: getal(1) }])).toMatchObject([{ code: 'BLAD_ONBEKEND' }]);
    const untouched = fillTemplate(template, []);
    expect(Buffer.from(bytes)).toEqual(Buffer.from(untouched.bytes));
  });

  test.skipIf(!hasOffice)('LibreOffice shows the new totals', () => {
    const lines = convert('gevuld.xlsx', filled.bytes, 'csv').toString('utf8').split('\n');
    expect(lines[11]).toMatch(/^1,(?:05\/01|01\/05)\/2026,,93051822361,Maes,,,Andere,10[.,]5/u);
    expect(lines[61]).toMatch(/TOTAAL.*20[.,]5/u);
    expect(lines[62]).toMatch(/Aantal begeleidingen.*,1,/u);
  });
});

describe('a template with all that is easily lost', () => {
  const before = hardTemplate();
  const { template, layouts } = look(before);
  const values = {
    B2: tekst('Voorbeeld vzw'),
    A5: { soort: 'tekst', tekst: '93051822361', anders: '93.05.18-223.61' },
    B5: tekst('=HYPERLINK("x") & <Maes>'),
    C5: datum('2026-01-05'),
    E5: tekst('Opleiding & vorming'),
    F5: getal(12.5),
    F6: getal(3),
  } as const;
  const { bytes, geweigerd } = fillTemplate(template, put(TABLE, values));

  test('its header of two rows, its rows and its list are found', () => {
    expect(layouts[0]).toMatchObject({ headerRows: [3, 4], firstRow: 5, lastRow: 10 });
    const [table] = layouts;
    expect(table!.columns.map(({ headers, soort, choices }) => [headers.join(' – '), soort, choices?.length ?? null])).toEqual([
      ['Deelnemer – INSZ', 'invullen', null],
      ['Deelnemer – Familienaam', 'invullen', null],
      ['Periode – Begindatum', 'invullen', null],
      ['Periode – Einddatum', 'invullen', null],
      ['Reden einde', 'invullen', 3],
      ['Dagen', 'invullen', null],
      ['Dubbel', 'formule', null],
    ]);
  });

  test('x14 validations, shared formulas, protection, drawing, comment, calcChain, printer settings and custom XML survive', () => {
    expect(geweigerd).toEqual([]);
    // The third sheet sums up the first: its old results go too.
    expect(changedParts(before, bytes)).toEqual(['xl/workbook.xml', SHEET, 'xl/worksheets/sheet3.xml']);
    const around = aroundCells(bytes, SHEET);
    expect(around).toEqual(aroundCells(before, SHEET));
    for (const kept of ['x14:dataValidation ', 'x14:id', 'hashValue=', 'xr:uid=', 'legacyDrawing', 'dataBar'])
      expect(
        around.some((line) => line.includes(kept)),
        kept,
      ).toBe(true);
    expect(formulasOf(bytes, SHEET)).toEqual(formulasOf(before, SHEET));
    expect(formulasOf(bytes, 'xl/worksheets/sheet3.xml')).toEqual(formulasOf(before, 'xl/worksheets/sheet3.xml'));
    expect(linesOf(bytes, 'xl/workbook.xml').some((line) => line.includes('calcPr fullCalcOnLoad="1"'))).toBe(true);
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(before)));
  });

  test('the other spelling is taken where the template asks fifteen characters; a value outside an x14 list is refused', async () => {
    const sheet = (await readXlsx(bytes)).sheets[0]!;
    expect(sheet.rows[4]?.slice(0, 2)).toEqual(['93.05.18-223.61', '=HYPERLINK("x") & <Maes>']);
    expect(refusedOf(template, put(TABLE, { E5: tekst('Iets'), G5: getal(1), G6: getal(1), A5: tekst('kort') }))).toMatchObject([
      { cel: 'E5', code: 'CEL_BUITEN_LIJST' },
      { cel: 'G5', code: 'CEL_FORMULE' },
      { cel: 'G6', code: 'CEL_FORMULE' },
      { cel: 'A5', code: 'CEL_BUITEN_CONTROLE' },
    ]);
  });

  test.skipIf(!hasOffice)('LibreOffice computes the shared formulas, the totals and the other sheet again', () => {
    // Under another name than what comes out of it: both stand in one folder.
    const computed = convert('hard.xlsm', bytes, 'xlsx');
    expect(['F5', 'G5', 'F11', 'G11'].map((cell) => valueAt(computed, SHEET, cell))).toEqual(['12.5', '25', '15.5', '31']);
    expect(valueAt(computed, 'xl/worksheets/sheet3.xml', 'A1')).toBe('15.5');
    expect(valueAt(computed, 'xl/worksheets/sheet3.xml', 'B1')).toBe('=HYPERLINK("x") & <Maes>');
  });

  test('a second filling of a filled template empties what has no value any more', async () => {
    const again = fillTemplate(openTemplate(bytes), put(TABLE, { B5: null, F5: null, F6: getal(4), G5: null }));
    const sheet = (await readXlsx(again.bytes)).sheets[0]!;
    expect(again.geweigerd).toEqual([]);
    expect(sheet.rows[4]?.[1] ?? null).toBeNull();
    expect(sheet.rows[5]?.[5]).toBe(4);
    expect(stylesOf(again.bytes, SHEET)).toEqual(stylesOf(before, SHEET));
  });
});

describe('versions', () => {
  const traits = look(hardTemplate()).traits;
  const fingerprint = fingerprintOf(traits);

  test('values in open cells and other bytes of the container are the same version; a header or a list value is not', () => {
    const filled = fillTemplate(openTemplate(hardTemplate()), put(TABLE, { B2: tekst('x'), B5: tekst('Maes') }));
    expect(fingerprintOf(look(filled.bytes).traits)).toBe(fingerprint);
    expect(fingerprintOf(look(zipSync(unzipSync(hardTemplate()), { level: 0 })).traits)).toBe(fingerprint);
    expect(fingerprintOf(look(hardTemplate({ header: 'Naam' })).traits)).not.toBe(fingerprint);
    expect(fingerprintOf(look(hardTemplate({ reasons: ['Verhuis'] })).traits)).not.toBe(fingerprint);
  });

  test('differences are told by place and value', () => {
    const now = look(hardTemplate({ header: 'Achternaam', reasons: ['Verhuis'] })).traits;
    expect(differences(traits, now)).toEqual([
      { code: 'KOP_ANDERS', blad: TABLE, cel: 'B4', was: 'Familienaam', nu: 'Achternaam' },
      { code: 'LIJST_NIEUW', blad: TABLE, cel: 'E5:E10', tekst: 'Verhuis' },
    ]);
    expect(differences(traits, traits)).toEqual([]);
  });
});

describe('files that are no template', () => {
  test.each([
    ['01-afgekapt.xlsx', 'BESTAND_BESCHADIGD'],
    ['02-zipbom.xlsx', 'BESTAND_TE_GROOT'],
    ['03-externe-entiteit.xlsx', 'XML_ENTITEIT'],
    ['04-entiteit-expansie.xlsx', 'XML_ENTITEIT'],
    ['05-oud-formaat.xls', 'FORMAAT_NIET_ONDERSTEUND'],
    ['06-opendocument.ods', 'FORMAAT_NIET_ONDERSTEUND'],
    ['07-wachtwoord.xlsx', 'FORMAAT_NIET_ONDERSTEUND'],
    ['08-leeg.xlsx', 'BESTAND_LEEG'],
    ['09-pdf-als.xlsx', 'BESTAND_BESCHADIGD'],
    ['25-zip-padnamen.xlsx', 'BESTAND_BESCHADIGD'],
  ])('%s is refused: %s', (file, expected) => {
    expect(code(readFileSync(path.resolve('test/fixtures/samples/hostile', file)))).toBe(expected);
  });

  test('a workbook with macros is refused: its signature would no longer hold', () => {
    const parts = unzipSync(hardTemplate());
    const types = Buffer.from(parts['[Content_Types].xml']!).toString('utf8');
    const macro = types.replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main');
    expect(code(zipSync({ ...parts, '[Content_Types].xml': Buffer.from(macro) }))).toBe('FORMAAT_NIET_ONDERSTEUND');
  });
});

describe('what goes in comes out', () => {
  const FIRST = toIsoDate('1904-01-01');
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const day = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays(FIRST, days));
  const decimal = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

  test.each([false, true])('any text, day or number in a mapped cell, epoch 1904: %s', async (date1904) => {
    const template = openTemplate(hardTemplate({ date1904 }));
    await fc.assert(
      fc.asyncProperty(text, day, decimal, async (name, date, days) => {
        const { bytes, geweigerd } = fillTemplate(
          template,
          put(TABLE, { B5: tekst(name), C5: { soort: 'datum', datum: date }, F5: getal(days) }),
        );
        expect(geweigerd).toEqual([]);
        const row = (await readXlsx(bytes)).sheets[0]!.rows[FIRST_ROW - 1]!;
        expect(row[1] ?? '').toBe(plain(name));
        expect((row[2] as Date).toISOString().slice(0, 10)).toBe(date);
        expect(row[5]).toBe(Object.is(days, -0) ? 0 : days);
      }),
      { numRuns: 100 },
    );
  });

  test('a day without a cell for days is written as people read it', async () => {
    const template = openTemplate(hardTemplate());
    const { bytes } = fillTemplate(template, put(TABLE, { B5: datum('2026-03-31') }));
    expect((await readXlsx(bytes)).sheets[0]!.rows[4]?.[1]).toBe('31/03/2026');
  });

  test('a cell that the file does not write is made in its place, in the look of its column', () => {
    const bytes = fillTemplate(openTemplate(SAMPLE), put('Lijsten', { D3: tekst('los'), A20: getal(7) })).bytes;
    const cells = linesOf(bytes, 'xl/worksheets/sheet2.xml').filter((line) => /\/sheetData\/row(?:\/c)?(?: |$)/u.test(line));
    const at = cells.findIndex((line) => line.includes('r="D3"'));
    expect(cells[at - 1]).toContain('r="B3"');
    expect(cells.at(-1)).toContain('r="A20"');
  });
});

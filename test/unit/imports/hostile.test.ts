import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { FileError } from '../../../src/core/imports/errors.ts';
import { DEFAULT_LIMITS } from '../../../src/core/imports/limits.ts';
import { planImport } from '../../../src/core/imports/plan.ts';
import { EMPTY_SNAPSHOT, type Plan } from '../../../src/core/imports/plan-types.ts';
import { readFile } from '../../../src/core/imports/read.ts';
import { readInWorker } from '../../../src/core/imports/reader.ts';
import { chooseSheets } from '../../../src/core/imports/plan.ts';
import { finish } from '../../../src/core/imports/steps.ts';
import { readDeelnemers } from '../../../src/core/imports/deelnemers.ts';
import { expectations, LAW, PEILDATUM, rowCodes, sample, signalCodes, sortedCodes, type ExpectedHostile } from './samples.ts';
import { LIST, textRows, workbook, workbookParts } from './xlsx.ts';

const FILES = [
  '01-afgekapt.xlsx',
  '02-zipbom.xlsx',
  '03-externe-entiteit.xlsx',
  '04-entiteit-expansie.xlsx',
  '05-oud-formaat.xls',
  '06-opendocument.ods',
  '07-wachtwoord.xlsx',
  '08-leeg.xlsx',
  '09-pdf-als.xlsx',
  '10-miljoen-kolommen.csv',
  '11-nul-bytes.csv',
  '12-utf16.csv',
  '13-gemengde-scheidingstekens.csv',
  '14-honderdduizend-rijen.csv',
  '15-alleen-kop.xlsx',
  '16-dubbele-koppen.xlsx',
  '17-formulefouten.xlsx',
  '18-datums-1904.xlsx',
  '19-datums-1900-grens.xlsx',
  '20-jaar-20226.xlsx',
  '21-lange-cellen.xlsx',
  '22-richting-tekens.csv',
  '23-gemengde-regeleinden.csv',
  '24-overlappende-samenvoegingen.xlsx',
  '25-zip-padnamen.xlsx',
] as const;

let expected: Record<string, ExpectedHostile>;
beforeAll(async () => {
  expected = (await expectations()).hostile.bestanden;
});

function planOf(grid: Awaited<ReturnType<typeof readFile>>): Plan {
  return planImport({ kind: 'deelnemers', grid, fileName: 'x', snapshot: EMPTY_SNAPSHOT, on: PEILDATUM, limits: LAW });
}

/** The plan, or the code of the refusal. */
async function outcome(bytes: Uint8Array): Promise<Plan | string> {
  try {
    return planOf(await readFile(bytes, DEFAULT_LIMITS));
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

/** What became of the file, as far as verwacht.json speaks of it. */
function told(found: Plan | string, wanted: ExpectedHostile): unknown {
  if (typeof found === 'string') return { geweigerd: found };
  return {
    vragen: wanted.code === 'DUBBELE_KOP' ? rowCodes(found.questions) : [],
    aanvaard: wanted.aanvaard && found.accepted.new.map(({ row }) => row),
    vraag: wanted.vraag && rowCodes(found.questions),
    geweigerd: wanted.geweigerd && rowCodes(found.rejected),
    overgeslagen: wanted.overgeslagen && found.skipped.map(({ row, reason }) => ({ rij: row, reden: reason })),
    signalen: wanted.rijen && signalCodes(found),
  };
}

/** The same according to verwacht.json: refused with its code or one that it allows, or read as it says. */
function allowed(found: Plan | string, wanted: ExpectedHostile): unknown {
  const { uitkomst, code, ook_toegelaten: also = [], aanvaard, vraag, geweigerd, overgeslagen, rijen } = wanted;
  const mayBeRead = uitkomst !== 'weigeren' || also.some((each) => each.startsWith('aanvaarden'));
  if (typeof found === 'string' || !mayBeRead) {
    return { geweigerd: also.includes(`weigeren: ${found as string}`) ? found : uitkomst === 'weigeren' ? code : undefined };
  }
  return {
    vragen: code === 'DUBBELE_KOP' ? [{ rij: 1, codes: ['DUBBELE_KOP'] }] : [],
    aanvaard,
    vraag,
    geweigerd,
    overgeslagen,
    signalen: rijen && sortedCodes(rijen.map(({ rij, signalen }) => ({ rij, codes: signalen }))),
  };
}

describe('the samples', () => {
  it('are all here', () => {
    expect(Object.keys(expected)).toEqual([...FILES]);
  });

  it.each(FILES)('%s', async (name) => {
    const wanted = expected[name]!;
    const found = await outcome(await sample(`hostile/${name}`));
    expect(told(found, wanted)).toEqual(allowed(found, wanted));
  });

  it.each(['05-oud-formaat.xls', '06-opendocument.ods'])('%s gives its twelve rows', async (name) => {
    const found = await outcome(await sample(`hostile/${name}`));
    expect(typeof found === 'string' ? found : found.accepted.new.length).toBe(12);
  });

  it.each(FILES.filter((name) => !['13', '14', '16', '21'].some((number) => name.startsWith(number))))(
    '%s reads the persons of verwacht.json',
    async (name) => {
      const wanted = expected[name]?.rijen ?? [];
      const found = await outcome(await sample(`hostile/${name}`));
      const grid = typeof found === 'string' ? null : await readFile(await sample(`hostile/${name}`), DEFAULT_LIMITS);
      const [first] = grid ? chooseSheets({ kind: 'deelnemers', grid }) : [];
      const rows = first && grid ? finish(readDeelnemers(first.sheet, first.header, grid, PEILDATUM, LAW)).rows : [];
      const persons = wanted.map(({ rij }) => {
        const values = rows.find(({ row }) => row === rij)?.values;
        return {
          rij,
          insz: values?.insz,
          naam: values?.naam,
          voornaam: values?.voornaam,
          start: values?.start,
          einde: values?.einde,
        };
      });
      expect(persons).toEqual(
        wanted.map(({ rij, insz, naam, voornaam, start, einde }) => ({ rij, insz, naam, voornaam, start, einde })),
      );
    },
  );
});

const one = (found: Plan | string): unknown => (typeof found === 'string' ? found : found.accepted.new.map(({ row }) => row));

function far(reference: string, row: number): string {
  return `<sheetData>${textRows(LIST)}<row r="${row}"><c r="${reference}"><v>1</v></c></row></sheetData>`;
}

describe('a sheet that lies about its size', () => {
  it('is read as what is in it, whatever dimension it declares', async () => {
    expect(one(await outcome(workbook(`<dimension ref="A1:XFD1048576"/><sheetData>${textRows(LIST)}</sheetData>`)))).toEqual([2]);
    expect(one(await outcome(workbook(`<dimension ref="A1"/><sheetData>${textRows(LIST)}</sheetData>`)))).toEqual([2]);
  });

  it('is read when far cells hold only a format', async () => {
    const styled = '<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"></c></row>';
    expect(one(await outcome(workbook(`<sheetData>${textRows(LIST)}${styled}</sheetData>`)))).toEqual([2]);
  });

  it('is refused when a far cell holds something', async () => {
    expect(await outcome(workbook(far('A1048576', 1_048_576)))).toBe('TE_VEEL_RIJEN');
    expect(await outcome(workbook(far('XFD3', 3)))).toBe('TE_VEEL_KOLOMMEN');
  });

  it('is refused when it has more cells than any list', async () => {
    const cells = `<row>${'<c/>'.repeat(DEFAULT_LIMITS.cells + 1)}</row>`;
    expect(await outcome(workbook(`<sheetData>${cells}</sheetData>`))).toBe('BESTAND_TE_GROOT');
  });
});

describe('the container', () => {
  const parts = workbookParts(`<sheetData>${textRows(LIST)}</sheetData>`);

  it('is read when it is sound', async () => {
    expect(one(await outcome(zipSync(parts)))).toEqual([2]);
    expect(one(await outcome(zipSync(parts, { level: 0 })))).toEqual([2]);
  });

  it('is refused when a name leaves its folder', async () => {
    for (const name of ['../x.xml', 'xl/../../x.xml', '/x.xml', 'xl\\x.xml', 'C:x.xml']) {
      expect(await outcome(zipSync({ ...parts, [name]: new Uint8Array(3) }))).toBe('BESTAND_BESCHADIGD');
    }
  });

  it('is refused when its content differs from its check sum', async () => {
    const bytes = zipSync(parts, { level: 0 });
    const at = Buffer.from(bytes).indexOf('Lotte');
    bytes[at] = 'X'.charCodeAt(0);
    expect(await outcome(bytes)).toBe('BESTAND_BESCHADIGD');
  });

  it('is refused with too many parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: DEFAULT_LIMITS.entries }, (_, index) => [`xl/x${index}.xml`, new Uint8Array(1)]),
    );
    expect(await outcome(zipSync({ ...parts, ...many }))).toBe('BESTAND_TE_GROOT');
  });

  it('is refused when a part declares entities, in any part that is read', async () => {
    const hidden = new TextEncoder().encode('<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]><sst/>');
    expect(await outcome(zipSync({ ...parts, 'xl/sharedStrings.xml': hidden }))).toBe('XML_ENTITEIT');
  });

  it('does not open what it does not need', async () => {
    const picture = new Uint8Array(DEFAULT_LIMITS.unpackedBytes + 1);
    expect(one(await outcome(zipSync({ ...parts, 'xl/media/foto.png': picture }, { level: 1 })))).toEqual([2]);
  });

  it('says that another document is no spreadsheet, and that an unknown spreadsheet has to be saved first', async () => {
    const { '[Content_Types].xml': types } = parts;
    const empty = new Uint8Array(1);
    expect(await outcome(zipSync({ '[Content_Types].xml': types!, 'word/document.xml': empty }))).toBe('GEEN_WERKBLAD');
    expect(await outcome(zipSync({ 'foto.png': empty }))).toBe('GEEN_WERKBLAD');
    expect(await outcome(zipSync({ '[Content_Types].xml': types!, 'xl/workbook.bin': empty }))).toBe('FORMAAT_NIET_ONDERSTEUND');
    expect(await outcome(new TextEncoder().encode('<html><table><tr><td>Naam</td></tr></table></html>'))).toBe(
      'FORMAAT_NIET_ONDERSTEUND',
    );
  });

  it('survives any damage to its bytes: a plan or a refusal, never another error', async () => {
    const bytes = await sample('begeleiders.xlsx');
    const steps = 120;
    for (let step = 0; step < steps; step += 1) {
      const broken = Uint8Array.from(bytes);
      broken.fill((step * 37) % 256, Math.floor((broken.length * step) / steps), Math.floor((broken.length * step) / steps) + 9);
      const found = await outcome(broken);
      expect(['string', 'object']).toContain(typeof found);
    }
  });
});

describe('the worker', () => {
  it('reads a file and answers what reading in this thread answers', async () => {
    const bytes = await sample('deelnemers.xlsx');
    expect(await readInWorker(bytes)).toEqual(await readFile(bytes, DEFAULT_LIMITS));
  });

  it('hands refusals on', async () => {
    await expect(readInWorker(await sample('hostile/02-zipbom.xlsx'))).rejects.toMatchObject({ code: 'BESTAND_TE_GROOT' });
    await expect(readInWorker(await sample('hostile/07-wachtwoord.xlsx'))).rejects.toMatchObject({ code: 'WACHTWOORD' });
  });

  it('is ended when its time is over', async () => {
    await expect(
      readInWorker(await sample('deelnemers.xlsx'), { limits: { ...DEFAULT_LIMITS, timeMs: 1 } }),
    ).rejects.toMatchObject({
      code: 'BESTAND_TE_GROOT',
    });
  });

  it('is ended when its memory is full', async () => {
    const bytes = workbook(
      `<sheetData>${textRows(Array.from({ length: 4000 }, () => Array.from({ length: 20 }, () => 'tekst')))}</sheetData>`,
    );
    await expect(readInWorker(bytes, { limits: { ...DEFAULT_LIMITS, heapMb: 8 } })).rejects.toMatchObject({
      code: 'BESTAND_TE_GROOT',
    });
  });

  it('is ended when the user stops it', async () => {
    const controller = new AbortController();
    const reading = readInWorker(await sample('deelnemers.xlsx'), { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'GEANNULEERD' });
    await expect(readInWorker(await sample('deelnemers.xlsx'), { signal: controller.signal })).rejects.toMatchObject({
      code: 'GEANNULEERD',
    });
  });

  it.each([
    'hostile/02-zipbom.xlsx',
    'hostile/10-miljoen-kolommen.csv',
    'hostile/14-honderdduizend-rijen.csv',
    'deelnemers.xlsx',
  ])('%s is read in less than 500 MB', (name) => {
    const reader = path.resolve('src/core/imports/reader.ts');
    const file = path.resolve('test/fixtures/samples', name);
    const script = `import { readInWorker } from ${JSON.stringify(`file://${reader}`)}; import { readFileSync } from 'node:fs';
        await readInWorker(readFileSync(${JSON.stringify(file)})).catch(() => undefined);
        console.log(process.resourceUsage().maxRSS);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stderr).not.toContain('Error');
    expect(Number(stdout.trim()) / 1024).toBeGreaterThan(10);
    expect(Number(stdout.trim()) / 1024).toBeLessThan(500);
  });
});

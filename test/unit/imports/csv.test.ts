import { describe, expect, it } from 'vitest';
import { FileError } from '../../../src/core/imports/errors.ts';
import { DEFAULT_LIMITS } from '../../../src/core/imports/limits.ts';
import { readFile } from '../../../src/core/imports/read.ts';

const LIST = 'Naam;Voornaam;RR-nummer;Opmerkingen\r\nMaes;Zoë;93.05.18-223.61;kost 4,50 €, œuvre';

async function read(bytes: Uint8Array) {
  const grid = await readFile(bytes, DEFAULT_LIMITS);
  return { ...grid, rows: grid.sheets[0]?.rows.map((row) => row.map((cell) => (cell?.kind === 'text' ? cell.value : ''))) };
}

async function refusal(bytes: Uint8Array): Promise<string> {
  return await readFile(bytes, DEFAULT_LIMITS).then(
    () => 'read',
    (error: unknown) => (error instanceof FileError ? error.code : 'another error'),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, swap = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};
const WANTED = [
  ['Naam', 'Voornaam', 'RR-nummer', 'Opmerkingen'],
  ['Maes', 'Zoë', '93.05.18-223.61', 'kost 4,50 €, œuvre'],
];

describe('character sets', () => {
  it.each([
    ['utf-8', utf8(LIST)],
    ['utf-8', utf8(`\ufeff${LIST}`)],
    ['utf-16le', utf16(`\ufeff${LIST}`)],
    ['utf-16be', utf16(`\ufeff${LIST}`, true)],
    ['utf-16le', utf16(LIST)],
    ['utf-16be', utf16(LIST, true)],
    [
      'windows-1252',
      Buffer.concat([
        Buffer.from('Naam;Voornaam;RR-nummer;Opmerkingen\r\nMaes;Zo\u00eb;93.05.18-223.61;kost 4,50 ', 'latin1'),
        Buffer.from([0x80]),
        Buffer.from(', '),
        Buffer.from([0x9c]),
        Buffer.from('uvre'),
      ]),
    ],
  ] as const)('%s', async (encoding, bytes) => {
    const { rows, ...grid } = await read(bytes);
    expect(grid.encoding).toBe(encoding);
    expect(rows).toEqual(WANTED);
  });

  it('refuses what is in none of them', async () => {
    expect(await refusal(Buffer.from([0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0]))).toBe('TEKENSET');
    expect(await refusal(Buffer.concat([utf8('Naam;Voornaam\nMaes;'), Buffer.from([0x81, 0x8d])]))).toBe('TEKENSET');
    expect(await refusal(utf8('Naam;Voornaam\nMa\0es;An'))).toBe('NUL_BYTES');
    expect(await refusal(utf16('\ufeffNaam;Voornaam\nMa\0es;An'))).toBe('NUL_BYTES');
  });
});

describe('records', () => {
  it.each([';', ',', '\t'])('are split by %j, which is found by itself', async (delimiter) => {
    const { rows, delimiter: found } = await read(
      utf8(`Naam${delimiter}Voornaam${delimiter}Start\nMaes${delimiter}An${delimiter}2/2/2026`),
    );
    expect(found).toBe(delimiter);
    expect(rows?.[1]).toEqual(['Maes', 'An', '2/2/2026']);
  });

  it('take the delimiter that Excel names, which is no record', async () => {
    const { rows, delimiter } = await read(utf8('sep=;\r\nNaam;Voornaam\r\nMaes;An'));
    expect(delimiter).toBe(';');
    expect(rows).toHaveLength(2);
  });

  it('are found by the column names, also where a text has more commas', async () => {
    const { delimiter } = await read(utf8('"Lijst, van, alle, deelnemers, en, zo"\nNaam;Voornaam;Start\nMaes;An;2/2/2026'));
    expect(delimiter).toBe(';');
  });

  it('may hold quotes, delimiters and line ends, and end in any way', async () => {
    const { rows } = await read(
      utf8('Naam;Opmerkingen\r\nMaes;"zegt ""nee; te ver""\r\nen gaat"\rBaert;5" schroef\n\nOuali;laatste'),
    );
    expect(rows).toEqual([
      ['Naam', 'Opmerkingen'],
      ['Maes', 'zegt "nee; te ver"\r\nen gaat'],
      ['Baert', '5" schroef'],
      [''],
      ['Ouali', 'laatste'],
    ]);
  });

  it('with a quote that never closes are refused', async () => {
    expect(await refusal(utf8('Naam;Opmerkingen\nMaes;"open\n'))).toBe('BESTAND_BESCHADIGD');
  });
});

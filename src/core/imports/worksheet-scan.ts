/**
 * A first look at the XML of a worksheet, before a parser builds anything from it: how far the cells with content really reach
 * (the declared size counts for nothing), and which formulas have no stored result, a difference that the parser does not keep.
 */
import { FileError } from './errors.ts';

export interface Extent {
  /** Highest row (from 1) and column (from 1) that hold something. */
  readonly row: number;
  readonly column: number;
}

export interface Scan {
  readonly extent: Extent;
  /** Cells of any kind, empty ones too: each of them costs memory. */
  readonly cells: number;
  /** The part, with every formula without result replaced by an error cell that says so. */
  readonly content: Uint8Array;
}

/** Text of the error cell that stands for a formula without stored result. */
export const NO_RESULT = '#GEEN_UITKOMST';

const CELL = /<((?:\w+:)?)c(\/|\s[^>]*)?>/gu;
const REFERENCE = /\sr\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["']/u;
const FORMULA = /<(?:\w+:)?f[\s/>]/u;
const VALUE = /<(?:\w+:)?v[\s/>]/u;

/** True when the part is a worksheet. */
export function isWorksheet(content: Uint8Array): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('sheetData');
}

/**
 * Scans one worksheet part. Cells without a reference of their own are left to the parser: they cannot jump.
 * @param room cells that may still come
 * @throws FileError BESTAND_TE_GROOT
 */
export function scanWorksheet(content: Uint8Array, room: number): Scan {
  // One character per byte: the markup is ASCII, and writing the text back gives the same bytes.
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  let row = 0;
  let column = 0;
  let cells = 0;
  const pieces: string[] = [];
  let copied = 0;
  for (const match of xml.matchAll(CELL)) {
    const [tag, prefix = '', attributes = ''] = match;
    cells += 1;
    if (cells > room) throw new FileError('BESTAND_TE_GROOT', { cellen: cells });
    const bodyStart = match.index + tag.length;
    const closing = `</${prefix}c>`;
    if (attributes.endsWith('/') || xml.startsWith(closing, bodyStart)) continue;
    const reference = REFERENCE.exec(attributes);
    if (!reference) continue;
    row = Math.max(row, Number(reference[2]));
    column = Math.max(column, columnNumber(reference[1] ?? ''));
    const bodyEnd = xml.indexOf(closing, bodyStart);
    if (bodyEnd < 0) break;
    if (!lacksResult(xml.slice(bodyStart, bodyEnd))) continue;
    pieces.push(
      xml.slice(copied, match.index),
      `<${prefix}c r="${reference[1]}${reference[2]}" t="e"><${prefix}v>${NO_RESULT}</${prefix}v>`,
    );
    copied = bodyEnd;
  }
  const extent = { row, column };
  if (pieces.length === 0) return { extent, cells, content };
  pieces.push(xml.slice(copied));
  return { extent, cells, content: Buffer.from(pieces.join(''), 'latin1') };
}

function lacksResult(body: string): boolean {
  return FORMULA.test(body) && !VALUE.test(body);
}

function columnNumber(letters: string): number {
  let sum = 0;
  for (const letter of letters.toUpperCase()) sum = sum * 26 + letter.charCodeAt(0) - 64;
  return sum;
}

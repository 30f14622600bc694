/**
 * Writes values into the cells of a template (E-22). Only those cells change, and what a spreadsheet program needs to compute its totals
 * again: every other part stays as it is, byte for byte.
 */
import { type Zippable, zipSync } from 'fflate';
import { type Address, addressText, columnText, parseAddress } from './address.ts';
import { type CellValue, refusalOf, type RefusalCode, type Written, written } from './check.ts';
import { child, children, descendants, type Element, makeLike, parseXml, rootOf, writeXml } from './dom.ts';
import { placedCells, placedRows, sheetNamed } from './sheet.ts';
import type { Template, TemplateSheet } from './types.ts';

export interface CellWrite {
  readonly blad: string;
  readonly cel: string;
  /** Null: the cell is emptied when it holds a value. */
  readonly waarde: CellValue | null;
}

export interface Refusal {
  readonly blad: string;
  readonly cel: string;
  readonly code: RefusalCode;
}

export interface Filled {
  readonly bytes: Uint8Array;
  readonly geweigerd: readonly Refusal[];
}

/** Deterministic: the same template and values give the same bytes. */
const MADE = new Date(1980, 0, 1);

/** What would be refused, without making the file. */
export const refusedOf = (template: Template, writes: readonly CellWrite[]): Refusal[] => plan(template, writes).geweigerd;

export function fillTemplate(template: Template, writes: readonly CellWrite[]): Filled {
  const { bySheet, geweigerd } = plan(template, writes);
  const changed = new Map<string, Uint8Array>();
  for (const sheet of template.sheets) {
    const edits = bySheet.get(sheet) ?? [];
    const hasFormulas = [...sheet.cells.values()].some(({ kind }) => kind === 'formule');
    if (edits.length === 0 && !hasFormulas) continue;
    const document = parseXml(template.parts.get(sheet.part)!);
    const root = rootOf(document);
    const data = child(root, 'sheetData') ?? root;
    writeCells(data, edits);
    dropResults(data);
    changed.set(sheet.part, writeXml(document));
  }
  changed.set(template.workbook, computeOnLoad(template.parts.get(template.workbook)!));
  const parts: Zippable = {};
  for (const [name, bytes] of template.parts) parts[name] = [changed.get(name) ?? bytes, { mtime: MADE, level: 6 }];
  return { bytes: zipSync(parts), geweigerd };
}

interface Edit {
  readonly at: Address;
  readonly value: Written | null;
}

function plan(template: Template, writes: readonly CellWrite[]) {
  const bySheet = new Map<TemplateSheet, Edit[]>();
  const geweigerd: Refusal[] = [];
  for (const { blad, cel, waarde } of writes) {
    const sheet = sheetNamed(template.sheets, blad);
    const at = parseAddress(cel);
    if (sheet === null || at === null) {
      geweigerd.push({ blad, cel, code: sheet === null ? 'BLAD_ONBEKEND' : 'CEL_ONBEKEND' });
      continue;
    }
    // Nothing to say about a cell that is not ours to empty.
    if (waarde === null && refusalOf(sheet, at) !== null) continue;
    const value = waarde === null ? null : written(template, sheet, at, waarde);
    if (typeof value === 'string') {
      geweigerd.push({ blad, cel, code: value });
      continue;
    }
    const edits = bySheet.get(sheet);
    if (edits === undefined) bySheet.set(sheet, [{ at, value }]);
    else edits.push({ at, value });
  }
  return { bySheet, geweigerd };
}

// --- the XML of a sheet ----------------------------------------------------------------------------------------------------------------

function writeCells(data: Element, edits: readonly Edit[]): void {
  const rows = new Map(placedRows(data).map(({ element, at }) => [at, element]));
  const cells = new Map<number, Map<number, Element>>();
  for (const { at, value } of edits) {
    const known = cells.get(at.row) ?? cellsOf(rows.get(at.row));
    cells.set(at.row, known);
    const there = known.get(at.column);
    if (value === null) {
      if (there !== undefined && child(there, 'f') === null) empty(there);
      continue;
    }
    const row = rows.get(at.row) ?? insertRow(data, rows, at.row);
    const cell = there ?? insertCell(row, known, at);
    empty(cell);
    put(cell, value);
  }
}

const cellsOf = (row: Element | undefined): Map<number, Element> =>
  new Map(row === undefined ? [] : placedCells(row).map(({ element, at }) => [at, element]));

/** Takes the value away; the style stays, and what extends the cell. */
function empty(cell: Element): void {
  for (const each of children(cell)) if (each.localName === 'v' || each.localName === 'is') cell.removeChild(each);
  for (const name of ['t', 'cm', 'vm']) cell.removeAttribute(name);
}

function put(cell: Element, value: Written): void {
  const before = child(cell, 'extLst');
  const add = (element: Element): void => void cell.insertBefore(element, before);
  if ('number' in value) {
    const v = makeLike(cell, 'v');
    v.textContent = String(value.number);
    add(v);
    return;
  }
  cell.setAttribute('t', 'inlineStr');
  const is = makeLike(cell, 'is');
  const t = makeLike(cell, 't');
  // Spaces at either end and line ends are kept only where the file says so.
  if (/^\s|\s$|[\n\t]|\s\s/u.test(value.text)) t.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  t.textContent = escaped(value.text);
  is.appendChild(t);
  add(is);
}

/** `_x0041_` is how a workbook writes a character that XML does not have: a text that looks like it is written so that it does not. */
const escaped = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

function insertRow(data: Element, rows: Map<number, Element>, at: number): Element {
  const row = makeLike(data, 'row');
  row.setAttribute('r', String(at));
  data.insertBefore(row, following(rows, at));
  rows.set(at, row);
  return row;
}

function insertCell(row: Element, known: Map<number, Element>, at: Address): Element {
  const cell = makeLike(row, 'c');
  cell.setAttribute('r', addressText(at));
  const style = styleOf(row, at.column);
  if (style !== null) cell.setAttribute('s', style);
  row.insertBefore(cell, following(known, at.column));
  known.set(at.column, cell);
  // What a row says of its width is a hint; one that is wrong is worse than none.
  row.removeAttribute('spans');
  return cell;
}

/** The element with the lowest place after `at`. */
function following(elements: ReadonlyMap<number, Element>, at: number): Element | null {
  let best: number | null = null;
  for (const place of elements.keys()) if (place > at && (best === null || place < best)) best = place;
  return best === null ? null : elements.get(best)!;
}

/** A cell that the file did not write looks as its row does, else as its column. */
function styleOf(row: Element, column: number): string | null {
  if (/^(?:1|true)$/u.test(row.getAttribute('customFormat') ?? '')) return row.getAttribute('s');
  const sheet = row.parentNode?.parentNode as Element | null;
  const cols = sheet === null ? [] : children(sheet, 'cols').flatMap((list) => children(list, 'col'));
  const own = cols.find(
    (each) => Number(each.getAttribute('min')) <= column + 1 && Number(each.getAttribute('max')) >= column + 1,
  );
  return own?.getAttribute('style') ?? null;
}

/** Results of formulas as they were before: a program that trusts them would show the old totals. */
function dropResults(data: Element): void {
  for (const cell of descendants(data, 'c')) {
    if (child(cell, 'f') === null) continue;
    for (const each of children(cell)) if (each.localName === 'v' || each.localName === 'is') cell.removeChild(each);
    cell.removeAttribute('t');
  }
}

// --- the workbook ----------------------------------------------------------------------------------------------------------------------

/** What may stand before `calcPr`, in the order of the schema. */
const BEFORE_CALC: ReadonlySet<string> = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

function computeOnLoad(bytes: Uint8Array): Uint8Array {
  const document = parseXml(bytes);
  const root = rootOf(document);
  let calc = child(root, 'calcPr');
  if (calc === null) {
    calc = makeLike(root, 'calcPr');
    root.insertBefore(calc, children(root).find(({ localName }) => !BEFORE_CALC.has(localName ?? '')) ?? null);
  }
  calc.setAttribute('fullCalcOnLoad', '1');
  return writeXml(document);
}

/** Cell of a column in a row. */
export const cellAt = (column: number, row: number): string => `${columnText(column)}${row}`;

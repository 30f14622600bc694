/** One sheet of a template as it is looked at: cells, what is merged, locked and checked. Filling edits its XML again (`fill.ts`). */
import { type Address, addressText, type Area, contains, parseAddress, parseArea, parseAreas } from './address.ts';
import { attributeOf, child, children, descendants, type Element, isTrue, runText } from './dom.ts';
import { type CellFormat, DEFAULT_FORMAT } from './styles.ts';
import { readValidations } from './validations.ts';
import type { TemplateCell, TemplateSheet } from './types.ts';

export interface SheetInput {
  readonly part: string;
  readonly name: string;
  readonly visible: boolean;
  readonly shared: readonly string[];
  readonly formats: readonly CellFormat[];
}

/** A row or cell element with its place: both may leave it out, and then follow the one before. */
export interface Placed {
  readonly element: Element;
  readonly at: number;
}

export function placedRows(data: Element): Placed[] {
  let last = 0;
  return children(data, 'row').map((element) => {
    last = Number(element.getAttribute('r') ?? last + 1);
    return { element, at: last };
  });
}

/** Cells of a row, by column. */
export function placedCells(row: Element): Placed[] {
  let last = -1;
  return children(row, 'c').map((element) => {
    last = parseAddress(element.getAttribute('r') ?? '')?.column ?? last + 1;
    return { element, at: last };
  });
}

export function readSheet(root: Element, input: SheetInput): TemplateSheet {
  const data = child(root, 'sheetData');
  const cells = new Map<string, TemplateCell>();
  const formulaAreas: Area[] = [];
  const rowStyles = new Map<number, number>();
  let lastRow = 0;
  for (const { element: row, at } of data === null ? [] : placedRows(data)) {
    lastRow = Math.max(lastRow, at);
    if (isTrue(row.getAttribute('customFormat'))) rowStyles.set(at, Number(row.getAttribute('s') ?? '0'));
    for (const { element, at: column } of placedCells(row)) {
      const address = { row: at, column };
      cells.set(addressText(address), readCell(element, address, input.shared));
      const formula = child(element, 'f');
      if (formula !== null && /^(?:array|dataTable)$/.test(formula.getAttribute('t') ?? ''))
        formulaAreas.push(...parseAreas(formula.getAttribute('ref') ?? ''));
    }
  }
  const columnStyles = readColumnStyles(root);
  const isProtected = isTrue(child(root, 'sheetProtection')?.getAttribute('sheet') ?? null);
  const open = openRanges(root);
  const formatOf = (address: Address): CellFormat => {
    const style =
      cells.get(addressText(address))?.style ??
      rowStyles.get(address.row) ??
      columnStyles.find(({ from, to }) => address.column >= from && address.column <= to)?.style ??
      0;
    return input.formats[style] ?? DEFAULT_FORMAT;
  };
  return {
    part: input.part,
    name: input.name,
    visible: input.visible,
    isProtected,
    cells,
    merges: areasOf(root, 'mergeCells', 'mergeCell'),
    validations: readValidations(root),
    formulaAreas,
    lastRow,
    formatOf,
    isLocked: (address) => isProtected && formatOf(address).locked && !open.some((area) => contains(area, address)),
  };
}

function readCell(element: Element, address: Address, shared: readonly string[]): TemplateCell {
  const style = Number(element.getAttribute('s') ?? '0');
  if (child(element, 'f') !== null) return { ...address, text: null, kind: 'formule', style };
  const type = element.getAttribute('t') ?? 'n';
  const inline = child(element, 'is');
  const value = child(element, 'v')?.textContent ?? '';
  const text = type === 's' ? (shared[Number(value)] ?? '') : inline === null ? value : runText(inline);
  if (text === '') return { ...address, text: null, kind: 'leeg', style };
  return { ...address, text, kind: type === 'n' || type === 'd' || type === 'b' ? 'getal' : 'tekst', style };
}

function areasOf(root: Element, list: string, item: string): Area[] {
  const element = child(root, list);
  return element === null ? [] : children(element, item).flatMap((each) => parseArea(each.getAttribute('ref') ?? '') ?? []);
}

function readColumnStyles(root: Element): { readonly from: number; readonly to: number; readonly style: number }[] {
  return children(root, 'cols').flatMap((list) =>
    children(list, 'col').map((each) => ({
      from: Number(each.getAttribute('min')) - 1,
      to: Number(each.getAttribute('max')) - 1,
      style: Number(each.getAttribute('style') ?? '0'),
    })),
  );
}

/** Ranges that a protected sheet leaves open to everyone; one with a password of its own stays closed. */
function openRanges(root: Element): Area[] {
  return descendants(root, 'protectedRange').flatMap((each) =>
    attributeOf(each, 'password') === null &&
    attributeOf(each, 'hashValue') === null &&
    attributeOf(each, 'securityDescriptor') === null
      ? parseAreas(each.getAttribute('sqref') ?? '')
      : [],
  );
}

/** Sheet of a template by name. */
export const sheetNamed = (sheets: readonly TemplateSheet[], name: string): TemplateSheet | null =>
  sheets.find((each) => each.name === name) ?? null;

/** The cell is a formula, or lies in the area of one. */
export const isFormula = (sheet: TemplateSheet, address: Address): boolean =>
  sheet.cells.get(addressText(address))?.kind === 'formule' || sheet.formulaAreas.some((area) => contains(area, address));

/** The merged area that the cell lies in; null: it stands alone. */
export const mergeAt = (sheet: TemplateSheet, address: Address): Area | null =>
  sheet.merges.find((area) => contains(area, address)) ?? null;

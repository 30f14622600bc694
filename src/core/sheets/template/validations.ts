/** Validations of a sheet, those of Excel 2010 (x14) too, and what a cell may hold because of them. */
import { type Address, type Area, columnOf, columnText, contains, LAST_COLUMN, LAST_ROW, parseAreas } from './address.ts';
import { child, children, descendants, type Element, isTrue } from './dom.ts';
import type { Template, TemplateSheet, Validation } from './types.ts';

export function readValidations(root: Element): Validation[] {
  const lists = children(root, 'dataValidations');
  const extensions = child(root, 'extLst');
  if (extensions !== null) lists.push(...descendants(extensions, 'dataValidations'));
  return lists.flatMap((list) => children(list).flatMap((each) => readList(each)));
}

/** A validation as it stands, or inside the choice that newer programs are offered. */
function readList(element: Element): Validation[] {
  if (element.localName === 'AlternateContent')
    return descendants(element, 'dataValidation')
      .slice(0, 1)
      .flatMap((each) => readList(each));
  if (element.localName !== 'dataValidation') return [];
  const sqref = element.getAttribute('sqref') ?? child(element, 'sqref')?.textContent ?? '';
  const style = element.getAttribute('errorStyle') ?? 'stop';
  return [
    {
      type: element.getAttribute('type') ?? 'none',
      operator: element.getAttribute('operator') ?? 'between',
      areas: parseAreas(sqref),
      first: formula(element, 'formula1'),
      second: formula(element, 'formula2'),
      stops: style === 'stop' && isTrue(element.getAttribute('showErrorMessage')),
    },
  ];
}

/** Also below an alternative that is written for lists with a comma in a value: the fallback is what every program reads. */
const formula = (element: Element, name: string): string =>
  (child(element, name) ?? descendants(element, name).at(-1))?.textContent?.trim() ?? '';

/** The validation that holds for a cell. */
export const validationAt = (sheet: TemplateSheet, address: Address): Validation | null =>
  sheet.validations.find((each) => each.areas.some((area) => contains(area, address))) ?? null;

// --- lists -----------------------------------------------------------------------------------------------------------------------

/** Longest list that is read; a longer one is not a list that a person chooses from. */
const MAX_VALUES = 2000;
const MAX_NAMES = 5;

/** Cells that a list takes its values from. */
export interface ListSource {
  readonly sheet: TemplateSheet;
  readonly area: Area;
}

/**
 * Values of a list validation as its cell shows them; null: they follow from a formula that is not computed here.
 * @param at the cell that is asked about: a relative reference moves along with it
 */
export function listValues(
  template: Template,
  sheet: TemplateSheet,
  validation: Validation,
  at: Address,
): readonly string[] | null {
  if (validation.type !== 'list') return null;
  const literal = /^"(.*)"$/su.exec(validation.first);
  if (literal)
    return literal[1]!
      .replaceAll('""', '"')
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const source = listSource(template, sheet, validation, at);
  if (source === null) return null;
  const values: string[] = [];
  for (const cell of source.sheet.cells.values()) {
    if (cell.text !== null && contains(source.area, cell)) values.push(cell.text);
    if (values.length > MAX_VALUES) return null;
    if (cell.kind === 'formule' && contains(source.area, cell)) return null;
  }
  return values;
}

export function listSource(template: Template, sheet: TemplateSheet, validation: Validation, at: Address): ListSource | null {
  const [origin] = validation.areas;
  if (validation.type !== 'list' || origin === undefined) return null;
  const moved = { row: at.row - origin.top, column: at.column - origin.left };
  return resolve(template, sheet, validation.first.replace(/^=/u, ''), moved, MAX_NAMES);
}

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!()\s]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/u;

function resolve(template: Template, sheet: TemplateSheet, text: string, moved: Address, depth: number): ListSource | null {
  const reference = REFERENCE.exec(text);
  if (reference) {
    const name = reference[1]?.replaceAll("''", "'") ?? reference[2];
    const target = name === undefined ? sheet : template.sheets.find((each) => each.name === name);
    const [area] = parseAreas(shifted(reference[3]!, moved));
    return target === undefined || area === undefined ? null : { sheet: target, area };
  }
  if (depth === 0) return null;
  const index = template.sheets.indexOf(sheet);
  const same = template.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const named = same.find((each) => each.sheet === index) ?? same.find((each) => each.sheet === null);
  // A name that is not anchored would move from the cell that it was made in, which the file does not tell.
  if (named === undefined || !/^[^!]*!?\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/u.test(named.refers)) return null;
  return resolve(template, sheet, named.refers, { row: 0, column: 0 }, depth - 1);
}

/** A reference with its relative halves moved. */
function shifted(reference: string, moved: Address): string {
  return reference.replaceAll(
    /(\$?)([A-Z]{1,3})(\$?)(\d+)/gu,
    (_all, column: string, letters: string, row: string, digits: string) => {
      const atColumn = columnOf(letters) + (column === '$' ? 0 : moved.column);
      const atRow = Number(digits) + (row === '$' ? 0 : moved.row);
      return `${columnText(Math.min(LAST_COLUMN, Math.max(0, atColumn)))}${Math.min(LAST_ROW, Math.max(1, atRow))}`;
    },
  );
}

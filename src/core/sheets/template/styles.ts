/** What filling needs of the styles: whether a cell is locked, and whether it shows a number as a date. */
import { child, children, type Element } from './dom.ts';

export interface CellFormat {
  /** Cells are locked unless their style says otherwise; it only counts on a protected sheet. */
  readonly locked: boolean;
  readonly isDate: boolean;
}

export const DEFAULT_FORMAT: CellFormat = { locked: true, isDate: false };

/** Built-in formats of days and days with a time; those of hours alone are not in it. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Formats in the order of their index. @param root of the styles part, null where there is none */
export function readStyles(root: Element | null): readonly CellFormat[] {
  if (root === null) return [DEFAULT_FORMAT];
  const numbers = child(root, 'numFmts');
  const codes = new Map(
    (numbers === null ? [] : children(numbers, 'numFmt')).map((each) => [
      Number(each.getAttribute('numFmtId')),
      each.getAttribute('formatCode') ?? '',
    ]),
  );
  const list = child(root, 'cellXfs');
  return (list === null ? [] : children(list, 'xf')).map((xf) => {
    const id = Number(xf.getAttribute('numFmtId') ?? '0');
    const code = codes.get(id);
    const locked = child(xf, 'protection')?.getAttribute('locked') ?? '1';
    return { locked: locked !== '0' && locked !== 'false', isDate: code === undefined ? BUILT_IN_DATES.has(id) : showsDay(code) };
  });
}

/** A format with a day or a year in it, outside its texts, colours and conditions. */
const showsDay = (code: string): boolean => /[dyj]/iu.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, ''));

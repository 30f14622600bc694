/** Compares workbooks by their parts, and reads a filled one back. */
import { unzipSync } from 'fflate';
import { DOMParser, type Element } from '@xmldom/xmldom';

/** Names of the parts whose bytes differ, or that one of the two does not have. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const was = unzipSync(before);
  const now = unzipSync(after);
  const names = new Set([...Object.keys(was), ...Object.keys(now)]);
  return [...names].filter((name) => !Buffer.from(was[name] ?? []).equals(Buffer.from(now[name] ?? []))).toSorted();
}

/** A part as lines of tags, texts and attributes, in the order of the document: nothing that means something is left out. */
export function linesOf(bytes: Uint8Array, part: string): string[] {
  const xml = Buffer.from(unzipSync(bytes)[part] ?? []).toString('utf8');
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement!;
  const lines: string[] = [];
  const walk = (element: Element, path: string): void => {
    const attributes = Array.from({ length: element.attributes.length }, (_, at) => element.attributes.item(at)!)
      .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
      .join(' ');
    const here = `${path}/${element.nodeName}`;
    lines.push(`${here} ${attributes}`.trimEnd());
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 1) walk(node as Element, here);
      else if (node.nodeType === 3 && node.nodeValue !== '' && !/^\s+$/u.test(node.nodeValue ?? ''))
        lines.push(`${here} = ${JSON.stringify(node.nodeValue)}`);
    }
  };
  walk(root, '');
  return lines;
}

/** The lines of a part outside its cells: what must be the same before and after. */
export const aroundCells = (bytes: Uint8Array, part: string): string[] =>
  linesOf(bytes, part).filter((line) => !line.includes('/sheetData/row/c'));

/** Address → style of every cell that a sheet writes. */
export const stylesOf = (bytes: Uint8Array, part: string): Map<string, string | undefined> =>
  new Map(
    linesOf(bytes, part)
      .filter((line) => /\/sheetData\/row\/c(?: |$)/u.test(line))
      .map((line) => [/ r="([^"]*)"/u.exec(line)?.[1] ?? '', / s="([^"]*)"/u.exec(line)?.[1]]),
  );

/** Formulas by address. */
export const formulasOf = (bytes: Uint8Array, part: string): string[] =>
  linesOf(bytes, part).filter((line) => line.includes('/row/c/f'));

/** Results that stand beside a formula: a program that trusts them shows what was true before. */
export const oldResults = (bytes: Uint8Array, part: string): string[] => {
  const lines = linesOf(bytes, part);
  return lines.filter(
    (line, at) => /\/row\/c\/f(?: |$)/u.test(line) && (lines[at + 2] ?? lines[at + 1] ?? '').endsWith('/row/c/v'),
  );
};

/** The value that a file writes in a cell, as it stands there; null: none. */
export function valueAt(bytes: Uint8Array, part: string, cell: string): string | null {
  const lines = linesOf(bytes, part);
  const start = lines.findIndex((line) => / r="([^"]*)"/u.exec(line)?.[1] === cell && line.includes('/row/c '));
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    if (line.includes('/row/c ') || line.endsWith('/row/c')) return null;
    const value = /\/row\/c\/v = (.*)$/u.exec(line)?.[1];
    if (value !== undefined) return JSON.parse(value) as string;
  }
  return null;
}

/** A block of cells as Excel and LibreOffice put it on the clipboard: rows on lines, cells between tabs. */

/** Cells of a block. A cell with a line break or a tab stands between quotes, and a quote in it is doubled. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let index = 0; index < clean.length; index += 1) {
    const char = clean[index]!;
    if (quoted && char === '"' && clean[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && char === '\t') endCell();
    else if (!quoted && char === '\n') {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  // The line break after the last row is no row of its own.
  if (rows.length > 1 && rows.at(-1)!.length === 1 && rows.at(-1)![0] === '') rows.pop();
  return rows;
}

export const formatBlock = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

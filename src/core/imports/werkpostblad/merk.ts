/** What makes a spreadsheet a werkpostblad of this case file: a hidden sheet with its mark, and a hidden id per row. No INSZ anywhere. */
import { createHash } from 'node:crypto';
import type { Cell, Grid, Sheet } from '../grid.ts';
import { textOf } from '../values.ts';

/** Name of the hidden sheet: the mark, and the codes of the drop-down. */
export const MARK_SHEET = 'Trajectmap';
export const SHEET_KIND = 'trajectmap-werkpostblad';
export const SHEET_VERSION = 1;
/** "That file" of a re-import (E-26): one source for every werkpostblad, so that two werkposten on one day add up. */
export const WERKPOSTBLAD_SOURCE = 'aanwezigheden:werkpostblad';
/** Codes of the drop-down in their order; a begeleider says present or absent, never why. */
export const SHEET_CODES: readonly (string | number)[] = [1, '½', '1u', '2u', '3u', '4u', '5u', '6u', '7u', '8u', 'A', 'F'];

export interface SheetMark {
  readonly version: number;
  /** Id of the case file, in hexadecimal. */
  readonly fileId: string;
  readonly werkpostId: string;
  /** `YYYY-MM` */
  readonly month: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Rows of the hidden sheet: name and value. */
export function markRows({ version, fileId, werkpostId, month }: SheetMark): [string, string][] {
  return [
    ['soort', SHEET_KIND],
    ['versie', String(version)],
    ['dossier', fileId],
    ['werkpost', werkpostId],
    ['maand', `m${month}`], // with a letter before it no program takes it for a date
  ];
}

/** The mark of a werkpostblad; null for any other file. */
export function findMark(grid: Grid): SheetMark | null {
  const sheet = grid.sheets.find(({ name }) => name === MARK_SHEET);
  if (!sheet) return null;
  const values = new Map(sheet.rows.map((row) => [text(row[0]), text(row[1])]));
  const month = /^m(20\d{2}-(?:0[1-9]|1[0-2]))$/.exec(values.get('maand') ?? '')?.[1];
  const werkpostId = values.get('werkpost') ?? '';
  if (values.get('soort') !== SHEET_KIND || month === undefined || !UUID.test(werkpostId)) return null;
  return { version: Number(values.get('versie')), fileId: values.get('dossier') ?? '', werkpostId, month };
}

/** True for the hidden sheet of a werkpostblad; some programs do not say that it is hidden. */
export const isMarkSheet = (sheet: Sheet): boolean => sheet.name === MARK_SHEET && text(sheet.rows[0]?.[1]) === SHEET_KIND;

/** What stands in the hidden column of a row: the person, and digits that tell a changed or moved id from the one that was written. */
export function rowId(mark: SheetMark, persoonId: string): string {
  return `${persoonId} ${check(mark, persoonId)}`;
}

/** The person of a row; null when the id is not the one that was written for this werkpost and month. */
export function personOfRow(mark: SheetMark, cell: Cell | null): string | null {
  const [persoonId = '', digits = ''] = text(cell).split(' ');
  return UUID.test(persoonId) && digits === check(mark, persoonId) ? persoonId : null;
}

function check({ fileId, werkpostId, month }: SheetMark, persoonId: string): string {
  return createHash('sha256').update([fileId, werkpostId, month, persoonId].join('|')).digest('hex').slice(0, 8);
}

const text = (cell: Cell | null | undefined): string => textOf(cell ?? null).trim();

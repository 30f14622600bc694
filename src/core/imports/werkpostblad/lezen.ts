/** Reads the rows of a werkpostblad: a hidden id per row, a day per column. Reasons of absence are never taken over. */
import type { AanwezigheidWaarde } from '../../../shared/domain/codes.ts';
import { makeDate, weekday, type IsoDate } from '../../../shared/domain/date.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { columnName, type Cell, type FileFormat, type Sheet } from '../grid.ts';
import type { Header } from '../header.ts';
import { hasDay } from '../months.ts';
import { splitRows, type CodeAt, type ListRow, type SkippedRow } from '../rows.ts';
import { textOf } from '../values.ts';
import { attendanceOf } from '../vocabulary.ts';
import { personOfRow, type SheetMark } from './merk.ts';

/** The hidden column with the ids. */
export const ID_COLUMN = 0;
const SATURDAY = 6;
const MAX_HOURS = 2400;
const DAY_PREFIX = 'dag:';

/** What a cell says: present, half a day, hours (in hundredths), absent, or a holiday. */
export interface UnitClaim {
  readonly waarde: AanwezigheidWaarde;
  readonly uren: number | null;
}

export interface UnitCell extends UnitClaim {
  readonly date: IsoDate;
  readonly column: string;
}

export interface WerkpostbladRow extends ListRow {
  readonly month: string;
  readonly werkpostId: string;
  /** Null: the id was changed, or belongs to another sheet. */
  readonly persoonId: string | null;
  readonly days: readonly UnitCell[];
}

export function readWerkpostblad(
  sheet: Sheet,
  header: Header,
  format: FileFormat,
  mark: SheetMark,
): { rows: WerkpostbladRow[]; skipped: SkippedRow[] } {
  const { data, skipped } = splitRows(sheet, header, 'aanwezigheden');
  const days = header.columns.flatMap((column) =>
    column.field?.startsWith(DAY_PREFIX) ? [{ index: column.index, day: Number(column.field.slice(DAY_PREFIX.length)) }] : [],
  );
  const nameAt = header.columns.find((column) => column.field === 'naam')?.index ?? ID_COLUMN + 1;
  const rows = data.map(({ row, cells }): WerkpostbladRow => {
    const signals: CodeAt[] = [];
    const read = days.flatMap(({ index, day }) =>
      readDay(cells[index] ?? null, columnName(format, index), day, mark.month, signals),
    );
    const persoonId = personOfRow(mark, cells[ID_COLUMN] ?? null);
    return {
      sheet: sheet.name,
      row,
      name: cleanText(textOf(cells[nameAt] ?? null)),
      key: rowKey(persoonId ?? `rij:${row}`, mark),
      cells: Object.fromEntries(read.map((cell) => [cell.date.slice(8, 10), claimText(cell)])),
      medical: false,
      rejected: [],
      questions: [],
      signals,
      month: mark.month,
      werkpostId: mark.werkpostId,
      persoonId,
      days: read,
    };
  });
  return { rows, skipped };
}

/** Key of a row: whose month at which werkpost. */
export function rowKey(who: string, { month, werkpostId }: Pick<SheetMark, 'month' | 'werkpostId'>): string {
  return `${who}|${month}|${werkpostId}`;
}

/** The row as its key and cells say, for an answer later without the file. */
export function rowOfKey(key: string): { persoonId: string | null; month: string; werkpostId: string } {
  const [who = '', month = '', werkpostId = ''] = key.split('|');
  return { persoonId: who.startsWith('rij:') ? null : who, month, werkpostId };
}

/** `1`, `0.5`, `3.5u`, `A`, `F`. */
export function claimText({ waarde, uren }: UnitClaim): string {
  if (waarde === 'aanwezig') return '1';
  if (waarde === 'half') return '0.5';
  if (waarde === 'uren') return `${(uren ?? 0) / 100}u`;
  return waarde === 'feestdag' ? 'F' : 'A';
}

/** What a text says; `kept` false when it names a reason, which is left out. Null for an unknown code. */
export function claimOfText(text: string): (UnitClaim & { readonly kept: boolean }) | null {
  const hours = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*u(?:ur|ren)?\.?$/iu.exec(text);
  if (hours) {
    const uren = Number(hours[1]) * 100 + Number((hours[2] ?? '').padEnd(2, '0'));
    return uren <= MAX_HOURS ? { waarde: 'uren', uren, kept: true } : null;
  }
  const code = attendanceOf(text);
  if (code === null) return null;
  if (code === 'whole') return { waarde: 'aanwezig', uren: null, kept: true };
  if (code === 'half') return { waarde: 'half', uren: null, kept: true };
  if (code === 'F') return { waarde: 'feestdag', uren: null, kept: true };
  return { waarde: 'afwezig', uren: null, kept: code === 'A' };
}

function readDay(cell: Cell | null, column: string, day: number, month: string, signals: CodeAt[]): UnitCell[] {
  if (cell === null || textOf(cell).trim() === '') {
    if (cell?.kind === 'error' || cell?.kind === 'noResult') signals.push({ code: 'CODE_ONBEKEND', column });
    return [];
  }
  if (!hasDay(month, day)) {
    signals.push({ code: 'DAG_BESTAAT_NIET', column });
    return [];
  }
  const claim = claimOf(cell);
  if (!claim) {
    signals.push({ code: 'CODE_ONBEKEND', column });
    return [];
  }
  const date = makeDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
  if (!claim.kept) signals.push({ code: 'REDEN_NIET_OVERGENOMEN', column });
  const present = claim.waarde !== 'afwezig' && claim.waarde !== 'feestdag';
  if (present && weekday(date) >= SATURDAY) signals.push({ code: 'WEEKEND', column });
  return [{ date, column, waarde: claim.waarde, uren: claim.uren }];
}

function claimOf(cell: Cell): ReturnType<typeof claimOfText> {
  if (cell.kind === 'number') return cell.value === 1 || cell.value === 0.5 ? claimOfText(cell.value === 1 ? '1' : '0.5') : null;
  return cell.kind === 'text' ? claimOfText(cleanText(cell.value)) : null;
}

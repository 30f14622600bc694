/**
 * A werkpostblad as XLSX (E-23): A4 landscape, one row per person, one column per day. Only the cells of days can be filled, with the codes
 * of a drop-down that stand on a hidden sheet; the ids are hidden too. No INSZ, no reason of an absence.
 */
import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { stripInvisible } from '../../../shared/domain/text.ts';
import { weekday } from '../../../shared/domain/date.ts';
import { MARK_SHEET, markRows, rowId, SHEET_CODES, type SheetMark } from '../../imports/werkpostblad/merk.ts';
import type { Translate } from '../../messages.ts';
import type { DayPlan, SheetContent, SheetPerson } from './inhoud.ts';

export interface SheetSpec {
  readonly mark: SheetMark;
  readonly content: SheetContent;
  readonly organisatie: string;
  readonly werkpost: string;
  /** The month in words. */
  readonly maand: string;
  readonly translate: Translate;
}

const NAME_COLUMN = 1;
const FIRST_DAY = 2;
const INK = { rgb: '1D2426' };
const FONT = 'Calibri';
const THIN = { style: 'thin', color: { rgb: 'A9A498' } } as const;
const FILL: Readonly<Record<'rust' | DayPlan, string | null>> = {
  rust: 'D9D6CF',
  gepland: 'DCEBF0',
  half: 'DCEBF0',
  vrij: null,
  buiten: 'BDB9B0',
};
const NAME_WIDTH = 26;
const DAY_WIDTH = 4;
const ROW_HEIGHT = 20;

/** @returns the bytes of the workbook */
export async function writeSheet(spec: SheetSpec): Promise<Uint8Array> {
  const { organisatie, werkpost, maand } = spec;
  return await writeXlsx({
    sheets: [visible(spec), hidden(spec.mark)],
    properties: { title: `${werkpost} ${maand}`, creator: organisatie },
    defaultFont: { name: FONT, size: 10 },
  });
}

function visible(spec: SheetSpec): WriteSheet {
  const { mark, content, organisatie, werkpost, maand, translate } = spec;
  const { dagen, personen } = content;
  const say = (key: string): string => translate(`werkpostblad.${key}`);
  const lead = [`${werkpost} · ${maand}`, organisatie, say('uitleg'), say('legende'), say('kleuren')];
  const weekdays = lead.length + 1;
  const header = weekdays + 1;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: CellValue, style: CellStyle): void => {
    const type = typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string';
    cells.set(`${row},${column}`, { value: typeof value === 'string' ? stripInvisible(value) : value, type, style });
  };
  lead.forEach((line, row) => put(row, NAME_COLUMN, line, row === 0 ? styles.title : styles.note));
  put(header, NAME_COLUMN, say('naam'), styles.head);
  dagen.forEach(({ datum, rust }, index) => {
    const style = headDay(rust);
    put(weekdays, FIRST_DAY + index, say(`weekdag.${weekday(datum)}`), style);
    put(header, FIRST_DAY + index, Number(datum.slice(8)), style);
  });
  personen.forEach((person, index) => {
    const row = header + 1 + index;
    put(row, 0, rowId(mark, person.persoonId), styles.id);
    put(row, NAME_COLUMN, `${person.naam} ${person.voornaam}`.trim(), styles.name);
    person.dagen.forEach((plan, day) => put(row, FIRST_DAY + day, null, dayStyle(plan, dagen[day]?.rust ?? false)));
  });
  const height = header + 1 + personen.length;
  const width = FIRST_DAY + dagen.length;
  return {
    name: spec.mark.month,
    columns: [{ width: 10, hidden: true }, { width: NAME_WIDTH }, ...dagen.map(() => ({ width: DAY_WIDTH }))],
    rows: Array.from({ length: height }, () => Array<CellValue>(width).fill(null)),
    cells,
    rowDefs: new Map(personen.map((_, index) => [header + 1 + index, { height: ROW_HEIGHT }])),
    freezePane: { rows: header + 1, columns: FIRST_DAY },
    dataValidations: validations(personen, header + 1, spec),
    protection: { sheet: true, objects: true, scenarios: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${weekdays + 1}:$${header + 1}`,
    },
    headerFooter: { oddFooter: `&L${plain(organisatie)}&C${plain(say('vertrouwelijk'))}&R&P / &N` },
    view: { showGridLines: false },
    a11y: { headerRow: header },
  };
}

/** One rule for all cells that can be filled; what is not in the list is refused by the spreadsheet program. */
function validations(personen: readonly SheetPerson[], firstRow: number, { content, translate }: SheetSpec): DataValidation[] {
  if (personen.length === 0) return [];
  const from = `${letters(FIRST_DAY)}${firstRow + 1}`;
  const to = `${letters(FIRST_DAY + content.dagen.length - 1)}${firstRow + personen.length}`;
  return [
    {
      type: 'list',
      formula1: `${MARK_SHEET}!$D$1:$D$${SHEET_CODES.length}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: translate('werkpostblad.foutTitel'),
      errorMessage: translate('werkpostblad.fout'),
      range: `${from}:${to}`,
    },
  ];
}

/** The mark in the first two columns, the codes of the drop-down in the fourth: a literal list would cut "0,5" in two (E-23). */
function hidden(mark: SheetMark): WriteSheet {
  const about = markRows(mark);
  const height = Math.max(about.length, SHEET_CODES.length);
  return {
    name: MARK_SHEET,
    hidden: true,
    rows: Array.from({ length: height }, (_, row) => [
      about[row]?.[0] ?? null,
      about[row]?.[1] ?? null,
      null,
      SHEET_CODES[row] ?? null,
    ]),
    protection: { sheet: true },
  };
}

function letters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** `&` is the escape character of headers and footers. */
const plain = (text: string): string => stripInvisible(text).slice(0, 80).replaceAll('&', '&&');

const fill = (rgb: string | null): Pick<CellStyle, 'fill'> =>
  rgb === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } };
const BOX = { border: { top: THIN, bottom: THIN, left: THIN, right: THIN } } as const;
const CENTRE = { alignment: { horizontal: 'center', vertical: 'center' } } as const;

function dayStyle(plan: DayPlan, rust: boolean): CellStyle {
  const open = plan !== 'buiten';
  const expected = plan === 'gepland' || plan === 'half';
  return {
    ...BOX,
    ...CENTRE,
    font: { name: FONT, size: 10, color: INK },
    ...fill(open && rust && !expected ? FILL.rust : FILL[plan]),
    // Seen without colour too: where somebody is expected the cell stands in a heavier box.
    ...(expected
      ? { border: { top: THIN, left: THIN, right: THIN, bottom: { style: plan === 'half' ? 'dashed' : 'medium', color: INK } } }
      : {}),
    protection: { locked: !open },
  };
}

const headDay = (rust: boolean): CellStyle => ({
  ...BOX,
  ...CENTRE,
  font: { name: FONT, size: 9, bold: true, color: INK },
  ...fill(rust ? FILL.rust : null),
});

const styles = {
  title: { font: { name: 'Georgia', size: 15, bold: true, color: INK } },
  note: { font: { name: FONT, size: 10, color: INK } },
  head: { ...BOX, font: { name: FONT, size: 10, bold: true, color: INK }, alignment: { vertical: 'center' } },
  name: { ...BOX, font: { name: FONT, size: 10.5, color: INK }, alignment: { vertical: 'center' } },
  id: { font: { name: FONT, size: 8, color: INK } },
} as const satisfies Record<string, CellStyle>;

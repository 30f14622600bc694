/** The mapping of a template: whether it fits the file, and what of it holds for another version. */
import { kolomSoort } from '../../../rules/ama/index.ts';
import type { SjabloonKoppeling } from '../../../shared/contract/sjabloon.ts';
import { isCodeVeld, KOLOM_VELDEN } from '../../../shared/domain/sjabloon.ts';
import {
  addressText,
  cellAt,
  choicesAt,
  codesFor,
  columnOf,
  columnText,
  type LayoutColumn,
  parseAddress,
  refusalOf,
  type RefusalCode,
  sheetNamed,
  type SheetLayout,
  suggest,
} from '../../sheets/template/index.ts';
import type { Look } from './look.ts';

export interface Problem {
  readonly blad: string;
  readonly cel: string;
  readonly code: RefusalCode | 'CEL_DUBBEL' | 'RIJEN_ONGELDIG' | 'GEEN_KOLOM';
}

/** Problems that are told at once. */
const MAX_PROBLEMS = 20;

/** Cells that the mapping points at and that can never be filled. */
export function problemsOf({ template }: Look, koppeling: SjabloonKoppeling): Problem[] {
  const { blad, eersteRij, laatsteRij, kolommen, cellen } = koppeling;
  const sheet = sheetNamed(template.sheets, blad);
  if (sheet === null) return [{ blad, cel: '', code: 'BLAD_ONBEKEND' }];
  if (laatsteRij < eersteRij) return [{ blad, cel: `${eersteRij}`, code: 'RIJEN_ONGELDIG' }];
  if (kolommen.length === 0) return [{ blad, cel: '', code: 'GEEN_KOLOM' }];
  const problems: Problem[] = doubles(koppeling);
  for (const { kolom, veld } of kolommen) {
    if (isNever(veld)) continue;
    for (let row = eersteRij; row <= laatsteRij && problems.length < MAX_PROBLEMS; row += 1) {
      const code = refusalOf(sheet, { row, column: columnOf(kolom) });
      if (code !== null) problems.push({ blad, cel: cellAt(columnOf(kolom), row), code });
    }
  }
  for (const each of cellen) {
    const at = parseAddress(each.cel);
    const target = sheetNamed(template.sheets, each.blad);
    const code = target === null ? 'BLAD_ONBEKEND' : at === null ? 'CEL_ONBEKEND' : refusalOf(target, at);
    if (code !== null) problems.push({ blad: each.blad, cel: each.cel, code });
  }
  return problems.slice(0, MAX_PROBLEMS);
}

/** A column that is never filled may be pointed out: the answer then names it. */
const isNever = (veld: keyof typeof KOLOM_VELDEN): boolean => {
  const kolom = KOLOM_VELDEN[veld];
  return kolom !== null && kolomSoort(kolom) === 'nooit';
};

/** Two things in one cell: the last would win in silence. */
function doubles({ blad, eersteRij, laatsteRij, kolommen, cellen }: SjabloonKoppeling): Problem[] {
  const columns = kolommen.map(({ kolom }) => kolom);
  const places = cellen.map((each) => `${each.blad}!${each.cel}`);
  const inTable = (each: SjabloonKoppeling['cellen'][number]): boolean => {
    const at = parseAddress(each.cel);
    return (
      at !== null && each.blad === blad && at.row >= eersteRij && at.row <= laatsteRij && columns.includes(columnText(at.column))
    );
  };
  return [
    ...columns.filter((kolom, at) => columns.indexOf(kolom) !== at).map((cel) => ({ blad, cel, code: 'CEL_DUBBEL' as const })),
    ...cellen
      .filter((each, at) => places.indexOf(`${each.blad}!${each.cel}`) !== at || inTable(each))
      .map((each) => ({ blad: each.blad, cel: each.cel, code: 'CEL_DUBBEL' as const })),
  ];
}

export interface Adopted {
  readonly koppeling: SjabloonKoppeling;
  /** Headers, labels and values of the old mapping that have no place any more. */
  readonly vervallen: readonly string[];
}

/** The mapping of an earlier version on this one, by headers and labels; null where this version has no table. */
export function adopt(was: Look, koppeling: SjabloonKoppeling, now: Look): Adopted | null {
  const table = tableOf(now, koppeling.blad);
  if (table === null || table.firstRow === null) return null;
  const old = was.layouts.find(({ sheet }) => sheet.name === koppeling.blad);
  const vervallen: string[] = [];
  const kolommen = koppeling.kolommen.flatMap(({ kolom, veld }) => {
    const header = old?.columns.find(({ column }) => columnText(column) === kolom)?.headers ?? [];
    const found = sameHeader(table, header);
    if (found === undefined) vervallen.push(header.join(' – ') || kolom);
    return found === undefined ? [] : [{ kolom: columnText(found.column), veld }];
  });
  const cellen = koppeling.cellen.flatMap((each) => {
    const place = samePlace(was, now, each);
    if (place === null) vervallen.push(`${each.blad}!${each.cel}`);
    return place === null ? [] : [{ ...each, ...place }];
  });
  const codes = koppeling.codes.flatMap((each) => {
    const choices = choicesOf(now, table, { kolommen, cellen }, each.veld);
    if (choices === null || choices.includes(each.waarde)) return [each];
    vervallen.push(each.waarde);
    return codesFor(each.veld, choices).filter(({ code }) => code === each.code);
  });
  const { firstRow, lastRow, sheet } = table;
  return {
    koppeling: { blad: sheet.name, eersteRij: firstRow, laatsteRij: lastRow ?? firstRow, kolommen, cellen, codes },
    vervallen,
  };
}

/** The sheet with the table: of the same name, else the one that the words point at. */
function tableOf(now: Look, blad: string): SheetLayout | null {
  const name = now.layouts.some(({ sheet, firstRow }) => sheet.name === blad && firstRow !== null)
    ? blad
    : suggest(now.layouts)?.blad;
  return now.layouts.find(({ sheet }) => sheet.name === name) ?? null;
}

/** A column with the same headers, else with the same lowest one. */
function sameHeader(table: SheetLayout, headers: readonly string[]): LayoutColumn | undefined {
  if (headers.length === 0) return undefined;
  const open = table.columns.filter(({ soort }) => soort === 'invullen' || soort === 'gevuld');
  const whole = headers.join('\n');
  return open.find((each) => each.headers.join('\n') === whole) ?? open.find((each) => each.headers.at(-1) === headers.at(-1));
}

type Cell = SjabloonKoppeling['cellen'][number];

/** The cell beside the same label, else the same cell where it can be filled. */
function samePlace(was: Look, now: Look, { blad, cel }: Cell): { blad: string; cel: string } | null {
  const label = was.layouts.find(({ sheet }) => sheet.name === blad)?.labelled.find((each) => addressText(each) === cel)?.label;
  for (const { sheet, labelled } of label === undefined ? [] : now.layouts) {
    const found = labelled.find((each) => each.label === label);
    if (found !== undefined) return { blad: sheet.name, cel: addressText(found) };
  }
  const sheet = sheetNamed(now.template.sheets, blad);
  const at = parseAddress(cel);
  return label === undefined && sheet !== null && at !== null && refusalOf(sheet, at) === null ? { blad, cel } : null;
}

/** Values of the list in the first cell of a field; null: it has no list. */
export function choicesOf(
  { template }: Look,
  table: Pick<SheetLayout, 'sheet' | 'firstRow'>,
  { kolommen, cellen }: Pick<SjabloonKoppeling, 'kolommen' | 'cellen'>,
  veld: string,
): readonly string[] | null {
  if (!isCodeVeld(veld)) return null;
  const column = kolommen.find((each) => each.veld === veld);
  if (column !== undefined && table.firstRow !== null)
    return choicesAt(template, table.sheet, { row: table.firstRow, column: columnOf(column.kolom) });
  const cell = cellen.find((each) => each.veld === veld);
  const sheet = cell === undefined ? null : sheetNamed(template.sheets, cell.blad);
  const at = cell === undefined ? null : parseAddress(cell.cel);
  return sheet === null || at === null ? null : choicesAt(template, sheet, at);
}

/**
 * What makes a template the same version: its sheets, its headers and its validations (E-22, domain/ama.md section 6). Another fingerprint
 * is never filled with the mapping of this one.
 */
import { createHash } from 'node:crypto';
import { addressText, areaText, contains } from './address.ts';
import { headerText, type SheetLayout } from './layout.ts';
import { listSource, listValues, type ListSource } from './validations.ts';
import type { Template } from './types.ts';

export interface Traits {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  readonly headers: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  readonly checks: readonly {
    readonly sheet: string;
    readonly area: string;
    readonly type: string;
    /** What is asked, as the file writes it. */
    readonly rule: string;
    /** Values of a list. */
    readonly values: readonly string[] | null;
  }[];
}

/** First part of a fingerprint: the way in which it was computed. */
const VERSION = 's1';

export function traitsOf(template: Template, layouts: readonly SheetLayout[]): Traits {
  const sources = sourcesOf(template);
  return {
    sheets: template.sheets.map(({ name, visible }) => ({ name, visible })),
    headers: layouts.flatMap((layout) => headersOf(layout, sources)),
    checks: template.sheets.flatMap((sheet) =>
      sheet.validations.flatMap((validation) => {
        const [area] = validation.areas;
        if (area === undefined) return [];
        return [
          {
            sheet: sheet.name,
            area: validation.areas.map(areaText).join(' '),
            type: validation.type,
            rule: [validation.operator, validation.first, validation.second].join(' '),
            values: listValues(template, sheet, validation, { row: area.top, column: area.left }),
          },
        ];
      }),
    ),
  };
}

export const fingerprintOf = (traits: Traits): string =>
  `${VERSION}-${createHash('sha256').update(JSON.stringify(traits)).digest('hex')}`;

/** Texts down to the header of the table; all of them where there is no table. What is asked to be filled in is no header. */
function headersOf({ sheet, headerRows }: SheetLayout, sources: readonly ListSource[]): Traits['headers'] {
  const last = headerRows.at(-1) ?? Number.POSITIVE_INFINITY;
  return [...sheet.cells.values()]
    .filter((cell) => cell.kind === 'tekst' && cell.row <= last)
    .filter((cell) => !sheet.isProtected || sheet.isLocked(cell))
    .filter((cell) => !sources.some((source) => source.sheet === sheet && contains(source.area, cell)))
    .map((cell) => ({ sheet: sheet.name, cell: addressText(cell), text: headerText(cell.text ?? '') }));
}

/** Cells that lists take their values from: told as the values of the list. */
const sourcesOf = (template: Template): ListSource[] =>
  template.sheets.flatMap((sheet) =>
    sheet.validations.flatMap((validation) => {
      const [area] = validation.areas;
      if (area === undefined) return [];
      return listSource(template, sheet, validation, { row: area.top, column: area.left }) ?? [];
    }),
  );

/** What differs between two versions. The parameters are texts of the template, never of a case file. */
export type Difference =
  | { readonly code: 'BLAD_NIEUW' | 'BLAD_WEG' | 'BLAD_VERBORGEN' | 'BLAD_ZICHTBAAR'; readonly blad: string }
  | { readonly code: 'KOP_NIEUW' | 'KOP_WEG'; readonly blad: string; readonly cel: string; readonly tekst: string }
  | { readonly code: 'KOP_ANDERS'; readonly blad: string; readonly cel: string; readonly was: string; readonly nu: string }
  | { readonly code: 'CONTROLE_NIEUW' | 'CONTROLE_WEG' | 'CONTROLE_ANDERS'; readonly blad: string; readonly cel: string }
  | { readonly code: 'LIJST_NIEUW' | 'LIJST_WEG'; readonly blad: string; readonly cel: string; readonly tekst: string };

export function differences(was: Traits, now: Traits): Difference[] {
  return [...sheetDifferences(was, now), ...headerDifferences(was, now), ...checkDifferences(was, now)];
}

function sheetDifferences(was: Traits, now: Traits): Difference[] {
  const before = new Map(was.sheets.map((each) => [each.name, each]));
  const after = new Map(now.sheets.map((each) => [each.name, each]));
  return [
    ...was.sheets.filter(({ name }) => !after.has(name)).map(({ name }) => ({ code: 'BLAD_WEG' as const, blad: name })),
    ...now.sheets.flatMap(({ name, visible }): Difference[] => {
      const known = before.get(name);
      if (known === undefined) return [{ code: 'BLAD_NIEUW', blad: name }];
      return known.visible === visible ? [] : [{ code: visible ? 'BLAD_ZICHTBAAR' : 'BLAD_VERBORGEN', blad: name }];
    }),
  ];
}

function headerDifferences(was: Traits, now: Traits): Difference[] {
  const placeOf = ({ sheet, cell }: Traits['headers'][number]): string => `${sheet}!${cell}`;
  const before = new Map(was.headers.map((each) => [placeOf(each), each]));
  const after = new Map(now.headers.map((each) => [placeOf(each), each]));
  return [
    ...was.headers
      .filter((each) => !after.has(placeOf(each)))
      .map(({ sheet, cell, text }) => ({ code: 'KOP_WEG' as const, blad: sheet, cel: cell, tekst: text })),
    ...now.headers.flatMap((each): Difference[] => {
      const { sheet: blad, cell: cel, text } = each;
      const known = before.get(placeOf(each));
      if (known === undefined) return [{ code: 'KOP_NIEUW', blad, cel, tekst: text }];
      return known.text === text ? [] : [{ code: 'KOP_ANDERS', blad, cel, was: known.text, nu: text }];
    }),
  ];
}

function checkDifferences(was: Traits, now: Traits): Difference[] {
  const placeOf = ({ sheet, area }: Traits['checks'][number]): string => `${sheet}!${area}`;
  const before = new Map(was.checks.map((each) => [placeOf(each), each]));
  const after = new Map(now.checks.map((each) => [placeOf(each), each]));
  return [
    ...was.checks
      .filter((each) => !after.has(placeOf(each)))
      .map(({ sheet, area }) => ({ code: 'CONTROLE_WEG' as const, blad: sheet, cel: area })),
    ...now.checks.flatMap((each): Difference[] => {
      const { sheet: blad, area: cel } = each;
      const known = before.get(placeOf(each));
      if (known === undefined) return [{ code: 'CONTROLE_NIEUW', blad, cel }];
      if (known.values !== null && each.values !== null) return listDifferences(known.values, each.values, blad, cel);
      return known.type === each.type && known.rule === each.rule ? [] : [{ code: 'CONTROLE_ANDERS', blad, cel }];
    }),
  ];
}

const listDifferences = (was: readonly string[], now: readonly string[], blad: string, cel: string): Difference[] => [
  ...was.filter((tekst) => !now.includes(tekst)).map((tekst) => ({ code: 'LIJST_WEG' as const, blad, cel, tekst })),
  ...now.filter((tekst) => !was.includes(tekst)).map((tekst) => ({ code: 'LIJST_NIEUW' as const, blad, cel, tekst })),
];

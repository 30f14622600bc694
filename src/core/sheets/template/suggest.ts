/** What a column or a cell of a template is, by its words (`words.json`); a proposal, which a person looks at once. */
import { type CelVeld, type CodeVeld, isCodeVeld, type KolomVeld } from '../../../shared/domain/sjabloon.ts';
import { foldName } from '../../../shared/domain/text.ts';
import { addressText, columnText } from './address.ts';
import type { LabelledCell, LayoutColumn, SheetLayout } from './layout.ts';
import words from './words.json' with { type: 'json' };

type Vocabulary = readonly (readonly [string, readonly string[]])[];
const COLUMNS = words.kolommen as unknown as Vocabulary;
const CELLS = words.cellen as unknown as Vocabulary;
const CODES = words.codes as Readonly<Record<CodeVeld, Readonly<Record<string, readonly string[]>>>>;

/** Mapping of a template, as the contract writes it. */
export interface Suggestion {
  readonly blad: string;
  readonly eersteRij: number;
  readonly laatsteRij: number;
  readonly kolommen: { kolom: string; veld: KolomVeld }[];
  readonly cellen: { blad: string; cel: string; veld: CelVeld; tekst: string | null }[];
  readonly codes: { veld: CodeVeld; code: string; waarde: string }[];
}

/** Every word of `wanted` begins a word of `text`, which is folded. */
const says = (text: string, wanted: string): boolean =>
  wanted.split(' ').every((word) => text.split(' ').some((each) => (word.length < 3 ? each === word : each.startsWith(word))));

/** The first entry of the vocabulary that the text says. */
function fieldOf(vocabulary: Vocabulary, text: string): string | null {
  const folded = foldName(text);
  return vocabulary.find(([, alternatives]) => alternatives.some((wanted) => says(folded, wanted)))?.[0] ?? null;
}

/** Whether a text is known as the header of a column. */
export const isKnownHeader = (text: string): boolean => fieldOf(COLUMNS, text) !== null;

/** The lowest header tells what a column is; with those above it where it does not tell by itself. */
export function columnField({ headers }: Pick<LayoutColumn, 'headers'>): KolomVeld | null {
  const own = fieldOf(COLUMNS, headers.at(-1) ?? '') ?? fieldOf(COLUMNS, headers.join(' '));
  return own as KolomVeld | null;
}

const cellField = ({ label }: LabelledCell): CelVeld | null => fieldOf(CELLS, label) as CelVeld | null;

/** A proposal for a template; null where no sheet has a table. */
export function suggest(layouts: readonly SheetLayout[]): Suggestion | null {
  const table = layouts
    .filter(({ sheet, firstRow }) => sheet.visible && firstRow !== null)
    .toSorted((a, b) => known(b) - known(a))[0];
  if (table === undefined || table.firstRow === null) return null;
  const kolommen = onlyOnce(
    table.columns.flatMap((column) => {
      const veld = column.soort === 'formule' || column.soort === 'vergrendeld' ? null : columnField(column);
      return veld === null ? [] : [{ kolom: columnText(column.column), veld }];
    }),
    ({ veld }) => veld,
  );
  const alone = kolommen.some(({ veld }) => veld === 'voornaam');
  const named = kolommen.map((each) => (alone && each.veld === 'deelnemer' ? { ...each, veld: 'familienaam' as const } : each));
  const cellen = onlyOnce(
    layouts
      .filter(({ sheet }) => sheet.visible)
      .flatMap((layout) =>
        layout.labelled.flatMap((cell) => {
          const veld = cellField(cell);
          return veld === null ? [] : [{ blad: layout.sheet.name, cel: addressText(cell), veld, tekst: null }];
        }),
      ),
    ({ veld, cel }) => (veld === 'tekst' ? cel : veld),
  );
  return {
    blad: table.sheet.name,
    eersteRij: table.firstRow,
    laatsteRij: table.lastRow ?? table.firstRow,
    kolommen: named,
    cellen,
    codes: suggestCodes(layouts, table, named, cellen),
  };
}

const known = ({ columns }: SheetLayout): number => columns.filter((column) => columnField(column) !== null).length;

function onlyOnce<T>(list: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

type Places = Pick<Suggestion, 'kolommen' | 'cellen'>;

function suggestCodes(
  layouts: readonly SheetLayout[],
  table: SheetLayout,
  kolommen: Places['kolommen'],
  cellen: Places['cellen'],
): Suggestion['codes'] {
  const ofColumns = kolommen.map(({ kolom, veld }) => ({
    veld,
    choices: table.columns.find(({ column }) => columnText(column) === kolom)?.choices ?? null,
  }));
  const ofCells = cellen.map(({ blad, cel, veld }) => ({
    veld,
    choices:
      layouts.find(({ sheet }) => sheet.name === blad)?.labelled.find((each) => addressText(each) === cel)?.choices ?? null,
  }));
  return [...ofColumns, ...ofCells].flatMap(({ veld, choices }) => (isCodeVeld(veld) && choices ? codesFor(veld, choices) : []));
}

/** Our codes in the values of a list, where the words leave little doubt. Health is proposed as the list's word for another reason (AMA-43). */
export function codesFor(veld: CodeVeld, choices: readonly string[]): Suggestion['codes'] {
  return Object.entries(CODES[veld]).flatMap(([code, alternatives]) => {
    const waarde = firstSaid(alternatives, choices);
    return waarde === null ? [] : [{ veld, code, waarde }];
  });
}

function firstSaid(alternatives: readonly string[], choices: readonly string[]): string | null {
  for (const wanted of alternatives) {
    const found = choices.find((choice) => says(foldName(choice), wanted));
    if (found !== undefined) return found;
  }
  return null;
}

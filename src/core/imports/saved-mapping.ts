/**
 * A mapping as it is kept: column → field for the list with exactly these headers, and the same by the name of each column, so that the
 * list is known again when its columns stand in another order; with the name that the user gave it.
 */
import type { ImportSoort } from '../../shared/domain/codes.ts';
import { foldName } from '../../shared/domain/text.ts';
import type { Header, Mapping } from './header.ts';
import { REQUIRED } from './vocabulary.ts';

/** What is kept: letters or numbers of columns, `=name of a column`, and `@naam`. */
export type KeptMapping = Readonly<Record<string, string>>;

const NAME = '@naam';
const HEADER = '=';
export const MAPPING_NAME_MAX = 80;

/** A column of a file that is looked at. */
export interface NamedColumn {
  readonly name: string;
  readonly header: string;
}

/** What to keep of a mapping that the user chose. */
export function keptMapping(chosen: Mapping, header: Pick<Header, 'columns'>, name: string | null): KeptMapping {
  const columns = Object.entries(chosen).flatMap(([column, field]) => (field === null ? [] : [[column, field] as const]));
  const byName = columns.flatMap(([column, field]) => {
    const text = header.columns.find((each) => each.name === column)?.header ?? '';
    return text === '' ? [] : [[`${HEADER}${foldName(text)}`, field] as const];
  });
  return Object.fromEntries([...columns, ...byName, ...(name === null ? [] : [[NAME, name]])]);
}

/** The columns of a kept mapping, as the reader takes them. */
export function columnsOf(kept: KeptMapping): Mapping {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !key.startsWith(HEADER) && key !== NAME));
}

/** The name that the user gave, null without one. */
export const nameOf = (kept: KeptMapping): string | null => kept[NAME] ?? null;

/**
 * The mapping of a list that has every column of a kept one, by name, in whatever order; null where one is missing, stands twice, or
 * the kept one does not cover what this kind of list needs.
 */
export function matchByName(kept: KeptMapping, columns: readonly NamedColumn[], kind: ImportSoort): Mapping | null {
  const wanted = Object.entries(kept).flatMap(([key, field]) => (key.startsWith(HEADER) ? [[key.slice(1), field] as const] : []));
  const fields = new Set(wanted.map(([, field]) => field));
  if (wanted.length === 0 || REQUIRED[kind].some((field) => !fields.has(field))) return null;
  const found = wanted.map(([text, field]) => {
    const same = columns.filter(({ header }) => foldName(header) === text);
    return same.length === 1 && same[0] ? ([same[0].name, field] as const) : null;
  });
  return found.includes(null) ? null : Object.fromEntries(found.filter((each) => each !== null));
}

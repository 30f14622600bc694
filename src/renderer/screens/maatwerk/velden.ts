/** Fields of the records of maatwerk and doorstroom, with the words of the core's catalogue: nothing is named twice. */
import { capital } from '../../format/show.ts';
import { hasMessage, messageOf } from '../../i18n.ts';
import { entityOf } from '../../records/history-panel.tsx';
import type { FieldKey, FieldKind, FieldSpec, RecordName, Spec } from '../../records/types.ts';
import type { Option } from '../../ui/select.tsx';

/** Label of a code of a list of the core (`codes.<list>.<code>`), with a capital; empty text for none. */
export const codeOf = (list: string, code: string | null): string => (code === null ? '' : capital(wordOf(list, code)));

/** The same in the middle of a sentence. */
export const wordOf = (list: string, code: string | null): string => (code === null ? '' : messageOf(`codes.${list}.${code}`));

export const optionsOf = (list: string, codes: readonly string[]): Option[] =>
  codes.map((code) => ({ key: code, label: codeOf(list, code) }));

/** Name of a field, as the history calls it. */
export function labelOf(name: RecordName, key: string): string {
  const own = `veld.${entityOf(name)}.${key}`;
  return capital(messageOf(hasMessage(`core:${own}`) ? own : `veld.algemeen.${key}`));
}

type Kind = Exclude<FieldKind, 'code'>;
/** A field: its key, then its kind, or the list its codes stand in with those codes. */
export type Veld<K extends string> = readonly [K, Kind] | readonly [K, string, readonly string[]];

/** Everything may stay empty on the screen: what must not be is said by the contract when it is saved. */
export function fieldsOf<N extends RecordName>(name: N, table: readonly Veld<FieldKey<N>>[]): FieldSpec<FieldKey<N>>[] {
  return table.map(([key, kind, codes]) =>
    codes === undefined
      ? { key, kind: kind as Kind, label: labelOf(name, key), optional: true }
      : { key, kind: 'code', label: labelOf(name, key), optional: true, options: optionsOf(kind, codes) },
  );
}

export function define<N extends RecordName>(
  name: N,
  table: readonly Veld<FieldKey<N>>[],
  rest: Omit<Spec<N>, 'name' | 'fields'>,
): Spec<N> {
  return { name, fields: fieldsOf(name, table), ...rest };
}

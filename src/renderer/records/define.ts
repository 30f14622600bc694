import { textOf } from '../i18n.ts';
import { codeOptions, type CodeList } from './codes.ts';
import type { FieldKey, FieldKind, FieldSpec, RecordName, Spec } from './types.ts';

interface FieldParts {
  readonly kind: Exclude<FieldKind, 'code'>;
  readonly optional?: boolean;
  readonly hint?: boolean;
}
interface CodeParts {
  readonly list: CodeList;
  readonly optional?: boolean;
}
export type FieldTable<K extends string> = readonly (readonly [K, FieldParts | CodeParts])[];

/** Fields with their labels from `<group>.<field>` of the catalogue; a hint stands at `<group>.<field>_raad`. */
export function makeFields<K extends string>(group: string, table: FieldTable<K>): FieldSpec<K>[] {
  return table.map(([key, parts]) => {
    const label = textOf(`${group}.${key}`);
    const optional = parts.optional ?? false;
    if ('list' in parts) return { key, kind: 'code', label, optional, options: codeOptions(parts.list) };
    const hint = parts.hint === true ? { hint: textOf(`${group}.${key}_raad`) } : {};
    return { key, kind: parts.kind, label, optional, ...hint };
  });
}

type Rest<N extends RecordName> = Omit<Spec<N>, 'name' | 'fields'>;

export function define<N extends RecordName>(name: N, table: FieldTable<FieldKey<N>>, rest: Rest<N>): Spec<N> {
  return { name, fields: makeFields(`record.${name}`, table), ...rest };
}

export const date = { kind: 'date' } as const;
export const day = { kind: 'date', optional: true } as const;
export const text = { kind: 'text' } as const;
export const maybeText = { kind: 'text', optional: true } as const;
export const lines = { kind: 'lines', optional: true } as const;
export const needLines = { kind: 'lines' } as const;
export const hours = { kind: 'hundredths', optional: true } as const;
export const yesNo = { kind: 'yesno', optional: true } as const;

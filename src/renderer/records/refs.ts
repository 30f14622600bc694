/** What a record can point at in the organisation, with the names that people know. */
import { useCall } from '../client.ts';
import type { FieldSpec, Names, RefKind } from './types.ts';

const REF_KINDS: readonly string[] = ['werkpost', 'begeleider', 'instantie', 'vestiging', 'partner', 'label'] satisfies RefKind[];
export const isRef = (kind: FieldSpec['kind']): kind is RefKind => REF_KINDS.includes(kind);

interface Choice {
  readonly id: string;
  readonly name: string;
}

const named = (rows: readonly { id: string; naam: string | null }[] = []): Choice[] =>
  rows.map(({ id, naam }) => ({ id, name: naam ?? id }));

export function useRefs(): { readonly [K in RefKind]: readonly Choice[] } {
  const { data } = useCall('organisatie.lees', {});
  return {
    werkpost: named(data?.werkposten),
    begeleider: (data?.begeleiders ?? []).map(({ id, naam, voornaam }) => ({
      id,
      name: [voornaam, naam].filter(Boolean).join(' '),
    })),
    instantie: named(data?.instanties),
    vestiging: named(data?.vestigingen),
    partner: named(data?.partners),
    label: named(data?.labels),
  };
}

/** Name of an id of each kind, null for none. */
export function useNames(): Names {
  const refs = useRefs();
  const nameIn = (kind: RefKind) => (id: string | null) => refs[kind].find((choice) => choice.id === id)?.name ?? null;
  return {
    werkpost: nameIn('werkpost'),
    begeleider: nameIn('begeleider'),
    instantie: nameIn('instantie'),
    vestiging: nameIn('vestiging'),
    partner: nameIn('partner'),
    label: nameIn('label'),
  };
}

/** Words of an office with more than one site, partner or label: a field that chooses one is left out while there is none. */
const ONLY_WHERE_USED: ReadonlySet<string> = new Set(['vestiging', 'partner', 'label'] satisfies RefKind[]);

/** The fields that this office fills in. */
export function useFields<F extends FieldSpec>(fields: readonly F[], values: Readonly<Record<string, unknown>>): F[] {
  const refs = useRefs();
  return fields.filter(({ key, kind }) => {
    if (!isRef(kind) || !ONLY_WHERE_USED.has(kind)) return true;
    return refs[kind].length > 0 || (values[key] ?? null) !== null;
  });
}

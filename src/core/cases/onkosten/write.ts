/** Many costs at once, as one operation. */
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db, Writer } from '../../store/index.ts';
import { personRow } from '../personen/read.ts';
import { recordsOf } from '../records.ts';

type Input = ParsedInputOf<'onkost.bewaarLijst'>;
type Typed = Input['rijen'][number];

export interface CostChanges {
  readonly nieuw: readonly Typed[];
  readonly gewijzigd: readonly (Typed & { readonly id: string })[];
  readonly verwijderd: readonly string[];
}

/** What the list changes. Throws NIET_GEVONDEN for a person or a row that is not there. */
export function costChanges(db: Db, { rijen, verwijderd }: Pick<Input, 'rijen' | 'verwijderd'>): CostChanges {
  for (const id of new Set(rijen.map((row) => row.persoonId))) personRow(db, id);
  const stored = new Map(recordsOf(db, 'onkost').map((row) => [row.id, row]));
  const gewijzigd = rijen.flatMap((row, index) => {
    if (row.id === null) return [];
    const before = stored.get(row.id);
    if (!before) throw new CallFailure('NIET_GEVONDEN', { field: `rijen.${index}.id` });
    const same = Object.entries(row).every(([field, value]) => before[field as keyof typeof before] === value);
    return same ? [] : [{ ...row, id: row.id }];
  });
  const gone = verwijderd.findIndex((id) => !stored.has(id));
  if (gone >= 0) throw new CallFailure('NIET_GEVONDEN', { field: `verwijderd.${gone}` });
  return { nieuw: rijen.filter((row) => row.id === null), gewijzigd, verwijderd };
}

export function writeCosts({ nieuw, gewijzigd, verwijderd }: CostChanges, writer: Writer): void {
  for (const { id: _new, ...values } of nieuw) writer.insert('onkost', values);
  for (const { id, ...values } of gewijzigd) writer.set('onkost', id, values);
  for (const id of verwijderd) writer.retract('onkost', id);
}

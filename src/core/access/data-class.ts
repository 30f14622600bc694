/**
 * Data class per field (domain/ama.md section 8, item 8): one place that says who sees which field. Where one value of a field
 * is vertrouwelijk the whole field is hidden, so that hiding tells nothing.
 */
import type { DataClass, Right } from '../../shared/contract/define.ts';
import { type Entity, type EntityKey, entities } from '../store/index.ts';

/** Whether a reader sees fields of this class. @param confidential the reader has the right on the confidential part */
export const seesClass = (dataClass: DataClass, confidential: boolean): boolean => confidential || dataClass !== 'vertrouwelijk';

/** Confidential because of the employment, not of AMA: the category, the evaluation, the trajectory and the way out of it. */
const OF_EMPLOYMENT: ReadonlySet<EntityKey> = new Set([
  'doelgroepcategorie',
  'evaluatie',
  'doorstroomtraject',
  'doorstroomSchorsing',
  'doorstroomRijpheid',
  'beweging',
]);

const CONFIDENTIAL = ['vertrouwelijk.lezen', 'maatwerk.vertrouwelijk'] as const satisfies readonly Right[];
type ConfidentialRight = (typeof CONFIDENTIAL)[number];

/** Reads as somebody without any right on a confidential part, whoever asks: for what goes to another reader. */
export function asOutsider<C extends { readonly can: (right: Right) => boolean }>(context: C): C {
  return { ...context, can: (right: Right) => !CONFIDENTIAL.some((each) => each === right) && context.can(right) };
}

/** The right on the confidential fields of a record. */
export const rightOn = (key: EntityKey): ConfidentialRight =>
  OF_EMPLOYMENT.has(key) ? 'maatwerk.vertrouwelijk' : 'vertrouwelijk.lezen';

const byEntity: ReadonlyMap<string, EntityKey> = new Map(
  (Object.keys(entities) as EntityKey[]).map((key) => [entities[key].entity.name, key]),
);

/** The same, of a record by its name in the journal. */
export function rightOnEntity(name: string): ReturnType<typeof rightOn> {
  const key = byEntity.get(name);
  return key === undefined ? 'vertrouwelijk.lezen' : rightOn(key);
}

/** A record that says nothing but confidential things: its ids are all that is left. */
export function isConfidential(key: EntityKey): boolean {
  const content = contentOf(entities[key].entity);
  return content.length > 0 && content.every((dataClass) => dataClass === 'vertrouwelijk');
}

/** Classes of the fields that say something: not the tombstone, not the ids that tie a record to its owner. */
function contentOf({ fields }: Entity): DataClass[] {
  return [...fields.values()]
    .filter(({ name, ref }) => name !== 'verwijderd' && ref === undefined)
    .map((field) => field.dataClass);
}

/** The row with its confidential fields empty, for who may not see them. */
export function hideFields<R extends object>(key: EntityKey, row: R, confidential: boolean): R {
  if (confidential) return row;
  const { fields }: Entity = entities[key].entity;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, seesClass(fields.get(name)?.dataClass ?? 'gewoon', false) ? value : null]),
  ) as R;
}

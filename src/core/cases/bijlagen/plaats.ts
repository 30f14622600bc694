/** What an attachment belongs to: it must be there, and be of the same person. */
import { eq } from 'drizzle-orm';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { VEREISTEN } from '../../../rules/ama/index.ts';
import { CallFailure } from '../../access/failure.ts';
import { personIds } from '../personen/merged.ts';
import { type Db, entities } from '../../store/index.ts';
import { amaTraject, persoon } from '../../store/schema/index.ts';

type Values = ParsedInputOf<'bijlage.wijzig'>['waarden'];

/** Throws NIET_GEVONDEN (with the field), VEREISTE_ONBEKEND. */
export function checkPlace(db: Db, persoonId: string | null, values: Values): void {
  const { trajectId, vereiste, bewijs } = values;
  const owners = persoonId === null ? [] : personIds(db, persoonId);
  if (persoonId !== null) {
    const person = db.select().from(persoon).where(eq(persoon.id, persoonId)).get();
    if (!person || person.verwijderd) throw new CallFailure('NIET_GEVONDEN', { field: 'persoonId' });
  }
  if (trajectId) {
    const traject = db.select().from(amaTraject).where(eq(amaTraject.id, trajectId)).get();
    if (!traject || traject.verwijderd || !owners.includes(traject.persoonId ?? ''))
      throw new CallFailure('NIET_GEVONDEN', { field: 'trajectId' });
  }
  if (vereiste && !VEREISTEN.includes(vereiste)) throw new CallFailure('VEREISTE_ONBEKEND', { field: 'vereiste' });
  if (bewijs) checkProof(db, owners, bewijs);
}

function checkProof(db: Db, owners: readonly string[], { soort, id }: NonNullable<Values['bewijs']>): void {
  const { table } = entities[soort];
  const row = db.select().from(table).where(eq(table.id, id)).get() as
    { verwijderd: boolean; persoonId?: string | null } | undefined;
  const ofSomebodyElse = Boolean(row?.persoonId) && !owners.includes(row?.persoonId ?? '');
  if (!row || row.verwijderd || ofSomebodyElse) throw new CallFailure('NIET_GEVONDEN', { field: 'bewijs' });
}

/** What was given, as the fields of the row. */
export function toFields({ bewijs, ...rest }: Values) {
  return { ...rest, ...(bewijs === undefined ? {} : { bewijsVan: bewijs?.soort ?? null, bewijsId: bewijs?.id ?? null }) };
}

/** The fields of a new row: what was not given is empty, and so is a name of spaces. */
export function newFields({ trajectId, vereiste, bewijs, naam, datum, soort }: Values & Pick<Required<Values>, 'soort'>) {
  return {
    trajectId: trajectId ?? null,
    soort,
    vereiste: vereiste ?? null,
    bewijsVan: bewijs?.soort ?? null,
    bewijsId: bewijs?.id ?? null,
    naam: naam || null,
    datum: datum ?? null,
  };
}

/** A candidate becomes a participant: one operation, so that nobody stands on both lists. */
import { and, eq } from 'drizzle-orm';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db, Writer } from '../../store/index.ts';
import { kandidaat } from '../../store/schema/index.ts';
import { personRow } from '../personen/read.ts';

type Input = ParsedInputOf<'kandidaat.start'>;
type Kandidaat = typeof kandidaat.$inferSelect;

/** A candidate that still waits, with the person that it is now. Throws NIET_GEVONDEN, KANDIDAAT_GESLOTEN. */
export function openKandidaat(db: Db, id: string): Kandidaat & { readonly persoonId: string } {
  const row = db
    .select()
    .from(kandidaat)
    .where(and(eq(kandidaat.id, id), eq(kandidaat.verwijderd, false)))
    .get();
  if (!row?.persoonId) throw new CallFailure('NIET_GEVONDEN');
  if (row.uitkomst !== null) throw new CallFailure('KANDIDAAT_GESLOTEN');
  return { ...row, persoonId: personRow(db, row.persoonId).id };
}

/** Writes the traject, the intake talk that was held before it, and the outcome. Returns the id of the traject. */
export function startKandidaat(writer: Writer, row: ReturnType<typeof openKandidaat>, input: Input): string {
  const { persoonId } = row;
  const trajectId = writer.insert('amaTraject', {
    persoonId,
    soort: 'SE',
    start: input.start,
    adviesDatum: input.adviesDatum === undefined ? row.adviesOp : input.adviesDatum,
    capaciteit: input.capaciteit ?? null,
  });
  if (row.intakeOp !== null) writer.insert('gesprek', { persoonId, trajectId, soort: 'intake', datum: row.intakeOp });
  writer.set('kandidaat', row.id, { uitkomst: 'gestart', uitkomstOp: input.start });
  return trajectId;
}

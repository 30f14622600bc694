/** What VDAB answered, by the evaluation file that it answers. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { beoordeling } from '../../store/schema/index.ts';

export type Antwoord = NonNullable<OutputOf<'verzending.register'>['regels'][number]['antwoord']>;
export type BeoordelingRow = typeof beoordeling.$inferSelect;

export const antwoordVan = ({ id, besluitOp, conclusie, door, volgendContact }: BeoordelingRow): Antwoord => ({
  beoordelingId: id,
  besluitOp: besluitOp as IsoDate | null,
  conclusie,
  door,
  volgendContact,
});

/** By the row of the export log that was answered. */
export function answersByDocument(db: Db): ReadonlyMap<string, Antwoord> {
  const rows = db
    .select()
    .from(beoordeling)
    .where(and(eq(beoordeling.verwijderd, false), isNotNull(beoordeling.uitvoerId)))
    .orderBy(beoordeling.hlc)
    .all();
  return new Map(rows.map((row) => [row.uitvoerId ?? '', antwoordVan(row)]));
}

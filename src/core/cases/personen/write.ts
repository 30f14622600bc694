/** Operations on persons. */
import { max } from 'drizzle-orm';
import type { Db, ValuesOf, Writer } from '../../store/index.ts';
import { persoon } from '../../store/schema/index.ts';

/** The next file number: what stands in file names instead of a name. */
export function nextDossiernummer(db: Db): number {
  return (
    (db
      .select({ last: max(persoon.dossiernummer) })
      .from(persoon)
      .get()?.last ?? 0) + 1
  );
}

/** Makes a person, with or without a number (AMA-39). Returns the id. */
export function insertPerson(writer: Writer, values: ValuesOf<'persoon'>, insz: string | null, dossiernummer: number): string {
  const persoonId = writer.insert('persoon', { ...values, dossiernummer });
  if (insz !== null) writer.insert('inszNummer', { persoonId, insz });
  return persoonId;
}

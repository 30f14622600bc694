/** Versions of the POP of a doelgroepwerknemer. */
import { dated } from '../facts.ts';
import type { Db, Writer } from '../../store/index.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import { dienstenVan } from './persoon-feiten.ts';
import { groupTables, personTables } from './tables.ts';

interface NieuweVersie {
  readonly persoonId: string;
  readonly datum: string;
  readonly doorstroomresultaat: boolean;
}

/** Makes the next version with the competences of the last one, as they stood then. Returns its id. */
export function nextVersion(db: Db, writer: Writer, { persoonId, datum, doorstroomresultaat }: NieuweVersie): string {
  const versies = recordsByDay(db, 'popVersie', 'datum', { persoonId }).filter(({ trajectId }) => trajectId === null);
  const last = versies.at(-1);
  const diensten = dienstenVan(groupTables(personTables(db, persoonId)), persoonId);
  const employment =
    dated(diensten).findLast(({ van, tot }) => van <= datum && (tot === null || tot >= datum)) ?? diensten.at(-1);
  const versieId = writer.insert('popVersie', {
    persoonId,
    tewerkstellingId: employment?.id ?? null,
    nummer: Math.max(0, ...versies.map(({ nummer }) => nummer ?? 0)) + 1,
    datum,
    doorstroomresultaat,
  });
  if (last === undefined) return versieId;
  for (const { id: _id, versieId: _from, ...values } of recordsOf(db, 'popCompetentie', { versieId: last.id }))
    writer.insert('popCompetentie', { ...values, persoonId, versieId });
  return versieId;
}

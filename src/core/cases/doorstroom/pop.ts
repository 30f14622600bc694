/** Versions of the POP of a doelgroepwerknemer. */
import { foldName } from '../../../shared/domain/text.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db, Writer } from '../../store/index.ts';
import { dated } from '../facts.ts';
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

/**
 * Competences of the house that the version does not have yet, in the order of the house; the same name counts once.
 * @throws NIET_GEVONDEN
 */
export function fromHouseList(db: Db, writer: Writer, versieId: string): void {
  const versie = recordsOf(db, 'popVersie').find(({ id }) => id === versieId);
  if (versie === undefined || versie.persoonId === null) throw new CallFailure('NIET_GEVONDEN', { field: 'versieId' });
  const there = recordsOf(db, 'popCompetentie', { versieId });
  const ids = new Set(there.map(({ competentieId }) => competentieId));
  const names = new Set(there.map(({ naam }) => foldName(naam ?? '')));
  for (const { id, soort, naam, omschrijving } of houseCompetences(db)) {
    const name = foldName(naam ?? '');
    if (ids.has(id) || names.has(name)) continue;
    names.add(name);
    writer.insert('popCompetentie', {
      persoonId: versie.persoonId,
      versieId,
      competentieId: id,
      soort,
      naam,
      gewenst: omschrijving,
    });
  }
}

/** After every place in a list: the contract allows three digits. */
const LAST = 1000;

/** The list of the house in its own order. */
export function houseCompetences(db: Db) {
  return recordsOf(db, 'competentie').toSorted((a, b) => (a.volgorde ?? LAST) - (b.volgorde ?? LAST));
}

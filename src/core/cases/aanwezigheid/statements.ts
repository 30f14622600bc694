/** Attendance as facts: read in one sweep, in order, without an object per column type in between (a file may hold a million). */
import type { AanwezigheidFeit } from '../../../rules/ama/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { type Connection, idToBytes, idToText } from '../../store/index.ts';

interface Row {
  readonly persoon_id: Buffer;
  readonly datum: string;
  readonly dagdeel: AanwezigheidFeit['dagdeel'];
  readonly werkpost_id: Buffer | null;
  readonly waarde: AanwezigheidFeit['waarde'] | null;
  readonly uren: number | null;
  readonly reden: AanwezigheidFeit['reden'];
  readonly bron: string;
}

export interface StatementFilter {
  readonly personId?: string | undefined;
  /** A person with who was merged into them. */
  readonly personIds?: readonly string[] | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

const sameUnit = (a: AanwezigheidFeit, b: Row, werkpostId: string | null): boolean =>
  a.datum === b.datum && a.dagdeel === b.dagdeel && a.werkpostId === werkpostId && a.bron === b.bron;

/** Ids repeat a million times: each is turned into text once. */
function idTexts(): (id: Buffer) => string {
  const known = new Map<string, string>();
  return (id) => {
    const key = id.toString('latin1');
    const text = known.get(key) ?? idToText(id);
    known.set(key, text);
    return text;
  };
}

/**
 * Statements per person, sorted by date and then by the order in which they were made. A statement that was emptied takes the
 * earlier ones of its unit and source with it.
 */
export function readStatements(reader: Connection, filter: StatementFilter = {}): Map<string, AanwezigheidFeit[]> {
  const conditions = ['verwijderd = 0', 'datum IS NOT NULL', 'persoon_id IS NOT NULL'];
  const values: (Buffer | string)[] = [];
  if (filter.personId) {
    conditions.push('persoon_id = ?');
    values.push(idToBytes(filter.personId));
  }
  if (filter.personIds) {
    conditions.push(`persoon_id IN (${filter.personIds.map(() => '?').join(', ')})`);
    values.push(...filter.personIds.map(idToBytes));
  }
  if (filter.from) {
    conditions.push('datum >= ?');
    values.push(filter.from);
  }
  if (filter.to) {
    conditions.push('datum <= ?');
    values.push(filter.to);
  }
  const rows = reader
    .prepare<unknown[], Row>(
      `SELECT persoon_id, datum, dagdeel, werkpost_id, waarde, uren, reden, bron FROM aanwezigheid
       WHERE ${conditions.join(' AND ')} ORDER BY persoon_id, datum, hlc, id`,
    )
    .iterate(...values);
  const text = idTexts();
  const byPerson = new Map<string, AanwezigheidFeit[]>();
  for (const row of rows) {
    const person = text(row.persoon_id);
    const list = byPerson.get(person) ?? [];
    if (list.length === 0) byPerson.set(person, list);
    const werkpostId = row.werkpost_id === null ? null : text(row.werkpost_id);
    if (row.waarde === null) emptied(list, row, werkpostId);
    else {
      const { datum, dagdeel, waarde, uren, reden, bron } = row;
      list.push({ datum: datum as IsoDate, dagdeel, werkpostId, waarde, urenX100: uren, reden, bron });
    }
  }
  return byPerson;
}

function emptied(list: AanwezigheidFeit[], row: Row, werkpostId: string | null): void {
  for (let index = list.length - 1; index >= 0 && list[index]!.datum === row.datum; index -= 1) {
    if (sameUnit(list[index]!, row, werkpostId)) list.splice(index, 1);
  }
}

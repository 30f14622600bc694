/** The lawbook as this case file has it: what ships, with the user's own values over it (E-04). */
import { and, asc, eq } from 'drizzle-orm';
import { type Law, type Lawbook, type UserValue, loadLawbook, makeLaw } from '../rules/index.ts';
import { brusselsDay, type IsoDate } from '../shared/domain/date.ts';
import { type CaseView, type Db, recordsThen } from './store/index.ts';
import { wetwaarde } from './store/schema/index.ts';

const loaded = new Map<string, Lawbook>();
const COUNTER_SIZE = 1024;

/** The shipped lawbook; read once per folder. */
export function shippedLawbook(folder: string): Lawbook {
  const known = loaded.get(folder) ?? loadLawbook(folder);
  loaded.set(folder, known);
  return known;
}

/** A value of the user, with the record that holds it. */
export type OwnValue = UserValue & { readonly recordId: string };

interface StoredValue {
  readonly parameter: string | null;
  readonly van: string | null;
  readonly tot: string | null;
  readonly waarde: unknown;
  readonly bron: string | null;
  readonly bevestigt: string | null;
}

/** Day in Brussels of a stamp of the journal. */
const dayOf = (hlc: number): IsoDate => brusselsDay(Math.floor(hlc / COUNTER_SIZE));

function toOwnValue(recordId: string, hlc: number, row: StoredValue): OwnValue[] {
  if (row.parameter === null || row.van === null) return [];
  return [
    {
      id: row.parameter,
      from: row.van as IsoDate,
      until: row.tot as IsoDate | null,
      value: String(row.waarde),
      source: row.bron ?? '',
      enteredOn: dayOf(hlc),
      confirms: row.bevestigt !== null,
      recordId,
    },
  ];
}

/** Own values, oldest first, with the record that holds each. */
export function userValues(db: Db): OwnValue[] {
  return db
    .select()
    .from(wetwaarde)
    .where(and(eq(wetwaarde.verwijderd, false)))
    .orderBy(asc(wetwaarde.hlc))
    .all()
    .flatMap((row) => toOwnValue(row.id, row.hlc, row));
}

/** Own values as they stood at the end of a day, also those that were taken away since. */
function userValuesOn({ reader }: CaseView, day: IsoDate): OwnValue[] {
  const then = recordsThen(reader, 'wetwaarde', (hlc) => dayOf(hlc) <= day);
  return [...then]
    .filter(([, { values }]) => values['verwijderd'] !== true)
    .sort(([, a], [, b]) => a.made - b.made)
    .flatMap(([id, { values, made }]) => toOwnValue(id, made, storedOf(values)));
}

function storedOf(values: Readonly<Record<string, unknown>>): StoredValue {
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  return {
    parameter: text('parameter'),
    van: text('van'),
    tot: text('tot'),
    waarde: values['waarde'],
    bron: text('bron'),
    bevestigt: text('bevestigt'),
  };
}

/**
 * The law of an open case file, or what ships where none is open.
 * @param knownOn shipped values and the user's own as they were known on this day; null: as known now (E-25)
 */
export function lawOf(folder: string, dossier: CaseView | null, knownOn: IsoDate | null = null): Law {
  const own = dossier === null ? [] : knownOn === null ? userValues(dossier.db) : userValuesOn(dossier, knownOn);
  return makeLaw(shippedLawbook(folder), own, knownOn);
}

/** Reads of the organisation. */
import { asc, eq } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import {
  begeleider,
  contingent,
  gebruiker,
  importRun,
  kalenderdag,
  ontvanger,
  organisatie,
  polis,
  voorschot,
  werkpost,
} from '../../store/schema/index.ts';
import { plainAll } from '../plain.ts';
import { recordsByDay, recordsOf } from '../records.ts';

type Gegevens = OutputOf<'organisatie.lees'>['gegevens'];

const EMPTY: Gegevens = {
  naam: null,
  kbo: null,
  straat: null,
  postcode: null,
  gemeente: null,
  telefoon: null,
  email: null,
  rszNummer: null,
  ingebruikname: null,
};

/** The one record of the organisation, null in a file that has none. */
export function organisatieRow(db: Db) {
  return db.select().from(organisatie).where(eq(organisatie.verwijderd, false)).limit(1).get() ?? null;
}

export function readGegevens(db: Db): Gegevens {
  const row = organisatieRow(db);
  if (!row) return EMPTY;
  const { naam, kbo, straat, postcode, gemeente, telefoon, email, rszNummer } = row;
  const ingebruikname = row.ingebruikname as IsoDate | null;
  return { naam, kbo, straat, postcode, gemeente, telefoon, email, rszNummer, ingebruikname };
}

/** AMA and CMW contingents by date. */
export function readContingenten(db: Db) {
  return plainAll(db.select().from(contingent).where(eq(contingent.verwijderd, false)).orderBy(asc(contingent.van)).all());
}

export function readVoorschotten(db: Db) {
  return plainAll(db.select().from(voorschot).where(eq(voorschot.verwijderd, false)).orderBy(asc(voorschot.datum)).all());
}

export function readBegeleiders(db: Db) {
  return plainAll(db.select().from(begeleider).where(eq(begeleider.verwijderd, false)).all());
}

export function readWerkposten(db: Db) {
  return plainAll(db.select().from(werkpost).where(eq(werkpost.verwijderd, false)).all());
}

export function readPolissen(db: Db) {
  return plainAll(db.select().from(polis).where(eq(polis.verwijderd, false)).orderBy(asc(polis.van)).all());
}

export function readKalender(db: Db) {
  return plainAll(db.select().from(kalenderdag).where(eq(kalenderdag.verwijderd, false)).orderBy(asc(kalenderdag.datum)).all());
}

export function readOntvangers(db: Db) {
  return plainAll(db.select().from(ontvanger).where(eq(ontvanger.verwijderd, false)).all());
}

/** Everything about the organisation that the file holds; the province is worked out from it. */
export function readOrganisatie(db: Db): Omit<OutputOf<'organisatie.lees'>, 'provincie'> {
  return {
    gegevens: readGegevens(db),
    logo: organisatieRow(db)?.logo?.alt ?? null,
    ontvangers: readOntvangers(db),
    contingenten: readContingenten(db),
    voorschotten: readVoorschotten(db),
    polissen: readPolissen(db),
    kalender: readKalender(db),
    werkposten: readWerkposten(db),
    begeleiders: readBegeleiders(db),
    instanties: recordsOf(db, 'instantie'),
    vestigingen: recordsOf(db, 'vestiging'),
    partners: recordsOf(db, 'partner'),
    labels: recordsOf(db, 'label'),
    erkenningen: recordsByDay(db, 'erkenning', 'van'),
    eerdereOverzichten: recordsByDay(db, 'eerderOverzicht', 'verzondenOp'),
  } as Omit<OutputOf<'organisatie.lees'>, 'provincie'>;
}

/** What an office still has to do before it can work (E-05). */
export function readEersteStappen(db: Db, copyChosen: boolean): OutputOf<'stappen.stand'> {
  const row = organisatieRow(db);
  const users = db.select().from(gebruiker).where(eq(gebruiker.verwijderd, false)).all();
  return {
    tweedeGebruiker: users.filter((user) => user.actief !== false).length > 1,
    eenGebruikerReden: row?.eenGebruikerReden ?? null,
    organisatie: Boolean(row?.naam && row.kbo),
    contingent: readContingenten(db).length > 0,
    kopie: copyChosen,
    ingelezen:
      db.select({ id: importRun.id }).from(importRun).where(eq(importRun.verwijderd, false)).limit(1).get() !== undefined,
  };
}

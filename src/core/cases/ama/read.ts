/** Reads of AMA trajecten with everything that belongs to one. */
import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Traject } from '../../../shared/contract/ama.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { foldName } from '../../../shared/domain/text.ts';
import { hideFields } from '../../access/data-class.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db } from '../../store/index.ts';
import { amaTraject, begeleider, begeleiding, popActie, popDoel, werkpost, werkpostPeriode } from '../../store/schema/index.ts';
import { personIds } from '../personen/merged.ts';
import { fullName } from '../personen/names.ts';
import { plainAll } from '../plain.ts';
import { recordsByDay, recordsOf } from '../records.ts';

/** The traject as stored. Throws NIET_GEVONDEN. */
export function trajectRow(db: Db, id: string) {
  const row = db.select().from(amaTraject).where(eq(amaTraject.id, id)).get();
  if (!row || row.verwijderd || row.persoonId === null) throw new CallFailure('NIET_GEVONDEN');
  return { ...row, persoonId: row.persoonId };
}

/** The traject of the person that runs on the day, the newest when there are two; null without one. */
export function runningTrajectId(db: Db, persoonId: string, on: IsoDate): string | null {
  const row = db
    .select({ id: amaTraject.id })
    .from(amaTraject)
    .where(
      and(
        inArray(amaTraject.persoonId, personIds(db, persoonId)),
        eq(amaTraject.verwijderd, false),
        lte(amaTraject.start, on),
        or(isNull(amaTraject.einde), gte(amaTraject.einde, on)),
      ),
    )
    .orderBy(desc(amaTraject.start))
    .get();
  return row?.id ?? null;
}

/** A begeleider may be written as a first name, an initial and a name, or the other way round: whom it may mean. Never decides. */
export function begeleiderCandidates(
  text: string,
  all: readonly { id: string; naam: string | null; voornaam: string | null }[],
): { id: string; naam: string }[] {
  const words = foldName(text).split(' ');
  return all
    .filter((each) => {
      const own = foldName(`${each.voornaam ?? ''} ${each.naam ?? ''}`).split(' ');
      return words.every((word) => own.some((part) => (word.length === 1 ? part.startsWith(word) : part === word)));
    })
    .map((each) => ({ id: each.id, naam: fullName(each) }));
}

function readBegeleidingen(db: Db, trajectId: string): Traject['begeleidingen'] {
  const all = db.select().from(begeleider).where(eq(begeleider.verwijderd, false)).all();
  const rows = db
    .select()
    .from(begeleiding)
    .where(and(eq(begeleiding.trajectId, trajectId), eq(begeleiding.verwijderd, false)))
    .orderBy(asc(begeleiding.van))
    .all();
  return plainAll(rows).map((row) => {
    const known = all.find((each) => each.id === row.begeleiderId);
    return {
      ...row,
      begeleiderNaam: known ? fullName(known) : null,
      voorstellen: row.begeleiderId === null && row.tekst ? begeleiderCandidates(row.tekst, all) : [],
    };
  }) as Traject['begeleidingen'];
}

function readWerkposten(db: Db, trajectId: string): Traject['werkposten'] {
  const rows = db
    .select({ periode: werkpostPeriode, werkpostNaam: werkpost.naam })
    .from(werkpostPeriode)
    .leftJoin(werkpost, eq(werkpost.id, werkpostPeriode.werkpostId))
    .where(and(eq(werkpostPeriode.trajectId, trajectId), eq(werkpostPeriode.verwijderd, false)))
    .orderBy(asc(werkpostPeriode.van))
    .all();
  return rows.map(({ periode, werkpostNaam }) => ({ ...plainAll([periode])[0]!, werkpostNaam })) as Traject['werkposten'];
}

function readDoelen(db: Db, trajectId: string): Traject['popDoelen'] {
  const doelen = db
    .select()
    .from(popDoel)
    .where(and(eq(popDoel.trajectId, trajectId), eq(popDoel.verwijderd, false)))
    .orderBy(asc(popDoel.volgorde))
    .all();
  return plainAll(doelen).map((doel) => ({
    ...doel,
    acties: plainAll(
      db
        .select()
        .from(popActie)
        .where(and(eq(popActie.doelId, doel.id), eq(popActie.verwijderd, false)))
        .orderBy(asc(popActie.tegen))
        .all(),
    ),
  })) as Traject['popDoelen'];
}

/** One traject with all that belongs to it. @param confidential the reader may see the reason of the end, where somebody went, and why they were absent */
export function readTraject(db: Db, id: string, confidential: boolean): Traject {
  const mine = { trajectId: id };
  const { verwijderd: _verwijderd, hlc: _hlc, ...row } = trajectRow(db, id);
  return {
    ...hideFields('amaTraject', row, confidential),
    uren: recordsByDay(db, 'urenAfspraak', 'van', mine),
    beoordelingen: recordsOf(db, 'beoordeling', mine),
    overeenkomsten: recordsByDay(db, 'overeenkomst', 'datum', mine).toReversed(),
    werkposten: readWerkposten(db, id),
    begeleidingen: readBegeleidingen(db, id),
    gesprekken: recordsByDay(db, 'gesprek', 'datum', mine).toReversed(),
    onderbrekingen: recordsByDay(db, 'onderbreking', 'van', mine),
    maandenAfwezig: recordsOf(db, 'maandAfwezig', mine),
    popVersies: recordsOf(db, 'popVersie', mine).toSorted((a, b) => (b.nummer ?? 0) - (a.nummer ?? 0)),
    popDoelen: readDoelen(db, id),
    observaties: recordsByDay(db, 'observatie', 'datum', mine).toReversed(),
    eigenEvaluaties: recordsByDay(db, 'eigenEvaluatie', 'datum', mine).toReversed(),
    afwezigheidsperiodes: recordsByDay(db, 'afwezigheidsperiode', 'van', mine).map((period) =>
      hideFields('afwezigheidsperiode', period, confidential),
    ),
    uurrooster: recordsByDay(db, 'uurrooster', 'van', mine),
    beginstanden: recordsOf(db, 'beginstand', mine),
  } as Traject;
}

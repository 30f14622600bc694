/** Reads of persons. A person who was merged into another is read as that other one. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db, Dossier } from '../../store/index.ts';
import { amaTraject, persoon, tewerkstelling } from '../../store/schema/index.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import { mergedOwners, personIds, survivorOf, survivorsOf } from './merged.ts';

type PersoonRow = typeof persoon.$inferSelect;
type Found = OutputOf<'persoon.zoek'>[number];
/** What the file holds; the province is worked out from it. */
type StoredPersoon = Omit<OutputOf<'persoon.lees'>, 'provincie'>;

/** The person, or the one that it was merged into. Throws NIET_GEVONDEN. */
export function personRow(db: Db, id: string): PersoonRow {
  const survivor = survivorOf(db, id);
  const row = survivor === null ? undefined : db.select().from(persoon).where(eq(persoon.id, survivor)).get();
  if (!row) throw new CallFailure('NIET_GEVONDEN');
  return row;
}

/** Everyone in the file, merged and removed persons left out. */
export function allPersons(db: Db): PersoonRow[] {
  return db
    .select()
    .from(persoon)
    .where(and(eq(persoon.verwijderd, false), isNull(persoon.opgegaanIn)))
    .all();
}

/** The number that holds on `on`: the newest that has not ended. */
export function currentInsz(
  numbers: readonly { insz: string | null; van: string | null; tot: string | null }[],
  on: IsoDate,
): string | null {
  const valid = numbers.filter((number) => number.insz !== null && (number.tot === null || number.tot >= on));
  const newest = valid.toSorted((a, b) => ((a.van ?? '') < (b.van ?? '') ? 1 : -1))[0];
  return newest?.insz ?? null;
}

function confidentialPart(db: Db, id: string) {
  return {
    statuten: recordsOf(db, 'statuut', { persoonId: id }),
    toestemmingen: recordsOf(db, 'toestemming', { persoonId: id }),
    maatregelen: recordsOf(db, 'maatregel', { persoonId: id }),
    noodinstructies: recordsOf(db, 'noodinstructie', { persoonId: id }),
    beperkingen: recordsOf(db, 'beperking', { persoonId: id }),
  };
}

/** Everything about a person that the file holds. @param confidential the reader may see confidential fields */
export function readPersoon(db: Db, id: string, on: IsoDate, confidential: boolean): StoredPersoon {
  const row = personRow(db, id);
  const mine = { persoonId: row.id };
  const numbers = recordsOf(db, 'inszNummer', mine);
  const trajecten = db
    .select({ id: amaTraject.id, start: amaTraject.start, einde: amaTraject.einde, soort: amaTraject.soort })
    .from(amaTraject)
    .where(and(inArray(amaTraject.persoonId, personIds(db, row.id)), eq(amaTraject.verwijderd, false)))
    .orderBy(desc(amaTraject.start))
    .all();
  const { naam, voornaam, geboortedatum, vdabNummer, dossiernummer, telefoon, email, straat, postcode, gemeente, notities } = row;
  const { taal, leeshulp, overledenOp } = row;
  return {
    id: row.id,
    naam,
    voornaam,
    geboortedatum,
    vdabNummer,
    dossiernummer,
    telefoon,
    email,
    straat,
    postcode,
    gemeente,
    notities,
    taal,
    leeshulp,
    overledenOp,
    insz: currentInsz(numbers, on),
    inszNummers: numbers,
    bemiddelaars: recordsOf(db, 'bemiddelaar', mine),
    tewerkstellingen: recordsOf(db, 'tewerkstelling', mine),
    wvgOvereenkomsten: recordsOf(db, 'wvgOvereenkomst', mine),
    wvgEvaluaties: recordsByDay(db, 'wvgEvaluatie', 'datum', mine),
    begeleidingen: recordsByDay(db, 'begeleiding', 'van', mine).filter(
      ({ trajectId, tewerkstellingId }) => trajectId === null && tewerkstellingId === null,
    ),
    aanpassingen: recordsOf(db, 'aanpassing', mine),
    // A paper that a status asks tells the status.
    taken: recordsOf(db, 'taak', mine).filter(({ soort }) => confidential || soort !== 'STATUUT_PAPIER'),
    contacten: recordsByDay(db, 'contact', 'datum', mine).toReversed(),
    kandidaten: recordsOf(db, 'kandidaat', mine),
    tickets: recordsOf(db, 'ticket', mine),
    wachtOpPlaats: recordsOf(db, 'wachtOpPlaats', mine),
    contactpersonen: recordsOf(db, 'contactpersoon', mine),
    persoonLabels: recordsOf(db, 'persoonLabel', mine),
    onkosten: recordsByDay(db, 'onkost', 'datum', mine).toReversed(),
    beloften: recordsByDay(db, 'belofte', 'tegen', mine),
    opvolgingen: recordsByDay(db, 'opvolging', 'datum', mine),
    doorstroomMaanden: recordsByDay(db, 'doorstroomMaanden', 'van', mine),
    vertrouwelijk: confidential ? confidentialPart(db, row.id) : null,
    trajecten,
  } as StoredPersoon;
}

/** Where a hit was found, in the words of the contract. */
function foundIn(entity: string): Found['gevondenIn'] {
  if (entity === 'insz_nummer') return 'insz';
  return entity === 'persoon' ? 'naam' : 'tekst';
}

/** Persons by name, number or note, best first, each once. A hit on somebody who was merged is a hit on the one who stayed. */
export function searchPersons(dossier: Dossier, tekst: string, limiet: number, confidential: boolean): OutputOf<'persoon.zoek'> {
  const found = dossier.search(tekst, limiet * 4, confidential);
  const owners = survivorsOf(
    dossier.db,
    found.flatMap(({ personId }) => personId ?? []),
  );
  const hits = found.flatMap(({ entity, personId }) => {
    const owner = owners.get(personId ?? '');
    return owner === undefined ? [] : [{ entity, owner }];
  });
  const first = new Map(hits.toReversed().map(({ entity, owner }) => [owner, entity]));
  const ids = [...new Set(hits.map(({ owner }) => owner))].slice(0, limiet);
  return foundPersons(dossier.db, ids, (id) => foundIn(first.get(id) ?? 'persoon'));
}

/** These persons as lines of what was found, in this order; who is not there any more is left out. */
export function foundPersons(db: Db, ids: readonly string[], where: (id: string) => Found['gevondenIn']): Found[] {
  if (ids.length === 0) return [];
  const rows = db
    .select()
    .from(persoon)
    .where(inArray(persoon.id, [...ids]))
    .all();
  const persons = new Map(rows.map((row) => [row.id, row]));
  const owners = mergedOwners(db, ids);
  const trajecten = db
    .select()
    .from(amaTraject)
    .where(and(inArray(amaTraject.persoonId, [...owners.keys()]), eq(amaTraject.verwijderd, false)))
    .orderBy(amaTraject.start)
    .all();
  const jobs = db
    .select()
    .from(tewerkstelling)
    .where(
      and(
        inArray(tewerkstelling.persoonId, [...owners.keys()]),
        eq(tewerkstelling.doelgroepwerknemer, true),
        eq(tewerkstelling.verwijderd, false),
      ),
    )
    .orderBy(tewerkstelling.van)
    .all();
  return ids.flatMap((id) => {
    const row = persons.get(id);
    if (!row || row.verwijderd || row.opgegaanIn) return [];
    const last = trajecten.findLast((traject) => owners.get(traject.persoonId ?? '') === id);
    const job = jobs.findLast(({ persoonId }) => owners.get(persoonId ?? '') === id);
    return [
      {
        persoonId: id,
        naam: row.naam ?? '',
        voornaam: row.voornaam ?? '',
        geboortedatum: row.geboortedatum as IsoDate | null,
        trajectId: last?.id ?? null,
        start: (last?.start ?? null) as IsoDate | null,
        einde: (last?.einde ?? null) as IsoDate | null,
        maatwerk: job ? { van: job.van as IsoDate | null, tot: job.tot as IsoDate | null } : null,
        opent: job && (!last || (job.van ?? '') >= (last.start ?? '')) ? 'maatwerk' : last ? 'ama' : 'persoon',
        overleden: row.overledenOp !== null,
        gevondenIn: where(id),
      },
    ];
  });
}

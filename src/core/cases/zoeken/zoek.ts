/** What somebody who types into Ctrl K finds in the case file: one answer per letter. */
import { and, eq, inArray } from 'drizzle-orm';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { matchRank } from '../../../shared/domain/words.ts';
import type { Db, Dossier } from '../../store/index.ts';
import { amaTraject, doorstroomtraject, persoon, werkpost } from '../../store/schema/index.ts';
import { foundPersons, searchPersons } from '../personen/read.ts';

type Found = OutputOf<'zoek.alles'>;

/** Trajecten and werkposten beside the persons. */
const MOST_OTHERS = 6;

/** Persons by name, number or note with their other trajecten, and werkposten by name. */
export function searchAll(dossier: Dossier, tekst: string, limiet: number, { confidential }: { confidential: boolean }): Found {
  const personen = searchPersons(dossier, tekst, limiet, confidential);
  const shown = new Set(personen.map(({ trajectId, opent }) => (opent === 'ama' ? trajectId : null)));
  const trajecten = trajectenOf(
    dossier.db,
    personen.map(({ persoonId }) => persoonId),
  ).filter(({ trajectId }) => !shown.has(trajectId));
  return { personen, trajecten: trajecten.slice(0, MOST_OTHERS), werkposten: werkpostenNamed(dossier.db, tekst) };
}

/** What was chosen before, in the order in which it is asked; what is not there any more is left out. */
export function chosenBefore({ db }: Dossier, { persoonIds, trajectIds, werkpostIds }: ParsedInputOf<'zoek.eerder'>): Found {
  const owners = owned(db, trajectIds);
  const wanted = new Set(trajectIds);
  const posts = werkpostIds.length === 0 ? [] : allWerkposten(db).filter(({ id }) => werkpostIds.includes(id));
  return {
    personen: foundPersons(db, persoonIds, () => 'naam'),
    trajecten: trajectenOf(db, owners).filter(({ trajectId }) => wanted.has(trajectId)),
    werkposten: posts.map(toFound),
  };
}

function owned(db: Db, trajectIds: readonly string[]): string[] {
  if (trajectIds.length === 0) return [];
  const rows = [amaTraject, doorstroomtraject].flatMap((table) =>
    db
      .select({ persoonId: table.persoonId })
      .from(table)
      .where(and(inArray(table.id, [...trajectIds]), eq(table.verwijderd, false)))
      .all(),
  );
  return [...new Set(rows.flatMap((row) => row.persoonId ?? []))];
}

/** Newest first, in the order of the persons. */
function trajectenOf(db: Db, personIds: readonly string[]): Found['trajecten'] {
  if (personIds.length === 0) return [];
  const place = new Map(personIds.map((id, index) => [id, index]));
  return [...amaTrajecten(db, personIds), ...doorstroomtrajecten(db, personIds)].toSorted(
    (a, b) => (place.get(a.persoonId) ?? 0) - (place.get(b.persoonId) ?? 0) || ((a.start ?? '') < (b.start ?? '') ? 1 : -1),
  );
}

function amaTrajecten(db: Db, personIds: readonly string[]): Found['trajecten'] {
  return db
    .select({ traject: amaTraject, naam: persoon.naam, voornaam: persoon.voornaam })
    .from(amaTraject)
    .innerJoin(persoon, eq(persoon.id, amaTraject.persoonId))
    .where(and(inArray(amaTraject.persoonId, [...personIds]), eq(amaTraject.verwijderd, false), eq(persoon.verwijderd, false)))
    .all()
    .map(({ traject, naam, voornaam }) => ({
      ...whose(traject, naam, voornaam),
      stelsel: 'ama',
      soort: traject.soort,
      start: traject.start as IsoDate | null,
      einde: traject.einde as IsoDate | null,
    }));
}

function doorstroomtrajecten(db: Db, personIds: readonly string[]): Found['trajecten'] {
  return db
    .select({ traject: doorstroomtraject, naam: persoon.naam, voornaam: persoon.voornaam })
    .from(doorstroomtraject)
    .innerJoin(persoon, eq(persoon.id, doorstroomtraject.persoonId))
    .where(
      and(
        inArray(doorstroomtraject.persoonId, [...personIds]),
        eq(doorstroomtraject.verwijderd, false),
        eq(persoon.verwijderd, false),
      ),
    )
    .all()
    .map(({ traject, naam, voornaam }) => ({
      ...whose(traject, naam, voornaam),
      stelsel: 'doorstroom',
      soort: null,
      start: traject.start as IsoDate | null,
      einde: (traject.stopOp ?? traject.contractStart) as IsoDate | null,
    }));
}

const whose = ({ id, persoonId }: { id: string; persoonId: string | null }, naam: string | null, voornaam: string | null) => ({
  trajectId: id,
  persoonId: persoonId!,
  naam: naam ?? '',
  voornaam: voornaam ?? '',
});

const allWerkposten = (db: Db) => db.select().from(werkpost).where(eq(werkpost.verwijderd, false)).all();

const toFound = ({ id, naam, organisatie }: typeof werkpost.$inferSelect): Found['werkposten'][number] => ({
  id,
  naam: naam ?? '',
  organisatie,
});

function werkpostenNamed(db: Db, tekst: string): Found['werkposten'] {
  return allWerkposten(db)
    .flatMap((row) => {
      const rank = matchRank(tekst, [row.naam, row.organisatie].filter(Boolean).join(' '));
      return rank === null ? [] : [{ row, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_OTHERS)
    .map(({ row }) => toFound(row));
}

/**
 * Emergency instructions for the begeleider of the day (domain/ama.md 8, item 8). Who stands in for a colleague has to see them too, so
 * they are shown for everyone who is here today; never of another day, never of somebody recorded as absent, and without anything
 * else that is confidential. An unknown plan counts as "may be here": too much is safer than too little.
 */
import type { OutputOf } from '../../../shared/contract/index.ts';
import { plannedDays, type AanwezigheidFacts, type TrajectFacts } from '../../../rules/ama/index.ts';
import type { Law } from '../../../rules/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { foldName } from '../../../shared/domain/text.ts';
import type { Dossier } from '../../store/index.ts';
import { persoon } from '../../store/schema/index.ts';
import { loadFacts, type LoadedFacts } from '../ama/facts.ts';
import { mergedInto } from '../ama/tables.ts';
import { groupBy } from '../group.ts';
import { allPersons } from '../personen/read.ts';
import { recordsOf } from '../records.ts';

type Rij = OutputOf<'noodinstructie.vandaag'>[number];
type Waarom = Rij['waarom'];
type Person = LoadedFacts['personen'][number];

const PRESENT: ReadonlySet<string> = new Set(['aanwezig', 'half', 'uren']);

/** Holds on a day; without a begin or an end it holds always. */
const holds = ({ van, tot }: { van: string | null; tot: string | null }, on: IsoDate): boolean =>
  (van === null || van <= on) && (tot === null || tot >= on);

/** @param userName name of who is at work, to put their own people first */
export function noodInstructies(dossier: Dossier, law: Law, on: IsoDate, userName: string): Rij[] {
  const { db } = dossier;
  const owner = mergedInto(db.select().from(persoon).all());
  const ofPerson = <T extends { persoonId: string | null }>(rows: readonly T[]) => groupBy(rows, (row) => owner(row.persoonId));
  const instructions = ofPerson(recordsOf(db, 'noodinstructie').filter((each) => holds(each, on)));
  if (instructions.size === 0) return [];
  const facts = loadFacts(dossier, { on, attendance: { from: on, to: on } });
  const persons = new Map(facts.personen.map((each) => [each.id, each]));
  const names = namesOf(dossier);
  const contacts = ofPerson(recordsOf(db, 'contactpersoon').filter((each) => holds(each, on)));
  const rows = allPersons(db).flatMap((row): Rij[] => {
    const mine = instructions.get(row.id);
    const known = persons.get(row.id);
    const here = mine && known ? presence(known, facts, law, on) : null;
    if (!mine || !here) return [];
    const begeleiders = here.traject.begeleidingen.filter((each) => holds(each, on)).flatMap(names.begeleider);
    return [
      {
        persoonId: row.id,
        naam: row.naam ?? '',
        voornaam: row.voornaam ?? '',
        waarom: here.waarom,
        werkposten: [...new Set(here.werkposten.flatMap(names.werkpost))],
        begeleiders: [...new Set(begeleiders)],
        eigen: begeleiders.some((name) => foldName(name) === foldName(userName)),
        instructies: mine.map(({ id, omschrijving }) => ({ id, omschrijving: omschrijving ?? '' })),
        bellen: (contacts.get(row.id) ?? [])
          .filter(({ rol }) => rol === 'noodcontact')
          .map(({ rol, naam, telefoon }) => ({ rol: rol ?? 'noodcontact', naam, telefoon })),
      },
    ];
  });
  return rows.toSorted((a, b) => Number(b.eigen) - Number(a.eigen));
}

interface Presence {
  readonly waarom: Waarom;
  readonly traject: TrajectFacts;
  readonly werkposten: readonly (string | null)[];
}

/** Why somebody may be here on a day; null for who is not in a running traject, is recorded absent, or is not planned. */
function presence({ trajecten, aanwezigheid }: Person, { organisatie }: LoadedFacts, law: Law, on: IsoDate): Presence | null {
  const traject = trajecten.find(({ start, einde }) => start <= on && (einde === null || einde >= on));
  if (!traject) return null;
  const said = statementsOn(aanwezigheid, on);
  const present = said.filter(({ waarde }) => PRESENT.has(waarde));
  if (present.length > 0) return { waarom: 'aanwezig', traject, werkposten: withPlace(present, traject, on) };
  if (said.length > 0) return null;
  const [day] = plannedDays(traject, { from: on, to: on }, { law, kalender: organisatie.kalender });
  if (day) return { waarom: 'gepland', traject, werkposten: withPlace(day.delen, traject, on) };
  if (isAway(traject, on)) return null;
  const planned = (traject.uurrooster ?? []).some((line) => holds(line, on));
  return planned ? null : { waarom: 'verwacht', traject, werkposten: withPlace([], traject, on) };
}

/** What is said about the day; on one unit the last word of each source holds. */
function statementsOn({ uitspraken }: AanwezigheidFacts, on: IsoDate): AanwezigheidFacts['uitspraken'] {
  const said = uitspraken.filter(({ datum }) => datum === on);
  return [...new Map(said.map((each) => [`${each.dagdeel}|${String(each.werkpostId)}|${each.bron}`, each])).values()];
}

const isAway = ({ onderbrekingen, afwezigheden = [] }: TrajectFacts, on: IsoDate): boolean =>
  [...onderbrekingen, ...afwezigheden].some((each) => holds(each, on));

/** Where somebody is: what the day says, else the werkposten of the period. */
function withPlace(
  parts: readonly { werkpostId: string | null }[],
  traject: TrajectFacts,
  on: IsoDate,
): readonly (string | null)[] {
  const known = parts.map(({ werkpostId }) => werkpostId).filter((id) => id !== null);
  return known.length > 0 ? known : traject.werkposten.filter((each) => holds(each, on)).map(({ werkpostId }) => werkpostId);
}

function namesOf({ db }: Dossier) {
  const werkposten = new Map(recordsOf(db, 'werkpost').map(({ id, naam }) => [id, naam]));
  const begeleiders = new Map(
    recordsOf(db, 'begeleider').map(({ id, voornaam, naam }) => [id, [voornaam, naam].filter(Boolean).join(' ')]),
  );
  return {
    werkpost: (id: string | null): string[] => [werkposten.get(id ?? '') ?? []].flat(),
    begeleider: ({ begeleiderId }: { begeleiderId: string | null }): string[] =>
      [begeleiders.get(begeleiderId ?? '') ?? []].flat(),
  };
}

/** Facts by date, oldest first, so that no finding depends on the order in which somebody wrote them down. */
import type { OrganisatieFacts, PersoonFacts, TrajectFacts, WerkpostFeit } from './facts.ts';

interface Dated {
  readonly id?: string;
  readonly van?: string | null;
  readonly datum?: string | null;
  readonly tot?: string | null;
  readonly besluitOp?: string | null;
  readonly geplandOp?: string | null;
  readonly gevraagdOp?: string | null;
}

const OPEN_END = '9999-12-31';

/** The day by which an item of a list stands. */
function dayOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { van, datum, besluitOp, geplandOp, gevraagdOp } = item as Dated;
  return van ?? datum ?? besluitOp ?? geplandOp ?? gevraagdOp ?? '';
}

/** By day; of one day the first to end, then the first that was made. */
function compareDays(a: unknown, b: unknown): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA === dayB ? compareTexts(withinDay(a), withinDay(b)) : compareTexts(dayA, dayB);
}

function withinDay(item: unknown): string {
  if (typeof item === 'string') return '';
  const { id, tot } = item as Dated;
  return `${tot ?? OPEN_END}|${id ?? ''}`;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same list where it is in order already: that is how the case file gives it. */
function byDay<T>(list: readonly T[]): readonly T[] {
  for (let index = 1; index < list.length; index += 1) {
    if (compareDays(list[index - 1], list[index]) > 0) return list.toSorted(compareDays);
  }
  return list;
}

type ListKey<T> = { [K in keyof T]-?: NonNullable<T[K]> extends readonly unknown[] ? K : never }[keyof T];

/** The lists of one kind of facts, named one by one: a list that is added and not named here does not compile. */
const listsOf = <K extends string>(lists: Readonly<Record<K, true>>): readonly K[] => Object.keys(lists) as K[];

// Trajecten keep their place: the one of today is shown as the case file has it. Attendance keeps its own order too, in which a later
// statement replaces an earlier one.
const PERSON_LISTS = listsOf<Exclude<ListKey<PersoonFacts>, 'trajecten'>>({
  statuten: true,
  toestemmingen: true,
  maatregelen: true,
  tewerkstellingen: true,
  wvgOvereenkomsten: true,
  wvgEvaluaties: true,
  onkosten: true,
  bewindvoerders: true,
  tickets: true,
});

const TRAJECT_LISTS = listsOf<Exclude<ListKey<TrajectFacts>, 'werkposten'>>({
  uren: true,
  beoordelingen: true,
  eigenEvaluaties: true,
  overeenkomsten: true,
  begeleidingen: true,
  gesprekken: true,
  popVersies: true,
  observaties: true,
  onderbrekingen: true,
  afwezigheden: true,
  maandenAfwezig: true,
  uurrooster: true,
  flexibel: true,
  beginstanden: true,
});

const WERKPOST_LISTS = listsOf<ListKey<WerkpostFeit>>({ contacten: true });

const ORGANISATION_LISTS = listsOf<ListKey<OrganisatieFacts>>({
  vestigingen: true,
  polissen: true,
  contingenten: true,
  aandelen: true,
  voorschotten: true,
  kalender: true,
  begeleiders: true,
  erkenningen: true,
  werkposten: true,
  afwijkingen: true,
  verzondenOverzichten: true,
  kwartalenMetTraject: true,
});

/** `facts` with the named lists by date; the same object where they are in order already. */
function listsByDay<T extends object>(facts: T, keys: readonly (keyof T)[]): T {
  let result: T | null = null;
  for (const key of keys) {
    const value = facts[key] as readonly unknown[] | null | undefined;
    if (!value || value.length < 2) continue;
    const next = byDay(value);
    if (next === value) continue;
    result ??= { ...facts };
    result[key] = next as T[keyof T];
  }
  return result ?? facts;
}

/** As `list.map(change)`; the same list where nothing changed. */
function mapSame<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}

function trajectByDay(traject: TrajectFacts): TrajectFacts {
  const own = listsByDay(traject, TRAJECT_LISTS);
  if (traject.werkposten.length === 0) return own;
  const werkposten = byDay(mapSame(traject.werkposten, (stay) => listsByDay(stay, WERKPOST_LISTS)));
  return werkposten === traject.werkposten ? own : { ...own, werkposten };
}

export function personByDay(persoon: PersoonFacts): PersoonFacts {
  const own = listsByDay(persoon, PERSON_LISTS);
  const trajecten = mapSame(persoon.trajecten, trajectByDay);
  return trajecten === persoon.trajecten ? own : { ...own, trajecten };
}

// Everybody of a check is judged beside the same organisation.
const ordered = new WeakMap<OrganisatieFacts, OrganisatieFacts>();

export function organisationByDay(organisatie: OrganisatieFacts): OrganisatieFacts {
  const known = ordered.get(organisatie);
  if (known) return known;
  const result = listsByDay(organisatie, ORGANISATION_LISTS);
  ordered.set(organisatie, result);
  return result;
}

/** Facts by date, oldest first, so that no finding depends on the order in which somebody wrote them down. */
import type { OrganisatieFacts, PersoonFacts, TrajectFacts } from './facts.ts';

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

/** The day by which an item of a list stands; of one day the first to end, then the first that was made. */
function dayOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { id, van, datum, tot, besluitOp, geplandOp, gevraagdOp } = item as Dated;
  const day = van ?? datum ?? besluitOp ?? geplandOp ?? gevraagdOp ?? '';
  return `${day}|${tot ?? OPEN_END}|${id ?? ''}`;
}

/** The same list where it is in order already: that is how the case file gives it. */
function byDay<T>(list: readonly T[]): readonly T[] {
  for (let index = 1; index < list.length; index += 1) {
    if (dayOf(list[index]) < dayOf(list[index - 1]))
      return list.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  }
  return list;
}

/** Every list of `facts` by date; attendance keeps its own order, in which a later statement replaces an earlier one. */
function listsByDay<T extends object>(facts: T, changed: Partial<T> = {}): T {
  let result: T | null = null;
  for (const key of Object.keys(facts) as (keyof T)[]) {
    const value = facts[key];
    const next = key in changed ? changed[key] : Array.isArray(value) ? (byDay(value) as T[keyof T]) : value;
    if (next === value) continue;
    result ??= { ...facts };
    result[key] = next as T[keyof T];
  }
  return result ?? facts;
}

function trajectByDay(traject: TrajectFacts): TrajectFacts {
  const { werkposten } = traject;
  const stays = werkposten.map((stay) => listsByDay(stay));
  const same = stays.every((stay, index) => stay === werkposten[index]);
  return listsByDay(same ? traject : { ...traject, werkposten: stays });
}

export function personByDay(persoon: PersoonFacts): PersoonFacts {
  const trajecten = persoon.trajecten.map(trajectByDay);
  const same = trajecten.every((one, index) => one === persoon.trajecten[index]);
  // Trajecten keep their place: the one of today is shown as the case file has it.
  return listsByDay(persoon, { trajecten: same ? persoon.trajecten : trajecten });
}

export const organisationByDay = (organisatie: OrganisatieFacts): OrganisatieFacts => listsByDay(organisatie);

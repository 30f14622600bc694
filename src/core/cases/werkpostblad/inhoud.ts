/** What stands on the werkpostblad of a werkpost and a month: who is there, on which days they are expected, and which days are rest days. */
import { type PersoonFacts, type PlanningCalendar, type TrajectFacts, plannedDays, rustOp } from '../../../rules/ama/index.ts';
import { addDays, countDays, covers, type IsoDate, monthPeriod, overlaps, weekday } from '../../../shared/domain/date.ts';
import type { LoadedFacts } from '../ama/facts.ts';
import { byName } from '../personen/names.ts';

const SATURDAY = 6;

/** `gepland` with the half days that are expected; `vrij`: at this werkpost, nothing agreed; `buiten`: not there on this day. */
export type DayPlan = 'gepland' | 'half' | 'vrij' | 'buiten';

export interface SheetPerson {
  readonly persoonId: string;
  readonly naam: string;
  readonly voornaam: string;
  /** By day of the month, in its order. */
  readonly dagen: readonly DayPlan[];
}

export interface SheetContent {
  readonly dagen: readonly { readonly datum: IsoDate; readonly rust: boolean }[];
  readonly personen: readonly SheetPerson[];
}

type Names = ReadonlyMap<string, { naam: string; voornaam: string }>;

/** Everyone who stays at the werkpost in the month, or is planned there. */
export function sheetContent(
  facts: LoadedFacts,
  names: Names,
  calendar: PlanningCalendar,
  werkpostId: string,
  month: string,
): SheetContent {
  const period = monthPeriod(month);
  const days = Array.from({ length: countDays(period.from, period.to) }, (_, index) => addDays(period.from, index));
  const personen = facts.personen.flatMap((persoon) => {
    const plans = persoon.trajecten
      .filter((traject) => traject.soort === 'SE' && overlaps({ from: traject.start, to: traject.einde }, period))
      .map((traject) => planOf(traject, days, calendar, werkpostId));
    const dagen = days.map((_, index) => strongest(plans.map((plan) => plan[index] ?? 'buiten')));
    return dagen.every((day) => day === 'buiten') ? [] : [personRow(persoon, names, dagen)];
  });
  return {
    dagen: days.map((datum) => ({ datum, rust: weekday(datum) >= SATURDAY || rustOp({}, datum, calendar) !== null })),
    personen: personen.sort(byName),
  };
}

function personRow(persoon: PersoonFacts, names: Names, dagen: readonly DayPlan[]): SheetPerson {
  const { naam = '', voornaam = '' } = names.get(persoon.id) ?? {};
  return { persoonId: persoon.id, naam, voornaam, dagen };
}

function planOf(traject: TrajectFacts, days: readonly IsoDate[], calendar: PlanningCalendar, werkpostId: string): DayPlan[] {
  const first = days[0]!;
  const last = days.at(-1)!;
  const planned = new Map(plannedDays(traject, { from: first, to: last }, calendar).map((day) => [day.datum, day.delen]));
  return days.map((datum) => {
    if (!covers({ from: traject.start, to: traject.einde }, datum)) return 'buiten';
    const stays = traject.werkposten.filter((stay) => covers({ from: stay.van, to: stay.tot }, datum));
    const here = stays.some((stay) => stay.werkpostId === werkpostId);
    // A part without a werkpost is at the one where the person stays, when there is only one.
    const only = new Set(stays.map((stay) => stay.werkpostId)).size === 1;
    const parts = (planned.get(datum) ?? []).filter(
      (part) => part.werkpostId === werkpostId || (part.werkpostId === null && here && only),
    );
    if (parts.length === 0) return here ? 'vrij' : 'buiten';
    return parts.some((part) => part.dagdeel === 'dag') || parts.length > 1 ? 'gepland' : 'half';
  });
}

const ORDER: readonly DayPlan[] = ['gepland', 'half', 'vrij', 'buiten'];
const strongest = (plans: readonly DayPlan[]): DayPlan => ORDER.find((plan) => plans.includes(plan)) ?? 'buiten';

/** Planned days of everyone in a period, and planned against realised in a month. */
import {
  type PersoonFacts,
  type PlannedDay,
  type PlanningCalendar,
  type TrajectFacts,
  countHalves,
  droppedDays,
  planKnown,
  plannedDays,
  visitDays,
} from '../../../rules/ama/index.ts';
import type { Law } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, covers, overlaps } from '../../../shared/domain/date.ts';
import type { LoadedFacts } from '../ama/facts.ts';
import { byName } from '../personen/names.ts';

type PlanRow = OutputOf<'planning.maand'>['rijen'][number];
type Names = ReadonlyMap<string, { naam: string; voornaam: string; overleden: boolean }>;
interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One traject in a period, with its planned days. Parts without a werkpost get the one where the person stays that day. */
export interface Planned {
  readonly persoon: PersoonFacts;
  readonly traject: TrajectFacts;
  readonly days: readonly PlannedDay[];
}

export function calendarOf({ organisatie }: LoadedFacts, law: Law): PlanningCalendar {
  return { law, kalender: organisatie.kalender };
}

/** Every AMA SE traject that runs in the period. */
export function plannedIn(facts: LoadedFacts, law: Law, period: Span): Planned[] {
  const calendar = calendarOf(facts, law);
  return facts.personen.flatMap((persoon) =>
    persoon.trajecten
      .filter((traject) => traject.soort === 'SE' && overlaps({ from: traject.start, to: traject.einde }, period))
      .map((traject) => ({
        persoon,
        traject,
        days: plannedDays(traject, period, calendar).map((day) => placed(traject, day)),
      })),
  );
}

/** Where the timetable leaves the werkpost open and there is exactly one stay on that day, the part is there. */
function placed(traject: TrajectFacts, day: PlannedDay): PlannedDay {
  if (day.delen.every((part) => part.werkpostId !== null)) return day;
  const stays = new Set(
    traject.werkposten.filter((item) => covers({ from: item.van, to: item.tot }, day.datum)).map((item) => item.werkpostId),
  );
  const only = stays.size === 1 ? [...stays][0]! : null;
  return { ...day, delen: day.delen.map((part) => ({ ...part, werkpostId: part.werkpostId ?? only })) };
}

const asDays = (halves: number): string => (halves / 2).toFixed(1);

/** The month of every traject that has a timetable. */
export function planRows(facts: LoadedFacts, names: Names, law: Law, month: Span, today: IsoDate): PlanRow[] {
  const calendar = calendarOf(facts, law);
  return plannedIn(facts, law, month)
    .filter(({ traject }) => (traject.uurrooster ?? []).length > 0)
    .map(({ persoon, traject, days }) => {
      const present = presentHalves(persoon, traject, month);
      const plan = new Map(days.map((day) => [day.datum, day.halves]));
      return {
        persoonId: persoon.id,
        trajectId: traject.id,
        naam: names.get(persoon.id)?.naam ?? '',
        voornaam: names.get(persoon.id)?.voornaam ?? '',
        overleden: names.get(persoon.id)?.overleden ?? false,
        dagen: days.map(({ datum, halves, delen }) => ({
          datum,
          halven: halves,
          delen: delen.map(({ dagdeel, werkpostId, urenX100 }) => ({ dagdeel, werkpostId, uren: urenX100 })),
        })),
        vervallen: droppedDays(traject, month, calendar).map((day) => ({ ...day })),
        bekend: planKnown(traject, month),
        gepland: asDays(countHalves(days)),
        volgensPlan: asDays(days.reduce((sum, day) => sum + Math.min(day.halves, present.get(day.datum) ?? 0), 0)),
        nietAanwezig: days.filter((day) => day.datum <= today && !present.has(day.datum)).map((day) => day.datum),
        buitenPlan: [...present.keys()].filter((datum) => !plan.has(datum)),
      };
    })
    .sort(byName);
}

/** Half days present on the days of the traject; a day on which two sources differ counts nowhere (AMA-22). */
function presentHalves(persoon: PersoonFacts, traject: TrajectFacts, { from, to }: Span): Map<IsoDate, number> {
  const present = new Map<IsoDate, number>();
  visitDays(persoon.aanwezigheid, from, to, (datum, halves, question) => {
    if (!question && halves > 0 && covers({ from: traject.start, to: traject.einde }, datum)) present.set(datum, halves);
  });
  return present;
}

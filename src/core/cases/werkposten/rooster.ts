/** Who is at which werkpost in a week, and how many places are free there. */
import { rustOp } from '../../../rules/ama/index.ts';
import type { Law } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, addDays, overlaps, weekday } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import type { LoadedFacts } from '../ama/facts.ts';
import { byName } from '../personen/names.ts';
import { recordsOf } from '../records.ts';
import { type Planned, calendarOf, plannedIn } from '../rooster/plan.ts';

type Week = OutputOf<'werkpost.rooster'>;
type Row = Week['werkposten'][number];
type Person = Week['zonderWerkpost'][number];
type Names = ReadonlyMap<string, { naam: string; voornaam: string; overleden: boolean }>;

const DAYS_PER_WEEK = 7;

/** Monday to Sunday around a day. */
export function weekOf(on: IsoDate): { from: IsoDate; to: IsoDate } {
  const from = addDays(on, 1 - weekday(on));
  return { from, to: addDays(from, DAYS_PER_WEEK - 1) };
}

export function werkpostWeek(db: Db, facts: LoadedFacts, names: Names, law: Law, on: IsoDate): Week {
  const week = weekOf(on);
  const days = Array.from({ length: DAYS_PER_WEEK }, (_, index) => addDays(week.from, index));
  const planned = plannedIn(facts, law, week);
  const person = personOf(names);
  const calendar = calendarOf(facts, law);
  return {
    van: week.from,
    tot: week.to,
    rustdagen: days.flatMap((datum) => {
      const reden = rustOp({}, datum, calendar);
      return reden === null ? [] : [{ datum, reden }];
    }),
    werkposten: recordsOf(db, 'werkpost')
      .map((row) => werkpostRow(row, days, planned, person))
      .sort((a, b) => byName({ naam: a.naam, voornaam: null }, { naam: b.naam, voornaam: null })),
    zonderWerkpost: planned
      .filter(({ days: plan }) => plan.some((day) => day.delen.some((part) => part.werkpostId === null)))
      .map(person)
      .sort(byName),
  };
}

const personOf =
  (names: Names) =>
  ({ persoon, traject }: Planned): Person => ({
    persoonId: persoon.id,
    trajectId: traject.id,
    naam: names.get(persoon.id)?.naam ?? '',
    voornaam: names.get(persoon.id)?.voornaam ?? '',
    overleden: names.get(persoon.id)?.overleden ?? false,
  });

type Werkpost = ReturnType<typeof recordsOf<'werkpost'>>[number];

function werkpostRow(row: Werkpost, days: readonly IsoDate[], planned: readonly Planned[], person: (of: Planned) => Person): Row {
  const there = (datum: IsoDate, half: 'vm' | 'nm'): Person[] =>
    planned
      .filter(({ days: plan }) =>
        plan.some(
          (day) =>
            day.datum === datum &&
            day.delen.some((part) => part.werkpostId === row.id && (part.dagdeel === half || part.dagdeel === 'dag')),
        ),
      )
      .map(person)
      .sort(byName);
  const cell = (datum: IsoDate, half: 'vm' | 'nm'): Row['dagen'][number]['vm'] => {
    const personen = there(datum, half);
    return { personen, vrij: row.plaatsen === null ? null : row.plaatsen - personen.length };
  };
  const dagen = days.map((datum) => ({ datum, vm: cell(datum, 'vm'), nm: cell(datum, 'nm') }));
  const named = new Set(dagen.flatMap((day) => [...day.vm.personen, ...day.nm.personen]).map((each) => each.trajectId));
  return {
    id: row.id,
    naam: row.naam ?? '',
    organisatie: row.organisatie,
    extern: row.extern ?? false,
    aard: row.aard,
    plaatsen: row.plaatsen,
    vrij: row.plaatsen === null ? null : Math.min(...dagen.flatMap((day) => [day.vm.vrij ?? 0, day.nm.vrij ?? 0])),
    dagen,
    zonderDag: staying(row.id, days, planned)
      .filter(({ traject }) => !named.has(traject.id))
      .map(person)
      .sort(byName),
  };
}

/** Trajecten with a stay at the werkpost in this week, whatever their timetable says. */
function staying(werkpostId: string, days: readonly IsoDate[], planned: readonly Planned[]): Planned[] {
  const week = { from: days[0]!, to: days.at(-1)! };
  return planned.filter(({ traject }) =>
    traject.werkposten.some((item) => item.werkpostId === werkpostId && overlaps({ from: item.van, to: item.tot }, week)),
  );
}

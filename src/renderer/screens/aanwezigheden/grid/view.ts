/** The rows of the grid: what the core answered, the plan, and what was typed since. */
import type { Output } from '../../../client.ts';
import { type IsoDate, weekday } from '../../../../shared/domain/date.ts';
import type { GridRow } from './edits.ts';
import { type Statement, type Unit, after } from './units.ts';

export type Month = Output<'aanwezigheid.maand'>;
export type MonthRow = Month['rijen'][number];
export type PlanRow = Output<'planning.maand'>['rijen'][number];

export interface ViewRow extends GridRow {
  readonly person: MonthRow;
}

const SATURDAY = 6;

interface Made {
  readonly plan: readonly PlanRow[];
  readonly row: ViewRow;
}

/** What was made of a row before. An answer that says the same of a person keeps the same object (TanStack Query shares what is equal). */
const made = new WeakMap<MonthRow, Made>();
const NO_PLAN: readonly PlanRow[] = [];

const same = (before: readonly PlanRow[], now: readonly PlanRow[]): boolean =>
  before.length === now.length && before.every((row, index) => row === now[index]);

/**
 * Rows as the core knows them; a row keeps its identity as long as nothing was said of its person. After every key the month is asked again:
 * sixty rows that are drawn anew cost more than a frame.
 */
export function viewRows(month: Month, plan: readonly PlanRow[]): ViewRow[] {
  const planned = Map.groupBy(plan, ({ persoonId }) => persoonId);
  return month.rijen.map((person) => {
    const own = planned.get(person.persoonId) ?? NO_PLAN;
    const before = made.get(person);
    if (before && same(before.plan, own)) return before.row;
    const row = viewRow(person, own);
    made.set(person, { plan: own, row });
    return row;
  });
}

function viewRow(person: MonthRow, plan: readonly PlanRow[]): ViewRow {
  const planned = new Map<IsoDate, number>();
  for (const { dagen } of plan)
    for (const { datum, halven } of dagen) planned.set(datum, Math.min(2, (planned.get(datum) ?? 0) + halven));
  const days = new Map<IsoDate, Unit[]>();
  for (const cell of person.cellen) days.set(cell.datum, [...(days.get(cell.datum) ?? []), cell]);
  return { persoonId: person.persoonId, person, days, planned };
}

/** The rows with what is on its way; only rows that it touches are made anew. */
export function withPending(rows: readonly ViewRow[], pending: readonly Statement[]): readonly ViewRow[] {
  if (pending.length === 0) return rows;
  const byPerson = Map.groupBy(pending, ({ persoonId }) => persoonId);
  return rows.map((row) => {
    const own = byPerson.get(row.persoonId);
    if (!own) return row;
    const days = new Map(row.days);
    for (const [datum, statements] of Map.groupBy(own, (each) => each.datum as IsoDate))
      days.set(datum, after(days.get(datum) ?? [], statements));
    return { ...row, days };
  });
}

export interface DayColumn {
  readonly datum: IsoDate;
  /** Name of the holiday or closing day. */
  readonly vrij: string | null;
  readonly weekend: boolean;
  readonly vandaag: boolean;
}

export function columnsOf(days: readonly IsoDate[], month: Month, today: IsoDate): DayColumn[] {
  const free = new Map([...month.feestdagen, ...month.sluitingsdagen].map(({ datum, naam }) => [datum, naam]));
  return days.map((datum) => ({
    datum,
    vrij: free.get(datum) ?? null,
    weekend: weekday(datum) >= SATURDAY,
    vandaag: datum === today,
  }));
}

/** Outside every traject and agreement of the person, so that a presence counts nowhere. */
export const isOutside = ({ periodes, welzijn }: MonthRow, day: IsoDate): boolean =>
  !periodes.some(({ start, einde }) => start <= day && (einde === null || einde >= day)) &&
  !welzijn.some(({ van, tot }) => van <= day && (tot === null || tot >= day));

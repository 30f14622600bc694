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

/** Rows as the core knows them; a row keeps its identity until another answer comes. */
export function viewRows(month: Month, plan: readonly PlanRow[]): ViewRow[] {
  const planned = new Map<string, Map<IsoDate, number>>();
  for (const { persoonId, dagen } of plan) {
    const own = planned.get(persoonId) ?? new Map<IsoDate, number>();
    for (const { datum, halven } of dagen) own.set(datum, Math.min(2, (own.get(datum) ?? 0) + halven));
    planned.set(persoonId, own);
  }
  return month.rijen.map((person) => {
    const days = new Map<IsoDate, Unit[]>();
    for (const cell of person.cellen) days.set(cell.datum, [...(days.get(cell.datum) ?? []), cell]);
    return { persoonId: person.persoonId, person, days, planned: planned.get(person.persoonId) ?? new Map<IsoDate, number>() };
  });
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

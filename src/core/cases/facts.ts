/** From columns to facts. */
import type { IsoDate } from '../../shared/domain/date.ts';

/** Dates in the file were checked when they were written. */
export const day = (value: string | null): IsoDate | null => value as IsoDate | null;

/** A period without a begin is not a period: it is left out rather than guessed. */
export const dated = <T extends { van: string | null }>(rows: readonly T[] | undefined): (T & { van: IsoDate })[] =>
  (rows ?? []).filter((row): row is T & { van: IsoDate } => row.van !== null);

export const filled = (...values: (string | null)[]): boolean => values.some((value) => value !== null && value.trim() !== '');

interface Stretch {
  readonly van: string | null;
  readonly tot: string | null;
}

/** Whether a stretch holds the day; one without a begin holds none. */
export const runs = ({ van, tot }: Stretch, on: IsoDate): boolean => van !== null && van <= on && (tot === null || tot >= on);

/** Whether something is known to have happened, on the day itself too. */
export const happened = (when: string | null, on: IsoDate): when is IsoDate => when !== null && when <= on;

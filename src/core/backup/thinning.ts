/**
 * Which safe copies may go. Copies are kept more thinly the older they are, as Anki does: all of the last days, then the last one of a
 * day, of a week, of a month. This only proposes; nothing is deleted before someone asks for it.
 */
import { addDays, brusselsDay, monthKey, weekday, type IsoDate } from '../../shared/domain/date.ts';

export interface ThinningPolicy {
  /** Every copy of the last so many days stays. */
  readonly allDays: number;
  /** Beyond that, the last copy of this many days that have one, then weeks, then months. */
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export const THINNING_DEFAULT: ThinningPolicy = { allDays: 2, daily: 12, weekly: 10, monthly: 24 };

export interface DatedCopy {
  readonly file: string;
  /** Instant, ISO, UTC. */
  readonly createdAt: string;
}

/** Why a copy stays; null: it may go. */
export type KeepReason = 'recent' | 'dag' | 'week' | 'maand' | null;
export interface Thinned<T extends DatedCopy> {
  readonly copy: T;
  readonly keep: KeepReason;
}

/**
 * Judges every copy of one case file, newest first. The newest always stays, and so does every copy dated after `now` (a clock that was
 * wrong is no reason to lose a copy).
 */
export function thin<T extends DatedCopy>(
  copies: readonly T[],
  now: number,
  policy: ThinningPolicy = THINNING_DEFAULT,
): Thinned<T>[] {
  const recentFrom = addDays(brusselsDay(now), -policy.allDays);
  const stages = [
    { reason: 'dag', left: policy.daily, of: (day: IsoDate) => day, seen: new Set<string>() },
    { reason: 'week', left: policy.weekly, of: mondayOf, seen: new Set<string>() },
    { reason: 'maand', left: policy.monthly, of: monthKey, seen: new Set<string>() },
  ] as const;
  const newestFirst = copies.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return newestFirst.map((copy, index): Thinned<T> => {
    const day = brusselsDay(Date.parse(copy.createdAt));
    if (index === 0 || day > recentFrom) return { copy, keep: 'recent' };
    for (const stage of stages) {
      const period = stage.of(day);
      if (stage.seen.has(period)) return { copy, keep: null };
      if (stage.seen.size < stage.left) {
        stage.seen.add(period);
        return { copy, keep: stage.reason };
      }
    }
    return { copy, keep: null };
  });
}

const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekday(day));

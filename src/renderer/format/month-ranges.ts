/** Months in words: what follows on each other becomes one range (`januari tot en met maart 2026, mei 2026`). */
import { addMonths, makeDate, monthKey } from '../../shared/domain/date.ts';
import { t } from '../i18n.ts';
import { showMonth, showMonthName } from './show.ts';

const next = (month: string) => monthKey(addMonths(makeDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1), 1));

/** `months`: `YYYY-MM`, in any order. */
export function monthRanges(months: readonly string[]): string {
  const ranges: { from: string; to: string }[] = [];
  for (const month of [...new Set(months)].sort()) {
    const last = ranges.at(-1);
    if (last && next(last.to) === month) last.to = month;
    else ranges.push({ from: month, to: month });
  }
  return ranges.map(rangeText).join(', ');
}

function rangeText({ from, to }: { from: string; to: string }): string {
  if (from === to) return showMonth(from);
  const start = from.slice(0, 4) === to.slice(0, 4) ? showMonthName(from) : showMonth(from);
  return t('periode.totEn', { van: start, tot: showMonth(to) });
}

/** Attendance on the time line: one line a month. */
import { type PersoonFacts, visitDays } from '../../../rules/ama/index.ts';
import type { TijdlijnRegel } from '../../../shared/contract/tijdlijn.ts';
import { type IsoDate, covers, monthKey } from '../../../shared/domain/date.ts';
import type { Translate } from '../../messages.ts';

interface Month {
  /** Last day with a statement. */
  last: IsoDate;
  /** Half days present in a traject. */
  halves: number;
  /** Days with a statement that count for nothing. */
  absent: number;
  trajectId: string | null;
}

const days = (halves: number): string => (halves / 2).toLocaleString('nl-BE', { maximumFractionDigits: 1 });

/** A month without a statement has no line: it is not entered, and that is not zero (AMA-23). */
export function attendanceLines(persoon: PersoonFacts, today: IsoDate, translate: Translate): TijdlijnRegel[] {
  return [...monthsOf(persoon)].map(([month, { last, halves, absent, trajectId }]) => ({
    sleutel: `aanwezigheid|${persoon.id}|${month}`,
    soort: 'aanwezigheid',
    op: last,
    gepland: last > today,
    kop: translate(halves === 2 ? 'tijdlijn.aanwezigheid.maandEenDag' : 'tijdlijn.aanwezigheid.maand', {
      maand: translate(`tijdlijn.maand.${Number(month.slice(5))}`),
      jaar: month.slice(0, 4),
      dagen: days(halves),
    }),
    detail: absent === 0 ? null : translate('tijdlijn.aanwezigheid.afwezig', { count: absent }),
    dataClass: 'persoonlijk',
    trajectId,
    entiteit: 'aanwezigheid',
    recordId: null,
  }));
}

function monthsOf(persoon: PersoonFacts): Map<string, Month> {
  const months = new Map<string, Month>();
  const { uitspraken } = persoon.aanwezigheid;
  const [first, last] = [uitspraken[0]?.datum, uitspraken.at(-1)?.datum];
  if (first === undefined || last === undefined) return months;
  visitDays(persoon.aanwezigheid, first, last, (datum, count, question) => {
    const key = monthKey(datum);
    const traject = persoon.trajecten.find(({ start, einde }) => covers({ from: start, to: einde }, datum));
    const month = months.get(key) ?? { last: datum, halves: 0, absent: 0, trajectId: null };
    month.last = datum;
    month.trajectId ??= traject?.id ?? null;
    if (!question && count > 0 && traject) month.halves += count;
    else if (!question && count === 0) month.absent += 1;
    months.set(key, month);
  });
  return months;
}

/** The attendance of a month as a grid: everyone with a running traject or a statement in it. */
import { type PersoonFacts, maandDekking, visitDays } from '../../../rules/ama/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, covers, monthKey, overlaps } from '../../../shared/domain/date.ts';
import { byName } from '../personen/names.ts';

type MonthRow = OutputOf<'aanwezigheid.maand'>['rijen'][number];
type Names = ReadonlyMap<string, { naam: string; voornaam: string; overleden: boolean }>;
interface Month {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function monthRows(
  personen: readonly PersoonFacts[],
  names: Names,
  month: Month,
  today: IsoDate,
  seesReasons: boolean,
): MonthRow[] {
  return personen
    .flatMap((persoon) => {
      const cells = persoon.aanwezigheid.uitspraken.filter((each) => each.datum >= month.from && each.datum <= month.to);
      const running = persoon.trajecten.filter((traject) => overlaps({ from: traject.start, to: traject.einde }, month));
      return cells.length === 0 && running.length === 0 ? [] : [monthRow(persoon, names, month, today, seesReasons)];
    })
    .sort(byName);
}

function monthRow(persoon: PersoonFacts, names: Names, month: Month, today: IsoDate, seesReasons: boolean): MonthRow {
  const running = persoon.trajecten.filter((traject) => overlaps({ from: traject.start, to: traject.einde }, month));
  const { half, whole } = countedDays(persoon, month);
  return {
    persoonId: persoon.id,
    naam: names.get(persoon.id)?.naam ?? '',
    voornaam: names.get(persoon.id)?.voornaam ?? '',
    overleden: names.get(persoon.id)?.overleden ?? false,
    periodes: running.map((traject) => ({ trajectId: traject.id, start: traject.start, einde: traject.einde })),
    cellen: persoon.aanwezigheid.uitspraken
      .filter((each) => each.datum >= month.from && each.datum <= month.to)
      .map(({ datum, dagdeel, werkpostId, waarde, urenX100, reden, bron }) => ({
        datum,
        dagdeel,
        werkpostId,
        waarde,
        bron,
        uren: urenX100,
        reden: seesReasons ? reden : null,
      })),
    geteld: half,
    geteldHalfAls1: whole,
    nietIngevoerd: running.some(
      (traject) => maandDekking(traject, recordedMonths(persoon, month), month, today).missing.length > 0,
    ),
  };
}

function recordedMonths(persoon: PersoonFacts, month: Month): ReadonlySet<string> {
  const any = persoon.aanwezigheid.uitspraken.some((each) => each.datum >= month.from && each.datum <= month.to);
  return new Set(any ? [monthKey(month.from)] : []);
}

/** Days inside a traject that count for method B, with half a day as 0.5 and as 1. */
function countedDays(persoon: PersoonFacts, { from, to }: Month): { half: string; whole: string } {
  let halves = 0;
  let days = 0;
  visitDays(persoon.aanwezigheid, from, to, (datum, count, question) => {
    if (
      question ||
      count === 0 ||
      !persoon.trajecten.some((traject) => covers({ from: traject.start, to: traject.einde }, datum))
    )
      return;
    halves += count;
    days += 1;
  });
  return { half: (halves / 2).toFixed(1), whole: days.toFixed(1) };
}

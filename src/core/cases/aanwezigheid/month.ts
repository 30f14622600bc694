/** The attendance of a month as a grid: everyone with a running traject, an agreement of AMA in welfare, or a statement in it. */
import { type PersoonFacts, maandDekking, standingStatements } from '../../../rules/ama/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, monthKey, overlaps } from '../../../shared/domain/date.ts';
import { byName } from '../personen/names.ts';
import { type FreeDays, absentDays, countedDays, daysToCheck, hoursOf } from './totals.ts';

type MonthRow = OutputOf<'aanwezigheid.maand'>['rijen'][number];
type Names = ReadonlyMap<string, { naam: string; voornaam: string; overleden: boolean }>;
interface Month {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface Look {
  readonly seesReasons: boolean;
  readonly free: FreeDays;
}

export function monthRows(
  personen: readonly PersoonFacts[],
  names: Names,
  month: Month,
  today: IsoDate,
  { seesReasons, free }: Look,
): MonthRow[] {
  return personen
    .flatMap((persoon) => {
      const cells = persoon.aanwezigheid.uitspraken.filter((each) => each.datum >= month.from && each.datum <= month.to);
      const running = persoon.trajecten.filter((traject) => overlaps({ from: traject.start, to: traject.einde }, month));
      const expected = running.length > 0 || welfareOf(persoon, month).length > 0;
      return cells.length === 0 && !expected ? [] : [monthRow(persoon, names, month, today, { seesReasons, free })];
    })
    .sort(byName);
}

function monthRow(persoon: PersoonFacts, names: Names, month: Month, today: IsoDate, { seesReasons, free }: Look): MonthRow {
  const running = persoon.trajecten.filter((traject) => overlaps({ from: traject.start, to: traject.einde }, month));
  const telt = countedDays(persoon, month);
  const halves = telt.reduce((sum, { halven }) => sum + halven, 0);
  return {
    persoonId: persoon.id,
    naam: names.get(persoon.id)?.naam ?? '',
    voornaam: names.get(persoon.id)?.voornaam ?? '',
    overleden: names.get(persoon.id)?.overleden ?? false,
    periodes: running.map((traject) => ({ trajectId: traject.id, start: traject.start, einde: traject.einde })),
    welzijn: welfareOf(persoon, month),
    // What stands: a cell that shows what was replaced would be copied as such.
    cellen: standingStatements(persoon.aanwezigheid, month.from, month.to).map(
      ({ datum, dagdeel, werkpostId, waarde, urenX100, reden, bron }) => ({
        datum,
        dagdeel,
        werkpostId,
        waarde,
        bron,
        uren: urenX100,
        reden: seesReasons ? reden : null,
      }),
    ),
    geteld: (halves / 2).toFixed(1),
    geteldHalfAls1: telt.length.toFixed(1),
    nietIngevoerd: running.some(
      (traject) => maandDekking(traject, recordedMonths(persoon, month), month, today).missing.length > 0,
    ),
    telt,
    afwezig: absentDays(persoon, month),
    uren: hoursOf(persoon, month),
    nakijken: daysToCheck(persoon, month, free),
    werkpostIds: werkpostenOf(persoon, month),
  };
}

/** Agreements of AMA in welfare that run in the month. */
const welfareOf = (persoon: PersoonFacts, month: Month): MonthRow['welzijn'] =>
  (persoon.wvgOvereenkomsten ?? [])
    .filter(({ van, tot }) => overlaps({ from: van, to: tot }, month))
    .map(({ van, tot }) => ({ van, tot }));

function recordedMonths(persoon: PersoonFacts, month: Month): ReadonlySet<string> {
  const any = persoon.aanwezigheid.uitspraken.some((each) => each.datum >= month.from && each.datum <= month.to);
  return new Set(any ? [monthKey(month.from)] : []);
}

/** Werkposten of the month: of the stays that run in it, and of the statements. */
function werkpostenOf(persoon: PersoonFacts, month: Month): string[] {
  const placed = persoon.trajecten
    .flatMap(({ werkposten }) => werkposten)
    .filter(({ van, tot }) => overlaps({ from: van, to: tot }, month))
    .map(({ werkpostId }) => werkpostId);
  const agreed = (persoon.wvgOvereenkomsten ?? [])
    .filter(({ van, tot }) => overlaps({ from: van, to: tot }, month))
    .map(({ werkpostId }) => werkpostId);
  const present = standingStatements(persoon.aanwezigheid, month.from, month.to).flatMap(({ werkpostId }) => werkpostId ?? []);
  return [...new Set([...placed, ...agreed, ...present])];
}

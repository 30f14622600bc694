/** The calendar of the organisation: a stretch of closing days at once, and a year copied to the next (domain/ama.md 4.9). */
import { type KalenderFeit, kalenderVolgendJaar } from '../../../rules/ama/index.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, addDays, dayNumber, weekday } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { lawOf } from '../../law.ts';
import type { Db, ValuesOf } from '../../store/index.ts';
import { recordsOf } from '../records.ts';

const FRIDAY = 5;
/** Longer than this is a typing error in a year. */
const LONGEST = 366;

type Regel = OutputOf<'kalender.kopieProef'>[number];
type Day = ValuesOf<'kalenderdag'>;

/** The days to make; days that the calendar has already are left out. Throws EINDE_VOOR_START and PERIODE_TE_LANG. */
export function daysOfRange(db: Db, input: ParsedInputOf<'kalender.bereik'>): Day[] {
  const { soort, omschrijving, vestigingId } = input;
  const [van, tot] = [input.van, input.tot];
  if (tot < van) throw new CallFailure('EINDE_VOOR_START', { field: 'tot' });
  const length = dayNumber(tot) - dayNumber(van) + 1;
  if (length > LONGEST) throw new CallFailure('PERIODE_TE_LANG', { field: 'tot' });
  const there = new Set(
    recordsOf(db, 'kalenderdag')
      .filter((row) => row.vestigingId === null || row.vestigingId === vestigingId)
      .map(({ datum }) => datum),
  );
  return Array.from({ length }, (_, ahead) => addDays(van, ahead))
    .filter((datum) => !there.has(datum) && (input.weekend || weekday(datum) <= FRIDAY))
    .map((datum) => ({ datum, soort, omschrijving, vestigingId }));
}

/** What every day of a year becomes in the next one. */
export function copyPlan({ dossier, session }: CallContext, jaar: number): Regel[] {
  const rows = recordsOf(dossier.db, 'kalenderdag').flatMap((row) =>
    row.datum === null || row.soort === null ? [] : [{ ...row, datum: row.datum as IsoDate, soort: row.soort }],
  );
  const facts: (KalenderFeit & { id: string })[] = rows;
  const law = lawOf(session.options.resources.lawbook, dossier);
  const ofYear = rows.filter(({ datum }) => datum.startsWith(`${jaar}-`)).toSorted((a, b) => (a.datum < b.datum ? -1 : 1));
  const proposals = kalenderVolgendJaar(law, facts, jaar);
  return ofYear.map(({ id, soort, omschrijving }, index) => {
    const { van, naar, stand } = proposals[index]!;
    return { id, van, naar, soort, omschrijving, stand };
  });
}

/** The days to make of a copy. */
export function daysOfCopy(db: Db, plan: readonly Regel[], without: readonly string[]): Day[] {
  const rows = new Map(recordsOf(db, 'kalenderdag').map((row) => [row.id, row]));
  return plan
    .filter(({ id, stand }) => stand === 'nieuw' && !without.includes(id))
    .map(({ id, naar, soort, omschrijving }) => ({
      datum: naar,
      soort,
      omschrijving,
      vestigingId: rows.get(id)?.vestigingId ?? null,
    }));
}

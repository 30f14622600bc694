/**
 * The movement register (F-08): who came, went and came back, when, from where to where. What somebody wrote down counts; what the dates
 * of employments, trajectories and measures tell besides it is added and says so.
 */
import type { BewegingPlaats, BewegingReden } from '../../../shared/domain/codes-maatwerk.ts';
import { type IsoDate, addDays, dayNumber } from '../../../shared/domain/date.ts';
import type { RecordRow } from '../doorstroom/tables.ts';
import type { Levensloop, Verblijf } from './plaatsen.ts';

export type Richting = 'in' | 'uit' | 'terug';

export interface Beweging {
  /** The record of it; null where it only follows from dates. */
  readonly id: string | null;
  readonly persoonId: string;
  readonly datum: IsoDate;
  readonly richting: Richting;
  readonly vanwaar: BewegingPlaats;
  readonly naar: BewegingPlaats;
  readonly reden: BewegingReden | null;
}

/**
 * By day; nobody moves after `on`.
 * @param gap days between two places that are still one step (`monitoring.aansluiting`)
 * @param places false where the places of what was written are hidden: then day and direction tell whether it is the same step
 */
export function bewegingenVan(loop: Levensloop, gap: number, on: IsoDate, places = true): Beweging[] {
  const derived = afgeleid(loop, gap);
  const used = new Set<Beweging>();
  const written = loop.opgetekend.flatMap((row): Beweging[] => {
    if (row.datum === null || row.richting === null) return [];
    const same = derived.find((each) => !used.has(each) && (places ? isSame(row, each, gap) : isSameDay(row, each, gap)));
    if (same !== undefined) used.add(same);
    return [
      {
        id: row.id,
        persoonId: loop.persoonId,
        datum: row.datum as IsoDate,
        // Hiring notes every arrival as one that comes in; who was here before comes back.
        richting: row.richting === 'in' && same?.richting === 'terug' ? 'terug' : row.richting,
        vanwaar: known(row.vanwaar) ?? same?.vanwaar ?? 'onbekend',
        naar: known(row.naar) ?? same?.naar ?? 'onbekend',
        reden: row.reden ?? same?.reden ?? null,
      },
    ];
  });
  return [...written, ...derived.filter((each) => !used.has(each))]
    .filter(({ datum }) => datum <= on)
    .toSorted((a, b) => (a.datum < b.datum ? -1 : Number(a.datum > b.datum)));
}

const known = (place: BewegingPlaats | null): BewegingPlaats | null => (place === 'onbekend' ? null : place);

/** Null where one of them is not known. */
const fits = (own: BewegingPlaats | null, other: BewegingPlaats): boolean | null =>
  known(own) === null || known(other) === null ? null : own === other;

/** Of the same days, and of at least one place; a place that is not known contradicts nothing. */
function isSame(row: RecordRow<'beweging'>, each: Beweging, gap: number): boolean {
  const [from, to] = [fits(row.vanwaar, each.vanwaar), fits(row.naar, each.naar)];
  return isNear(row, each, gap) && from !== false && to !== false && (from === true || to === true);
}

const isNear = (row: RecordRow<'beweging'>, each: Beweging, gap: number): boolean =>
  Math.abs(dayNumber(row.datum as IsoDate) - dayNumber(each.datum)) <= gap;

/** Who leaves leaves; who comes in was here before or not. */
const isSameDay = (row: RecordRow<'beweging'>, each: Beweging, gap: number): boolean =>
  isNear(row, each, gap) && (row.richting === 'uit') === (each.richting === 'uit');

function afgeleid({ persoonId, verblijven, overledenOp, gezien }: Levensloop, gap: number): Beweging[] {
  return verblijven.flatMap((stay, index) => {
    const before = verblijven.slice(0, index);
    const from = before.findLast(({ tot }) => tot === null || addDays(tot, gap) >= stay.van)?.plaats ?? null;
    const vanwaar = from ?? 'onbekend';
    const arrival = {
      id: null,
      persoonId,
      datum: stay.van,
      richting: richtingVan(from, stay.plaats, before),
      vanwaar,
      naar: stay.plaats,
      reden: redenVan(vanwaar, stay.plaats),
    } satisfies Beweging;
    const leaves = vertrek(stay, verblijven.slice(index + 1), gap);
    const seen = gezien.find(({ datum }) => stay.tot !== null && datum > stay.tot)?.plaats;
    return [
      arrival,
      ...(leaves === null ? [] : [{ ...naDood(leaves, overledenOp, seen), id: null, persoonId, richting: 'uit' as const }]),
    ];
  });
}

/** The end of a stay, where no other stay follows on it: that one tells the step. */
function vertrek(stay: Verblijf, later: readonly Verblijf[], gap: number) {
  if (stay.tot === null) return null;
  const until = addDays(stay.tot, gap);
  if (later.some(({ van }) => van <= until)) return null;
  return { datum: stay.tot, vanwaar: stay.plaats, naar: stay.naar ?? ('onbekend' as const), reden: stay.reden };
}

/** Of who died it is the end, and no place follows; else where a talk afterwards found the person, if nothing else is known. */
function naDood<T extends NonNullable<ReturnType<typeof vertrek>>>(
  leaves: T,
  overledenOp: IsoDate | null,
  seen: BewegingPlaats | undefined,
): Omit<T, 'naar' | 'reden'> & { naar: BewegingPlaats; reden: BewegingReden | null } {
  if (overledenOp !== null && overledenOp <= addDays(leaves.datum, 1)) return { ...leaves, naar: 'onbekend', reden: 'overleden' };
  return leaves.naar === 'onbekend' ? { ...leaves, naar: seen ?? 'onbekend' } : leaves;
}

/** To where the house is itself: in, or back when somebody was there before. From collectief maatwerk to AMA is out of it. */
function richtingVan(from: BewegingPlaats | null, to: BewegingPlaats, before: readonly Verblijf[]): Richting {
  if (to !== 'cmw' && to !== 'ama_wse') return from === null ? 'in' : 'uit';
  if (to === 'ama_wse' && from === 'cmw') return 'uit';
  return before.some(({ plaats }) => plaats === to) ? 'terug' : 'in';
}

function redenVan(from: BewegingPlaats, to: BewegingPlaats): BewegingReden | null {
  if (from === 'cmw' && (to === 'nec' || to === 'imw')) return 'doorstroom';
  return (from === 'nec' || from === 'imw') && to === 'cmw' ? 'terugkeer' : null;
}

/** Counts for board and sector: pooled over years and categories, so that nobody can be found in them (doorstroom.md 8.1). */
import { BEWEGING_PLAATSEN } from '../../../shared/domain/codes-maatwerk.ts';
import { type IsoDate, yearOf, yearPeriod } from '../../../shared/domain/date.ts';
import { type Bron, TIJDIG, TIJDIGHEID, UITKOMSTEN } from './bron.ts';
import { type Bundel, type Cel, type Venster, bundel, vensters, zegtIets } from './bundel.ts';
import { binnen, isDoorstroom, personen, routeOf, werknemersIn } from './cijfers.ts';
import { type PartnerCijfers, type PartnerTraject, cijfers } from './partners.ts';

export interface Maskering {
  /** `indicatoren.kleinsteGroep` */
  readonly smallest: number;
  /** `indicatoren.samenJaren` */
  readonly years: number;
  /** Last year that is over on the day, and not after the year that was asked. */
  readonly complete: number;
}

export interface Periode {
  readonly jaren: Venster;
  readonly bundel: Bundel;
}

/** A year that still runs would be told twice, with different numbers. */
export const volledigTot = (asked: number, on: IsoDate): number =>
  Math.min(asked, yearPeriod(yearOf(on)).to === on ? yearOf(on) : yearOf(on) - 1);

interface Gebeurd {
  readonly persoonId: string;
  readonly datum: IsoDate;
}

/** Periods of one table. @param keyOf category of each, out of `keys`, which name every category there can be */
function perioden<T extends Gebeurd>(
  list: readonly T[],
  keys: readonly string[],
  keyOf: (each: T) => string,
  { smallest, years, complete }: Maskering,
  elders?: ReadonlySet<string>,
): Periode[] {
  if (list.length === 0) return [];
  const first = list.map(({ datum }) => yearOf(datum)).reduce((least, each) => Math.min(least, each));
  const of = (window: Venster): Bundel => {
    const own = list.filter(binnen(window));
    const cells: Cel[] = keys.map((sleutel) => ({ sleutel, aantal: personen(own.filter((each) => keyOf(each) === sleutel)) }));
    return bundel(cells, smallest, elders);
  };
  return vensters(first, complete, years, (window) => zegtIets(of(window))).map((jaren) => ({ jaren, bundel: of(jaren) }));
}

const ROUTES = BEWEGING_PLAATSEN.flatMap((vanwaar) => BEWEGING_PLAATSEN.map((naar) => ({ vanwaar, naar })));
/** How many went to a job is also what the follow-up starts from. */
const ELDERS = new Set(ROUTES.filter(isDoorstroom).map(routeOf));

export interface StroomPeriode extends Periode {
  readonly werknemers: number | null;
  /** Persons to a job; null where it would tell a route that is not told by itself. */
  readonly doorstroom: number | null;
}

export function stromenBuiten(bron: Bron, mask: Maskering): StroomPeriode[] {
  return perioden(bron.bewegingen, ROUTES.map(routeOf), routeOf, mask, ELDERS).map((period) => {
    const { cellen, samen, verborgen } = period.bundel;
    const own = bron.bewegingen.filter(binnen(period.jaren)).filter(isDoorstroom);
    const told = new Set(cellen.map(({ sleutel }) => sleutel));
    const all = (samen === null && !verborgen) || [...ELDERS].every((route) => told.has(route));
    const [count, workers] = [personen(own), werknemersIn(bron, period.jaren)];
    return {
      ...period,
      werknemers: workers >= mask.smallest ? workers : null,
      doorstroom: all && (count === 0 || count >= mask.smallest) ? count : null,
    };
  });
}

export function uitkomstenBuiten({ momenten }: Bron, mask: Maskering): { maand: number; perioden: Periode[] }[] {
  const months = [...new Set(momenten.map(({ maand }) => maand))].toSorted((a, b) => a - b);
  return months.map((maand) => {
    const own = momenten.filter((each) => each.maand === maand);
    return { maand, perioden: perioden(own, UITKOMSTEN, ({ uitkomst }) => uitkomst, mask) };
  });
}

export function tijdigheidBuiten({ klokken }: Bron, mask: Maskering) {
  return TIJDIGHEID.map((soort) => {
    const own = klokken.filter((each) => each.soort === soort);
    return { soort, perioden: perioden(own, TIJDIG, ({ stand }) => stand, mask) };
  });
}

export interface PartnerPeriode {
  readonly jaren: Venster;
  readonly verborgen: boolean;
  readonly groepen: readonly (Omit<PartnerCijfers, 'naam' | 'stand' | 'opvolging'> & {
    /** Several partners together. */
    readonly samen: boolean;
    /** Null where one of the counts, of this partner or another, would be too small to tell. */
    readonly stand: PartnerCijfers['stand'] | null;
    /** Of the months of which every count, of this partner and every other, can be told. */
    readonly opvolging: PartnerCijfers['opvolging'];
  })[];
}

const keyOf = ({ partnerId }: { readonly partnerId: string | null }): string => partnerId ?? '';

/** Partners with enough persons by themselves, the others together; results only where all of them can be told. */
export function partnersBuiten(list: readonly PartnerTraject[], mask: Maskering): PartnerPeriode[] {
  const dated = list.map((each) => ({ ...each, datum: yearPeriod(each.jaar).from }));
  const keys = [...new Set(dated.map(keyOf))].toSorted();
  return perioden(dated, keys, keyOf, mask).map(({ jaren, bundel: { cellen, samen, verborgen } }) => {
    const own = dated.filter(binnen(jaren));
    const alone = new Set(cellen.map(({ sleutel }) => sleutel));
    const rest = own.filter((each) => !alone.has(keyOf(each)));
    const groups = [
      ...cellen.map(({ sleutel }) => ({
        id: sleutel || null,
        samen: false,
        list: own.filter((each) => keyOf(each) === sleutel),
      })),
      ...(samen === null ? [] : [{ id: null, samen: true, list: rest }]),
    ];
    const counted = groups.map(({ id, samen: pooled, list: members }) => ({ partnerId: id, samen: pooled, ...cijfers(members) }));
    const safe =
      !verborgen && counted.every(({ stand }) => Object.values(stand).every((count) => count === 0 || count >= mask.smallest));
    const tellable = tellableMonths(counted, mask.smallest);
    return {
      jaren,
      verborgen,
      groepen: counted.map(({ stand, opvolging, wachtdagen, wachtBekend, ...each }) => ({
        ...each,
        wachtBekend,
        wachtdagen: wachtBekend >= mask.smallest ? wachtdagen : null,
        stand: safe ? stand : null,
        opvolging: verborgen ? [] : opvolging.filter(({ maand }) => tellable.has(maand)),
      })),
    };
  });
}

/** Months of which no partner has a count that is too small: of a single one that is told, the others would follow. */
function tellableMonths(groups: readonly Pick<PartnerCijfers, 'opvolging'>[], smallest: number): ReadonlySet<number> {
  const moments = groups.flatMap(({ opvolging }) => opvolging);
  const small = moments.filter(({ ja, nee, onbekend }) => [ja, nee, onbekend].some((count) => count > 0 && count < smallest));
  const hidden = new Set(small.map(({ maand }) => maand));
  return new Set(moments.map(({ maand }) => maand).filter((maand) => !hidden.has(maand)));
}

/** Counts of persons over years: nothing is masked here, it stays in the house. */
import type { Law } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { BewegingPlaats } from '../../../shared/domain/codes-maatwerk.ts';
import { type IsoDate, overlaps, yearOf, yearPeriod } from '../../../shared/domain/date.ts';
import type { Beweging } from './bewegingen.ts';
import { type Bron, TIJDIGHEID, type Tijdig, type TijdigSoort, eersteJaar } from './bron.ts';
import type { Venster } from './bundel.ts';
import { procent, vlaanderen } from './reeks.ts';

type Antwoord = OutputOf<'maatwerk.monitoring'>;

/** Years that a line over the years holds at least. */
const YEARS = 5;

export const binnen =
  ({ van, tot }: Venster) =>
  ({ datum }: { readonly datum: IsoDate }): boolean =>
    yearOf(datum) >= van && yearOf(datum) <= tot;

/** Different persons. */
export const personen = (list: readonly { readonly persoonId: string }[]): number =>
  new Set(list.map(({ persoonId }) => persoonId)).size;

export const routeOf = ({ vanwaar, naar }: Pick<Beweging, 'vanwaar' | 'naar'>): string => `${vanwaar}>${naar}`;

/** Persons by route, the largest first. */
export function stromen({ bewegingen }: Bron, years: Venster): Antwoord['stromen'] {
  const byRoute = new Map<string, Beweging[]>();
  for (const each of bewegingen.filter(binnen(years))) byRoute.set(routeOf(each), [...(byRoute.get(routeOf(each)) ?? []), each]);
  return [...byRoute.values()]
    .map((list) => ({ vanwaar: list[0]!.vanwaar, naar: list[0]!.naar, personen: personen(list) }))
    .toSorted((a, b) => b.personen - a.personen || (routeOf(a) < routeOf(b) ? -1 : 1));
}

const JOB: ReadonlySet<BewegingPlaats> = new Set(['nec', 'imw']);
export const isDoorstroom = ({ vanwaar, naar }: Pick<Beweging, 'vanwaar' | 'naar'>): boolean =>
  vanwaar === 'cmw' && JOB.has(naar);

export function werknemersIn({ lopen, on }: Bron, { van, tot }: Venster): number {
  const last = yearPeriod(tot).to;
  const period = { from: yearPeriod(van).from, to: last < on ? last : on };
  return lopen.filter(({ verblijven }) =>
    verblijven.some((stay) => stay.plaats === 'cmw' && overlaps({ from: stay.van, to: stay.tot }, period)),
  ).length;
}

/** The years up to `tot`: from the first in which something is known, at least five of them. */
export function jaarlijst(bron: Bron, law: Law, tot: number): Antwoord['jaren'] {
  const first = Math.min(eersteJaar(bron) ?? tot, tot - YEARS + 1);
  const most = Math.max(first, tot - 2 * YEARS + 1);
  return Array.from({ length: tot - most + 1 }, (_, index) => jaarVan(bron, law, most + index));
}

function jaarVan(bron: Bron, law: Law, jaar: number): Antwoord['jaren'][number] {
  const year = { van: jaar, tot: jaar };
  const own = bron.bewegingen.filter(binnen(year));
  const of = (richting: Beweging['richting']): number => personen(own.filter((each) => each.richting === richting));
  const doorstroom = personen(own.filter(isDoorstroom));
  const werknemers = werknemersIn(bron, year);
  return {
    jaar,
    in: of('in'),
    uit: of('uit'),
    terug: of('terug'),
    doorstroom,
    werknemers,
    percentage: procent(doorstroom, werknemers),
    vlaanderen: vlaanderen(law, jaar),
  };
}

/** By month after the start of the job, the first first. */
export function uitkomsten({ momenten }: Bron, years: Venster): Antwoord['uitkomsten'] {
  const own = momenten.filter(binnen(years));
  const months = [...new Set(momenten.map(({ maand }) => maand))].toSorted((a, b) => a - b);
  return months.map((maand) => {
    const of = (uitkomst: string): number => personen(own.filter((each) => each.maand === maand && each.uitkomst === uitkomst));
    return { maand, ja: of('ja'), nee: of('nee'), onbekend: of('onbekend') };
  });
}

export function tijdigheid({ klokken }: Bron, years: Venster): Antwoord['tijdigheid'] {
  const own = klokken.filter(binnen(years));
  const count = (soort: TijdigSoort, stand: Tijdig): number =>
    own.filter((each) => each.soort === soort && each.stand === stand).length;
  const of = (soort: TijdigSoort) => ({
    opTijd: count(soort, 'op_tijd'),
    laat: count(soort, 'laat'),
    ontbreekt: count(soort, 'ontbreekt'),
  });
  return Object.fromEntries(TIJDIGHEID.map((soort) => [soort, of(soort)])) as Antwoord['tijdigheid'];
}

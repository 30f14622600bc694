/** The loonpremie of a worker in a quarter, and whether a package is one of the known ones (DS-27, DS-28). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import type { Breuk } from './breuk.ts';
import { breuk, compare, fromDecimal, NUL, over, smallest, sum, times, toWholeCents } from './breuk.ts';
import type { LoonregelFeit, OndernemingFacts, WerknemerFeit } from './facts.ts';
import { dagenVan, kwartaalVanTekst } from './kwartaal.ts';
import type { Naslag, Verantwoording } from './naslag.ts';
import { openNaslag } from './naslag.ts';
import { pakketDagen } from './pakket.ts';

const HUNDRED = 100;

export interface Loonpremie extends Verantwoording {
  readonly loonregelId: string;
  readonly werknemerId: string;
  /** `2026Q1` */
  readonly kwartaal: string;
  /** Percentage of the package; null where it is not known or changes in the quarter. */
  readonly percentage: number | null;
  readonly begrensdLoonCents: Cents | null;
  /** Null while something is missing, which `missing` names. */
  readonly premieCents: Cents | null;
}

/** DS-27: percentage of the capped reference wage, less other wage interventions, never below 0; rounded once, at the end. */
export function loonpremie(facts: OndernemingFacts, law: Law, regel: LoonregelFeit): Loonpremie {
  const { to: on } = dagenVan(kwartaalVanTekst(regel.kwartaal));
  const werknemer = facts.werknemers.find((item) => item.id === regel.werknemerId) ?? null;
  const naslag = openNaslag(law);
  const percentage = percentageOf(werknemer, law, regel, naslag);
  const wage = cappedWage(werknemer, regel, naslag, on);
  const premie = percentage === null || wage === null ? null : premium(percentage, wage, regel, naslag);
  return {
    loonregelId: regel.id,
    werknemerId: regel.werknemerId,
    kwartaal: regel.kwartaal,
    percentage,
    begrensdLoonCents: wage === null ? null : toWholeCents(wage),
    premieCents: premie,
    ...naslag.result(),
  };
}

/** The percentage of the quarter. A package that changes in its course cannot be split: the wage is of the whole quarter. */
function percentageOf(werknemer: WerknemerFeit | null, law: Law, { kwartaal }: LoonregelFeit, naslag: Naslag): number | null {
  const window = dagenVan(kwartaalVanTekst(kwartaal));
  const stretches = werknemer === null ? [] : pakketDagen(werknemer, law, window);
  const percentages = [...new Set(stretches.map((item) => item.pakket.loonpremie))];
  const [percentage] = percentages;
  if (percentage === undefined) {
    naslag.miss('PAKKET_ONTBREEKT', { kwartaal });
    return null;
  }
  if (percentages.length > 1) {
    naslag.miss('PAKKET_WIJZIGT', { kwartaal });
    return null;
  }
  naslag.step('PAKKET', 'DS-27', { params: { kwartaal }, result: String(percentage), unit: 'procent' });
  return categoryC(werknemer, percentage, naslag, window.to);
}

/** Category c was capped until 30 June 2023. */
function categoryC(werknemer: WerknemerFeit | null, percentage: number, naslag: Naslag, on: IsoDate): number {
  const running = werknemer?.categorieen.filter((item) => item.van <= on && (item.tot === null || item.tot >= on)) ?? [];
  const cap = naslag.look('cmw.loonpremie.categorieC.maximum', 'integer', on);
  if (!running.some((item) => item.categorie === 'c') || cap.value === null || percentage <= cap.value) return percentage;
  naslag.step('CATEGORIE_C_MAXIMUM', 'DS-27', { parameters: [cap], result: String(cap.value), unit: 'procent' });
  return cap.value;
}

// --- the reference wage (DS-28) --------------------------------------------------------------------------------------------------

/** The reference wage after the cap: as entered, else the gross cost held against the cap, when somebody confirmed one. */
function cappedWage(werknemer: WerknemerFeit | null, regel: LoonregelFeit, naslag: Naslag, on: IsoDate): Breuk | null {
  const { begrensdReferteloon: entered, brutoLoonkost: gross } = regel;
  if (entered !== null) {
    naslag.step('REFERTELOON', 'DS-27', { result: entered, unit: 'cents' });
    return breuk(entered);
  }
  if (gross === null) naslag.miss('LOONKOST_ONTBREEKT', { kwartaal: regel.kwartaal });
  const plafond = naslag.ask('cmw.referteloon.plafond', 'money', on);
  if (plafond.value === null || gross === null) return null;
  const cap = capFor(werknemer, plafond.value, naslag, on);
  if (cap === null) return null;
  const wage = smallest(breuk(gross), cap);
  naslag.step('REFERTELOON_BEGRENSD', 'DS-28', {
    params: { brutoCents: gross },
    parameters: [plafond],
    result: toWholeCents(wage),
    unit: 'cents',
  });
  return wage;
}

/** For part-time work it is not known whether the cap is pro rata: asked only where it matters. */
function capFor(werknemer: WerknemerFeit | null, plafond: Cents, naslag: Naslag, on: IsoDate): Breuk | null {
  const running = werknemer?.contracten.filter((item) => item.van <= on && (item.tot === null || item.tot >= on)) ?? [];
  const fraction = running.length === 0 ? breuk(1) : sum(running.map((item) => over(fromDecimal(item.q), fromDecimal(item.s))));
  if (compare(fraction, breuk(1)) >= 0) return breuk(plafond);
  const deeltijds = naslag.ask('cmw.referteloon.plafond.deeltijds', 'choice', on).value;
  if (deeltijds === null) return null;
  return deeltijds === 'naar_rato' ? times(breuk(plafond), fraction) : breuk(plafond);
}

function premium(percentage: number, wage: Breuk, { andereTussenkomsten }: LoonregelFeit, naslag: Naslag): Cents {
  const gross = times(wage, breuk(percentage, HUNDRED));
  naslag.step('LOONPREMIE_DEEL', 'DS-27', { params: { percentage }, result: toWholeCents(gross), unit: 'cents' });
  if (andereTussenkomsten > 0) {
    naslag.step('ANDERE_TUSSENKOMSTEN', 'DS-27', { result: andereTussenkomsten, unit: 'cents' });
  }
  const left = breuk(gross.n - BigInt(andereTussenkomsten) * gross.d, gross.d);
  const cents = compare(left, NUL) < 0 ? toCents(0) : toWholeCents(left);
  naslag.step('LOONPREMIE', 'DS-27', { result: cents, unit: 'cents' });
  return cents;
}

// --- findings -------------------------------------------------------------------------------------------------------------------

/** DS-27: packages that are none of the known percentages; DS-28: quarters in which the cap keeps a premium from being calculated. */
export function loonpremieFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  return [...facts.werknemers.flatMap((werknemer) => packages(werknemer, law, on)), ...withoutCap(facts, law, on)];
}

function packages(werknemer: WerknemerFeit, law: Law, on: IsoDate): Finding[] {
  return werknemer.wops
    .filter((item) => item.van <= on)
    .flatMap((item) => {
      const classes = lookupAs(law, 'cmw.loonpremie.klassen', 'codes', item.van).value;
      const starts = lookupAs(law, 'cmw.loonpremie.start', 'codes', item.van).value;
      const first = item.grond === 'start' || item.grond === 'terugkeer';
      const parts = { personId: werknemer.id, recordId: item.id, since: item.van };
      const make = (code: string, known: readonly string[]): Finding[] => {
        const params = { loonpremie: item.loonpremie, van: item.van, klassen: known };
        return known.includes(String(item.loonpremie)) ? [] : [makeFinding(law, 'DS-27', code, 'conflict', { ...parts, params })];
      };
      const unknown = classes === null ? [] : make('GEEN_KLASSE', classes);
      return unknown.length > 0 || !first || starts === null ? unknown : make('GEEN_STARTPAKKET', starts);
    });
}

function withoutCap(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  const needing = facts.loonregels.filter(
    (item) =>
      item.begrensdReferteloon === null && item.brutoLoonkost !== null && dagenVan(kwartaalVanTekst(item.kwartaal)).from <= on,
  );
  const kwartalen = [...new Set(needing.map((item) => item.kwartaal))].sort();
  return kwartalen.flatMap((kwartaal) => {
    const plafond = lookupAs(law, 'cmw.referteloon.plafond', 'money', dagenVan(kwartaalVanTekst(kwartaal)).to);
    if (plafond.value !== null) return [];
    const aantal = needing.filter((item) => item.kwartaal === kwartaal).length;
    return [makeFinding(law, 'DS-28', 'PLAFOND_ONTBREEKT', 'missing', { params: { kwartaal, aantal, aan: plafond.ask } })];
  });
}

/**
 * Information sheet on individueel maatwerk (IMW) for the new employer: premiums per quarter, with their degression and the cap on
 * the wage (DS-42). Nobody's claim: the department pays the new employer, VDAB sets the need.
 */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, addMonths } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import type { Breuk } from './breuk.ts';
import { breuk, fromDecimal, over, smallest, times, toWholeCents } from './breuk.ts';
import type { ImwFeit, ImwRij, OndernemingFacts } from './facts.ts';
import { kwartaalKey, kwartaalVan, kwartaalVanNummer, volgnummer } from './kwartaal.ts';
import type { Naslag, Verantwoording } from './naslag.ts';
import { namesOf, openNaslag } from './naslag.ts';

const HUNDRED = 100;
const MONTHS_PER_QUARTER = 3;

/** The rows as they stand in the names of the parameters. */
const RIJ_PARAMETERS: Readonly<Record<ImwRij, string>> = {
  twee_jaar: 'tweeJaar',
  nood: 'nood',
  hogere_nood: 'hogereNood',
  cmw45: 'cmw45',
};

export type ImwFase = 'eerste' | 'tweede' | 'derde';

export interface ImwKwartaal {
  /** Quarter of the employment, from 1. */
  readonly nummer: number;
  /** `2026Q1` */
  readonly kwartaal: string;
  readonly fase: ImwFase;
  readonly percentage: number | null;
  /** The percentage under the other reading of the columns; null where both say the same. */
  readonly andereLezing: number | null;
  /** A month. */
  readonly loonpremieMaandCents: Cents | null;
  /** Begeleidingspremie of the quarter. */
  readonly begeleidingVastCents: Cents | null;
  readonly begeleidingVariabelCents: Cents | null;
}

export interface ImwFiche extends Verantwoording {
  readonly id: string;
  readonly rij: ImwRij | null;
  /** First day of the employment that counts: contracts with a short gap between them are one. */
  readonly start: IsoDate;
  readonly plafondCents: Cents | null;
  readonly begrensdLoonCents: Cents | null;
  readonly kwartalen: readonly ImwKwartaal[];
}

/** DS-42: the sheet as the lawbook is on `on`. Without a row there are no quarters: which row somebody gets is not known. */
export function imwFiche(feit: ImwFeit, law: Law, on: IsoDate): ImwFiche {
  const naslag = openNaslag(law);
  const start = startOfEmployment(feit, law, on);
  const plafond = capOf(feit, naslag, on);
  const wage = plafond === null || feit.referteloon === null ? null : smallest(breuk(feit.referteloon), plafond);
  if (feit.referteloon === null) naslag.miss('IMW_REFERTELOON_ONTBREEKT');
  if (wage !== null) naslag.step('IMW_LOON', 'DS-42', { result: toWholeCents(wage), unit: 'cents' });
  if (feit.rij === null) naslag.miss('IMW_RIJ_ONBEKEND');
  const kwartalen = feit.rij === null ? [] : rows(feit, feit.rij, { start, wage, on }, naslag);
  return {
    id: feit.id,
    rij: feit.rij,
    start,
    plafondCents: plafond === null ? null : toWholeCents(plafond),
    begrensdLoonCents: wage === null ? null : toWholeCents(wage),
    kwartalen,
    ...naslag.result(),
  };
}

/** Contracts with the same employer whose gap is shorter than the term are one employment. */
function startOfEmployment({ contracten }: ImwFeit, law: Law, on: IsoDate): IsoDate {
  const quarters = lookupAs(law, 'imw.onderbreking', 'integer', on).value ?? 0;
  const real = contracten.filter((item) => item.tot === null || item.tot >= item.van);
  const sorted = [...real].sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
  let start = sorted[0]?.van ?? on;
  let end = sorted[0]?.tot ?? null;
  for (const item of sorted.slice(1)) {
    const again = end !== null && addMonths(addDays(end, 1), quarters * MONTHS_PER_QUARTER) <= item.van;
    if (again) start = item.van;
    end = again ? item.tot : latest(end, item.tot);
  }
  return start;
}

function latest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

/** The cap a month for these hours: a factor times the guaranteed minimum wage, pro rata. */
function capOf({ q, s }: ImwFeit, naslag: Naslag, on: IsoDate): Breuk | null {
  const ggmmi = naslag.ask('imw.ggmmi', 'money', on);
  const factor = naslag.ask('imw.referteloon.factor', 'integer', on);
  if (ggmmi.value === null || factor.value === null) return null;
  const cap = times(breuk(ggmmi.value * factor.value), over(fromDecimal(q), fromDecimal(s)));
  naslag.step('IMW_PLAFOND', 'DS-42', {
    params: { q, s },
    parameters: [ggmmi, factor],
    result: toWholeCents(cap),
    unit: 'cents',
  });
  return cap;
}

interface Given {
  readonly start: IsoDate;
  readonly wage: Breuk | null;
  readonly on: IsoDate;
}

interface Lengths {
  readonly eerste: number;
  readonly tweede: number;
  readonly tweedeAnders: number | null;
  readonly totaal: number;
}

function rows(feit: ImwFeit, rij: ImwRij, given: Given, naslag: Naslag): ImwKwartaal[] {
  const lengths = lengthsOf(rij, naslag, given.on);
  if (lengths === null) return [];
  const first = volgnummer(kwartaalVan(given.start));
  const premiums = premiumsOf(feit, naslag, given.on);
  const percentages = percentagesOf(feit, rij, naslag, given.on);
  return Array.from({ length: lengths.totaal }, (_, index) => {
    const nummer = index + 1;
    const fase = phaseOf(nummer, lengths.eerste, lengths.tweede);
    const other = lengths.tweedeAnders === null ? fase : phaseOf(nummer, lengths.eerste, lengths.tweedeAnders);
    const percentage = percentages[fase];
    const kwartaal = kwartaalKey(kwartaalVanNummer(first + index));
    const amount =
      percentage === null || given.wage === null ? null : toWholeCents(times(given.wage, breuk(percentage, HUNDRED)));
    naslag.step('IMW_KWARTAAL', 'DS-42', { params: { nummer, kwartaal, percentage }, result: amount, unit: 'cents' });
    return {
      nummer,
      kwartaal,
      fase,
      percentage,
      andereLezing: percentages[other] === percentage ? null : percentages[other],
      loonpremieMaandCents: amount,
      begeleidingVastCents: fase === 'eerste' ? premiums.eerste : premiums.daarna,
      begeleidingVariabelCents: premiums.variabel,
    };
  });
}

/** How many quarters each column holds; two sources differ on the second one. */
function lengthsOf(rij: ImwRij, naslag: Naslag, on: IsoDate): Lengths | null {
  const eerste = naslag.ask('imw.kwartalen.eerste', 'integer', on).value;
  const tweede = naslag.ask('imw.kwartalen.tweede', 'integer', on).value;
  const tweedeAnders = naslag.look('imw.kwartalen.tweede.andereLezing', 'integer', on).value;
  const totaal = naslag.ask(rij === 'twee_jaar' ? 'imw.kwartalen.tweeJaar' : 'imw.kwartalen.vijfJaar', 'integer', on).value;
  return eerste === null || tweede === null || totaal === null ? null : { eerste, tweede, tweedeAnders, totaal };
}

function phaseOf(nummer: number, eerste: number, tweede: number): ImwFase {
  if (nummer <= eerste) return 'eerste';
  return nummer <= eerste + tweede ? 'tweede' : 'derde';
}

function percentagesOf(feit: ImwFeit, rij: ImwRij, naslag: Naslag, on: IsoDate): Readonly<Record<ImwFase, number | null>> {
  const of = (fase: ImwFase): number | null => {
    const { value } = naslag.ask(`imw.loonpremie.${RIJ_PARAMETERS[rij]}.${fase}`, 'integer', on);
    // A maatwerkbedrijf that hires in IMW never gets more than the CMW indication.
    return value === null || feit.cmwLoonpremie === null ? value : Math.min(value, feit.cmwLoonpremie);
  };
  const tweede = of('tweede');
  // Two years end within the second column.
  return { eerste: of('eerste'), tweede, derde: rij === 'twee_jaar' ? tweede : of('derde') };
}

interface Premiums {
  readonly eerste: Cents | null;
  readonly daarna: Cents | null;
  readonly variabel: Cents | null;
}

/** Amounts of the begeleidingspremie, read as amounts per quarter. */
function premiumsOf({ graad }: ImwFeit, naslag: Naslag, on: IsoDate): Premiums {
  const eerste = naslag.ask('imw.begeleiding.vast.eerste', 'money', on);
  const daarna = naslag.ask('imw.begeleiding.vast.daarna', 'money', on);
  if (graad === null) naslag.miss('IMW_GRAAD_ONBEKEND');
  const variabel = graad === null ? null : naslag.ask(`imw.begeleiding.${graad}`, 'money', on);
  naslag.step('IMW_BEGELEIDING', 'DS-42', {
    params: { graad },
    parameters: [eerste, daarna, ...(variabel === null ? [] : [variabel])],
  });
  return { eerste: eerste.value, daarna: daarna.value, variabel: variabel?.value ?? null };
}

// --- findings -------------------------------------------------------------------------------------------------------------------

/** DS-42: what keeps an amount off a sheet of an employment that runs. */
export function imwFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  return facts.imw.flatMap((feit) => {
    const fiche = imwFiche(feit, law, on);
    const number = volgnummer(kwartaalVan(on)) - volgnummer(kwartaalVan(fiche.start)) + 1;
    const last = fiche.kwartalen.at(-1);
    const over = last !== undefined && number > last.nummer;
    const ended = feit.contracten.every((item) => item.tot !== null && item.tot < on);
    if (ended) return [];
    const say = (code: string, kind: 'missing' | 'info', params = {}): Finding[] => [
      makeFinding(law, 'DS-42', code, kind, { params, recordId: feit.id }),
    ];
    if (over) return say('GEEN_PREMIE_MEER', 'info', { laatste: last.kwartaal });
    const ontbreekt = namesOf(fiche.missing);
    return ontbreekt.length === 0 ? [] : say('FICHE_ONVOLLEDIG', 'missing', { ontbreekt });
  });
}

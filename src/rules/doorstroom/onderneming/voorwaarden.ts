/** What a maatwerkbedrijf has to be: enough VTE a year, and enough workers of category a and b (DS-38). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { yearOf, yearPeriod } from '../../../shared/domain/date.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import type { Breuk } from './breuk.ts';
import { breuk, compare, fromDecimal, NUL, over, plus, sum, times, toText } from './breuk.ts';
import type { OndernemingFacts, PersoneelFeit, WerknemerFeit } from './facts.ts';
import { grondslagVan, percent } from './invulling.ts';
import { kwartalenVanJaar } from './kwartaal.ts';
import { telKwartaal } from './telling.ts';

const DECIMALS_IN_TEXT = 2;
const PER_YEAR = 4;

/** DS-38 on a day: VTE of the last full year, and the last count of the staff. */
export function voorwaardenFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  if (facts.werknemers.length === 0 && facts.kwartaalcijfers.length === 0) return [];
  return [...vteFindings(facts, law, yearOf(on) - 1), ...shareFindings(facts, law, on)];
}

/** The VTE of a year are the average of its four quarters. A year in which a quarter has no fact at all has no VTE. */
function vteFindings(facts: OndernemingFacts, law: Law, jaar: number): Finding[] {
  const minimum = lookupAs(law, 'cmw.vte.minimum', 'decimal', yearPeriod(jaar).to).value;
  if (minimum === null) return [];
  const counts = kwartalenVanJaar(jaar).map((kwartaal) => telKwartaal(facts, law, kwartaal));
  if (counts.some((count) => count.leeg))
    return [makeFinding(law, 'DS-38', 'VTE_ONBEKEND', 'missing', { params: { jaar, minimum } })];
  const vte = over(sum(counts.map((count) => count.vte)), breuk(PER_YEAR));
  if (compare(vte, fromDecimal(minimum)) >= 0) return [];
  const params = { jaar, vte: toText(vte, DECIMALS_IN_TEXT), minimum, grondslag: grondslagVan(counts) };
  return [makeFinding(law, 'DS-38', 'VTE_ONDER_MINIMUM', 'conflict', { params })];
}

function shareFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  const minimum = lookupAs(law, 'cmw.aandeelAB', 'decimal', on).value;
  if (minimum === null) return [];
  const count = lastCount(facts.personeel, on);
  if (count === null) return [makeFinding(law, 'DS-38', 'AANDEEL_ONBEKEND', 'missing', { params: { minimum } })];
  const ab = count.categorieAB === null ? countAB(facts.werknemers, count) : fromDecimal(count.categorieAB);
  if (ab === null) return [makeFinding(law, 'DS-38', 'CATEGORIE_ONBEKEND', 'missing', { params: { op: count.op } })];
  const share = over(ab, fromDecimal(count.totaal));
  if (compare(times(share, breuk(100)), fromDecimal(minimum)) >= 0) return [];
  const params = { op: count.op, procent: percent(share, DECIMALS_IN_TEXT), minimum };
  return [makeFinding(law, 'DS-38', 'AANDEEL_ONDER_MINIMUM', 'conflict', { params, since: count.op })];
}

const countKey = ({ op, eenheid, totaal, categorieAB }: PersoneelFeit): string =>
  [op, eenheid, totaal.padStart(18, '0'), String(categorieAB)].join(' ');

/** The last count; two of one day are put in an order that does not depend on the order of the facts. */
function lastCount(personeel: readonly PersoneelFeit[], on: IsoDate): PersoneelFeit | null {
  const known = personeel.filter((item) => item.op <= on).sort((a, b) => (countKey(a) < countKey(b) ? -1 : 1));
  return known.at(-1) ?? null;
}

/** Workers in service on the day of the count, in heads or VTE; null when the category of one of them is not entered. */
function countAB(werknemers: readonly WerknemerFeit[], { op, eenheid }: PersoneelFeit): Breuk | null {
  let total = NUL;
  for (const werknemer of werknemers) {
    const contracts = werknemer.contracten.filter((item) => item.van <= op && (item.tot === null || item.tot >= op));
    if (contracts.length === 0) continue;
    const categories = werknemer.categorieen.filter((item) => item.van <= op && (item.tot === null || item.tot >= op));
    if (categories.length === 0) return null;
    if (!categories.some((item) => item.categorie !== 'c')) continue;
    const part = eenheid === 'koppen' ? breuk(1) : sum(contracts.map((item) => over(fromDecimal(item.q), fromDecimal(item.s))));
    total = plus(total, part);
  }
  return total;
}

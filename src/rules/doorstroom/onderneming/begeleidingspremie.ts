/** Begeleidingspremie and organisatieondersteuning of a quarter, as far as their amounts are known (DS-29, doorstroom.md 5.1). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { countDays } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import { countSpanDays, intersect, within } from '../../spans.ts';
import type { Breuk } from './breuk.ts';
import {
  breuk,
  compare,
  fromDecimal,
  isWhole,
  NUL,
  over,
  plus,
  smallest,
  sum,
  times,
  toText,
  toWholeCents,
  wholePart,
} from './breuk.ts';
import type { Begeleidingsgraad, OndernemingFacts, WerknemerFeit } from './facts.ts';
import type { Kwartaal } from './kwartaal.ts';
import { dagenVan, kwartaalKey, vorigKwartaal } from './kwartaal.ts';
import type { Naslag, Verantwoording } from './naslag.ts';
import { openNaslag } from './naslag.ts';
import { pakketDagen } from './pakket.ts';
import { telKwartaal } from './telling.ts';

const DECIMALS = 4;
const DECIMALS_IN_TEXT = 2;
const GRADEN = ['hoog', 'midden', 'laag'] as const;

export interface Begeleidingspremie extends Verantwoording {
  readonly kwartaal: string;
  /** Workers with a package and a contract in the quarter, whatever their hours. */
  readonly koppen: number;
  /** 1.15 x contingent, 4 decimals; null without a contingent. */
  readonly maximum: string | null;
  readonly bovenMaximum: boolean;
  readonly vastCents: Cents | null;
  readonly variabelCents: Cents | null;
  readonly totaalCents: Cents | null;
}

interface Head {
  readonly werknemer: WerknemerFeit;
  /** Days with contract and package over the days of the quarter. */
  readonly share: Breuk;
}

/** DS-29: a fixed part per head up to the maximum, and a variable part by degree and contract fraction. */
export function begeleidingspremie(facts: OndernemingFacts, law: Law, kwartaal: Kwartaal): Begeleidingspremie {
  const { to: on } = dagenVan(kwartaal);
  const naslag = openNaslag(law);
  const heads = headsOf(facts, law, kwartaal);
  const limit = limitOf(facts, law, kwartaal, naslag);
  const above = limit !== null && compare(breuk(heads.length), limit) > 0;
  const params = { kwartaal: kwartaalKey(kwartaal), koppen: heads.length };
  if (limit === null) naslag.step('BEGELEIDING_KOPPEN', 'DS-29', { params });
  else naslag.step('BEGELEIDING_HOOGSTENS', 'DS-29', { params: { ...params, maximum: toText(limit, DECIMALS_IN_TEXT) } });
  const vastCents = limit === null ? null : fixedPart(heads, above ? limit : null, naslag, on);
  const variabelCents = variablePart(facts, law, kwartaal, naslag);
  const totaalCents = vastCents === null || variabelCents === null ? null : toCents(vastCents + variabelCents);
  naslag.step('BEGELEIDINGSPREMIE', 'DS-29', { result: totaalCents, unit: 'cents' });
  return {
    kwartaal: kwartaalKey(kwartaal),
    koppen: heads.length,
    maximum: limit === null ? null : toText(limit, DECIMALS),
    bovenMaximum: above,
    vastCents,
    variabelCents,
    totaalCents,
    ...naslag.result(),
  };
}

function headsOf(facts: OndernemingFacts, law: Law, kwartaal: Kwartaal): Head[] {
  const window = dagenVan(kwartaal);
  return facts.werknemers.flatMap((werknemer) => {
    const days = countSpanDays(intersect(within(window, werknemer.contracten), pakketDagen(werknemer, law, window)));
    return days === 0 ? [] : [{ werknemer, share: breuk(days, countDays(window.from, window.to)) }];
  });
}

function limitOf(facts: OndernemingFacts, law: Law, kwartaal: Kwartaal, naslag: Naslag): Breuk | null {
  const factor = naslag.ask('cmw.begeleidingspremie.maximum', 'decimal', dagenVan(kwartaal).to).value;
  const { contingent } = telKwartaal(facts, law, kwartaal);
  if (contingent === null) naslag.miss('CONTINGENT_KWARTAAL_ONTBREEKT', { kwartaal: kwartaalKey(kwartaal) });
  return factor === null || contingent === null ? null : times(fromDecimal(factor), contingent);
}

/** `limit` only when there are more heads: how a maximum that is not whole is rounded, is asked only then. */
function fixedPart(heads: readonly Head[], limit: Breuk | null, naslag: Naslag, on: IsoDate): Cents | null {
  const amount = naslag.ask('cmw.begeleidingspremie.vast', 'money', on);
  const counted = limit === null ? countHeads(heads, naslag, on) : roundLimit(limit, naslag, on);
  if (amount.value === null || counted === null) return null;
  const cents = toWholeCents(times(counted, breuk(amount.value)));
  const params = { koppen: toText(counted, DECIMALS_IN_TEXT) };
  naslag.step('BEGELEIDING_VAST', 'DS-29', { params, parameters: [amount], result: cents, unit: 'cents' });
  return cents;
}

function roundLimit(limit: Breuk, naslag: Naslag, on: IsoDate): Breuk | null {
  if (isWhole(limit)) return limit;
  const afronding = naslag.ask('cmw.begeleidingspremie.afronding', 'choice', on).value;
  if (afronding === null) return null;
  return afronding === 'omlaag' ? breuk(wholePart(limit)) : limit;
}

/** Whether somebody who was there for a part of the quarter counts whole, is asked only when there is somebody. */
function countHeads(heads: readonly Head[], naslag: Naslag, on: IsoDate): Breuk | null {
  if (heads.every((head) => compare(head.share, breuk(1)) === 0)) return breuk(heads.length);
  const telling = naslag.ask('cmw.begeleidingspremie.deelKwartaal', 'choice', on).value;
  if (telling === null) return null;
  return telling === 'volledig' ? breuk(heads.length) : sum(heads.map((head) => head.share));
}

function variablePart(facts: OndernemingFacts, law: Law, kwartaal: Kwartaal, naslag: Naslag): Cents | null {
  const { to: on } = dagenVan(kwartaal);
  const { perGraad, zonder } = fractionsByDegree(facts, law, kwartaal);
  if (zonder > 0) naslag.miss('GRAAD_ONTBREEKT', { aantal: zonder });
  let total: number | null = zonder > 0 ? null : 0;
  for (const graad of GRADEN) {
    const fraction = perGraad[graad];
    if (compare(fraction, NUL) === 0) continue;
    const amount = naslag.ask(`cmw.begeleidingspremie.${graad}`, 'money', on);
    // Rounded per degree, so that the lines as printed add up to the total.
    const cents = amount.value === null ? null : toWholeCents(times(fraction, breuk(amount.value)));
    const params = { graad, breuk: toText(fraction, DECIMALS) };
    naslag.step('BEGELEIDING_VARIABEL', 'DS-29', { params, parameters: [amount], result: cents, unit: 'cents' });
    total = total === null || cents === null ? null : total + cents;
  }
  return total === null ? null : toCents(total);
}

function fractionsByDegree(
  facts: OndernemingFacts,
  law: Law,
  kwartaal: Kwartaal,
): { readonly perGraad: Readonly<Record<Begeleidingsgraad, Breuk>>; readonly zonder: number } {
  const window = dagenVan(kwartaal);
  const days = countDays(window.from, window.to);
  const perGraad: Record<Begeleidingsgraad, Breuk> = { hoog: NUL, midden: NUL, laag: NUL };
  const without = new Set<string>();
  for (const werknemer of facts.werknemers) {
    for (const stretch of pakketDagen(werknemer, law, window)) {
      for (const contract of werknemer.contracten) {
        const counted = countSpanDays(intersect(within(window, [contract]), [stretch]));
        if (counted === 0) continue;
        const { graad } = stretch.pakket;
        const fraction = times(over(fromDecimal(contract.q), fromDecimal(contract.s)), breuk(counted, days));
        if (graad === null) without.add(werknemer.id);
        else perGraad[graad] = plus(perGraad[graad], fraction);
      }
    }
  }
  return { perGraad, zonder: without.size };
}

// --- organisatieondersteuning ----------------------------------------------------------------------------------------------------

export interface Organisatieondersteuning extends Verantwoording {
  readonly kwartaal: string;
  readonly vte: string;
  readonly bedragCents: Cents | null;
}

/** Lump sum per VTE with a supplement for the first VTE. Above the contingent it is not known whether the VTE are cut off. */
export function organisatieondersteuning(facts: OndernemingFacts, law: Law, kwartaal: Kwartaal): Organisatieondersteuning {
  const { to: on } = dagenVan(kwartaal);
  const naslag = openNaslag(law);
  const count = telKwartaal(facts, law, kwartaal);
  const above = count.contingent !== null && compare(count.vte, count.contingent) > 0;
  const begrensd = above ? naslag.ask('cmw.organisatieondersteuning.begrensd', 'boolean', on).value : false;
  const vte = begrensd === true && count.contingent !== null ? count.contingent : count.vte;
  const vast = naslag.ask('cmw.organisatieondersteuning.vast', 'money', on);
  const toeslag = naslag.ask('cmw.organisatieondersteuning.toeslag', 'money', on);
  const eerste = naslag.ask('cmw.organisatieondersteuning.toeslagVte', 'integer', on);
  const known = begrensd !== null && vast.value !== null && toeslag.value !== null && eerste.value !== null;
  const bedragCents = known
    ? toWholeCents(plus(times(vte, breuk(vast.value)), times(smallest(vte, breuk(eerste.value)), breuk(toeslag.value))))
    : null;
  naslag.step('ORGANISATIEONDERSTEUNING', 'DS-29', {
    params: { kwartaal: kwartaalKey(kwartaal), vte: toText(vte, DECIMALS_IN_TEXT) },
    parameters: [vast, toeslag, eerste],
    result: bedragCents,
    unit: 'cents',
  });
  return { kwartaal: kwartaalKey(kwartaal), vte: toText(vte, DECIMALS), bedragCents, ...naslag.result() };
}

// --- findings -------------------------------------------------------------------------------------------------------------------

/** DS-29: more heads in the last quarter than fixed premiums are paid. */
export function begeleidingspremieFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  const kwartaal = vorigKwartaal(on);
  const factor = lookupAs(law, 'cmw.begeleidingspremie.maximum', 'decimal', dagenVan(kwartaal).to).value;
  const limit = limitOf(facts, law, kwartaal, openNaslag(law));
  // Heads are counted only where more persons are known than premiums are paid.
  if (factor === null || limit === null || compare(breuk(facts.werknemers.length), limit) <= 0) return [];
  const koppen = headsOf(facts, law, kwartaal).length;
  if (compare(breuk(koppen), limit) <= 0) return [];
  const params = { kwartaal: kwartaalKey(kwartaal), koppen, maximum: toText(limit, DECIMALS_IN_TEXT), factor };
  return [makeFinding(law, 'DS-29', 'BOVEN_MAXIMUM', 'info', { params })];
}

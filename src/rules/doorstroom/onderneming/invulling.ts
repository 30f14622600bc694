/**
 * Filling of the contingent per quarter and per year (DS-30): `raming op contractbreuk` until figures of DmfA or Tableau are
 * entered; then those count and the difference is listed.
 */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { yearOf } from '../../../shared/domain/date.ts';
import type { Finding, FindingKind, Params } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import { merge, spanTexts } from '../../spans.ts';
import type { Breuk } from './breuk.ts';
import { breuk, compare, minus, NUL, over, sum, times, toText } from './breuk.ts';
import type { OndernemingFacts, WerknemerFeit } from './facts.ts';
import { invullingOver, vervangen } from './in-gebruik.ts';
import type { Kwartaal } from './kwartaal.ts';
import { kwartaalKey, kwartaalVan, kwartaalVanNummer, kwartalenVanJaar, volgnummer, vorigKwartaal } from './kwartaal.ts';
import type { Verantwoording } from './naslag.ts';
import { openNaslag } from './naslag.ts';
import type { Grondslag, KwartaalTelling, WerknemerTelling } from './telling.ts';
import { asksForFacts, telKwartaal, verschil } from './telling.ts';

/** Decimals of VTE and percentages in results, and in sentences. */
const DECIMALS = 4;
const DECIMALS_IN_TEXT = 2;
const PER_YEAR = 4;

export interface InvullingRegel {
  readonly werknemerId: string;
  /** VTE, 4 decimals: from the contracts, from the figures, and the one that counts. */
  readonly raming: string;
  readonly cijfer: string | null;
  readonly telt: string;
  /** Figures minus estimate. */
  readonly verschil: string | null;
}

/** Texts with 4 decimals; a percentage is of the contingent of the quarter. */
export interface KwartaalInvulling extends Verantwoording {
  /** `2026Q1` */
  readonly kwartaal: string;
  readonly grondslag: Grondslag;
  readonly vte: string;
  readonly contingent: string | null;
  readonly procent: string | null;
  /** What the quarter adds to the filling of the year: a fourth. */
  readonly jaardeel: string | null;
  readonly regels: readonly InvullingRegel[];
  /** The lines in which the figures differ from the estimate. */
  readonly verschillen: readonly InvullingRegel[];
}

export interface JaarInvulling extends Verantwoording {
  readonly jaar: number;
  readonly grondslag: Grondslag;
  readonly kwartalen: readonly KwartaalInvulling[];
  readonly procent: string | null;
}

/** A share as a percentage. */
export function percent(share: Breuk, decimals: number = DECIMALS): string {
  return toText(times(share, breuk(100)), decimals);
}

const deelVanJaar = (share: Breuk): string => percent(over(share, breuk(PER_YEAR)));

/** DS-30 of one quarter. */
export function kwartaalInvulling(facts: OndernemingFacts, law: Law, kwartaal: Kwartaal): KwartaalInvulling {
  return present(telKwartaal(facts, law, kwartaal), law);
}

/**
 * DS-30 of a calendar year: the sum of each quarter's filling divided by four, of a quarter that somebody replaced the value in use
 * (DS-46). Null while a contingent is missing.
 */
export function jaarInvulling(facts: OndernemingFacts, law: Law, jaar: number): JaarInvulling {
  const counts = kwartalenVanJaar(jaar).map((kwartaal) => telKwartaal(facts, law, kwartaal));
  const kwartalen = counts.map((count) => present(count, law));
  const share = invullingOver(facts, counts);
  const procent = share === null ? null : percent(share);
  const naslag = openNaslag(law);
  for (const { kwartaal, jaardeel } of kwartalen) {
    const entered = vervangen(facts, kwartaal);
    if (entered === null) naslag.step('JAARDEEL', 'DS-30', { params: { kwartaal }, result: jaardeel, unit: 'procent' });
    else naslag.step('JAARDEEL_VERVANGEN', 'DS-46', { params: { kwartaal }, result: deelVanJaar(entered), unit: 'procent' });
  }
  naslag.step('JAARINVULLING', 'DS-30', { params: { jaar }, result: procent, unit: 'procent' });
  return {
    jaar,
    grondslag: grondslagVan(counts),
    kwartalen,
    procent,
    ...naslag.result(),
    missing: kwartalen.flatMap((item) => item.missing),
  };
}

/** One word for several quarters: figures only when every quarter has them. */
export function grondslagVan(counts: readonly KwartaalTelling[]): Grondslag {
  const kinds = new Set(counts.map((item) => item.grondslag));
  return kinds.size === 1 ? (counts[0]?.grondslag ?? 'raming') : 'gemengd';
}

function present(count: KwartaalTelling, law: Law): KwartaalInvulling {
  const regels = count.werknemers.map(toRegel);
  const share = count.invulling;
  const contingent = count.contingent === null ? null : toText(count.contingent, DECIMALS);
  const kwartaal = kwartaalKey(count.kwartaal);
  const vte = toText(count.vte, DECIMALS);
  const procent = share === null ? null : percent(share);
  const naslag = openNaslag(law);
  naslag.step(VTE_STEPS[count.grondslag], 'DS-30', {
    params: { kwartaal, werknemers: regels.length },
    result: vte,
    unit: 'vte',
  });
  if (contingent === null) naslag.miss('CONTINGENT_KWARTAAL_ONTBREEKT', { kwartaal });
  else {
    const code = count.contingentWijzigt ? 'CONTINGENT_GEWOGEN' : 'CONTINGENT_KWARTAAL';
    naslag.step(code, 'DS-30', { params: { kwartaal, contingent }, result: procent, unit: 'procent' });
  }
  return {
    kwartaal,
    grondslag: count.grondslag,
    vte,
    contingent,
    procent,
    jaardeel: share === null ? null : deelVanJaar(share),
    regels,
    verschillen: count.werknemers.filter(isDifferent).map(toRegel),
    ...naslag.result(),
  };
}

const VTE_STEPS: Readonly<Record<Grondslag, string>> = {
  raming: 'VTE_RAMING',
  gemengd: 'VTE_GEMENGD',
  afrekening: 'VTE_CIJFERS',
};

const isDifferent = (item: WerknemerTelling): boolean => compare(verschil(item) ?? NUL, NUL) !== 0;

function toRegel(item: WerknemerTelling): InvullingRegel {
  const difference = verschil(item);
  return {
    werknemerId: item.werknemerId,
    raming: toText(item.raming, DECIMALS),
    cijfer: item.cijfer === null ? null : toText(item.cijfer, DECIMALS),
    telt: toText(item.telt, DECIMALS),
    verschil: difference === null ? null : toText(difference, DECIMALS),
  };
}

// --- findings -------------------------------------------------------------------------------------------------------------------

/** DS-30: filling of the last quarter that is over and of the one that runs, what is missing for it, and what figures changed. */
export function invullingFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  const current = kwartaalVan(on);
  const shown = [vorigKwartaal(on), current].map((kwartaal) => telKwartaal(facts, law, kwartaal)).filter((item) => !item.leeg);
  const open = gapsOf(shown);
  const first = volgnummer({ year: yearOf(on) - 1, quarter: 1 });
  const looked = Array.from({ length: volgnummer(current) - first + 1 }, (_, index) => kwartaalVanNummer(first + index));
  return [
    ...shown.flatMap((count) => filling(law, count)),
    ...looked.flatMap((kwartaal) => differences(law, telKwartaal(facts, law, kwartaal))),
    ...facts.werknemers.flatMap((werknemer) => workerFacts(law, werknemer, on, open.get(werknemer.id) ?? NO_LINES)),
  ];
}

function say(law: Law, code: string, kind: FindingKind, params: Params, personId: string | null = null): Finding {
  return makeFinding(law, 'DS-30', code, kind, { params, personId });
}

function filling(law: Law, count: KwartaalTelling): Finding[] {
  const kwartaal = kwartaalKey(count.kwartaal);
  if (count.contingent === null || count.invulling === null) return [say(law, 'CONTINGENT_ONTBREEKT', 'missing', { kwartaal })];
  const params = {
    kwartaal,
    procent: percent(count.invulling, DECIMALS_IN_TEXT),
    vte: toText(count.vte, DECIMALS_IN_TEXT),
    contingent: toText(count.contingent, DECIMALS_IN_TEXT),
    grondslag: count.grondslag,
  };
  const weighted = count.contingentWijzigt ? [say(law, 'CONTINGENT_WIJZIGT', 'info', params)] : [];
  return [say(law, 'INVULLING', 'info', params), ...weighted];
}

function differences(law: Law, count: KwartaalTelling): Finding[] {
  const kwartaal = kwartaalKey(count.kwartaal);
  const different = count.werknemers.filter(isDifferent);
  const total = sum(different.map((item) => verschil(item) ?? NUL));
  const found = different.length === 0 ? [] : [{ aantal: different.length, verschil: toText(total, DECIMALS_IN_TEXT) }];
  const conflict = count.totaalWijktAf;
  return [
    ...found.map((params) => say(law, 'CIJFERS_VERSCHILLEN', 'info', { kwartaal, ...params })),
    ...(conflict === null
      ? []
      : [
          say(law, 'TOTAAL_VERSCHILT', 'conflict', {
            kwartaal,
            totaal: toText(conflict.totaal, DECIMALS_IN_TEXT),
            som: toText(conflict.som, DECIMALS_IN_TEXT),
            verschil: toText(minus(conflict.totaal, conflict.som), DECIMALS_IN_TEXT),
          }),
        ]),
    ...count.werknemers.flatMap(({ werknemerId, tweeCijfers }) =>
      tweeCijfers === null ? [] : [say(law, 'TWEE_CIJFERS', 'conflict', { kwartaal, ...tweeCijfers }, werknemerId)],
    ),
  ];
}

/** The lines without figures that leave days out of the estimate, by worker: of most workers there are none. */
function gapsOf(shown: readonly KwartaalTelling[]): Map<string, WerknemerTelling[]> {
  const lines = new Map<string, WerknemerTelling[]>();
  for (const { werknemers } of shown) {
    for (const item of werknemers) {
      if (item.cijfer !== null || !asksForFacts(item)) continue;
      lines.set(item.werknemerId, [...(lines.get(item.werknemerId) ?? []), item]);
    }
  }
  return lines;
}

const NO_LINES: readonly WerknemerTelling[] = [];

/** What keeps a worker out of the estimate, in the quarters shown. */
function workerFacts(law: Law, werknemer: WerknemerFeit, on: IsoDate, lines: readonly WerknemerTelling[]): Finding[] {
  const { id } = werknemer;
  if (lines.length === 0 && werknemer.mvac === 'ja') return [];
  const running = werknemer.contracten.some((item) => item.van <= on && (item.tot === null || item.tot >= on));
  const zonderWop = merge(lines.flatMap((item) => item.zonderWop));
  const zonderPrestatie = merge(lines.flatMap((item) => item.zonderPrestatie));
  const mvac = running && werknemer.mvac !== 'ja' ? [werknemer.mvac === 'nee' ? 'MVAC_ONTBREEKT' : 'MVAC_ONBEKEND'] : [];
  return [
    ...mvac.map((code) => say(law, code, 'missing', {}, id)),
    ...(zonderWop.length === 0 ? [] : [say(law, 'WOP_ONTBREEKT', 'missing', { periodes: spanTexts(zonderWop) }, id)]),
    ...(zonderPrestatie.length === 0
      ? []
      : [say(law, 'PRESTATIE_ONTBREEKT', 'missing', { periodes: spanTexts(zonderPrestatie) }, id)]),
  ];
}

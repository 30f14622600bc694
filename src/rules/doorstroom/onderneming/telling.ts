/** How many VTE of a quarter count: from contracts, and from the figures of DmfA or Tableau once they are there (DS-30). Exact. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, countDays } from '../../../shared/domain/date.ts';
import type { Law } from '../../lawbook/lookup.ts';
import type { Span } from '../../spans.ts';
import { countSpanDays, intersect, merge, subtract, within } from '../../spans.ts';
import type { Breuk } from './breuk.ts';
import { breuk, compare, fromDecimal, minus, NUL, over, plus, sum, times } from './breuk.ts';
import type { ContingentFeit, ContractFeit, KwartaalcijfersFeit, OndernemingFacts, WerknemerFeit } from './facts.ts';
import type { Kwartaal } from './kwartaal.ts';
import { dagenVan, kwartaalKey } from './kwartaal.ts';
import { pakketVoor2019 } from './voor2019.ts';

/** raming: from contracts alone · afrekening: from figures · gemengd: figures of some workers, contracts of the others. */
export type Grondslag = 'raming' | 'gemengd' | 'afrekening';

export interface WerknemerTelling {
  readonly werknemerId: string;
  /** From the contracts. */
  readonly raming: Breuk;
  /** From the figures; null where there are none about this worker. */
  readonly cijfer: Breuk | null;
  readonly telt: Breuk;
  /** Two sets of figures say something else; the later counts. */
  readonly tweeCijfers: { readonly telt: string; readonly anders: string } | null;
  /** Days of the quarter with a contract and no package. */
  readonly zonderWop: readonly Span[];
  /** Days of progressive return to work without a figure of the effective performance: not in the estimate. */
  readonly zonderPrestatie: readonly Span[];
}

export interface KwartaalTelling {
  readonly kwartaal: Kwartaal;
  readonly grondslag: Grondslag;
  readonly werknemers: readonly WerknemerTelling[];
  readonly vte: Breuk;
  /** The total that figures give differs from the sum of their lines. */
  readonly totaalWijktAf: { readonly totaal: Breuk; readonly som: Breuk } | null;
  /** Weighted by days where it changes in the quarter; null: not entered for every day, or 0. */
  readonly contingent: Breuk | null;
  readonly contingentWijzigt: boolean;
  /** vte / contingent. */
  readonly invulling: Breuk | null;
  /** There is not one fact about this quarter. */
  readonly leeg: boolean;
}

const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

// Filling, redistribution, conditions and calendar ask the same quarters of the same facts, which nobody changes meanwhile.
const memory = new WeakMap<OndernemingFacts, WeakMap<Law, Map<string, KwartaalTelling>>>();

/** Counts a quarter, over or not. Throws LawError when the lawbook lacks a parameter of DS-49. */
export function telKwartaal(facts: OndernemingFacts, law: Law, kwartaal: Kwartaal): KwartaalTelling {
  const byLaw = memory.get(facts) ?? new WeakMap<Law, Map<string, KwartaalTelling>>();
  const counted = byLaw.get(law) ?? new Map<string, KwartaalTelling>();
  memory.set(facts, byLaw.set(law, counted));
  const key = kwartaalKey(kwartaal);
  const telling = counted.get(key) ?? tel(facts, law, kwartaal);
  counted.set(key, telling);
  return telling;
}

function tel(facts: OndernemingFacts, law: Law, kwartaal: Kwartaal): KwartaalTelling {
  const cijfers = cijfersVan(facts, kwartaal);
  const lines = linesByWorker(cijfers);
  const complete = cijfers.some((item) => item.volledig);
  const workers = workersById(facts);
  const strangers = [...lines.keys()].filter((id) => !workers.has(id));
  const ids = strangers.length === 0 ? [...workers.keys()] : [...workers.keys(), ...strangers].sort(order);
  const window = dagenVan(kwartaal);
  const werknemers: WerknemerTelling[] = [];
  for (const id of ids) {
    const item = countWorker(id, workers.get(id) ?? null, lines.get(id) ?? NO_LINES, complete, window, law);
    if (lines.has(id) || item.raming.n > 0n || asksForFacts(item)) werknemers.push(item);
  }
  const totaal = cijfers.findLast((item) => item.totaalVte !== null)?.totaalVte ?? null;
  const som = sum(werknemers.map((item) => item.telt));
  const vte = totaal === null ? som : fromDecimal(totaal);
  return {
    kwartaal,
    grondslag: grondslagOf(werknemers, totaal !== null || complete),
    werknemers,
    vte,
    totaalWijktAf: totaal !== null && lines.size > 0 && compare(vte, som) !== 0 ? { totaal: vte, som } : null,
    leeg: werknemers.length === 0 && cijfers.length === 0,
    ...fillingOf(facts.contingenten, kwartaal, vte),
  };
}

const sortedWorkers = new WeakMap<OndernemingFacts, ReadonlyMap<string, WerknemerFeit>>();

/** The workers in order of their id, whatever the order of the facts. */
function workersById(facts: OndernemingFacts): ReadonlyMap<string, WerknemerFeit> {
  const known = sortedWorkers.get(facts);
  if (known) return known;
  const sorted = new Map(
    facts.werknemers.map((item): [string, WerknemerFeit] => [item.id, item]).sort(([a], [b]) => order(a, b)),
  );
  sortedWorkers.set(facts, sorted);
  return sorted;
}

/** Days of the quarter that the estimate leaves out, for a fact that is not there. */
export const asksForFacts = (item: WerknemerTelling): boolean => item.zonderWop.length > 0 || item.zonderPrestatie.length > 0;

function grondslagOf(werknemers: readonly WerknemerTelling[], whole: boolean): Grondslag {
  if (whole) return 'afrekening';
  const withFigure = werknemers.filter((item) => item.cijfer !== null).length;
  if (withFigure === 0) return 'raming';
  return werknemers.every((item) => item.cijfer !== null || compare(item.raming, NUL) === 0) ? 'afrekening' : 'gemengd';
}

// --- figures --------------------------------------------------------------------------------------------------------------------

/** Figures of a quarter, the one that counts last: by date, of one day those of Tableau. */
export function cijfersVan({ kwartaalcijfers }: OndernemingFacts, kwartaal: Kwartaal): KwartaalcijfersFeit[] {
  return kwartaalcijfers
    .filter((item) => item.kwartaal === kwartaalKey(kwartaal))
    .sort((a, b) => order(a.datum, b.datum) || order(a.bron, b.bron) || order(JSON.stringify(a), JSON.stringify(b)));
}

/** The VTE of every worker in the figures, the one that counts last. */
function linesByWorker(cijfers: readonly KwartaalcijfersFeit[]): Map<string, Breuk[]> {
  const lines = new Map<string, Breuk[]>();
  for (const item of cijfers) {
    // Several lines about one worker in one set of figures are parts of one figure.
    const parts = new Map<string, Breuk>();
    for (const { werknemerId, vte } of item.regels) {
      parts.set(werknemerId, plus(parts.get(werknemerId) ?? NUL, fromDecimal(vte)));
    }
    for (const [id, vte] of parts) {
      const before = lines.get(id);
      if (before) before.push(vte);
      else lines.set(id, [vte]);
    }
  }
  return lines;
}

/** VTE per worker in the figures that count last, without the lines that have no wage cost. */
export function loonkostPerWerknemer(cijfers: readonly KwartaalcijfersFeit[]): ReadonlyMap<string, Breuk> {
  const counted = new Map<string, Breuk>();
  for (const item of cijfers) {
    const parts = new Map<string, Breuk>();
    for (const { werknemerId, vte, loonkost } of item.regels) {
      const before = parts.get(werknemerId) ?? NUL;
      parts.set(werknemerId, loonkost ? plus(before, fromDecimal(vte)) : before);
    }
    for (const [id, vte] of parts) counted.set(id, vte);
  }
  return counted;
}

/** A sum of decimals is a decimal: at most six digits after the point. */
function exactText({ n, d }: Breuk): string {
  const scaled = (n * 1_000_000n) / d;
  const digits = String(scaled).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

// --- one worker -----------------------------------------------------------------------------------------------------------------

function countWorker(
  werknemerId: string,
  werknemer: WerknemerFeit | null,
  lines: readonly Breuk[],
  complete: boolean,
  window: Span,
  law: Law,
): WerknemerTelling {
  const { raming, zonderWop, zonderPrestatie } = werknemer === null ? NOTHING : estimateOf(werknemer, law, window);
  const line = lines.at(-1);
  const cijfer = line ?? (complete ? NUL : null);
  const anders = line === undefined ? undefined : lines.find((item) => compare(item, line) !== 0);
  return {
    werknemerId,
    raming,
    zonderWop,
    zonderPrestatie,
    cijfer,
    telt: cijfer ?? raming,
    tweeCijfers: anders === undefined || line === undefined ? null : { telt: exactText(line), anders: exactText(anders) },
  };
}

const NO_LINES: readonly Breuk[] = [];

type Estimate = Pick<WerknemerTelling, 'raming' | 'zonderWop' | 'zonderPrestatie'>;

const NOTHING: Estimate = { raming: NUL, zonderWop: [], zonderPrestatie: [] };

/** The contract fraction over the days of the stretch in which a contract runs and a package is active. */
function estimateOf(werknemer: WerknemerFeit, law: Law, window: Span): Estimate {
  if (werknemer.mvac === 'nee') return NOTHING;
  const steady = wholeWindow(werknemer, window);
  if (steady !== null) return { ...NOTHING, raming: fractionOf(steady) };
  const active = activeDays(werknemer, law, window);
  const parts = werknemer.contracten.map((contract) => estimateContract(contract, window, active));
  return {
    raming: sum(parts.map((part) => part.raming)),
    zonderWop: merge(parts.flatMap((part) => part.zonderWop)),
    zonderPrestatie: merge(parts.flatMap((part) => part.zonderPrestatie)),
  };
}

/** The one contract of somebody who has it, with a package, on every day of the window: the common case, with nothing to count. */
function wholeWindow({ contracten, wops }: WerknemerFeit, window: Span): ContractFeit | null {
  const touching = contracten.filter(({ van, tot }) => van <= window.to && (tot === null || tot >= window.from));
  const [only] = touching;
  if (only === undefined || touching.length > 1 || only.werkhervattingen.length > 0 || !spansWhole(only, window)) return null;
  return wops.some((item) => spansWhole(item, window)) ? only : null;
}

const spansWhole = ({ van, tot }: { van: IsoDate; tot: IsoDate | null }, window: Span): boolean =>
  van <= window.from && (tot === null || tot >= window.to);

// As for the hours themselves: a few fractions for hundreds of contracts.
const fractions = new Map<string, Breuk>();
const REMEMBERED = 10_000;

/** Q / S. */
function fractionOf({ q, s }: ContractFeit): Breuk {
  const key = `${q}/${s}`;
  const known = fractions.get(key);
  if (known) return known;
  const value = over(fromDecimal(q), fromDecimal(s));
  if (fractions.size >= REMEMBERED) fractions.clear();
  fractions.set(key, value);
  return value;
}

/** Days with a package: one that was entered, or the package without end of a worker of before 2019. */
export function activeDays(werknemer: WerknemerFeit, law: Law, window: Span): Span[] {
  // A decision in the course of the window follows on the package before it.
  const kept = [window.from, window.to].flatMap((day) => {
    const old = pakketVoor2019(werknemer, law, day);
    return old === null || old.pakket === null ? [] : [{ van: old.sinds, tot: earliest(old.dienst.to, old.einde?.vroegste) }];
  });
  return within(window, [...werknemer.wops, ...kept]);
}

const earliest = (a: IsoDate, b: IsoDate | undefined): IsoDate => (b !== undefined && b < a ? b : a);

function estimateContract(contract: ContractFeit, window: Span, active: readonly Span[]): Estimate {
  const runs = within(window, [contract]);
  const counted = intersect(runs, active);
  const returning = contract.werkhervattingen.map((item) => ({ item, days: intersect(counted, within(window, [item])) }));
  const usual = subtract(
    counted,
    returning.flatMap(({ days }) => days).sort((a, b) => order(a.from, b.from)),
  );
  const fraction = fractionOf(contract);
  const parts = returning.map(({ item, days }) =>
    spread(item.prestatie === null ? NUL : fromDecimal(item.prestatie), days, window),
  );
  return {
    raming: sum([spread(fraction, usual, window), ...parts]),
    zonderWop: subtract(runs, active),
    zonderPrestatie: returning.flatMap(({ item, days }) => (item.prestatie === null ? days : [])),
  };
}

function spread(fraction: Breuk, days: readonly Span[], window: Span): Breuk {
  return times(fraction, breuk(countSpanDays(days), countDays(window.from, window.to)));
}

// --- contingent -----------------------------------------------------------------------------------------------------------------

type Filling = Pick<KwartaalTelling, 'contingent' | 'contingentWijzigt' | 'invulling'>;

function fillingOf(contingenten: readonly ContingentFeit[], kwartaal: Kwartaal, vte: Breuk): Filling {
  const window = dagenVan(kwartaal);
  const stretches = contingentStretches(contingenten, window);
  const places = new Set(stretches.map((item) => item.vte));
  const contingent = places.has(null) ? null : weigh(stretches, window);
  if (contingent === null || compare(contingent, NUL) === 0) {
    return { contingent: null, contingentWijzigt: places.size > 1, invulling: null };
  }
  return { contingent, contingentWijzigt: places.size > 1, invulling: over(vte, contingent) };
}

interface Stretch extends Span {
  readonly vte: string | null;
}

function contingentStretches(contingenten: readonly ContingentFeit[], window: Span): Stretch[] {
  const sorted = [...contingenten].sort((a, b) => order(a.van, b.van) || order(a.vte, b.vte));
  const before = sorted.findLast((item) => item.van <= window.from);
  const later = sorted.filter((item) => item.van > window.from && item.van <= window.to);
  const starts = [{ van: window.from, vte: before?.vte ?? null }, ...later];
  return starts.flatMap(({ van, vte }, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? window.to : addDays(next.van, -1);
    return to < van ? [] : [{ from: van, to, vte }];
  });
}

function weigh(stretches: readonly Stretch[], window: Span): Breuk {
  const days = countDays(window.from, window.to);
  const weighted = stretches.map(({ from, to, vte }) => times(fromDecimal(vte ?? '0'), breuk(countDays(from, to), days)));
  return sum(weighted);
}

/** The contingent on one day; null: not entered. */
export function contingentOp(contingenten: readonly ContingentFeit[], day: IsoDate): Breuk | null {
  const [stretch] = contingentStretches(contingenten, { from: day, to: day });
  return stretch === undefined || stretch.vte === null ? null : fromDecimal(stretch.vte);
}

/** Sum of the filling of each quarter divided by their number: the filling of a year over its four (5.5). Null while one is not known. */
export function gemiddelde(invullingen: readonly (Breuk | null)[]): Breuk | null {
  const known = invullingen.filter((item) => item !== null);
  return known.length === 0 || known.length < invullingen.length ? null : over(sum(known), breuk(known.length));
}

/** Figures minus estimate; null without figures. */
export function verschil({ cijfer, raming }: WerknemerTelling): Breuk | null {
  return cijfer === null ? null : minus(cijfer, raming);
}

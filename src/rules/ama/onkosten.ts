/**
 * What a participant is paid back (AMA-17 to AMA-19). The two readings of C2 stand side by side and the app chooses neither: real costs
 * with proof, and a lump sum under the volunteers' maximum. A maximum counts only when it is confirmed or entered by the user; the
 * amounts that ship are not, so they are never used silently.
 */
import type { OnkostGrondslag } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { makeDate, yearOf } from '../../shared/domain/date.ts';
import type { Cents } from '../../shared/domain/money.ts';
import { toCents } from '../../shared/domain/money.ts';
import type { Finding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { aboutPerson, inForceSince } from './context.ts';
import type { PersonContext } from './context.ts';
import type { OnkostFeit } from './facts.ts';

/** What follows hours or output looks like pay (AMA-17). */
const AS_PAY: ReadonlySet<OnkostGrondslag> = new Set(['uur', 'prestatie']);
/** A lump sum by the day is tested against the maximum by the day. */
const PER_DAY: ReadonlySet<OnkostGrondslag> = new Set(['dag', 'halve_dag']);

/** A maximum as far as it may be used: null when nobody confirmed it. */
export interface Maximum {
  readonly lookup: Lookup<Cents>;
  readonly cents: Cents | null;
}

/** The costs of one person in one year, in both readings of C2. All amounts in cents. */
export interface OnkostenJaar {
  readonly jaar: number;
  readonly totaalCents: Cents;
  readonly werkelijkCents: Cents;
  /** Real costs without a proof on file. */
  readonly zonderBewijsCents: Cents;
  readonly forfaitCents: Cents;
  readonly geschenkbonCents: Cents;
  readonly naarPrestatieCents: Cents;
  /** Reading 1 (federation): the volunteers' allowance is the maximum of the lump sums together. */
  readonly lezingMaximum: { readonly maximum: Maximum; readonly bovenCents: Cents | null };
  /** Reading 2 (welfare department): only real costs; every lump sum makes RSZ due. */
  readonly lezingWerkelijk: { readonly rszCents: Cents };
}

/** The maximum of a parameter on a day; without an own or confirmed value there is no amount to test against. */
export function maximumOf(law: Law, id: string, on: IsoDate): Maximum {
  const found = lookupAs(law, id, 'money', on);
  return { lookup: found, cents: found.standing === 'confirmed' ? found.value : null };
}

/** The yearly figures of one person; the maximum is looked up on the last day of the year. */
export function onkostenJaar(onkosten: readonly OnkostFeit[], law: Law, jaar: number): OnkostenJaar {
  const own = onkosten.filter((item) => yearOf(item.datum) === jaar);
  const vouchers = own.filter(isVoucher);
  const costs = own.filter((item) => !isVoucher(item));
  const lump = costs.filter((item) => item.wijze === 'forfait');
  const real = costs.filter((item) => item.wijze === 'werkelijk');
  const forfaitCents = sum(lump);
  const maximum = maximumOf(law, 'onkosten.forfait.jaar', makeDate(jaar, 12, 31));
  const bovenCents = maximum.cents === null ? null : toCents(Math.max(0, forfaitCents - maximum.cents));
  return {
    jaar,
    totaalCents: sum(own),
    werkelijkCents: sum(real),
    zonderBewijsCents: sum(real.filter((item) => !item.bewijsIngevuld)),
    forfaitCents,
    geschenkbonCents: sum(vouchers),
    naarPrestatieCents: sum(costs.filter((item) => AS_PAY.has(item.grondslag))),
    lezingMaximum: { maximum, bovenCents },
    lezingWerkelijk: { rszCents: forfaitCents },
  };
}

/** AMA-17 to AMA-19 for the year of `on` and the year before; older years are closed in the books. */
export function onkosten(context: PersonContext): Finding[] {
  const since = inForceSince(context.law, 'AMA-17');
  const items = (context.persoon.onkosten ?? []).filter((item) => item.datum >= since && item.datum <= context.on);
  const year = yearOf(context.on);
  return [year - 1, year].flatMap((jaar) => {
    const own = items.filter((item) => yearOf(item.datum) === jaar);
    return own.length === 0 ? [] : [...asPay(context, own), ...lumpSums(context, own, jaar), ...vouchers(context, own, jaar)];
  });
}

/** AMA-17: strong warning, whatever the amount. */
function asPay(context: PersonContext, items: readonly OnkostFeit[]): Finding[] {
  return [...AS_PAY].flatMap((grondslag) => {
    const found = items.filter((item) => item.grondslag === grondslag && !isVoucher(item));
    const [first] = found;
    if (!first) return [];
    const params = { jaar: yearOf(first.datum), aantal: found.length, totaalCents: sum(found) };
    const code = grondslag === 'uur' ? 'BEDRAG_PER_UUR' : 'BEDRAG_PER_PRESTATIE';
    return [aboutPerson(context, 'AMA-17', code, 'conflict', params, { since: first.datum, recordId: first.id })];
  });
}

/** AMA-18: a lump sum at all (C2), against the maximum by day and by year, and a real cost without its proof. */
function lumpSums(context: PersonContext, items: readonly OnkostFeit[], jaar: number): Finding[] {
  const costs = items.filter((item) => !isVoucher(item));
  return [...lumpYear(context, costs, jaar), ...lumpDays(context, costs, jaar), ...withoutProof(context, costs, jaar)];
}

function lumpYear(context: PersonContext, costs: readonly OnkostFeit[], jaar: number): Finding[] {
  const lump = costs.filter((item) => item.wijze === 'forfait');
  const [first] = lump;
  if (!first) return [];
  const extra = { since: first.datum, recordId: first.id };
  const totaalCents = sum(lump);
  const found = [aboutPerson(context, 'AMA-18', 'FORFAIT', 'conflict', { jaar, aantal: lump.length, totaalCents }, extra)];
  const { maximum, bovenCents } = onkostenJaar(costs, context.law, jaar).lezingMaximum;
  if (maximum.cents === null) {
    found.push(aboutPerson(context, 'AMA-18', 'MAXIMUM_JAAR_ONTBREEKT', 'missing', { jaar }, extra));
  } else if (bovenCents !== null && bovenCents > 0) {
    const params = { jaar, totaalCents, maximumCents: maximum.cents, bovenCents };
    found.push(aboutPerson(context, 'AMA-18', 'BOVEN_MAXIMUM_JAAR', 'conflict', params, extra));
  }
  return found;
}

/** The lump sums of one day together against the maximum by day that holds on it. */
function lumpDays(context: PersonContext, costs: readonly OnkostFeit[], jaar: number): Finding[] {
  const byDay = new Map<IsoDate, OnkostFeit[]>();
  for (const item of costs) {
    if (item.wijze !== 'forfait' || !PER_DAY.has(item.grondslag)) continue;
    byDay.set(item.datum, [...(byDay.get(item.datum) ?? []), item]);
  }
  const above = [...byDay].filter(([datum, list]) => {
    const { cents } = maximumOf(context.law, 'onkosten.forfait.dag', datum);
    return cents !== null && sum(list) > cents;
  });
  const [first] = above;
  if (!first) return [];
  const params = { jaar, datums: above.map(([datum]) => datum), aantal: above.length };
  const extra = { since: first[0], recordId: first[1][0]?.id ?? null };
  return [aboutPerson(context, 'AMA-18', 'BOVEN_MAXIMUM_DAG', 'conflict', params, extra)];
}

function withoutProof(context: PersonContext, costs: readonly OnkostFeit[], jaar: number): Finding[] {
  const bare = costs.filter((item) => item.wijze === 'werkelijk' && !item.bewijsIngevuld);
  const [first] = bare;
  if (!first) return [];
  const params = { jaar, aantal: bare.length, totaalCents: sum(bare) };
  return [aboutPerson(context, 'AMA-18', 'BEWIJS_ONTBREEKT', 'missing', params, { since: first.datum, recordId: first.id })];
}

/** AMA-19: gift vouchers of a year together; each dependent child that a voucher names adds the same amount, and counts once a year. */
function vouchers(context: PersonContext, items: readonly OnkostFeit[], jaar: number): Finding[] {
  const given = items.filter(isVoucher);
  const last = given.at(-1);
  if (!last) return [];
  const amount = lookupAs(context.law, 'onkosten.geschenk', 'money', last.datum).value;
  if (amount === null) return [];
  const kinderen = Math.max(0, ...given.map((item) => item.kinderen ?? 0));
  const maximumCents = toCents(amount * (1 + kinderen));
  const totaalCents = sum(given);
  if (totaalCents <= maximumCents) return [];
  const params = { jaar, totaalCents, maximumCents, kinderen };
  return [aboutPerson(context, 'AMA-19', 'GESCHENKBON_BOVEN', 'conflict', params, { since: last.datum, recordId: last.id })];
}

const isVoucher = (item: OnkostFeit): boolean => item.soort === 'geschenkbon';

const sum = (items: readonly OnkostFeit[]): Cents => toCents(items.reduce((total, item) => total + item.cents, 0));

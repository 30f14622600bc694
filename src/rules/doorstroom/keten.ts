/**
 * A date that follows from another one, with the steps that led to it. The steps are made only when somebody asks for them; they have
 * the shape of every derivation and their words stand under `afleiding` in `rules.json`.
 */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths, formatDate } from '../../shared/domain/date.ts';
import type { DerivationStep } from '../ama/funding/types.ts';
import type { Params } from '../finding.ts';
import type { Lookup } from '../lawbook/lookup.ts';

const MONTHS_PER_YEAR = 12;

export interface Keten {
  readonly rule: string;
  readonly datum: IsoDate;
  readonly stappen: () => DerivationStep[];
}

/** What a chain counts: whole years, months or calendar days. */
export type Eenheid = 'jaar' | 'maanden' | 'dagen';

/** Starts from a fact. @param wat code of the fact, its word stands under `term.wat` */
export function vanaf(rule: string, wat: string, datum: IsoDate): Keten {
  return { rule, datum, stappen: () => [stap(rule, 'TERMIJN_VAN', { wat, datum }, datum)] };
}

/** Adds the value of a parameter; null where the lawbook has none. `maal` -1 takes it off. */
export function plus(keten: Keten, lookup: Lookup<number>, eenheid: Eenheid, maal: 1 | -1 = 1): Keten | null {
  const { value } = lookup;
  if (value === null) return null;
  return volgt(
    keten,
    add(keten.datum, value * maal, eenheid),
    `TERMIJN_${maal === 1 ? 'PLUS' : 'MIN'}_${eenheid.toUpperCase()}`,
    {
      params: { aantal: value },
      parameters: [lookup],
    },
  );
}

/** The last day of a validity: one day before the other reading (hard rule 13). */
export function dagVroeger(keten: Keten): Keten {
  return volgt(keten, addDays(keten.datum, -1), 'TERMIJN_DAG_VROEGER');
}

/** Another date for a reason of its own: a suspension, working days. */
export function volgt(
  keten: Keten,
  datum: IsoDate,
  code: string,
  { params = {}, parameters = [] }: { readonly params?: Params; readonly parameters?: readonly Lookup[] } = {},
): Keten {
  const { rule } = keten;
  return { rule, datum, stappen: () => [...keten.stappen(), stap(rule, code, params, datum, parameters)] };
}

/** The chain with the earliest date; null of an empty list. */
export function vroegste(ketens: readonly Keten[]): Keten | null {
  return ketens.reduce<Keten | null>((first, each) => (first === null || each.datum < first.datum ? each : first), null);
}

/** The chain with the latest date; null of an empty list. */
export function laatste(ketens: readonly Keten[]): Keten | null {
  return ketens.reduce<Keten | null>((last, each) => (last === null || each.datum > last.datum ? each : last), null);
}

function add(datum: IsoDate, count: number, eenheid: Eenheid): IsoDate {
  if (eenheid === 'dagen') return addDays(datum, count);
  return addMonths(datum, eenheid === 'jaar' ? count * MONTHS_PER_YEAR : count);
}

function stap(rule: string, code: string, params: Params, datum: IsoDate, parameters: readonly Lookup[] = []): DerivationStep {
  return { code, rule, params, parameters, result: formatDate(datum), unit: 'tekst' };
}

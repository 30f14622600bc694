/** What a contradiction between sources comes to for given facts: one value for each reading, and the difference in euro or days. */
import { type IsoDate, addDays, addMonths, dayNumber } from '../shared/domain/date.ts';
import type { OnkostFeit, OrganisatieFacts } from './ama/facts.ts';
import type { FundingResult } from './ama/funding/types.ts';
import { onkostenJaar } from './ama/onkosten.ts';
import { erkenningTot } from './ama/wvg.ts';
import type { Contradiction, DifferenceKind } from './lawbook/contradiction.ts';
import type { Law } from './lawbook/lookup.ts';

export interface DifferenceFacts {
  readonly year: number;
  /** Subsidy of that year; null where it was not calculated. */
  readonly funding: FundingResult | null;
  readonly organisatie: Pick<OrganisatieFacts, 'erkenningen'>;
  /** Costs of all persons together. */
  readonly onkosten: readonly OnkostFeit[];
}

/** Cents, or a day; null where a reading has no value for these facts. */
export interface ReadingValue {
  readonly code: string;
  readonly cents: number | null;
  readonly day: IsoDate | null;
}

export interface Difference {
  readonly contradiction: string;
  readonly unit: 'cents' | 'dagen';
  readonly values: readonly ReadingValue[];
  /** Of the least and the most, never below 0; null where a reading has no value. */
  readonly difference: number | null;
}

type Values = (item: Contradiction, facts: DifferenceFacts, law: Law) => Omit<Difference, 'contradiction' | 'difference'> | null;

const cents = (code: string, value: number | null): ReadingValue => ({ code, cents: value, day: null });

const VALUES: Readonly<Record<DifferenceKind, Values>> = {
  /** C3: the same year counted in calendar days and in days present. */
  subsidie_dagen: (_item, { funding }) =>
    funding && {
      unit: 'cents',
      values: [cents('A', funding.methodA.subsidyCents), cents('B', funding.methodB.subsidyCents)],
    },
  /** C7: only in a year in which the contingent changed. */
  subsidie_contingent(_item, { funding }) {
    const readings = funding?.methodA.contingentReadings ?? null;
    if (readings === null) return null;
    const values = (['gewogen', 'per_periode'] as const).map((code) => cents(code, readings[code].subsidyCents));
    return { unit: 'cents', values };
  },
  /** C2: what a lump sum costs too much in the one reading, and what RSZ is due on in the other. */
  onkosten(_item, { year, onkosten }, law) {
    const { forfaitCents, lezingMaximum, lezingWerkelijk } = onkostenJaar(onkosten, law, year);
    if (forfaitCents === 0) return null;
    const values = [cents('maximum', lezingMaximum.bovenCents), cents('werkelijk', lezingWerkelijk.rszCents)];
    return { unit: 'cents', values };
  },
  /** C5: the day of the reminder for the recognition that ends last. */
  herinnering_erkenning({ readings }, { organisatie }, law) {
    const end = (organisatie.erkenningen ?? [])
      .filter(({ soort }) => soort === 'ama_wvg')
      .flatMap((item) => erkenningTot(item, law) ?? [])
      .sort()
      .at(-1);
    if (end === undefined) return null;
    const day = (months: number): IsoDate => addMonths(addDays(end, 1), -months);
    return { unit: 'dagen', values: readings.map(({ code, value = 0 }) => ({ code, cents: null, day: day(value) })) };
  },
};

/** The difference of one contradiction; null where it makes none for these facts, or where none can be calculated. */
export function differenceOf(item: Contradiction, facts: DifferenceFacts, law: Law): Difference | null {
  if (item.difference === undefined) return null;
  const found = VALUES[item.difference](item, facts, law);
  if (found === null) return null;
  const numbers = found.values.map(({ cents: amount, day }) => (day === null ? amount : dayNumber(day)));
  const known = numbers.filter((value) => value !== null);
  const difference = known.length === numbers.length ? Math.max(...known) - Math.min(...known) : null;
  return { contradiction: item.id, ...found, difference };
}

/** The differences of every contradiction that makes one for these facts. */
export function differencesOf(facts: DifferenceFacts, law: Law): Difference[] {
  return [...law.lawbook.contradictions.values()].flatMap((item) => differenceOf(item, facts, law) ?? []);
}

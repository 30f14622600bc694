/** The derivation of an amount, step by step, so that a screen and a PDF can print why (architecture, idea 1). */
import type { Cents } from '../../../shared/domain/money.ts';
import type { Lookup } from '../../lawbook/lookup.ts';
import { unitAmount, weightedContingent } from './amounts.ts';
import { toText } from './ratio.ts';
import type { Setup, UnitReading } from './setup.ts';
import type { Sums } from './sums.ts';
import type { DerivationStep, MethodA, MethodB } from './types.ts';

/** Method A: days of the traject. */
export function deriveA(
  setup: Setup,
  sums: Sums,
  method: Omit<MethodA, 'derivation'>,
  choice: UnitReading | null,
  advances: Cents,
): DerivationStep[] {
  const days: DerivationStep = {
    code: 'DAGEN_A',
    rule: 'AMA-23',
    params: {
      trajecten: sums.trajecten,
      jaar: setup.year,
      dagen: method.totalDays,
      voorbij: method.realisedDays,
      verwacht: method.expectedDays,
    },
    parameters: [setup.method],
    result: method.totalDays,
  };
  const apart = interruptionStep(method.interruptionDays === 0 ? null : String(method.interruptionDays));
  return [days, ...apart, ...moneySteps(setup, method, method.average, method.cappedAverage, choice, advances)];
}

/** Method B: days present; without full coverage it ends with the months that are missing. */
export function deriveB(
  setup: Setup,
  method: Omit<MethodB, 'derivation'>,
  choice: UnitReading | null,
  advances: Cents,
): DerivationStep[] {
  const counted = setup.halfDay.value === '1';
  const totalDays = counted ? method.totalDaysWhole : method.totalDaysHalf;
  const days: DerivationStep = {
    code: method.coverage.complete ? 'DAGEN_B' : 'DAGEN_B_ONVOLLEDIG',
    rule: method.coverage.complete ? 'AMA-22' : 'AMA-23',
    params: {
      jaar: setup.year,
      hele: method.entered.wholeDays,
      halve: method.entered.halfDays,
      telt: setup.halfDay.value,
      maanden: allMonths(method.coverage.missingMonths),
      open: allMonths(method.coverage.openMonths),
    },
    parameters: [setup.halfDay],
    result: totalDays,
  };
  if (!method.coverage.complete) return [days];
  const average = counted ? method.averageWhole : method.averageHalf;
  const capped = counted ? method.cappedAverageWhole : method.cappedAverageHalf;
  const apart = interruptionStep(method.withoutInterruptions?.interruptionDays ?? null);
  return [days, ...apart, ...moneySteps(setup, method, average, capped, choice, advances)];
}

function allMonths(lists: readonly { readonly months: readonly string[] }[]): string[] {
  return [...new Set(lists.flatMap((item) => item.months))].sort();
}

function interruptionStep(dagen: string | null): DerivationStep[] {
  return dagen === null ? [] : [{ code: 'ONDERBREKING', rule: 'AMA-23', params: { dagen }, parameters: [], result: dagen }];
}

function moneySteps(
  setup: Setup,
  method: Pick<MethodA, 'subsidyCents' | 'balanceCents' | 'unitReadings' | 'contingentReadings'>,
  average: string | null,
  capped: string | null,
  choice: UnitReading | null,
  advances: Cents,
): DerivationStep[] {
  return [
    { code: 'GEMIDDELDE', rule: 'AMA-24', params: { deler: setup.divisor.value }, parameters: [setup.divisor], result: average },
    capStep(setup, capped),
    ...contingentStep(setup, method),
    unitStep(setup, choice),
    ...unitReadingStep(method),
    {
      code: method.subsidyCents === null ? 'GEEN_SUBSIDIE' : 'SUBSIDIE',
      rule: 'AMA-26',
      params: { subsidieCents: method.subsidyCents },
      parameters: [],
      result: method.subsidyCents,
    },
    { code: 'VOORSCHOTTEN', rule: 'AMA-27', params: { voorschottenCents: advances }, parameters: [], result: advances },
    { code: 'SALDO', rule: 'AMA-27', params: { saldoCents: method.balanceCents }, parameters: [], result: method.balanceCents },
  ];
}

function capStep(setup: Setup, capped: string | null): DerivationStep {
  const known = setup.periods.length > 0 && setup.periods.every((period) => period.places !== null);
  const contingent = known ? toText(weightedContingent(setup), 4) : null;
  const code = known ? 'CONTINGENT' : 'CONTINGENT_ONTBREEKT';
  return { code, rule: 'AMA-25', params: { contingent }, parameters: [], result: capped };
}

function contingentStep(setup: Setup, method: Pick<MethodA, 'contingentReadings'>): DerivationStep[] {
  const readings = method.contingentReadings;
  if (readings === null) return [];
  const params = {
    lezing: setup.contingentReading.value,
    gewogenCents: readings.gewogen.subsidyCents,
    perPeriodeCents: readings.per_periode.subsidyCents,
    verschilCents: readings.differenceCents,
  };
  return [{ code: 'CONTINGENT_LEZINGEN', rule: 'AMA-25', params, parameters: [setup.contingentReading], result: null }];
}

function unitStep(setup: Setup, choice: UnitReading | null): DerivationStep {
  const parameters: Lookup[] = setup.unit.map((stretch) => stretch.lookup);
  const reading = setup.unitChanges ? choice : 'januari';
  const amount = reading === null ? null : unitAmount(setup, reading);
  if (setup.unit.some((stretch) => stretch.lookup.value === null)) {
    return { code: 'EENHEIDSBEDRAG_ONTBREEKT', rule: 'AMA-26', params: { jaar: setup.year }, parameters, result: null };
  }
  const code = setup.unitChanges ? (choice === null ? 'EENHEIDSBEDRAG_KIES' : 'EENHEIDSBEDRAG_GEKOZEN') : 'EENHEIDSBEDRAG';
  const text = amount === null ? null : toText({ n: amount.n, d: amount.d.times(100) }, 4);
  const all = setup.unitChanges ? [...parameters, setup.unitReading] : parameters;
  return { code, rule: 'AMA-26', params: { lezing: choice, bedrag: text }, parameters: all, result: text };
}

function unitReadingStep(method: Pick<MethodA, 'unitReadings'>): DerivationStep[] {
  const readings = method.unitReadings;
  if (readings === null) return [];
  const params = { januariCents: readings.januari, decemberCents: readings.december, proRataCents: readings.pro_rata };
  return [{ code: 'EENHEIDSBEDRAG_LEZINGEN', rule: 'AMA-26', params, parameters: [], result: null }];
}

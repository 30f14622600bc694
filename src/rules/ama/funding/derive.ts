/** The derivation of an amount, step by step, so that a screen and a PDF can print why (architecture, idea 1). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Params } from '../../finding.ts';
import type { Lookup } from '../../lawbook/lookup.ts';
import { contingentText, unitAmount } from './amounts.ts';
import { toText } from './ratio.ts';
import type { Setup, UnitReading } from './setup.ts';
import type { Sums } from './sums.ts';
import type { DerivationStep, MethodA, MethodB } from './types.ts';

/** Advances received, and which of them before Trajectmap was taken into use. */
export interface Advances {
  readonly cents: Cents;
  readonly openingCents: Cents;
  readonly ingebruikname: IsoDate | null;
}

/** Before AMA SE existed there is nothing to derive. */
function noRegime(setup: Setup): DerivationStep[] {
  return [
    { code: 'GEEN_AMA_IN_DIT_JAAR', rule: 'AMA-01', params: { jaar: setup.year }, parameters: [], result: null, unit: null },
  ];
}

/** Method A: days of the traject. */
export function deriveA(
  setup: Setup,
  sums: Sums,
  method: Omit<MethodA, 'derivation'>,
  choice: UnitReading | null,
  advances: Advances,
): DerivationStep[] {
  if (setup.window === null) return noRegime(setup);
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
    unit: 'dagen',
  };
  const apart = interruptionStep(method.interruptionDays === 0 ? null : String(method.interruptionDays));
  const opening = openingStep('BEGINSTAND_A', method.openingDays === 0 ? null : String(method.openingDays), advances);
  return [days, ...opening, ...apart, ...moneySteps(setup, method, method.average, method.cappedAverage, choice, advances)];
}

/** Method B: days present; without full coverage it ends with the months that are missing or not over. */
export function deriveB(
  setup: Setup,
  method: Omit<MethodB, 'derivation'>,
  choice: UnitReading | null,
  advances: Advances,
): DerivationStep[] {
  if (setup.window === null) return noRegime(setup);
  if (!method.coverage.complete) return incompleteB(setup, method, advances);
  const whole = setup.halfDay.value === '1';
  const days: DerivationStep = {
    code: 'DAGEN_B',
    rule: 'AMA-22',
    params: { jaar: setup.year, hele: method.wholeDays, halve: method.halfDays, telt: setup.halfDay.value },
    parameters: [setup.halfDay],
    result: whole ? method.totalDaysWhole : method.totalDaysHalf,
    unit: 'dagen',
  };
  const average = whole ? method.averageWhole : method.averageHalf;
  const capped = whole ? method.cappedAverageWhole : method.cappedAverageHalf;
  const apart = interruptionStep(method.withoutInterruptions?.interruptionDays ?? null);
  const opening = openingStep('BEGINSTAND_B', method.openingDays, advances);
  return [days, ...opening, ...apart, ...moneySteps(setup, method, average, capped, choice, advances)];
}

function incompleteB(
  setup: Setup,
  { coverage, entered, openingDays }: Omit<MethodB, 'derivation'>,
  advances: Advances,
): DerivationStep[] {
  const steps: DerivationStep[] = [];
  if (coverage.missingMonths.length > 0) steps.push(note('DAGEN_B_ONTBREEKT', { maanden: allMonths(coverage.missingMonths) }));
  if (coverage.openMonths.length > 0) steps.push(note('DAGEN_B_LOOPT', { maanden: allMonths(coverage.openMonths) }));
  if (coverage.conflicts.length > 0) {
    const quarters = coverage.conflicts.flatMap(({ quarters: each }) => each.map((item) => `${item.jaar}Q${item.kwartaal}`));
    steps.push(note('DAGEN_B_BEGINSTAND_DUBBEL', { kwartalen: [...new Set(quarters)].sort() }));
  }
  const counted = { jaar: setup.year, hele: entered.wholeDays, halve: entered.halfDays };
  return [...steps, note('DAGEN_B_INGEVOERD', counted), ...openingStep('BEGINSTAND_B', openingDays, advances)];
}

/** What came from the opening position stands as such beside every total. */
function openingStep(code: string, dagen: string | null, { ingebruikname }: Advances): DerivationStep[] {
  if (dagen === null) return [];
  return [{ code, rule: 'AMA-23', params: { dagen, ingebruikname }, parameters: [], result: dagen, unit: 'dagen' }];
}

function note(code: string, params: Params): DerivationStep {
  return { code, rule: 'AMA-23', params, parameters: [], result: null, unit: null };
}

function allMonths(lists: readonly { readonly months: readonly string[] }[]): string[] {
  return [...new Set(lists.flatMap((item) => item.months))].sort();
}

function interruptionStep(dagen: string | null): DerivationStep[] {
  if (dagen === null) return [];
  return [{ code: 'ONDERBREKING', rule: 'AMA-23', params: { dagen }, parameters: [], result: dagen, unit: 'dagen' }];
}

/** From days to the balance: average, cap, unit amount, subsidy, advances (AMA-24 to AMA-27). */
export function moneySteps(
  setup: Setup,
  method: Pick<MethodA, 'subsidyCents' | 'balanceCents' | 'unitReadings' | 'contingentReadings'>,
  average: string | null,
  capped: string | null,
  choice: UnitReading | null,
  advances: Advances,
): DerivationStep[] {
  const { subsidyCents, balanceCents } = method;
  const { cents: received, openingCents } = advances;
  const divisor = { deler: setup.divisor.value };
  return [
    { code: 'GEMIDDELDE', rule: 'AMA-24', params: divisor, parameters: [setup.divisor], result: average, unit: 'trajecten' },
    capStep(setup, capped),
    ...contingentStep(setup, method),
    unitStep(setup, choice),
    ...unitReadingStep(method),
    cents(subsidyCents === null ? 'GEEN_SUBSIDIE' : 'SUBSIDIE', 'AMA-26', { subsidieCents: subsidyCents }, subsidyCents),
    cents('VOORSCHOTTEN', 'AMA-27', { voorschottenCents: received }, received),
    ...(openingCents === 0
      ? []
      : [cents('VOORSCHOTTEN_BEGINSTAND', 'AMA-27', { ingebruikname: advances.ingebruikname }, openingCents)]),
    cents('SALDO', 'AMA-27', { saldoCents: balanceCents }, balanceCents),
  ];
}

function cents(code: string, rule: string, params: Params, result: Cents | null): DerivationStep {
  return { code, rule, params, parameters: [], result, unit: 'cents' };
}

function capStep(setup: Setup, capped: string | null): DerivationStep {
  const contingent = contingentText(setup);
  const code = contingent === null ? 'CONTINGENT_ONTBREEKT' : 'CONTINGENT';
  return { code, rule: 'AMA-25', params: { contingent }, parameters: [], result: capped, unit: 'trajecten' };
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
  const parameters = [setup.contingentReading];
  return [{ code: 'CONTINGENT_LEZINGEN', rule: 'AMA-25', params, parameters, result: null, unit: null }];
}

function unitStep(setup: Setup, choice: UnitReading | null): DerivationStep {
  const parameters: Lookup[] = setup.unit.map((stretch) => stretch.lookup);
  const all = setup.unitChanges ? [...parameters, setup.unitReading] : parameters;
  const reading = setup.unitChanges ? choice : 'januari';
  const amount = reading === null ? null : unitAmount(setup, reading);
  const result = amount === null ? null : toText({ n: amount.n, d: amount.d.times(100) }, 4);
  const params = { jaar: setup.year, lezing: choice };
  return { code: unitCode(setup, choice), rule: 'AMA-26', params, parameters: all, result, unit: 'euro' };
}

function unitCode(setup: Setup, choice: UnitReading | null): string {
  if (setup.unit.some((stretch) => stretch.lookup.value === null)) return 'EENHEIDSBEDRAG_ONTBREEKT';
  if (!setup.unitChanges) return 'EENHEIDSBEDRAG';
  return choice === null ? 'EENHEIDSBEDRAG_KIES' : 'EENHEIDSBEDRAG_GEKOZEN';
}

function unitReadingStep(method: Pick<MethodA, 'unitReadings'>): DerivationStep[] {
  const readings = method.unitReadings;
  if (readings === null) return [];
  const params = { januariCents: readings.januari, decemberCents: readings.december, proRataCents: readings.pro_rata };
  return [{ code: 'EENHEIDSBEDRAG_LEZINGEN', rule: 'AMA-26', params, parameters: [], result: null, unit: null }];
}

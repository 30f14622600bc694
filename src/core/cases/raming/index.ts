/** The forecast of a year and what a participant more or fewer means, from the case file, in the words of the contract. */
import {
  type Assumption,
  type Change,
  changedBase,
  countForecast,
  deriveForecast,
  deriveSimulation,
  type Figure,
  type ForecastInput,
  type ForecastResult,
  forecastFunding,
  lastDayBefore,
  type ReadingDifference,
  simulateFunding,
  UnknownLineError,
  UnknownTrajectError,
} from '../../../rules/ama/index.ts';
import { type Law, stepText } from '../../../rules/index.ts';
import type { Afleiding } from '../../../shared/contract/afleiding.ts';
import type { Raming, Wijziging } from '../../../shared/contract/funding.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, yearPeriod } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import { lawOf } from '../../law.ts';
import type { CaseView } from '../../store/index.ts';
import { loadFacts } from '../ama/facts.ts';
import { stepAnswer } from '../funding.ts';
import { contingentReadings, unitReadings, withLabels } from './readings.ts';

export interface RamingOptions {
  readonly jaar: number;
  readonly op: IsoDate;
  /** With the lawbook as it was known on this day. */
  readonly gekendOp?: IsoDate | undefined;
}

interface Loaded extends ForecastInput {
  readonly law: Law;
}

function load(dossier: CaseView, lawbook: string, { jaar, op, gekendOp }: RamingOptions): Loaded {
  const { organisatie, personen } = loadFacts(dossier, { on: op, attendance: yearPeriod(jaar) });
  return { year: jaar, on: op, law: lawOf(lawbook, dossier, gekendOp ?? null), organisatie, personen };
}

/** The answer of `funding.raming`. */
export function raming(dossier: CaseView, lawbook: string, options: RamingOptions): Raming {
  return ramingAnswer(forecastFunding(load(dossier, lawbook, options)));
}

/** The answer of `funding.watAls`. Throws CallFailure NIET_GEVONDEN for a traject that is not there. */
export function watAls(
  dossier: CaseView,
  lawbook: string,
  options: RamingOptions,
  wijziging: Wijziging,
): OutputOf<'funding.watAls'> {
  return known(() => {
    const { without, with: after, difference } = simulateFunding(load(dossier, lawbook, options), changeOf(wijziging));
    return {
      without: ramingAnswer(without),
      with: ramingAnswer(after),
      difference: { A: labelled(difference.A), B: labelled(difference.B), B1: labelled(difference.B1) },
    };
  });
}

/** The answer of `funding.ramingStappen`. Throws CallFailure NIET_GEVONDEN. */
export function ramingStappen(
  dossier: CaseView,
  lawbook: string,
  options: RamingOptions,
  { reading, line }: Figure,
  wijziging: Wijziging | undefined,
): Afleiding {
  return known(() => {
    const input = load(dossier, lawbook, options);
    const base = countForecast(input);
    const steps =
      wijziging === undefined
        ? deriveForecast(base, { reading, line })
        : deriveSimulation(base, changedBase(base, input, changeOf(wijziging)), reading);
    return steps.map((step) => stepAnswer(step, input.law));
  });
}

const labelled = (value: ReadingDifference) => ({ ...value, ...withLabels(value) });

function changeOf(wijziging: Wijziging): Change {
  if (wijziging.soort === 'eraf') return { kind: 'eraf', trajectId: wijziging.trajectId, last: lastDayBefore(wijziging.van) };
  const { van, tot, aantal, heleDagen, halveDagen } = wijziging;
  return { kind: 'erbij', from: van, to: tot, count: aantal, wholeDays: heleDagen, halfDays: halveDagen };
}

/** What the rules do not know by name is not in the case file. */
function known<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnknownTrajectError) throw new CallFailure('NIET_GEVONDEN', { field: 'wijziging.trajectId' });
    if (error instanceof UnknownLineError) throw new CallFailure('NIET_GEVONDEN', { field: 'deel' });
    throw error;
  }
}

function ramingAnswer(result: ForecastResult): Raming {
  const { readings, missing, unconfirmed } = result;
  const reading = (key: 'A' | 'B' | 'B1') => ({
    days: readings[key].days,
    realised: readings[key].realised,
    expected: readings[key].expected,
    average: readings[key].average,
    cappedAverage: readings[key].cappedAverage,
    capped: readings[key].capped,
    subsidyCents: readings[key].subsidyCents,
    balanceCents: readings[key].balanceCents,
    contingentReadings: contingentReadings(readings[key]),
    unitReadings: unitReadings(readings[key]),
  });
  return {
    year: result.year,
    on: result.on,
    readings: { A: reading('A'), B: reading('B'), B1: reading('B1') },
    months: [...result.months],
    quarters: [...result.quarters],
    assumptions: result.assumptions.map(assumptionAnswer),
    advancesCents: result.advancesCents,
    missing: [...new Set(missing.map((each) => String(each.params['parameter'] ?? each.code)))],
    unconfirmed: [...new Set(unconfirmed.map(({ id }) => id))],
  };
}

/** An assumption is a step without a result: the words are the same wherever it stands. */
function assumptionAnswer({ code, params, trajecten }: Assumption): Raming['assumptions'][number] {
  const step = { code: `RAMING_${code}`, rule: 'AMA-23', params, parameters: [], result: null, unit: null };
  return { code, text: stepText(step), trajecten: [...trajecten] };
}

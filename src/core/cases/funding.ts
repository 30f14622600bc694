/** The subsidy of a year from the case file, in the words of the contract. */
import type { z } from 'zod';
import { type DerivationStep, type FundingResult, type MethodA, calculateFunding } from '../../rules/ama/index.ts';
import { type Law, type Lookup, stepResult, stepText } from '../../rules/index.ts';
import type { AfleidingStap } from '../../shared/contract/afleiding.ts';
import type { FundingResult as FundingAnswer } from '../../shared/contract/funding.ts';
import { type IsoDate, yearPeriod } from '../../shared/domain/date.ts';
import { lawOf } from '../law.ts';
import { translate } from '../messages.ts';
import { parameterText } from '../parameter-text.ts';
import type { CaseView } from '../store/index.ts';
import { loadFacts } from './ama/facts.ts';
type Step = z.infer<typeof AfleidingStap>;

export interface YearFunding {
  readonly law: Law;
  readonly result: FundingResult;
}

export interface FundingOptions {
  /** Keep the dates present per traject. */
  readonly detail?: boolean | undefined;
  /** One person: the figures per traject hold, the sums are of that person alone. */
  readonly personId?: string | undefined;
  /** With the lawbook as it was known on this day. */
  readonly knownOn?: IsoDate | undefined;
}

/** Calculates a year from the case file. */
export function fundingOfYear(
  dossier: CaseView,
  lawbook: string,
  year: number,
  on: IsoDate,
  { detail = false, personId, knownOn }: FundingOptions = {},
): YearFunding {
  const law = lawOf(lawbook, dossier, knownOn ?? null);
  const { organisatie, personen } = loadFacts(dossier, { on, personId, attendance: yearPeriod(year) });
  return { law, result: calculateFunding({ year, on, law, organisatie, personen, detail }) };
}

/** The answer of `funding.jaar` and of `funding --json`. */
export function fundingAnswer({ law, result }: YearFunding): FundingAnswer {
  const { methodA, methodB } = result;
  const months = [...methodB.coverage.missingMonths, ...methodB.coverage.openMonths];
  return {
    year: result.year,
    on: result.on,
    methodA: {
      totalDays: methodA.totalDays,
      totalDaysWithoutInterruption: methodA.totalDays - methodA.interruptionDays,
      openingDays: methodA.openingDays,
      average: methodA.average,
      cappedAverage: methodA.cappedAverage,
      subsidyCents: methodA.subsidyCents,
    },
    methodB: {
      totalDaysHalf: methodB.totalDaysHalf,
      totalDaysWhole: methodB.totalDaysWhole,
      openingDays: methodB.openingDays,
      averageHalf: methodB.averageHalf,
      averageWhole: methodB.averageWhole,
      cappedAverageHalf: methodB.cappedAverageHalf,
      cappedAverageWhole: methodB.cappedAverageWhole,
      subsidyCents: methodB.subsidyCents,
      subsidyCentsWhole: methodB.subsidyCentsWhole,
      coverage: {
        complete: methodB.coverage.complete,
        missingMonths: months.map((each) => ({ ...each, months: [...each.months] })),
        months: [...new Set(months.flatMap((each) => each.months))].toSorted(),
        conflicts: methodB.coverage.conflicts.map((each) => ({ ...each, quarters: [...each.quarters] })),
      },
    },
    contingentReadings: contingentReadings(methodA, result),
    unitReadings: unitReadings(methodA, result),
    missing: [...new Set(result.missing.map((each) => String(each.params['parameter'] ?? each.code)))],
    unconfirmed: [...new Set(result.unconfirmed.map((each) => each.id))],
    advancesCents: result.advancesCents,
    advancesOpeningCents: result.advancesOpeningCents,
    ingebruikname: result.ingebruikname,
    balanceCents: methodA.balanceCents,
    openQuestions: result.questions.outsideTraject + result.questions.twoSources,
    perTraject: result.perTraject.map(({ trajectId, insz, start, end, daysA, daysB, opening }) => ({
      trajectId,
      insz,
      start,
      end,
      daysA,
      daysB,
      opening,
    })),
    derivation: [...methodA.derivation, ...methodB.derivation].map((step) => stepAnswer(step, law)),
  };
}

const label = (code: string): string => translate(`funding.lezing.${code}`);

function contingentReadings(
  { contingentReadings: readings, ...method }: MethodA,
  result: FundingResult,
): FundingAnswer['contingentReadings'] {
  if (!readings)
    return [
      {
        code: 'gewogen',
        label: label('gewogen'),
        average: method.cappedAverage,
        subsidyCents: method.subsidyCents,
        chosen: true,
      },
    ];
  return (['gewogen', 'per_periode'] as const).map((code) => ({
    code,
    label: label(code),
    average: readings[code].cappedAverage,
    subsidyCents: readings[code].subsidyCents,
    chosen: result.contingent.changes && readings[code].cappedAverage === method.cappedAverage,
  }));
}

function unitReadings({ unitReadings: readings, ...method }: MethodA, result: FundingResult): FundingAnswer['unitReadings'] {
  if (!readings)
    return [
      {
        code: 'januari',
        label: label('januari'),
        average: method.cappedAverage,
        subsidyCents: method.subsidyCents,
        chosen: true,
      },
    ];
  return (['januari', 'december', 'pro_rata'] as const).map((code) => ({
    code,
    label: label(code),
    average: method.cappedAverage,
    subsidyCents: readings[code],
    chosen: result.unit.choice === code,
  }));
}

/** A step as screens and PDFs print it. */
export function stepAnswer(step: DerivationStep, law: Law): Step {
  return {
    code: step.code,
    text: stepText(step),
    rule: step.rule,
    parameters: step.parameters.map((used) => parameterAnswer(used, law)),
    result: step.result === null ? null : stepResult(step),
  };
}

function parameterAnswer(used: Lookup, law: Law): Step['parameters'][number] {
  const parameter = law.lawbook.parameters.get(used.id)!;
  return {
    id: used.id,
    label: parameter.label,
    value: used.value === null ? null : parameterText(parameter, used.value),
    from: used.from,
    until: used.until,
    source: used.source?.title ?? null,
    standing: used.standing,
  };
}

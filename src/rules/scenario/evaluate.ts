/** Facts of a scenario + the lawbook → findings, the subsidy of a year, and how each came about. Nothing is read from a case file. */
import { type IsoDate, yearOf } from '../../shared/domain/date.ts';
import { checkOrganisatie, checkPerson } from '../ama/check.ts';
import type { OrganisatieFacts, PersoonFacts } from '../ama/facts.ts';
import { calculateFunding } from '../ama/funding/calculate.ts';
import type { DerivationStep, FundingResult } from '../ama/funding/types.ts';
import { type Difference, differencesOf } from '../contradictions.ts';
import {
  type Termijn,
  doorstroomFindings,
  doorstroomInlichtingen,
  doorstroomTermijnen,
  huisFindings,
  huisInlichtingen,
  huisTermijnen,
} from '../doorstroom/index.ts';
import { type OndernemingBedragen, ondernemingBedragen, ondernemingFindings } from '../doorstroom/onderneming/index.ts';
import { explainFinding, traceLookups } from '../explain.ts';
import type { Finding } from '../finding.ts';
import { LawError, makeLaw } from '../lawbook/lookup.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import type { Lawbook } from '../lawbook/parse.ts';
import { toOrganisatie, toPersoon } from './build.ts';
import { ScenarioError, problemsOf } from './problems.ts';
import { Scenario, toUserLayer } from './schema.ts';

export interface EvaluateOptions {
  /** Instead of the date in the file. */
  readonly on?: IsoDate | undefined;
  /** Instead of the day in the file: the lawbook as it was known then. */
  readonly knownOn?: IsoDate | undefined;
}

export interface ExplainedFinding {
  readonly finding: Finding;
  readonly derivation: readonly DerivationStep[];
}

export interface ScenarioResult {
  readonly name: string | null;
  readonly on: IsoDate;
  readonly law: Law;
  readonly findings: readonly ExplainedFinding[];
  /** Null without a `year`. */
  readonly funding: FundingResult | null;
  /** Dates of doorstroom, each with how it came about; those of AMA are findings with a term. */
  readonly termijnen: readonly Termijn[];
  /** Filling, norm and premiums of the company side; null where the scenario says nothing of it. */
  readonly onderneming: OndernemingBedragen | null;
  /** What the contradictions between sources come to for these facts. */
  readonly differences: readonly Difference[];
}

/** Reads a scenario. Throws ScenarioError with every problem. */
export function readScenario(input: unknown): Scenario {
  const result = Scenario.safeParse(input);
  if (!result.success) throw new ScenarioError(problemsOf(result.error, input));
  return result.data;
}

/** Evaluates a scenario as read from JSON or YAML. Throws ScenarioError on wrong input, FactsError on facts that cannot be. */
export function evaluateScenario(input: unknown, lawbook: Lawbook, options: EvaluateOptions = {}): ScenarioResult {
  const scenario = readScenario(input);
  const on = options.on ?? scenario.on;
  const law = lawOf(scenario, lawbook, options.knownOn ?? scenario.knownOn ?? null);
  const organisatie = toOrganisatie(scenario.organisatie);
  const personen = personsOf(scenario);
  const funding = scenario.year === undefined ? null : fundingOf(scenario.year, on, law, organisatie, personen);
  const onkosten = personen.flatMap((persoon) => persoon.onkosten ?? []);
  return {
    name: scenario.name ?? null,
    on,
    law,
    findings: [
      ...(hasAma(scenario) ? explained(law, on, (traced) => checkOrganisatie(organisatie, traced, on)) : []),
      ...personen.flatMap((persoon) => explained(law, on, (traced) => checkPerson({ organisatie, persoon }, traced, on))),
      ...doorstroomOf(scenario, law, on),
    ],
    termijnen: termsOf(scenario, law, on),
    onderneming: scenario.onderneming === undefined ? null : ondernemingBedragen(scenario.onderneming, law, on),
    funding,
    differences: differencesOf({ year: scenario.year ?? yearOf(on), funding, organisatie, onkosten }, law),
  };
}

/** A scenario about doorstroom alone says nothing of AMA, so AMA is not asked either. */
function hasAma(scenario: Scenario): boolean {
  const { organisatie, year, doelgroepwerknemers, huis, onderneming } = scenario;
  const doorstroom = [doelgroepwerknemers, huis, onderneming].some((part) => part !== undefined);
  return !doorstroom || organisatie !== undefined || year !== undefined || personsOf(scenario).length > 0;
}

/** Findings and information of the doelgroepwerknemers and of the house. */
function doorstroomOf({ doelgroepwerknemers = [], huis, onderneming }: Scenario, law: Law, on: IsoDate): ExplainedFinding[] {
  return [
    ...doelgroepwerknemers.flatMap((persoon) =>
      explained(law, on, (traced) => [
        ...doorstroomFindings(persoon, traced, on),
        ...doorstroomInlichtingen(persoon, traced, on),
      ]),
    ),
    ...(huis === undefined
      ? []
      : explained(law, on, (traced) => [...huisFindings(huis, traced, on), ...huisInlichtingen(huis, traced, on)])),
    ...(onderneming === undefined ? [] : explained(law, on, (traced) => ondernemingFindings(onderneming, traced, on))),
  ];
}

function termsOf({ doelgroepwerknemers = [], huis }: Scenario, law: Law, on: IsoDate): Termijn[] {
  const options = { afleiding: true };
  return [
    ...doelgroepwerknemers.flatMap((persoon) => doorstroomTermijnen(persoon, law, on, options)),
    ...(huis === undefined ? [] : huisTermijnen(huis, law, on, options)),
  ];
}

function fundingOf(
  year: number,
  on: IsoDate,
  law: Law,
  organisatie: OrganisatieFacts,
  personen: readonly PersoonFacts[],
): FundingResult {
  return calculateFunding({ year, on, law, organisatie, personen });
}

/** Runs rules while it notes which values they looked up, and explains what they found. */
function explained(law: Law, on: IsoDate, run: (traced: Law) => Finding[]): ExplainedFinding[] {
  const used: Lookup[] = [];
  const findings = run(traceLookups(law, used));
  return findings.map((finding) => ({ finding, derivation: explainFinding(finding, law, on, used) }));
}

/** The overrides over the lawbook; one that does not fit its parameter is a problem of the scenario, at its place. */
function lawOf(scenario: Scenario, lawbook: Lawbook, knownOn: IsoDate | null): Law {
  for (const [index, entry] of scenario.law.entries()) {
    try {
      makeLaw(lawbook, toUserLayer([entry]));
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      const field = error.code === 'PARAMETER_ONBEKEND' ? 'id' : 'value';
      throw new ScenarioError([{ path: `law.${String(index)}.${field}`, code: error.code, expected: '' }]);
    }
  }
  return makeLaw(lawbook, toUserLayer(scenario.law), knownOn);
}

function personsOf(scenario: Scenario): PersoonFacts[] {
  const { persoon, traject, trajecten, aanwezig, besluiten, keuzes, personen } = scenario;
  const stated = [persoon, traject, trajecten, aanwezig, besluiten, keuzes].some((part) => part !== undefined);
  const one = stated ? [toPersoon(scenario)] : [];
  return [...one, ...copiesOf(personen ?? [])];
}

function copiesOf(personen: NonNullable<Scenario['personen']>): PersoonFacts[] {
  return personen.flatMap(({ id, copies, ...part }, index) =>
    Array.from({ length: copies }, (_, copy) => {
      const key = id ?? `persoon-${String(index + 1)}`;
      return toPersoon(part, copies === 1 ? key : `${key}-${String(copy + 1)}`);
    }),
  );
}

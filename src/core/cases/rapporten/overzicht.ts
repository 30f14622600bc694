/** The quarter overview, its control sheet and the year sheet: from the case file to their models. */
import type { Bevinding } from '../../../shared/contract/bevinding.ts';
import { type IsoDate, type Quarter, quarterPeriod, yearPeriod } from '../../../shared/domain/date.ts';
import { lookup } from '../../../rules/index.ts';
import {
  type ControleBron,
  type Controleblad,
  type CorrectieRegel,
  type FinancieringBron,
  type Jaarafrekening,
  type KwartaalBron,
  type Kwartaaloverzicht,
  gatherControleblad,
  gatherJaarafrekening,
  gatherKwartaaloverzicht,
} from '../../reports/index.ts';
import type { Translate } from '../../messages.ts';
import type { CaseView, Dossier } from '../../store/index.ts';
import { type YearFunding, fundingOfYear, stepAnswer } from '../funding.ts';
import { openRowLines } from '../imports/open-rows.ts';
import { earlierOverviews } from '../ingebruikname/facts.ts';
import { readVoorschotten } from '../organisatie/read.ts';
import { questionLines } from '../aanwezigheid/lines.ts';
import { userValues } from '../../law.ts';
import { sentModels } from './sent.ts';
import { halveDagOf, opmaakOf, recipientName, trajectBronnen } from './trajecten.ts';

export interface ReportInput {
  readonly dossier: Dossier;
  readonly lawbook: string;
  readonly on: IsoDate;
  readonly translate: Translate;
  /** Findings of the persons in it; internal. */
  readonly bevindingen: readonly Bevinding[];
  /** Differences from what was sent of the quarters that the sheet is about. */
  readonly correcties?: readonly CorrectieRegel[];
}

export interface QuarterScope {
  readonly jaar: number;
  readonly kwartaal: Quarter;
}

/** What the recipient's day column asks: presence, unless the user mapped it otherwise, with a ground (C3). */
const DAY_COLUMN = 'ama.overzicht.dagenkolom';

/** Choices between readings that the user made, with their ground: values of the own layer (C3, C7). */
const CHOICES = ['ama.dagmethode', 'ama.eenheidsbedrag.tussentijds', 'ama.contingent.lezing', DAY_COLUMN];

function dagenkolom({ law }: YearFunding, to: IsoDate, translate: Translate): KwartaalBron['dagenkolom'] {
  const lezing = lookup(law, DAY_COLUMN, to).value === 'kalender' ? 'kalender' : 'aanwezig';
  return { lezing, label: translate(`rapport.dagen.${lezing}`) };
}

/** What an overview and what it was made from need: less than the control sheets. */
export type OverzichtInput = Omit<ReportInput, 'bevindingen' | 'correcties' | 'dossier'> & { readonly dossier: CaseView };

function kwartaalBron(
  input: OverzichtInput,
  { jaar, kwartaal }: QuarterScope,
  funding: YearFunding,
  personId?: string,
): KwartaalBron {
  const { dossier, on, translate } = input;
  return {
    ...opmaakOf(dossier.db, on),
    ontvanger: recipientName(dossier.db, 'departement', translate('codes.ontvangerKort.departement')),
    jaar,
    kwartaal,
    dagenkolom: dagenkolom(funding, quarterPeriod(jaar, kwartaal).to, translate),
    halveDag: halveDagOf(funding.law, on),
    vervangt: null,
    trajecten: trajectBronnen(dossier, on, funding.result.perTraject, personId),
  };
}

/** The sources of an overview, of everyone or of one person. */
export function quarterBron(input: OverzichtInput, scope: QuarterScope, personId?: string): KwartaalBron {
  return kwartaalBron(
    input,
    scope,
    fundingOfYear(input.dossier, input.lawbook, scope.jaar, input.on, { detail: true, personId }),
    personId,
  );
}

function financieringBron({ dossier }: ReportInput, { law, result }: YearFunding): FinancieringBron {
  const { methodA, methodB, year } = result;
  return {
    cijfers: result,
    afleiding: {
      A: methodA.derivation.map((step) => stepAnswer(step, law)),
      B: methodB.derivation.map((step) => stepAnswer(step, law)),
    },
    voorschotten: readVoorschotten(dossier.db).flatMap((each) =>
      each.jaar === year && each.datum && each.cents !== null
        ? [{ datum: each.datum as IsoDate, cents: each.cents, omschrijving: each.omschrijving }]
        : [],
    ),
    gronden: CHOICES.flatMap((id) =>
      userValues(dossier.db)
        .filter((each) => each.id === id)
        .slice(-1),
    ).map((each) => each.source),
  };
}

function controleBron(input: ReportInput, financiering: FinancieringBron): ControleBron & { financiering: FinancieringBron } {
  const openRijen = [
    ...openRowLines(input.dossier.db, input.translate),
    ...questionLines(input.dossier, input.on, input.translate),
  ];
  return { bevindingen: input.bevindingen, openRijen, correcties: input.correcties, financiering };
}

/** AMA-P1: what leaves the house. */
export function kwartaalModel(input: ReportInput, scope: QuarterScope): Kwartaaloverzicht {
  const funding = fundingOfYear(input.dossier, input.lawbook, scope.jaar, input.on, { detail: true });
  return gatherKwartaaloverzicht(kwartaalBron(input, scope, funding));
}

/** AMA-P3 of a quarter: internal, a separate file. */
export function controleModel(input: ReportInput, scope: QuarterScope): Controleblad {
  const funding = fundingOfYear(input.dossier, input.lawbook, scope.jaar, input.on, { detail: true });
  return gatherControleblad(kwartaalBron(input, scope, funding), controleBron(input, financieringBron(input, funding)));
}

/** AMA-P3 of a year: sent, corrected and present figures, both day counts, readings, advances, balance, derivation. */
export function jaarModel(input: ReportInput, jaar: number): Jaarafrekening {
  const { dossier, on } = input;
  const funding = fundingOfYear(dossier, input.lawbook, jaar, on, { detail: true });
  return gatherJaarafrekening({
    ...opmaakOf(dossier.db, on),
    jaar,
    dagenkolom: dagenkolom(funding, yearPeriod(jaar).to, input.translate),
    halveDag: halveDagOf(funding.law, on),
    trajecten: trajectBronnen(dossier, on, funding.result.perTraject),
    verzonden: sentModels(dossier.db, jaar),
    eerder: earlierOverviews(dossier.db),
    controle: controleBron(input, financieringBron(input, funding)),
  });
}

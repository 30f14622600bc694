/** Which documents a report has in a scope, and what has to be said before they are made. */
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, type Quarter, monthPeriod, quarterPeriod, yearPeriod, overlaps } from '../../../shared/domain/date.ts';
import { isOverleden, type TrajectFacts } from '../../../rules/ama/index.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { checkAll } from '../../agenda/check.ts';
import { personNames, toLines } from '../../agenda/lines.ts';
import { overnameOf, stillOpen } from '../../agenda/overgenomen.ts';
import { type Evaluatie, type ReportDefinition, gatherBundels } from '../../reports/index.ts';
import { attendanceQuestions } from '../aanwezigheid/questions.ts';
import { factsOf } from '../ama/facts.ts';
import { correctieRegels } from '../correcties/regels.ts';
import { fundingOfYear } from '../funding.ts';
import { countOpenRows } from '../imports/open-rows.ts';
import { organisatieRow } from '../organisatie/read.ts';
import { gatherHerinneringen } from '../verloop/vdab.ts';
import { lastCopied } from './overgenomen.ts';
import { inScreenOrder, isOverneemblad, readSchermvolgorde } from './overneemblad.ts';
import { BUILDERS, type ReportDocument, isBuilt } from './documenten/index.ts';
import { evaluatieModel } from './evaluatie.ts';
import { sentOverviews } from './sent.ts';
import { belongsWith, chosenWorkers, emptyPlaces, erasureAskers, isMaatwerk } from './werknemers.ts';
import { type ReportInput, controleModel, jaarModel, kwartaalModel } from './overzicht.ts';

type Preparation = OutputOf<'report.voorbereiding'>;

export type Scope = ParsedInputOf<'report.maak'>['scope'];

/** `2026Q1` in parts. Throws PERIODE_ONTBREEKT. */
function quarterOf(scope: Scope): { jaar: number; kwartaal: Quarter } {
  if (!scope.quarter) throw new CallFailure('PERIODE_ONTBREEKT', { field: 'scope.quarter' });
  return { jaar: Number(scope.quarter.slice(0, 4)), kwartaal: Number(scope.quarter.slice(5)) as Quarter };
}

function boundsOf(report: ReportDefinition, scope: Scope, on: IsoDate): { from: IsoDate; to: IsoDate } {
  if (report.scope === 'quarter') {
    const { jaar, kwartaal } = quarterOf(scope);
    return quarterPeriod(jaar, kwartaal);
  }
  if (report.scope === 'year') {
    if (!scope.year) throw new CallFailure('PERIODE_ONTBREEKT', { field: 'scope.year' });
    return yearPeriod(scope.year);
  }
  if (report.scope === 'month') {
    if (!scope.month) throw new CallFailure('PERIODE_ONTBREEKT', { field: 'scope.month' });
    return monthPeriod(scope.month);
  }
  if (report.scope === 'none') return { from: on, to: on };
  if (!scope.persoonId && !scope.persoonIds && !scope.all && !scope.bemiddelaar)
    throw new CallFailure('PERIODE_ONTBREEKT', { field: 'scope.persoonId' });
  return { from: on, to: on };
}

/** Overviews and the copy sheet for Dimona OUT stay; nobody who died is invited, reminded or evaluated (domain/ama.md 3.6). */
const goesOnAfterDeath = ({ id, scope }: ReportDefinition): boolean => scope !== 'person' || id === 'ama-dimona';

/**
 * What a report in a scope is about, trajecten or doelgroepwerknemers, with what the rules say of it: read once, for what has to be said
 * before and for the documents.
 */
export function selectionOf({ session, dossier }: CallContext, report: ReportDefinition, scope: Scope, on: IsoDate) {
  const result = checkAll(dossier, session.options.resources.lawbook, on);
  const bounds = boundsOf(report, scope, on);
  if (report.id === 'ds-brief-wissen') return { result, trajecten: [], werknemers: erasureAskers(dossier.db, scope) };
  if (isMaatwerk(report)) return { result, trajecten: [], werknemers: chosenWorkers(result, report, scope) };
  const wanted = scope.persoonId === undefined ? scope.persoonIds : [scope.persoonId];
  const persons = result.facts.personen.filter((persoon) => wanted === undefined || wanted.includes(persoon.id));
  const asked = goesOnAfterDeath(report) ? persons : persons.filter((persoon) => !isOverleden(persoon));
  const ahead = report.scope === 'person' && (wanted !== undefined || BEFORE_START.has(report.dueRule));
  const trajecten = asked.flatMap((persoon) =>
    aboutOf(persoon.trajecten, bounds, ahead ? on : null).map((traject) => ({ persoon, traject })),
  );
  return { result, trajecten, werknemers: [] };
}

/** Documents of which the law wants that they are there before the first day, or on it. */
const BEFORE_START: ReadonlySet<ReportDefinition['dueRule']> = new Set(['dag_voor_start', 'bij_start', 'bij_start_en_einde']);

/** The trajecten of the period; of who has none there, the first that has yet to start after `ahead` (null: it is not asked). */
function aboutOf(
  trajecten: readonly TrajectFacts[],
  bounds: { from: IsoDate; to: IsoDate },
  ahead: IsoDate | null,
): TrajectFacts[] {
  const own = trajecten.filter(({ soort }) => soort === 'SE');
  const there = own.filter(({ start, einde }) => overlaps({ from: start, to: einde }, bounds));
  if (there.length > 0 || ahead === null) return there;
  const next = own.find(({ start }) => start > ahead);
  return next ? [next] : [];
}

type Selection = ReturnType<typeof selectionOf>;

function findingsOf(
  context: CallContext,
  report: ReportDefinition,
  scope: Scope,
  { result, trajecten, werknemers }: Selection,
): Preparation['missing'] {
  const persons = new Set(trajecten.map(({ persoon }) => persoon.id));
  const ids = new Set(trajecten.map(({ traject }) => traject.id));
  const workers = new Set(werknemers);
  const about = result.findings.filter((finding) =>
    isMaatwerk(report)
      ? belongsWith(report, finding, workers, scope)
      : finding.personId === null ||
        (persons.has(finding.personId) && (finding.trajectId === null || ids.has(finding.trajectId))),
  );
  const lines = toLines(stillOpen(about, overnameOf(context.dossier.db, result)), personNames(context.dossier.db), {
    law: result.law,
    confidential: context.can('vertrouwelijk.lezen'),
  });
  return lines.filter((line) => line.severity !== 'I');
}

/** It leaves the house while something is missing or an import still has questions: whoever makes it says that they saw it. */
const asksConfirmation = (
  report: ReportDefinition,
  missing: Preparation['missing'],
  openRows: Preparation['openRows'],
): boolean => report.leavesHouse && (missing.some((line) => line.severity === 'B') || openRows.vragen + openRows.geweigerd > 0);

/** The same for who makes the documents: what is missing, and whether that asks a confirmation; nothing is built for it. */
export function missingOf(context: CallContext, report: ReportDefinition, scope: Scope, selection: Selection) {
  const missing = findingsOf(context, report, scope, selection);
  return { missing, needsConfirmation: asksConfirmation(report, missing, countOpenRows(context.dossier.db)) };
}

/**
 * Shown before the document is made; nothing of it is ever inside what leaves the house (hard rules 5 and 12).
 * @param documents those of the report (`documentsOf`), built once for whoever asks about them
 */
export function prepareReport(
  context: CallContext,
  report: ReportDefinition,
  scope: Scope,
  on: IsoDate,
  { selection, documents }: { readonly selection: Selection; readonly documents: readonly ReportDocument[] },
): Omit<Preparation, 'recipient' | 'words'> {
  const { dossier, session } = context;
  const missing = findingsOf(context, report, scope, selection);
  const openRows = countOpenRows(dossier.db);
  const workerDocuments = isMaatwerk(report) ? documents : [];
  const persons = new Set(selection.trajecten.map(({ persoon }) => persoon.id));
  const openQuestions = attendanceQuestions(selection.result.facts.personen).filter((question) =>
    persons.has(question.persoonId),
  ).length;
  const evaluations = report.id === 'ama-evaluatie' ? evaluationsOf(context, selection, on) : [];
  const year = scope.year ?? (scope.quarter ? Number(scope.quarter.slice(0, 4)) : null);
  const funding = year === null ? null : fundingOfYear(dossier, session.options.resources.lawbook, year, on).result;
  return {
    ...countOf(report, selection, workerDocuments.length),
    missing,
    openRows,
    openQuestions,
    unconfirmed: [...new Set((funding?.unconfirmed ?? []).map((each) => each.id))],
    needsConfirmation: asksConfirmation(report, missing, openRows),
    signals: signalsOf(evaluations),
    inTeVullen: emptyPlaces(dossier.db, workerDocuments, context.translate('reports.overeenkomst.nogInTeVullen')),
    batches: batchesOf(evaluations),
    herinneringen: report.id === 'brief-vdab-herinnering' ? remindedIn(context, selection, on) : [],
  };
}

/** Reports about the house and its enclaves: their workers are not what one counts. */
const OF_HOUSE: ReadonlySet<string> = new Set([
  'ds-enclave-overeenkomst',
  'ds-enclave-register',
  'ds-brief-enclave',
  'ds-begeleiders',
]);

/** How many it is about: participants, doelgroepwerknemers, or documents where it is about no person. */
function countOf(
  report: ReportDefinition,
  { trajecten, werknemers }: Selection,
  documents: number,
): Pick<Preparation, 'count' | 'counted'> {
  if (!isMaatwerk(report)) return { count: trajecten.length, counted: 'deelnemers' };
  if (OF_HOUSE.has(report.id)) return { count: documents, counted: 'documenten' };
  return { count: report.personal || documents === 0 ? documents : werknemers.length, counted: 'werknemers' };
}

/** The assessments in the letter, so that making it and noting that VDAB was reminded are about the same people. */
const remindedIn = (context: CallContext, { trajecten }: Selection, on: IsoDate): string[] =>
  gatherHerinneringen(
    context,
    on,
    trajecten.map(({ traject }) => traject.id),
  ).flatMap(({ regels }) => regels.map(({ beoordelingId }) => beoordelingId));

interface MadeEvaluation {
  readonly model: Evaluatie;
  readonly personId: string;
  readonly trajectId: string;
  readonly signals: readonly string[];
}

function evaluationsOf({ dossier, translate }: CallContext, { result, trajecten }: Selection, on: IsoDate): MadeEvaluation[] {
  return trajecten.map(({ persoon, traject }) => {
    const facts = factsOf(result.facts, persoon);
    const { model, signalen } = evaluatieModel({ dossier, law: result.law, on, translate, facts, traject });
    return {
      model,
      personId: persoon.id,
      trajectId: traject.id,
      signals: [...new Set(signalen.map((signal) => translate(`reports.signaal.${signal.code}`)))],
    };
  });
}

function batchesOf(evaluations: readonly MadeEvaluation[]): Preparation['batches'] {
  const counts = new Map<string | null, number>();
  for (const { model } of evaluations) counts.set(model.bemiddelaar, (counts.get(model.bemiddelaar) ?? 0) + 1);
  return [...counts].map(([bemiddelaar, count]) => ({ bemiddelaar, count }));
}

/** What has to be known of a text before the document is made: shortened, or continued in the annex. */
function signalsOf(evaluations: readonly MadeEvaluation[]): Preparation['signals'] {
  return evaluations.flatMap(({ model, signals }) => {
    const { familienaam, voornaam } = model.deelnemer;
    return signals.map((text) => ({ naam: [voornaam, familienaam].filter(Boolean).join(' '), text }));
  });
}

/** Quarters that a control sheet is about. */
const inScope =
  ({ quarter, year }: Scope) =>
  (periode: string): boolean =>
    quarter === undefined ? year !== undefined && periode.startsWith(String(year)) : periode === quarter;

/** The documents of a report in a scope; evaluations travel in one batch per bemiddelaar, with a cover list first. */
export function documentsOf(
  context: CallContext,
  report: ReportDefinition,
  scope: Scope,
  on: IsoDate,
  selection: Selection = selectionOf(context, report, scope, on),
): ReportDocument[] {
  // Everybody who was in it may have been put right: then the corrected overview is empty, and still replaces what was sent.
  const replaces =
    report.id === 'ama-kwartaaloverzicht' && sentOverviews(context.dossier.db).some((each) => each.kwartaal === scope.quarter);
  if (isMaatwerk(report) && selection.werknemers.length === 0) return [];
  if (!isMaatwerk(report) && selection.trajecten.length === 0 && !replaces && report.scope !== 'none' && report.scope !== 'month')
    return [];
  const { dossier, session, translate } = context;
  const input = (): ReportInput => ({
    dossier,
    lawbook: session.options.resources.lawbook,
    on,
    translate,
    bevindingen: findingsOf(context, report, scope, selection),
    correcties: report.leavesHouse
      ? []
      : correctieRegels({ dossier, lawbook: session.options.resources.lawbook, on }, inScope(scope), translate),
  });
  if (isBuilt(report.id)) {
    const texts = (key: string, params?: Readonly<Record<string, unknown>>) => translate(`reports.${key}`, params);
    const { law, facts } = selection.result;
    const { trajecten: about, werknemers } = selection;
    const documents = BUILDERS[report.id]({ context, scope, on, law, facts, about, werknemers, texts });
    if (!isOverneemblad(report.id)) return documents;
    const sheet = report.id;
    return inScreenOrder(documents, readSchermvolgorde(dossier.db, sheet), texts, (id) =>
      lastCopied(dossier.db, sheet, id, texts),
    );
  }
  switch (report.id) {
    case 'ama-kwartaaloverzicht':
      return [{ model: kwartaalModel(input(), quarterOf(scope)), personId: null }];
    case 'ama-controleblad':
      return [{ model: controleModel(input(), quarterOf(scope)), personId: null }];
    case 'ama-jaarafrekening':
      return [{ model: jaarModel(input(), scope.year ?? 0), personId: null }];
    case 'ama-evaluatie':
      return evaluationDocuments(context, selection, scope, on);
  }
}

function evaluationDocuments(context: CallContext, selection: Selection, scope: Scope, on: IsoDate): ReportDocument[] {
  const evaluations = evaluationsOf(context, selection, on).filter(
    ({ model }) => scope.bemiddelaar === undefined || model.bemiddelaar === scope.bemiddelaar,
  );
  if (evaluations.length === 0) return [];
  if (scope.persoonId) return evaluations;
  const about = new Map(evaluations.map(({ model, personId, trajectId }) => [model, { personId, trajectId }]));
  const row = organisatieRow(context.dossier.db);
  const contact = row?.naam ? { naam: row.naam, telefoon: row.telefoon, mail: row.email } : null;
  return gatherBundels(
    evaluations.map(({ model }) => model),
    contact,
  ).flatMap(({ voorblad, evaluaties }) => [
    { model: voorblad, personId: null },
    ...evaluaties.map((model) => ({ model, ...(about.get(model) ?? { personId: null }) })),
  ]);
}

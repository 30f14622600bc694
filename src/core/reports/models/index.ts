/** Every report model by its id. */
import { Brief, LETTER_REPORTS, type LetterReport } from './brief.ts';
import { Controleblad } from './controleblad.ts';
import { DOCUMENT_REPORTS, Document, type DocumentReport } from './document.ts';
import { Evaluatie, EvaluatieVoorblad } from './evaluatie.ts';
import { Jaarafrekening } from './jaarafrekening.ts';
import { Kwartaaloverzicht } from './kwartaaloverzicht.ts';
import type { Regelboek } from './regelboek.ts';

export { Brief, type BriefBlok, LETTER_REPORTS, type LetterReport } from './brief.ts';
export { Controleblad } from './controleblad.ts';
export { type Blok, DOCUMENT_REPORTS, Document, type DocumentReport, type TabelBlok } from './document.ts';
export { Evaluatie, EVALUATIE_MAX, EvaluatieVoorblad } from './evaluatie.ts';
export { Financiering } from './financiering.ts';
export { Jaarafrekening } from './jaarafrekening.ts';
export { Kwartaaloverzicht } from './kwartaaloverzicht.ts';
export { Regelboek } from './regelboek.ts';

const each = <K extends string, S>(ids: readonly K[], schema: S): Readonly<Record<K, S>> =>
  Object.fromEntries(ids.map((id) => [id, schema])) as Record<K, S>;

export const isDocument = (model: { rapport: string }): model is Document =>
  DOCUMENT_REPORTS.some((id: DocumentReport) => id === model.rapport);
export const isLetter = (model: { rapport: string }): model is Brief =>
  LETTER_REPORTS.some((id: LetterReport) => id === model.rapport);

/** The schema of each document; a model always passes its schema before it becomes a document. */
export const MODELS = {
  'ama-kwartaaloverzicht': Kwartaaloverzicht,
  'ama-controleblad': Controleblad,
  'ama-jaarafrekening': Jaarafrekening,
  'ama-evaluatie': Evaluatie,
  'ama-evaluatie-voorblad': EvaluatieVoorblad,
  ...each(DOCUMENT_REPORTS, Document),
  ...each(LETTER_REPORTS, Brief),
} as const;

export type DocumentId = keyof typeof MODELS;
export type ReportModel = Kwartaaloverzicht | Controleblad | Jaarafrekening | Evaluatie | EvaluatieVoorblad | Document | Brief;
export type ModelOf<D extends DocumentId> = Extract<ReportModel, { rapport: D }>;
/** What a PDF can be made of: a report, or the lawbook, which is no report of a case file. */
export type PrintModel = ReportModel | Regelboek;

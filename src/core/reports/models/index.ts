/** Every report model by its id. */
import { Controleblad } from './controleblad.ts';
import { Evaluatie, EvaluatieVoorblad } from './evaluatie.ts';
import { Jaarafrekening } from './jaarafrekening.ts';
import { Kwartaaloverzicht } from './kwartaaloverzicht.ts';

export { Controleblad } from './controleblad.ts';
export { Evaluatie, EVALUATIE_MAX, EvaluatieVoorblad } from './evaluatie.ts';
export { Financiering } from './financiering.ts';
export { Jaarafrekening } from './jaarafrekening.ts';
export { Kwartaaloverzicht } from './kwartaaloverzicht.ts';

/** The schema of each document; a model always passes its schema before it becomes a document. */
export const MODELS = {
  'ama-kwartaaloverzicht': Kwartaaloverzicht,
  'ama-controleblad': Controleblad,
  'ama-jaarafrekening': Jaarafrekening,
  'ama-evaluatie': Evaluatie,
  'ama-evaluatie-voorblad': EvaluatieVoorblad,
} as const;

export type DocumentId = keyof typeof MODELS;
export type ReportModel = Kwartaaloverzicht | Controleblad | Jaarafrekening | Evaluatie | EvaluatieVoorblad;
export type ModelOf<D extends DocumentId> = Extract<ReportModel, { rapport: D }>;

/** The door of the import: spreadsheet → rows → plan → one operation. */
export { afrekeningKeyOf } from './afrekening.ts';
export type { Candidate } from './plan-types.ts';
export { toCandidate, toImportResult, rowPlace, sentence, fieldLabel, refusal, type AnswerContext } from './answer.ts';
export { applySteps, applyWrites, type Applied } from './apply.ts';
export { FileError, type FileErrorCode } from './errors.ts';
export { importFileHandlers, read as readChosenFile } from './handlers.ts';
export { signalLimits } from './law-limits.ts';
export { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
export { planAnswer, type StoredRow } from './open-answer.ts';
export { planImport, planSteps, chooseSheets, type PlanInput, type SignalLimits } from './plan.ts';
export type { Answer, OpenRowContent, Plan, Snapshot } from './plan-types.ts';
export { previewFile } from './preview.ts';
export { readInWorker, type ReaderOptions } from './reader.ts';
export { snapshotSteps, takeSnapshot, type CaseSnapshot } from './snapshot.ts';
export { finish, type Steps } from './steps.ts';

/** The door of the rules: lawbook, findings, messages and calculations. The core imports only the index files. */
export * from './lawbook/index.ts';
export { differenceOf, differencesOf } from './contradictions.ts';
export type { Difference, DifferenceFacts, ReadingValue } from './contradictions.ts';
export { explainFinding, explainParameter, explainRule, traceLookups } from './explain.ts';
export type { DataClass, Finding, FindingKind, Params, ParamValue, Place, Severity } from './finding.ts';
export { fillTemplate, formatParam, message, missingText, stepResult, stepText, templateText } from './message.ts';
export { holidayOn, isSunday, isWorkday, publicHolidays, workdayAfter } from './calendar.ts';
export { provincieOf, type ProvincieVoorstel } from './provincie.ts';
export * from './ama/index.ts';
export * from './doorstroom/index.ts';
export * from './doorstroom/onderneming/index.ts';

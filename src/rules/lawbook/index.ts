/** The door of the lawbook: load, look up, and what a value or a card holds. */
export type { Contradiction, DifferenceKind } from './contradiction.ts';
export { appendOnlyBreaks } from './history.ts';
export type { ReleasedValues } from './history.ts';
export { newValues } from './offers.ts';
export type { NewValue } from './offers.ts';
export { loadLawbook } from './load.ts';
export { LawError, lookup, lookupAs, makeLaw, parameterOf } from './lookup.ts';
export type { Law, LawErrorCode, Lookup, LookupSource, Standing, UserValue } from './lookup.ts';
export { LawbookError, parseLawbook } from './parse.ts';
export type { Lawbook, Parameter, Release, RuleCard, ShippedValue } from './parse.ts';
export type { Confidence, ParameterType, Reference } from './schema.ts';
export { parameterValueText, parseParameterValue } from './values.ts';
export type { HolidayRule, ParameterValue, ValueByType, ValueError } from './values.ts';

/** The door of the import: the calls that read files, and open rows in words. */
export { sentence, toCandidate } from './answer.ts';
export { importFileHandlers } from './handlers.ts';
export type { OpenRowContent } from './plan-types.ts';

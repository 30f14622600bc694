/** Who builds each document of blocks and each letter. */
import type { DocumentReport, LetterReport, ReportId } from '../../../reports/index.ts';
import type { Builder } from './build.ts';
import { dimonaSheets } from './dimona.ts';
import { mutualityLetters } from './ziekenfonds.ts';

export { type BuildInput, type ReportDocument } from './build.ts';

export const BUILDERS: Readonly<Record<DocumentReport | LetterReport, Builder>> = {
  'ama-dimona': dimonaSheets,
  'brief-ziekenfonds': mutualityLetters,
};

export const isBuilt = (id: ReportId): id is DocumentReport | LetterReport => Object.hasOwn(BUILDERS, id);

/** Who builds the reports of monitoring, of movements and of the new job. */
import type { DocumentReport, LetterReport } from '../../../../reports/index.ts';
import type { Builder } from '../build.ts';
import { monitoringInside, movementRegister } from './binnen.ts';
import { doorstroomLetters } from './brief.ts';
import { monitoringBoard, monitoringOutside } from './buiten.ts';
import { imwSheets } from './imw.ts';
import { partnerLetters } from './partner-brief.ts';

type Own = Extract<DocumentReport | LetterReport, `maatwerk-${string}`>;

export const MONITORING_BUILDERS: Readonly<Record<Own, Builder>> = {
  'maatwerk-stromen': monitoringInside,
  'maatwerk-stromen-extern': monitoringOutside,
  'maatwerk-stromen-bestuur': monitoringBoard,
  'maatwerk-bewegingen': movementRegister,
  'maatwerk-imw-fiche': imwSheets,
  'maatwerk-brief-doorstroom': doorstroomLetters,
  'maatwerk-brief-partner': partnerLetters,
};

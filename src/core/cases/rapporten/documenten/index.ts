/** Who builds each document of blocks and each letter. */
import type { DocumentReport, LetterReport, ReportId } from '../../../reports/index.ts';
import type { Builder } from './build.ts';
import { agenda } from './agenda.ts';
import { ending, invitation, privacy, result, welcome } from './deelnemer.ts';
import { fourPartyAgreements } from './doorstroom-overeenkomst.ts';
import { evaluationCalendar } from './evaluatiekalender.ts';
import { evaluationFiles } from './evaluatiedossier.ts';
import { dimonaSheets } from './dimona.ts';
import { DS_BUILDERS } from './ds/index.ts';
import { labels } from './etiketten.ts';
import { indicatorsInside, indicatorsOutside } from './indicatoren.ts';
import { ocmwLetters, vdabReminders } from './instanties.ts';
import { mlpSheets } from './mlp.ts';
import { expenseList } from './onkosten.ts';
import { MONITORING_BUILDERS } from './monitoring/index.ts';
import { agreements } from './overeenkomst.ts';
import { takeOverList } from './overname.ts';
import { limburg, oostVlaanderen, vlaamsBrabant } from './provincies.ts';
import { sendRegister } from './verzendregister.ts';
import { wvgChange, wvgEvaluation, wvgNew, wvgRecognition } from './wvg.ts';
import { mutualityLetters } from './ziekenfonds.ts';

export { type BuildInput, type ReportDocument, type Texts } from './build.ts';

export const BUILDERS: Readonly<Record<DocumentReport | LetterReport, Builder>> = {
  'ama-dimona': dimonaSheets,
  'onkosten-maandlijst': expenseList,
  'ama-overeenkomst': agreements,
  'ama-mlp': mlpSheets,
  'wvg-overeenkomst': wvgNew,
  'wvg-wijziging': wvgChange,
  'wvg-erkenning': wvgRecognition,
  'wvg-evaluatie': wvgEvaluation,
  'provincie-vlaams-brabant': vlaamsBrabant,
  'provincie-limburg': limburg,
  'provincie-oost-vlaanderen': oostVlaanderen,
  'ama-indicatoren': indicatorsInside,
  'ama-indicatoren-extern': indicatorsOutside,
  agenda,
  overnamelijst: takeOverList,
  adresetiketten: labels,
  verzendregister: sendRegister,
  'ds-evaluatiedossier': evaluationFiles,
  'ds-overeenkomst': fourPartyAgreements,
  'ds-evaluatiekalender': evaluationCalendar,
  ...DS_BUILDERS,
  ...MONITORING_BUILDERS,
  'brief-ziekenfonds': mutualityLetters,
  'brief-ocmw': ocmwLetters,
  'brief-vdab-herinnering': vdabReminders,
  'brief-deelnemer-welkom': welcome,
  'brief-deelnemer-uitnodiging': invitation,
  'brief-deelnemer-resultaat': result,
  'brief-deelnemer-einde': ending,
  'brief-deelnemer-privacy': privacy,
};

export const isBuilt = (id: ReportId): id is DocumentReport | LetterReport => Object.hasOwn(BUILDERS, id);

/** Who builds each report of collectief maatwerk that has no file of its own one folder up. */
import type { DocumentReport, LetterReport } from '../../../../reports/index.ts';
import type { Builder } from '../build.ts';
import { settlementCheck } from './afrekening.ts';
import { begeleiderList } from './begeleiders.ts';
import { evaluationRequests, returnRequests } from './brieven.ts';
import { enclaveAgreements, enclaveNotices, enclaveRegister } from './enclave.ts';
import { informationSheets } from './informatieblad.ts';
import { yearReport } from './jaarverslag.ts';
import { supportPlans } from './ondersteuningsplan.ts';
import { handovers } from './overdracht.ts';
import { copySheets, popResults, popReviews, pops } from './pop.ts';
import { stageContracts, stageEvaluations, stageSchedules } from './stage.ts';
import { erasureAnswers } from './wissen.ts';
import { guidanceHours, monitoringList } from './uren.ts';

type Own = Exclude<
  Extract<DocumentReport | LetterReport, `ds-${string}`>,
  'ds-evaluatiedossier' | 'ds-overeenkomst' | 'ds-evaluatiekalender'
>;

export const DS_BUILDERS: Readonly<Record<Own, Builder>> = {
  'ds-informatieblad': informationSheets,
  'ds-stageovereenkomst': stageContracts,
  'ds-stage-uurrooster': stageSchedules,
  'ds-stage-evaluatie': stageEvaluations,
  'ds-enclave-overeenkomst': enclaveAgreements,
  'ds-enclave-register': enclaveRegister,
  'ds-begeleiders': begeleiderList,
  'ds-pop': pops,
  'ds-nazicht': popReviews,
  'ds-popresultaat': popResults,
  'ds-overneemblad': copySheets,
  'ds-ondersteuningsplan': supportPlans,
  'ds-overdracht': handovers,
  'ds-uren': guidanceHours,
  'ds-monitoring': monitoringList,
  'ds-afrekening': settlementCheck,
  'ds-jaarverslag': yearReport,
  'ds-brief-enclave': enclaveNotices,
  'ds-brief-evaluatie': evaluationRequests,
  'ds-brief-terugkeer': returnRequests,
  'ds-brief-wissen': erasureAnswers,
};

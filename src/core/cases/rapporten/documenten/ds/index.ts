/** Who builds each report of collectief maatwerk that has no file of its own one folder up. */
import type { LetterReport } from '../../../../reports/index.ts';
import type { DocumentReport } from '../../../../reports/index.ts';
import type { Builder } from '../build.ts';
import { begeleiderList } from './begeleiders.ts';
import { enclaveAgreements, enclaveNotices, enclaveRegister } from './enclave.ts';
import { informationSheets } from './informatieblad.ts';
import { stageContracts, stageEvaluations, stageSchedules } from './stage.ts';

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
  'ds-brief-enclave': enclaveNotices,
};

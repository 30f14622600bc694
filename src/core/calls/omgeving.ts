/** People and bodies around the file. */
import type { CallName } from '../../shared/contract/index.ts';
import type { omgevingCalls } from '../../shared/contract/omgeving.ts';
import { financialRecords, recordShapes } from '../../shared/contract/records.ts';
import { hideFields, isConfidential } from '../access/data-class.ts';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { recordsOf } from '../cases/records.ts';

export const omgevingHandlers: Handlers<keyof typeof omgevingCalls & CallName> = {
  'record.lijst'({ dossier, can }, { soort, ...of }) {
    const confidential = can('vertrouwelijk.lezen');
    if (isConfidential(soort) && !confidential)
      throw new CallFailure('GEEN_RECHT', { details: { recht: 'vertrouwelijk.lezen' } });
    if (financialRecords.has(soort) && !can('financiering.lezen')) {
      throw new CallFailure('GEEN_RECHT', { details: { recht: 'financiering.lezen' } });
    }
    const unknown = Object.keys(of).find((field) => !Object.hasOwn(recordShapes[soort].shape, field));
    if (unknown !== undefined) throw new CallFailure('INVOER_ONGELDIG', { field: unknown });
    return {
      soort,
      records: recordsOf(dossier.db, soort, of as never).map((row) => hideFields(soort, row as never, confidential)),
    };
  },
};

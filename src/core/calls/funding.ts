/** Funding. */
import type { Handlers } from '../access/context.ts';
import { fundingAnswer, fundingOfYear } from '../cases/funding.ts';

export const fundingHandlers: Handlers<'funding.jaar'> = {
  'funding.jaar': ({ session, dossier, today }, { jaar, op = today, gekendOp }) =>
    fundingAnswer(fundingOfYear(dossier, session.options.resources.lawbook, jaar, op, { knownOn: gekendOp })),
};

/** Funding. */
import type { Handlers } from '../access/context.ts';
import { fundingAnswer, fundingOfYear } from '../cases/funding.ts';
import { raming, ramingStappen, watAls } from '../cases/raming/index.ts';

type Names = 'funding.jaar' | 'funding.raming' | 'funding.watAls' | 'funding.ramingStappen';

export const fundingHandlers: Handlers<Names> = {
  'funding.jaar': ({ session, dossier, today }, { jaar, op = today, gekendOp }) =>
    fundingAnswer(fundingOfYear(dossier, session.options.resources.lawbook, jaar, op, { knownOn: gekendOp })),

  'funding.raming': ({ session, dossier, today }, { op = today, ...year }) =>
    raming(dossier, session.options.resources.lawbook, { ...year, op }),

  'funding.watAls': ({ session, dossier, today }, { op = today, wijziging, ...year }) =>
    watAls(dossier, session.options.resources.lawbook, { ...year, op }, wijziging),

  'funding.ramingStappen': ({ session, dossier, today }, { op = today, wijziging, lezing, deel, ...year }) =>
    ramingStappen(
      dossier,
      session.options.resources.lawbook,
      { ...year, op },
      { reading: lezing, line: deel ?? null },
      wijziging,
    ),
};

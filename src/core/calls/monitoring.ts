/** Monitoring of collectief maatwerk, and the movement register. */
import type { CallName } from '../../shared/contract/index.ts';
import type { imwCalls } from '../../shared/contract/imw.ts';
import type { monitoringCalls } from '../../shared/contract/monitoring.ts';
import { yearOf } from '../../shared/domain/date.ts';
import type { Handlers } from '../access/context.ts';
import { register } from '../agenda/bewegingen.ts';
import { monitoringBundel } from '../agenda/monitoring-bundel.ts';
import { monitoring } from '../agenda/monitoring.ts';
import { imwBladen } from '../cases/monitoring/imw.ts';
import { personRow } from '../cases/personen/read.ts';
import { lawOf } from '../law.ts';

type Names = keyof (typeof monitoringCalls & typeof imwCalls) & CallName;

export const monitoringHandlers: Handlers<Names> = {
  'maatwerk.monitoring': (context, { jaar, jaren, op }) => monitoring(context, { jaar, jaren, op: op ?? context.today }),
  'maatwerk.monitoringBundel'({ dossier, session, today }, { jaar, op = today }) {
    const law = lawOf(session.options.resources.lawbook, dossier);
    return monitoringBundel(dossier.db, law, { jaar: jaar ?? yearOf(op), op, confidential: false });
  },
  'imw.blad'({ dossier, session, today }, { persoonId, op }) {
    const { id } = personRow(dossier.db, persoonId);
    return imwBladen(dossier.db, lawOf(session.options.resources.lawbook, dossier), id, op ?? today);
  },
  'beweging.register': (context, period) => register(context, period),
};

/** Monitoring of collectief maatwerk, and the movement register. */
import type { CallName } from '../../shared/contract/index.ts';
import type { monitoringCalls } from '../../shared/contract/monitoring.ts';
import type { Handlers } from '../access/context.ts';
import { register } from '../agenda/bewegingen.ts';
import { monitoring } from '../agenda/monitoring.ts';

type Names = keyof typeof monitoringCalls & CallName;

export const monitoringHandlers: Handlers<Names> = {
  'maatwerk.monitoring': (context, { jaar, jaren, op }) => monitoring(context, { jaar, jaren, op: op ?? context.today }),
  'beweging.register': (context, period) => register(context, period),
};

/** Every version of the POP is registered at VDAB (AMA-50), unlike collectief maatwerk. */
import { addDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';

/** AMA-50: a version without "geregistreerd bij VDAB op". No term is known, so there is no due day unless the user entered one. */
export function popGeregistreerd(context: TrajectContext): Finding[] {
  return context.traject.popVersies
    .filter((version) => version.datum <= context.on)
    .filter((version) => version.geregistreerdOp === null || version.geregistreerdOp > context.on)
    .map((version) => {
      const days = lookupAs(context.law, 'ama.pop.registratie', 'integer', version.datum).value;
      const due = days === null ? null : addDays(version.datum, days);
      const kind = due === null ? 'missing' : due < context.on ? 'overdue' : 'due';
      const code = due === null ? 'REGISTRATIE_ONTBREEKT' : 'REGISTRATIE_MET_TERMIJN';
      const params = { versie: version.datum, uiterlijk: due };
      return about(context, 'AMA-50', code, kind, params, { due, since: version.datum, recordId: version.id });
    });
}

/** Return to the maatwerkbedrijf: the clock of eighteen months and its known conditions (DS-22, DS-23). Always a choice, never a duty. */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { beslist, isEr, overTraject } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf } from './keten.ts';

export type TerugkeerVoorwaarde = 'evaluatie' | 'termijn' | 'wil';

export interface Terugkeer {
  /** Last day on which the job can end; null where no term is known. */
  readonly uiterlijk: Keten | null;
  /** Conditions that are not met. */
  readonly buiten: readonly TerugkeerVoorwaarde[];
  /** Facts that are missing to say it. */
  readonly ontbreekt: readonly string[];
}

/** DS-22: the last day on which the end of the job lies within the known term. */
export function terugkeerklok({ traject, law, on }: TrajectContext): Keten | null {
  const start = traject.contract?.start ?? null;
  if (start === null) return null;
  const op = traject.contract?.einde ?? on;
  return plus(vanaf('DS-22', 'start_job', start), lookupAs(law, 'doorstroom.terugkeer.termijn', 'integer', op), 'maanden');
}

/** DS-22: the conditions held against the facts; null while the job has not ended. */
export function terugkeer(context: TrajectContext): Terugkeer | null {
  const { traject, law, on } = context;
  const { contract } = traject;
  if (contract === null || !isEr(contract.einde, on)) return null;
  const uiterlijk = terugkeerklok(context);
  const buitenWil = lookupAs(law, 'doorstroom.terugkeer.redenen', 'codes', contract.einde).value;
  const ontbreekt = [...(contract.start === null ? ['start_job'] : []), ...(contract.eindreden === null ? ['eindreden'] : [])];
  const buiten: TerugkeerVoorwaarde[] = [];
  if (!positieveEvaluatie(context, contract.start ?? contract.einde)) buiten.push('evaluatie');
  if (uiterlijk !== null && contract.einde > uiterlijk.datum) buiten.push('termijn');
  if (contract.eindreden !== null && buitenWil !== null && !buitenWil.includes(contract.eindreden)) buiten.push('wil');
  return { uiterlijk, buiten, ontbreekt };
}

/** A decision "doorstroomklaar" of VDAB on or before the first day of the job. */
function positieveEvaluatie(context: TrajectContext, start: IsoDate): boolean {
  return beslist(context).some(({ beslissing }) => beslissing.uitkomst === 'doorstroomklaar' && beslissing.datum <= start);
}

/** DS-22: within or outside the known conditions; the request can be made in both cases. */
export function wedertewerkstelling(context: TrajectContext): Finding[] {
  const { traject, on } = context;
  const stand = terugkeer(context);
  const einde = traject.contract?.einde ?? null;
  if (stand === null || einde === null || isEr(traject.wedertewerkstelling?.aangevraagdOp ?? null, on)) return [];
  const params = {
    start: traject.contract?.start ?? null,
    einde,
    uiterlijk: stand.uiterlijk?.datum ?? null,
    voorwaarden: stand.buiten,
    ontbreekt: stand.ontbreekt,
  };
  const extra = { since: einde };
  if (stand.buiten.length > 0) return [overTraject(context, 'DS-22', 'BUITEN_VOORWAARDE', 'conflict', params, extra)];
  if (stand.ontbreekt.length > 0) return [overTraject(context, 'DS-22', 'GEGEVENS_ONTBREKEN', 'missing', params, extra)];
  if (stand.uiterlijk === null) return [overTraject(context, 'DS-22', 'TERMIJN_NIET_GEKEND', 'info', params, extra)];
  return [overTraject(context, 'DS-22', 'BINNEN_VOORWAARDEN', 'info', params, extra)];
}

/** The last day to ask for the return, where the user entered a term; the shipped lawbook has none. */
export function aanvraagUiterlijk({ traject, law }: TrajectContext): Keten | null {
  const einde = traject.contract?.einde ?? null;
  if (einde === null) return null;
  return plus(vanaf('DS-22', 'einde_job', einde), lookupAs(law, 'doorstroom.terugkeer.aanvraag', 'integer', einde), 'maanden');
}

/** Dimona DWD, IN and OUT (AMA-14, AMA-15). The terms are not confirmed; the messages say so. */
import type { IsoDate } from '../../shared/domain/date.ts';
import { workdayAfter } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';

/** AMA-14: IN not later than the moment of the start; on the start day without a time nothing is called late. */
export function dimonaIn(context: TrajectContext): Finding[] {
  const { dimona, start } = context.traject;
  if (dimona.inDatum === null) {
    const overdue = context.on > start;
    const code = overdue ? 'DIMONA_IN_ONTBREEKT' : 'DIMONA_IN_TE_DOEN';
    return [about(context, 'AMA-14', code, overdue ? 'overdue' : 'due', { start }, { due: start })];
  }
  if (dimona.inDatum > start) {
    return [about(context, 'AMA-14', 'DIMONA_IN_LAAT', 'overdue', { in: dimona.inDatum, start }, { due: start })];
  }
  return dimona.inDatum === start ? onStartDay(context) : [];
}

function onStartDay(context: TrajectContext): Finding[] {
  const { dimona, start, startTijd } = context.traject;
  if (dimona.inTijd === null) return [about(context, 'AMA-14', 'TIJDSTIP_NIET_INGEVULD', 'info', { in: start })];
  if (startTijd === null) return [about(context, 'AMA-14', 'STARTUUR_NIET_INGEVULD', 'info', { start })];
  if (dimona.inTijd <= startTijd) return [];
  const params = { in: start, inTijd: dimona.inTijd, startTijd };
  return [about(context, 'AMA-14', 'DIMONA_IN_UUR_LAAT', 'overdue', params, { due: start })];
}

/** The last day for Dimona OUT of a traject that ends on `end`: the first working day after it (not confirmed). */
export function dimonaUitUiterlijk(context: Pick<TrajectContext, 'law'>, end: IsoDate): IsoDate | null {
  const days = lookupAs(context.law, 'ama.dimona.uit', 'integer', end).value;
  return days === null ? null : workdayAfter(context.law, end, days);
}

/** AMA-15: OUT not later than the first working day after the end. */
export function dimonaUit(context: TrajectContext): Finding[] {
  const { dimona, einde } = context.traject;
  if (einde === null || einde > context.on) return [];
  const due = dimonaUitUiterlijk(context, einde);
  if (due === null) return [];
  if (dimona.uitDatum === null) {
    const overdue = context.on > due;
    const code = overdue ? 'DIMONA_UIT_ONTBREEKT' : 'DIMONA_UIT_TE_DOEN';
    return [about(context, 'AMA-15', code, overdue ? 'overdue' : 'due', { einde, uiterlijk: due }, { due })];
  }
  if (dimona.uitDatum <= due) return [];
  const params = { uit: dimona.uitDatum, einde, uiterlijk: due };
  return [about(context, 'AMA-15', 'DIMONA_UIT_LAAT', 'overdue', params, { due })];
}

/** The POP that goes with an evaluation: registered at VDAB in time (DS-47). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import { isWorkday } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { beslist, opDatum, overPersoon } from './context.ts';
import type { DoorstroomContext } from './context.ts';
import type { Evaluatie, PopVersie } from './facts.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf, volgt } from './keten.ts';

/** DS-47: the last day to register; null without a planned day or a term. */
export function registratieUiterlijk(law: Law, geplandOp: IsoDate): Keten | null {
  const days = lookupAs(law, 'cmw.pop.registratie.dagen', 'integer', geplandOp);
  const counted = lookupAs(law, 'cmw.pop.registratie.telling', 'choice', geplandOp);
  const start = vanaf('DS-47', 'evaluatie', geplandOp);
  if (counted.value !== 'werkdagen') return plus(start, days, 'dagen', -1);
  if (days.value === null) return null;
  const day = workdaysBefore(law, geplandOp, days.value);
  return volgt(start, day, 'TERMIJN_MIN_WERKDAGEN', { params: { aantal: days.value }, parameters: [days, counted] });
}

function workdaysBefore(law: Law, date: IsoDate, count: number): IsoDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (isWorkday(law, day)) left -= 1;
  }
  return day;
}

/** DS-47: the days of the reminders, earliest first. */
export function registratieHerinneringen(law: Law, geplandOp: IsoDate): IsoDate[] {
  const codes = lookupAs(law, 'cmw.pop.registratie.herinneringen', 'codes', geplandOp).value ?? [];
  return codes.map((days) => addDays(geplandOp, -Number(days))).sort();
}

/** How the registration for an evaluation stands, for a screen and for the share that was in time. */
export interface RegistratieStand {
  readonly uiterlijk: Keten;
  readonly herinneringen: readonly IsoDate[];
  readonly versie: PopVersie | null;
  readonly geregistreerdOp: IsoDate | null;
  readonly stand: 'op_tijd' | 'laat' | 'te_doen' | 'te_laat';
}

/** DS-47: the stand for one planned evaluation; null where nothing is planned or no term is known. */
export function popRegistratie(context: DoorstroomContext, { geplandOp }: Evaluatie): RegistratieStand | null {
  if (geplandOp === null) return null;
  const uiterlijk = registratieUiterlijk(context.law, geplandOp);
  if (uiterlijk === null) return null;
  const versie = geldendeVersie(context, uiterlijk.datum);
  const op = versie?.geregistreerdOp ?? null;
  const geregistreerdOp = op !== null && op <= context.on ? op : null;
  const late = geregistreerdOp === null ? context.on > uiterlijk.datum : geregistreerdOp > uiterlijk.datum;
  const stand = geregistreerdOp === null ? (late ? 'te_laat' : 'te_doen') : late ? 'laat' : 'op_tijd';
  return { uiterlijk, herinneringen: registratieHerinneringen(context.law, geplandOp), versie, geregistreerdOp, stand };
}

/** The version that is current on the last day to register; one made afterwards only where there was none. */
function geldendeVersie(context: DoorstroomContext, uiterlijk: IsoDate): PopVersie | null {
  const versies = context.versies;
  return versies.findLast((versie) => versie.datum <= uiterlijk) ?? versies[0] ?? null;
}

/** DS-47: reminded from the first reminder on; late from the day after the last day. */
export function popVoorEvaluatie(context: DoorstroomContext): Finding[] {
  const decided = new Set(beslist(context).map((item) => item.id));
  const planned = context.persoon.evaluaties.filter((item) => item.geplandOp !== null && !decided.has(item.id));
  return opDatum(planned, (item) => item.geplandOp).flatMap((evaluatie) => {
    const stand = popRegistratie(context, evaluatie);
    return stand === null ? [] : melding(context, evaluatie, stand);
  });
}

function melding(context: DoorstroomContext, evaluatie: Evaluatie, item: RegistratieStand): Finding[] {
  const due = item.uiterlijk.datum;
  const params = { evaluatie: evaluatie.geplandOp, uiterlijk: due, datum: item.geregistreerdOp };
  const extra = { due, recordId: evaluatie.id };
  if (item.stand === 'op_tijd') return [];
  if (item.stand === 'laat') return [overPersoon(context, 'DS-47', 'POP_LAAT_GEREGISTREERD', 'info', params, extra)];
  const since = addDays(due, 1);
  if (item.stand === 'te_laat')
    return [overPersoon(context, 'DS-47', 'POP_NIET_GEREGISTREERD', 'overdue', params, { ...extra, since })];
  const first = item.herinneringen[0];
  if (first === undefined || context.on < first) return [];
  return [overPersoon(context, 'DS-47', 'POP_TE_REGISTREREN', 'due', params, extra)];
}

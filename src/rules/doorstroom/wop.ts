/** The last day of a werkondersteuningspakket: from the hire date, or from an evaluation with both readings (DS-02, DS-05). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { beslist, lopendeDienst, opDatum, overPersoon } from './context.ts';
import type { DoorstroomContext } from './context.ts';
import type { DoorstroomPersoon, Wop } from './facts.ts';
import type { Keten } from './keten.ts';
import { dagVroeger, laatste, plus, vanaf, vroegste } from './keten.ts';

export interface WopEinde {
  readonly rule: 'DS-02' | 'DS-05';
  /** Hire date, or the date of the decision that opened the period. */
  readonly van: IsoDate;
  /** Evaluation of that decision. */
  readonly recordId: string | null;
  /** Start + term, counted from the hire date or from the decision. */
  readonly lezing: Keten;
  /** DS-05 only: counted from the end of the old package. Null where there was none, or where the user settled the question. */
  readonly lezingEinde: Keten | null;
  /** The earlier day: reminders count from it (hard rule 13). */
  readonly tot: Keten;
  /** The last day of every reading. */
  readonly laatste: Keten;
}

/** DS-02, DS-05: the end of the package that runs; null without a hire date, and for a package of before 2019 (DS-49). */
export function wopEinde(context: DoorstroomContext): WopEinde | null {
  const { dienst } = context;
  if (dienst === null) return null;
  const first = jaren(context, vanaf('DS-02', 'indienst', dienst.van));
  let current = first === null ? null : einde('DS-02', dienst.van, null, first, null);
  for (const { id, beslissing } of beslist(context)) {
    const opens = beslissing.uitkomst === 'gewijzigd' || beslissing.uitkomst === 'zelfde';
    if (opens && beslissing.datum >= dienst.van) current = nieuwePeriode(context, current, id, beslissing.datum) ?? current;
  }
  return current;
}

function nieuwePeriode(context: DoorstroomContext, vorig: WopEinde | null, id: string, datum: IsoDate): WopEinde | null {
  const vanBeslissing = jaren(context, vanaf('DS-05', 'beslissing', datum));
  if (vanBeslissing === null) return null;
  // The reading "from the end of the old package" goes on from the old package as that same reading counts it.
  const oud = vorig === null ? null : (vorig.lezingEinde ?? vorig.lezing);
  const vanEinde = oud === null ? null : jaren(context, vanaf('DS-05', 'einde_vorige', oud.datum));
  const keuze = lookupAs(context.law, 'cmw.wop.nieuweTermijn', 'choice', context.on).value;
  if (keuze === 'einde' && vanEinde !== null) return einde('DS-05', datum, id, vanEinde, null);
  return einde('DS-05', datum, id, vanBeslissing, keuze === 'beslissing' ? null : vanEinde);
}

function jaren(context: DoorstroomContext, start: Keten): Keten | null {
  return plus(start, lookupAs(context.law, 'cmw.wop.termijn', 'integer', start.datum), 'jaar');
}

function einde(
  rule: WopEinde['rule'],
  van: IsoDate,
  recordId: string | null,
  lezing: Keten,
  lezingEinde: Keten | null,
): WopEinde {
  const all = lezingEinde === null ? [lezing] : [lezing, lezingEinde];
  return {
    rule,
    van,
    recordId,
    lezing,
    lezingEinde,
    tot: dagVroeger(vroegste(all) ?? lezing),
    laatste: laatste(all) ?? lezing,
  };
}

/** The day from which the end is announced; null where the setting is empty. */
export function herinneringVan({ law, on }: DoorstroomContext, { tot }: WopEinde): IsoDate | null {
  const months = lookupAs(law, 'cmw.wop.herinnering', 'integer', on).value;
  return months === null ? null : addMonths(tot.datum, -months);
}

/** DS-02 and DS-05: a package that ends, with both days; nothing while it is far away, or when the person left. */
export function wopLooptAf(context: DoorstroomContext): Finding[] {
  const { on, dienst } = context;
  if (dienst === null) return zonderIndienst(context);
  const end = lopendeDienst(context) === null ? null : wopEinde(context);
  if (end === null) return [];
  const { rule, van, tot, lezing, lezingEinde, recordId } = end;
  const params = { van, tot: tot.datum, lezing: lezing.datum, lezingEinde: lezingEinde?.datum ?? null };
  const suffix = lezingEinde === null ? '' : '_TWEE_LEZINGEN';
  const extra = { due: tot.datum, recordId };
  if (on > tot.datum) {
    const code = on > end.laatste.datum ? 'WOP_VOORBIJ' : 'WOP_LEZING_VOORBIJ';
    return [overPersoon(context, rule, code + suffix, 'overdue', params, { ...extra, since: addDays(tot.datum, 1) })];
  }
  const ahead = herinneringVan(context, end);
  if (ahead === null || on < ahead) return [];
  return [overPersoon(context, rule, `WOP_LOOPT_AF${suffix}`, 'due', params, extra)];
}

function zonderIndienst(context: DoorstroomContext): Finding[] {
  return [overPersoon(context, 'DS-02', 'INDIENST_ONTBREEKT', 'missing')];
}

/** The package that was in force on a day: the last one that began, unless it has ended. */
export function wopOp({ wops }: DoorstroomPersoon, dag: IsoDate): (Wop & { readonly van: IsoDate }) | null {
  const last = opDatum(wops, (item) => item.van).findLast((item) => item.van <= dag);
  return last === undefined || (last.tot !== null && last.tot < dag) ? null : last;
}

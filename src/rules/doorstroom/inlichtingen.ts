/**
 * Information beside a file: texts of kind `info`, and what a rule says without asking anything. Never a finding to solve, so it stands
 * apart from `doorstroomFindings` (DS-07, DS-14, DS-19, DS-23, DS-34, DS-39, DS-40).
 */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { heroverwegingUiterlijk } from './beroep.ts';
import type { DoorstroomContext, TrajectContext } from './context.ts';
import { beslist, doorstroomContext, isEr, lopendeDienst, opDatum, overPersoon, overTraject, trajectContext } from './context.ts';
import type { DoorstroomPersoon } from './facts.ts';
import { regelset } from './fasen.ts';
import { popRegelset } from './pop.ts';
import { terugkeer } from './terugkeer.ts';
import { opgevolgd } from './uitkomst.ts';
import { urenmeter } from './uren.ts';

/** What is good to know about a file on a day; nothing here asks for an action. */
export function doorstroomInlichtingen(persoon: DoorstroomPersoon, law: Law, on: IsoDate): Finding[] {
  if (isEr(persoon.overledenOp, on)) return [];
  const context = doorstroomContext(persoon, law, on);
  const trajecten = opDatum(persoon.trajecten, (item) => item.start).map((item) => trajectContext(context, item));
  return [
    ...popRegistratieVrij(context),
    ...heroverwegingOnbekend(context),
    ...trajecten.flatMap((traject) => [
      ...grond(traject),
      ...uren(traject),
      ...vergoeding(traject),
      ...binnenWil(traject),
      ...vrijeKeuze(traject),
    ]),
  ];
}

/** DS-34: a POP that is not registered is no breach after the simplification; without a switch date the old rule is named. */
function popRegistratieVrij(context: DoorstroomContext): Finding[] {
  const dienst = lopendeDienst(context);
  const versie = context.versies.at(-1);
  if (dienst === null || versie === undefined || isEr(versie.geregistreerdOp, context.on)) return [];
  const { set, wissel } = popRegelset(context, dienst);
  if (set === 'oud') return [];
  const extra = { recordId: versie.id };
  const free = overPersoon(context, 'DS-34', 'REGISTRATIE_VRIJ', 'info', { datum: versie.datum }, extra);
  if (wissel.value !== null) return [free];
  const params = { vraag: wissel.question, aan: wissel.ask };
  return [free, overPersoon(context, 'DS-34', 'WISSELDATUM_ONBEKEND', 'info', params)];
}

/** DS-39: the term of a heroverweging is not known; the question stands with a decision that was sent. */
function heroverwegingOnbekend(context: DoorstroomContext): Finding[] {
  const last = beslist(context).at(-1);
  const verzonden = last?.beslissing.verzondenOp ?? null;
  if (last === undefined || last.beroep !== null || !isEr(verzonden, context.on)) return [];
  if (heroverwegingUiterlijk(context.law, verzonden) !== null) return [];
  const term = lookupAs(context.law, 'cmw.beroep.heroverweging', 'integer', verzonden);
  // Before the scheme existed nobody asks.
  if (term.question === null) return [];
  const params = { verzonden, vraag: term.question, aan: term.ask };
  return [overPersoon(context, 'DS-39', 'HEROVERWEGING_TERMIJN_ONBEKEND', 'info', params, { recordId: last.id })];
}

/** DS-07: the ground that VDAB used. */
function grond(context: TrajectContext): Finding[] {
  const { traject, law, on } = context;
  const known = lookupAs(law, 'doorstroom.startgronden', 'codes', traject.start ?? on).value ?? [];
  if (traject.grond === null || !known.includes(traject.grond)) return [];
  return [overTraject(context, 'DS-07', 'GROND', 'info', { grond: traject.grond })];
}

/** DS-14: the hours beside the average. */
function uren(context: TrajectContext): Finding[] {
  const meter = urenmeter(context);
  if (meter.bedrijfX100 + meter.partnerX100 === 0) return [];
  const average = meter.gemiddelde?.value ?? null;
  const params = {
    somX100: meter.geteldX100,
    bedrijfX100: meter.bedrijfX100,
    partnerX100: meter.partnerX100,
    gemiddelde: average,
    verschilX100: meter.partnerX100 > 0 && meter.bedrijfX100 > 0 ? meter.bedrijfX100 - meter.partnerX100 : null,
  };
  const both =
    params.verschilX100 === null || params.verschilX100 === 0
      ? []
      : [overTraject(context, 'DS-14', 'TWEE_TELLINGEN', 'info', params)];
  return [overTraject(context, 'DS-14', average === null ? 'UREN' : 'UREN_NAAST_GEMIDDELDE', 'info', params), ...both];
}

/** DS-40: the compensation is never the maatwerkbedrijf's; what was or is paid to the partner. */
function vergoeding(context: TrajectContext): Finding[] {
  const { traject, law, on } = context;
  if (traject.start === null) return [];
  const { set } = regelset(law, traject.start, on);
  const id = `doorstroom.vergoeding.${set === 'oud' ? 'maximum' : 'richtprijs'}`;
  const bedragCents = lookupAs(law, id, 'money', set === 'oud' ? traject.start : on).value;
  const code = { oud: 'GEEN_VERGOEDING_MAXIMUM', nieuw: 'GEEN_VERGOEDING_RICHTPRIJS', onbekend: 'GEEN_VERGOEDING_RICHTPRIJS' }[
    set
  ];
  if (bedragCents === null) return [overTraject(context, 'DS-40', 'GEEN_VERGOEDING', 'info')];
  return [overTraject(context, 'DS-40', code, 'info', { bedragCents })];
}

/** DS-19: a stop within the will gives no WOP by itself. */
function binnenWil(context: TrajectContext): Finding[] {
  const { stop } = context.traject;
  if (stop?.wil !== 'binnen' || stop.datum > context.on || opgevolgd(context)) return [];
  return [overTraject(context, 'DS-19', 'LAAT_VDAB_BESLISSEN', 'info', { datum: stop.datum }, { since: stop.datum })];
}

/** DS-23: asking for the return is the company's choice. */
function vrijeKeuze(context: TrajectContext): Finding[] {
  const { wedertewerkstelling: terug } = context.traject;
  if (terugkeer(context) === null || isEr(terug?.aangevraagdOp ?? null, context.on)) return [];
  return [overTraject(context, 'DS-23', 'VRIJE_KEUZE', 'info')];
}

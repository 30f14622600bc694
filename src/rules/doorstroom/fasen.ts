/**
 * The phase engine: four phases with the maxima of the rule set that the start of the trajectory falls under, moved by suspensions
 * (DS-12, DS-13, DS-16, DS-20). A phase as it ran always counts; what has not begun yet is a forecast.
 */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, countDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs, parameterOf } from '../lawbook/lookup.ts';
import type { Span } from '../spans.ts';
import { isEr, opDatum, overTraject } from './context.ts';
import type { DoorstroomContext, TrajectContext } from './context.ts';
import type { Doorstroomtraject, Fase } from './facts.ts';
import { FASEN } from './facts.ts';
import { ingevuldeDag } from './ingevuld.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf, volgt } from './keten.ts';
import { loopt } from './overeenkomst.ts';
import { geschorst, verschuif } from './schorsing.ts';

/** Before or after the BVR of 5 July 2024; `onbekend`: it may be either, as long as nobody entered the entry into force. */
export type Regelset = 'oud' | 'nieuw' | 'onbekend';

const HUNDRED = 100;
const INWERKING = 'cmw.bvr2024.inwerking';

/** DS-12, DS-13: the rule set of a trajectory that starts on this day. Before the BVR was made it is surely the old one. */
export function regelset(law: Law, start: IsoDate, on: IsoDate): { readonly set: Regelset; readonly inwerking: Lookup } {
  const inwerking = ingevuldeDag(law, INWERKING, on);
  if (inwerking.value !== null) return { set: start >= inwerking.value ? 'nieuw' : 'oud', inwerking };
  const besluit = parameterOf(law.lawbook, INWERKING).values[0]?.from ?? start;
  return { set: start < besluit ? 'oud' : 'onbekend', inwerking };
}

export interface FaseStand {
  readonly fase: Fase;
  readonly van: IsoDate;
  /** The last day as recorded; null while it runs or is only expected. */
  readonly tot: IsoDate | null;
  /** `raming`: not begun, counted from the maxima of the phases before it. */
  readonly herkomst: 'feit' | 'raming';
  /** Last day by the maximum, suspensions counted in; null where no maximum is known. */
  readonly uiterlijk: Keten | null;
  /** First day of the warning. */
  readonly waarschuwVanaf: IsoDate | null;
  readonly afgesprokenTot: IsoDate | null;
  /** Days by which suspensions moved the last day. */
  readonly verschoven: number;
}

/**
 * The phases of a trajectory in order, as far as facts and maxima reach: the recorded ones, then what is expected after the last of
 * them. A phase that nobody recorded before one that has begun is left out. Empty without a start.
 */
export function fasenVan({ law, on }: DoorstroomContext, traject: Doorstroomtraject): FaseStand[] {
  const { start } = traject;
  if (start === null) return [];
  const { set } = regelset(law, start, on);
  const spans = geschorst(traject, on);
  const feiten = gelopen(traject, start, on);
  const begun = FASEN.findLastIndex((fase) => feiten.has(fase));
  const found: FaseStand[] = [];
  let next: IsoDate | null = start;
  for (const [index, fase] of FASEN.entries()) {
    const feit = feiten.get(fase) ?? null;
    const van: IsoDate | null = feit?.van ?? next;
    if (van === null) break;
    if (feit === null && index < begun) continue;
    const max = maximum(law, { fase, van, set, start, spans });
    const { tot = null, afgesprokenTot = null } = feit ?? {};
    found.push({ fase, van, tot, herkomst: feit === null ? 'raming' : 'feit', ...max, afgesprokenTot });
    next = tot ?? max.uiterlijk?.datum ?? null;
  }
  return found;
}

interface Feit {
  readonly van: IsoDate;
  readonly tot: IsoDate | null;
  readonly afgesprokenTot: IsoDate | null;
}

/**
 * The phases that have begun. A trajectory that started without one is in its voortraject; the begin of a later phase ends a phase whose
 * end nobody recorded.
 */
function gelopen(traject: Doorstroomtraject, start: IsoDate, on: IsoDate): ReadonlyMap<Fase, Feit> {
  const found = new Map<Fase, Feit>();
  let later: IsoDate | null = null;
  for (const fase of FASEN.toReversed()) {
    const feit = feitVan(traject, fase, on);
    if (feit === null) continue;
    const ended = later !== null && later >= feit.van ? later : null;
    found.set(fase, { ...feit, tot: feit.tot ?? ended });
    later = feit.van;
  }
  if (found.size === 0 && start <= on) found.set('voortraject', { van: start, tot: null, afgesprokenTot: null });
  return found;
}

/** A phase as recorded; of several stretches of one phase the first begin and the last end. */
function feitVan({ fasen }: Doorstroomtraject, fase: Fase, on: IsoDate): Feit | null {
  const lines = opDatum(
    fasen.filter((item) => item.fase === fase && item.van <= on),
    (item) => item.van,
  );
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  return { van: first.van, tot: isEr(last.tot, on) ? last.tot : null, afgesprokenTot: last.afgesprokenTot };
}

interface Vraag {
  readonly fase: Fase;
  readonly van: IsoDate;
  readonly set: Regelset;
  readonly start: IsoDate;
  readonly spans: readonly Span[];
}

function maximum(law: Law, vraag: Vraag): Pick<FaseStand, 'uiterlijk' | 'waarschuwVanaf' | 'verschoven'> {
  const { fase, van, set, start, spans } = vraag;
  const rule = set === 'oud' ? 'DS-12' : 'DS-13';
  const months =
    set === 'onbekend' ? null : lookupAs(law, `doorstroom.${set === 'oud' ? 'fase' : 'nieuw'}.${fase}`, 'integer', start);
  const plain = months === null ? null : plus(vanaf(rule, `fase_${fase}`, van), months, 'maanden');
  if (plain === null) return { uiterlijk: null, waarschuwVanaf: null, verschoven: 0 };
  const moved = verschuif(van, plain.datum, spans);
  const uiterlijk =
    moved.dagen === 0 ? plain : volgt(plain, moved.datum, 'TERMIJN_VERSCHOVEN', { params: { dagen: moved.dagen } });
  return { uiterlijk, waarschuwVanaf: waarschuwing(law, van, plain.datum, spans), verschoven: moved.dagen };
}

/** The first day on which the set share of the phase is over, suspensions counted in. */
function waarschuwing(law: Law, van: IsoDate, last: IsoDate, spans: readonly Span[]): IsoDate | null {
  const share = lookupAs(law, 'doorstroom.fase.waarschuwing', 'integer', van).value;
  if (share === null) return null;
  const days = Math.ceil(((countDays(van, last) - 1) * share) / HUNDRED);
  return verschuif(van, addDays(van, days), spans).datum;
}

/** The phase that runs on the reference day; null before the start, after the last recorded end, and once the trajectory ended. */
export function lopendeFase(context: TrajectContext): FaseStand | null {
  if (!loopt(context)) return null;
  const begun = fasenVan(context, context.traject).filter((item) => item.herkomst === 'feit' && item.van <= context.on);
  const last = begun.at(-1);
  return last === undefined || last.tot !== null ? null : last;
}

/** DS-12 (and DS-13 where the user entered new maxima): warned at the set share, late after the last day. */
export function faseTermijn(context: TrajectContext): Finding[] {
  const { on } = context;
  const now = lopendeFase(context);
  const over = fasenVan(context, context.traject).flatMap((item) => (item.herkomst === 'feit' ? langer(context, item) : []));
  if (now?.uiterlijk === null || now === null) return over;
  const { rule, datum: due } = now.uiterlijk;
  const params = { fase: now.fase, van: now.van, uiterlijk: due };
  if (on > due) return [...over, overTraject(context, rule, 'FASE_TE_LANG', 'overdue', params, { due, since: addDays(due, 1) })];
  if (now.waarschuwVanaf === null || on < now.waarschuwVanaf) return over;
  return [...over, overTraject(context, rule, 'FASE_LOOPT_AF', 'due', params, { due })];
}

function langer(context: TrajectContext, { fase, van, tot, uiterlijk }: FaseStand): Finding[] {
  if (uiterlijk === null || tot === null || tot <= uiterlijk.datum) return [];
  const params = { fase, van, tot, uiterlijk: uiterlijk.datum };
  return [overTraject(context, uiterlijk.rule, 'FASE_WAS_LANGER', 'info', params, { due: uiterlijk.datum })];
}

/** DS-20: the last day of the running phase moved by the length of the suspensions. */
export function verschoven(context: TrajectContext): Finding[] {
  const now = lopendeFase(context);
  if (now === null || now.uiterlijk === null || now.verschoven === 0) return [];
  const params = { fase: now.fase, dagen: now.verschoven, uiterlijk: now.uiterlijk.datum };
  return [overTraject(context, 'DS-20', 'VERSCHOVEN', 'info', params, { since: now.van })];
}

/** DS-13: no maximum that anybody confirmed; agreed dates count, and the switch date is asked where it matters. */
export function nieuweTermijnen(context: TrajectContext): Finding[] {
  const { traject, law, on } = context;
  if (!loopt(context) || traject.start === null) return [];
  const { set, inwerking } = regelset(law, traject.start, on);
  if (set === 'oud') return afgesproken(context);
  const { start } = traject;
  if (set === 'onbekend') {
    const params = { start, vraag: inwerking.question, aan: inwerking.ask };
    return [
      overTraject(context, 'DS-13', 'INWERKINGTREDING_ONBEKEND', 'missing', params, { since: start }),
      ...afgesproken(context),
    ];
  }
  const known = FASEN.every((fase) => lookupAs(law, `doorstroom.nieuw.${fase}`, 'integer', start).value !== null);
  const banner = known ? [] : [overTraject(context, 'DS-13', 'TERMIJNEN_NIET_BEVESTIGD', 'info', { start }, { since: start })];
  return [...banner, ...afgesproken(context)];
}

function afgesproken(context: TrajectContext): Finding[] {
  const now = lopendeFase(context);
  if (now === null || now.afgesprokenTot === null) return [];
  const due = now.afgesprokenTot;
  const params = { fase: now.fase, uiterlijk: due };
  if (context.on <= due) return [overTraject(context, 'DS-13', 'AFGESPROKEN_DATUM', 'due', params, { due })];
  return [overTraject(context, 'DS-13', 'AFGESPROKEN_DATUM_VOORBIJ', 'overdue', params, { due, since: addDays(due, 1) })];
}

/** DS-16: the day on which the stage phase ended; the begin of nazorg ends it too. */
export function stageGeeindigdOp(context: TrajectContext): IsoDate | null {
  const stage = fasenVan(context, context.traject).find((item) => item.fase === 'stage' && item.herkomst === 'feit');
  return stage?.tot ?? null;
}

/** DS-16: the stage phase is volledig with a POP version that holds the result. */
export function stageVolledig(context: TrajectContext): boolean {
  const stage = fasenVan(context, context.traject).find((item) => item.fase === 'stage' && item.herkomst === 'feit');
  return stage !== undefined && context.versies.some((versie) => versie.doorstroomresultaat && versie.datum >= stage.van);
}

/** DS-16: until then the update is missing; the end and the next phase are recorded all the same. */
export function popBijwerking(context: TrajectContext): Finding[] {
  const einde = stageGeeindigdOp(context);
  if (einde === null || stageVolledig(context)) return [];
  return [overTraject(context, 'DS-16', 'POP_BIJWERKING_ONTBREEKT', 'missing', { einde }, { since: einde })];
}

/** The POP of a doelgroepwerknemer: it exists, says enough, and is reviewed every year (DS-34, DS-35, DS-36). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths, yearOf, yearPeriod } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { Span } from '../spans.ts';
import { ingevuldeDag } from './ingevuld.ts';
import { lopendeDienst, overPersoon } from './context.ts';
import type { DoorstroomContext, Tijdvak } from './context.ts';
import type { PopVersie } from './facts.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf } from './keten.ts';

const MONTHS_PER_YEAR = 12;

/** The versions that there are on the reference day, oldest first. */
export const popVersies = ({ versies }: DoorstroomContext): readonly PopVersie[] => versies;

/** DS-34: the last day on which the POP exists in time; null for somebody hired before the lawbook has a term. */
export function popUiterlijk(context: DoorstroomContext, dienst: Tijdvak): Keten | null {
  return plus(vanaf('DS-34', 'indienst', dienst.van), lookupAs(context.law, 'cmw.pop.termijn', 'integer', dienst.van), 'maanden');
}

/** DS-34: `oud` asks the registration of every POP at VDAB; without a switch date the rules after the simplification hold. */
export function popRegelset(
  context: DoorstroomContext,
  dienst: Tijdvak,
): { readonly set: 'oud' | 'na'; readonly wissel: Lookup } {
  const wissel = ingevuldeDag(context.law, 'cmw.pop.vereenvoudiging', context.on);
  return { set: wissel.value !== null && dienst.van < wissel.value ? 'oud' : 'na', wissel };
}

/** DS-34: the POP exists within a month of hiring. */
export function popBestaat(context: DoorstroomContext): Finding[] {
  const dienst = lopendeDienst(context);
  if (dienst === null) return [];
  const eerste = context.versies[0];
  const uiterlijk = popUiterlijk(context, dienst)?.datum ?? null;
  const params = { indienst: dienst.van, uiterlijk, datum: eerste?.datum ?? null };
  if (eerste !== undefined) {
    if (uiterlijk === null || eerste.datum <= uiterlijk) return [];
    return [overPersoon(context, 'DS-34', 'POP_LAAT', 'info', params, { since: eerste.datum, recordId: eerste.id })];
  }
  if (uiterlijk === null) return [overPersoon(context, 'DS-34', 'POP_ONTBREEKT_ZONDER_TERMIJN', 'missing', params)];
  if (context.on <= uiterlijk) return [overPersoon(context, 'DS-34', 'POP_TE_MAKEN', 'due', params, { due: uiterlijk })];
  const extra = { due: uiterlijk, since: addDays(uiterlijk, 1) };
  return [overPersoon(context, 'DS-34', 'POP_ONTBREEKT', 'overdue', params, extra)];
}

/** How the registration at VDAB stands that the rule set `oud` asks at hiring. */
export interface IndienstRegistratie {
  readonly uiterlijk: IsoDate;
  readonly geregistreerdOp: IsoDate | null;
  readonly stand: 'op_tijd' | 'laat' | 'te_doen' | 'te_laat';
}

/** DS-34, rule set `oud`: the stand of the registration; null where it is not asked, and as long as there is no POP to register. */
export function indienstRegistratie(context: DoorstroomContext, dienst: Tijdvak): IndienstRegistratie | null {
  if (context.versies.length === 0 || popRegelset(context, dienst).set === 'na') return null;
  const term = lookupAs(context.law, 'cmw.pop.registratie.indienst', 'integer', dienst.van);
  const uiterlijk = plus(vanaf('DS-34', 'indienst', dienst.van), term, 'maanden')?.datum;
  if (uiterlijk === undefined) return null;
  const op = context.versies.reduce<IsoDate | null>((first, { geregistreerdOp: each }) => {
    if (each === null || each > context.on) return first;
    return first === null || each < first ? each : first;
  }, null);
  const late = (op ?? context.on) > uiterlijk;
  return { uiterlijk, geregistreerdOp: op, stand: op === null ? (late ? 'te_laat' : 'te_doen') : late ? 'laat' : 'op_tijd' };
}

/** DS-34, rule set `oud`: the POP is registered at VDAB within the same month. */
export function popGeregistreerdBijIndienst(context: DoorstroomContext): Finding[] {
  const dienst = lopendeDienst(context);
  const item = dienst === null ? null : indienstRegistratie(context, dienst);
  if (item === null || item.stand === 'op_tijd') return [];
  const { uiterlijk, geregistreerdOp: datum, stand } = item;
  const params = { uiterlijk, datum };
  const extra = { due: uiterlijk, recordId: context.versies[0]?.id ?? null };
  if (stand === 'laat') return [overPersoon(context, 'DS-34', 'REGISTRATIE_LAAT', 'info', params, extra)];
  if (stand === 'te_doen') return [overPersoon(context, 'DS-34', 'REGISTRATIE_TE_DOEN', 'due', params, extra)];
  return [overPersoon(context, 'DS-34', 'REGISTRATIE_TE_LAAT', 'overdue', params, { ...extra, since: addDays(uiterlijk, 1) })];
}

/** DS-35: what the newest version leaves out, as codes of the parameter. */
export function ontbrekendeInhoud(context: DoorstroomContext, versie: PopVersie): string[] {
  const needed = lookupAs(context.law, 'cmw.pop.inhoud', 'codes', versie.datum).value ?? [];
  const has = (soort: 'generiek' | 'technisch', wanneer: 'huidig' | 'toekomstig'): boolean =>
    versie.competenties.some((item) => item.soort === soort && item[wanneer]);
  const present: Readonly<Record<string, boolean>> = {
    persoonsgegevens: versie.persoonsgegevens,
    huidig_generiek: has('generiek', 'huidig'),
    huidig_technisch: has('technisch', 'huidig'),
    toekomstig_generiek: has('generiek', 'toekomstig'),
    toekomstig_technisch: has('technisch', 'toekomstig'),
    acties: context.persoon.pop.acties.some((actie) => actie.datum <= context.on),
  };
  return needed.filter((code) => present[code] !== true);
}

/** DS-35: the newest version holds what a POP holds at least. */
export function popInhoud(context: DoorstroomContext): Finding[] {
  const versie = context.versies.at(-1);
  if (versie === undefined || lopendeDienst(context) === null) return [];
  const inhoud = ontbrekendeInhoud(context, versie);
  if (inhoud.length === 0) return [];
  const params = { datum: versie.datum, inhoud };
  return [overPersoon(context, 'DS-35', 'POP_ONVOLLEDIG', 'missing', params, { since: versie.datum, recordId: versie.id })];
}

// --- every year (DS-36) -----------------------------------------------------------------------------------------------------

/**
 * The year of the review that `dag` lies in: a calendar year, or a year of service. The first begins on the hire date.
 * @param op day of the reading: one reading for all the years that are looked at
 */
export function popJaar(law: Law, dienst: Tijdvak, dag: IsoDate, op: IsoDate): Span {
  const keuze = lookupAs(law, 'cmw.pop.jaar', 'choice', op).value;
  if (keuze === 'dienstjaar') return dienstjaar(dienst.van, dag);
  const { from, to } = yearPeriod(yearOf(dag));
  return { from: from < dienst.van ? dienst.van : from, to };
}

function dienstjaar(indienst: IsoDate, dag: IsoDate): Span {
  const years = yearOf(dag) - yearOf(indienst);
  const from = addMonths(indienst, years * MONTHS_PER_YEAR);
  const first = from > dag ? years - 1 : years;
  return {
    from: addMonths(indienst, first * MONTHS_PER_YEAR),
    to: addDays(addMonths(indienst, (first + 1) * MONTHS_PER_YEAR), -1),
  };
}

/** DS-36: every year an action of each kind, and a review of POP and competence profile. */
export function popJaarlijks(context: DoorstroomContext): Finding[] {
  const dienst = lopendeDienst(context);
  if (dienst === null || context.versies.length === 0) return [];
  const nu = popJaar(context.law, dienst, context.on, context.on);
  const vorig = nu.from <= dienst.van ? null : popJaar(context.law, dienst, addDays(nu.from, -1), context.on);
  return ([] as Finding[]).concat(
    acties(context, nu, false),
    vorig === null ? [] : acties(context, vorig, true),
    nu.from <= dienst.van ? [] : nazicht(context, nu, false),
    vorig === null || vorig.from <= dienst.van ? [] : nazicht(context, vorig, true),
  );
}

const SOORTEN = ['generiek', 'technisch'] as const;
const DELEN = ['pop', 'competentieprofiel'] as const;
const ACTIES_PER_JAAR = { generiek: 'cmw.pop.acties.generiek', technisch: 'cmw.pop.acties.technisch' } as const;

/** DS-36: the kinds of competence of which a year has too few actions. */
export function ontbrekendeActies(context: DoorstroomContext, jaar: Span): (typeof SOORTEN)[number][] {
  return SOORTEN.filter((soort) => {
    const least = lookupAs(context.law, ACTIES_PER_JAAR[soort], 'integer', jaar.to).value ?? 0;
    return aantalInJaar(context, context.persoon.pop.acties, jaar, (actie) => actie.soort === soort) < least;
  });
}

function acties(context: DoorstroomContext, jaar: Span, voorbij: boolean): Finding[] {
  const soorten = ontbrekendeActies(context, jaar);
  if (soorten.length === 0) return [];
  const params = { soorten, jaar: `${jaar.from}/${jaar.to}` };
  if (!voorbij) return [overPersoon(context, 'DS-36', 'ACTIE_ONTBREEKT', 'missing', params, { due: jaar.to })];
  return [overPersoon(context, 'DS-36', 'ACTIE_ONTBRAK', 'overdue', params, { due: jaar.to, since: addDays(jaar.to, 1) })];
}

function nazicht(context: DoorstroomContext, jaar: Span, voorbij: boolean): Finding[] {
  const least = lookupAs(context.law, 'cmw.pop.nazicht', 'integer', jaar.to).value ?? 0;
  const wat = DELEN.filter((deel) => aantalInJaar(context, context.persoon.pop.nazichten, jaar, (item) => item[deel]) < least);
  if (wat.length === 0) return [];
  const params = { delen: wat, jaar: `${jaar.from}/${jaar.to}` };
  if (!voorbij) return [overPersoon(context, 'DS-36', 'NAZICHT_TE_DOEN', 'due', params, { due: jaar.to })];
  return [overPersoon(context, 'DS-36', 'NAZICHT_TE_LAAT', 'overdue', params, { due: jaar.to, since: addDays(jaar.to, 1) })];
}

function aantalInJaar<T extends { readonly datum: IsoDate }>(
  { on }: DoorstroomContext,
  lijst: readonly T[],
  { from, to }: Span,
  telt: (item: T) => boolean,
): number {
  let aantal = 0;
  for (const item of lijst) if (item.datum >= from && item.datum <= to && item.datum <= on && telt(item)) aantal += 1;
  return aantal;
}

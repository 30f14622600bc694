/** How a trajectory ends: contract, less support, or a stop outside or within the will (DS-11, DS-17, DS-18, DS-21). */
import type { Finding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { dienstOp, isEr, opDatum, overTraject } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Contract, Wop } from './facts.ts';
import { GRADEN } from './facts.ts';
import { gestartSinds } from './overeenkomst.ts';
import { wopOp } from './wop.ts';

/** DS-11: the change of the WOP is provisional until the contract starts. */
export function wopVoorlopig(context: TrajectContext): Finding[] {
  const { traject, evaluatie, on } = context;
  const besluit = evaluatie?.beslissing ?? null;
  if (besluit === null || besluit.uitkomst !== 'doorstroomklaar' || besluit.datum > on) return [];
  if (isEr(traject.stop?.datum ?? null, on)) return [];
  const start = traject.contract?.start ?? null;
  const extra = { since: besluit.datum };
  if (!isEr(start, on)) return [overTraject(context, 'DS-11', 'WOP_VOORLOPIG', 'info', { datum: besluit.datum, start }, extra)];
  return [overTraject(context, 'DS-11', 'WOP_DEFINITIEF', 'complete', { start }, { since: start })];
}

/** DS-17: on the payroll of the maatwerkbedrijf until the contract is signed. */
export function opDeLoonlijst(context: TrajectContext): Finding[] {
  const { traject, persoon, on } = context;
  if (!isEr(traject.start, on)) return [];
  const uitdienst = dienstOp(persoon, traject.start)?.tot ?? null;
  if (!isEr(uitdienst, on) || uitdienst < traject.start) return [];
  if (traject.stop !== null && traject.stop.datum <= uitdienst) return [];
  const getekendOp = traject.contract?.getekendOp ?? null;
  const extra = { since: uitdienst };
  if (getekendOp === null) return [overTraject(context, 'DS-17', 'UIT_DIENST_ZONDER_CONTRACT', 'conflict', { uitdienst }, extra)];
  if (getekendOp <= uitdienst) return [];
  return [overTraject(context, 'DS-17', 'UIT_DIENST_VOOR_CONTRACT', 'conflict', { uitdienst, getekendOp }, extra)];
}

export interface WachtWop {
  readonly loonpremie: Lookup<number>;
  readonly graad: Lookup<string>;
}

/** DS-18: the WOP while waiting for a new trajectory, by the day of the stop. */
export function wachtWop(law: Law, datum: IsoDate): WachtWop {
  return {
    loonpremie: lookupAs(law, 'doorstroom.wacht.loonpremie', 'integer', datum),
    graad: lookupAs(law, 'doorstroom.wacht.graad', 'choice', datum),
  };
}

/** DS-18: outside the will VDAB restores a need, at least the waiting WOP; DS-19 within the will is only information. */
export function nietDoorgestroomd(context: TrajectContext): Finding[] {
  const { traject, persoon, law, on } = context;
  const { stop } = traject;
  if (stop === null || stop.datum > on || opgevolgd(context)) return [];
  const extra = { since: stop.datum };
  if (stop.wil === null) return [overTraject(context, 'DS-18', 'REDEN_ONTBREEKT', 'missing', { datum: stop.datum }, extra)];
  if (stop.wil === 'binnen') return [];
  const { loonpremie, graad } = wachtWop(law, stop.datum);
  if (loonpremie.value === null || graad.value === null) return [];
  const least: Wop = { loonpremie: loonpremie.value, graad: graadVan(graad.value) };
  const params = { datum: stop.datum, loonpremie: least.loonpremie, graad: least.graad };
  const restored = opDatum(persoon.wops, (item) => item.van).findLast((item) => item.van >= stop.datum && item.van <= on);
  if (restored === undefined) return [overTraject(context, 'DS-18', 'WOP_IN_TE_VOEREN', 'missing', params, extra)];
  const given = { ingevoerd: restored.loonpremie, ingevoerdeGraad: restored.graad ?? 'onbekend' };
  if (vergelijk(restored, least) !== 'minder') {
    return [
      overTraject(context, 'DS-18', 'WOP_HERSTELD', 'complete', { ...params, ...given }, { ...extra, recordId: restored.id }),
    ];
  }
  return [
    overTraject(context, 'DS-18', 'WOP_ONDER_MINIMUM', 'conflict', { ...params, ...given }, { ...extra, recordId: restored.id }),
  ];
}

/** True when a later trajectory of the person has started: the waiting is over. */
export function opgevolgd(context: TrajectContext): boolean {
  const { stop } = context.traject;
  return context.persoon.trajecten.some((other) => {
    const since = gestartSinds(context, other);
    return stop !== null && other.id !== context.traject.id && since !== null && since >= stop.datum;
  });
}

const graadVan = (text: string): Wop['graad'] => GRADEN.find((graad) => graad === text) ?? null;

export type Vergelijking = 'minder' | 'gelijk' | 'meer' | 'niet_te_vergelijken' | 'onbekend';

/**
 * Support `a` against support `b`: less means a lower loonpremie or begeleidingsgraad and neither of them higher. Without a degree on
 * both sides the loonpremie alone says it, unless it is equal.
 */
export function vergelijk(a: Wop, b: Wop): Vergelijking {
  const premie = Math.sign(a.loonpremie - b.loonpremie);
  const graad = a.graad === null || b.graad === null ? null : Math.sign(GRADEN.indexOf(a.graad) - GRADEN.indexOf(b.graad));
  if (graad === null) return premie < 0 ? 'minder' : premie > 0 ? 'meer' : 'onbekend';
  if (premie * graad < 0) return 'niet_te_vergelijken';
  const both = premie + graad;
  return both < 0 ? 'minder' : both > 0 ? 'meer' : 'gelijk';
}

/** DS-21: the support of the new job against the WOP before it. */
export function steunVanNieuweJob({ steun }: Contract, vorig: Wop | null): Vergelijking {
  if (steun === null || vorig === null) return 'onbekend';
  return steun.soort === 'geen' ? 'minder' : vergelijk(steun, vorig);
}

const NA_VERGELIJKING = {
  minder: ['TELT_ALS_DOORSTROOM', 'complete'],
  gelijk: ['STEUN_NIET_LAGER', 'conflict'],
  meer: ['STEUN_NIET_LAGER', 'conflict'],
  niet_te_vergelijken: ['STEUN_NIET_TE_VERGELIJKEN', 'info'],
  onbekend: ['STEUN_ONTBREEKT', 'missing'],
} as const;

/** DS-21: a job without support, or with less than under CMW, counts as doorstroom. */
export function teltAlsDoorstroom(context: TrajectContext): Finding[] {
  const { traject, persoon, on } = context;
  const { contract } = traject;
  if (contract === null || !isEr(contract.start, on)) return [];
  // The package of the day before: on the day itself the new job has begun. Nobody's package is compared with itself.
  const vorig =
    opDatum(persoon.wops, (item) => item.van).findLast((item) => item.van < (contract.start ?? on)) ??
    wopOp(persoon, contract.start);
  const [code, kind] = NA_VERGELIJKING[steunVanNieuweJob(contract, vorig)];
  const nieuw = contract.steun?.soort === 'imw' ? contract.steun.loonpremie : contract.steun === null ? null : 0;
  const params = { nieuw, vorig: vorig?.loonpremie ?? null, ontbreekt: ontbrekendeSteun(contract, vorig) };
  return [overTraject(context, 'DS-21', code, kind, params, { since: contract.start })];
}

function ontbrekendeSteun({ steun }: Contract, vorig: Wop | null): string[] {
  const missing = [...(steun === null ? ['steun_nieuwe_job'] : []), ...(vorig === null ? ['vorig_wop'] : [])];
  return missing.length === 0 ? ['begeleidingsgraad'] : missing;
}

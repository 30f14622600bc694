/** The values that one calculation looked up: kept for its derivation, and named where they are missing or not confirmed. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { DerivationStep, StepUnit } from '../../ama/funding/types.ts';
import type { Params } from '../../finding.ts';
import type { Law, Lookup } from '../../lawbook/lookup.ts';
import { lookupAs, parameterOf } from '../../lawbook/lookup.ts';
import type { ParameterType } from '../../lawbook/schema.ts';
import type { ValueByType } from '../../lawbook/values.ts';

/** Something that nobody entered and that keeps a figure from being calculated; printed by `missingText`. */
export interface Gemis {
  readonly code: string;
  readonly params: Params;
}

/** What every calculation of the company side carries. */
export interface Verantwoording {
  readonly missing: readonly Gemis[];
  /** Values that were used and are not confirmed: printed with the word. */
  readonly unconfirmed: readonly Lookup[];
  readonly derivation: readonly DerivationStep[];
}

export interface Naslag {
  /** Looks a value up and keeps it; a value that is missing is named once. Throws LawError on an unknown id or another type. */
  ask<T extends ParameterType>(id: string, type: T, on: IsoDate): Lookup<ValueByType[T]>;
  /** As `ask`, for a value that may well not be there: nothing is missing when it is not. */
  look<T extends ParameterType>(id: string, type: T, on: IsoDate): Lookup<ValueByType[T]>;
  /** A fact that is missing. */
  miss(code: string, params?: Params): void;
  step(code: string, rule: string, parts?: StepParts): void;
  result(): Verantwoording;
}

interface StepParts {
  readonly params?: Params;
  readonly parameters?: readonly Lookup[];
  readonly result?: string | number | null;
  readonly unit?: StepUnit | null;
}

/** Opens the notes of one calculation. */
export function openNaslag(law: Law): Naslag {
  const used = new Map<string, Lookup>();
  const missing: Gemis[] = [];
  const derivation: DerivationStep[] = [];
  return {
    ask(id, type, on) {
      const found = lookupAs(law, id, type, on);
      const key = `${id} ${on}`;
      if (!used.has(key) && found.value === null) missing.push(parameterMissing(law, found));
      used.set(key, found);
      return found;
    },
    look(id, type, on) {
      const found = lookupAs(law, id, type, on);
      if (found.value !== null) used.set(`${id} ${on}`, found);
      return found;
    },
    miss(code, params = {}) {
      missing.push({ code, params });
    },
    step(code, rule, { params = {}, parameters = [], result = null, unit = null } = {}) {
      derivation.push({ code, rule, params, parameters, result, unit });
    },
    result: () => ({ missing, unconfirmed: unconfirmedOf([...used.values()]), derivation }),
  };
}

function parameterMissing(law: Law, found: Lookup): Gemis {
  const { label } = parameterOf(law.lawbook, found.id);
  if (found.ask === null) return { code: 'PARAMETER_ONTBREEKT_OP', params: { label, op: found.on } };
  return { code: 'PARAMETER_ONTBREEKT', params: { label, aan: found.ask } };
}

function unconfirmedOf(used: readonly Lookup[]): Lookup[] {
  const found = used.filter((item) => item.value !== null && item.standing !== 'confirmed');
  return [...new Map(found.map((item) => [`${item.id} ${String(item.from)}`, item])).values()];
}

/** What is missing, for the list in a finding: a parameter by its label, a fact by its code. */
export function namesOf(missing: readonly Gemis[]): string[] {
  const names = missing.map(({ code, params }) => (typeof params['label'] === 'string' ? params['label'] : code));
  return [...new Set(names)];
}

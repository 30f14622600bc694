/** Who guides, and what the guidance must contain (AMA-20, AMA-21; BVR art. 66 as a federation page prints it). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import { GESPREK_SOORTEN } from '../../shared/domain/codes.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { Span } from '../spans.ts';
import { countSpanDays, spanTexts, subtract, within } from '../spans.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Tijdvak } from './facts.ts';

/** AMA-20: on every day of the traject a begeleider or deputy who proves a ground; a gap is named with its days. */
export function gekwalificeerdeBegeleider(context: TrajectContext): Finding[] {
  const { window, traject } = context;
  const somebody = within(window, traject.begeleidingen);
  if (somebody.length === 0) {
    return [about(context, 'AMA-20', 'BEGELEIDER_ONTBREEKT', 'missing', {}, { since: window.from })];
  }
  const qualified = within(window, guidedWith(context, 'ama.kwalificatie.gronden'));
  const doubtful = within(window, guidedWith(context, 'ama.kwalificatie.nietBevestigd'));
  const unqualified = subtract(subtract(somebody, qualified), doubtful);
  return [
    ...gapFinding(context, 'BEGELEIDER_GAT', 'missing', subtract([window], somebody)),
    ...gapFinding(context, 'BEGELEIDER_NIET_GEKWALIFICEERD', 'missing', unqualified),
    ...gapFinding(context, 'GROND_NIET_BEVESTIGD', 'info', subtract(doubtful, qualified)),
  ];
}

function gapFinding(context: TrajectContext, code: string, kind: 'missing' | 'info', spans: Span[]): Finding[] {
  const first = spans[0];
  if (!first) return [];
  const params = { dagen: countSpanDays(spans), periodes: spanTexts(spans) };
  return [about(context, 'AMA-20', code, kind, params, { since: first.from })];
}

/** Stretches guided by somebody in service who proves one of the grounds in the parameter. */
function guidedWith(context: TrajectContext, parameter: string): Tijdvak[] {
  const grounds = lookupAs(context.law, parameter, 'codes', context.window.to).value ?? [];
  return context.traject.begeleidingen.flatMap((period) => {
    const begeleider = context.organisatie.begeleiders.find((item) => item.id === period.begeleiderId);
    if (!begeleider || begeleider.grond === null || !grounds.includes(String(begeleider.grond))) return [];
    const van = begeleider.inDienst !== null && begeleider.inDienst > period.van ? begeleider.inDienst : period.van;
    const tot = earliest(period.tot, begeleider.uitDienst);
    return tot !== null && tot < van ? [] : [{ van, tot }];
  });
}

function earliest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** AMA-21: talks, POP, colleagues, observations and a contact person; no term is known, so none is made up. */
export function inhoudBegeleiding(context: TrajectContext): Finding[] {
  if (context.on < context.traject.start) return [];
  return [...talks(context), ...plan(context), ...observations(context), ...people(context)];
}

function talks(context: TrajectContext): Finding[] {
  return GESPREK_SOORTEN.flatMap((gesprek) => {
    const found = context.traject.gesprekken.filter((item) => item.soort === gesprek);
    if (found.length === 0) return [withTerm(context, 'GESPREK_ONTBREEKT', 'ama.gesprek.termijn', { gesprek })];
    if (found.some((item) => item.datum !== null && item.doorIngevuld)) return [];
    const missing = found.every((item) => item.datum === null) ? ['datum'] : ['door'];
    return [about(context, 'AMA-21', 'GESPREK_ONVOLLEDIG', 'missing', { gesprek, ontbreekt: missing })];
  });
}

function plan(context: TrajectContext): Finding[] {
  return context.traject.popVersies.length > 0 ? [] : [withTerm(context, 'POP_ONTBREEKT', 'ama.pop.termijn', {})];
}

/** Missing without a date, or with the due day when the user entered a term. */
function withTerm(context: TrajectContext, code: string, parameter: string, params: { gesprek?: string }): Finding {
  const days = lookupAs(context.law, parameter, 'integer', context.traject.start).value;
  if (days === null) return about(context, 'AMA-21', code, 'missing', params);
  const due = addDays(context.traject.start, days);
  return about(context, 'AMA-21', code, context.on > due ? 'overdue' : 'due', { ...params, uiterlijk: due }, { due });
}

function observations(context: TrajectContext): Finding[] {
  const seen = context.traject.observaties.filter((item) => item.datum <= context.on);
  const last = seen.at(-1)?.datum ?? null;
  if (last === null) return [about(context, 'AMA-21', 'OBSERVATIE_ONTBREEKT', 'missing')];
  const days = lookupAs(context.law, 'ama.observatie.ritme', 'integer', context.window.to).value;
  if (days === null || !context.open) return [];
  const due = addDays(last, days);
  if (context.on <= due) return [];
  return [about(context, 'AMA-21', 'OBSERVATIE_LANG_GELEDEN', 'overdue', { laatste: last, uiterlijk: due }, { due })];
}

function people(context: TrajectContext): Finding[] {
  const found: Finding[] = [];
  const { collegasGebrieft, contactpersoonIngevuld } = context.traject;
  if (collegasGebrieft === null) found.push(about(context, 'AMA-21', 'COLLEGAS_NIET_GEBRIEFT', 'missing'));
  if (!contactpersoonIngevuld) found.push(about(context, 'AMA-21', 'CONTACTPERSOON_ONTBREEKT', 'missing'));
  return found;
}

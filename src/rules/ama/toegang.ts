/** Access: the VDAB advice (AMA-02) and the hours a week (AMA-04). VDAB decides; these rules only look at what is on file. */
import { lookupAs } from '../lawbook/lookup.ts';
import type { Finding } from '../finding.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { UrenStapFeit } from './facts.ts';

/**
 * AMA-02: an advice AMA SE dated on or before the start. An old advice is no finding, because nobody knows how long it stays
 * valid (question 24). A traject marked "overgang" is judged by AMA-46.
 */
export function adviesVoorStart(context: TrajectContext): Finding[] {
  const { traject } = context;
  if (traject.overgang) return [];
  if (traject.adviesDatum === null) {
    return [about(context, 'AMA-02', 'ADVIES_ONTBREEKT', 'missing', { start: traject.start }, { since: traject.start })];
  }
  if (traject.adviesDatum <= traject.start) return [];
  const params = { advies: traject.adviesDatum, start: traject.start };
  return [about(context, 'AMA-02', 'ADVIES_NA_START', 'conflict', params, { since: traject.start })];
}

/** AMA-04: the capacity according to VDAB and the agreed hours, against the minimum of that day. */
export function urenPerWeek(context: TrajectContext): Finding[] {
  const minimum = lookupAs(context.law, 'ama.minimumUren', 'decimal', context.window.to).value;
  if (minimum === null) return [];
  const minimumX100 = Math.round(Number(minimum) * 100);
  return [...capacity(context, minimumX100), ...agreedHours(context, minimumX100)];
}

function capacity(context: TrajectContext, minimumX100: number): Finding[] {
  const hours = context.traject.capaciteitUrenX100;
  if (hours === null) return [about(context, 'AMA-04', 'CAPACITEIT_NIET_INGEVULD', 'info')];
  if (hours >= minimumX100) return [];
  return [about(context, 'AMA-04', 'CAPACITEIT_ONDER_MINIMUM', 'conflict', { urenX100: hours, minimumX100 })];
}

/** Hours may be built up: a later step that reaches the minimum makes it information. */
function agreedHours(context: TrajectContext, minimumX100: number): Finding[] {
  const steps = context.traject.uren;
  const now = currentStep(steps, context.window.to);
  if (!now || now.urenX100 >= minimumX100) return [];
  const reaching = steps.find((step) => step.van > now.van && step.urenX100 >= minimumX100);
  const extra = { since: now.van > context.traject.start ? now.van : context.traject.start };
  if (!reaching) return [about(context, 'AMA-04', 'GEEN_OPBOUWSTAP', 'conflict', { urenX100: now.urenX100, minimumX100 }, extra)];
  const params = { urenX100: now.urenX100, bereiktX100: reaching.urenX100, minimumX100, opbouwOp: reaching.van };
  return [about(context, 'AMA-04', 'OPBOUW', 'due', params, { ...extra, due: reaching.van })];
}

/** The step in force on a day; before the first step the first one, as agreed for the start. */
function currentStep(steps: readonly UrenStapFeit[], on: string): UrenStapFeit | undefined {
  return steps.findLast((step) => step.van <= on) ?? steps[0];
}

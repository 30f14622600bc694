/** Qualification of a begeleider on the floor, and the clocks of one without (DS-32, DS-33). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths, countDays, monthOf, yearOf } from '../../shared/domain/date.ts';
import type { Finding, FindingKind, Params } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { Span } from '../spans.ts';
import { within } from '../spans.ts';
import type { Extra } from './context.ts';
import { dekt } from './context.ts';
import type { Begeleider } from './huis-facts.ts';
import { ingevuldeDag } from './ingevuld.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf } from './keten.ts';

const FIRST_DAY = '1900-01-01' as IsoDate;
const MONTHS_PER_YEAR = 12;
const LONGEST_MONTH = 31;
const ERVARING = '1';
const BEROEPSKWALIFICATIE = '5';

export interface Kwalificatie {
  /** Grounds that are proven on the day, lowest first. */
  readonly gronden: readonly string[];
  /** Ground 5 is proven, and it is not known (`onbekend`) or not yet so (`nog_niet`) that it counts. */
  readonly grond5: 'telt' | 'nog_niet' | 'onbekend' | null;
  readonly inwerking: Lookup<IsoDate>;
}

/** DS-32: the grounds that count on a day; ground 5 from the entry into force that the user entered. */
export function kwalificatie(begeleider: Begeleider, law: Law, on: IsoDate): Kwalificatie {
  const known = lookupAs(law, 'cmw.kwalificatie.gronden', 'codes', on).value ?? [];
  const inwerking = ingevuldeDag(law, 'cmw.bvr2024.inwerking', on);
  const shown = begeleider.gronden
    .filter((item) => item.bewijs && (item.sinds === null || item.sinds <= on))
    .map((item) => String(item.grond));
  const proven = new Set(ervarenGenoeg(begeleider, law, on) ? [...shown, ERVARING] : shown);
  const fifth = proven.has(BEROEPSKWALIFICATIE) ? grond5(known, inwerking.value, on) : null;
  const counts = (grond: string): boolean => (grond === BEROEPSKWALIFICATIE ? fifth === 'telt' : known.includes(grond));
  return { gronden: [...proven].filter(counts).sort(), grond5: fifth, inwerking };
}

function grond5(known: readonly string[], inwerking: IsoDate | null, on: IsoDate): 'telt' | 'nog_niet' | 'onbekend' {
  if (known.includes(BEROEPSKWALIFICATIE)) return 'telt';
  if (inwerking === null) return 'onbekend';
  return on >= inwerking ? 'telt' : 'nog_niet';
}

/**
 * DS-32, ground 1: proven experience reaches the term. Whole months of every stretch count as months, so that two calendar years apart
 * are two years; loose days only count once there are enough of them for the longest month.
 */
function ervarenGenoeg({ ervaring }: Begeleider, law: Law, on: IsoDate): boolean {
  const months = lookupAs(law, 'cmw.kwalificatie.ervaring', 'integer', on).value;
  if (months === null) return false;
  const proven = ervaring.filter((item) => item.bewijs);
  const spans = within({ from: FIRST_DAY, to: on }, proven).map(wholeMonths);
  const loose = spans.reduce((sum, span) => sum + span.days, 0);
  return spans.reduce((sum, span) => sum + span.months, Math.floor(loose / LONGEST_MONTH)) >= months;
}

function wholeMonths({ from, to }: Span): { readonly months: number; readonly days: number } {
  const end = addDays(to, 1);
  let months = (yearOf(end) - yearOf(from)) * MONTHS_PER_YEAR + monthOf(end) - monthOf(from);
  if (addMonths(from, months) > end) months -= 1;
  return { months, days: countDays(addMonths(from, months), to) };
}

/** DS-33: the last day to start the training, and the last day of the coaching, counted from the first day as begeleider. */
export function opleidingUiterlijk(law: Law, indienst: IsoDate): Keten | null {
  const term = lookupAs(law, 'cmw.begeleider.opleiding', 'integer', indienst);
  return plus(vanaf('DS-33', 'indienst_begeleider', indienst), term, 'maanden');
}

export function coachingTot(law: Law, indienst: IsoDate): Keten | null {
  const term = lookupAs(law, 'cmw.begeleider.coaching', 'integer', indienst);
  return plus(vanaf('DS-33', 'indienst_begeleider', indienst), term, 'maanden');
}

/** DS-33: the days of the alarms, earliest first. */
export function alarmen(law: Law, indienst: IsoDate): IsoDate[] {
  const months = lookupAs(law, 'cmw.begeleider.alarmen', 'codes', indienst).value ?? [];
  return months.map((count) => addMonths(indienst, Number(count))).sort();
}

/** Every finding about one begeleider in service on the reference day. */
export function begeleiderFindings(begeleider: Begeleider, law: Law, on: IsoDate): Finding[] {
  const { id, indienst, uitdienst } = begeleider;
  if (indienst === null ? uitdienst !== null && uitdienst < on : !dekt({ van: indienst, tot: uitdienst }, on)) return [];
  const say = (rule: string, code: string, kind: FindingKind, params: Params = {}, extra: Extra = {}): Finding =>
    makeFinding(law, rule, code, kind, { params, recordId: id, ...extra });
  const stand = kwalificatie(begeleider, law, on);
  if (stand.gronden.length > 0) return [say('DS-32', 'GROND_AANGETOOND', 'complete', { gronden: stand.gronden })];
  return [
    ...zonderGrond(stand, say),
    ...(indienst === null
      ? [say('DS-33', 'INDIENST_BEGELEIDER_ONTBREEKT', 'missing')]
      : opleiding(begeleider, indienst, law, on, say)),
  ];
}

type Say = (rule: string, code: string, kind: FindingKind, params?: Params, extra?: Extra) => Finding;

function zonderGrond({ grond5: fifth, inwerking }: Kwalificatie, say: Say): Finding[] {
  const missing = say('DS-32', 'GROND_ONTBREEKT', 'missing');
  if (fifth === 'onbekend') {
    return [missing, say('DS-32', 'GROND5_NIET_BEVESTIGD', 'info', { vraag: inwerking.question, aan: inwerking.ask })];
  }
  return fifth === 'nog_niet' ? [missing, say('DS-32', 'GROND5_NOG_NIET', 'info', { datum: inwerking.value })] : [missing];
}

function opleiding(begeleider: Begeleider, indienst: IsoDate, law: Law, on: IsoDate, say: Say): Finding[] {
  const uiterlijk = opleidingUiterlijk(law, indienst)?.datum;
  const coaching = coachingTot(law, indienst)?.datum;
  const gestart = begeleider.startOpleiding !== null && begeleider.startOpleiding <= on ? begeleider.startOpleiding : null;
  return [
    ...(uiterlijk === undefined ? [] : opleidingStart(gestart, uiterlijk, alarmen(law, indienst)[0] ?? uiterlijk, on, say)),
    ...(coaching === undefined ? [] : coachingLoopt(coaching, on, say)),
  ];
}

function opleidingStart(gestart: IsoDate | null, due: IsoDate, alarm: IsoDate, on: IsoDate, say: Say): Finding[] {
  const params = { uiterlijk: due, datum: gestart };
  if (gestart !== null) return gestart <= due ? [] : [say('DS-33', 'OPLEIDING_LAAT_GESTART', 'info', params, { due })];
  if (on > due) return [say('DS-33', 'OPLEIDING_TE_LAAT', 'overdue', params, { due, since: addDays(due, 1) })];
  return on < alarm ? [] : [say('DS-33', 'OPLEIDING_TE_STARTEN', 'due', params, { due })];
}

function coachingLoopt(due: IsoDate, on: IsoDate, say: Say): Finding[] {
  if (on <= due) return [say('DS-33', 'COACHING', 'due', { uiterlijk: due }, { due })];
  return [say('DS-33', 'COACHING_VOORBIJ', 'overdue', { uiterlijk: due }, { due, since: addDays(due, 1) })];
}

/** AMA WVG as far as a maatwerkbedrijf touches it: subsidy, agreements, recognition, permissions, end, hours (AMA-31 to 37, AMA-54). */
import type { StatuutCode, ToestemmingSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Cents } from '../../shared/domain/money.ts';
import { toCents } from '../../shared/domain/money.ts';
import { addDays, addMonths, monthPeriod, overlaps, quarterOf, quarterPeriod, yearOf } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { Span } from '../spans.ts';
import { countSpanDays, subtract, within } from '../spans.ts';
import { currentStatements } from './attendance.ts';
import { aboutPerson } from './context.ts';
import type { PersonContext } from './context.ts';
import type { ErkenningFeit, OrganisatieFacts, PersoonFacts, Tijdvak, WvgOvereenkomstFeit } from './facts.ts';
import { kwartaalKey } from './kwartaal.ts';

const MONTHS_PER_YEAR = 12;
const DAYS_PER_WEEK = 7;

export interface WvgMaand {
  readonly month: string;
  /** Participants, each counted once per begeleider, whatever the number of agreements. */
  readonly deelnemers: number;
  readonly bedrag: Lookup<Cents>;
  /** Null where the amount of that month is not known. */
  readonly subsidyCents: Cents | null;
}

/** AMA-31: one subsidy per participant per begeleider per month (`YYYY-MM`), not per agreement. */
export function wvgMaand(personen: readonly PersoonFacts[], law: Law, month: string): WvgMaand {
  const { from, to } = monthPeriod(month);
  const bedrag = lookupAs(law, 'wvg.subsidie.maand', 'money', from);
  const guided = new Set<string>();
  for (const persoon of personen) {
    for (const item of persoon.wvgOvereenkomsten ?? []) {
      if (overlaps({ from: item.van, to: item.tot }, { from, to })) guided.add(`${persoon.id} ${item.begeleider}`);
    }
  }
  const subsidyCents = bedrag.value === null ? null : toCents(bedrag.value * guided.size);
  return { month, deelnemers: guided.size, bedrag, subsidyCents };
}

/** AMA-32: several locations of one werkpost are one agreement. */
export function overeenkomstPerWerkpost(context: PersonContext): Finding[] {
  const agreements = context.persoon.wvgOvereenkomsten ?? [];
  return agreements.flatMap((item, index) => {
    const double = agreements.slice(0, index).some((other) => sameWerkpost(item, other));
    if (!double) return [];
    return [aboutPerson(context, 'AMA-32', 'DUBBELE_OVEREENKOMST', 'conflict', {}, { since: item.van, recordId: item.id })];
  });
}

function sameWerkpost(a: WvgOvereenkomstFeit, b: WvgOvereenkomstFeit): boolean {
  if (a.werkpostId !== b.werkpostId || a.begeleider !== b.begeleider) return false;
  return overlaps({ from: a.van, to: a.tot }, { from: b.van, to: b.tot });
}

// --- recognition (AMA-34) ---------------------------------------------------------------------------------------------------

/** Last day of a recognition: as filled in, else the term of the lawbook from its first day; null when that is not known. */
export function erkenningTot(erkenning: ErkenningFeit, law: Law): IsoDate | null {
  if (erkenning.tot !== null) return erkenning.tot;
  const years = lookupAs(law, 'wvg.erkenning', 'integer', erkenning.van).value;
  return years === null ? null : addDays(addMonths(erkenning.van, years * MONTHS_PER_YEAR), -1);
}

/** AMA-34: the reminder to ask the renewal, and a recognition that ran out. An older page names 8 months (C5): the card says so. */
export function erkenningWvg(organisatie: OrganisatieFacts, law: Law, on: IsoDate): Finding[] {
  const ends = (organisatie.erkenningen ?? [])
    .filter((item) => item.soort === 'ama_wvg' && item.van <= on)
    .flatMap((item) => erkenningTot(item, law) ?? [])
    .sort();
  const end = ends.at(-1);
  const months = lookupAs(law, 'wvg.erkenning.herinnering', 'integer', on).value;
  if (end === undefined || months === null) return [];
  const after = addDays(end, 1);
  const params = { tot: end, vanaf: addMonths(after, -months) };
  if (on > end) return [makeFinding(law, 'AMA-34', 'ERKENNING_VERLOPEN', 'overdue', { params, since: after, due: end })];
  if (on < params.vanaf) return [];
  return [makeFinding(law, 'AMA-34', 'ERKENNING_VERNIEUWEN', 'due', { params, since: params.vanaf, due: end })];
}

// --- permissions (AMA-35, AMA-36) -------------------------------------------------------------------------------------------

/** Which body permits AMA WVG, by status; other statuses ask none that is known. */
const PERMISSION_OF: Readonly<Partial<Record<StatuutCode, ToestemmingSoort>>> = { RIZIV: 'ADVISEREND_ARTS', LEEFLOON: 'OCMW' };

/** AMA-35: the permission that the status asks, and the age of that of the adviserend arts. */
export function wvgToestemming(context: PersonContext): Finding[] {
  const agreement = (context.persoon.wvgOvereenkomsten ?? []).find((item) => covers(item, context.on));
  if (!agreement) return [];
  return neededPermissions(context.persoon, context.on).flatMap((soort) => {
    const given = permissionDates(context.persoon, soort, context.on);
    const extra = { since: agreement.van, recordId: agreement.id };
    if (given.length === 0) {
      return [aboutPerson(context, 'AMA-35', 'TOESTEMMING_WVG_ONTBREEKT', 'missing', { toestemming: soort }, extra)];
    }
    if (soort !== 'ADVISEREND_ARTS') return [];
    const last = given.at(-1) ?? null;
    return [...oldPermission(context, agreement, last), ...otherActivity(context, agreement, last)];
  });
}

/** AMA-35: a permission is used again for the same activity only; another werkpost than on its day is a question. */
function otherActivity(context: PersonContext, agreement: WvgOvereenkomstFeit, date: IsoDate | null): Finding[] {
  if (date === null || agreement.van <= date) return [];
  const then = (context.persoon.wvgOvereenkomsten ?? []).filter((item) => covers(item, date));
  if (then.length === 0 || then.some((item) => item.werkpostId === agreement.werkpostId)) return [];
  const extra = { since: agreement.van, recordId: agreement.id };
  const params = { datum: date, van: agreement.van };
  return [aboutPerson(context, 'AMA-35', 'TOESTEMMING_WVG_ANDERE_WERKPOST', 'conflict', params, extra)];
}

function oldPermission(context: PersonContext, agreement: WvgOvereenkomstFeit, date: IsoDate | null): Finding[] {
  const years = lookupAs(context.law, 'wvg.toestemming.hergebruik', 'integer', context.on).value;
  if (date === null || years === null) return [];
  const until = addMonths(date, years * MONTHS_PER_YEAR);
  if (context.on <= until) return [];
  const extra = { since: addDays(until, 1), due: until, recordId: agreement.id };
  return [aboutPerson(context, 'AMA-35', 'TOESTEMMING_WVG_OUD', 'overdue', { datum: date, tot: until }, extra)];
}

/** AMA-36: more hours than before, and no permission since the agreement that was there before. */
export function wvgUrenGestegen(context: PersonContext): Finding[] {
  const agreements = (context.persoon.wvgOvereenkomsten ?? []).filter((item) => item.van <= context.on);
  return agreements.flatMap((item) => {
    const before = agreements.filter((other) => other.id !== item.id && covers(other, addDays(item.van, -1)));
    const previous = hoursOf(before);
    const now = hoursOf(agreements.filter((other) => covers(other, item.van)));
    if (before.length === 0 || previous === null || now === null || now <= previous || !covers(item, context.on)) return [];
    const since = before.map((other) => other.van).sort()[0] ?? item.van;
    return neededPermissions(context.persoon, item.van)
      .filter((soort) => !permissionDates(context.persoon, soort, context.on).some((date) => date > since))
      .map((soort) => {
        const params = { toestemming: soort, van: item.van, vorigeX100: previous, urenX100: now };
        return aboutPerson(context, 'AMA-36', 'UREN_GESTEGEN', 'missing', params, { since: item.van, recordId: item.id });
      });
  });
}

/** AMA-36: an agreement that runs is evaluated every year, counted from its first day or from the last evaluation. */
export function wvgEvaluatieNodig(context: PersonContext): Finding[] {
  const months = lookupAs(context.law, 'wvg.evaluatie.termijn', 'integer', context.on).value;
  const ahead = lookupAs(context.law, 'wvg.evaluatie.herinnering', 'integer', context.on).value;
  if (months === null || ahead === null) return [];
  return (context.persoon.wvgOvereenkomsten ?? []).flatMap((item) => {
    if (!covers(item, context.on)) return [];
    const tegen = addMonths(lastEvaluation(context, item) ?? item.van, months);
    const from = addMonths(tegen, -ahead);
    if (context.on < from || (item.tot !== null && item.tot < tegen)) return [];
    const late = context.on > tegen;
    const extra = { since: late ? addDays(tegen, 1) : from, due: tegen, recordId: item.id };
    const code = late ? 'EVALUATIE_TE_LAAT' : 'EVALUATIE_NODIG';
    return [aboutPerson(context, 'AMA-36', code, late ? 'overdue' : 'due', { tegen }, extra)];
  });
}

function lastEvaluation({ persoon, on }: PersonContext, agreement: WvgOvereenkomstFeit): IsoDate | undefined {
  return (persoon.wvgEvaluaties ?? [])
    .filter(({ datum, wvgOvereenkomstId: of }) => datum >= agreement.van && datum <= on && (of === null || of === agreement.id))
    .map(({ datum }) => datum)
    .sort()
    .at(-1);
}

function neededPermissions(persoon: PersoonFacts, on: IsoDate): ToestemmingSoort[] {
  const needed = persoon.statuten.filter((item) => covers(item, on)).flatMap((item) => PERMISSION_OF[item.code] ?? []);
  return [...new Set(needed)];
}

/** Days of the permissions on file up to `on`, oldest first; one that no longer holds is left out. */
function permissionDates(persoon: PersoonFacts, soort: ToestemmingSoort, on: IsoDate): IsoDate[] {
  return persoon.toestemmingen
    .filter((item) => item.soort === soort && item.aanwezig === 'ja' && (item.geldigTot === null || item.geldigTot >= on))
    .flatMap((item) => item.datum ?? [])
    .filter((date) => date <= on)
    .sort();
}

// --- end and hours (AMA-37, AMA-54) -----------------------------------------------------------------------------------------

/** AMA-37: an agreement that ended, and the end was not reported. No term is known. */
export function wvgEindeGemeld(context: PersonContext): Finding[] {
  return (context.persoon.wvgOvereenkomsten ?? []).flatMap((item) => {
    if (item.tot === null || item.tot >= context.on || (item.eindeGemeldOp ?? null) !== null) return [];
    const extra = { since: item.tot, recordId: item.id };
    return [aboutPerson(context, 'AMA-37', 'EINDE_NIET_GEMELD', 'missing', { tot: item.tot }, extra)];
  });
}

/** Average hours a week in hundredths over the days of AMA WVG in a quarter; null: no hours known. */
export interface WvgUren {
  readonly dagen: number;
  readonly urenX100: number;
  readonly gemiddeldX100: number;
  /** Sum of hours × 7, so that the comparison with the limit needs no rounding. */
  readonly zevenvoudX100: number;
}

/** AMA-54: over the last whole quarter, agreements of the own organisation. */
export function wvgTwaalfUur(context: PersonContext): Finding[] {
  if ((context.persoon.wvgOvereenkomsten ?? []).length === 0) return [];
  const thisQuarter = quarterPeriod(yearOf(context.on), quarterOf(context.on));
  const last = addDays(thisQuarter.from, -1);
  const kwartaal = { year: yearOf(last), quarter: quarterOf(last) };
  const hours = wvgUren(context.persoon, context.organisatie, quarterPeriod(kwartaal.year, kwartaal.quarter));
  const limit = lookupAs(context.law, 'ama.wvg.signaalUren', 'decimal', last).value;
  if (hours === null || limit === null || hours.zevenvoudX100 < Math.round(Number(limit) * 100) * hours.dagen) return [];
  const params = { kwartaal: kwartaalKey(kwartaal), gemiddeldX100: hours.gemiddeldX100, dagen: hours.dagen };
  return [aboutPerson(context, 'AMA-54', 'WVG_TWAALF_UUR', 'info', params, { since: thisQuarter.from })];
}

/** Hours that were noted on days of AMA WVG; where none were, the hours that the agreements name. */
export function wvgUren(persoon: PersoonFacts, organisatie: OrganisatieFacts, quarter: Span): WvgUren | null {
  const own = (persoon.wvgOvereenkomsten ?? []).filter((item) => isOwn(item.begeleider, organisatie));
  if (own.length === 0) return null;
  const se = persoon.trajecten.filter((item) => item.soort === 'SE').map((item) => ({ van: item.start, tot: item.einde }));
  const spans = subtract(within(quarter, own), within(quarter, se));
  const dagen = countSpanDays(spans);
  if (dagen === 0) return null;
  const noted = notedHours(persoon, spans);
  const zevenvoudX100 = noted === null ? agreedHours(own, spans) : noted * DAYS_PER_WEEK;
  if (zevenvoudX100 === null) return null;
  const urenX100 = Math.round(zevenvoudX100 / DAYS_PER_WEEK);
  return { dagen, urenX100, gemiddeldX100: Math.round(zevenvoudX100 / dagen), zevenvoudX100 };
}

function notedHours(persoon: PersoonFacts, spans: readonly Span[]): number | null {
  const statements = spans
    .flatMap((span) => currentStatements(persoon.aanwezigheid, span.from, span.to))
    .filter((item) => item.waarde === 'uren' && item.urenX100 !== null);
  return statements.length === 0 ? null : statements.reduce((sum, item) => sum + (item.urenX100 ?? 0), 0);
}

/** Hours a week × days, of every agreement; null where one of them names no hours. */
function agreedHours(agreements: readonly WvgOvereenkomstFeit[], spans: readonly Span[]): number | null {
  let sum = 0;
  for (const item of agreements) {
    const days = countSpanDays(spans.flatMap((span) => within(span, [item])));
    if (days === 0) continue;
    if ((item.urenX100 ?? null) === null) return null;
    sum += (item.urenX100 ?? 0) * days;
  }
  return sum;
}

const plain = (name: string): string => name.trim().toLocaleLowerCase('nl-BE');

/** The begeleider of an agreement is the own organisation when nobody else is named. */
function isOwn(begeleider: string, organisatie: OrganisatieFacts): boolean {
  return plain(begeleider) === '' || plain(begeleider) === plain(organisatie.naam ?? '');
}

function hoursOf(agreements: readonly WvgOvereenkomstFeit[]): number | null {
  const hours = agreements.map((item) => item.urenX100 ?? null);
  return hours.includes(null) ? null : hours.reduce<number>((sum, item) => sum + (item ?? 0), 0);
}

function covers(period: Tijdvak, day: IsoDate): boolean {
  return period.van <= day && (period.tot === null || period.tot >= day);
}

/** Attendance: questions, months that were not entered, Sundays and holidays (AMA-22, AMA-23, AMA-38). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { monthKey, quarterPeriod, yearOf } from '../../shared/domain/date.ts';
import { holidayOn, isSunday, restDays } from '../calendar.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { visitDays } from './attendance.ts';
import { aboutPerson, trajectContext, about } from './context.ts';
import type { PersonContext } from './context.ts';
import { maandDekking } from './coverage.ts';
import { monthAt, monthIndex } from './months.ts';
import type { Month } from './months.ts';
import type { KalenderFeit, TrajectFacts } from './facts.ts';
import { countPerson, prepareBounds } from './funding/count.ts';
import { amaSince } from './overgang.ts';
import { holdsFor } from './planning.ts';

const FIRST = '0001-01-01' as IsoDate;

/** What one pass over the statements of a person tells. */
interface Overview {
  /** Presences on a day that no traject covers, undecided. */
  readonly outside: IsoDate[];
  /** The same, called "start or end date wrong" by the user, and still outside. */
  readonly datesWrong: IsoDate[];
  /** Two sources that differ. */
  readonly questions: IsoDate[];
  readonly sundays: IsoDate[];
  readonly holidays: IsoDate[];
  readonly closed: IsoDate[];
  /** Months with a record, by traject id. */
  readonly recorded: Map<string, Set<string>>;
}

/** AMA-22, AMA-23 and AMA-38 in one pass over the attendance up to and including `on`. */
export function aanwezigheid(context: PersonContext): Finding[] {
  const overview = look(context);
  return ([] as Finding[]).concat(
    byMonth(context, 'AMA-22', 'BUITEN_TRAJECT', 'conflict', overview.outside),
    byMonth(context, 'AMA-22', 'DATUMS_NOG_FOUT', 'conflict', overview.datesWrong),
    byMonth(context, 'AMA-22', 'TWEE_BRONNEN', 'conflict', overview.questions),
    notEntered(context, overview),
    openingBesideAttendance(context),
    overlappingTrajecten(context),
    onRestDays(context, overview),
  );
}

function look(context: PersonContext): Overview {
  const overview: Overview = {
    outside: [],
    datesWrong: [],
    questions: [],
    sundays: [],
    holidays: [],
    closed: [],
    recorded: new Map(context.persoon.trajecten.map((traject) => [traject.id, new Set<string>()])),
  };
  const datesWrong = wrongDates(context);
  const closed = context.organisatie.kalender.length === 0 ? null : closingDays(context);
  const seen = new MonthsSeen(context.persoon.trajecten, overview.recorded);
  let year = '';
  let rest: ReadonlySet<IsoDate> = new Set();
  visitDays(context.persoon.aanwezigheid, FIRST, context.on, (date, halves, question) => {
    const inside = seen.record(date);
    if (question) overview.questions.push(date);
    if (halves === 0) return;
    // A day of AMA in welfare is no day outside: it counts in hours, not in days of a traject.
    if (!inside && !inWelfare(context, date)) (datesWrong.has(date) ? overview.datesWrong : overview.outside).push(date);
    if (!date.startsWith(year) || year === '') {
      year = date.slice(0, 4);
      rest = restDays(context.law, yearOf(date));
    }
    if (rest.has(date)) addRestDay(context, overview, date);
    if (closed !== null && closed(date) && holidayOn(context.law, date) === null) overview.closed.push(date);
  });
  return overview;
}

const NONE: ReadonlySet<IsoDate> = new Set();

function wrongDates({ persoon }: PersonContext): ReadonlySet<IsoDate> {
  const { besluiten } = persoon.aanwezigheid;
  if (besluiten.length === 0) return NONE;
  return new Set(besluiten.filter((item) => item.keuze === 'datums_fout').map((item) => item.datum));
}

const inWelfare = ({ persoon }: PersonContext, date: IsoDate): boolean =>
  (persoon.wvgOvereenkomsten ?? []).some(({ van, tot }) => van <= date && (tot === null || tot >= date));

/** Is a date a closing day for this person: everywhere, or at the site of a traject that runs on it. */
function closingDays({ organisatie, persoon }: PersonContext): (date: IsoDate) => boolean {
  const days = new Map<IsoDate, KalenderFeit[]>();
  for (const day of organisatie.kalender) days.set(day.datum, [...(days.get(day.datum) ?? []), day]);
  return (date) =>
    days
      .get(date)
      ?.some(
        (day) => holdsFor(day, null) || persoon.trajecten.some((item) => runsOn(item, date) && holdsFor(day, item.vestigingId)),
      ) === true;
}

function addRestDay(context: PersonContext, overview: Overview, date: IsoDate): void {
  if (isSunday(date)) overview.sundays.push(date);
  if (holidayOn(context.law, date) !== null) overview.holidays.push(date);
}

/** Notes which months of which traject have a record. Dates come sorted, so a month is looked at once and not for each of its days. */
class MonthsSeen {
  readonly #trajecten: readonly { readonly traject: TrajectFacts; readonly months: Set<string> }[];
  #month: Month | null = null;
  /** Trajecten that begin or end within the month: only of these each day is looked at. */
  #partly: { readonly traject: TrajectFacts; readonly months: Set<string> }[] = [];
  #wholeMonth = false;

  constructor(trajecten: readonly TrajectFacts[], recorded: ReadonlyMap<string, Set<string>>) {
    this.#trajecten = trajecten.map((traject) => ({ traject, months: recorded.get(traject.id) ?? new Set() }));
  }

  /** Notes a date; true when a traject runs on it. */
  record(date: IsoDate): boolean {
    if (this.#month === null || date > this.#month.end) this.#enter(monthAt(monthIndex(date)));
    return this.#recordPartly(date) || this.#wholeMonth;
  }

  #enter(month: Month): void {
    this.#month = month;
    this.#wholeMonth = false;
    this.#partly = [];
    for (const item of this.#trajecten) {
      if (runsOn(item.traject, month.first) && runsOn(item.traject, month.end)) {
        this.#wholeMonth = true;
        item.months.add(month.key);
      } else if (touches(item.traject, month)) this.#partly.push(item);
    }
  }

  #recordPartly(date: IsoDate): boolean {
    let inside = false;
    for (const { traject, months } of this.#partly) {
      if (!runsOn(traject, date)) continue;
      inside = true;
      months.add(monthKey(date));
    }
    return inside;
  }
}

function touches({ start, einde }: TrajectFacts, month: Month): boolean {
  return start <= month.end && (einde === null || einde >= month.first);
}

function runsOn(traject: TrajectFacts, date: IsoDate): boolean {
  return date >= traject.start && (traject.einde === null || date <= traject.einde);
}

function byMonth(context: PersonContext, rule: string, code: string, kind: FindingKind, dates: readonly IsoDate[]): Finding[] {
  if (dates.length === 0) return [];
  const months = new Map<string, IsoDate[]>();
  for (const date of dates) {
    const list = months.get(monthKey(date));
    if (list) list.push(date);
    else months.set(monthKey(date), [date]);
  }
  return [...months].map(([maand, datums]) =>
    aboutPerson(
      context,
      rule,
      code,
      kind,
      { maand, datums, aantal: datums.length },
      { since: datums[0] ?? null, recordId: maand },
    ),
  );
}

/** AMA-23: the months that are over and have no record, by traject. */
function notEntered(context: PersonContext, overview: Overview): Finding[] {
  // To the end of this month: cut at today, a month would look as if it were over.
  const bounds = { from: amaSince(context.law), to: monthAt(monthIndex(context.on)).end };
  const found: Finding[] = [];
  for (const traject of context.persoon.trajecten) {
    if (traject.soort !== 'SE') continue;
    const { missing } = maandDekking(traject, overview.recorded.get(traject.id) ?? new Set(), bounds, context.on);
    if (missing.length === 0) continue;
    const params = { maanden: missing, aantal: missing.length };
    found.push(about(trajectContext(context, traject), 'AMA-23', 'MAAND_NIET_INGEVOERD', 'missing', params));
  }
  return found;
}

/** AMA-23: an opening position beside attendance that says something else on the same days; never added up, never guessed. */
function openingBesideAttendance(context: PersonContext): Finding[] {
  const openings = context.persoon.trajecten.flatMap((traject) => traject.beginstanden ?? []);
  if (openings.length === 0) return [];
  const quarters = new Map(openings.map(({ jaar, kwartaal }) => [`${String(jaar)}Q${String(kwartaal)}`, { jaar, kwartaal }]));
  return [...quarters].flatMap(([key, { jaar, kwartaal }]) => {
    const { from, to } = quarterPeriod(jaar, kwartaal);
    const { trajecten } = countPerson(context.persoon, prepareBounds({ from, to, cuts: [from], on: context.on, detail: false }));
    return trajecten.flatMap((count) => {
      const traject = context.persoon.trajecten.find((item) => item.id === count.trajectId);
      const [conflict] = count.openingConflicts;
      if (!traject || !conflict) return [];
      const params = { kwartaal: key, beginstand: inDays(conflict.beginstand), ingevoerd: inDays(conflict.ingevoerd) };
      const narrowed = trajectContext(context, traject);
      return [about(narrowed, 'AMA-23', 'BEGINSTAND_EN_AANWEZIGHEID', 'conflict', params, { recordId: key })];
    });
  });
}

/** Half days as days, `12,5`. */
const inDays = (halves: number): string => String(halves / 2).replace('.', ',');

/** Two trajecten of one person on the same day: one of them is wrong, and the day counts once (AMA-22, AMA-23). */
function overlappingTrajecten(context: PersonContext): Finding[] {
  if (context.persoon.trajecten.length < 2) return [];
  const sorted = context.persoon.trajecten.filter((item) => item.soort === 'SE').sort((a, b) => (a.start < b.start ? -1 : 1));
  return sorted.flatMap((traject, index) => {
    const before = sorted.slice(0, index).find((other) => runsOn(other, traject.start));
    if (!before) return [];
    const params = { van: traject.start, tot: earliestEnd(before.einde, traject.einde) };
    const extra = { since: traject.start, recordId: before.id };
    return [about(trajectContext(context, traject), 'AMA-23', 'TRAJECTEN_OVERLAPPEN', 'conflict', params, extra)];
  });
}

function earliestEnd(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** AMA-38: presence on a Sunday, a public holiday, or a closing day of the organisation. */
function onRestDays(context: PersonContext, overview: Overview): Finding[] {
  if (overview.sundays.length + overview.holidays.length + overview.closed.length === 0) return [];
  const rest = lookupAs(context.law, 'ama.zondagsrust', 'boolean', context.on).value === true;
  return [
    ...(rest ? byMonth(context, 'AMA-38', 'AANWEZIG_OP_ZONDAG', 'conflict', overview.sundays) : []),
    ...(rest ? byMonth(context, 'AMA-38', 'AANWEZIG_OP_FEESTDAG', 'conflict', overview.holidays) : []),
    ...byMonth(context, 'AMA-38', 'AANWEZIG_OP_SLUITINGSDAG', 'conflict', overview.closed),
  ];
}

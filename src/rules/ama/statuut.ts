/** Benefit statuses and the papers that each of them asks (AMA-05 to AMA-08, domain/ama.md 3.3). */
import type { StatuutCode, ToestemmingSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { Span } from '../spans.ts';
import { countSpanDays, gaps, spanTexts, subtract, within } from '../spans.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Tijdvak, ToestemmingFeit } from './facts.ts';

const MONTHS_PER_YEAR = 12;

/** AMA-05: at least one status on every day of the traject, each from the list of its day. */
export function statuutPerDag(context: TrajectContext): Finding[] {
  return [...statusGaps(context), ...unlistedStatuses(context), ...expectedEnds(context)];
}

function statusGaps(context: TrajectContext): Finding[] {
  const { statuten } = context.persoon;
  const open = gaps(context.window, statuten);
  const first = open[0];
  if (!first) return [];
  if (within(context.window, statuten).length === 0) {
    return [about(context, 'AMA-05', 'STATUUT_ONTBREEKT', 'missing', {}, { since: first.from })];
  }
  const params = { dagen: countSpanDays(open), periodes: spanTexts(open) };
  return [about(context, 'AMA-05', 'STATUUT_GAT', 'missing', params, { since: first.from })];
}

function unlistedStatuses(context: TrajectContext): Finding[] {
  const found: Finding[] = [];
  for (const statuut of context.persoon.statuten) {
    const first = within(context.window, [statuut])[0];
    if (!first) continue;
    const list = lookupAs(context.law, 'ama.statuten', 'codes', first.from).value;
    if (list === null || list.includes(statuut.code)) continue;
    found.push(about(context, 'AMA-05', 'STATUUT_NIET_OP_LIJST', 'conflict', { statuut: statuut.code }, { since: first.from }));
  }
  return found;
}

/** Reminder before the expected end of a benefit: the next status must be known by then. */
function expectedEnds(context: TrajectContext): Finding[] {
  if (!context.open) return [];
  const months = lookupAs(context.law, 'ama.statuut.herinnering', 'integer', context.on).value ?? 0;
  return context.persoon.statuten.flatMap((statuut) => {
    const end = statuut.verwachtEinde;
    if (end === null || statuut.tot !== null || addMonths(end, -months) > context.on) return [];
    const code = context.on <= end ? 'STATUUT_EINDE_VERWACHT' : 'STATUUT_EINDE_VOORBIJ';
    return [about(context, 'AMA-05', code, 'due', { statuut: statuut.code, einde: end }, { due: end })];
  });
}

/** AMA-06: leefloon asks the permission of the OCMW, from the first day of the status, also during the traject. */
export function toelatingOcmw(context: TrajectContext): Finding[] {
  return missingPaper(context, 'AMA-06', within(context.window, ofStatus(context, 'LEEFLOON')), 'OCMW', 'TOELATING_OCMW');
}

/** AMA-07: a RIZIV benefit longer than a year asks routing C, from the first day after that year. */
export function routingC(context: TrajectContext): Finding[] {
  return missingPaper(context, 'AMA-07', langeZiekte(context), 'ROUTING_C', 'ROUTING_C');
}

/** The judged days on which a RIZIV benefit has lasted longer than the term of AMA-07. */
export function langeZiekte(context: TrajectContext): Span[] {
  const years = lookupAs(context.law, 'ama.routingC.na', 'integer', context.window.to).value;
  if (years === null) return [];
  const long = joined(ofStatus(context, 'RIZIV')).map(({ van, tot }) => ({ van: firstDayOverTerm(van, years), tot }));
  return within(context.window, long);
}

/** The first day on which a status that began on `from` has lasted longer than `years`. */
export function firstDayOverTerm(from: IsoDate, years: number): IsoDate {
  return addDays(addMonths(from, years * MONTHS_PER_YEAR), 1);
}

/** Days of a status without the paper: missing while it lasts, a note with the days once the paper is there. */
function missingPaper(context: TrajectContext, rule: string, days: Span[], soort: ToestemmingSoort, code: string): Finding[] {
  const papers = context.persoon.toestemmingen.filter((item) => item.soort === soort && item.aanwezig === 'ja');
  const found: Finding[] = days.flatMap((span) => {
    const open = subtract([span], within(span, papers.map(paperPeriod)));
    return open.map((gap) => {
      const params = { dagen: countSpanDays([gap]), periodes: spanTexts([gap]) };
      const lasting = gap.to === span.to;
      const name = lasting ? `${code}_ONTBREEKT` : `${code}_DAGEN`;
      return about(context, rule, name, lasting ? 'missing' : 'info', params, { since: gap.from });
    });
  });
  if (days.length > 0 && papers.some((paper) => paper.datum === null)) {
    found.push(about(context, rule, `${code}_ZONDER_DATUM`, 'info'));
  }
  return found;
}

/** A paper that is there without a date covers every day: its date is asked apart. */
function paperPeriod(paper: ToestemmingFeit): Tijdvak {
  return { van: paper.datum ?? ('0001-01-01' as IsoDate), tot: paper.geldigTot };
}

/**
 * AMA-08: the mutuality is told at the latest the day before the start; for a RIZIV benefit that begins during the traject the
 * day before its first day, by analogy.
 */
export function ziekenfondsVerwittigd(context: TrajectContext): Finding[] {
  const ahead = lookupAs(context.law, 'ama.ziekenfonds.vooraf', 'integer', context.window.to).value;
  if (ahead === null) return [];
  const end = context.traject.einde;
  return joined(ofStatus(context, 'RIZIV'))
    .filter((period) => (period.tot === null || period.tot >= context.traject.start) && (end === null || period.van <= end))
    .flatMap((period) => noticeFindings(context, period, ahead));
}

/** Whether the mutuality was told of this stretch of a RIZIV benefit: what was told of an earlier stretch does not count again. */
export function meldingenVoor(
  toestemmingen: readonly ToestemmingFeit[],
  periods: readonly Tijdvak[],
  period: Tijdvak,
): ToestemmingFeit[] {
  const before = joined(periods).findLast((each) => each.van < period.van)?.tot ?? null;
  return toestemmingen.filter(
    (item) =>
      item.soort === 'MUTUALITEIT' && item.aanwezig === 'ja' && (before === null || item.datum === null || item.datum > before),
  );
}

function noticeFindings(context: TrajectContext, period: Tijdvak, ahead: number): Finding[] {
  const begin = period.van > context.traject.start ? period.van : context.traject.start;
  const latest = addDays(begin, -ahead);
  const notices = relevantNotices(context, period);
  if (notices.some((notice) => notice.datum !== null && notice.datum <= latest)) return [];
  const late = notices.find((notice) => notice.datum !== null && notice.datum <= context.on);
  if (late) {
    const params = { verwittigd: late.datum, uiterlijk: latest };
    return [about(context, 'AMA-08', 'ZIEKENFONDS_LAAT', 'overdue', params, { since: begin, due: latest })];
  }
  if (notices.some((notice) => notice.datum === null)) return [about(context, 'AMA-08', 'ZIEKENFONDS_ZONDER_DATUM', 'info')];
  const overdue = context.on > latest;
  const code = overdue ? 'ZIEKENFONDS_NIET_VERWITTIGD' : 'ZIEKENFONDS_TE_VERWITTIGEN';
  return [about(context, 'AMA-08', code, overdue ? 'overdue' : 'due', { uiterlijk: latest }, { due: latest })];
}

/** A notice belongs to this start when it was given after the start of the traject before it. */
function relevantNotices(context: TrajectContext, period: Tijdvak): ToestemmingFeit[] {
  const previous = context.persoon.trajecten.findLast((other) => other.start < context.traject.start)?.start ?? null;
  return meldingenVoor(context.persoon.toestemmingen, ofStatus(context, 'RIZIV'), period).filter(
    (item) => previous === null || item.datum === null || item.datum > previous,
  );
}

function ofStatus(context: TrajectContext, code: StatuutCode): Tijdvak[] {
  return context.persoon.statuten.filter((statuut) => statuut.code === code);
}

/** Periods that follow each other without a day between are one status. */
export function joined(periods: readonly Tijdvak[]): Tijdvak[] {
  const result: Tijdvak[] = [];
  for (const period of [...periods].sort((a, b) => (a.van < b.van ? -1 : 1))) {
    const last = result.at(-1);
    if (last && (last.tot === null || period.van <= addDays(last.tot, 1))) {
      const tot = last.tot === null || period.tot === null ? null : last.tot > period.tot ? last.tot : period.tot;
      result[result.length - 1] = { van: last.van, tot };
    } else result.push({ van: period.van, tot: period.tot });
  }
  return result;
}

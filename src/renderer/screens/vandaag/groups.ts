/** Findings in groups: by term, by person, by rule. A finding stands in exactly one group. */
import { addDays, dayNumber, toIsoDate, weekday, type IsoDate } from '../../../shared/domain/date.ts';
import type { Finding } from '../traject/types.ts';

export const TERMS = ['teLaat', 'dezeWeek', 'dertigDagen', 'tegenstrijdig', 'ontbreekt', 'wachtOpVdab', 'later', 'info'] as const;
export type Term = (typeof TERMS)[number];

const MONTH_DAYS = 30;

/** The Sunday that closes the week of `day`. */
export const endOfWeek = (day: IsoDate): IsoDate => addDays(day, 7 - weekday(day));
export const endOfMonthAhead = (day: IsoDate): IsoDate => addDays(day, MONTH_DAYS);

/** Past its day, and VDAB's: an office that asked in time is not called late (AMA-03). */
const WAITS_FOR_VDAB: ReadonlySet<string> = new Set(['WACHT_OP_VDAB', 'GEPLAND_DOOR_VDAB']);

/** The group of a line: the same as the core's own tally, except that terms beyond a month stand in a group of their own. */
export function termOf({ rule, code, kind, severity, tegen }: Finding, today: IsoDate): Term {
  if (rule === 'AMA-03' && WAITS_FOR_VDAB.has(code)) return 'wachtOpVdab';
  if (kind === 'conflict') return 'tegenstrijdig';
  if (kind === 'overdue' || (tegen !== null && tegen < today && severity !== 'I')) return 'teLaat';
  if (kind === 'due' && tegen !== null) {
    if (tegen <= endOfWeek(today)) return 'dezeWeek';
    return tegen <= endOfMonthAhead(today) ? 'dertigDagen' : 'later';
  }
  return kind === 'missing' && severity !== 'I' ? 'ontbreekt' : 'info';
}

export type Grouping = 'termijn' | 'persoon' | 'soort';

export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** Groups in the order in which they are read; empty groups are left out. */
export function groupFindings(findings: readonly Finding[], by: Grouping, today: IsoDate): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding, by, today);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const entries = [...groups].map(([key, list]) => ({ key, findings: list }));
  return by === 'termijn' ? entries.sort((a, b) => TERMS.indexOf(a.key as Term) - TERMS.indexOf(b.key as Term)) : entries;
}

function keyOf(finding: Finding, by: Grouping, today: IsoDate): string {
  if (by === 'termijn') return termOf(finding, today);
  return by === 'persoon' ? (finding.persoon?.id ?? '') : finding.rule;
}

/** Days that the oldest late finding is late; null when none is. */
export function oldestLate(findings: readonly Finding[], today: IsoDate): number | null {
  const late = findings.filter((finding) => termOf(finding, today) === 'teLaat').map(({ tegen }) => tegen ?? today);
  if (late.length === 0) return null;
  const oldest = late.sort()[0] ?? today;
  return dayNumber(today) - dayNumber(toIsoDate(oldest));
}

/** Terms per month (`YYYY-MM`), this month first, twelve months; `late` are those already past. */
export function termsPerMonth(findings: readonly Finding[], today: IsoDate): { month: string; count: number; late: number }[] {
  const months = Array.from({ length: 12 }, (_, ahead) => {
    const index = Number(today.slice(5, 7)) - 1 + ahead;
    const year = Number(today.slice(0, 4)) + Math.floor(index / 12);
    return `${String(year)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
  const first = months[0] ?? '';
  return months.map((month) => {
    const inMonth = findings.filter(
      ({ tegen }) => tegen !== null && (tegen.slice(0, 7) === month || (month === first && tegen < today)),
    );
    return { month, count: inMonth.length, late: inMonth.filter(({ tegen }) => tegen !== null && tegen < today).length };
  });
}

/** The same finding of several people. */
export interface Cluster {
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** From this many people on, the same finding is one line with their names. */
export const CLUSTER_FROM = 4;

/** Findings by rule and code, in the order in which each first comes. */
export function clusterFindings(findings: readonly Finding[]): Cluster[] {
  const clusters = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule}|${finding.code}`;
    clusters.set(key, [...(clusters.get(key) ?? []), finding]);
  }
  return [...clusters].map(([key, list]) => ({ key, findings: list }));
}

/** The earliest term of a cluster, null when none has one. */
export const earliestTerm = ({ findings }: Cluster): string | null =>
  findings
    .map(({ tegen }) => tegen)
    .filter((tegen) => tegen !== null)
    .sort()[0] ?? null;

/** Findings in the order in which they stand: by group, and in it with those who miss the same together. */
export function standingOrder(groups: readonly FindingGroup[], by: Grouping): Finding[] {
  const inGroup = ({ findings }: FindingGroup) =>
    by === 'persoon' ? findings : clusterFindings(findings).flatMap(({ findings: own }) => own);
  return groups.flatMap(inGroup);
}

/** Findings as lines: a sentence beside the code, the person's name, a stable key, the gravest first. */
import { type Finding, type Law, message } from '../../rules/index.ts';
import type { Bevinding } from '../../shared/contract/bevinding.ts';
import { type IsoDate, dayNumber, weekday } from '../../shared/domain/date.ts';
import type { Db } from '../store/index.ts';
import { allPersons } from '../cases/personen/read.ts';
import { byName } from '../cases/personen/names.ts';

export interface LineOptions {
  readonly law: Law;
  readonly confidential: boolean;
}

export type Names = ReadonlyMap<string, { naam: string; voornaam: string; overleden: boolean }>;

export function personNames(db: Db): Names {
  return new Map(
    allPersons(db).map(({ id, naam, voornaam, overledenOp }) => [
      id,
      { naam: naam ?? '', voornaam: voornaam ?? '', overleden: overledenOp !== null },
    ]),
  );
}

export function toLines(findings: readonly Finding[], names: Names, { law, confidential }: LineOptions): Bevinding[] {
  const seen = new Map<string, number>();
  return (
    findings
      // Hidden as a whole from who may not see the field, so that hiding tells nothing (ama.md section 8, item 8).
      .filter((finding) => confidential || finding.dataClass !== 'vertrouwelijk')
      .map((finding) => {
        const key = keyOf(finding);
        const count = seen.get(key) ?? 0;
        seen.set(key, count + 1);
        return { finding, key: count === 0 ? key : `${key}|${count}` };
      })
      .map(({ finding, key }) => toLine(finding, key, names, law))
      .sort(inOrder)
  );
}

/** Codes in the values of a finding that tell two findings of one rule, record and day apart. */
const TELLING = ['gesprek', 'polis', 'kwartaal', 'statuut', 'maatregel', 'aard', 'fase'] as const;

/** Says whether two findings are the same one, today and next year: answers about the paper file are kept by it. */
export function keyOf({ rule, code, trajectId, personId, place, since, params }: Finding): string {
  const telling = TELLING.flatMap((name) => (typeof params[name] === 'string' ? [params[name]] : []));
  return [rule, code, trajectId ?? personId ?? '', place.recordId ?? '', since ?? '', ...telling].join('|');
}

function toLine(finding: Finding, sleutel: string, names: Names, law: Law): Bevinding {
  const named = finding.personId === null ? undefined : names.get(finding.personId);
  return {
    sleutel,
    rule: finding.rule,
    code: finding.code,
    severity: finding.severity,
    kind: finding.kind,
    params: Object.fromEntries(
      Object.entries(finding.params).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
    ) as Bevinding['params'],
    message: message(law.lawbook, finding),
    persoon:
      finding.personId === null
        ? null
        : {
            id: finding.personId,
            naam: named?.naam ?? '',
            voornaam: named?.voornaam ?? '',
            overleden: named?.overleden ?? false,
          },
    trajectId: finding.trajectId,
    sinds: finding.since,
    tegen: finding.due,
    plaats: { scherm: finding.place.screen, veld: finding.place.field, recordId: finding.place.recordId },
  };
}

const SEVERITY_ORDER = { B: 0, W: 1, I: 2 } as const;

/** Severity B first, then what is due soonest, then by name. */
function inOrder(a: Bevinding, b: Bevinding): number {
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    compareTerm(a.tegen, b.tegen) ||
    byName(a.persoon ?? { naam: null, voornaam: null }, b.persoon ?? { naam: null, voornaam: null }) ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}

function compareTerm(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

export interface Tally {
  readonly teLaat: number;
  readonly dezeWeek: number;
  readonly dertigDagen: number;
  readonly tegenstrijdig: number;
  readonly ontbreekt: number;
  readonly info: number;
  /** Late, and VDAB's: the office asked in time (AMA-03). */
  readonly wachtOpVdab: number;
}

/** Each line counts once: late, due this week, due within 30 days, contradicting, missing, or for information. */
export function tally(lines: readonly Bevinding[], on: IsoDate): Tally {
  const counts = { teLaat: 0, dezeWeek: 0, dertigDagen: 0, tegenstrijdig: 0, ontbreekt: 0, info: 0, wachtOpVdab: 0 };
  for (const line of lines) counts[bucketOf(line, on)] += 1;
  return counts;
}

/** An office that asked in time is not called late. */
const WAITS_FOR_VDAB: ReadonlySet<string> = new Set(['WACHT_OP_VDAB', 'GEPLAND_DOOR_VDAB']);

/** The group of a line, as Vandaag shows it. */
export function bucketOf(line: Pick<Bevinding, 'rule' | 'code' | 'kind' | 'severity' | 'tegen'>, on: IsoDate): keyof Tally {
  if (line.rule === 'AMA-03' && WAITS_FOR_VDAB.has(line.code)) return 'wachtOpVdab';
  if (line.kind === 'conflict') return 'tegenstrijdig';
  if (line.kind === 'overdue' || (line.tegen !== null && line.tegen < on && line.severity !== 'I')) return 'teLaat';
  if (line.kind === 'due' && line.tegen !== null) {
    const days = dayNumber(line.tegen) - dayNumber(on);
    if (days <= 7 - weekday(on)) return 'dezeWeek';
    if (days <= 30) return 'dertigDagen';
    return 'info';
  }
  return line.kind === 'missing' && line.severity !== 'I' ? 'ontbreekt' : 'info';
}

/** `check` and `funding` over everyone, against a bare loop over the same rows of attendance. */
import path from 'node:path';
import { checkAll } from '../../src/core/agenda/check.ts';
import { fundingOfYear } from '../../src/core/cases/funding.ts';
import type { Dossier } from '../../src/core/store/index.ts';
import { addDays, type IsoDate } from '../../src/shared/domain/date.ts';
import { caseFile, LAST_YEAR, openFixture } from '../fixtures/case-file.ts';
import { repository } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';

const LAWBOOK = path.join(repository, 'src', 'rules', 'lawbook');
const ON = '2026-03-31' as IsoDate;

interface Row {
  readonly persoon_id: Buffer;
  readonly datum: string;
  readonly waarde: string;
}

/** Reads every statement between two days and counts the days present: the least that anyone who calculates has to do. */
function bareLoop({ reader }: Dossier, from: string, to: string): number {
  const rows = reader
    .prepare<[string, string], Row>(
      `SELECT persoon_id, datum, dagdeel, werkpost_id, waarde, uren, reden, bron FROM aanwezigheid
       WHERE verwijderd = 0 AND datum >= ? AND datum <= ?`,
    )
    .iterate(from, to);
  let days = 0;
  for (const { waarde } of rows) days += waarde === 'aanwezig' ? 2 : waarde === 'half' ? 1 : 0;
  return days;
}

const peak = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;

/** All findings of all persons, with ten years of attendance read. */
export async function check(persons: number): Promise<Case> {
  const dossier = await openFixture(await caseFile(persons));
  let on = ON;
  let findings = 0;
  return {
    // Another day each time: the result of a day is kept until the next operation.
    reset: () => (on = addDays(on, 1)),
    baseline: () => bareLoop(dossier, '0000-01-01', '9999-12-31'),
    subject: () => (findings = checkAll(dossier, LAWBOOK, on).findings.length),
    figures: () => ({ findings: findings.toLocaleString('en'), 'peak memory': peak() }),
    close: () => dossier.close(),
  };
}

/** The subsidy of a year in both day counts; only that year's attendance is read. */
export async function funding(persons: number): Promise<Case> {
  const dossier = await openFixture(await caseFile(persons));
  let days = 0;
  return {
    baseline: () => bareLoop(dossier, `${LAST_YEAR}-01-01`, `${LAST_YEAR}-12-31`),
    subject: () => (days = fundingOfYear(dossier, LAWBOOK, LAST_YEAR, ON).result.methodA.totalDays),
    figures: () => ({ 'days (method A)': days.toLocaleString('en'), 'peak memory': peak() }),
    close: () => dossier.close(),
  };
}

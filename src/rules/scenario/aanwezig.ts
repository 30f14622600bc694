/**
 * Attendance as one line of words: `2026-03-11 aanwezig` · `2026-03-02..2026-03-20 half` (Monday to Friday) · then, in any order,
 * `vm` or `nm`, `werkpost:w1`, `bron:werkpostblad`, and instead of a word `uren:3.5`.
 */
import { z } from 'zod';
import type { AanwezigheidWaarde, AfwezigReden, Dagdeel } from '../../shared/domain/codes.ts';
import { type IsoDate, addDays, isIsoDate, weekday } from '../../shared/domain/date.ts';
import type { AanwezigheidFeit } from '../ama/facts.ts';

const SATURDAY = 6;

const VALUES: Readonly<Record<string, { waarde: AanwezigheidWaarde; reden?: AfwezigReden }>> = {
  aanwezig: { waarde: 'aanwezig' },
  half: { waarde: 'half' },
  ziek: { waarde: 'afwezig', reden: 'Z' },
  verlof: { waarde: 'afwezig', reden: 'V' },
  andere: { waarde: 'afwezig', reden: 'A' },
  feestdag: { waarde: 'feestdag' },
};

type Statement = Omit<AanwezigheidFeit, 'datum'>;

/** A line that was read; a wrong one fails in the schema, with its path. */
export const AttendanceLine = z.string({ error: 'AANWEZIG_ONGELDIG' }).superRefine((line, context) => {
  if (parseLine(line) === null) context.addIssue({ code: 'custom', message: 'AANWEZIG_ONGELDIG' });
});

/** The statements of a list of lines, sorted by date; within a date in the order in which they were made. Throws RangeError. */
export function statementsOf(lines: readonly string[]): AanwezigheidFeit[] {
  const all = lines.flatMap((line) => {
    const parsed = parseLine(line);
    if (parsed === null) throw new RangeError('AANWEZIG_ONGELDIG');
    return parsed;
  });
  return all.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
}

function parseLine(line: string): AanwezigheidFeit[] | null {
  const [when = '', ...words] = line.split(' ').filter((word) => word !== '');
  const dates = datesOf(when);
  let statement: Statement = {
    dagdeel: 'dag',
    werkpostId: null,
    waarde: 'aanwezig',
    urenX100: null,
    reden: null,
    bron: 'scherm',
  };
  for (const word of words) {
    const next = readWord(statement, word);
    if (next === null) return null;
    statement = next;
  }
  return dates?.map((datum) => Object.assign({ datum }, statement)) ?? null;
}

function readWord(into: Statement, word: string): Statement | null {
  const [key = '', value = ''] = word.split(':');
  if (key === 'vm' || key === 'nm' || key === 'dag') return { ...into, dagdeel: key satisfies Dagdeel };
  if (key === 'werkpost' && value !== '') return { ...into, werkpostId: value };
  if (key === 'bron' && value !== '') return { ...into, bron: value };
  if (key === 'uren' && value !== '' && Number(value) >= 0)
    return { ...into, waarde: 'uren', urenX100: Math.round(Number(value) * 100) };
  const found = Object.hasOwn(VALUES, word) ? VALUES[word] : undefined;
  return found ? { ...into, waarde: found.waarde, reden: found.reden ?? null } : null;
}

function datesOf(when: string): IsoDate[] | null {
  const [from = '', to] = when.split('..');
  if (!isIsoDate(from)) return null;
  if (to === undefined) return [from];
  if (!isIsoDate(to) || to < from) return null;
  const dates: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekday(day) < SATURDAY) dates.push(day);
  return dates;
}

/**
 * The lines of Vandaag in a file that was taken into use on a date: what is about the time before stays out, what lies ahead of a person is
 * one line, and what turned out to be missing on paper is one line per person.
 */
import type { AgendaRegel } from '../../shared/contract/agenda.ts';
import type { Bevinding } from '../../shared/contract/bevinding.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Translate } from '../messages.ts';

/** A finding by itself. */
export const alone = (line: Bevinding): AgendaRegel => ({ ...line, ook: [] });

/**
 * Of each person, everything that only lies ahead becomes one line: the gravest and soonest, with the others in `ook`. What is late, missing
 * or contradicting today keeps a line of its own.
 * @param startOf first day of a traject, null for none
 */
export function foldAhead(
  lines: readonly Bevinding[],
  on: IsoDate,
  startOf: (trajectId: string | null) => IsoDate | null,
): AgendaRegel[] {
  const heads = new Map<string, { line: Bevinding; ook: Bevinding[] }>();
  return lines
    .flatMap((line) => {
      if (line.persoon === null || !liesAhead(line, on, startOf)) return [{ line, ook: [] as Bevinding[] }];
      const head = heads.get(line.persoon.id);
      if (head) {
        head.ook.push(line);
        return [];
      }
      const made = { line, ook: [] as Bevinding[] };
      heads.set(line.persoon.id, made);
      return [made];
    })
    .map(({ line, ook }) => ({ ...line, ook }));
}

function liesAhead(line: Bevinding, on: IsoDate, startOf: (trajectId: string | null) => IsoDate | null): boolean {
  if (line.kind === 'due' && line.tegen !== null) return line.tegen >= on;
  if (line.sinds !== null) return line.sinds > on;
  return (startOf(line.trajectId) ?? on) > on;
}

/** What is known to be missing on paper: one line per person, gravest first within it. Nothing about the organisation itself. */
export function missingLines(lines: readonly Bevinding[], translate: Translate): AgendaRegel[] {
  const persons = new Map<string, Bevinding[]>();
  for (const line of lines) {
    if (line.persoon === null) continue;
    persons.set(line.persoon.id, [...(persons.get(line.persoon.id) ?? []), line]);
  }
  return [...persons].flatMap(([id, own]) => {
    const [gravest] = own;
    if (!gravest) return [];
    return [
      {
        ...gravest,
        sleutel: `overgenomen|${id}`,
        code: 'OVERGENOMEN_ONTBREEKT',
        kind: 'missing' as const,
        params: { aantal: own.length },
        message: translate('agenda.overgenomenOntbreekt', { count: own.length }),
        trajectId: null,
        sinds: null,
        tegen: null,
        plaats: { scherm: 'overgenomen', veld: null, recordId: id },
        ook: own,
      },
    ];
  });
}

/** What the grid writes: what the office states for a day takes the place of what a list said of the same hours. */
import { type AanwezigheidFeit, touches } from '../../../rules/ama/index.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { CaseView } from '../../store/index.ts';
import { personIds } from '../personen/merged.ts';
import { readStatements } from './statements.ts';

type Statement = ParsedInputOf<'aanwezigheid.zet'>['uitspraken'][number];
type Withdrawal = Omit<Statement, 'datum'> & { readonly datum: IsoDate; readonly bron: string };

/** Statements made by a person, not read from a list. */
export const BY_HAND = 'hand';

/**
 * Withdrawals of other sources that the statements replace: of an emptied unit that unit, of a value every unit that speaks of the same
 * hours. What was stated stays in the history, and one undo brings it back (AMA-22: a later statement replaces the earlier).
 */
export function withdrawals({ db, reader }: CaseView, statements: readonly Statement[]): Withdrawal[] {
  const dates = statements.map(({ datum }) => datum).sort();
  const [from, to] = [dates[0] as IsoDate, dates.at(-1) as IsoDate];
  const persons = new Set(statements.map(({ persoonId }) => persoonId));
  return [...persons].flatMap((personId) => {
    const own = statements.filter(({ persoonId }) => persoonId === personId);
    // A list may have spoken of somebody who was merged into this person since: it is withdrawn where it stands.
    const stated = readStatements(reader, { personIds: personIds(db, personId), from, to });
    return [...stated].flatMap(([persoonId, items]) =>
      items
        .filter((item) => (item.bron !== BY_HAND || persoonId !== personId) && own.some((each) => replaces(each, item)))
        .map(({ datum, dagdeel, werkpostId, bron }) => {
          return { persoonId, datum, dagdeel, werkpostId, bron, waarde: null, uren: null, reden: null };
        }),
    );
  });
}

function replaces(statement: Statement, item: AanwezigheidFeit): boolean {
  if (statement.datum !== item.datum) return false;
  // Emptying says nothing about other units.
  if (statement.waarde !== null) return touches(statement, item);
  return statement.dagdeel === item.dagdeel && statement.werkpostId === item.werkpostId;
}

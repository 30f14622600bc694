/** Settled figures as an import compares with them: every field in the words of a cell. */
import type { Dossier } from '../store/index.ts';
import { BEDRAGEN } from './afrekening.ts';
import { lazyField, type ChangedByHand } from './field-state.ts';
import type { FieldState, KnownAfrekening } from './plan-types.ts';
import { readRows, type RowOf } from './read-rows.ts';
import type { Steps } from './steps.ts';

const CENTS = 100;
type Regel = RowOf<'kwartaalcijfer'>;

/** Of two settlements of one quarter the later. @param owner the person that a record belongs to, merged persons resolved */
export function* knownAfrekeningen(
  { db }: Dossier,
  changed: ChangedByHand,
  owner: (id: string | null) => string,
): Steps<KnownAfrekening[]> {
  const sets = (yield* readRows(db, 'kwartaalcijfers')).filter(({ afgerekend }) => afgerekend === true);
  if (sets.length === 0) return [];
  const lines = yield* readRows(db, 'kwartaalcijfer');
  return sets
    .toSorted((a, b) => (a.datum ?? '').localeCompare(b.datum ?? ''))
    .flatMap(({ id, kwartaal }): KnownAfrekening[] =>
      kwartaal === null
        ? []
        : [
            {
              id,
              kwartaal,
              regels: lines
                .filter(({ cijfersId }) => cijfersId === id)
                .map((row) => ({ id: row.id, persoonId: owner(row.persoonId), fields: fieldsOf(row, changed) })),
            },
          ],
    );
}

function fieldsOf(row: Regel, changed: ChangedByHand): Record<string, FieldState> {
  const field = (name: string, value: string | null): FieldState =>
    lazyField(value, () => changed('kwartaalcijfer', row.id, name), {
      matches: (text) => value !== null && value !== '' && Number(text) === Number(value),
    });
  const amounts = Object.entries(BEDRAGEN).map(([name, column]) => {
    const cents = row[column];
    return [name, field(column, cents === null ? null : (cents / CENTS).toFixed(2))] as const;
  });
  return {
    vte: field('vte', row.vte),
    wop_procent: field('wopLoonpremie', row.wopLoonpremie === null ? null : String(row.wopLoonpremie)),
    graad: lazyField(row.wopGraad, () => changed('kwartaalcijfer', row.id, 'wopGraad')),
    ...Object.fromEntries(amounts),
  };
}

/** What left the house: quarter overviews that were sent, with the model that was frozen then. */
import { and, asc, eq, isNotNull, like } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { MODELS, type VerzondenOverzicht } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { uitvoer } from '../../store/schema/index.ts';

const OVERVIEW = 'ama-kwartaaloverzicht';

/** Quarters (`2026Q1`) whose overview was sent, and when. */
export function sentOverviews(db: Db): { kwartaal: string; op: IsoDate }[] {
  return db
    .select({ kwartaal: uitvoer.periode, op: uitvoer.verzondenOp })
    .from(uitvoer)
    .where(and(eq(uitvoer.rapport, OVERVIEW), eq(uitvoer.verwijderd, false), isNotNull(uitvoer.verzondenOp)))
    .all()
    .flatMap((row) => (row.kwartaal && row.op ? [{ kwartaal: row.kwartaal, op: row.op as IsoDate }] : []));
}

/** Overviews of a year that were sent, oldest first, one per sending: several formats of one model count once. */
export function sentModels(db: Db, jaar: number): VerzondenOverzicht[] {
  const rows = db
    .select()
    .from(uitvoer)
    .where(
      and(
        eq(uitvoer.rapport, OVERVIEW),
        eq(uitvoer.verwijderd, false),
        isNotNull(uitvoer.verzondenOp),
        like(uitvoer.periode, `${jaar}Q%`),
      ),
    )
    .orderBy(asc(uitvoer.verzondenOp), asc(uitvoer.hlc))
    .all();
  // The model is frozen once per document; the other formats of it only carry its hash.
  const byHash = new Map(rows.filter((row) => row.model !== null).map((row) => [row.modelHash ?? row.id, row]));
  return [...byHash.values()].flatMap((row) => {
    const model = MODELS[OVERVIEW].safeParse(row.model);
    return model.success && row.verzondenOp ? [{ op: row.verzondenOp as IsoDate, model: model.data }] : [];
  });
}

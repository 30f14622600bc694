/** When somebody takes part in AMA within the house: facts for what does not go together with it. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { amaTraject, persoon } from '../../store/schema/index.ts';
import { runs } from '../facts.ts';
import { groupBy } from '../group.ts';
import { mergedInto } from './tables.ts';

/** Whether a person, by the id that they have now, takes part in AMA on a day. Arbeidszorg is not AMA. */
export function amaDeelname(db: Db): (persoonId: string, op: IsoDate) => boolean {
  const trajecten = groupBy(amaPerioden(db), ({ persoonId }) => persoonId);
  return (id, op) => (trajecten.get(id) ?? []).some((each) => runs(each, op));
}

/** Everybody who takes part in AMA on a day. */
export const amaDeelnemers = (db: Db, op: IsoDate): Set<string> =>
  new Set(amaPerioden(db).flatMap((each) => (runs(each, op) ? [each.persoonId] : [])));

function amaPerioden(db: Db): { readonly persoonId: string; readonly van: string; readonly tot: string | null }[] {
  const where = and(eq(amaTraject.verwijderd, false), isNotNull(amaTraject.start));
  const resolve = mergedInto(db.select().from(persoon).where(eq(persoon.verwijderd, false)).all());
  return db
    .select()
    .from(amaTraject)
    .where(where)
    .all()
    .flatMap(({ persoonId, soort, start, einde }) =>
      persoonId === null || start === null || soort === 'ARBEIDSZORG'
        ? []
        : [{ persoonId: resolve(persoonId) ?? persoonId, van: start, tot: einde }],
    );
}

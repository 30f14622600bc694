/** Werkpost and begeleider of a traject on a day, as names. */
import { and, eq } from 'drizzle-orm';
import { type IsoDate, covers } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { begeleider, begeleiding, werkpost, werkpostPeriode } from '../../store/schema/index.ts';
import { groupBy } from '../group.ts';
import { fullName } from '../personen/names.ts';

export interface TrajectNames {
  readonly werkpost: string | null;
  readonly begeleider: string | null;
}

interface Dated {
  readonly van: string | null;
  readonly tot: string | null;
}

/** The entry that holds on a day, else the last one. */
function current<T extends Dated>(rows: readonly T[], on: IsoDate): T | undefined {
  const sorted = rows.toSorted((a, b) => ((a.van ?? '') < (b.van ?? '') ? -1 : 1));
  const holds = (row: T): boolean => covers({ from: (row.van ?? '0001-01-01') as IsoDate, to: row.tot as IsoDate | null }, on);
  return sorted.findLast(holds) ?? sorted.at(-1);
}

/** Names by traject id; a begeleider as written where nobody confirmed whom it means. */
export function trajectNames(db: Db, on: IsoDate): (trajectId: string) => TrajectNames {
  const posts = groupBy(
    db
      .select({ trajectId: werkpostPeriode.trajectId, van: werkpostPeriode.van, tot: werkpostPeriode.tot, naam: werkpost.naam })
      .from(werkpostPeriode)
      .leftJoin(werkpost, eq(werkpost.id, werkpostPeriode.werkpostId))
      .where(and(eq(werkpostPeriode.verwijderd, false)))
      .all(),
    (row) => row.trajectId,
  );
  const guides = groupBy(
    db
      .select({
        trajectId: begeleiding.trajectId,
        van: begeleiding.van,
        tot: begeleiding.tot,
        tekst: begeleiding.tekst,
        naam: begeleider.naam,
        voornaam: begeleider.voornaam,
      })
      .from(begeleiding)
      .leftJoin(begeleider, eq(begeleider.id, begeleiding.begeleiderId))
      .where(eq(begeleiding.verwijderd, false))
      .all(),
    (row) => row.trajectId,
  );
  return (trajectId) => {
    const guide = current(guides.get(trajectId) ?? [], on);
    return {
      werkpost: current(posts.get(trajectId) ?? [], on)?.naam ?? null,
      begeleider: guide ? fullName(guide) || guide.tekst : null,
    };
  };
}

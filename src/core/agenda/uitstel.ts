/**
 * "Later": findings that wait until a day, with the reason. Only Vandaag sets them apart: the checklist of a file, "volledig" and every
 * report go by the findings themselves.
 */
import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Bevinding } from '../../shared/contract/bevinding.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Db } from '../store/index.ts';
import { uitstel } from '../store/schema/index.ts';

export interface Uitstel {
  readonly id: string;
  readonly tot: IsoDate;
  readonly reden: string;
  readonly op: IsoDate | null;
  readonly door: string | null;
}

/** Counts of days that a night changes while the fact is the same; the day itself stands in `tegen` and `sinds`. */
const MOVING: ReadonlySet<string> = new Set(['dagen', 'weken', 'maanden', 'periodes', 'leeftijd']);

/** What a finding says, as a hash: another gravity, term or value makes another one; another day does not. */
export function factOf({ severity, tegen, sinds, params }: Bevinding): string {
  const values = Object.entries(params)
    .filter(([name]) => !MOVING.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([severity, tegen, sinds, values]))
    .digest('hex');
}

/** The last word about each finding, by its key. */
function readUitstel(db: Db): Map<string, Uitstel & { readonly feit: string | null }> {
  const rows = db.select().from(uitstel).where(eq(uitstel.verwijderd, false)).orderBy(asc(uitstel.hlc)).all();
  return new Map(
    rows.flatMap(({ id, sleutel, feit, tot, reden, op, door }) =>
      sleutel === null || tot === null
        ? []
        : [[sleutel, { id, feit, tot: tot as IsoDate, reden: reden ?? '', op: op as IsoDate | null, door }] as const],
    ),
  );
}

export interface Split {
  readonly nu: readonly Bevinding[];
  readonly uitgesteld: readonly (Bevinding & { readonly uitstel: Uitstel })[];
}

/** Sets apart what waits on `on`: back on its day, or as soon as it says something else. */
export function splitUitgesteld(db: Db, lines: readonly Bevinding[], on: IsoDate): Split {
  const known = readUitstel(db);
  if (known.size === 0) return { nu: lines, uitgesteld: [] };
  const nu: Bevinding[] = [];
  const uitgesteld: (Bevinding & { uitstel: Uitstel })[] = [];
  for (const line of lines) {
    const found = known.get(line.sleutel);
    if (!found || found.tot <= on || found.feit !== factOf(line)) nu.push(line);
    else
      uitgesteld.push({ ...line, uitstel: { id: found.id, tot: found.tot, reden: found.reden, op: found.op, door: found.door } });
  }
  return { nu, uitgesteld };
}

/** Vandaag "voor mij": whose findings are somebody's own work, by who guides whom. */
import { eq } from 'drizzle-orm';
import type { Finding } from '../../rules/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { CallUser } from '../access/user.ts';
import { fullName } from '../cases/personen/names.ts';
import { recordsOf } from '../cases/records.ts';
import type { Db } from '../store/index.ts';
import { gebruiker } from '../store/schema/index.ts';

export type Mij = OutputOf<'agenda.lijst'>['mij'];

interface Guided {
  /** Persons of each begeleider. */
  readonly by: ReadonlyMap<string, ReadonlySet<string>>;
  /** Everybody whom somebody guides. */
  readonly all: ReadonlySet<string>;
}

/**
 * Who guides whom on a day: of a traject and of an employment in maatwerk alike, as begeleider or as stand-in. A period without an end
 * goes on after its traject: who guided still settles what is left of it.
 */
export function guidedOn(db: Db, on: IsoDate): Guided {
  const by = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const { begeleiderId, persoonId, van, tot } of recordsOf(db, 'begeleiding')) {
    if (begeleiderId === null || persoonId === null || (van ?? '') > on || (tot !== null && tot < on)) continue;
    by.set(begeleiderId, (by.get(begeleiderId) ?? new Set<string>()).add(persoonId));
    all.add(persoonId);
  }
  return { by, all };
}

/** Which begeleider the user is, how many they guide on the day, and whether what nobody guides is theirs too. */
export function mijOn(db: Db, user: CallUser, on: IsoDate): Mij {
  const linked = db.select().from(gebruiker).where(eq(gebruiker.id, user.id)).get()?.begeleiderId ?? null;
  const begeleider = recordsOf(db, 'begeleider').find(({ id }) => id === linked);
  return {
    begeleiderId: begeleider?.id ?? null,
    naam: begeleider ? fullName(begeleider) : null,
    personen: begeleider ? (guidedOn(db, on).by.get(begeleider.id)?.size ?? 0) : 0,
    ookNiemand: user.rol === 'beheerder',
  };
}

/**
 * Findings of whom this begeleider guides on the day, and of the begeleider's own card.
 * @param ookNiemand also those of whom nobody guides, and of the organisation: without a begeleider they are the administrator's
 */
export function ofBegeleider(
  db: Db,
  { begeleiderId, ookNiemand }: { readonly begeleiderId: string | null; readonly ookNiemand: boolean },
  on: IsoDate,
): (finding: Finding) => boolean {
  const { by, all } = guidedOn(db, on);
  const own = by.get(begeleiderId ?? '') ?? new Set<string>();
  return ({ personId, place }) => {
    if (personId === null) return ookNiemand || (begeleiderId !== null && place.recordId === begeleiderId);
    return own.has(personId) || (ookNiemand && !all.has(personId));
  };
}

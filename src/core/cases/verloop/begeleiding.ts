/** Who guides: an overview of a day, one begeleider replaced by another for many trajecten, and what was promised. */
import { eq } from 'drizzle-orm';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, addDays } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db } from '../../store/index.ts';
import { amaTraject } from '../../store/schema/index.ts';
import { day } from '../facts.ts';
import { groupBy } from '../group.ts';
import { byName, fullName } from '../personen/names.ts';
import { recordsOf } from '../records.ts';
import { type PersoonNaam, type Step, namesById } from './shared.ts';

type Input = ParsedInputOf<'begeleiding.vervangProef'>;
type Regel = OutputOf<'begeleiding.vervangProef'>['regels'][number];
type Row = ReturnType<typeof recordsOf<'begeleiding'>>[number];
type Overzicht = OutputOf<'begeleiding.overzicht'>;

interface Stay {
  readonly id: string;
  readonly persoonId: string;
  readonly start: IsoDate;
  readonly einde: IsoDate | null;
}

export interface PlannedVervanging {
  readonly regel: Regel;
  readonly steps: readonly Step[];
}

const running = ({ van, tot }: Pick<Row, 'van' | 'tot'>, from: string): boolean =>
  tot === null || tot >= from || (van ?? '') > from;

/** Trajecten of the social economy that run on or after a day, of people who live. */
function staysFrom(db: Db, persons: ReadonlyMap<string, PersoonNaam>, from: IsoDate): Map<string, Stay> {
  const rows = db.select().from(amaTraject).where(eq(amaTraject.verwijderd, false)).all();
  const stays = rows.flatMap(({ id, persoonId, start, einde, soort }): Stay[] => {
    if (persoonId === null || start === null || soort === 'ARBEIDSZORG') return [];
    if ((einde !== null && einde < from) || persons.get(persoonId)?.overleden !== false) return [];
    return [{ id, persoonId, start: start as IsoDate, einde: einde as IsoDate | null }];
  });
  return new Map(stays.map((stay) => [stay.id, stay]));
}

/** One line per traject of the one who stops, by name. Throws NIET_GEVONDEN, EINDE_VOOR_START and ZELFDE_BEGELEIDER. */
export function planVervanging(db: Db, input: Input): PlannedVervanging[] {
  checkInput(db, input);
  const from = input.van;
  const persons = namesById(db);
  const stays = staysFrom(db, persons, from);
  const wanted = input.trajecten === undefined ? null : new Set(input.trajecten);
  const all = groupBy(recordsOf(db, 'begeleiding'), ({ trajectId }) => trajectId);
  const planned = [...stays.values()].flatMap((stay) => {
    if (wanted !== null && !wanted.has(stay.id)) return [];
    const rows = all.get(stay.id) ?? [];
    const own = rows.filter((row) => row.begeleiderId === input.begeleiderId && running(row, from));
    const persoon = persons.get(stay.persoonId);
    return own.length === 0 || !persoon ? [] : [planOne(db, { input, stay, rows, own, persoon })];
  });
  return planned.sort((a, b) => byName(a.regel.persoon, b.regel.persoon));
}

function checkInput(db: Db, { begeleiderId, doorId, van, tot }: Input): void {
  const known = new Set(recordsOf(db, 'begeleider').map(({ id }) => id));
  if (!known.has(begeleiderId) || !known.has(doorId)) throw new CallFailure('NIET_GEVONDEN');
  if (begeleiderId === doorId) throw new CallFailure('ZELFDE_BEGELEIDER', { field: 'doorId' });
  if (tot !== null && tot < van) throw new CallFailure('EINDE_VOOR_START', { field: 'tot' });
}

interface One {
  readonly input: Input;
  readonly stay: Stay;
  /** Everyone who guides this traject. */
  readonly rows: readonly Row[];
  readonly own: readonly Row[];
  readonly persoon: PersoonNaam;
}

function planOne(db: Db, one: One): PlannedVervanging {
  const { input, stay, own, persoon } = one;
  const period = input.rol === 'vervanger' ? deputy(one) : successor(one);
  const open = input.openstaand ? openWork(db, input, stay) : { beloften: [], taken: [] };
  const moved: Step[] = [
    ...open.beloften.map((id) => ({ entity: 'belofte' as const, id, values: { begeleiderId: input.doorId } })),
    ...open.taken.map((id) => ({ entity: 'taak' as const, id, values: { begeleiderId: input.doorId } })),
  ];
  const first = own[0];
  const regel: Regel = {
    trajectId: stay.id,
    persoon,
    stand: period.steps.length + moved.length === 0 ? 'gelijk' : 'wijzigt',
    nu: { van: day(first?.van ?? null), tot: day(own.at(-1)?.tot ?? null) },
    wordt: period.wordt,
    beloften: open.beloften.length,
    taken: open.taken.length,
  };
  return { regel, steps: [...period.steps, ...moved] };
}

interface Period {
  readonly wordt: Regel['wordt'];
  readonly steps: Step[];
}

const later = (a: string, b: string | null): IsoDate => (b !== null && b > a ? b : a) as IsoDate;
const earlier = (...days: (string | null)[]): IsoDate | null =>
  (days.filter((each): each is string => each !== null).toSorted()[0] ?? null) as IsoDate | null;

/** The successor takes every period over from the day on; in a period that would begin later, from its own begin. */
function successor({ input, stay, own, rows }: One): Period {
  const steps: Step[] = [];
  let wordt: Regel['wordt'] = null;
  for (const row of own) {
    const van = later(later(input.van, row.van), stay.start);
    const tot = day(row.tot);
    steps.push(
      row.van !== null && row.van >= input.van
        ? { entity: 'begeleiding', id: row.id, values: { verwijderd: true } }
        : { entity: 'begeleiding', id: row.id, values: { tot: addDays(input.van, -1) } },
    );
    wordt ??= { van, tot };
    if (covered(rows, input.doorId, van, tot, row.rol)) continue;
    const { id: trajectId, persoonId } = stay;
    const rol = row.rol ?? 'begeleider';
    steps.push({ entity: 'begeleiding', id: null, values: { persoonId, trajectId, begeleiderId: input.doorId, rol, van, tot } });
  }
  return { wordt, steps };
}

/** A deputy stands beside the begeleider, no longer than that one guides. */
function deputy({ input, stay, own, rows }: One): Period {
  const first = own[0];
  const van = later(later(input.van, first?.van ?? null), stay.start);
  const tot = earlier(input.tot, own.some((row) => row.tot === null) ? null : (own.at(-1)?.tot ?? null), stay.einde);
  if (tot !== null && tot < van) return { wordt: null, steps: [] };
  const wordt = { van, tot };
  if (covered(rows, input.doorId, van, tot, 'vervanger')) return { wordt, steps: [] };
  const { id: trajectId, persoonId } = stay;
  const values = { persoonId, trajectId, begeleiderId: input.doorId, rol: 'vervanger', van, tot };
  return { wordt, steps: [{ entity: 'begeleiding', id: null, values }] };
}

/** Whether somebody already guides the whole stretch; as a begeleider also counts where a deputy is asked, not the reverse. */
function covered(rows: readonly Row[], who: string, van: IsoDate, tot: string | null, rol: Row['rol']): boolean {
  return rows.some(
    (row) =>
      row.begeleiderId === who &&
      (row.rol !== 'vervanger' || rol === 'vervanger') &&
      (row.van === null || row.van <= van) &&
      (row.tot === null || (tot !== null && row.tot >= tot)),
  );
}

/** What the one who stops still promised or has to do for this person. */
function openWork(db: Db, input: Input, stay: Stay): { beloften: string[]; taken: string[] } {
  const mine = { persoonId: stay.persoonId, begeleiderId: input.begeleiderId };
  return {
    beloften: recordsOf(db, 'belofte', mine)
      .filter((each) => each.klaarOp === null && (each.trajectId === null || each.trajectId === stay.id))
      .map(({ id }) => id),
    taken: recordsOf(db, 'taak', mine)
      .filter(({ klaarOp }) => klaarOp === null)
      .map(({ id }) => id),
  };
}

/** Who guides whom on a day; of people who died nobody is guided any more. */
export function guidanceOn({ dossier: { db } }: CallContext, op: IsoDate): Overzicht {
  const persons = namesById(db);
  const stays = [...staysFrom(db, persons, op).values()].filter(({ start }) => start <= op);
  const rows = recordsOf(db, 'begeleiding').filter((row) => (row.van ?? '') <= op && (row.tot === null || row.tot >= op));
  const byTraject = groupBy(rows, ({ trajectId }) => trajectId);
  const promises = groupBy(promisesOf(db, {}, op), ({ begeleiderId }) => begeleiderId);
  const of = ({ id, persoonId }: Stay) => ({ trajectId: id, persoon: persons.get(persoonId)! });
  return {
    op,
    begeleiders: recordsOf(db, 'begeleider')
      .toSorted(byName)
      .map((begeleider) => ({
        begeleiderId: begeleider.id,
        naam: fullName(begeleider),
        uitDienst: day(begeleider.uitDienst),
        trajecten: stays
          .flatMap((stay) =>
            (byTraject.get(stay.id) ?? [])
              .filter((row) => row.begeleiderId === begeleider.id)
              .map(({ rol, van, tot }) => ({ ...of(stay), rol: rol ?? ('begeleider' as const), van: day(van), tot: day(tot) })),
          )
          .sort((a, b) => byName(a.persoon, b.persoon)),
        beloften: promises.get(begeleider.id)?.length ?? 0,
      })),
    zonder: stays
      .filter((stay) => !byTraject.has(stay.id))
      .map(of)
      .sort((a, b) => byName(a.persoon, b.persoon)),
  };
}

type BelofteRegel = OutputOf<'belofte.lijst'>[number];

/** Promises to people who live: open ones, or those that were kept too; what is due first comes first. */
export function promisesOf(
  db: Db,
  {
    begeleiderId,
    persoonId,
    ookKlaar = false,
  }: { begeleiderId?: string | undefined; persoonId?: string | undefined; ookKlaar?: boolean },
  today: IsoDate,
): BelofteRegel[] {
  const persons = namesById(db);
  const names = new Map(recordsOf(db, 'begeleider').map((each) => [each.id, fullName(each)]));
  return recordsOf(db, 'belofte', { ...(begeleiderId ? { begeleiderId } : {}), ...(persoonId ? { persoonId } : {}) })
    .flatMap((row): BelofteRegel[] => {
      const persoon = row.persoonId === null ? undefined : persons.get(row.persoonId);
      if (!persoon || persoon.overleden || (row.klaarOp !== null && !ookKlaar)) return [];
      const { id, trajectId, op, tegen, klaarOp } = row;
      const begeleider = row.begeleiderId === null ? null : (names.get(row.begeleiderId) ?? null);
      const teLaat = klaarOp === null && tegen !== null && tegen < today;
      return [
        {
          id,
          persoon,
          trajectId,
          begeleiderId: row.begeleiderId,
          begeleider,
          tekst: row.tekst ?? '',
          op: day(op),
          tegen: day(tegen),
          klaarOp: day(klaarOp),
          teLaat,
        },
      ];
    })
    .sort((a, b) => ((a.tegen ?? '9999') < (b.tegen ?? '9999') ? -1 : Number((a.tegen ?? '9999') > (b.tegen ?? '9999'))));
}

/**
 * Who guides, in AMA, in collectief maatwerk and in AMA WVG: an overview of a day, one begeleider replaced by another for many, and what was
 * promised.
 */
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
  readonly soort: Regel['soort'];
  readonly id: string;
  readonly persoonId: string;
  readonly start: IsoDate;
  readonly einde: IsoDate | null;
}

/** What a period of guidance belongs to: a traject, an employment, or of AMA WVG, which has neither, the person. */
const belongsTo = (row: Pick<Row, 'trajectId' | 'tewerkstellingId' | 'persoonId'>): string =>
  row.trajectId ?? row.tewerkstellingId ?? `wvg ${row.persoonId ?? ''}`;
const keyOf = ({ soort, id, persoonId }: Stay): string => (soort === 'wvg' ? `wvg ${persoonId}` : id);
const ownerOf = ({ soort, id, persoonId }: Stay) => ({
  persoonId,
  ...(soort === 'ama' ? { trajectId: id } : soort === 'maatwerk' ? { tewerkstellingId: id } : {}),
});
const lineOf = ({ soort, id, persoonId }: Stay, persons: ReadonlyMap<string, PersoonNaam>) => ({
  soort,
  id,
  trajectId: soort === 'ama' ? id : null,
  persoon: persons.get(persoonId)!,
});

export interface PlannedVervanging {
  readonly regel: Regel;
  readonly steps: readonly Step[];
}

const running = ({ van, tot }: Pick<Row, 'van' | 'tot'>, from: string): boolean =>
  tot === null || tot >= from || (van ?? '') > from;

/** Whoever is in AMA, in service as doelgroepwerknemer or in AMA WVG on or after a day, and lives. */
function staysFrom(db: Db, persons: ReadonlyMap<string, PersoonNaam>, from: IsoDate): Map<string, Stay> {
  const stays = [...amaStays(db), ...jobStays(db), ...welfareStays(db, from)].filter(
    ({ persoonId, einde }) => (einde === null || einde >= from) && persons.get(persoonId)?.overleden === false,
  );
  return new Map(stays.map((stay) => [stay.id, stay]));
}

function amaStays(db: Db): Stay[] {
  const rows = db.select().from(amaTraject).where(eq(amaTraject.verwijderd, false)).all();
  return rows.flatMap(({ id, persoonId, start, einde, soort }): Stay[] =>
    persoonId === null || start === null || soort === 'ARBEIDSZORG'
      ? []
      : [{ soort: 'ama', id, persoonId, start: start as IsoDate, einde: einde as IsoDate | null }],
  );
}

function jobStays(db: Db): Stay[] {
  return recordsOf(db, 'tewerkstelling').flatMap(({ id, persoonId, van, tot, doelgroepwerknemer }): Stay[] =>
    persoonId === null || van === null || doelgroepwerknemer !== true
      ? []
      : [{ soort: 'maatwerk', id, persoonId, start: van as IsoDate, einde: day(tot) }],
  );
}

/** Agreements of one person that still run are guided as one: the first says since when, the last until when. */
function welfareStays(db: Db, from: IsoDate): Stay[] {
  const running = recordsOf(db, 'wvgOvereenkomst').filter(
    ({ persoonId, van, tot }) => persoonId !== null && van !== null && (tot === null || tot >= from),
  );
  return [...groupBy(running, ({ persoonId }) => persoonId)].flatMap(([persoonId, rows]): Stay[] => {
    const [first] = rows.toSorted((a, b) => ((a.van ?? '') < (b.van ?? '') ? -1 : 1));
    if (persoonId === null || first === undefined) return [];
    const ends = rows.flatMap(({ tot }) => tot ?? []).toSorted();
    const einde = ends.length < rows.length ? null : day(ends.at(-1) ?? null);
    return [{ soort: 'wvg', id: first.id, persoonId, start: first.van as IsoDate, einde }];
  });
}

/** One line per stay of the one who stops, by name. Throws NIET_GEVONDEN, EINDE_VOOR_START and ZELFDE_BEGELEIDER. */
export function planVervanging(db: Db, input: Input): PlannedVervanging[] {
  checkInput(db, input);
  const from = input.van;
  const persons = namesById(db);
  const stays = staysFrom(db, persons, from);
  const wanted = input.trajecten === undefined ? null : new Set(input.trajecten);
  const all = groupBy(recordsOf(db, 'begeleiding'), belongsTo);
  const planned = [...stays.values()].flatMap((stay) => {
    if (wanted !== null && !wanted.has(stay.id)) return [];
    const rows = all.get(keyOf(stay)) ?? [];
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
  /** Everyone who guides in this stay. */
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
    ...lineOf(stay, new Map([[stay.persoonId, persoon]])),
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
    const rol = row.rol ?? 'begeleider';
    steps.push({ entity: 'begeleiding', id: null, values: { ...ownerOf(stay), begeleiderId: input.doorId, rol, van, tot } });
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
  const values = { ...ownerOf(stay), begeleiderId: input.doorId, rol: 'vervanger', van, tot };
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
      .filter((each) => each.klaarOp === null && (stay.soort !== 'ama' || each.trajectId === null || each.trajectId === stay.id))
      .map(({ id }) => id),
    taken: recordsOf(db, 'taak', mine)
      .filter(({ klaarOp }) => klaarOp === null)
      .map(({ id }) => id),
  };
}

const byPerson = (a: { readonly persoon: PersoonNaam }, b: { readonly persoon: PersoonNaam }): number =>
  byName(a.persoon, b.persoon);

/** Who guides whom on a day; of people who died nobody is guided any more. */
export function guidanceOn({ dossier: { db } }: CallContext, op: IsoDate): Overzicht {
  const persons = namesById(db);
  const stays = [...staysFrom(db, persons, op).values()].filter(({ start }) => start <= op);
  const rows = recordsOf(db, 'begeleiding').filter((row) => (row.van ?? '') <= op && (row.tot === null || row.tot >= op));
  const byStay = groupBy(rows, belongsTo);
  const guiding = (stay: Stay) => byStay.get(keyOf(stay)) ?? [];
  const promises = groupBy(promisesOf(db, {}, op), ({ begeleiderId }) => begeleiderId);
  const of = (stay: Stay) => lineOf(stay, persons);
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
            guiding(stay)
              .filter((row) => row.begeleiderId === begeleider.id)
              .map(({ rol, van, tot }) => ({ ...of(stay), rol: rol ?? ('begeleider' as const), van: day(van), tot: day(tot) })),
          )
          .sort(byPerson),
        beloften: promises.get(begeleider.id)?.length ?? 0,
      })),
    zonder: stays
      .filter((stay) => guiding(stay).length === 0)
      .map(of)
      .sort(byPerson),
    geschreven: stays
      .flatMap((stay) => {
        const names = guiding(stay).flatMap(({ begeleiderId, tekst }) => (begeleiderId === null ? (tekst ?? []) : []));
        const known = guiding(stay).some(({ begeleiderId }) => begeleiderId !== null);
        return known || names.length === 0 ? [] : [{ ...of(stay), tekst: names.join(', ') }];
      })
      .sort(byPerson),
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

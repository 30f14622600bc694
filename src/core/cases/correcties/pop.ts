/** A POP that was registered at VDAB is closed until the next version is begun (AMA-50). */
import { and, eq } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { type CaseView, lastSetTx, recordsAt } from '../../store/index.ts';
import * as s from '../../store/schema/index.ts';
import { groupBy } from '../group.ts';
import type { PopInhoud } from './inhoud.ts';
import { popInhoud } from './nu.ts';

export interface GeslotenPop {
  /** Of the version that was registered. */
  readonly id: string;
  readonly persoonId: string;
  readonly trajectId: string;
  readonly nummer: number | null;
  readonly datum: IsoDate | null;
  readonly geregistreerdOp: IsoDate;
}

/** Trajecten whose newest version is registered: with a newer one in the making, goals are free to change. */
export function closedPops({ db }: CaseView): GeslotenPop[] {
  const rows = db
    .select({ version: s.popVersie })
    .from(s.popVersie)
    .innerJoin(s.amaTraject, eq(s.amaTraject.id, s.popVersie.trajectId))
    .where(and(eq(s.popVersie.verwijderd, false), eq(s.amaTraject.verwijderd, false)))
    .all()
    .map(({ version }) => version);
  return [...groupBy(rows, ({ trajectId }) => trajectId).values()].flatMap((versions): GeslotenPop[] => {
    const newest = versions.toSorted(newestFirst)[0];
    if (!newest?.geregistreerdOp || !newest.persoonId || !newest.trajectId) return [];
    const { id, persoonId, trajectId, nummer } = newest;
    return [
      {
        id,
        persoonId,
        trajectId,
        nummer,
        datum: newest.datum as IsoDate | null,
        geregistreerdOp: newest.geregistreerdOp as IsoDate,
      },
    ];
  });
}

type Version = typeof s.popVersie.$inferSelect;

const newestFirst = (a: Version, b: Version): number =>
  (b.nummer ?? 0) - (a.nummer ?? 0) ||
  ((a.datum ?? '') < (b.datum ?? '') ? 1 : (a.datum ?? '') > (b.datum ?? '') ? -1 : b.hlc - a.hlc);

/** The plan as it stood when its registration was recorded: the version holds no copy, the journal does. */
export function registeredPop(
  view: CaseView,
  pop: GeslotenPop,
  namesNow: Pick<PopInhoud, 'familienaam' | 'voornaam'>,
): PopInhoud {
  const tx = lastSetTx(view.reader, 'pop_versie', pop.id, 'geregistreerdOp') ?? 0;
  const live = (entity: string) =>
    [...recordsAt(view.reader, entity, pop.persoonId, tx)].filter(([, values]) => values['verwijderd'] !== true);
  const goals = live('pop_doel')
    .filter(([, values]) => values['trajectId'] === pop.trajectId)
    .map(([id, values]) => ({
      id,
      volgorde: (values['volgorde'] ?? null) as number | null,
      titel: (values['titel'] ?? null) as string | null,
    }));
  const ids = new Set<unknown>(goals.map(({ id }) => id));
  const actions = live('pop_actie')
    .filter(([, values]) => ids.has(values['doelId']))
    .map(([id, values]) => ({
      id,
      tekst: (values['tekst'] ?? null) as string | null,
      tegen: (values['tegen'] ?? null) as string | null,
    }));
  const { persoonId, trajectId } = pop;
  return popInhoud({ persoonId, trajectId, ...namesNow }, goals, actions);
}

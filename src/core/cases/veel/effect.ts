/** What an act does to one person, and what it needs to know. */
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Translate } from '../../messages.ts';
import type { Db, EntityKey, Logical } from '../../store/index.ts';

export type Preview = OutputOf<'veel.proef'>['regels'][number];
export type Act = ParsedInputOf<'veel.proef'>['handeling'];

/** A record to make (`id` null) or to change. */
export interface Step {
  readonly entity: EntityKey;
  readonly id: string | null;
  readonly values: Readonly<Record<string, Logical>>;
}

/** Whom an act is about. `start` is the first day of the traject, null without one. */
export interface Target {
  readonly persoonId: string;
  readonly trajectId: string | null;
  readonly start: IsoDate | null;
  /** The employment as a doelgroepwerknemer, null for who has none. */
  readonly dienst: { readonly id: string; readonly van: IsoDate | null } | null;
}

/** What the act does to one target, before it gets a name. */
export interface Effect {
  readonly stand: Preview['stand'];
  readonly nu: string | null;
  readonly wordt: string | null;
  readonly reden: Preview['reden'];
  readonly steps: readonly Step[];
}

export interface PlanContext {
  readonly db: Db;
  readonly today: IsoDate;
  readonly translate: Translate;
  /** Names by id, read once for all targets. */
  readonly begeleiders: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

export const refused = (reden: NonNullable<Preview['reden']>, nu: string | null = null): Effect => ({
  stand: 'kan_niet',
  nu,
  wordt: null,
  reden,
  steps: [],
});

/** The effect of bringing a value from `before` to `after`, both as people read them. */
export function changes(before: string | null, after: string, steps: readonly Step[]): Effect {
  if (before === after) return { stand: 'gelijk', nu: before, wordt: after, reden: null, steps: [] };
  return { stand: before === null ? 'nieuw' : 'wijzigt', nu: before, wordt: after, reden: null, steps };
}

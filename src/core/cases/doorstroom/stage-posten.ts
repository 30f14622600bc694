/** What the employer says that a stage costs and brings a month: the posts in the order of the list, and their totals (F-16). */
import { STAGE_BATEN, STAGE_POSTEN, type StagePost } from '../../../shared/domain/codes-maatwerk.ts';

interface Line {
  readonly post: StagePost | null;
  readonly bedragCents: number | null;
}

const BATEN: ReadonlySet<string> = new Set(STAGE_BATEN);
const place = ({ post }: Line): number => (post === null ? STAGE_POSTEN.length : STAGE_POSTEN.indexOf(post));

export const isBaat = ({ post }: Pick<Line, 'post'>): boolean => post !== null && BATEN.has(post);

/** In the order of the list; of one post in the order in which they were typed. */
export const stagePosten = <L extends Line>(lines: readonly L[]): L[] => lines.toSorted((a, b) => place(a) - place(b));

export interface StageSaldo {
  readonly batenCents: number;
  readonly kostenCents: number;
  /** Benefits less costs. */
  readonly verschilCents: number;
}

/** Totals in cents a month of the posts that have an amount; null where none has. */
export function stageSaldo(lines: readonly Line[]): StageSaldo | null {
  const filled = lines.filter(({ post, bedragCents }) => post !== null && bedragCents !== null);
  if (filled.length === 0) return null;
  const total = (part: readonly Line[]): number => part.reduce((sum, { bedragCents }) => sum + (bedragCents ?? 0), 0);
  const batenCents = total(filled.filter(isBaat));
  const kostenCents = total(filled.filter((line) => !isBaat(line)));
  return { batenCents, kostenCents, verschilCents: batenCents - kostenCents };
}

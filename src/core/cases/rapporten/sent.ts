/** What left the house: sent documents with the model that was frozen then and what it was made from (hard rule 14). */
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { type IsoDate, type Quarter } from '../../../shared/domain/date.ts';
import { type Kwartaaloverzicht, MODELS, type ReportModel, type VerzondenOverzicht } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { correctie, uitvoer } from '../../store/schema/index.ts';
import { type EvaluatieInhoud, Inhoud, type OverzichtInhoud } from '../correcties/inhoud.ts';
import { personIds } from '../personen/merged.ts';
import { applyTaken, inhoudOfModel, overlayModel } from '../correcties/meegenomen.ts';

const OVERVIEW = 'ama-kwartaaloverzicht';
const EVALUATION = 'ama-evaluatie';

/** As it is kept in `uitvoer.model`: the model, what it was made from, and the corrections of earlier quarters that it carries. */
const Bevroren = z.strictObject({
  model: z.looseObject({}),
  inhoud: Inhoud.nullable(),
  meegenomen: z.array(z.string()),
  /** What was filled in an official template, where one was made of it too. */
  sjabloon: z.looseObject({}).optional(),
  /** Hashes of the logo and the letterhead that it was drawn with; the pictures themselves stand in the history of the organisation. */
  huisstijl: z.strictObject({ logo: z.string().nullable(), briefhoofd: z.string().nullable() }).optional(),
});
export type Bevroren = z.infer<typeof Bevroren>;

export const freeze = (model: ReportModel, inhoud: Inhoud | null, meegenomen: readonly string[]): Bevroren => ({
  model: { ...model },
  inhoud,
  meegenomen: [...meegenomen],
});

/** Documents from before this was kept hold the model alone. */
export function thaw(value: unknown): Bevroren | null {
  const kept = Bevroren.safeParse(value);
  if (kept.success) return kept.data;
  const bare = z.looseObject({ rapport: z.string() }).safeParse(value);
  return bare.success ? { model: bare.data, inhoud: null, meegenomen: [] } : null;
}

interface Verzonden {
  /** Of the row in the export log that holds the model. */
  readonly id: string;
  readonly verzondenOp: IsoDate;
  readonly opgemaaktOp: IsoDate;
  readonly versie: number;
  readonly vervangtId: string | null;
  readonly meegenomen: readonly string[];
}

export interface VerzondenKwartaal extends Verzonden {
  readonly periode: string;
  readonly jaar: number;
  readonly kwartaal: Quarter;
  readonly model: Kwartaaloverzicht;
  /** As it was sent; corrections that a later overview carried are not in it. */
  readonly inhoud: OverzichtInhoud;
}

export interface VerzondenEvaluatie extends Verzonden {
  readonly inhoud: EvaluatieInhoud;
}

const LIGHT = {
  id: uitvoer.id,
  persoonId: uitvoer.persoonId,
  periode: uitvoer.periode,
  op: uitvoer.op,
  verzondenOp: uitvoer.verzondenOp,
  versie: uitvoer.versie,
  vervangtId: uitvoer.vervangtId,
  modelHash: uitvoer.modelHash,
};

/** Rows of the export log that hold a model which was sent, oldest sending first; the models themselves are large and stay where they are. */
function sentRows(db: Db, rapport: string, persoonId?: string) {
  const rows = db
    .select(LIGHT)
    .from(uitvoer)
    .where(
      and(
        eq(uitvoer.rapport, rapport),
        eq(uitvoer.verwijderd, false),
        isNotNull(uitvoer.verzondenOp),
        isNotNull(uitvoer.model),
        persoonId === undefined ? undefined : inArray(uitvoer.persoonId, personIds(db, persoonId)),
      ),
    )
    .orderBy(asc(uitvoer.verzondenOp), asc(uitvoer.hlc))
    .all();
  // The model is frozen once per document; the other formats of it only carry its hash.
  return [...new Map(rows.map((row) => [row.modelHash ?? row.id, row])).values()];
}

type SentRow = ReturnType<typeof sentRows>[number];

/** What was frozen never changes: each is read once as long as the file is open. */
const thawed = new WeakMap<Db, Map<string, Bevroren | null>>();

function frozenOf(db: Db, id: string): Bevroren | null {
  const known = thawed.get(db) ?? new Map<string, Bevroren | null>();
  thawed.set(db, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const row = db.select({ model: uitvoer.model }).from(uitvoer).where(eq(uitvoer.id, id)).get();
  const frozen = thaw(row?.model);
  known.set(id, frozen);
  return frozen;
}

/** What a document was made from, as kept with it; null for one from before that. */
export const frozenContent = (db: Db, id: string): Inhoud | null => frozenOf(db, id)?.inhoud ?? null;

/** The closed quarters without their documents: cheap enough to be asked at every write. */
export function closedQuarters(db: Db): { periode: string; jaar: number; kwartaal: Quarter; verzondenOp: IsoDate }[] {
  const last = new Map(sentRows(db, OVERVIEW).flatMap((row) => (row.periode === null ? [] : [[row.periode, row] as const])));
  return [...last].map(([periode, row]) => ({
    periode,
    jaar: Number(periode.slice(0, 4)),
    kwartaal: Number(periode.slice(5)) as Quarter,
    verzondenOp: row.verzondenOp as IsoDate,
  }));
}

const common = (row: SentRow, frozen: Bevroren, opgemaaktOp: IsoDate): Verzonden => ({
  id: row.id,
  verzondenOp: row.verzondenOp as IsoDate,
  opgemaaktOp,
  versie: row.versie ?? 1,
  vervangtId: row.vervangtId,
  meegenomen: frozen.meegenomen,
});

/** Every quarter overview that was sent, oldest sending first; several formats of one document count once. */
export function sentQuarters(db: Db): VerzondenKwartaal[] {
  return sentRows(db, OVERVIEW).flatMap((row) => {
    const frozen = frozenOf(db, row.id);
    const model = MODELS[OVERVIEW].safeParse(frozen?.model);
    if (frozen === null || !model.success) return [];
    const { jaar, kwartaal, opgemaaktOp } = model.data;
    const inhoud = frozen.inhoud?.soort === 'overzicht' ? frozen.inhoud : inhoudOfModel(model.data);
    const periode = `${jaar}Q${kwartaal}`;
    return [{ ...common(row, frozen, opgemaaktOp), periode, jaar, kwartaal: kwartaal as Quarter, model: model.data, inhoud }];
  });
}

/** The overview that holds for each quarter: the last that was sent. */
export function lastSentQuarters(db: Db): VerzondenKwartaal[] {
  return [...new Map(sentQuarters(db).map((item) => [item.periode, item])).values()];
}

/** Evaluation files that were sent and not replaced by a later version. One from before its content was kept cannot be compared. */
export function lastSentEvaluations(db: Db, persoonId?: string): VerzondenEvaluatie[] {
  const sent = sentRows(db, EVALUATION, persoonId).flatMap((row): VerzondenEvaluatie[] => {
    const frozen = frozenOf(db, row.id);
    if (frozen?.inhoud?.soort !== 'evaluatie') return [];
    const op = z.looseObject({ opgemaaktOp: z.string() }).safeParse(frozen.model);
    return [{ ...common(row, frozen, (op.success ? op.data.opgemaaktOp : row.op) as IsoDate), inhoud: frozen.inhoud }];
  });
  const replaced = new Set(sent.map(({ vervangtId }) => vervangtId));
  return sent.filter(({ id }) => !replaced.has(id));
}

/** Quarters (`2026Q1`) whose overview was sent, and when. */
export function sentOverviews(db: Db): { kwartaal: string; op: IsoDate }[] {
  const own = db
    .select({ kwartaal: uitvoer.periode, op: uitvoer.verzondenOp })
    .from(uitvoer)
    .where(and(eq(uitvoer.rapport, OVERVIEW), eq(uitvoer.verwijderd, false), isNotNull(uitvoer.verzondenOp)))
    .all();
  return own.flatMap((row) => (row.kwartaal && row.op ? [{ kwartaal: row.kwartaal, op: row.op as IsoDate }] : []));
}

/** A correction of one quarter that a later overview carried. */
interface Carried {
  readonly op: IsoDate;
  readonly verschil: unknown;
}

/** Corrections that were passed on inside a later overview that was sent, by the document that they are about, oldest first. */
export function carriedCorrections(db: Db): Map<string, Carried[]> {
  const rows = new Map(
    db
      .select()
      .from(correctie)
      .all() // also one that was turned back since: what went out, went out
      .map((row) => [row.id, row]),
  );
  const carried = new Map<string, Carried[]>();
  const seen = new Set<string>();
  for (const { meegenomen, verzondenOp } of sentQuarters(db)) {
    for (const id of meegenomen) {
      const row = rows.get(id);
      // Version 2 of that overview carries it again: it was passed on the first time.
      if (!row?.uitvoerId || seen.has(id)) continue;
      seen.add(id);
      carried.set(row.uitvoerId, [...(carried.get(row.uitvoerId) ?? []), { op: verzondenOp, verschil: row.verschil }]);
    }
  }
  return carried;
}

/** What the recipient knows of a quarter: the overview as sent, with the corrections that a later overview carried. */
export function knownInhoud(sent: VerzondenKwartaal, carried: ReadonlyMap<string, readonly Carried[]>): OverzichtInhoud {
  return (carried.get(sent.id) ?? []).reduce((inhoud, { verschil }) => applyTaken(inhoud, verschil), sent.inhoud);
}

/** Overviews of a year that went out, oldest first; a correction that a later overview carried counts as a version of its own. */
export function sentModels(db: Db, jaar: number): VerzondenOverzicht[] {
  const carried = carriedCorrections(db);
  return sentQuarters(db)
    .filter((sent) => sent.jaar === jaar)
    .flatMap((sent) => {
      const first = { op: sent.verzondenOp, model: sent.model, trajecten: sent.inhoud.regels.map(({ trajectId }) => trajectId) };
      const corrections = carried.get(sent.id) ?? [];
      let known = sent.inhoud;
      const later = corrections.map(({ op, verschil }) => {
        known = applyTaken(known, verschil);
        return { op, model: overlayModel(sent.model, known), trajecten: known.regels.map(({ trajectId }) => trajectId) };
      });
      return [first, ...later];
    })
    .toSorted((a, b) => (a.op < b.op ? -1 : Number(a.op > b.op)));
}

/** What the office decided about a difference: kept with the differences themselves, and bound to their hash. */
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { CorrectieKeuze } from '../../../shared/domain/codes.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { correctie } from '../../store/schema/index.ts';
import { Rechtgezet } from './meegenomen.ts';

const Veld = z.object({ veld: z.string(), over: z.string().nullable(), van: z.string().nullable(), naar: z.string().nullable() });
const DagVerschil = z.object({ datum: z.string(), van: z.number(), naar: z.number() });

/** As kept in `correctie.verschil`. */
export const Bewaard = z.object({
  document: z.object({ soort: z.enum(['overzicht', 'evaluatie', 'pop']), id: z.string(), periode: z.string().nullable() }),
  verschillen: z.array(
    z.object({
      persoonId: z.string().nullable(),
      trajectId: z.string().nullable(),
      familienaam: z.string(),
      voornaam: z.string(),
      soort: z.enum(['gewijzigd', 'erbij', 'weg']),
      velden: z.array(Veld),
      dagen: z.array(DagVerschil).nullable(),
    }),
  ),
  rechtgezet: Rechtgezet.nullable(),
});
export type Bewaard = z.infer<typeof Bewaard>;

export interface Besluit {
  readonly id: string;
  readonly persoonId: string | null;
  readonly keuze: CorrectieKeuze;
  readonly reden: string;
  readonly op: IsoDate | null;
  readonly hash: string;
  /** Quarter that takes it along. */
  readonly kwartaal: string | null;
  readonly bewaard: Bewaard;
}

/** Decisions that stand, oldest first. */
export function readBesluiten(db: Db): Besluit[] {
  return db
    .select()
    .from(correctie)
    .where(and(eq(correctie.verwijderd, false)))
    .orderBy(correctie.hlc)
    .all()
    .flatMap((row): Besluit[] => {
      const bewaard = Bewaard.safeParse(row.verschil);
      if (!bewaard.success || row.keuze === null || row.verschilHash === null) return [];
      const { id, persoonId, keuze, reden, op, verschilHash, kwartaal } = row;
      return [
        {
          id,
          persoonId,
          keuze,
          reden: reden ?? '',
          op: op as IsoDate | null,
          hash: verschilHash,
          kwartaal,
          bewaard: bewaard.data,
        },
      ];
    });
}

/** The decision about exactly this difference; the last one where it was decided twice. */
export function besluitOver(
  besluiten: readonly Besluit[],
  documentId: string,
  deel: { readonly persoonId: string | null; readonly hash: string },
): Besluit | null {
  return (
    besluiten.findLast(
      (each) => each.bewaard.document.id === documentId && each.persoonId === deel.persoonId && each.hash === deel.hash,
    ) ?? null
  );
}

/** Decisions about one document, whatever differs now. */
export const besluitenOver = (besluiten: readonly Besluit[], documentId: string): Besluit[] =>
  besluiten.filter(({ bewaard }) => bewaard.document.id === documentId);

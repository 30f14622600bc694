/**
 * Copy sheets follow the screen that they are typed into. How those screens run is not published, so a sheet says that its order is not
 * confirmed until somebody put it in the order of the screen in front of them; from then on it follows that order, and says who did it.
 */
import { desc, eq, and } from 'drizzle-orm';
import { formatDate, type IsoDate } from '../../../shared/domain/date.ts';
import { type Overneemblad, OVERNEEMBLADEN } from '../../../shared/domain/codes.ts';
import type { Blok } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { schermvolgorde } from '../../store/schema/index.ts';
import type { ReportDocument, Texts } from './documenten/index.ts';

export interface Schermvolgorde {
  readonly id: string;
  /** By part of the sheet: its words, as the screen asks them. */
  readonly delen: readonly (readonly string[])[];
  readonly op: IsoDate;
  readonly door: string;
}

export interface Overneemdeel {
  /** Null where the part has no heading of its own. */
  readonly titel: string | null;
  readonly velden: readonly string[];
}

type Feiten = Extract<Blok, { soort: 'feiten' }>;

const known: ReadonlySet<string> = new Set(OVERNEEMBLADEN);

export const isOverneemblad = (id: string): id is Overneemblad => known.has(id);

/** The order that somebody gave a sheet; null where nobody did. */
export function readSchermvolgorde(db: Db, rapport: Overneemblad): Schermvolgorde | null {
  const row = db
    .select()
    .from(schermvolgorde)
    .where(and(eq(schermvolgorde.verwijderd, false), eq(schermvolgorde.rapport, rapport)))
    .orderBy(desc(schermvolgorde.hlc))
    .get();
  if (!row?.delen || row.op === null) return null;
  return { id: row.id, delen: row.delen, op: row.op as IsoDate, door: row.door ?? '' };
}

/** The sheets in that order, each with a line that says whose order it is, and when the one before was typed over. */
export function inScreenOrder(
  documents: readonly ReportDocument[],
  order: Schermvolgorde | null,
  texts: Texts,
  copied: (personId: string | null) => readonly Blok[],
): ReportDocument[] {
  const told: Blok = {
    soort: 'kader',
    tekst:
      order === null
        ? texts('schermvolgorde.nietBevestigd')
        : texts('schermvolgorde.nagekeken', { op: formatDate(order.op), door: order.door }),
  };
  return documents.map((document) => {
    const { model } = document;
    if (!('blokken' in model) || !isOverneemblad(model.rapport)) return document;
    return {
      ...document,
      model: {
        ...model,
        blokken: [told, ...copied(document.personId), ...arranged(model.blokken as Blok[], order?.delen ?? [])],
      },
    } as ReportDocument;
  });
}

/** What the parts of a sheet hold, in the order in which it has them. */
export function partsOf(blokken: readonly Blok[]): Overneemdeel[] {
  let titel: string | null = null;
  return blokken.flatMap((blok) => {
    if (blok.soort === 'kop') titel = blok.tekst;
    return blok.soort === 'feiten' ? [{ titel, velden: blok.paren.map(({ woord }) => woord) }] : [];
  });
}

function arranged(blokken: readonly Blok[], delen: readonly (readonly string[])[]): Blok[] {
  let part = 0;
  return blokken.map((blok) => (blok.soort === 'feiten' ? sorted(blok, delen[part++] ?? []) : blok));
}

/** Words that the order does not know come last, as they came. */
function sorted(blok: Feiten, words: readonly string[]): Feiten {
  const place = new Map(words.map((word, index) => [word, index]));
  const placeOf = (word: string): number => place.get(word) ?? words.length;
  return { ...blok, paren: blok.paren.toSorted((a, b) => placeOf(a.woord) - placeOf(b.woord)) };
}

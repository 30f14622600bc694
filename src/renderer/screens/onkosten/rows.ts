/** Rows of the month list while they are typed: text in, the contract's rows out. */
import { isIsoDate } from '../../../shared/domain/date.ts';
import { parseCents } from '../../format/parse-number.ts';
import { parseDate } from '../../format/parse-date.ts';
import { showDate, showEuro } from '../../format/show.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Input, Output } from '../../client.ts';

export type Typed = Input<'onkost.bewaarLijst'>['rijen'][number];
type Stored = Output<'onkost.maand'>['rijen'][number];

/** One line of the sheet; `datum`, `bedrag` and `betaald` are text as typed. */
export interface Draft {
  /** Stable while the line stands on the screen. */
  readonly key: string;
  readonly id: string | null;
  readonly persoonId: string;
  readonly datum: string;
  readonly soort: Typed['soort'];
  readonly wijze: Typed['wijze'];
  readonly grondslag: Typed['grondslag'];
  readonly bedrag: string;
  readonly bewijs: string;
  readonly omschrijving: string;
  readonly betaald: string;
}

export type Wrong = 'persoonId' | 'datum' | 'bedrag' | 'betaald';

let made = 0;

/** An empty line; it takes over the day and the kind of the line above it, as people do on paper. */
export function newDraft(above: Draft | undefined, datum: string): Draft {
  made += 1;
  return {
    key: `nieuw-${String(made)}`,
    id: null,
    persoonId: '',
    datum: above?.datum ?? datum,
    soort: above?.soort ?? 'vervoer',
    wijze: above?.wijze ?? 'werkelijk',
    grondslag: above?.grondslag ?? 'bewijs',
    bedrag: '',
    bewijs: '',
    omschrijving: '',
    betaald: '',
  };
}

/** Lines that an earlier window left, with keys of their own in this one. */
export const keptDrafts = (kept: readonly Draft[]): Draft[] =>
  kept.map((draft) => (draft.id === null ? { ...draft, key: `nieuw-${String((made += 1))}` } : draft));

export function draftOf(row: Stored): Draft {
  return {
    key: row.id,
    id: row.id,
    persoonId: row.persoonId ?? '',
    datum: row.datum === null ? '' : showDate(row.datum),
    soort: row.soort ?? 'andere',
    wijze: row.wijze ?? 'werkelijk',
    grondslag: row.grondslag ?? 'bewijs',
    bedrag: row.cents === null ? '' : showEuro(row.cents),
    bewijs: row.bewijs ?? '',
    omschrijving: row.omschrijving ?? '',
    betaald: row.betaaldOp === null ? '' : showDate(row.betaaldOp),
  };
}

/** A line in which nobody typed anything yet is no row. */
export const isBlank = ({ id, persoonId, bedrag, bewijs, omschrijving }: Draft): boolean =>
  id === null && persoonId === '' && bedrag.trim() === '' && bewijs.trim() === '' && omschrijving.trim() === '';

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function dayOf(text: string, today: IsoDate): IsoDate | null | undefined {
  if (text.trim() === '') return null;
  const parsed = parseDate(text, today, {});
  return parsed.ok && parsed.date !== null && isIsoDate(parsed.date) ? parsed.date : undefined;
}

/** The row of a line, or what of it cannot be read. */
export function readDraft(draft: Draft, today: IsoDate): { readonly row: Typed } | { readonly wrong: readonly Wrong[] } {
  const datum = dayOf(draft.datum, today);
  const betaald = dayOf(draft.betaald, today);
  const cents = parseCents(draft.bedrag);
  const wrong: Wrong[] = [
    ...(draft.persoonId === '' ? (['persoonId'] as const) : []),
    ...(datum ? [] : (['datum'] as const)),
    ...(typeof cents === 'number' ? [] : (['bedrag'] as const)),
    ...(betaald === undefined ? (['betaald'] as const) : []),
  ];
  if (wrong.length > 0 || !datum || typeof cents !== 'number') return { wrong };
  const { id, persoonId, soort, wijze, grondslag, bewijs, omschrijving } = draft;
  return {
    row: {
      id,
      persoonId,
      datum,
      soort,
      wijze,
      grondslag,
      cents,
      bewijs: textOrNull(bewijs),
      omschrijving: textOrNull(omschrijving),
      betaaldOp: betaald ?? null,
    },
  };
}

/** Cents of the lines that can be read. */
export const totalOf = (drafts: readonly Draft[]): number =>
  drafts.reduce((sum, { bedrag }) => {
    const cents = parseCents(bedrag);
    return sum + (typeof cents === 'number' ? cents : 0);
  }, 0);

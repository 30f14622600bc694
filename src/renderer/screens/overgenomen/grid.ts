/** The opening position while it is typed: a text per cell, read as days, and what a block of a spreadsheet fills in. */
import type { Output } from '../../client.ts';
import { parseCents } from '../../format/parse-number.ts';
import { showHundredths } from '../../format/show.ts';

export type Beginstanden = Output<'ingebruikname.beginstand'>;
export type Rij = Beginstanden['trajecten'][number];
export type Cel = Rij['cellen'][number];

/** Typed texts by cell; a cell that is not there was not touched. */
export type Draft = ReadonlyMap<string, string>;

export const cellKey = (trajectId: string, kwartaal: number): string => `${trajectId}|${String(kwartaal)}`;

const stored = ({ dagenX100 }: Cel): string => (dagenX100 === null ? '' : showHundredths(dagenX100));

export const shownText = (draft: Draft, { trajectId }: Rij, cel: Cel): string =>
  draft.get(cellKey(trajectId, cel.kwartaal)) ?? stored(cel);

const HALF_DAY = 50;

/** Hundredths of a day; null for an empty cell, undefined for what is no number of half days. */
export function readDays(text: string): number | null | undefined {
  const value = parseCents(text.trim());
  if (value === null || value === undefined) return value;
  return value >= 0 && value % HALF_DAY === 0 ? value : undefined;
}

/** The cells that differ from the file; null when one of them cannot be read. */
export function changesOf(
  grid: Beginstanden,
  draft: Draft,
): { trajectId: string; kwartaal: number; dagenX100: number | null }[] | null {
  const changed: { trajectId: string; kwartaal: number; dagenX100: number | null }[] = [];
  for (const { trajectId, cellen } of grid.trajecten) {
    for (const cel of cellen) {
      const text = draft.get(cellKey(trajectId, cel.kwartaal));
      if (text === undefined) continue;
      const dagenX100 = readDays(text);
      if (dagenX100 === undefined) return null;
      if (dagenX100 !== cel.dagenX100) changed.push({ trajectId, kwartaal: cel.kwartaal, dagenX100 });
    }
  }
  return changed;
}

/** A block copied from a spreadsheet, put down from a cell on: rows below each other, quarters beside each other. */
export function pasteInto(grid: Beginstanden, draft: Draft, row: number, column: number, text: string): Draft {
  const next = new Map(draft);
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '').split('\n');
  for (const [down, line] of lines.entries()) {
    const rij = grid.trajecten[row + down];
    for (const [right, value] of line.split('\t').entries()) {
      const cel = rij?.cellen[column + right];
      if (rij && cel && !cel.nvt) next.set(cellKey(rij.trajectId, cel.kwartaal), value.trim());
    }
  }
  return next;
}

/** Sum of a quarter as typed, hundredths of a day. */
export const totalOf = (grid: Beginstanden, draft: Draft, kwartaal: number): number =>
  grid.trajecten.reduce((sum, rij) => {
    const cel = rij.cellen.find((each) => each.kwartaal === kwartaal);
    return cel ? sum + (readDays(shownText(draft, rij, cel)) ?? 0) : sum;
  }, 0);

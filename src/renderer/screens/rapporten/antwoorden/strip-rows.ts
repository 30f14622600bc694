/** Answer strips while they are typed: text in, the contract's lines out. */
import { isIsoDate, type IsoDate } from '../../../../shared/domain/date.ts';
import type { Input, Output } from '../../../client.ts';
import { parseDate } from '../../../format/parse-date.ts';
import { showDate } from '../../../format/show.ts';

type Strip = Output<'antwoord.lijst'>['regels'][number];
export type Typed = Input<'antwoord.bewaar'>['regels'][number];

/** In the order of the strip on paper. */
export const FIELDS = ['conclusie', 'datum', 'door', 'contact'] as const;
export type Field = (typeof FIELDS)[number];

/** One line as typed. */
export type Draft = Readonly<Record<Field, string>> & { readonly uitvoerId: string };

/** Words of the interface language: the two conclusions, and a letter that stands for each. */
export interface Words {
  readonly ja: string;
  readonly nee: string;
}

export const draftOf = ({ uitvoerId, antwoord }: Strip, words: Words): Draft => ({
  uitvoerId,
  conclusie: antwoord?.conclusie ? words[antwoord.conclusie] : '',
  datum: antwoord?.besluitOp ? showDate(antwoord.besluitOp) : '',
  door: antwoord?.door ?? '',
  contact: antwoord?.volgendContact ?? '',
});

/** What was typed for everybody who has nothing of their own. */
export interface Common {
  readonly datum: string;
  readonly door: string;
}

/** `j`, `ja`, `n`, `nee`, `neen`; null for nothing, undefined for what says neither. */
export function readConclusion(text: string, words: Words): 'ja' | 'nee' | null | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  if (words.ja.toLowerCase().startsWith(typed)) return 'ja';
  return typed.length <= words.nee.length + 1 && typed.startsWith(words.nee.toLowerCase().slice(0, typed.length))
    ? 'nee'
    : undefined;
}

function readDay(text: string, today: IsoDate): IsoDate | null | undefined {
  if (text.trim() === '') return null;
  const parsed = parseDate(text, today, {});
  return parsed.ok && parsed.date !== null && isIsoDate(parsed.date) ? parsed.date : undefined;
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A line in which nothing of its own stands is left alone, whatever is typed for everybody. */
export const isBlank = (draft: Draft): boolean => FIELDS.every((field) => draft[field].trim() === '');

/** The contract's line, or what of it cannot be read. */
export function readDraft(
  draft: Draft,
  common: Common,
  { words, today }: { readonly words: Words; readonly today: IsoDate },
): { readonly typed: Typed } | { readonly wrong: readonly Field[] } {
  const { uitvoerId } = draft;
  if (isBlank(draft)) return { typed: { uitvoerId, conclusie: null, besluitOp: null, door: null, volgendContact: null } };
  const conclusie = readConclusion(draft.conclusie, words);
  const besluitOp = readDay(draft.datum.trim() === '' ? common.datum : draft.datum, today);
  if (conclusie === undefined || besluitOp === undefined)
    return {
      wrong: [
        ...(conclusie === undefined ? (['conclusie'] as const) : []),
        ...(besluitOp === undefined ? (['datum'] as const) : []),
      ],
    };
  return {
    typed: {
      uitvoerId,
      conclusie,
      besluitOp,
      door: textOrNull(draft.door) ?? textOrNull(common.door),
      volgendContact: textOrNull(draft.contact),
    },
  };
}

/** A block of a spreadsheet: rows of cells. */
export const cellsOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t'));

/** The block laid over the lines, its first cell at `row` and `field`; what falls outside is left out. */
export function pasted(drafts: readonly Draft[], cells: readonly (readonly string[])[], row: number, field: Field): Draft[] {
  const first = FIELDS.indexOf(field);
  return drafts.map((draft, index) => {
    const own = cells[index - row];
    if (index < row || own === undefined) return draft;
    return own.reduce((line, text, at) => {
      const name = FIELDS[first + at];
      return name === undefined ? line : { ...line, [name]: text.trim() };
    }, draft);
  });
}

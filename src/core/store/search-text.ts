/** What the search index holds of a text, and what is looked up of what somebody types: the same folding on both sides (E-18). */
import { fold } from '../../shared/domain/text.ts';
import type { SearchKind } from './fields/define.ts';

/** Number of the form of the index: another one makes it again in every file. */
export const SEARCH_FORM = 2;

/** A letter that nobody types, before each word of a name: names can be looked up apart from what is written about people. */
const NAME = '\u0298';
/** Words of a name that are joined with what follows; what comes after is no name any more. */
const MOST_PARTS = 8;

/** Letters and digits only, folded, a space between words. */
export function searchText(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const wordsOf = (text: string): string[] => searchText(text).split(' ').filter(Boolean);

export const asName = (word: string): string => NAME + word;

/** The words of a name, and those that follow each other as one: `de smet yildiz`, `desmetyildiz`, `smetyildiz`. */
export function nameWords(text: string): string[] {
  const words = wordsOf(text);
  const joined = words.slice(0, MOST_PARTS).map((_, index, parts) => parts.slice(index).join(''));
  return [...new Set([...words, ...joined])];
}

/** What the index holds of a field. */
export function indexText(value: string, kind: SearchKind): string {
  if (kind === 'digits') return value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  if (kind === 'text') return searchText(value);
  const words = nameWords(value);
  return [...words, ...words.map(asName)].join(' ');
}

/** Words of what was typed; digits with separators (an INSZ as printed) are one word. */
export function queryWords(text: string): string[] {
  const digits = text.replace(/[\s.\-/]/g, '');
  if (/^\d{3,}$/.test(digits)) return [digits];
  return wordsOf(text);
}

/**
 * Finds words that name a diagnosis or a medicine in free text. A suggestion for who types, never a refusal: it sees words, not what
 * they mean. Terms: `hernia` (also its plural), `depressi*` (every word that begins so), `=CVA` (only written like that), several words
 * in a row, and `-lithium batterij*` for ordinary words that are never marked.
 */
import { fold } from './text.ts';

export type WoordSoort = 'diagnose' | 'medicijn';

export interface Woordtreffer {
  /** The word as it was typed. */
  readonly woord: string;
  readonly soort: WoordSoort;
  /** Where it begins in the text. */
  readonly begin: number;
}

/** Terms per kind, as they stand in the files. */
export interface Woordenlijst {
  readonly diagnoses: readonly string[];
  readonly medicijnen: readonly string[];
}

interface Token {
  readonly raw: string;
  readonly folded: string;
  readonly begin: number;
}

interface Term {
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly stem: boolean;
  /** Only written like this. */
  readonly exact: boolean;
  /** Null: ordinary words. */
  readonly soort: WoordSoort | null;
}

/** Plural and inflection of a Dutch word: hernia's, tumoren, psychoses. */
const ENDING = /^(?:['’]?s|es?|e?n)$/u;

/** The lines of a list without remarks and empty lines. */
export function woordRegels(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Words of a text with their place; a dash parts words, an apostrophe does not. */
function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)].map(({ 0: raw, index }) => ({
    raw,
    folded: fold(raw),
    begin: index,
  }));
}

function readTerm(line: string, soort: WoordSoort): Term {
  const ordinary = line.startsWith('-');
  const exact = line.startsWith('=');
  const bare = line.replace(/^[-=]/u, '');
  const stem = bare.endsWith('*');
  const words = tokens(bare).map(({ raw, folded }) => (exact ? raw : folded));
  return { words, stem, exact, soort: ordinary ? null : soort };
}

/** Makes the finder once; a text is read in one pass. */
export function maakWoordzoeker({ diagnoses, medicijnen }: Woordenlijst): (text: string) => Woordtreffer[] {
  const terms = [
    ...diagnoses.map((line) => readTerm(line, 'diagnose')),
    ...medicijnen.map((line) => readTerm(line, 'medicijn')),
  ].filter(({ words }) => words.length > 0);
  // A first word that may go on is looked up by its first letters.
  const byStart = new Map<string, Term[]>();
  for (const term of terms) {
    const key = keyOf(term.words[0]!);
    byStart.set(key, [...(byStart.get(key) ?? []), term]);
  }
  return (text) => search(tokens(text), text, byStart);
}

const keyOf = (word: string): string => fold(word).slice(0, 2);

function search(words: readonly Token[], text: string, byStart: ReadonlyMap<string, readonly Term[]>): Woordtreffer[] {
  const found: Woordtreffer[] = [];
  for (let at = 0; at < words.length;) {
    const matching = (byStart.get(keyOf(words[at]!.raw)) ?? []).filter((term) => matchesAt(term, words, at));
    // The longest term decides, so that ordinary words around a term win from the term.
    const longest = Math.max(0, ...matching.map((term) => term.words.length));
    const best = matching.filter((term) => term.words.length === longest);
    const soort = best.some((term) => term.soort === null) ? null : (best[0]?.soort ?? null);
    const [first, last] = [words[at]!, words[at + Math.max(longest, 1) - 1]!];
    if (soort !== null) found.push({ woord: text.slice(first.begin, last.begin + last.raw.length), soort, begin: first.begin });
    at += Math.max(1, longest);
  }
  return found;
}

function matchesAt({ words, stem, exact }: Term, text: readonly Token[], at: number): boolean {
  return words.every((word, index) => {
    const token = text[at + index];
    if (!token) return false;
    if (exact) return token.raw === word;
    const last = index === words.length - 1;
    if (last && stem) return token.folded.startsWith(word);
    return token.folded === word || (last && token.folded.startsWith(word) && ENDING.test(token.folded.slice(word.length)));
  });
}

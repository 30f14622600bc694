/** What people type, made comparable, clean and harmless. Pure; no locale of the machine is used. */

/** Letters that Unicode does not decompose but that people type without their stroke (engineering E-18). */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  þ: 'th',
};
const UNDECOMPOSED_PATTERN = /[ıłøđðßœæþ]/gu;

/** Characters that turn the direction of writing: marks, embeddings, overrides, isolates. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const BIDI_ALL = new RegExp(BIDI.source, 'gu');
/** Everything without a glyph: default ignorables and controls, but not tab and line end. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]/u;
const INVISIBLE_ALL = new RegExp(`(?![\\t\\n\\r])${INVISIBLE.source}`, 'gu');
/** A picture with what belongs to it: variation selectors, skin tones, joiners, tags. */
const SYMBOLS =
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\u20e3](?:\p{Variation_Selector}|\p{Join_Control}|\u20e3|[\u{e0020}-\u{e007f}])*)+/gu;
/** Spaces that do not break, of any width. */
const FIXED_SPACES = /[\u00a0\u2007\u202f]/gu;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Ethiopic', /\p{Script=Ethiopic}/u],
  ['Thai', /\p{Script=Thai}/u],
  // One writing system in daily use: Chinese characters beside kana or hangul are not a mixture.
  ['EastAsian', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
];

/** First visible characters that make a spreadsheet run a text; the full-width forms work in Excel as well. */
const FORMULA_START = /^[=+\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]/u;

/**
 * Folds a text for searching and comparing: compatibility form without marks, lower case, ligatures and strokes written out.
 * Idempotent. `De Smet-Yıldız` becomes `de smet-yildiz`, `Crèvecœur` becomes `crevecoeur`.
 */
export function fold(text: string): string {
  return unmark(
    unmark(text)
      .toLowerCase()
      .replace(UNDECOMPOSED_PATTERN, (letter) => UNDECOMPOSED[letter] ?? letter),
  );
}

/** Folds a name and leaves only its words, with one space between them: apostrophes, hyphens and points do not distinguish. */
export function foldName(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** NFC, fixed spaces as plain ones, line ends as LF, no space at either end. Idempotent. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FIXED_SPACES, ' ').replace(/\r\n?/gu, '\n').normalize('NFC').trim();
}

/** True when the text holds a character that turns the direction of writing. */
export function hasBidiControl(text: string): boolean {
  return BIDI.test(text);
}

/** The text without characters that turn the direction of writing. */
export function stripBidiControls(text: string): string {
  return text.replace(BIDI_ALL, '');
}

/** True when the text holds a character without glyph, other than direction characters, tab and line end. */
export function hasInvisible(text: string): boolean {
  return stripBidiControls(text).search(INVISIBLE_ALL) >= 0;
}

/** The text without characters that have no glyph; tab and line end stay. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE_ALL, '');
}

/** True when the text holds an emoji or another picture character. */
export function hasSymbol(text: string): boolean {
  return text.search(SYMBOLS) >= 0;
}

/** The text without emoji and picture characters, together with the invisible characters that belong to them. */
export function stripSymbols(text: string): string {
  return text.replace(SYMBOLS, '').replace(/ {2,}/gu, ' ').trim();
}

/** True when the letters of the text belong to more than one writing system (a Cyrillic `е` in a Latin name). */
export function hasMixedScripts(text: string): boolean {
  const found = new Set<string>();
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(letter));
    if (script) found.add(script[0]);
  }
  return found.size > 1;
}

/** True when a spreadsheet could take the text for a formula. A lone hyphen, or one before a space, is only a dash. */
export function looksLikeFormula(text: string): boolean {
  const visible = visibleStart(text);
  return FORMULA_START.test(visible) && !/^-(?:\s|$)/u.test(visible);
}

/**
 * Makes a text harmless for CSV and spreadsheets: an apostrophe before everything that a spreadsheet could run,
 * also where spaces or invisible characters stand before it, and before a leading tab or line end.
 */
export function escapeFormula(text: string): string {
  if (/^[\t\r\n]/.test(text) || FORMULA_START.test(visibleStart(text))) return `'${text}`;
  return text;
}

function unmark(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

function visibleStart(text: string): string {
  return stripInvisible(text).trimStart();
}

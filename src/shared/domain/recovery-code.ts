/** The recovery code as people read it from paper and type it (engineering E-03): one reading for the screen and for the store. */

/** Read on paper as another sign; the alphabet has no I, L, O. */
const READ_AS: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const SEPARATORS = /[\s\-–—_.,:;/|]+/u;

/** The groups of what was typed, in signs of the alphabet: capitals or not, with any kind of dash, dot or space between them. */
export const recoveryGroups = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[ILO]/g, (letter) => READ_AS[letter] ?? letter)
    .split(SEPARATORS)
    .filter(Boolean);

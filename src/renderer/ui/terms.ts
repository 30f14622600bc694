/** The glossary (domain documents, "Glossary"): which term stands in a text of the interface, what it means and where that is written. */
import begrippen from '../../shared/messages/nl/begrippen.json' with { type: 'json' };

export type TermKey = keyof typeof begrippen;

export interface TermInfo {
  readonly naam: string;
  readonly betekenis: string;
  /** Rules of the Regelboek; none: it is a word of Trajectmap itself. */
  readonly regels: readonly string[];
}

export const TERM_KEYS = Object.keys(begrippen) as TermKey[];

export const termInfo = (key: TermKey): TermInfo => begrippen[key];

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every form with its term, longest first: `eigen evaluatie` goes before `evaluatie`. */
const FORMS = TERM_KEYS.flatMap((key) => begrippen[key].vormen.map((form) => ({ key, form }))).sort(
  (left, right) => right.form.length - left.form.length,
);
const PATTERNS = FORMS.map(({ key, form }) => ({
  key,
  pattern: new RegExp(`(?<![\\p{L}\\d])${escaped(form)}(?![\\p{L}\\d])`, 'iu'),
}));

/** Headings and heads come back at every drawing; there are only as many as the catalogue has. */
const known = new Map<string, TermKey | null>();

/** The term that a text names: of several the longest; null for none. */
export function termIn(text: string): TermKey | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const term = PATTERNS.find(({ pattern }) => pattern.test(text))?.key ?? null;
  known.set(text, term);
  return term;
}

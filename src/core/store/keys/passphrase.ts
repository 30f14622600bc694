/** Is a new passphrase good enough? Estimated on this computer, against Flemish words and names too (engineering E-40). */
import { normalisePassphrase } from './slot.ts';

/** Shortest passphrase, in characters. */
export const PASSPHRASE_MIN = 12;
/** Longer ones are not read to the end by the estimate; 256 characters are more than enough. */
export const PASSPHRASE_MAX = 256;
/** Ten thousand million guesses: with argon2id at 64 MiB, years of work for a rented machine. */
const GUESSES_LOG10 = 10;

/** What is wrong, and what would help: keys of the message catalogue (`dossier.wachtwoord.<key>`). */
export type PassphraseCode = 'goed' | 'tekort' | 'telang' | 'zwak';
export type PassphraseHint =
  | 'zin' // a sentence of six words is easier to remember and stronger
  | 'langer'
  | 'bekend' // stands in lists of known passwords, or is a common word
  | 'naam' // holds a name
  | 'eigen' // holds the name of the user, the file or the organisation
  | 'toetsen' // follows the keys of the keyboard
  | 'herhaling'
  | 'reeks' // abc, 123
  | 'datum';

export interface PassphraseVerdict {
  readonly ok: boolean;
  readonly code: PassphraseCode;
  readonly hints: readonly PassphraseHint[];
  /** 0 (worst) to 4. */
  readonly score: number;
}

type Estimator = (text: string, own: string[]) => { score: number; guessesLog10: number; hints: PassphraseHint[] };

/**
 * Judges a new passphrase. `own`: words that an attacker would try first, such as the user's and the organisation's name.
 * Never part of the answer: the passphrase or a piece of it.
 */
export async function judgePassphrase(passphrase: string, own: readonly string[] = []): Promise<PassphraseVerdict> {
  const text = normalisePassphrase(passphrase);
  const length = Array.from(text).length;
  if (length > PASSPHRASE_MAX) return { ok: false, code: 'telang', hints: [], score: 0 };
  const { score, guessesLog10, hints } = (await estimator())(
    text,
    own.filter((word) => word.length > 2),
  );
  if (length < PASSPHRASE_MIN) return { ok: false, code: 'tekort', hints: ['zin', ...hints], score: Math.min(score, 2) };
  if (guessesLog10 < GUESSES_LOG10)
    return { ok: false, code: 'zwak', hints: ['zin', ...hints, ...(hints.length === 0 ? ['langer' as const] : [])], score };
  return { ok: true, code: 'goed', hints: [], score };
}

let loaded: Promise<Estimator> | undefined;

/** The word lists are 1 MB and take 0.2 s: loaded when someone chooses a passphrase, not each time a file opens. */
function estimator(): Promise<Estimator> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Estimator> {
  const [{ ZxcvbnFactory }, common, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...dutch.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (text, own) => {
    const result = zxcvbn.check(text, ['trajectmap', 'maatwerk', 'maatwerkbedrijf', ...own]);
    const hints = result.sequence.map((match) => hintFor(match.pattern, String(match['dictionaryName'] ?? '')));
    return { score: result.score, guessesLog10: result.guessesLog10, hints: [...new Set(hints.filter((hint) => hint !== null))] };
  };
}

const HINT_BY_PATTERN: Readonly<Record<string, PassphraseHint>> = {
  spatial: 'toetsen',
  repeat: 'herhaling',
  sequence: 'reeks',
  wordSequence: 'reeks',
  date: 'datum',
  regex: 'datum', // the only regular expression of the library is a recent year
};

function hintFor(pattern: string, dictionary: string): PassphraseHint | null {
  if (pattern !== 'dictionary') return HINT_BY_PATTERN[pattern] ?? null;
  if (dictionary === 'userInputs') return 'eigen';
  return /names$/i.test(dictionary) ? 'naam' : 'bekend';
}

/** Scores of competences over the versions of a POP, as a screen and a document draw them: the same lines, the same table beside them. */

/** Scores run from 0 to this. */
export const HOOGSTE_SCORE = 10;
/** More versions than this make a table that is wider than a page: the newest ones are drawn. */
const MEESTE_VERSIES = 6;

interface Competentie {
  readonly naam: string | null;
  readonly soort: string | null;
  readonly scoreNu: number | null;
  readonly scoreGewenst: number | null;
}

interface Versie {
  readonly datum: string | null;
  readonly competenties: readonly Competentie[];
}

export interface ScoreReeks {
  readonly naam: string;
  readonly soort: string | null;
  /** One for each day of `ScoreReeksen.dagen`; null where that version holds none. */
  readonly nu: readonly (number | null)[];
  readonly gewenst: readonly (number | null)[];
}

export interface ScoreReeksen {
  /** Days of the versions that hold a score, the oldest first. */
  readonly dagen: readonly (string | null)[];
  readonly reeksen: readonly ScoreReeks[];
}

const keyOf = ({ naam, soort }: Pick<Competentie, 'naam' | 'soort'>): string =>
  `${soort ?? ''} ${(naam ?? '').trim().toLowerCase()}`;
const hasScore = ({ scoreNu, scoreGewenst }: Competentie): boolean => scoreNu !== null || scoreGewenst !== null;

const order = (soort: string | null): number => (soort === 'generiek' ? 0 : soort === 'technisch' ? 1 : 2);

/**
 * One line per competence of the versions that hold a score, generic before technical, in the order of the newest version.
 * @param versies in order of their day
 */
export function scoreReeksen(versies: readonly Versie[]): ScoreReeksen {
  const scored = versies.filter(({ competenties }) => competenties.some(hasScore)).slice(-MEESTE_VERSIES);
  const found = new Map<string, Competentie>();
  for (const each of scored.toReversed().flatMap(({ competenties }) => competenties.filter(hasScore)))
    if (!found.has(keyOf(each))) found.set(keyOf(each), each);
  const byKey = scored.map(({ competenties }) => new Map(competenties.map((each) => [keyOf(each), each])));
  return {
    dagen: scored.map(({ datum }) => datum),
    reeksen: [...found]
      .map(([key, { naam, soort }]) => ({
        naam: naam ?? '',
        soort,
        nu: byKey.map((own) => own.get(key)?.scoreNu ?? null),
        gewenst: byKey.map((own) => own.get(key)?.scoreGewenst ?? null),
      }))
      .toSorted((a, b) => order(a.soort) - order(b.soort)),
  };
}

/** The last score that is known. */
export const laatsteScore = (scores: readonly (number | null)[]): number | null =>
  scores.findLast((score) => score !== null) ?? null;

/** The scores of the competences over the versions of the POP: a drawing, and the table with the same figures (F-02). */
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { laatsteScore, type ScoreReeks, type ScoreReeksen, scoreReeksen } from '../../../../shared/domain/scorereeks.ts';
import type { Blok } from '../../../reports/index.ts';
import { dayText } from '../../day-text.ts';
import type { BuildInput } from './build.ts';

type Versies = OutputOf<'doelgroepwerknemer.lees'>['popVersies'];

/** A sentence per competence of a long list would be longer than the drawing. */
const LONGEST = 1000;

/** Nothing where no version holds a score. */
export function competenceGraph(input: BuildInput, versies: Versies): Blok[] {
  const found = scoreReeksen(versies);
  if (found.reeksen.length === 0) return [];
  const { texts } = input;
  const dagen = found.dagen.map((day) => dayText(day) ?? texts('doorstroom.zonderDatum'));
  return [
    { soort: 'kop', niveau: 3, tekst: texts('doorstroom.scores') },
    {
      soort: 'scores',
      uitleg: explained(input, found.reeksen, dagen),
      nu: texts('doorstroom.scoreNuKlein'),
      gewenst: texts('doorstroom.gewenstKlein'),
      dagen,
      reeksen: found.reeksen.map(({ naam, nu, gewenst }) => ({ woord: naam, nu: [...nu], gewenst: [...gewenst] })),
    },
    table(input, found, dagen),
  ];
}

function explained({ texts }: BuildInput, reeksen: readonly ScoreReeks[], dagen: readonly string[]): string {
  const first = texts('doorstroom.scoresUitleg', { van: dagen[0], tot: dagen.at(-1), count: reeksen.length });
  const each = reeksen.map(({ naam, nu, gewenst }) => {
    const known = nu.filter((score) => score !== null);
    return texts('doorstroom.scoresVan', { naam, nu: known.join(', ') || '–', gewenst: laatsteScore(gewenst) ?? '–' });
  });
  return [first, ...each].join(' ').slice(0, LONGEST);
}

const WIDTH = { woord: 28, dag: 12, gewenst: 12 } as const;

function table({ texts }: BuildInput, { reeksen }: ScoreReeksen, dagen: readonly string[]): Blok {
  return {
    soort: 'tabel',
    id: 'scores',
    titel: texts('doorstroom.scoresTabel'),
    blad: texts('doorstroom.scores'),
    kolommen: [
      { titel: texts('doorstroom.competentie'), soort: 'text', breedte: WIDTH.woord },
      ...dagen.map((dag) => ({ titel: dag, soort: 'count', breedte: WIDTH.dag }) as const),
      { titel: texts('doorstroom.scoreGewenst'), soort: 'count', breedte: WIDTH.gewenst },
    ],
    rijen: reeksen.map(({ naam, nu, gewenst }) => [naam, ...nu, laatsteScore(gewenst)]),
    totaal: null,
    leeg: texts('doorstroom.geenCompetenties'),
  };
}

/** F-02: the scores of the competences over the versions of the POP, a small graph each; the table with the same figures stands below. */
import type { ReactElement } from 'react';
import { HOOGSTE_SCORE, laatsteScore, type ScoreReeks, scoreReeksen } from '../../../shared/domain/scorereeks.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import type { Werknemer } from './werknemer.tsx';

/** Of the drawing, in its own units: as wide as high lines stay readable, and room for a point at the edge. */
const WIDTH = 150;
const HEIGHT = 54;
const EDGE = 4;
const SCALE = [0, HOOGSTE_SCORE / 2, HOOGSTE_SCORE];

interface Punt {
  readonly x: number;
  readonly y: number;
}

const hoogte = (score: number): number => EDGE + (HEIGHT - 2 * EDGE) * (1 - score / HOOGSTE_SCORE);

/** The points of a line; a version without a score leaves a gap. */
function punten(scores: readonly (number | null)[]): (Punt | null)[] {
  const last = scores.length - 1;
  return scores.map((score, index) =>
    score === null ? null : { x: last === 0 ? WIDTH / 2 : EDGE + ((WIDTH - 2 * EDGE) * index) / last, y: hoogte(score) },
  );
}

/** A line from point to point; what is missing between two of them is not drawn. */
export function lijn(scores: readonly (number | null)[]): string {
  let pen = 'M';
  return punten(scores)
    .flatMap((punt) => {
      if (punt === null) {
        pen = 'M';
        return [];
      }
      const step = `${pen}${String(punt.x)} ${String(punt.y)}`;
      pen = 'L';
      return [step];
    })
    .join('');
}

/** The place in the order of the versions, as the key of what is drawn of it. */
const genummerd = <T,>(list: readonly T[]): { readonly key: string; readonly value: T }[] =>
  list.map((value, at) => ({ key: String(at), value }));

const laatste = (scores: readonly (number | null)[]): number | string => laatsteScore(scores) ?? '–';
const dag = (datum: string | null | undefined): string => (datum ? showDate(datum) : t('veld.nietIngevuld'));

export function CompetentieGrafiek({ versies }: { readonly versies: Werknemer['popVersies'] }): ReactElement | null {
  const { dagen, reeksen } = scoreReeksen(versies);
  if (reeksen.length === 0) return null;
  return (
    <section className="records" aria-label={tm('pop.grafiek')}>
      <h3>{tm('pop.grafiek')}</h3>
      <p className="sub scores__key" aria-hidden="true">
        <svg viewBox="0 0 24 8" width="24" height="8">
          <path className="scores__now" d="M0 4H24" />
          <circle className="scores__point" cx="12" cy="4" r="3" />
        </svg>{' '}
        {tm('pop.scoreNu')}{' '}
        <svg viewBox="0 0 24 8" width="24" height="8">
          <path className="scores__wanted" d="M0 4H24" />
          <rect className="scores__mark" x="9" y="1" width="6" height="6" />
        </svg>{' '}
        {tm('pop.scoreGewenst')}
      </p>
      <ul className="scores">
        {reeksen.map((reeks) => (
          <Grafiek key={`${reeks.soort ?? ''} ${reeks.naam}`} reeks={reeks} eerste={dag(dagen[0])} eind={dag(dagen.at(-1))} />
        ))}
      </ul>
      <Tabel reeksen={reeksen} dagen={dagen} />
    </section>
  );
}

interface GrafiekProps {
  readonly reeks: ScoreReeks;
  readonly eerste: string;
  readonly eind: string;
}

function Grafiek({ reeks: { naam, nu, gewenst }, eerste, eind }: GrafiekProps): ReactElement {
  return (
    <li>
      <p>
        <b>{naam}</b> <span className="sub">{tm('pop.scoreKort', { nu: laatste(nu), gewenst: laatste(gewenst) })}</span>
      </p>
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true">
        {SCALE.map((score) => (
          <line key={score} className="scores__grid" x1="0" x2={WIDTH} y1={hoogte(score)} y2={hoogte(score)} />
        ))}
        <path className="scores__wanted" d={lijn(gewenst)} />
        <path className="scores__now" d={lijn(nu)} />
        {genummerd(punten(gewenst)).map(({ key, value: punt }) =>
          punt === null ? null : (
            <rect key={key} className="scores__mark" x={punt.x - 2.5} y={punt.y - 2.5} width="5" height="5" />
          ),
        )}
        {genummerd(punten(nu)).map(({ key, value: punt }) =>
          punt === null ? null : <circle key={key} className="scores__point" cx={punt.x} cy={punt.y} r="2.5" />,
        )}
      </svg>
      <p className="scores__days" aria-hidden="true">
        <span>{eerste}</span>
        {nu.length > 1 && <span>{eind}</span>}
      </p>
    </li>
  );
}

function Tabel({
  reeksen,
  dagen,
}: {
  readonly reeksen: readonly ScoreReeks[];
  readonly dagen: readonly (string | null)[];
}): ReactElement {
  return (
    <ScrollTable caption={tm('pop.grafiekTabel')}>
      <thead>
        <tr>
          <th scope="col">{tm('pop.competentie')}</th>
          {genummerd(dagen).map(({ key, value: datum }) => (
            <th key={key} scope="col" className="num">
              {dag(datum)}
            </th>
          ))}
          <th scope="col" className="num">
            {tm('pop.gewenst')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reeksen.map(({ soort, naam, nu, gewenst }) => (
          <tr key={`${soort ?? ''} ${naam}`}>
            <th scope="row">{naam}</th>
            {genummerd(nu).map(({ key, value: score }) => (
              <td key={key} className="num">
                {score ?? '–'}
              </td>
            ))}
            <td className="num">{laatste(gewenst)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

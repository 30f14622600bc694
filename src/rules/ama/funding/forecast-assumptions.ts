/** What a forecast assumes, so that it can be printed beside every figure. */
import type { Params } from '../../finding.ts';
import type { ForecastBase, ForecastCount } from './forecast-types.ts';

export interface Assumption {
  /** Key of `raming` in the catalogue. */
  readonly code: string;
  readonly params: Params;
  /** The trajecten that it is about; empty where it is about all. */
  readonly trajecten: readonly string[];
}

/** The assumptions that this forecast really rests on, in the order of their weight. */
export function assumptionsOf(base: ForecastBase): Assumption[] {
  const { counts, setup, on, year } = base;
  const { window } = setup;
  if (window === null || counts.length === 0) return [];
  const ahead = on < window.to;
  const of = (code: string, picked: readonly ForecastCount[], params: Params = {}): Assumption[] =>
    picked.length === 0
      ? []
      : [
          {
            code,
            params: { aantal: picked.length, jaar: year, ...params },
            trajecten: picked.map(({ count }) => count.trajectId),
          },
        ];
  const filled = counts.filter(({ expected }) => expected.filledMonths.length > 0);
  const months = [...new Set(filled.flatMap(({ expected }) => expected.filledMonths))].sort();
  const measured = counts.flatMap(({ expected }) => (expected.rhythm === null ? [] : [expected.rhythm.days]));
  return [
    ...(ahead
      ? of(
          'LOOPT_DOOR',
          counts.filter(({ count }) => count.einde === null),
          { tot: window.to },
        )
      : []),
    ...(ahead
      ? of(
          'EINDE_GEKEND',
          counts.filter(({ count }) => count.einde !== null && count.einde > on && count.einde < window.to),
        )
      : []),
    ...of(
      'UURROOSTER',
      counts.filter(({ expected }) => expected.fromTimetable > 0),
    ),
    ...of(
      'RITME',
      counts.filter(({ expected }) => expected.rhythm !== null),
      {
        minst: measured.length === 0 ? 0 : Math.min(...measured),
      },
    ),
    ...of(
      'ONBEKEND',
      counts.filter(({ expected }) => expected.unknown.some((days) => days > 0)),
    ),
    ...of('MAANDEN_INGEVULD', filled, { maanden: months }),
    ...(counts.some(expects) ? [{ code: 'IEDEREEN_KOMT', params: {}, trajecten: [] }] : []),
    ...of(
      'BEGINSTAND_DUBBEL',
      counts.filter(({ count }) => count.openingConflicts.length > 0),
    ),
  ];
}

/** Something is expected of it. */
const expects = ({ expected }: ForecastCount): boolean => [...expected.whole, ...expected.half].some((days) => days > 0);

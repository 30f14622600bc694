/** Who moved from where to where: ribbons for the eye, with the table below them. */
import type { ReactElement } from 'react';
import type { Output } from '../../client.ts';
import { tmo } from '../../i18n.ts';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import { codeOf, wordOf } from './velden.ts';

type Stroom = Output<'maatwerk.monitoring'>['stromen'][number];
type Kant = 'vanwaar' | 'naar';

/** Heights in pixels: of a person, at least of a word, and between two places. */
const PERSON = 10;
const LEAST = 22;
const GAP = 8;
const WIDTH = 100;

interface Plek {
  readonly plaats: Stroom['vanwaar'];
  readonly personen: number;
  readonly top: number;
  readonly hoogte: number;
}

/** The places of one side, the largest first, one below the other. */
function plekken(stromen: readonly Stroom[], kant: Kant): Plek[] {
  const sums = new Map<Stroom['vanwaar'], number>();
  for (const each of stromen) sums.set(each[kant], (sums.get(each[kant]) ?? 0) + each.personen);
  let top = 0;
  return [...sums]
    .toSorted((a, b) => b[1] - a[1])
    .map(([plaats, personen]) => {
      const place = { plaats, personen, top, hoogte: Math.max(LEAST, personen * PERSON) };
      top += place.hoogte + GAP;
      return place;
    });
}

const bottom = (places: readonly Plek[]): number => Math.max(0, ...places.map(({ top, hoogte }) => top + hoogte));

interface Lint {
  readonly key: string;
  readonly d: string;
}

/** Each flow as a ribbon between the two places; within a place they lie one below the other. */
function linten(stromen: readonly Stroom[], left: readonly Plek[], right: readonly Plek[]): Lint[] {
  const used = new Map<string, number>();
  const slot = (kant: Kant, place: Plek, personen: number): readonly [number, number] => {
    const key = `${kant} ${place.plaats}`;
    const before = used.get(key) ?? 0;
    used.set(key, before + personen);
    const scale = place.hoogte / place.personen;
    return [place.top + before * scale, place.top + (before + personen) * scale];
  };
  const middle = WIDTH / 2;
  return stromen.flatMap((each) => {
    const [from, to] = [left.find(({ plaats }) => plaats === each.vanwaar), right.find(({ plaats }) => plaats === each.naar)];
    if (from === undefined || to === undefined) return [];
    const [a, b] = slot('vanwaar', from, each.personen);
    const [c, d] = slot('naar', to, each.personen);
    const path = [
      `M0 ${String(a)}`,
      `C${String(middle)} ${String(a)} ${String(middle)} ${String(c)} ${String(WIDTH)} ${String(c)}`,
      `L${String(WIDTH)} ${String(d)}`,
      `C${String(middle)} ${String(d)} ${String(middle)} ${String(b)} 0 ${String(b)}Z`,
    ];
    return [{ key: `${each.vanwaar}>${each.naar}`, d: path.join('') }];
  });
}

export function Stroomdiagram({ stromen }: { readonly stromen: readonly Stroom[] }): ReactElement | null {
  const first = stromen[0];
  if (first === undefined) return null;
  const [left, right] = [plekken(stromen, 'vanwaar'), plekken(stromen, 'naar')];
  const height = Math.max(bottom(left), bottom(right));
  const label = tmo('stromen.zin', {
    aantal: stromen.length,
    van: wordOf('bewegingPlaats', first.vanwaar),
    naar: wordOf('bewegingPlaats', first.naar),
    personen: first.personen,
  });
  return (
    <div className="flows" role="img" aria-label={label}>
      <Woorden places={left} height={height} kant="vanwaar" />
      <svg height={height} viewBox={`0 0 ${String(WIDTH)} ${String(height)}`} preserveAspectRatio="none" aria-hidden="true">
        {linten(stromen, left, right).map(({ key, d }) => (
          <path key={key} d={d} />
        ))}
      </svg>
      <Woorden places={right} height={height} kant="naar" />
    </div>
  );
}

function Woorden({
  places,
  height,
  kant,
}: {
  readonly places: readonly Plek[];
  readonly height: number;
  readonly kant: Kant;
}): ReactElement {
  return (
    <svg className={`flows__side flows__side--${kant}`} height={height} aria-hidden="true">
      {places.map(({ plaats, personen, top, hoogte }) => (
        <text key={plaats} x={kant === 'vanwaar' ? '100%' : '0'} y={top + hoogte / 2}>
          {codeOf('bewegingPlaats', plaats)} <tspan className="flows__count">{personen}</tspan>
        </text>
      ))}
    </svg>
  );
}

const COLUMNS: Column<Stroom>[] = [
  {
    key: 'van',
    label: tmo('stromen.van'),
    sort: ({ vanwaar }) => codeOf('bewegingPlaats', vanwaar),
    cell: ({ vanwaar }) => codeOf('bewegingPlaats', vanwaar),
  },
  {
    key: 'naar',
    label: tmo('stromen.naar'),
    sort: ({ naar }) => codeOf('bewegingPlaats', naar),
    cell: ({ naar }) => codeOf('bewegingPlaats', naar),
  },
  {
    key: 'personen',
    label: tmo('stromen.personen'),
    numeric: true,
    sort: ({ personen }) => personen,
    cell: ({ personen }) => personen,
  },
];

export function StromenTabel({ stromen }: { readonly stromen: readonly Stroom[] }): ReactElement {
  return (
    <SortableTable
      caption={tmo('stromen.titel')}
      columns={COLUMNS}
      rows={stromen}
      rowKey={({ vanwaar, naar }) => `${vanwaar}>${naar}`}
      initial={{ key: 'personen', descending: true }}
    />
  );
}

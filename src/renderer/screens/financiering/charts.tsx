/** The contingent filled over the year, and how the amount grows: pictures of the table of the forecast. */
import type { ReactElement } from 'react';
import { countDays, toIsoDate } from '../../../shared/domain/date.ts';
import type { Output } from '../../client.ts';
import { showDate, showEuro, showMonthShort, showNumber } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { showPlaces } from './signed.ts';
import { Legend, Plot, type PlotLine } from './plot.tsx';
import { Term } from '../../ui/term.tsx';

export type Raming = Output<'funding.raming'>;
export type Lijn = Raming['months'][number];

const QUARTER = /Q(\d)$/;

/** `jan`, `K1` */
export function shortName(key: string): string {
  const quarter = QUARTER.exec(key)?.[1];
  return quarter === undefined ? showMonthShort(key) : t('raming.kwartaalKort', { nummer: quarter });
}

const stepsOf = (lines: readonly Lijn[]) =>
  lines.map(({ key, from, to }) => ({ key, label: shortName(key), days: countDays(toIsoDate(from), toIsoDate(to)) }));

function todayOf({ on }: Raming, lines: readonly Lijn[]): { days: number; label: string } | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || on < first.from || on >= last.to) return null;
  return { days: countDays(toIsoDate(first.from), toIsoDate(on)), label: t('raming.vandaag') };
}

/** The line that is over, and the dashed one from where it stops: they meet. */
function halves(
  lines: readonly Lijn[],
  values: readonly (number | null)[],
): { past: (number | null)[]; ahead: (number | null)[] } {
  const past = values.map((value, index) => (lines[index]?.state === 'voorbij' ? value : null));
  const first = lines.findIndex(({ state }) => state !== 'voorbij');
  const ahead = values.map((value, index) => (first !== -1 && index >= first - 1 ? value : null));
  return { past, ahead };
}

export function OccupancyChart({
  raming,
  lines,
}: {
  readonly raming: Raming;
  readonly lines: readonly Lijn[];
}): ReactElement | null {
  if (lines.length === 0) return null;
  const averages = lines.map(({ average }) => Number(average));
  const past = averages.map((value, index) => (lines[index]?.state === 'voorbij' ? value : null));
  const ahead = averages.map((value, index) => (lines[index]?.state === 'voorbij' ? null : value));
  const drawn: PlotLine[] = [
    { key: 'voorbij', label: t('raming.trajecten'), look: 'lvl', values: past },
    { key: 'komt', label: t('raming.verwacht'), look: 'lvl2', values: ahead },
    {
      key: 'contingent',
      label: t('raming.contingent'),
      look: 'cont',
      values: lines.map(({ places }) => (places === null ? null : Number(places))),
    },
    {
      key: 'gemiddeld',
      label: t('raming.gemiddeldSinds'),
      look: 'avg',
      values: lines.map((line) => Number(line.averageSince)),
      sloped: true,
    },
  ];
  const last = lines.at(-1);
  const label = t('raming.bezettingZin', {
    jaar: raming.year,
    laagst: showPlaces(String(Math.min(...averages))),
    hoogst: showPlaces(String(Math.max(...averages))),
    gemiddeld: showPlaces(last?.averageSince ?? '0'),
    contingent: typeof last?.places === 'string' ? showPlaces(last.places) : t('veld.nietIngevuld'),
  });
  return (
    <figure className="chart">
      <div className="h2row">
        <h2>
          <Term>{t('raming.bezetting')}</Term>
        </h2>
        <Legend lines={drawn} />
      </div>
      <Plot label={label} lines={drawn} steps={stepsOf(lines)} scale={showNumber} today={todayOf(raming, lines)} />
    </figure>
  );
}

const EURO = 100;

export function MoneyChart({ raming, lines }: { readonly raming: Raming; readonly lines: readonly Lijn[] }): ReactElement | null {
  const last = lines.at(-1);
  const year = last?.readings.A.cumulativeCents ?? null;
  if (last === undefined || year === null) return null;
  const euros = (pick: (line: Lijn) => number | null) =>
    lines.map((line) => (pick(line) === null ? null : (pick(line) ?? 0) / EURO));
  const a = halves(
    lines,
    euros(({ readings }) => readings.A.cumulativeCents),
  );
  const drawn: PlotLine[] = [
    { key: 'A', label: t('raming.samenA'), look: 'lvl', values: a.past, sloped: true, from: 0 },
    { key: 'Averwacht', label: t('raming.samenAVerwacht'), look: 'lvl2', values: a.ahead, sloped: true },
    {
      key: 'B',
      label: t('raming.samenB'),
      look: 'avg',
      values: euros(({ readings }) => readings.B.cumulativeCents),
      sloped: true,
      from: 0,
    },
    {
      key: 'voorschot',
      label: t('financiering.voorschotten'),
      look: 'cont',
      values: euros(({ advancesCents }) => advancesCents),
    },
  ];
  const b = last.readings.B.cumulativeCents;
  const label = t('raming.bedragZin', {
    jaar: raming.year,
    tot: showDate(last.to),
    a: showEuro(year),
    b: b === null ? t('raming.nietTeRamen') : showEuro(b),
    voorschotten: showEuro(last.advancesCents),
  });
  return (
    <figure className="chart">
      <div className="h2row">
        <h2>{t('raming.doorHetJaar')}</h2>
        <Legend lines={drawn} />
      </div>
      <Plot
        label={label}
        lines={drawn}
        steps={stepsOf(lines)}
        scale={(value) => showNumber(value)}
        today={todayOf(raming, lines)}
      />
    </figure>
  );
}

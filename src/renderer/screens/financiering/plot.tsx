/** A year as steps by month or quarter: drawn for the eye, told in one sentence, with its table below it. */
import type { ReactElement, ReactNode } from 'react';

export interface PlotLine {
  readonly key: string;
  readonly label: string;
  /** Look of the line: `lvl` solid, `lvl2` dashed, `cont`, `avg` dotted. */
  readonly look: 'lvl' | 'lvl2' | 'cont' | 'avg';
  /** One value for each step; null leaves it out. */
  readonly values: readonly (number | null)[];
  /** A line from the end of a step to the end of the next, instead of a level over each. */
  readonly sloped?: boolean;
  /** Value at the start of a sloped line; absent: its first value. */
  readonly from?: number;
}

interface PlotProps {
  /** The whole picture in a sentence. */
  readonly label: string;
  readonly lines: readonly PlotLine[];
  readonly steps: readonly { readonly key: string; readonly label: string; readonly days: number }[];
  readonly scale: (value: number) => string;
  /** Days of the year that are over, from the left; null where today is not in it. */
  readonly today: { readonly days: number; readonly label: string } | null;
  readonly legend?: ReactNode;
}

const GRID_LINES = 5;
const HEIGHT = 100;

const percent = (part: number, whole: number): string => `${String((part / whole) * 100)}%`;

export function Plot({ label, lines, steps, scale, today }: PlotProps): ReactElement {
  const total = steps.reduce((sum, { days }) => sum + days, 0);
  const starts = steps.map((_, index) => steps.slice(0, index).reduce((sum, { days }) => sum + days, 0));
  const values = lines.flatMap((line) => line.values).filter((value) => value !== null);
  const { low, high, ticks } = range(values);
  const y = (value: number): number => HEIGHT - ((value - low) / (high - low)) * HEIGHT;
  const nowLeft = today !== null && today.days > total / 2;
  return (
    <div className="plot" role="img" aria-label={label}>
      <svg aria-hidden="true">
        <svg viewBox={`0 0 ${String(total)} ${String(HEIGHT)}`} preserveAspectRatio="none">
          {ticks.map((tick) => (
            <line key={tick} className="grid" x1={0} x2={total} y1={y(tick)} y2={y(tick)} />
          ))}
          {lines.map((line) => (
            <path key={line.key} className={line.look} d={pathOf(line, steps, starts, y)} />
          ))}
          {today !== null && <line className="now" x1={today.days} x2={today.days} y1={0} y2={HEIGHT} />}
        </svg>
        {ticks.map((tick) => (
          <text key={tick} className="yl" x="0" y={percent(y(tick), HEIGHT)}>
            {scale(tick)}
          </text>
        ))}
        {steps.map(({ key, label: word, days }, index) => (
          <text key={key} className="xl" x={percent((starts[index] ?? 0) + days / 2, total)} y="100%">
            {word}
          </text>
        ))}
        {today !== null && (
          <text className={nowLeft ? 'now now--left' : 'now'} x={percent(today.days, total)} y="100%">
            {today.label}
          </text>
        )}
      </svg>
    </div>
  );
}

export function Legend({ lines }: { readonly lines: readonly PlotLine[] }): ReactElement {
  return (
    <p className="legend">
      {lines.map(({ key, label, look }) => (
        <span key={key}>
          <i className={look} aria-hidden="true" />
          {label}
        </span>
      ))}
    </p>
  );
}

/** Whole steps of the scale around the values, with 0 where they come near it. */
function range(values: readonly number[]): { low: number; high: number; ticks: number[] } {
  const max = Math.max(1, ...values);
  const min = Math.min(...values, max);
  const size = niceStep((max - (min < max / 2 ? 0 : min)) / (GRID_LINES - 1));
  const low = min < max / 2 ? 0 : Math.max(0, Math.floor(min / size) * size - size);
  const count = Math.max(1, Math.ceil((max - low) / size));
  return { low, high: low + count * size, ticks: Array.from({ length: count + 1 }, (_, index) => low + index * size) };
}

const NICE = [1, 2, 5, 10];

function niceStep(rough: number): number {
  if (rough <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (NICE.find((each) => each * power >= rough) ?? 10) * power;
}

function pathOf(
  { values, sloped = false, from }: PlotLine,
  steps: PlotProps['steps'],
  starts: readonly number[],
  y: (value: number) => number,
): string {
  let drawn = '';
  let pen = false;
  for (const [index, value] of values.entries()) {
    const start = starts[index] ?? 0;
    const end = start + (steps[index]?.days ?? 0);
    if (value === null) {
      pen = false;
    } else if (sloped) {
      if (index === 0) drawn += `M0 ${String(y(from ?? value))}`;
      drawn += `${pen || index === 0 ? 'L' : 'M'}${String(end)} ${String(y(value))}`;
      pen = true;
    } else {
      drawn += `${pen ? 'L' : 'M'}${String(start)} ${String(y(value))}L${String(end)} ${String(y(value))}`;
      pen = true;
    }
  }
  return drawn;
}

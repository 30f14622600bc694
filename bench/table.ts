/** Outcomes as a table that a person reads: one line per size, the ratio first, growth beside it. */
import type { Bench } from './catalogue.ts';
import type { Outcome, Spread } from './measure.ts';

export interface Line {
  readonly bench: Bench;
  readonly size: number;
  readonly outcome: Outcome;
}

const COLUMNS = ['size', 'ratio', '(min – max)', 'measured', 'baseline', 'growth'];
const WIDTHS = [12, 8, 17, 11, 11, 18];

const ratioText = (value: number): string => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));
const msText = (value: number): string =>
  value < 10 ? `${value.toFixed(2)} ms` : value < 10_000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
const betweenText = ({ min, max }: Spread): string => `(${ratioText(min)} – ${ratioText(max)})`;

const padded = (texts: readonly string[]): string => texts.map((text, index) => text.padStart(WIDTHS[index] ?? 0)).join(' ');

/** The head of a bench: what is divided by what. */
export function heading({ name, subject, baseline, unit }: Bench): string {
  return `\n${name}: ${subject} ÷ ${baseline} (size: ${unit})\n${padded(COLUMNS)}`;
}

/** @param smallest outcome of the smallest size, for growth */
export function lineText({ size, outcome }: Line, smallest: Line): string {
  const growth =
    size === smallest.size
      ? ''
      : `×${ratioText(size / smallest.size)} → ×${ratioText(outcome.subject.median / smallest.outcome.subject.median)}`;
  const figures = Object.entries(outcome.figures).map(([name, value]) => `${name}: ${value}`);
  const cells = [
    size.toLocaleString('en'),
    ratioText(outcome.ratio.median),
    betweenText(outcome.ratio),
    msText(outcome.subject.median),
    msText(outcome.baseline.median),
    growth,
  ];
  return `${padded(cells)}${figures.length > 0 ? `   ${figures.join(', ')}` : ''}`;
}

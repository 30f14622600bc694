/**
 * Text that no font of the house style can show makes the PDF/UA export throw, and the message quotes it (E-21). So it is replaced
 * before, and whoever makes the document is told which field and which characters.
 */
import { stripBidiControls, stripInvisible } from '../../../shared/domain/text.ts';

/** U+25A1, white square: "here stood a character". */
export const REPLACEMENT = '\u25a1';

/** A field in which characters were replaced. */
export interface Replaced {
  /** Path in the model: `begeleidingen.3.deelnemer.voornaam`. */
  readonly field: string;
  readonly characters: number;
  /** What stood there, each once: for the screen of who makes the document; never in a log or an error. */
  readonly originals: readonly string[];
}

export interface Printable<T> {
  readonly value: T;
  readonly replaced: readonly Replaced[];
}

const clusters = new Intl.Segmenter('nl-BE', { granularity: 'grapheme' });

/** A copy of a JSON value in which every text can be shown with `points`. Emoji with all that belongs to them become one square. */
export function makePrintable<T>(value: T, points: ReadonlySet<number>): Printable<T> {
  const replaced: Replaced[] = [];
  return { value: visit(value, '', points, replaced) as T, replaced };
}

function visit(value: unknown, path: string, points: ReadonlySet<number>, replaced: Replaced[]): unknown {
  if (typeof value === 'string') return printableText(value, path, points, replaced);
  if (Array.isArray(value)) return value.map((item, index) => visit(item, join(path, String(index)), points, replaced));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, visit(item, join(path, key), points, replaced)]);
  return Object.fromEntries(entries);
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function printableText(text: string, field: string, points: ReadonlySet<number>, replaced: Replaced[]): string {
  const whole = text.normalize('NFC').replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ');
  if (isPrintable(whole, points)) return whole;
  const gone: string[] = [];
  let result = '';
  for (const { segment } of clusters.segment(whole)) {
    const visible = stripInvisible(stripBidiControls(segment));
    if (isPrintable(visible, points)) {
      result += visible;
    } else {
      result += REPLACEMENT;
      gone.push(segment);
    }
  }
  if (gone.length > 0) replaced.push({ field, characters: gone.length, originals: [...new Set(gone)] });
  return result;
}

function isPrintable(text: string, points: ReadonlySet<number>): boolean {
  for (const character of text) if (character !== '\n' && !points.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

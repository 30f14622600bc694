/** What somebody types for a day: one value, as a letter on the keyboard or the text of a cell that was copied. */
import type { AanwezigheidWaarde, AfwezigReden } from '../../../../shared/domain/codes.ts';

export interface DayValue {
  readonly waarde: AanwezigheidWaarde;
  /** Hundredths of an hour, of `uren` only. */
  readonly uren: number | null;
  readonly reden: AfwezigReden | null;
}

const plain = (waarde: AanwezigheidWaarde, reden: AfwezigReden | null = null): DayValue => ({ waarde, uren: null, reden });

export const WHOLE = plain('aanwezig');
export const HALF = plain('half');

const KEYS: Readonly<Record<string, DayValue>> = {
  '1': WHOLE,
  h: HALF,
  z: plain('afwezig', 'Z'),
  v: plain('afwezig', 'V'),
  a: plain('afwezig', 'A'),
  f: plain('feestdag'),
};

/** The value of a key of the grid (`1 H Z V A F`); undefined for any other key. */
export const valueOfKey = (key: string): DayValue | undefined => KEYS[key.toLowerCase()];

const WORDS: Readonly<Record<string, DayValue>> = {
  ...KEYS,
  x: WHOLE,
  '1,0': WHOLE,
  '1.0': WHOLE,
  '½': HALF,
  '1/2': HALF,
  '0,5': HALF,
  '0.5': HALF,
  ',5': HALF,
  '.5': HALF,
};

/** Cells that say nothing. Not `–`: that is an absence whose reason the reader may not see. */
const EMPTY: ReadonlySet<string> = new Set(['', '·', '.', '-', '0']);
const HOURS = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*(u|uur|uren|h)?$/;
const HOURS_AND_MINUTES = /^(\d{1,2})[:u](\d{2})$/;
/** Hours of a day, in hundredths. */
export const DAY = 2400;

/** Text of one cell: null says "nothing", undefined that it is not understood. A number above 1 is a number of hours. */
export function valueOfText(text: string): DayValue | null | undefined {
  const word = text.trim().toLowerCase();
  if (EMPTY.has(word)) return null;
  const known = WORDS[word];
  if (known) return known;
  const hundredths = hoursOf(word);
  return hundredths === null || hundredths <= 0 || hundredths > DAY
    ? undefined
    : { waarde: 'uren', uren: hundredths, reden: null };
}

function hoursOf(word: string): number | null {
  const clock = HOURS_AND_MINUTES.exec(word);
  if (clock) return Number(clock[2]) > 59 ? null : Number(clock[1]) * 100 + Math.round((Number(clock[2]) * 100) / 60);
  const match = HOURS.exec(word);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** The letter of a value, as it stands in the grid and goes to the clipboard: `1 ½ Z V A F`, hours as `4,5u`. */
export function textOfValue({ waarde, uren, reden }: DayValue): string {
  if (waarde === 'aanwezig') return '1';
  if (waarde === 'half') return '½';
  if (waarde === 'feestdag') return 'F';
  if (waarde === 'afwezig') return reden ?? '–';
  const hundredths = uren ?? 0;
  const rest = hundredths % 100;
  const decimals = rest === 0 ? '' : `,${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${String(Math.floor(hundredths / 100))}${decimals}u`;
}

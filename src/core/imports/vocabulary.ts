/** The words of the office's lists (`synonyms.json`): folded once, looked up by their folded form. */
import type { EindredenCode, ImportSoort, KandidaatUitkomst, StatuutCode } from '../../shared/domain/codes.ts';
import type { Begeleidingsgraad, DoorstroomStaat } from '../../shared/domain/codes-maatwerk.ts';
import { foldName } from '../../shared/domain/text.ts';
import data from './synonyms.json' with { type: 'json' };

/** A lookup from every spelling to its meaning. */
type Lexicon<T extends string> = ReadonlyMap<string, T>;

function lexicon<T extends string>(entries: Readonly<Record<string, readonly string[]>>): Lexicon<T> {
  return new Map(
    Object.entries(entries).flatMap(([meaning, words]) => words.map((word) => [foldName(word), meaning as T] as const)),
  );
}

const statuten = lexicon<StatuutCode>(data.statuut);
const eindredenen = lexicon<EindredenCode>(data.eindreden);
const uitkomsten = lexicon<KandidaatUitkomst | 'wacht'>(data.uitkomst);
const permissions = lexicon<'ja' | 'nee' | 'nvt'>(data.permission);
const floor = lexicon<'true' | 'false'>(data.floor);
const attendance = lexicon<AttendanceCode>(data.attendance);
const graden = lexicon<Begeleidingsgraad>(data.graad);
const staten = lexicon<DoorstroomStaat>(data.staat);
const months: ReadonlyMap<string, number> = new Map(Object.entries(data.months));
const totals = new Set(data.total.map((word) => foldName(word)));
const candidateWords = new Set(data.candidates);
const neverWords = new Set(data.never.words);
const emptyMarks = new Set(data.empty);
const hourUnits = new Set(data.units.hours);

export type AttendanceCode = 'whole' | 'half' | 'Z' | 'V' | 'A' | 'F';

/** Fields of a kind by the folded header text. */
export const FIELDS: Readonly<Record<ImportSoort, Lexicon<string>>> = {
  deelnemers: lexicon(data.kinds.deelnemers.fields),
  begeleiders: lexicon(data.kinds.begeleiders.fields),
  aanwezigheden: lexicon(data.kinds.aanwezigheden.fields),
  kandidaten: lexicon(data.kinds.kandidaten.fields),
  doelgroepwerknemers: lexicon(data.kinds.doelgroepwerknemers.fields),
  afrekening: lexicon(data.kinds.afrekening.fields),
};

/** Fields without which a list cannot be read. */
export const REQUIRED: Readonly<Record<ImportSoort, readonly string[]>> = {
  deelnemers: data.kinds.deelnemers.required,
  begeleiders: data.kinds.begeleiders.required,
  aanwezigheden: data.kinds.aanwezigheden.required,
  kandidaten: data.kinds.kandidaten.required,
  doelgroepwerknemers: data.kinds.doelgroepwerknemers.required,
  afrekening: data.kinds.afrekening.required,
};

/** Names of all fields of a kind, in the order of the vocabulary. */
export function fieldNames(kind: ImportSoort): readonly string[] {
  return Object.keys(data.kinds[kind].fields);
}

export const statuutOf = (text: string): StatuutCode | null => statuten.get(foldName(text)) ?? null;

/** End ground of a traject, only where the words leave no choice; the text itself is always kept. */
export const eindredenOf = (text: string): EindredenCode | null => eindredenen.get(foldName(text)) ?? null;

/** How a question for a place ended; null: it did not end yet; undefined: words that are not known. */
export function uitkomstOf(text: string): KandidaatUitkomst | null | undefined {
  if (text === '' || isEmptyMark(text)) return null;
  const found = uitkomsten.get(foldName(text));
  return found === 'wacht' ? null : found;
}

export const graadOf = (text: string): Begeleidingsgraad | null => graden.get(foldName(text)) ?? null;

/** The state that the words name; nothing and a dash are somebody who is in service. Null: words that are not known. */
export const staatOf = (text: string): DoorstroomStaat | null =>
  text === '' || isEmptyMark(text) ? 'IN_DIENST' : (staten.get(foldName(text)) ?? null);

/** `ja`, `nee` or `nvt`; null for other words. A lone dash means not applicable. */
export function permissionOf(text: string): 'ja' | 'nee' | 'nvt' | null {
  return isDash(text) ? 'nvt' : (permissions.get(foldName(text)) ?? null);
}

export function floorOf(text: string): boolean | null {
  const found = floor.get(foldName(text));
  return found === undefined ? null : found === 'true';
}

export const attendanceOf = (text: string): AttendanceCode | null => attendance.get(foldName(text)) ?? null;

/** Month 1-12 of a written name. */
export const monthOfName = (text: string): number | null => months.get(foldName(text)) ?? null;

/** The first cell of a row of totals. */
export const isTotal = (text: string): boolean => totals.has(foldName(text)) || foldName(text).startsWith('totaal ');

/** A title or sheet name of a waiting list. */
export const namesCandidates = (text: string): boolean =>
  foldName(text)
    .split(' ')
    .some((word) => candidateWords.has(word));

/** A column with medical remarks: never taken over, whatever a mapping says. */
export function isNeverTaken(header: string): boolean {
  const words = foldName(header).split(' ');
  return words.some((word) => neverWords.has(word) || data.never.starts.some((start) => word.startsWith(start)));
}

/** What people write where nothing is to be filled in. */
export const isEmptyMark = (text: string): boolean => emptyMarks.has(text.trim().toLowerCase());

export const isHourUnit = (text: string): boolean => hourUnits.has(text.trim().toLowerCase().replace(/\.$/u, ''));

/** Words for a boolean cell of a spreadsheet. */
export const booleanText = (value: boolean): string => data.boolean[value ? 'true' : 'false'];

function isDash(text: string): boolean {
  return /^[-\u2010-\u2015]$/u.test(text.trim());
}

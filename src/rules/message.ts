/** From codes and parameters to a Dutch sentence. The sentences stand in the rule cards, the words in `rules.json` (E-34). */
import texts from '../shared/messages/nl/rules.json' with { type: 'json' };
import type { IsoDate } from '../shared/domain/date.ts';
import { formatDate, isIsoDate, monthOf, yearOf } from '../shared/domain/date.ts';
import { formatEuro, toCents } from '../shared/domain/money.ts';
import type { DerivationStep } from './ama/funding/types.ts';
import type { Finding, Params, ParamValue } from './finding.ts';
import type { Standing } from './lawbook/lookup.ts';
import type { Lawbook } from './lawbook/parse.ts';

const OPEN_END = '9999-12-31';
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})Q([1-4])$/;
/** Code of a figure that can be replaced: `invulling.2026`, `invulling.2026Q1`. */
const FIGURE = /^invulling\.((\d{4})(?:Q[1-4])?)$/;
const DECIMAL = /^-?\d+\.\d+$/;
const TIME = /^0?(\d{1,2}):(\d{2})$/;
/** `{{naam}}`, or `{{aantal|dag|dagen}}` for a count with its noun. */
const SLOT = /\{\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}\}/g;

const monthName = new Intl.DateTimeFormat('nl-BE', { month: 'long', timeZone: 'UTC' });

type Words = Readonly<Record<string, string>>;
const terms: Readonly<Record<string, Words | undefined>> = texts.term;
const STEP_WORDS: Words = { ...texts.afleidingMaatwerk, ...texts.afleidingRaming, ...texts.uitleg, ...texts.afleiding };

/** The sentence of a finding. Throws RangeError when its rule card does not know the code. */
export function message(lawbook: Lawbook, finding: Finding): string {
  const text = lawbook.rules.get(finding.rule)?.messages[finding.code]?.text;
  if (text === undefined) throw new RangeError(`rule card ${finding.rule} has no message ${finding.code}`);
  return fillTemplate(text, { ...finding.params, sinds: finding.since, termijn: finding.due });
}

/** The sentence of one step of a derivation, without its result. */
export function stepText(step: DerivationStep): string {
  return fillTemplate(STEP_WORDS[step.code] ?? step.code, step.params);
}

/** The result of a step as people read it; an empty text where it has none. */
export function stepResult({ result, unit }: DerivationStep): string {
  if (result === null || unit === null) return '';
  if (unit === 'tekst') return String(result);
  if (unit === 'cents') return formatEuro(toCents(Number(result)));
  const text = String(result).replace('.', ',');
  if (unit === 'procent') return `${text}\u00a0%`;
  // A unit amount has four decimals where it is an average over the days, and two where it is one of the table.
  return unit === 'euro' ? `${text.replace(/00$/, '').replace(/\B(?=(\d{3})+(?=,))/g, '.')}\u00a0€` : text;
}

/** The sentence of something that keeps an amount from being calculated (`FundingResult.missing`). */
export function missingText(item: { readonly code: string; readonly params: Params }): string {
  return fillTemplate((texts.gemis as Words)[item.code] ?? item.code, item.params);
}

/** Fills the slots of a sentence: dates as dd/mm/jjjj, months by name, amounts in euro, codes by their word. */
export function fillTemplate(template: string, params: Params): string {
  return template.replace(SLOT, (_slot, key: string, one?: string, many?: string) => {
    const value = params[key] ?? null;
    const text = formatParam(key, value);
    return one === undefined || many === undefined ? text : `${text} ${Number(value) === 1 ? one : many}`;
  });
}

/** A sentence of a card as a person reads it: `[uiterlijk]` where a finding puts a date. */
export function templateText(template: string): string {
  return template.replace(SLOT, (_slot, key: string) => `[${factLabel(key)}]`);
}

/** The name of a fact in a derivation: `vraagUiterlijk` is `vraag uiterlijk`. */
export function factLabel(key: string): string {
  return (texts.feit as Words)[key] ?? key.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The word of a kind of finding. */
export function kindText(kind: Finding['kind']): string {
  return texts.soort[kind];
}

/** The word of a standing. */
export function standingText(standing: Standing): string {
  return texts.standing[standing];
}

/** One parameter as people read it; null is an empty text. */
export function formatParam(key: string, value: ParamValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? texts.woord.ja : texts.woord.nee;
  if (typeof value === 'number') return formatNumber(key, value);
  if (typeof value === 'string') return formatText(key, value);
  return formatList(key, value);
}

function formatNumber(key: string, value: number): string {
  if (key.endsWith('Cents')) return formatEuro(toCents(value));
  if (key.endsWith('X100')) return `${formatHundredths(value)} ${texts.woord.uur}`;
  return String(value).replace('.', ',');
}

function formatHundredths(value: number): string {
  return String(value / 100).replace('.', ',');
}

function formatText(key: string, value: string): string {
  if (isIsoDate(value)) return formatDate(value);
  if (MONTH.test(value)) return formatMonth(value);
  if (value.includes('/')) return formatSpan(value);
  const quarter = QUARTER.exec(value);
  if (quarter) return fillTemplate(texts.woord.kwartaal, { nummer: quarter[2] ?? '', jaar: quarter[1] ?? '' });
  const figure = key === 'cijfer' ? FIGURE.exec(value) : null;
  if (figure) return figureName(figure[1] ?? '', Number(figure[2]));
  const time = TIME.exec(value);
  if (time) return `${time[1] ?? ''}.${time[2] ?? ''}`;
  if (DECIMAL.test(value)) return value.replace('.', ',');
  return terms[key]?.[value] ?? value;
}

/** `Invulling van het eerste kwartaal 2026`; it opens its sentence. */
function figureName(period: string, jaar: number): string {
  const quarter = QUARTER.exec(period)?.[2];
  if (quarter === undefined) return fillTemplate(texts.woord.invullingJaar, { jaar });
  return fillTemplate(texts.woord.invullingKwartaal, { rang: texts.woord.rang[Number(quarter) - 1] ?? quarter, jaar });
}

function formatSpan(value: string): string {
  const [from = '', to = ''] = value.split('/');
  if (!isIsoDate(from) || !isIsoDate(to)) return value;
  if (to === OPEN_END) return `${texts.woord.vanaf} ${formatDate(from)}`;
  return from === to ? formatDate(from) : `${formatDate(from)} ${texts.woord.totEnMet} ${formatDate(to)}`;
}

function formatMonth(month: string): string {
  return `${nameOfMonth(month)} ${month.slice(0, 4)}`;
}

function nameOfMonth(month: string): string {
  const first = `${month}-01` as IsoDate;
  return monthName.format(new Date(Date.UTC(yearOf(first), monthOf(first) - 1, 1)));
}

function formatList(key: string, values: readonly string[]): string {
  if (values.length > 0 && values.every((value) => MONTH.test(value))) return joinWords(monthRuns(values));
  return joinWords(values.map((value) => formatText(key, value)));
}

/** `januari tot en met september 2025`: months that follow each other are one stretch. */
function monthRuns(months: readonly string[]): string[] {
  const runs: { first: string; last: string }[] = [];
  for (const month of [...months].sort()) {
    const run = runs.at(-1);
    if (run && monthNumber(month) === monthNumber(run.last) + 1) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs.map(({ first, last }) => {
    if (first === last) return formatMonth(first);
    const start = first.slice(0, 4) === last.slice(0, 4) ? nameOfMonth(first) : formatMonth(first);
    return `${start} ${texts.woord.totEnMet} ${formatMonth(last)}`;
  });
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${texts.woord.en} ${words.at(-1) ?? ''}`;
}

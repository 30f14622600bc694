/** From statements to days (AMA-22): units, sources, never more than one day per person per day. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AanwezigheidFacts } from '../../src/rules/index.ts';
import { FactsError, telDagen } from '../../src/rules/index.ts';
import { addDays, countDays } from '../../src/shared/domain/date.ts';
import { aanwezigheid, d } from './facts.ts';

const DAY = '2026-03-10';
/** Total of one day in halves, and the number of questions. */
function day(lines: readonly string[], rest: Partial<AanwezigheidFacts> = {}): { halves: number; questions: number } {
  const facts = aanwezigheid(
    lines.map((line) => `${DAY} ${line}`),
    rest,
  );
  const total = telDagen(facts, d(DAY), d(DAY));
  return { halves: 2 * total.wholeDays + total.halfDays, questions: total.questions };
}

describe('one source', () => {
  test.each<[string, string[], number]>([
    ['a day', ['aanwezig'], 2],
    ['half a day', ['half'], 1],
    ['a morning', ['aanwezig vm'], 1],
    ['ill', ['ziek'], 0],
    ['a holiday', ['feestdag'], 0],
    ['hours are a presence', ['uren:3.5'], 2],
    ['hours in the morning are half a day', ['uren:3 vm'], 1],
    ['no hours is no presence', ['uren:0'], 0],
    ['morning and afternoon', ['half vm', 'half nm'], 2],
    ['two half days without a part, at two werkposten', ['half werkpost:w1', 'half werkpost:w2'], 2],
    ['the same morning at two werkposten is one morning', ['half vm werkpost:w1', 'half vm werkpost:w2'], 1],
    ['two whole days on one date are one day', ['aanwezig werkpost:w1', 'aanwezig werkpost:w2'], 2],
    ['three halves are one day', ['half werkpost:w1', 'half werkpost:w2', 'half werkpost:w3'], 2],
    ['ill in the morning, present in the afternoon', ['ziek vm', 'half nm'], 1],
    ['a later statement on the same unit replaces the earlier', ['aanwezig', 'half'], 1],
    ['and can take it back', ['aanwezig', 'ziek'], 0],
  ])('%s', (_name, lines, halves) => {
    expect(day(lines)).toEqual({ halves, questions: 0 });
  });
});

const keuze = (bron: string, dagdeel: 'dag' | 'vm' = 'dag', datum = DAY) => ({
  keuzes: [{ datum: d(datum), dagdeel, werkpostId: null, bron }],
});

describe('two sources', () => {
  test.each<[string, string[], number, number]>([
    ['the same', ['aanwezig bron:a', 'aanwezig bron:b'], 2, 0],
    ['the same half', ['half bron:a', 'half bron:b'], 1, 0],
    ['whole and half', ['aanwezig bron:a', 'half bron:b'], 0, 1],
    ['present and ill', ['aanwezig bron:a', 'ziek bron:b'], 0, 1],
    ['ill and leave', ['ziek bron:a', 'verlof bron:b'], 0, 1],
    ['two werkposten, morning and afternoon', ['half vm werkpost:w1 bron:a', 'half nm werkpost:w2 bron:b'], 2, 0],
    ['two werkposten, both the whole day', ['aanwezig werkpost:w1 bron:a', 'aanwezig werkpost:w2 bron:b'], 2, 0],
    ['a day without werkpost and the same day at one', ['aanwezig bron:a', 'aanwezig werkpost:w1 bron:b'], 2, 0],
    ['half without werkpost and the same half at one count once', ['half bron:a', 'half vm werkpost:w1 bron:b'], 1, 0],
    ['a whole day here, its two halves there', ['aanwezig bron:a', 'half vm bron:b', 'half nm bron:b'], 2, 0],
    ['a whole day here, only a morning there', ['aanwezig bron:a', 'half vm bron:b'], 0, 1],
    ['absent all day here, a morning there', ['ziek bron:a', 'half vm werkpost:w1 bron:b'], 0, 1],
    ['they differ in the morning; the afternoon is clear', ['half vm bron:a', 'ziek vm bron:b', 'half nm bron:a'], 1, 1],
    ['the later statement of a source is compared', ['half bron:a', 'aanwezig bron:b', 'aanwezig bron:a'], 2, 0],
  ])('%s', (_name, lines, halves, questions) => {
    expect(day(lines)).toEqual({ halves, questions });
  });

  test.each<[string, string[], Partial<AanwezigheidFacts>, number]>([
    ['the first is chosen', ['aanwezig bron:a', 'half bron:b'], keuze('a'), 2],
    ['the second is chosen', ['aanwezig bron:a', 'half bron:b'], keuze('b'), 1],
    ['an answer settles what overlaps its unit', ['aanwezig bron:a', 'half vm werkpost:w1 bron:b'], keuze('b'), 1],
    [
      'an answer for the morning leaves the afternoon',
      ['half vm bron:a', 'ziek vm bron:b', 'half nm bron:b'],
      keuze('a', 'vm'),
      2,
    ],
    ['an answer of another day settles nothing', ['half bron:a', 'half bron:b'], keuze('a', 'dag', '2026-03-11'), 1],
  ])('%s', (_name, lines, rest, halves) => {
    expect(day(lines, rest)).toEqual({ halves, questions: 0 });
  });
});

test('statements that are not sorted are refused, never counted wrong', () => {
  const facts = aanwezigheid(['2026-03-10 aanwezig', '2026-03-11 aanwezig']);
  const wrong = { ...facts, uitspraken: [...facts.uitspraken].reverse() };
  expect(() => telDagen(wrong, d('2026-03-01'), d('2026-03-31'))).toThrow(FactsError);
});

test('reasons are counted by date', () => {
  const lines = [
    '2026-03-02 ziek',
    '2026-03-03 ziek vm',
    '2026-03-03 ziek nm',
    '2026-03-04 verlof',
    '2026-03-05 andere',
    '2026-03-06 feestdag',
  ];
  expect(telDagen(aanwezigheid(lines), d('2026-03-01'), d('2026-03-31'))).toEqual({
    wholeDays: 0,
    halfDays: 0,
    Z: 2,
    V: 1,
    A: 1,
    F: 1,
    questions: 0,
  });
});

const line = fc
  .record({
    day: fc.integer({ min: 0, max: 40 }),
    value: fc.constantFrom('aanwezig', 'half', 'ziek', 'verlof', 'uren:4', 'feestdag'),
    part: fc.constantFrom('dag', 'vm', 'nm'),
    place: fc.constantFrom('', ' werkpost:w1', ' werkpost:w2'),
    source: fc.constantFrom('a', 'b'),
  })
  .map(
    ({ day: offset, value, part, place, source }) =>
      `${addDays(d('2026-02-20'), offset)} ${value} ${part}${place} bron:${source}`,
  );

test('property: whatever is stated, a period never holds more days than the calendar, and parts add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 0, max: 40 }), (lines, cut) => {
      const facts = aanwezigheid(lines);
      const [from, to] = [d('2026-02-20'), d('2026-04-01')];
      const middle = addDays(from, cut);
      const whole = telDagen(facts, from, to);
      expect(whole.wholeDays + whole.halfDays).toBeLessThanOrEqual(countDays(from, to));
      const first = telDagen(facts, from, middle);
      const second = telDagen(facts, addDays(middle, 1), to);
      for (const key of ['wholeDays', 'halfDays', 'Z', 'V', 'A', 'F', 'questions'] as const) {
        expect(first[key] + second[key]).toBe(whole[key]);
      }
    }),
  );
});

test('property: a second source that repeats the first changes nothing', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const one = lines.map((text) => text.replace('bron:b', 'bron:a'));
      const both = [...one, ...one.map((text) => text.replace('bron:a', 'bron:b'))];
      const [from, to] = [d('2026-02-20'), d('2026-04-01')];
      expect(telDagen(aanwezigheid(both), from, to)).toEqual(telDagen(aanwezigheid(one), from, to));
    }),
  );
});

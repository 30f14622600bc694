/** Sentences: dates, months, hours, amounts and words in Dutch (E-34). */
import { describe, expect, test } from 'vitest';
import { fillTemplate, formatParam, message } from '../../src/rules/index.ts';
import type { Finding } from '../../src/rules/index.ts';
import { lawbook } from './law.ts';

test.each<[string, Parameters<typeof formatParam>[1], string]>([
  ['datum', '2026-03-09', '09/03/2026'],
  ['maand', '2025-09', 'september 2025'],
  ['maanden', ['2025-01'], 'januari 2025'],
  ['maanden', ['2025-01', '2025-02', '2025-03', '2025-09'], 'januari tot en met maart 2025 en september 2025'],
  [
    'maanden',
    ['2025-12', '2024-12', '2025-01', '2025-11'],
    'december 2024 tot en met januari 2025 en november tot en met december 2025',
  ],
  ['kwartaal', '2026Q3', '3e kwartaal van 2026'],
  ['periodes', ['2026-04-01/2026-04-19'], '01/04/2026 tot en met 19/04/2026'],
  ['periodes', ['2026-04-01/2026-04-01'], '01/04/2026'],
  ['periodes', ['2026-04-01/9999-12-31'], 'vanaf 01/04/2026'],
  ['urenX100', 1250, '12,5 uur'],
  ['bedragCents', 4_915_572, '49.155,72\u00a0€'],
  ['gemiddelde', '17.4795', '17,4795'],
  ['statuut', 'RIZIV', 'ziekte-uitkering'],
  ['partijen', ['deelnemer', 'organisatie', 'werkpost'], 'deelnemer, organisatie en werkpost'],
  ['partijen', [], ''],
  ['nummer', '2147812701', '2147812701'],
  ['inTijd', '07:59', '7.59'],
  ['inTijd', '10:00', '10.00'],
  ['inTijd', '00:05', '0.05'],
  ['leeg', null, ''],
  ['juist', true, 'ja'],
])('%s %j', (key, value, expected) => {
  expect(formatParam(key, value)).toBe(expected);
});

describe('templates', () => {
  test('a count takes its noun', () => {
    expect(fillTemplate('{{dagen|dag|dagen}}', { dagen: 1 })).toBe('1 dag');
    expect(fillTemplate('{{dagen|dag|dagen}}', { dagen: 19 })).toBe('19 dagen');
  });
  test('a code that the card does not know is a defect', () => {
    const finding: Finding = {
      rule: 'AMA-02',
      code: 'BESTAAT_NIET',
      severity: 'B',
      kind: 'missing',
      params: {},
      personId: null,
      trajectId: null,
      since: null,
      due: null,
      place: { screen: 'ama-traject', field: 'adviesDatum', recordId: null },
      dataClass: 'persoonlijk',
    };
    expect(() => message(lawbook, finding)).toThrow(RangeError);
  });
});

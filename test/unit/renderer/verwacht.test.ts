/** The day on which somebody is expected to start, put aside before there is a traject. */
import { expect, test } from 'vitest';
import { dayIn, verwachtIn } from '../../../src/renderer/screens/traject/start/verwacht.ts';

const aside = (sleutel: string, values: unknown) => ({ sleutel, waarden: JSON.stringify(values) });

test('only what is a day counts', () => {
  expect(dayIn(aside('x', { start: '2026-12-01' }))).toBe('2026-12-01');
  for (const start of ['2026-02-30', '', null, 3]) expect(dayIn(aside('x', { start }))).toBeNull();
  expect(dayIn(aside('x', {}))).toBeNull();
});

test('of everybody the first day comes first; what else was put aside is no start', () => {
  const all = [
    aside('verwachte-start|b', { start: '2026-12-09' }),
    aside('iets-anders|c', { start: '2026-12-01' }),
    aside('verwachte-start|a', { start: '2026-12-02' }),
    aside('verwachte-start|d', { start: 'morgen' }),
  ];
  expect(verwachtIn(all)).toEqual([
    { persoonId: 'a', start: '2026-12-02' },
    { persoonId: 'b', start: '2026-12-09' },
  ]);
});

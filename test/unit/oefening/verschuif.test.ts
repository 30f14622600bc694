/** The lists of the case file to practise in, moved in time. */
import { expect, test } from 'vitest';
import { movedInput, movedSerial, movedText, moveTo } from '../../../src/core/cases/oefening/verschuif.ts';
import { toIsoDate, weekday } from '../../../src/shared/domain/date.ts';

const VANDAAG = toIsoDate('2026-04-21');
const move = moveTo(toIsoDate('2027-02-10'), VANDAAG);

test('whole weeks, never back and never past today', () => {
  expect(move.days).toBe(294);
  for (const day of ['2026-04-21', '2026-04-27', '2020-01-01']) expect(moveTo(toIsoDate(day), VANDAAG).days).toBe(0);
  expect(moveTo(toIsoDate('2026-04-28'), VANDAAG)).toEqual({ days: 7, years: 0, quarters: 0 });
  expect(moveTo(toIsoDate('2031-06-12'), VANDAAG)).toMatchObject({ years: 5, quarters: 20 });
});

test.each([
  ['2025-03-03', '2025-12-22'],
  ['ja, 28/2/2025', 'ja, 19/12/2025'],
  ['ok 22/07/2023', 'ok 11/05/2024'],
  ['08.10.2025', '29.07.2026'],
  ['18-06-25', '08-04-26'],
  ['6 feb 2023', '27 nov 2023'],
  ['laatst bijgewerkt: 31/03/2026 (Griet)', 'laatst bijgewerkt: 19/01/2027 (Griet)'],
])('%s is written as %s', (before, after) => expect(movedText(before, move)).toBe(after));

test.each([
  '02.05.22-914.84',
  '06.01.25 903-27',
  '07.07.1970',
  '31/11/2025',
  '+32 470 00 00 00',
  '0477 00 00 67',
  '19/38',
  '22,8/38',
  '1992-05-04',
  '=SOM(1+1)*2',
  'afspraak 14u',
])('%s is no day of this file, and stays', (text) => expect(movedText(text, move)).toBe(text));

test('a number is a day only where a spreadsheet would mean one', () => {
  expect(movedSerial(45_118, move)).toBe(45_118 + 294);
  for (const other of [12.5, 38, 1_091_395_727, 42_000]) expect(movedSerial(other, move)).toBe(other);
});

test('in a call a day stays the same day of the week, a year a year and a quarter a quarter', () => {
  const later = moveTo(toIsoDate('2028-08-15'), VANDAAG);
  const moved = movedInput(
    { op: '2026-03-24', van: '2024-01-01', tot: ['2026-12-31'], kwartaal: '2025Q4', tekst: 'x', nul: null },
    later,
  );
  expect(moved).toEqual({ op: '2028-07-18', van: '2026-01-01', tot: ['2028-12-31'], kwartaal: '2028Q1', tekst: 'x', nul: null });
  expect(weekday(toIsoDate('2028-07-18'))).toBe(weekday(toIsoDate('2026-03-24')));
});

/** The recovery code typed back: what is taken as the same, and what is named when it is not. */
import { describe, expect, test } from 'vitest';
import { askedGroups, typedBack } from '../../../src/renderer/screens/start/typed-back.ts';

const CODE = 'K7QX2-9MNP4-01234-ABCDE-FGHJK-MNPQR-STVWX-YZ012';
const ASKED = [2, 7];

describe('the recovery code typed back', () => {
  test.each([
    ['two groups', '9MNP4 STVWX'],
    ['two groups without a space', '9mnp4stvwx'],
    ['the whole, as it stands', CODE],
    ['the whole, pasted over lines', CODE.toLowerCase().replaceAll('-', '\n')],
    ['an O and an l as they are read on paper', CODE.replace('01234', 'Ol234')],
    ['dashes of a word processor', '9MNP4 – STVWX'],
  ])('is the same: %s', (_, text) => {
    expect(typedBack(text, CODE, ASKED)).toEqual({ kind: 'ok' });
  });

  test.each([
    ['9MNP5 STVWX', [2]],
    ['STVWX 9MNP4', [2, 7]],
    ['9MNP4 STVXW', [7]],
    [CODE.replace('ABCDE', 'ABCED').replace('YZ012', 'YZ021'), [4, 8]],
  ])('names the groups that say something else: %s', (text, groups) => {
    expect(typedBack(text, CODE, ASKED)).toEqual({ kind: 'wrong', groups });
  });

  test.each(['9MNP4', '9MNP4 STVW', CODE.slice(1), `${CODE}-9MNP4`])('asks for the rest: %s', (text) => {
    expect(typedBack(text, CODE, ASKED)).toEqual({ kind: 'length' });
  });

  test('nothing typed is no answer', () => {
    expect(typedBack(' - ', CODE, ASKED)).toEqual({ kind: 'empty' });
  });

  test('two different groups of the eight are asked, in the order of the paper', () => {
    const fractions = Array.from({ length: 16 }, (_, index) => index / 16);
    for (const a of fractions) {
      for (const b of fractions) {
        const rolls = [a, b];
        const [first = 0, second = 0] = askedGroups(8, () => rolls.shift() ?? 0);
        expect(first).toBeGreaterThanOrEqual(1);
        expect(second).toBeGreaterThan(first);
        expect(second).toBeLessThanOrEqual(8);
      }
    }
  });
});

import * as fc from 'fast-check';
import * as stdnum from 'stdnum/lib/cjs/be/insz.js';
import { describe, expect, it } from 'vitest';
import { formatIban, parseIban } from '../../../src/shared/domain/iban.ts';
import { formatInsz, parseInsz, type Insz } from '../../../src/shared/domain/insz.ts';
import { formatKbo, formatVestigingsnummer, parseKbo, parseVestigingsnummer } from '../../../src/shared/domain/kbo.ts';

/** Eleven digits with the check number of the 1900 or the 2000 reading. */
function withCheck(nine: string, century: 1900 | 2000): string {
  const base = Number(century === 2000 ? `2${nine}` : nine);
  return nine + String(97 - (base % 97)).padStart(2, '0');
}

const nineDigits = fc.tuple(
  fc.integer({ min: 0, max: 99 }),
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 1, max: 998 }),
);
const pad = (value: number, width: number) => String(value).padStart(width, '0');
const base = nineDigits.map(([year, month, day, seq]) => pad(year, 2) + pad(month, 2) + pad(day, 2) + pad(seq, 3));

describe('INSZ (AMA-39)', () => {
  it.each([
    ['85073003328', '1985-07-30', false],
    ['88022999990', '1988-02-29', false],
    ['93051822361', '1993-05-18', false],
    ['04022900231', '2004-02-29', false],
    ['20070199951', '2020-07-01', false],
    ['05211500421', '2005-01-15', true],
  ])('%s is right and decides the century', (text, birthDate, bis) => {
    expect(parseInsz(text)).toEqual({ ok: true, insz: text, bis, birthDate, incomplete: false, padded: false });
  });

  it.each([
    ['00000199938', false],
    ['86000094684', false],
    [withCheck('860700123', 1900), false],
    [withCheck('862000123', 1900), true],
    [withCheck('104000123', 2000), true],
  ])('%s has an incomplete date', (text, bis) => {
    expect(parseInsz(text)).toEqual({ ok: true, insz: text, bis, birthDate: null, incomplete: true, padded: false });
  });

  it.each([
    ['87.O5.12-923.94', 'INSZ_TEKENS'],
    ['850730033281x', 'INSZ_TEKENS'],
    ['', 'INSZ_LENGTE'],
    ['8507300332', 'INSZ_LENGTE'],
    ['850730033281', 'INSZ_LENGTE'],
    ['88022999991', 'INSZ_CONTROLE'],
    ['79.02.30-984.80', 'INSZ_DATUM'],
    [withCheck('851300123', 1900), 'INSZ_DATUM'],
    [withCheck('850032123', 1900), 'INSZ_DATUM'],
    [withCheck('856101123', 1900), 'INSZ_DATUM'],
  ])('%s is refused with %s', (text, code) => {
    expect(parseInsz(text)).toEqual({ ok: false, code });
  });

  it('reads every way of writing, also fixed spaces and typographic hyphens', () => {
    for (const text of [
      '85.07.30-033.28',
      '850730 033 28',
      '85/07/30\u00a0033\u201128',
      ' 85073003328 ',
      '850730\u2013033\u201328',
    ]) {
      expect(parseInsz(text)).toMatchObject({ ok: true, insz: '85073003328', padded: false });
    }
  });

  it('puts lost zeros back only in a bare number of 8 to 10 digits that becomes right', () => {
    expect(parseInsz('4022900231')).toMatchObject({ ok: true, insz: '04022900231', padded: true });
    expect(parseInsz('4.02.29-002.31')).toEqual({ ok: false, code: 'INSZ_LENGTE' });
    expect(parseInsz('4022900232')).toEqual({ ok: false, code: 'INSZ_LENGTE' });
    const eight = withCheck('000101123', 2000);
    expect(parseInsz(eight.slice(3))).toMatchObject({ ok: true, insz: eight, padded: true });
    expect(parseInsz(withCheck('000001123', 2000).slice(4))).toEqual({ ok: false, code: 'INSZ_LENGTE' });
  });

  it('agrees with stdnum wherever both decide the same thing', () => {
    const today = new Date();
    fc.assert(
      fc.property(base, fc.constantFrom<1900 | 2000>(1900, 2000), fc.integer({ min: 0, max: 3 }), (nine, century, spoil) => {
        const right = withCheck(nine, century);
        const text = spoil === 0 ? nine + pad((Number(right.slice(9)) + 1) % 100, 2) : right;
        const ours = parseInsz(text);
        const day = Number(nine.slice(4, 6));
        const month = Number(nine.slice(2, 4)) % 20;
        // Known differences: day 00 with a month, days of an unknown month, and numbers from after today.
        fc.pre(!(day === 0 && month !== 0) && !(month === 0 && day > 31));
        fc.pre(century === 1900 || 2000 + Number(nine.slice(0, 2)) < today.getFullYear());
        fc.pre(Number(nine.slice(2, 4)) < 60);
        fc.pre(!['000001', '002001', '004001'].includes(nine.slice(0, 6)));
        expect(ours.ok).toBe(stdnum.validate(text).isValid);
      }),
      { numRuns: 2000 },
    );
  });

  it('never accepts the same nine digits in both centuries with one check number', () => {
    fc.assert(
      fc.property(base, (nine) => {
        expect(withCheck(nine, 1900)).not.toBe(withCheck(nine, 2000));
      }),
    );
  });

  it('reads back what it formats', () => {
    expect(formatInsz('85073003328' as Insz)).toBe('85.07.30-033.28');
    fc.assert(
      fc.property(base, fc.constantFrom<1900 | 2000>(1900, 2000), (nine, century) => {
        const result = parseInsz(withCheck(nine, century));
        fc.pre(result.ok);
        expect(parseInsz(formatInsz(result.insz))).toEqual(result);
      }),
    );
  });
});

describe('KBO (AMA-40)', () => {
  it.each(['0566.988.259', '0353.456.320', 'BE 0566.988.259', '566988259', 'be0566988259'])('%s is right', (text) => {
    expect(parseKbo(text)).toMatchObject({ ok: true });
  });

  it.each([
    ['0566.988.258', 'KBO_CONTROLE'],
    ['2.147.812.701', 'KBO_IS_VESTIGING'],
    ['0566.988', 'KBO_LENGTE'],
    ['O566.988.259', 'KBO_TEKENS'],
  ])('%s is refused with %s', (text, code) => {
    expect(parseKbo(text)).toEqual({ ok: false, code });
  });

  it('formats with points', () => {
    const result = parseKbo('566988259');
    expect(result.ok && formatKbo(result.kbo)).toBe('0566.988.259');
  });

  it('only warns about a vestigingsnummer that fails its check', () => {
    expect(parseVestigingsnummer('2.147.812.701')).toEqual({ ok: true, nummer: '2147812701', warning: null });
    expect(parseVestigingsnummer('2.147.812.897')).toEqual({ ok: true, nummer: '2147812897', warning: null });
    expect(parseVestigingsnummer('2.147.812.702')).toMatchObject({ ok: true, warning: 'VESTIGING_CONTROLE' });
    expect(parseVestigingsnummer('0566.988.259')).toEqual({ ok: false, code: 'VESTIGING_IS_KBO' });
    expect(parseVestigingsnummer('2.147.812')).toEqual({ ok: false, code: 'VESTIGING_LENGTE' });
    expect(parseVestigingsnummer('2.147.812.70x')).toEqual({ ok: false, code: 'VESTIGING_TEKENS' });
    expect(formatVestigingsnummer('2147812701')).toBe('2.147.812.701');
  });
});

describe('IBAN (AMA-41)', () => {
  it('reads a Belgian account in both forms', () => {
    const result = parseIban('be68 5390 0754 7034');
    expect(result).toEqual({ ok: true, iban: 'BE68539007547034' });
    expect(result.ok && formatIban(result.iban)).toBe('BE68 5390 0754 7034');
  });

  it.each([
    ['BE69 5390 0754 7034', 'IBAN_CONTROLE'],
    // Right for mod 97-10, wrong for the Belgian check on the last two digits.
    ['BE41 5390 0754 7035', 'IBAN_CONTROLE'],
    ['BE68 5390 0754', 'IBAN_LENGTE'],
    ['XX68 5390 0754 7034', 'IBAN_ONGELDIG'],
    ['', 'IBAN_ONGELDIG'],
  ])('%s is refused with %s', (text, code) => {
    expect(parseIban(text)).toEqual({ ok: false, code });
  });
});

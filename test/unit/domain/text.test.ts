import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  escapeFormula,
  fold,
  foldName,
  hasBidiControl,
  hasInvisible,
  hasMixedScripts,
  hasSymbol,
  looksLikeFormula,
  stripBidiControls,
  stripInvisible,
  stripSymbols,
} from '../../../src/shared/domain/text.ts';

describe('folding (E-18)', () => {
  it.each([
    ['De Smet-Yıldız', 'de smet-yildiz'],
    ['Ström', 'strom'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['Weiß', 'weiss'],
    ['WEISSẞ', 'weissss'],
    ['Crèvecœur', 'crevecoeur'],
    ['Ægir Þór', 'aegir thor'],
    ['Małgorzata Wójcik', 'malgorzata wojcik'],
    ['İstanbul', 'istanbul'],
    ['Noe\u0308l', 'noel'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('compares names by their words', () => {
    expect(foldName("  D'Haeseleer - Van  't Zelfde ")).toBe('d haeseleer van t zelfde');
    expect(foldName('De Smet‑Yıldız')).toBe(foldName('DE SMET Yildiz'));
  });
});

describe('cleaning', () => {
  it('takes fixed spaces, decomposed accents and foreign line ends away, and keeps the rest', () => {
    expect(cleanText('\u00a0Noe\u0308l\u202fDe  Clercq \r\n')).toBe('Noël De  Clercq');
    expect(cleanText('een\r\ntwee\rdrie')).toBe('een\ntwee\ndrie');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('characters that do not belong in a name', () => {
  it('knows direction characters from invisible ones', () => {
    expect(hasBidiControl('\u202etdnoH')).toBe(true);
    expect(hasInvisible('\u202etdnoH')).toBe(false);
    expect(hasInvisible('\u2066Bart\u2069\ufeff')).toBe(true);
    expect(hasBidiControl('Ne\u200byt')).toBe(false);
    expect(hasInvisible('Ne\u200b\u2060yt')).toBe(true);
    expect(stripInvisible('Ne\u200b\u2060yt\u00ad')).toBe('Neyt');
    expect(stripBidiControls('\u2066Bart\u2069')).toBe('Bart');
    expect(hasInvisible('twee\nregels\tmet tab')).toBe(false);
    expect(stripInvisible('twee\nregels\u0007')).toBe('twee\nregels');
  });

  it.each(['Noor 🌻', 'Luka 🚲', 'An 👩🏽‍🌾', 'Bo 🇧🇪', 'Cis ❤️', 'Do ☕', 'Ed ™'])(
    '%s holds a symbol that goes away whole',
    (text) => {
      expect(hasSymbol(text)).toBe(true);
      const stripped = stripSymbols(text);
      expect(stripped).toMatch(/^[A-Z][a-z]+$/);
      expect(hasInvisible(stripped)).toBe(false);
    },
  );

  it.each(["Van 't Zelfde", 'De Smet-Yıldız', 'D´Hondt', 'Jan 2e', 'O`Neill', 'Ng. A.'])('%s holds none', (text) => {
    expect(hasSymbol(text)).toBe(false);
    expect(stripSymbols(text)).toBe(text);
  });

  it('sees a letter of another writing system inside a name', () => {
    expect(hasMixedScripts('P\u0435eters')).toBe(true);
    expect(hasMixedScripts('Peeters')).toBe(false);
    expect(hasMixedScripts('Петров')).toBe(false);
    expect(hasMixedScripts('山田タロウ')).toBe(false);
    expect(hasMixedScripts('Núñez-Łoś')).toBe(false);
  });
});

describe('formulas in text', () => {
  it.each(['=1+1', '+32 470 00 00 00 (zus)', '@SOM(1)', '-1+1', '|cmd', '%0', ' =1+1', '\u200b=1+1', '\ufeff\u00a0@A1', '＝1+1'])(
    '%j is seen and escaped',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
      expect(escapeFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['komt met de bus', '5 - 3', '', 'a=b', "'=1"])('%j is left alone', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
    expect(escapeFormula(text)).toBe(text);
  });

  it('escapes a dash and a leading tab, but does not call them formulas', () => {
    for (const text of ['-', '- los', '\tx', '\rx']) {
      expect(looksLikeFormula(text)).toBe(false);
      expect(escapeFormula(text)).toBe(`'${text}`);
    }
  });

  it('escapes once: the result is harmless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeFormula(escapeFormula(text))).toBe(escapeFormula(text));
      }),
    );
  });
});

/** Policy indicators (AMA-P15): worked example 77 of the domain document, masking, and that nothing hidden can be worked out. */
import { array, assert, constantFrom, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IndicatorFacts, gebundeldeRedenen, gemaskeerd, indicatoren } from '../../src/rules/ama/index.ts';
import { EINDREDEN_CODES } from '../../src/shared/domain/codes.ts';
import { toIsoDate } from '../../src/shared/domain/date.ts';

const d = toIsoDate;
const terug = { kort: 6, lang: 12 };
const none: IndicatorFacts = { trajecten: [], kandidaten: [], tickets: [], klaar: [] };

describe('indicatoren', () => {
  test('counts who waits and who came back, as example 77 says', () => {
    const facts: IndicatorFacts = {
      ...none,
      kandidaten: [{ sinds: d('2026-01-12'), tot: null }],
      klaar: [{ sinds: d('2026-02-01'), tot: null }],
      trajecten: [
        {
          persoonId: 'p',
          start: d('2025-01-01'),
          einde: d('2025-11-30'),
          eindReden: 'BETAALD_REGULIER',
          overleden: false,
          opvolgingen: [{ datum: d('2026-05-20'), situatie: 'inactief' }],
        },
      ],
    };
    const found = indicatoren(facts, { from: d('2025-07-01'), to: d('2026-06-30') }, d('2026-06-30'), terug);
    expect(found.kandidaten).toEqual({ aantal: 1, langsteMaanden: 5, gemiddeldeMaanden: 5 });
    expect(found.klaarWachtOpPlaats).toMatchObject({ aantal: 1, langsteMaanden: 4 });
    expect(found).toMatchObject({ uitstroom: 1, naarBetaaldWerk: 1, terugKort: 1, terugLang: 1, opvolgingOnbekend: 0 });
  });

  test('who died or does not want to answer is unknown, never a failure', () => {
    const ended = { start: d('2025-01-01'), einde: d('2025-06-30'), eindReden: 'OVERLEDEN' as const, opvolgingen: [] };
    const refused = [{ datum: d('2025-12-01'), situatie: 'wil_niet_antwoorden' as const }];
    const facts = {
      ...none,
      trajecten: [
        { ...ended, persoonId: 'a', overleden: true },
        { ...ended, persoonId: 'b', overleden: false, eindReden: 'BETAALD_REGULIER' as const, opvolgingen: refused },
      ],
    };
    const found = indicatoren(facts, { from: d('2025-01-01'), to: d('2025-12-31') }, d('2026-06-30'), terug);
    expect(found).toMatchObject({ uitstroom: 2, terugLang: 0, opvolgingOnbekend: 2 });
  });

  test('a waiting that is over, or not begun, does not count; a month counts when it is over', () => {
    const kandidaten = [
      { sinds: d('2026-01-31'), tot: d('2026-03-01') },
      { sinds: d('2026-07-01'), tot: null },
      { sinds: d('2026-05-31'), tot: null },
    ];
    const found = indicatoren({ ...none, kandidaten }, { from: d('2026-01-01'), to: d('2026-12-31') }, d('2026-06-30'), terug);
    expect(found.kandidaten).toEqual({ aantal: 1, langsteMaanden: 1, gemiddeldeMaanden: 1 });
  });
});

describe('what leaves the house', () => {
  test('names no small group; zero is no group', () => {
    expect([0, 1, 4, 5, 20].map((count) => gemaskeerd(count, 5))).toEqual([0, null, null, 5, 20]);
  });

  test('no reason of a small group is named, and the pooled number is never small unless it is nothing or not said', () => {
    const lists = uniqueArray(constantFrom(...EINDREDEN_CODES), { minLength: 0, maxLength: 8 }).chain((codes) =>
      array(integer({ min: 1, max: 12 }), { minLength: codes.length, maxLength: codes.length }).map((counts) =>
        codes.map((reden, index) => ({ reden, aantal: counts[index]! })).toSorted((a, b) => b.aantal - a.aantal),
      ),
    );
    assert(
      property(lists, (list) => {
        const { redenen, samen } = gebundeldeRedenen(list, 5);
        expect(redenen.every(({ aantal }) => aantal >= 5)).toBe(true);
        expect(samen === null || samen === 0 || samen >= 5).toBe(true);
        const total = list.reduce((sum, { aantal }) => sum + aantal, 0);
        const said = redenen.reduce((sum, { aantal }) => sum + aantal, 0);
        if (samen !== null) expect(said + samen).toBe(total);
      }),
    );
  });
});

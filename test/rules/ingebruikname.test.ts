/** Which finding is about the time before Trajectmap was taken into use: each step of the decision, and that nothing is lost. */
import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, checkPerson, deelOpIngebruikname, isAfgehandeld, makeLaw } from '../../src/rules/index.ts';
import { makeFinding } from '../../src/rules/finding.ts';
import { addDays, addMonths, countDays } from '../../src/shared/domain/date.ts';
import { d, organisatie, overeenkomst, persoon, traject } from './facts.ts';
import { lawbook } from './law.ts';

const law = makeLaw(lawbook, []);
const DATE = d('2026-04-01');
const who = { personId: 'p1', trajectId: 't1' };
const old = persoon({ trajecten: [traject({ start: d('2024-01-08') })] });

const cut = (finding: Finding, facts = old, on = DATE, ingebruikname = DATE) =>
  deelOpIngebruikname(finding, { ingebruikname, persoon: facts, law, on });
/** `vroeger`, `nu` or `beide`. */
const sideOf = (...given: Parameters<typeof cut>): string => {
  const { vroeger, nu } = cut(...given);
  return vroeger && nu ? 'beide' : vroeger ? 'vroeger' : 'nu';
};

const assessment = (due: string, ask = due) =>
  makeFinding(law, 'AMA-03', 'NIET_GEVRAAGD', 'overdue', {
    ...who,
    due: d(due),
    since: addDays(d(due), 1),
    params: { vraagUiterlijk: ask },
  });

describe('a term', () => {
  test.each([
    ['2026-03-31', 'vroeger'],
    ['2026-04-01', 'nu'],
  ])('due on %s is about %s', (due, side) => {
    expect(sideOf(assessment(due))).toBe(side);
  });

  test('a yearly clock that was late on paper is work again before its first return', () => {
    // Late on 17 February 2026; the next year is due on 17 February 2027, to be asked eight weeks before.
    const late = assessment('2026-02-17', '2025-12-23');
    const ask = addDays(d('2027-02-17'), -56);
    expect(sideOf(late, old, ask)).toBe('vroeger');
    expect(sideOf(late, old, addDays(ask, 1))).toBe('nu');
  });

  test('a clock that was years behind comes back once, on its first return after the date', () => {
    const late = assessment('2023-05-10');
    expect(sideOf(late, old, d('2026-05-10'))).toBe('vroeger');
    expect(sideOf(late, old, d('2026-05-11'))).toBe('nu');
  });

  test('a term that does not come back stays with the paper file', () => {
    const dimona = makeFinding(law, 'AMA-14', 'DIMONA_IN_ONTBREEKT', 'overdue', { ...who, due: d('2024-01-08') });
    expect(sideOf(dimona, old, d('2036-01-01'))).toBe('vroeger');
  });
});

describe('days, months and stretches', () => {
  test('a new gap never hides behind an old one', () => {
    const gap = makeFinding(law, 'AMA-20', 'BEGELEIDER_GAT', 'missing', {
      ...who,
      since: d('2024-01-08'),
      params: { dagen: 41, periodes: ['2024-01-08/2024-02-07', '2026-06-01/2026-06-10'] },
    });
    const { vroeger, nu } = cut(gap, old, d('2026-07-01'));
    expect(vroeger).toMatchObject({ since: '2024-01-08', params: { dagen: 31, periodes: ['2024-01-08/2024-02-07'] } });
    expect(nu).toMatchObject({ since: '2026-06-01', params: { dagen: 10, periodes: ['2026-06-01/2026-06-10'] } });
  });

  test('a gap that began on paper and goes on belongs to paper, also without an end', () => {
    const gap = makeFinding(law, 'AMA-09', 'SAMENLOOP_WVG', 'conflict', {
      ...who,
      since: d('2025-01-01'),
      params: { maatregel: 'AMA_WVG', dagen: null, periodes: ['2025-01-01/9999-12-31', '2026-05-01/9999-12-31'] },
    });
    const { vroeger, nu } = cut(gap);
    expect(vroeger?.params['dagen']).toBeNull();
    expect(nu?.params['dagen']).toBeNull();
  });

  test('the month in which Trajectmap is taken into use is kept in it', () => {
    const months = makeFinding(law, 'AMA-23', 'MAAND_NIET_INGEVOERD', 'missing', {
      ...who,
      params: { maanden: ['2026-03', '2026-04', '2026-05'], aantal: 3 },
    });
    const { vroeger, nu } = cut(months, old, d('2026-06-01'), d('2026-04-15'));
    expect(vroeger?.params).toMatchObject({ maanden: ['2026-03'], aantal: 1 });
    expect(nu?.params).toMatchObject({ maanden: ['2026-04', '2026-05'], aantal: 2 });
  });

  test('questions about attendance are cut at the day', () => {
    const days = makeFinding(law, 'AMA-22', 'BUITEN_TRAJECT', 'conflict', {
      ...who,
      since: d('2026-04-14'),
      params: { maand: '2026-04', datums: ['2026-04-14', '2026-04-15', '2026-04-16'], aantal: 3 },
    });
    const { vroeger, nu } = cut(days, old, d('2026-05-01'), d('2026-04-15'));
    expect(vroeger).toMatchObject({ since: '2026-04-14', params: { aantal: 1 } });
    expect(nu).toMatchObject({ since: '2026-04-15', params: { aantal: 2, datums: ['2026-04-15', '2026-04-16'] } });
  });
});

const missing = (rule: string, code: string, recordId: string | null = null, params = {}) =>
  makeFinding(law, rule, code, 'missing', { ...who, recordId, params });

const since = (van: string) =>
  persoon({ trajecten: old.trajecten, statuten: [{ code: 'LEEFLOON', van: d(van), tot: null, verwachtEinde: null }] });

describe('a finding without any date', () => {
  test('belongs to the start of the traject', () => {
    const colleagues = missing('AMA-21', 'COLLEGAS_NIET_GEBRIEFT');
    expect(sideOf(colleagues)).toBe('vroeger');
    expect(sideOf(colleagues, persoon({ trajecten: [traject({ start: DATE })] }))).toBe('nu');
    expect(sideOf(colleagues, persoon({ trajecten: [traject({ start: addDays(DATE, -1) })] }))).toBe('vroeger');
  });

  test('belongs to the agreement that it is about: a new one of an old traject is work of today', () => {
    const start = d('2024-01-08');
    const agreements = [overeenkomst({ id: 'oud', van: start }), overeenkomst({ id: 'nieuw', van: d('2026-06-01') })];
    const facts = persoon({ trajecten: [traject({ start, overeenkomsten: agreements })] });
    expect(sideOf(missing('AMA-12', 'HANDTEKENING_ONTBREEKT', 'oud'), facts)).toBe('vroeger');
    expect(sideOf(missing('AMA-12', 'HANDTEKENING_ONTBREEKT', 'nieuw'), facts)).toBe('nu');
  });

  test('belongs to the status that the paper goes with', () => {
    const undated = missing('AMA-06', 'TOELATING_OCMW_ZONDER_DATUM');
    expect(sideOf(undated, since('2025-01-01'))).toBe('vroeger');
    expect(sideOf(undated, since('2026-05-01'))).toBe('nu');
  });

  test('about the organisation is work of today; so is an opening position that does not fit the attendance', () => {
    const amount = makeFinding(law, 'AMA-26', 'BEDRAG_ONTBREEKT', 'missing');
    expect(deelOpIngebruikname(amount, { ingebruikname: DATE, persoon: null, law, on: DATE }).nu).toBe(amount);
    expect(sideOf(missing('AMA-23', 'BEGINSTAND_EN_AANWEZIGHEID', '2026Q1'))).toBe('nu');
  });
});

test('an answer settles what was looked up, but not what a document itself has to say', () => {
  const agreement = makeFinding(law, 'AMA-12', 'OVEREENKOMST_ONTBREEKT', 'missing', who);
  const number = makeFinding(law, 'AMA-39', 'INSZ_ONTBREEKT', 'missing', who);
  expect([null, 'ontbreekt', 'nagekeken', 'niet_nodig'].map((answer) => isAfgehandeld(agreement, answer as 'nagekeken'))).toEqual(
    [false, false, true, true],
  );
  expect(isAfgehandeld(number, 'nagekeken')).toBe(false);
});

// --- properties -----------------------------------------------------------------------------------------------------------------

const day = integer({ min: 0, max: 3000 }).map((days) => addDays(d('2019-01-01'), days));

test('of every finding both parts together are the whole, and each day stands on its own side', () => {
  assert(
    property(day, day, array(tuple(day, integer({ min: 0, max: 60 })), { maxLength: 6 }), (start, date, spans) => {
      const begeleidingen = spans.map(([van, length]) => ({ begeleiderId: 'b1', van, tot: addDays(van, length) }));
      const sorted = begeleidingen.toSorted((a, b) => (a.van < b.van ? -1 : 1));
      const facts = persoon({ trajecten: [traject({ start, begeleidingen: sorted })] });
      const on = addMonths(start, 36);
      for (const finding of checkPerson({ organisatie: organisatie(), persoon: facts }, law, on)) {
        const { vroeger, nu } = cut(finding, facts, on, date);
        const parts = [vroeger, nu].flatMap((part) => part ?? []);
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts)
          expect({ rule: part.rule, code: part.code }).toEqual({ rule: finding.rule, code: finding.code });
        const periods = finding.params['periodes'];
        if (!Array.isArray(periods)) continue;
        expect(parts.flatMap((part) => part.params['periodes'])).toEqual(periods);
        for (const span of (vroeger?.params['periodes'] as string[] | undefined) ?? [])
          expect(span.slice(0, 10) < date).toBe(true);
        for (const span of (nu?.params['periodes'] as string[] | undefined) ?? []) expect(span.slice(0, 10) >= date).toBe(true);
        const days = parts.reduce((sum, part) => sum + Number(part.params['dagen']), 0);
        expect(days).toBe(finding.params['dagen']);
        for (const part of parts) if (part === vroeger && nu) expect(countDays(part.since!, date)).toBeGreaterThan(1);
      }
    }),
    { numRuns: 150 },
  );
});

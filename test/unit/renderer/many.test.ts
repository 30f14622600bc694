/** "Samen invullen": what chosen findings ask for, and whom an act is about. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASKED_BY_CODE, askedBy, askedByAll, targetsOfFinding } from '../../../src/renderer/many/suggest.ts';
import { distinctTargets, personsIn } from '../../../src/renderer/many/targets.ts';
import { loadLawbook } from '../../../src/rules/index.ts';
import { VEEL_DATUMS } from '../../../src/shared/contract/veel.ts';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };

const finding = (code: string, params = {}) => ({ code, params });

describe('what chosen findings ask for', () => {
  test('every code that asks a date stands on one rule card, and what it asks can be filled in for many', () => {
    const cards = [...loadLawbook(path.resolve('src/rules/lawbook')).rules.values()];
    for (const [code, asked] of Object.entries(ASKED_BY_CODE)) {
      expect
        .soft(
          cards.filter(({ messages }) => code in messages).map(({ id }) => id),
          code,
        )
        .toHaveLength(1);
      expect.soft([...VEEL_DATUMS, 'begeleider'], code).toContain(asked);
    }
    expect(Object.keys(ui.veel.wat)).toEqual(
      expect.arrayContaining(Object.values(ASKED_BY_CODE).map((asked) => asked.replace('.', '_'))),
    );
  });

  test('the same field: that one; different fields, or one that asks nothing: none', () => {
    expect(askedByAll([finding('DIMONA_IN_ONTBREEKT'), finding('DIMONA_IN_TE_DOEN')])).toBe('traject.dimonaInDatum');
    expect(askedByAll([finding('DIMONA_IN_ONTBREEKT'), finding('ADVIES_ONTBREEKT')])).toBeNull();
    expect(askedByAll([finding('DIMONA_IN_ONTBREEKT'), finding('PUNTEN_ONTBREKEN')])).toBeNull();
    expect(askedByAll([])).toBeNull();
  });

  test('a talk that is missing asks the day of that talk; a date that is there but late is not filled over', () => {
    expect(askedBy(finding('GESPREK_ONTBREEKT', { gesprek: 'intake' }))).toBe('gesprek.intake');
    expect(askedBy(finding('GESPREK_ONTBREEKT', { gesprek: 'orientatie' }))).toBe('gesprek.orientatie');
    expect(askedBy(finding('DIMONA_IN_LAAT'))).toBeNull();
    expect(askedBy(finding('ADVIES_NA_START'))).toBeNull();
  });
});

describe('whom an act is about', () => {
  test('each once; with a traject rather than without; the organisation is nobody', () => {
    const [a, b] = [
      { persoonId: 'a', trajectId: null },
      { persoonId: 'b', trajectId: null },
    ];
    const withTraject = { persoonId: 'a', trajectId: 't' };
    expect(distinctTargets([a, withTraject, b, withTraject, b])).toEqual([withTraject, b]);
    expect(targetsOfFinding({ rule: 'AMA-02', persoon: null, trajectId: null })).toEqual([]);
    expect(targetsOfFinding({ rule: 'AMA-02', persoon: { id: 'a' }, trajectId: 't' })).toEqual([withTraject]);
  });
});

test('somebody with two trajecten is two lines and one person', () => {
  const targets = distinctTargets([
    { persoonId: 'a', trajectId: 't1' },
    { persoonId: 'a', trajectId: 't2' },
    { persoonId: 'b', trajectId: null },
  ]);
  expect([targets.length, personsIn(targets)]).toEqual([3, 2]);
});

/** `rules.schema` and `rules.evalueer`: the rules over facts that the caller brings, with no case file open. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestCore, startCore } from './core.ts';

let t: TestCore;
beforeAll(() => {
  t = startCore();
});
afterAll(() => t.close());

const scenario = {
  on: '2026-03-11',
  year: 2025,
  law: [{ id: 'ama.eenheidsbedrag', from: '2020-01-01', value: '2812.20', source: 'tabel van het departement' }],
  organisatie: { contingenten: [{ van: '2025-01-01', plaatsen: 5 }] },
  traject: { start: '2024-02-05', beoordelingen: [{ besluitOp: '2025-03-10', conclusie: 'ja' }] },
};

describe('a scenario', () => {
  test('findings, terms, amounts and derivations', async () => {
    const answer = await t.call('rules.evalueer', { scenario });
    const late = answer.bevindingen.find(({ code }) => code === 'NIET_GEVRAAGD');
    expect(late).toMatchObject({
      rule: 'AMA-03',
      severity: 'W',
      tegen: '2026-03-10',
      traject: 't1',
      message: 'Jaarlijkse opvolging door VDAB: niet gevraagd. Ze moest er uiterlijk op 10/03/2026 zijn. Vraag ze nu.',
    });
    const used = late?.afleiding.flatMap(({ parameters }) => parameters);
    expect(used?.find(({ id }) => id === 'ama.beoordeling.termijn')).toMatchObject({
      value: '12 maanden',
      standing: 'past_review',
      source: expect.stringContaining('Vlaanderen') as string,
    });
    const days = answer.termijnen.map(({ tegen }) => tegen);
    expect(days).toEqual(days.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')));
    expect(answer.termijnen).toContainEqual(expect.objectContaining({ code: 'NIET_GEVRAAGD', teLaat: true }));
    expect(answer.financiering?.methodA).toMatchObject({ totalDays: 365, subsidyCents: 281_220 });
    expect(answer.financiering?.derivation.map(({ code }) => code)).toContain('SUBSIDIE');
  });
  test('another day, and the lawbook as it was known', async () => {
    const answer = await t.call('rules.evalueer', { scenario, op: '2026-03-10', gekendOp: '2020-01-01' });
    expect([answer.op, answer.gekendOp]).toEqual(['2026-03-10', '2020-01-01']);
    expect(answer.bevindingen.some(({ rule }) => rule === 'AMA-03')).toBe(false);
  });
  test('wrong input: the field, and every problem in Dutch', async () => {
    const answer = await t.ask('rules.evalueer', { scenario: { on: 'morgen', traject: { strt: 1 } } });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'SCENARIO_ONGELDIG',
        field: 'on',
        details: {
          velden: ['on', 'traject.strt'],
          problemen: [
            'on: dit klopt niet. Verwacht: een bestaande dag, geschreven als 2026-03-31.',
            'traject.strt: dit veld bestaat niet. Kijk de naam na; rules schema toont alle velden.',
          ],
        },
      },
    });
  });
  test('the schema of the file', async () => {
    expect(await t.call('rules.schema', {})).toMatchObject({ type: 'object', required: ['on'] });
  });
});

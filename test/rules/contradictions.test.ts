/** Contradictions between sources: complete objects, never resolved silently, and what they come to for given facts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  type DifferenceFacts,
  LawbookError,
  calculateFunding,
  differenceOf,
  differencesOf,
  parseLawbook,
} from '../../src/rules/index.ts';
import { toOrganisatie } from '../../src/rules/scenario/index.ts';
import { toCents } from '../../src/shared/domain/money.ts';
import { aanwezigheid, d, organisatie, persoon, traject } from './facts.ts';
import { LAWBOOK_FOLDER, exampleLaw, lawbook } from './law.ts';

const nothing: DifferenceFacts = { year: 2025, funding: null, organisatie: {}, onkosten: [] };
const find = (id: string) => lawbook.contradictions.get(id)!;

describe('what ships', () => {
  test('C1 to C7 of AMA, and the conflicts of doorstroom', () => {
    const ama = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'];
    const doorstroom = ['DC1', 'DC2', 'DC3', 'DC4', 'DC5', 'DC6', 'DC7', 'DC8'];
    expect([...lawbook.contradictions.keys()]).toEqual([...ama, ...doorstroom]);
  });
  test('where a setting chooses, the default is what the lawbook has without a user', () => {
    for (const { parameter, default: chosen } of lawbook.contradictions.values()) {
      if (parameter === undefined) continue;
      const shipped = lawbook.parameters.get(parameter)?.values.findLast(({ withdrawn }) => withdrawn === null);
      expect(shipped?.value).toBe(chosen);
    }
  });
  test('a default of null says why there is none, and every reading has a source', () => {
    for (const { why, readings } of lawbook.contradictions.values()) {
      expect(why.length).toBeGreaterThan(20);
      for (const { source } of readings) expect(source.length).toBeGreaterThan(0);
    }
  });
});

describe('a file that is incomplete is an error', () => {
  const FOLDERS = ['parameters', 'rules', 'contradictions'];
  function changed(change: (content: Record<string, unknown>) => void): void {
    const files = new Map([['lawbook.yaml', readFileSync(join(LAWBOOK_FOLDER, 'lawbook.yaml'), 'utf8')]]);
    for (const sub of FOLDERS) {
      for (const file of readdirSync(join(LAWBOOK_FOLDER, sub)))
        files.set(`${sub}/${file}`, readFileSync(join(LAWBOOK_FOLDER, sub, file), 'utf8'));
    }
    const content = parse(files.get('contradictions/C3.yaml') ?? '') as Record<string, unknown>;
    change(content);
    files.set('contradictions/C3.yaml', stringify(content));
    parseLawbook(files);
  }
  test.each(['title', 'question', 'rules', 'readings', 'default', 'why'])('without %s', (key) => {
    expect(() => changed((content) => Reflect.deleteProperty(content, key))).toThrow(LawbookError);
  });
  test('a default that is no reading, a rule or parameter that is not there, a reading that the setting does not know', () => {
    expect(() => changed((content) => (content['default'] = 'C'))).toThrow('STANDAARD_IS_GEEN_LEZING');
    expect(() => changed((content) => (content['rules'] = ['AMA-99']))).toThrow('unknown rule');
    expect(() => changed((content) => (content['parameter'] = 'ama.niets'))).toThrow('unknown parameter');
    expect(() => changed((content) => (content['parameter'] = 'ama.contingent.lezing'))).toThrow('has no option A, B');
    expect(() => changed((content) => (content['difference'] = 'gokken'))).toThrow(LawbookError);
  });
});

describe('the difference for given facts', () => {
  /** Example 18 of domain/ama.md: three days a week, 156 days present. */
  const present = aanwezigheid([
    '2025-01-01..2025-12-31 verlof',
    ...Array.from({ length: 156 }, (_, index) => index).map((index) => {
      const day = new Date(Date.UTC(2025, 0, 6 + 7 * Math.floor(index / 3) + (index % 3)));
      return `${day.toISOString().slice(0, 10)} aanwezig`;
    }),
  ]);
  const funding = (places: [string, number][], people = [traject({ start: d('2025-01-01'), einde: d('2025-12-31') })]) =>
    calculateFunding({
      year: 2025,
      on: d('2026-01-31'),
      law: exampleLaw,
      organisatie: { contingenten: places.map(([van, plaatsen]) => ({ van: d(van), plaatsen })), voorschotten: [] },
      personen: people.map((one, index) =>
        persoon({ id: `p${String(index)}`, trajecten: [{ ...one, id: `t${String(index)}` }], aanwezigheid: present }),
      ),
    });

  test('C3: both amounts of the same year, as far as attendance is complete', () => {
    const found = differenceOf(find('C3'), { ...nothing, funding: funding([['2025-01-01', 5]]) }, exampleLaw);
    expect(found).toMatchObject({ unit: 'cents', values: [{ code: 'A', cents: 281_220 }, { code: 'B' }] });
    const [a, b] = found!.values;
    expect(b?.cents).toBeLessThan(a!.cents!);
    expect(found?.difference).toBe(a!.cents! - b!.cents!);
  });
  test('C3: without attendance there is no second amount, and no difference', () => {
    const empty = calculateFunding({
      year: 2025,
      on: d('2026-01-31'),
      law: exampleLaw,
      organisatie: organisatie(),
      personen: [persoon({ trajecten: [traject({ start: d('2025-01-01'), einde: d('2025-12-31') })] })],
    });
    const found = differenceOf(find('C3'), { ...nothing, funding: empty }, exampleLaw);
    expect(found).toMatchObject({ values: [{ cents: 281_220 }, { cents: null }], difference: null });
  });
  test('C7, example 61: contingent 10, from 1 October 14', () => {
    const until = Array.from({ length: 11 }, () => traject({ start: d('2025-01-01'), einde: d('2025-12-31') }));
    const one = traject({ start: d('2025-10-01'), einde: d('2025-12-31') });
    const places: [string, number][] = [
      ['2025-01-01', 10],
      ['2025-10-01', 14],
    ];
    const found = differenceOf(find('C7'), { ...nothing, funding: funding(places, [...until, one]) }, exampleLaw);
    expect(found).toEqual({
      contradiction: 'C7',
      unit: 'cents',
      values: [
        { code: 'gewogen', cents: 3_095_731, day: null },
        { code: 'per_periode', cents: 2_953_966, day: null },
      ],
      difference: 141_765,
    });
    expect(differenceOf(find('C7'), { ...nothing, funding: funding([['2025-01-01', 10]]) }, exampleLaw)).toBeNull();
  });
  test('C2: above the maximum in one reading, RSZ in the other; without a maximum no difference', () => {
    const cost = {
      id: 'o1',
      datum: d('2025-05-05'),
      soort: 'vervoer',
      wijze: 'forfait',
      grondslag: 'dag',
      cents: toCents(20_000),
      bewijsIngevuld: false,
    } as const;
    const facts = { ...nothing, onkosten: [cost] };
    expect(differenceOf(find('C2'), facts, exampleLaw)).toMatchObject({
      values: [{ cents: null }, { cents: 20_000 }],
      difference: null,
    });
    expect(differenceOf(find('C2'), nothing, exampleLaw)).toBeNull();
  });
  test('C5: the reminder 6 or 8 months before the end', () => {
    const { erkenningen } = toOrganisatie({ erkenningen: [{ soort: 'ama_wvg', van: d('2024-02-01'), tot: null }] });
    const found = differenceOf(find('C5'), { ...nothing, organisatie: { erkenningen: erkenningen! } }, exampleLaw);
    expect(found).toMatchObject({ unit: 'dagen', values: [{ day: '2028-08-01' }, { day: '2028-06-01' }], difference: 61 });
  });
  test('all together: only those that make a difference', () => {
    expect(differencesOf(nothing, exampleLaw)).toEqual([]);
  });
});

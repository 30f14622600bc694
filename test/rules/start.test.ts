/** The steps of a start (`test/rules/start/*.yaml`), and what holds of every start whatever the facts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { StartStap, StartWijzer, Voornemen } from '../../src/rules/index.ts';
import { makeLaw, START_FASEN, START_STAPPEN, startWijzer, VEREISTEN } from '../../src/rules/index.ts';
import { STATUUT_CODES } from '../../src/shared/domain/codes.ts';
import { addDays, toIsoDate } from '../../src/shared/domain/date.ts';
import { FactsPart, toOrganisatie, toPersoon, toUserLayer } from './case.ts';
import { d, facts, persoon, traject } from './facts.ts';
import { lawbook, shipped } from './law.ts';

const Day = z.string().transform(toIsoDate);
const Case = z.strictObject({
  name: z.string(),
  source: z.string(),
  on: Day,
  ...FactsPart,
  gepland: z.strictObject({ start: Day.nullable().default(null), adviesDatum: Day.nullable().default(null) }).optional(),
  /** `id: stand [tegen datum] [na stap]`: of the steps that it names. */
  stappen: z.record(z.string(), z.string()).default({}),
  onderdelen: z.record(z.string(), z.string()).default({}),
  /** Steps that this start does not have. */
  zonder: z.array(z.string()).default([]),
  geen: z.boolean().default(false),
});
type Case = z.infer<typeof Case>;

const folder = fileURLToPath(new URL('start', import.meta.url));
const cases = readdirSync(folder).flatMap((name) =>
  z
    .strictObject({ cases: z.array(Case).min(1) })
    .parse(parse(readFileSync(join(folder, name), 'utf8')))
    .cases.map((item) => [item.name, item] as const),
);

function guide(item: Case): StartWijzer {
  const person = toPersoon({ ...item, trajecten: item.gepland === undefined ? item.trajecten : [] });
  const about: string | Voornemen = item.gepland ?? person.trajecten[0]!.id;
  return startWijzer(
    { organisatie: toOrganisatie(item.organisatie), persoon: person },
    makeLaw(lawbook, toUserLayer(item.law)),
    about,
    item.on,
  );
}

const line = ({ stand, tegen, na }: StartStap): string =>
  [stand, ...(tegen === null ? [] : [`tegen ${tegen}`]), ...(na === null ? [] : [`na ${na}`])].join(' ');
const partsOf = ({ onderdelen }: StartStap): string =>
  `${String(onderdelen.filter(({ klaar }) => klaar).length)} van ${String(onderdelen.length)}`;

test.each(cases)('%s', (_name, item) => {
  const { stappen } = guide(item);
  const ids: string[] = stappen.map(({ id }) => id);
  const named = (wanted: object) => stappen.filter(({ id }) => Object.hasOwn(wanted, id));
  expect(Object.fromEntries(named(item.stappen).map((step) => [step.id, line(step)]))).toEqual(item.stappen);
  expect(Object.fromEntries(named(item.onderdelen).map((step) => [step.id, partsOf(step)]))).toEqual(item.onderdelen);
  expect(ids.filter((id) => item.zonder.includes(id))).toEqual([]);
  expect(ids.length === 0).toBe(item.geen);
  if (item.name.startsWith('niets bekend') || item.name.startsWith('alles in orde op'))
    expect(ids).toEqual(Object.keys(item.stappen)); // the whole list, in its order
});

describe('every start', () => {
  const law = shipped;
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(d('2026-02-02'), days));
  const status = fc.record({ code: fc.constantFrom(...STATUUT_CODES), van: day });
  const start = fc.option(day, { nil: null });

  test('has its steps in one order, each once, with a rule of the lawbook; no step waits for one that comes later', () => {
    fc.assert(
      fc.property(start, day, fc.array(status, { maxLength: 3 }), (when, on, statuten) => {
        const person = persoon({
          statuten: statuten.map((each) => ({ ...each, tot: null, verwachtEinde: null })),
          trajecten: [],
        });
        const { stappen } = startWijzer(facts({ persoon: person }), law, { start: when, adviesDatum: null }, on);
        const order = stappen.map(({ id }) => START_STAPPEN.indexOf(id));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        expect(stappen.map(({ fase }) => START_FASEN.indexOf(fase))).toEqual(
          stappen.map(({ fase }) => START_FASEN.indexOf(fase)).sort((a, b) => a - b),
        );
        for (const [index, { rule, na, tegen, stand }] of stappen.entries()) {
          expect(lawbook.rules.has(rule)).toBe(true);
          expect(na === null).toBe(stand !== 'wacht');
          if (na !== null) expect(stappen.findIndex(({ id }) => id === na)).toBeLessThan(index);
          if (when === null) expect(tegen).toBeNull();
        }
      }),
    );
  });

  test('asks a paper only of the status that the rule names', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...STATUUT_CODES), (when, code) => {
        const person = persoon({ statuten: [{ code, van: d('2020-01-01'), tot: null, verwachtEinde: null }], trajecten: [] });
        const papers = startWijzer(facts({ persoon: person }), law, { start: when, adviesDatum: null }, when)
          .stappen.filter(({ fase }) => fase === 'papieren')
          .map(({ id }) => id);
        expect(papers).toEqual(code === 'LEEFLOON' ? ['ocmw'] : code === 'RIZIV' ? ['routingC', 'ziekenfonds'] : []);
      }),
    );
  });

  test('says nothing with a day in it as long as the start is not known', () => {
    const person = persoon({
      statuten: [{ code: 'RIZIV', van: d('2020-01-01'), tot: null, verwachtEinde: null }],
      trajecten: [],
    });
    const { stappen } = startWijzer(facts({ persoon: person }), law, { start: null, adviesDatum: null }, d('2026-01-15'));
    const texts = stappen.flatMap(({ bevindingen }) => bevindingen.flatMap(({ params }) => Object.values(params)));
    expect(JSON.stringify(texts)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  test('a traject that the person does not have is refused', () => {
    expect(() => startWijzer(facts({}), law, 'onbekend', d('2026-01-15'))).toThrow(RangeError);
  });

  test('the lines of the checklist that belong to the start are all a step', () => {
    const steps: readonly string[] = START_STAPPEN;
    const later = VEREISTEN.filter((id) => !steps.includes(id));
    expect(later).toEqual([
      'overgang',
      'combinatie',
      'dimonaUit',
      'gesprekken',
      'popRegistratie',
      'observaties',
      'beoordeling',
      'conclusie',
      'eigenEvaluatie',
      'externeWerkpost',
      'kernactiviteit',
      'uurrooster',
      'aanwezigheden',
      'maanden',
      'rustdagen',
    ]);
  });

  test('a complete traject has nothing open on the first day but what is not written down', () => {
    const { stappen } = startWijzer(facts({ persoon: persoon({ trajecten: [traject()] }) }), law, 't1', d('2026-02-02'));
    expect(stappen.filter(({ stand }) => stand !== 'klaar').map(({ id }) => id)).toEqual(['werkpost']);
  });
});

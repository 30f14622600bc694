/** The lawbook itself: complete files, dated lookup, the user's layer, append-only history. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Lawbook, Lookup, Parameter } from '../../src/rules/index.ts';
import {
  appendOnlyBreaks,
  arbeidszorgPerDeelnemer,
  LawError,
  LawbookError,
  lookup,
  lookupAs,
  makeLaw,
  parseLawbook,
  wvgMaand,
} from '../../src/rules/index.ts';
import { addDays, isIsoDate, toIsoDate } from '../../src/shared/domain/date.ts';
import type { IsoDate } from '../../src/shared/domain/date.ts';
import { toUserLayer, UserLayer } from './case.ts';
import { d, persoon } from './facts.ts';
import { lawbook, LAWBOOK_FOLDER, shipped, userValue } from './law.ts';

const DateText = z.string().refine(isIsoDate).transform(toIsoDate);
const Case = z.strictObject({
  name: z.string(),
  id: z.string(),
  on: DateText,
  law: UserLayer.default([]),
  value: z.unknown(),
  standing: z.string(),
  from: DateText.optional(),
  until: DateText.nullable().optional(),
  userValue: z.boolean().optional(),
  hides: z.unknown().optional(),
  question: z.string().optional(),
});

const folder = fileURLToPath(new URL('lookup', import.meta.url));
const cases = readdirSync(folder).flatMap((name) => {
  const file = z.strictObject({ cases: z.array(Case) }).parse(parse(readFileSync(join(folder, name), 'utf8')));
  return file.cases.map((item) => ({ title: `${item.id} op ${item.on}: ${item.name}`, item }));
});

test.each(cases)('$title', ({ item }) => {
  const { name: _name, law, ...expected } = item;
  expect(lookup(makeLaw(lawbook, toUserLayer(law)), item.id, item.on)).toMatchObject(expected);
});

/** The shipped files as texts, to change one of them. */
function texts(): Map<string, string> {
  const files = new Map([['lawbook.yaml', readFileSync(join(LAWBOOK_FOLDER, 'lawbook.yaml'), 'utf8')]]);
  for (const sub of ['parameters', 'rules']) {
    for (const file of readdirSync(join(LAWBOOK_FOLDER, sub))) {
      files.set(`${sub}/${file}`, readFileSync(join(LAWBOOK_FOLDER, sub, file), 'utf8'));
    }
  }
  return files;
}

function changed(file: string, change: (content: Record<string, unknown>) => void): Lawbook {
  const files = texts();
  const content = parse(files.get(file) ?? '') as Record<string, unknown>;
  change(content);
  files.set(file, stringify(content));
  return parseLawbook(files);
}

const values = (content: Record<string, unknown>) => content['values'] as Record<string, unknown>[];
const first = (content: Record<string, unknown>) => values(content)[0] ?? {};

describe('a file that is incomplete is an error, not a default', () => {
  const file = 'parameters/ama.minimumUren.yaml';

  test.each(['label', 'type', 'unit', 'nature', 'reviewed_until', 'rules', 'values'])('parameter without %s', (key) => {
    expect(() => changed(file, (content) => Reflect.deleteProperty(content, key))).toThrow(LawbookError);
  });
  test.each(['from', 'value', 'known_from', 'reference', 'confidence'])('value without %s', (key) => {
    expect(() => changed(file, (content) => Reflect.deleteProperty(first(content), key))).toThrow(LawbookError);
  });
  test.each(['title', 'severity', 'source', 'confidence', 'text', 'place', 'implemented', 'data_class'])(
    'rule card without %s',
    (key) => {
      expect(() => changed('rules/AMA-02.yaml', (content) => Reflect.deleteProperty(content, key))).toThrow(LawbookError);
    },
  );
  test('unknown without a question', () => {
    expect(() =>
      changed(file, (content) => {
        first(content)['value'] = 'unknown';
        Reflect.deleteProperty(first(content), 'confidence');
      }),
    ).toThrow('ONBEKEND_ZONDER_VRAAG');
  });
  test('a misspelled key, an impossible date, a value of another type, a file under another name', () => {
    expect(() => changed(file, (content) => (content['reviewd_until'] = '2026-01-01'))).toThrow(LawbookError);
    expect(() => changed(file, (content) => (first(content)['from'] = '2021-02-30'))).toThrow('DATUM_ONGELDIG');
    expect(() => changed(file, (content) => (first(content)['value'] = 'twaalf'))).toThrow('WAARDE_GEEN_GETAL');
    expect(() => changed(file, (content) => (content['id'] = 'ama.anders'))).toThrow('file name is not the id');
  });
  test('two values in force from one day, values out of order, an end before the begin', () => {
    const amount = 'parameters/ama.eenheidsbedrag.yaml';
    expect(() => changed(amount, (content) => ((values(content)[1] ?? {})['from'] = '2021-04-01'))).toThrow(
      'two values in force',
    );
    expect(() => changed(amount, (content) => values(content).reverse())).toThrow('not in order');
    expect(() => changed(amount, (content) => ((values(content)[0] ?? {})['covered_until'] = '2020-01-01'))).toThrow(
      'covered before',
    );
  });
  test('a parameter of a rule that does not exist, a rule with a parameter that does not exist', () => {
    expect(() => changed(file, (content) => (content['rules'] = ['AMA-99']))).toThrow('unknown rule');
    expect(() => changed('rules/AMA-04.yaml', (content) => (content['parameters'] = ['ama.niets']))).toThrow('unknown parameter');
  });
});

const agreement = (id: string, werkpostId: string) => ({
  id,
  werkpostId,
  begeleider: 'eigen',
  locatie: null,
  van: d('2018-07-01'),
  tot: null,
});

/** `AMA-01`, `AMA-02` and so on. */
const ids = (area: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${area}-${String(index + 1).padStart(2, '0')}`);

describe('what ships', () => {
  test('an index card for AMA-01 to AMA-55 and for DS-01 to DS-51', () => {
    expect([...lawbook.rules.keys()]).toEqual([...ids('AMA', 55), ...ids('DS', 51)]);
  });
  test('a card that is not implemented says why, and has no messages', () => {
    const left = [...lawbook.rules.values()].filter((card) => !card.implemented);
    expect(left.map((card) => card.id)).toEqual(['AMA-33', 'AMA-41', 'AMA-42', 'AMA-43', 'AMA-48']);
    expect(left.filter((card) => card.limits === undefined || Object.keys(card.messages).length > 0)).toEqual([]);
  });
  test('every severity of a message is announced on its card', () => {
    for (const card of lawbook.rules.values()) {
      for (const entry of Object.values(card.messages)) expect(card.severity).toContain(entry.severity);
    }
  });
  test('the words that no message about a person may hold', () => {
    const forbidden = /toegelaten|geweigerd|niet mogelijk|komt in aanmerking|eligible|gelieve|succesvol|!/i;
    for (const card of lawbook.rules.values()) {
      for (const text of [card.title, card.text, ...Object.values(card.messages).map((entry) => entry.text)]) {
        expect(text).not.toMatch(forbidden);
      }
    }
  });
  test('only 2 812.20 of the unit amounts is confirmed', () => {
    const confirmed = lawbook.parameters.get('ama.eenheidsbedrag')?.values.filter((value) => value.confidence === 'confirmed');
    expect(confirmed?.map((value) => value.value)).toEqual([281_220]);
  });
  test('example 20 and 21: the chain is 2 650.00 x 1.02^n, rounded half up', () => {
    const known = lawbook.parameters.get('ama.eenheidsbedrag')?.values.filter((value) => value.value !== null) ?? [];
    const chain = known.map((_, step) =>
      Number(new Big('2650').times(new Big('1.02').pow(step)).times(100).round(0, Big.roundHalfUp)),
    );
    expect(known.map((value) => value.value)).toEqual(chain);
    expect(new Big('2812.20').div(new Big('1.02').pow(3)).toFixed(2)).toBe('2650.00');
    expect(new Big('2812.20').times('1.02').toFixed(2)).toBe('2868.44');
    expect(known[4]?.value).toBe(286_845);
  });
  test('example 19: the old schemes per participant', () => {
    const on = d('2020-12-31');
    const amounts = (['structureel', 'meerbanenplan', 'activerend'] as const).map((stelsel) =>
      arbeidszorgPerDeelnemer(shipped, stelsel, on),
    );
    expect(amounts).toEqual([225_531, 237_640, 232_960]);
    expect(arbeidszorgPerDeelnemer(shipped, 'structureel', d('2021-04-01'))).toBeNull();
  });
  test('example 24: one subsidy per participant per begeleider, not per agreement', () => {
    const person = persoon({ trajecten: [], wvgOvereenkomsten: [agreement('o1', 'w1'), agreement('o2', 'w2')] });
    expect(wvgMaand([person], shipped, '2018-09')).toMatchObject({ deelnemers: 1, subsidyCents: 7000 });
    expect(wvgMaand([person], shipped, '2019-01')).toMatchObject({ deelnemers: 1, subsidyCents: null });
    const given = makeLaw(lawbook, [userValue('wvg.subsidie.maand', '2018-07-01', '70.00')]);
    const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);
    expect(months.reduce((sum, month) => sum + (wvgMaand([person], given, month).subsidyCents ?? 0), 0)).toBe(84_000);
  });
});

/** What the user's layer answers to a value: its error code, or `accepted`. */
function code(parameter: string, value: string): string {
  try {
    makeLaw(lawbook, [userValue(parameter, '2026-01-01', value)]);
  } catch (error) {
    return error instanceof LawError ? error.code : 'another error';
  }
  return 'accepted';
}

/** The same question answered the slow way: of the user's values that began, the last one, unless it has ended. */
function naive(values: readonly { from: IsoDate; until: IsoDate | null; cents: number }[], on: IsoDate): number | null {
  const begun = values.filter((item) => item.from <= on);
  const last = begun.reduce<(typeof begun)[number] | null>((a, b) => (a === null || b.from >= a.from ? b : a), null);
  return last === null || (last.until !== null && last.until < on) ? null : last.cents;
}

describe("the user's layer", () => {
  const id = 'ama.eenheidsbedrag';

  test('a value that does not fit its parameter is refused by code', () => {
    expect(code(id, '2812.20')).toBe('accepted');
    expect(code(id, '0')).toBe('accepted');
    expect(code(id, '2812.205')).toBe('WAARDE_GEEN_BEDRAG');
    expect(code(id, '-1')).toBe('WAARDE_GEEN_BEDRAG');
    expect(code('ama.deler', '365.5')).toBe('WAARDE_GEEN_GETAL');
    expect(code('ama.dagmethode', 'C')).toBe('WAARDE_GEEN_KEUZE');
    expect(code('be.feestdagen', '12-24')).toBe('WAARDE_ONGELDIG');
    expect(code('ama.zondagsrust', 'ja')).toBe('WAARDE_ONGELDIG');
    expect(code('ama.statuten', ' , ')).toBe('WAARDE_ONGELDIG');
    expect(code('ama.saldo.datum', '02-30')).toBe('WAARDE_ONGELDIG');
    expect(code('cmw.bvr2024.inwerking', '2024-10-01')).toBe('accepted');
    expect(code('cmw.bvr2024.inwerking', '2024-02-30')).toBe('WAARDE_ONGELDIG');
    expect(code('cmw.bvr2024.inwerking', 'vanaf oktober')).toBe('WAARDE_ONGELDIG');
    expect(code('ama.bestaatNiet', '1')).toBe('PARAMETER_ONBEKEND');
  });
  test('of two values for one day the later holds', () => {
    const law = makeLaw(lawbook, [userValue(id, '2026-01-01', '1.00'), userValue(id, '2026-01-01', '2.00')]);
    expect(lookup(law, id, d('2026-05-01')).value).toBe(200);
  });
  test('asking a parameter as another type is a defect, not a value', () => {
    expect(() => lookupAs(shipped, id, 'integer', d('2026-01-01'))).toThrow(LawError);
  });

  const date = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(d('2018-01-01'), days));
  const value = fc.record({
    from: date,
    length: fc.option(fc.integer({ min: 0, max: 900 })),
    cents: fc.integer({ min: 1, max: 999_999 }),
  });

  test('property: the user first, then what ships; the period of an answer holds on all its days', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), date, (raw, on) => {
        const values = raw.map((item) => ({ ...item, until: item.length === null ? null : addDays(item.from, item.length) }));
        const layer = values.map((item) => userValue(id, item.from, (item.cents / 100).toFixed(2), item.until));
        const law = makeLaw(lawbook, layer);
        const answer: Lookup = lookup(law, id, on);
        const own = naive(values, on);
        const plain = lookup(shipped, id, on);
        expect(answer.value).toBe(own ?? plain.value);
        expect(answer.userValue).toBe(own !== null);
        expect(answer.hides?.value ?? null).toBe(own === null ? null : plain.value);
        // The answer holds on the last day it names, and the day after there is another or the same value begins again.
        const last = answer.value === null || answer.until === null ? on : answer.until;
        expect(last >= on).toBe(true);
        expect(lookup(law, id, last)).toEqual({ ...answer, on: last, hides: lookup(law, id, last).hides });
      }),
      { numRuns: 300 },
    );
  });
  test('property: a shipped value is never carried past the day its source covers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lawbook.parameters.keys()), date, (parameter, on) => {
        const answer = lookup(shipped, parameter, on);
        const covering = lawbook.parameters
          .get(parameter)
          ?.values.some(
            (item) =>
              item.from <= on &&
              (item.until === null || on <= item.until) &&
              (item.coveredUntil === null || on <= item.coveredUntil),
          );
        expect(covering === true || answer.value === null).toBe(true);
        expect(answer.standing === 'missing').toBe(answer.value === null);
      }),
    );
  });
});

describe('history (E-25)', () => {
  const amount = 'parameters/ama.eenheidsbedrag.yaml';
  const release = { version: '2026.2', date: '2026-12-15' };

  test('a correction adds a value and withdraws the old one; both pasts stay', () => {
    const corrected = changed(amount, (content) => {
      const list = values(content);
      const index = list.findIndex((item) => item['from'] === '2025-03-01');
      list.splice(index + 1, 0, { ...list[index], value: '3231.00', known_from: release });
      list[index] = { ...list[index], withdrawn: { ...release, reason: 'tabel van het departement' } };
    });
    expect(appendOnlyBreaks(lawbook, corrected)).toEqual([]);
    const on = d('2025-06-01');
    expect(lookup(makeLaw(corrected), 'ama.eenheidsbedrag', on).value).toBe(323_100);
    expect(lookup(makeLaw(corrected, [], d('2026-12-14')), 'ama.eenheidsbedrag', on).value).toBe(323_034);
    expect(lookup(makeLaw(corrected, [], d('2026-12-15')), 'ama.eenheidsbedrag', on).value).toBe(323_100);
    expect(lookup(makeLaw(corrected, [], d('2020-01-01')), 'ama.eenheidsbedrag', on).value).toBeNull();
  });
  test('a value that is withdrawn without another is unknown from that day, not before', () => {
    const withdrawn = changed('parameters/ama.minimumUren.yaml', (content) => {
      first(content)['withdrawn'] = { ...release, reason: 'geschrapt' };
    });
    const on = d('2025-06-01');
    expect(lookup(makeLaw(withdrawn, [], d('2026-12-14')), 'ama.minimumUren', on).value).toBe('12');
    expect(lookup(makeLaw(withdrawn, [], d('2026-12-15')), 'ama.minimumUren', on).value).toBeNull();
    expect(lookup(makeLaw(withdrawn), 'ama.minimumUren', on).value).toBeNull();
  });
  test('a source can cover a single day', () => {
    const single = changed('parameters/ama.minimumUren.yaml', (content) => (first(content)['covered_until'] = '2021-04-01'));
    expect(lookup(makeLaw(single), 'ama.minimumUren', d('2021-04-01')).value).toBe('12');
    expect(lookup(makeLaw(single), 'ama.minimumUren', d('2021-04-02')).value).toBeNull();
  });
  test('a value that is changed, a file that is gone, are named', () => {
    const edited = changed(amount, (content) => ((values(content)[10] ?? {})['value'] = '9999.99'));
    expect(appendOnlyBreaks(lawbook, edited)).toEqual(['ama.eenheidsbedrag 2025-03-01']);
    const upgraded = changed(amount, (content) => ((values(content)[10] ?? {})['confidence'] = 'confirmed'));
    expect(appendOnlyBreaks(lawbook, upgraded)).toEqual(['ama.eenheidsbedrag 2025-03-01']);
    const parameters = new Map(lawbook.parameters);
    parameters.delete('ama.deler');
    expect(appendOnlyBreaks(lawbook, { ...lawbook, parameters })).toEqual(['ama.deler']);
  });

  const releases = fileURLToPath(new URL('../fixtures/lawbook', import.meta.url));
  test.each(readdirSync(releases))('release %s is still in the files: nothing was changed in place', (file) => {
    const values = JSON.parse(readFileSync(join(releases, file), 'utf8')) as Record<string, Parameter>;
    expect(appendOnlyBreaks({ parameters: new Map(Object.entries(values)) }, lawbook)).toEqual([]);
  });
});

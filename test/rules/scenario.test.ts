/** Scenarios: facts from a text, without a case file. Every YAML case is one, and wrong input says where and what was expected. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkOrganisatie, checkPerson, makeLaw, stepResult, stepText } from '../../src/rules/index.ts';
import {
  ScenarioError,
  evaluateScenario,
  problemText,
  readScenario,
  scenarioJsonSchema,
} from '../../src/rules/scenario/index.ts';
import { toOrganisatie, toPersoon, toUserLayer } from './case.ts';
import { files } from './cases.ts';
import { d } from './facts.ts';
import { lawbook } from './law.ts';

const NOT_FACTS = new Set(['name', 'example', 'rules', 'boundary', 'expect', 'volledig', 'standen']);

/** The texts of the cases, as a scenario file would hold them. */
const scenarios = files.flatMap(({ name, file }) => {
  const url = new URL(`findings/${name}`, import.meta.url);
  const raw = parse(readFileSync(fileURLToPath(url), 'utf8'), { merge: true }) as { cases: Record<string, unknown>[] };
  return raw.cases.map((text, index) => {
    const facts = Object.fromEntries(Object.entries(text).filter(([key]) => !NOT_FACTS.has(key)));
    const law = ((facts['law'] ?? []) as object[]).map((value) => ({ source: 'test', ...value }));
    return { title: `${name}: ${String(text['name'])}`, text: { persoon: {}, ...facts, law }, item: file.cases[index]! };
  });
});

test.each(scenarios)('$title', ({ text, item }) => {
  const law = makeLaw(lawbook, toUserLayer(item.law));
  const organisatie = toOrganisatie(item.organisatie);
  const found = [
    ...checkOrganisatie(organisatie, law, item.on),
    ...checkPerson({ organisatie, persoon: toPersoon(item) }, law, item.on),
  ];
  expect(evaluateScenario(text, lawbook).findings.map(({ finding }) => finding)).toEqual(found);
});

/** Path → sentence. */
function problems(input: unknown): Record<string, string> {
  try {
    evaluateScenario(input, lawbook);
  } catch (error) {
    if (error instanceof ScenarioError) return Object.fromEntries(error.problems.map((each) => [each.path, problemText(each)]));
    throw error;
  }
  return {};
}

describe('what is wrong is said by its path, with what belongs there', () => {
  test.each<[string, unknown, Record<string, string>]>([
    ['no date', {}, { on: 'on: dit veld ontbreekt. Verwacht: een bestaande dag, geschreven als 2026-03-31.' }],
    [
      'a day that does not exist',
      { on: '2026-02-30' },
      { on: 'on: dit klopt niet. Verwacht: een bestaande dag, geschreven als 2026-03-31.' },
    ],
    ['a list', [], { '': 'het scenario: dit klopt niet. Verwacht: een groep velden.' }],
    [
      'a misspelled field, deep',
      { on: '2026-03-01', traject: { strt: '2026-01-05' } },
      { 'traject.strt': 'traject.strt: dit veld bestaat niet. Kijk de naam na; rules schema toont alle velden.' },
    ],
    [
      'a code that is none',
      { on: '2026-03-01', personen: [{ persoon: { statuten: [{ code: 'RVAA', van: '2026-01-01' }] } }] },
      {
        'personen.0.persoon.statuten.0.code':
          'personen.0.persoon.statuten.0.code: dit klopt niet. Verwacht: een van RVA, BIU, BESCHERMING, NWWZ, LEEFLOON, FOD, RIZIV, GEEN.',
      },
    ],
    [
      'two at once',
      { on: '2026-03-01', aanwezig: ['morgen'], traject: { uren: [{ van: '2026-01-01' }] } },
      {
        'traject.uren.0.uren': 'traject.uren.0.uren: dit veld ontbreekt. Verwacht: een getal.',
        'aanwezig.0':
          "aanwezig.0: dit klopt niet. Verwacht: een regel als '2026-03-11 aanwezig' of '2026-03-02..2026-03-20 half vm werkpost:w1'.",
      },
    ],
    [
      'a parameter that is none',
      { on: '2026-03-01', law: [{ id: 'ama.niets', from: '2026-01-01', value: '1', source: 'brief' }] },
      { 'law.0.id': 'law.0.id: deze parameter staat niet in het regelboek.' },
    ],
    [
      'an amount that is none',
      { on: '2026-03-01', law: [{ id: 'ama.eenheidsbedrag', from: '2026-01-01', value: 'veel', source: 'brief' }] },
      { 'law.0.value': 'law.0.value: verwacht is een bedrag als 2812.20.' },
    ],
    [
      'a value without its ground',
      { on: '2026-03-01', law: [{ id: 'ama.eenheidsbedrag', from: '2026-01-01', value: '1.00' }] },
      { 'law.0.source': 'law.0.source: dit veld ontbreekt. Verwacht: tekst.' },
    ],
    [
      'a number out of bounds',
      { on: '2026-03-01', personen: [{ copies: 0 }] },
      { 'personen.0.copies': 'personen.0.copies: dit klopt niet. Verwacht: minstens 1.' },
    ],
  ])('%s', (_name, input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  test('the value itself is never repeated: it may name a person', () => {
    const texts = Object.values(problems({ on: '2026-03-01', traject: { eindReden: 'Els Peeters', startTijd: 'Els' }, Els: 1 }));
    expect(texts.length).toBe(3);
    expect(texts.filter((text) => text.startsWith('Els:'))).toHaveLength(1);
    expect(texts.filter((text) => !text.startsWith('Els:') && text.includes('Els'))).toEqual([]);
  });
});

const late = { on: '2026-03-11', traject: { start: '2024-02-05', beoordelingen: [{ besluitOp: '2025-03-10' }] } };

const codes = (on: string) =>
  evaluateScenario(late, lawbook, { on: d(on) })
    .findings.filter(({ finding }) => finding.rule === 'AMA-03')
    .map(({ finding }) => finding.code);

const year = (law: object[]) =>
  evaluateScenario(
    {
      on: '2026-01-31',
      year: 2025,
      law,
      organisatie: { contingenten: [{ van: '2025-01-01', plaatsen: 5 }] },
      traject: { start: '2025-01-01', einde: '2025-12-31' },
    },
    lawbook,
  ).funding;

const derivation = (code: string, input: object = late) =>
  evaluateScenario(input, lawbook)
    .findings.find(({ finding }) => finding.code === code)
    ?.derivation.map((step) => `${stepText(step)} = ${stepResult(step)}`);

describe('what a scenario answers', () => {
  test('a finding with its derivation: facts, values with their standing, the rule, the result', () => {
    expect(derivation('NIET_GEVRAAGD')).toEqual([
      'vanaf = 10/03/2025',
      'uiterlijk = 10/03/2026',
      'vraag uiterlijk = 13/01/2026',
      'Waarden uit het regelboek = ',
      `${lawbook.rules.get('AMA-03')!.title}: ${lawbook.rules.get('AMA-03')!.text} = `,
      'Sinds = 11/03/2026',
      'Uiterlijk = 10/03/2026',
      'Te laat = Jaarlijkse opvolging door VDAB: niet gevraagd. Ze moest er uiterlijk op 10/03/2026 zijn. Vraag ze nu.',
    ]);
    const values = evaluateScenario(late, lawbook)
      .findings.find(({ finding }) => finding.code === 'NIET_GEVRAAGD')
      ?.derivation.flatMap((step) => step.parameters);
    expect(values?.map(({ id, standing }) => [id, standing])).toEqual([
      ['ama.beoordeling.termijn', 'past_review'],
      ['ama.beoordeling.vooraf', 'confirmed'],
      ['ama.beoordeling.startTelt', 'confirmed'],
    ]);
  });
  test('another day than the file says', () => {
    expect(codes('2026-03-10')).toEqual(['BEOORDELING_NOG_NIET_GEVRAAGD']);
    expect(codes('2026-03-11')).toEqual(['NIET_GEVRAAGD']);
  });
  test('example 18: three days a week a whole year, with the amount that the file gives and its ground', () => {
    const amount = [{ id: 'ama.eenheidsbedrag', from: '2020-01-01', value: '2812.20', source: 'tabel' }];
    expect(year(amount)?.methodA).toMatchObject({ totalDays: 365, subsidyCents: 281_220 });
    expect(year([])?.methodA.subsidyCents).toBeNull();
  });
  test('without a year no amounts; without a person only the organisation is looked at', () => {
    const answer = evaluateScenario({ on: '2026-03-01', organisatie: { kbo: null } }, lawbook);
    expect(answer.funding).toBeNull();
    expect(answer.findings.map(({ finding }) => [finding.rule, finding.personId])).toContainEqual(['AMA-30', null]);
    expect(answer.findings.filter(({ finding }) => finding.personId !== null)).toEqual([]);
  });
  test('several persons bear the names of the file, copies a number', () => {
    const traject = { adviesDatum: null };
    const answer = evaluateScenario(
      {
        on: '2026-03-01',
        personen: [
          { id: 'wim', traject },
          { copies: 2, traject },
        ],
      },
      lawbook,
    );
    const about = answer.findings.filter(({ finding }) => finding.code === 'ADVIES_ONTBREEKT');
    expect(about.map(({ finding }) => finding.personId)).toEqual(['wim', 'persoon-2-1', 'persoon-2-2']);
  });
  test('the lawbook as known before it was there has no values, and says so', () => {
    const answer = evaluateScenario({ ...late, knownOn: '2020-01-01' }, lawbook);
    expect(answer.law.asKnownOn).toBe('2020-01-01');
    expect(answer.findings.some(({ finding }) => finding.rule === 'AMA-03')).toBe(false);
  });
});

const rules = (input: object) => evaluateScenario(input, lawbook).findings.map(({ finding }) => finding.rule.slice(0, 3));

describe('doorstroom', () => {
  const worker = { id: 'wim', tewerkstellingen: [{ van: '2021-05-01' }] };
  const scenario = { on: '2026-03-11', doelgroepwerknemers: [worker] };

  test('findings of a doelgroepwerknemer with their derivation, and dates with theirs', () => {
    const answer = evaluateScenario(scenario, lawbook);
    const wop = answer.findings.find(({ finding }) => finding.rule === 'DS-02');
    expect(wop?.finding).toMatchObject({ personId: 'wim', due: '2026-04-30' });
    expect(wop?.derivation.flatMap(({ parameters }) => parameters).length).toBeGreaterThan(0);
    const end = answer.termijnen.find(({ code }) => code === 'WOP_EINDE');
    expect(end).toMatchObject({ datum: '2026-04-30', soort: 'geldig_tot' });
    expect(end?.afleiding.length).toBeGreaterThan(0);
  });
  test('a scenario about doorstroom alone is not asked about AMA; with an organisation it is', () => {
    expect(rules(scenario)).not.toContain('AMA');
    expect(rules({ ...scenario, organisatie: { kbo: null } })).toContain('AMA');
  });
  test('the house: begeleiders, fines and evidence', () => {
    const boete = { uitnodigingOp: '2026-02-02' };
    const answer = evaluateScenario({ on: '2026-03-01', huis: { boetes: [boete] } }, lawbook);
    expect(answer.termijnen.map(({ rule }) => rule)).toContain('DS-50');
  });
  test('the company side: its findings and amounts', () => {
    const onderneming = { contingenten: [] };
    const answer = evaluateScenario({ on: '2026-03-01', onderneming }, lawbook);
    expect(answer.onderneming?.invulling.length).toBe(2);
    expect(evaluateScenario({ on: '2026-03-01' }, lawbook).onderneming).toBeNull();
  });
  test('a misspelled field is named by its path', () => {
    const wrong = { ...scenario, doelgroepwerknemers: [{ tewerkstelling: [] }] };
    expect(problems(wrong)).toEqual({
      'doelgroepwerknemers.0.tewerkstelling':
        'doelgroepwerknemers.0.tewerkstelling: dit veld bestaat niet. Kijk de naam na; rules schema toont alle velden.',
    });
  });
});

test('the JSON Schema names every field, and refuses others', () => {
  const schema = scenarioJsonSchema() as { properties: Record<string, { properties?: object }>; additionalProperties: boolean };
  expect(schema.additionalProperties).toBe(false);
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['on', 'year', 'law', 'organisatie', 'personen']));
  expect(Object.keys(schema.properties['traject']?.properties ?? {})).toEqual(
    expect.arrayContaining(['start', 'einde', 'beoordelingen', 'overeenkomst', 'dimona', 'uurrooster']),
  );
  expect(() => readScenario({ on: '2026-03-01' })).not.toThrow();
});

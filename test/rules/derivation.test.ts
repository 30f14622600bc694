/** The derivation and the other doors: every step has its words, and whose delay a late assessment is. */
import { describe, expect, test } from 'vitest';
import texts from '../../src/shared/messages/nl/rules.json' with { type: 'json' };
import type { AmaFacts, FundingResult, TrajectFacts, UserValue } from '../../src/rules/index.ts';
import {
  beoordelingVan,
  calculateFunding,
  dossierStand,
  identificatieVolledig,
  label,
  makeLaw,
  regime,
  splitsVerblijf,
  stepResult,
  stepText,
} from '../../src/rules/index.ts';
import { toCents } from '../../src/shared/domain/money.ts';
import { aanwezigheid, d, facts, organisatie, persoon, traject } from './facts.ts';
import { lawbook, shipped, userValue } from './law.ts';

interface Given {
  readonly year?: number;
  readonly on?: string;
  readonly values?: readonly UserValue[];
  readonly places?: readonly [string, number][];
  readonly lines?: readonly string[];
  readonly einde?: string | null;
  /** Half days of the fourth quarter that were reported before Trajectmap was taken into use, on 1 January 2026. */
  readonly gemeld?: number;
}

function calculate(given: Given = {}): FundingResult {
  const einde = given.einde === undefined ? d('2025-12-31') : given.einde === null ? null : d(given.einde);
  const stay = traject({
    start: d('2025-12-01'),
    einde,
    onderbrekingen: [{ van: d('2025-12-08'), tot: d('2025-12-09') }],
    ...(given.gemeld === undefined
      ? {}
      : { beginstanden: [{ jaar: 2025, kwartaal: 4, halven: given.gemeld, tot: d('2025-12-31') }] }),
  });
  return calculateFunding({
    year: given.year ?? 2025,
    on: d(given.on ?? '2026-01-31'),
    law: makeLaw(lawbook, given.values ?? []),
    organisatie: {
      contingenten: (given.places ?? [['2025-01-01', 4]]).map(([van, plaatsen]) => ({ van: d(van), plaatsen })),
      voorschotten: [{ datum: d('2025-11-15'), cents: toCents(50_000) }].filter(() => given.gemeld !== undefined),
      ...(given.gemeld === undefined ? {} : { ingebruikname: d('2026-01-01') }),
    },
    personen: [
      persoon({ trajecten: [stay], aanwezigheid: aanwezigheid(given.lines ?? ['2025-12-01 half', '2025-12-08 aanwezig']) }),
    ],
  });
}

const codes = (steps: FundingResult['methodA']['derivation']) => steps.map((step) => step.code);
const words = (result: FundingResult) =>
  [...result.methodA.derivation, ...result.methodB.derivation].map((step) => `${stepText(step)} ${stepResult(step)}`.trim());

describe('derivation', () => {
  test('a unit amount that changes: the readings stand there, the choice is asked', () => {
    const result = calculate();
    expect(codes(result.methodA.derivation)).toEqual([
      'DAGEN_A',
      'ONDERBREKING',
      'GEMIDDELDE',
      'CONTINGENT',
      'EENHEIDSBEDRAG_KIES',
      'EENHEIDSBEDRAG_LEZINGEN',
      'GEEN_SUBSIDIE',
      'VOORSCHOTTEN',
      'SALDO',
    ]);
    const kies = result.methodA.derivation.find((step) => step.code === 'EENHEIDSBEDRAG_KIES');
    expect(kies?.parameters.map((used) => [used.id, used.value, used.standing])).toEqual([
      ['ama.eenheidsbedrag', 316_700, 'unconfirmed'],
      ['ama.eenheidsbedrag', 323_034, 'unconfirmed'],
      ['ama.eenheidsbedrag.tussentijds', null, 'missing'],
    ]);
  });
  test('the chosen reading, with the average amount to four decimals', () => {
    const values = [userValue('ama.eenheidsbedrag.tussentijds', '2025-01-01', 'pro_rata', '2025-12-31')];
    const text = words(calculate({ values }));
    expect(text).toContain('Maal het eenheidsbedrag, gekozen lezing: naar rato van de dagen 3.220,1015\u00a0€');
    expect(text).toContain('Dagen aanwezig in 2025: 1 hele en 1 halve; een halve dag telt 0,5 1,5');
    expect(text).toContain('Waarvan in een onderbreking. Of die dagen tellen, is niet bevestigd 1,0');
  });
  test('no amount, no contingent, a contingent that changes, a year that runs, a year before AMA', () => {
    expect(words(calculate({ year: 2026, einde: null, on: '2026-02-10', places: [['2026-03-01', 2]] }))).toEqual([
      'Dagen van 1 traject in 2026: 365, waarvan 41 voorbij en 324 verwacht 365',
      'Gedeeld door 365 1,0000',
      'Het contingent is niet voor het hele jaar ingevuld',
      'Eenheidsbedrag 2026: niet bevestigd, vul zelf in',
      'Geen bedrag',
      'Voorschotten ontvangen 0,00\u00a0€',
      'Saldo: subsidie min voorschotten',
      'Geen totaal en geen bedrag: aanwezigheden ontbreken voor januari 2026',
      'Nog niet voorbij: februari tot en met december 2026. Tot dan is er geen totaal en geen bedrag',
      'Ingevoerd in 2026: 0 hele en 0 halve dagen',
    ]);
    const changing = calculate({
      places: [
        ['2025-01-01', 1],
        ['2025-12-31', 2],
      ],
      values: [userValue('ama.eenheidsbedrag', '2025-01-01', '3000.00')],
    });
    expect(words(changing)).toContain(
      'Het contingent wijzigt in de loop van het jaar: gewogen 254,79\u00a0€, per periode 254,79\u00a0€, verschil 0,00\u00a0€. Gebruikt: gewogen contingent',
    );
    expect(words(calculate({ year: 2020 }))).toEqual(Array(2).fill('In 2020 bestond AMA in de sociale economie nog niet'));
  });
  test('every step that can come has its words', () => {
    const seen = [
      calculate(),
      calculate({
        values: [userValue('ama.eenheidsbedrag', '2025-01-01', '3000.00')],
        places: [
          ['2025-01-01', 1],
          ['2025-12-31', 2],
        ],
      }),
      calculate({ values: [userValue('ama.eenheidsbedrag.tussentijds', '2025-01-01', 'december')] }),
      calculate({ year: 2026, einde: null, on: '2026-02-10', places: [] }),
      calculate({ year: 2020 }),
      calculate({ gemeld: 20, lines: [] }),
      calculate({ gemeld: 20 }),
    ].flatMap(({ methodA, methodB }) => codes(methodA.derivation.concat(methodB.derivation)));
    expect([...new Set(seen)].sort()).toEqual(Object.keys(texts.afleiding).sort());
  });
});

describe('whose delay (example 59, AMA-P15)', () => {
  const assessed = { id: 'a', geplandOp: null, wachtSinds: null, conclusie: 'ja' as const, doorIngevuld: true };
  test.each<[string, string | null, string]>([
    ['not asked', null, 'kantoor'],
    ['asked on the last ask day', '2026-01-13', 'vdab'],
    ['asked a day later', '2026-01-14', 'kantoor'],
  ])('%s', (_name, asked, delay) => {
    const beoordelingen: TrajectFacts['beoordelingen'][number][] = [
      { ...assessed, gevraagdOp: null, besluitOp: d('2025-03-10') },
    ];
    if (asked !== null) beoordelingen.push({ ...assessed, id: 'b', gevraagdOp: d(asked), besluitOp: null, conclusie: null });
    const one = traject({ start: d('2024-02-05'), beoordelingen });
    const stand = beoordelingVan(facts({ persoon: { trajecten: [one] } }), one, shipped, d('2026-03-20'));
    expect(stand).toMatchObject({ due: '2026-03-10', lastAsk: '2026-01-13', overdue: true, delay });
  });
});

describe('regimes', () => {
  test('example 69: a stay across 31 March 2021 becomes two', () => {
    expect(splitsVerblijf(shipped, d('2016-09-01'), null)).toEqual({
      arbeidszorg: { van: '2016-09-01', tot: '2021-03-31' },
      ama: { start: '2021-04-01', einde: null, overgang: true },
    });
  });
  test('a stay on one side stays whole', () => {
    expect(splitsVerblijf(shipped, d('2019-01-07'), d('2021-03-31'))).toEqual({
      arbeidszorg: { van: '2019-01-07', tot: '2021-03-31' },
      ama: null,
    });
    expect(splitsVerblijf(shipped, d('2021-04-01'), null)).toEqual({
      arbeidszorg: null,
      ama: { start: '2021-04-01', einde: null, overgang: false },
    });
  });
  test('regime and label by date', () => {
    expect(['2021-03-31', '2021-04-01', '2024-01-01'].map((on) => regime(shipped, d(on)).value)).toEqual([
      'arbeidszorg',
      'bvr_2018',
      'decreet_2022',
    ]);
    expect([label(shipped, d('2023-07-01')).value, label(shipped, d('2023-07-01'), 'activering').value]).toEqual([
      'MMPPS',
      'CMPPS',
    ]);
  });
});

test('what the overview needs to identify (AMA-30): participant and organisation', () => {
  const on = d('2026-03-31');
  expect(identificatieVolledig(facts(), shipped, on)).toEqual([]);
  const missing = { organisatie: organisatie({ kbo: null }), persoon: persoon({ insz: null }) };
  expect(identificatieVolledig(missing, shipped, on).map((finding) => finding.code)).toEqual([
    'INSZ_ONTBREEKT',
    'ORGANISATIE_ONTBREEKT',
  ]);
});

const policy = (soort: 'arbeidsongevallen' | 'burgerlijke_aansprakelijkheid', tot: string | null) => ({
  soort,
  van: d('2020-01-01'),
  tot: tot === null ? null : d(tot),
});

const TODAY = d('2026-03-01');
const rowOf = (id: string, given: AmaFacts) => dossierStand(given, shipped, TODAY)[0]?.requirements.find((row) => row.id === id);
const due = (id: string, given: AmaFacts) => rowOf(id, given)?.due;
const row = (id: string) => rowOf(id, facts());

describe('the checklist names the next day on which something is due', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['two policies that end: the first', '2026-09-30', '2026-06-30', '2026-06-30'],
    ['the other way round', '2026-06-30', '2026-09-30', '2026-06-30'],
    ['one without an end', null, '2026-09-30', '2026-09-30'],
    ['both without an end', null, null, null],
  ])('%s', (_name, accidents, liability, expected) => {
    const polissen = [policy('arbeidsongevallen', accidents), policy('burgerlijke_aansprakelijkheid', liability)];
    expect(due('verzekering', facts({ organisatie: { polissen } }))).toBe(expected);
  });
  test('assessments, and nothing once the traject has ended', () => {
    expect([due('beoordeling', facts()), due('eigenEvaluatie', facts())]).toEqual(['2027-02-02', '2027-02-02']);
    const ended = facts({ persoon: { trajecten: [traject({ einde: d('2026-02-20') })] } });
    expect([due('beoordeling', ended), due('eigenEvaluatie', ended), due('dimonaUit', ended)]).toEqual([
      null,
      null,
      '2026-02-23',
    ]);
  });
  test('what is on file stands beside it, with its data class', () => {
    expect(row('advies')).toMatchObject({ evidence: { advies: '2026-01-10', start: '2026-02-02' }, dataClass: 'persoonlijk' });
    expect(row('statuut')).toMatchObject({ evidence: { statuut: ['RVA'] }, dataClass: 'vertrouwelijk' });
    expect(row('ocmw')).toMatchObject({ stand: 'nvt', evidence: {}, findings: [] });
  });
  test('every row has a label', () => {
    const ids = dossierStand(facts(), shipped, TODAY)[0]?.requirements.map((row) => row.id);
    expect(ids?.toSorted()).toEqual(Object.keys(texts.vereiste).sort());
  });
});

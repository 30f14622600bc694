/** Properties of the doorstroom rules: order, facts of later, every day from 2000 to 2100, terms across suspensions, and the walk of 7.1. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Law, Termijn } from '../../src/rules/index.ts';
import {
  DoorstroomHuis,
  DoorstroomPersoon,
  doorstroomFindings,
  doorstroomInlichtingen,
  doorstroomTermijnen,
  huisFindings,
  huisInlichtingen,
  huisTermijnen,
  makeLaw,
  message,
  PIJLEN,
  redenText,
  STATEN,
  stepText,
  termijnText,
  toestand,
  vervangCijfer,
} from '../../src/rules/index.ts';
import { popJaar } from '../../src/rules/doorstroom/pop.ts';
import { verschuif } from '../../src/rules/doorstroom/schorsing.ts';
import { vergelijk } from '../../src/rules/doorstroom/uitkomst.ts';
import type { IsoDate } from '../../src/shared/domain/date.ts';
import { addDays, addMonths, countDays, dayNumber, fromDayNumber } from '../../src/shared/domain/date.ts';
import { countSpanDays, merge, within } from '../../src/rules/spans.ts';
import { d } from './facts.ts';
import { lawbook, shipped, userValue } from './law.ts';

const FIRST = dayNumber(d('2000-01-01'));
const LAST = dayNumber(d('2100-12-31'));
const dayBetween = (from: number, to: number): fc.Arbitrary<IsoDate> => fc.integer({ min: from, max: to }).map(fromDayNumber);
const anyDay = dayBetween(FIRST, LAST);
/** Near enough to each other for rules to meet. */
const day = dayBetween(dayNumber(d('2018-06-01')), dayNumber(d('2027-12-31')));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const stretch = (dates: fc.Arbitrary<IsoDate>) =>
  fc.record({ van: dates, days: maybe(fc.integer({ min: 0, max: 900 })) }).map(({ van, days }) => ({
    van,
    tot: days === null ? null : addDays(van, days),
  }));
const few = <T>(item: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(item, { maxLength });
const id = fc.stringMatching(/^[a-z]{3}$/);
const graad = maybe(fc.constantFrom('laag' as const, 'midden' as const, 'hoog' as const));
const wop = fc.record({ loonpremie: fc.constantFrom(30, 40, 45, 60, 75), graad });

const evaluatie = (dates: fc.Arbitrary<IsoDate>) =>
  fc.record({
    id,
    aanvraag: maybe(
      fc.record({
        datum: dates,
        door: fc.constantFrom('werknemer', 'maatwerkbedrijf', 'maatwerkafdeling', 'vdab'),
        medischeReden: fc.boolean(),
        attest: fc.boolean(),
      }),
    ),
    geplandOp: maybe(dates),
    stukken: fc.record({ pop: maybe(dates), bedrijfsinformatie: maybe(dates), gesprek: maybe(dates) }),
    beslissing: maybe(
      fc.record({
        datum: dates,
        uitkomst: maybe(fc.constantFrom('doorstroomklaar', 'gewijzigd', 'zelfde')),
        wop: maybe(wop),
        verzondenOp: maybe(dates),
      }),
    ),
    uitstel: maybe(stretch(dates)),
    beroep: maybe(
      fc.record({
        gevraagdOp: maybe(dates),
        resultaatVerzondenOp: maybe(dates),
        arbeidsrechtbankOp: maybe(dates),
        uitspraakOp: maybe(dates),
      }),
    ),
  });

const contract = (dates: fc.Arbitrary<IsoDate>) =>
  fc.record({
    getekendOp: maybe(dates),
    start: maybe(dates),
    einde: maybe(dates),
    eindreden: maybe(fc.constantFrom('werkgever_beeindigt', 'niet_verlengd', 'eigen_keuze')),
    steun: maybe(
      fc.oneof(
        fc.constant({ soort: 'geen' }),
        wop.map((each) => ({ soort: 'imw', ...each })),
      ),
    ),
  });

const traject = (dates: fc.Arbitrary<IsoDate>) =>
  fc.record({
    id,
    grond: maybe(fc.constantFrom('ART23_1', 'ART23_2')),
    start: maybe(dates),
    getekend: fc.record({
      maatwerkbedrijf: maybe(dates),
      vdab: maybe(dates),
      dienstverlener: maybe(dates),
      werknemer: maybe(dates),
    }),
    vrijstellingen: few(
      fc
        .tuple(id, stretch(dates), fc.constantFrom('gedeeltelijk', 'volledig'))
        .map(([key, span, soort]) => ({ id: key, ...span, soort })),
    ),
    fasen: few(
      fc
        .tuple(fc.constantFrom('voortraject', 'jobmatching', 'stage', 'nazorg'), stretch(dates), maybe(dates))
        .map(([fase, span, afgesprokenTot]) => ({ fase, ...span, afgesprokenTot })),
      5,
    ),
    schorsingen: few(
      fc
        .tuple(id, stretch(dates), fc.constantFrom('vlaamse_regering', 'andere'))
        .map(([key, span, door]) => ({ id: key, ...span, door })),
    ),
    uren: few(fc.record({ id, datum: dates, uren: fc.integer({ min: 0, max: 400 }).map((quarter) => quarter / 4) })),
    stages: few(fc.tuple(id, stretch(dates), fc.boolean()).map(([key, span, jobaanbod]) => ({ id: key, ...span, jobaanbod }))),
    contract: maybe(contract(dates)),
    stop: maybe(fc.record({ datum: dates, wil: maybe(fc.constantFrom('buiten', 'binnen')) })),
    akkoordOpvolging: maybe(stretch(dates)),
    wedertewerkstelling: maybe(fc.record({ aangevraagdOp: maybe(dates), start: maybe(dates) })),
  });

const persoon = (dates: fc.Arbitrary<IsoDate>) =>
  fc
    .record({
      tewerkstellingen: few(fc.tuple(id, stretch(dates)).map(([key, span]) => ({ id: key, ...span }))),
      wops: few(fc.tuple(id, stretch(dates), wop).map(([key, span, each]) => ({ id: key, ...span, ...each }))),
      evaluaties: fc.uniqueArray(evaluatie(dates), { maxLength: 3, selector: (item) => item.id }),
      pop: fc.record({
        versies: few(
          fc.record({
            id,
            datum: dates,
            geregistreerdOp: maybe(dates),
            persoonsgegevens: fc.boolean(),
            doorstroomresultaat: fc.boolean(),
          }),
        ),
        acties: few(fc.record({ id, datum: dates, soort: fc.constantFrom('generiek', 'technisch') })),
        nazichten: few(fc.record({ id, datum: dates, pop: fc.boolean(), competentieprofiel: fc.boolean() })),
      }),
      trajecten: fc.uniqueArray(traject(dates), { maxLength: 2, selector: (item) => item.id }),
    })
    .map((facts) => DoorstroomPersoon.parse(facts));

const huis = (dates: fc.Arbitrary<IsoDate>) =>
  fc
    .record({
      begeleiders: few(
        fc.record({
          id,
          indienst: maybe(dates),
          gronden: few(fc.record({ grond: fc.constantFrom(1, 2, 3, 4, 5), sinds: maybe(dates), bewijs: fc.boolean() })),
          ervaring: few(stretch(dates)),
          startOpleiding: maybe(dates),
        }),
      ),
      boetes: few(
        fc.record({
          id,
          uitnodigingOp: maybe(dates),
          verweerOp: maybe(dates),
          beslissingVerzondenOp: maybe(dates),
          beroepOp: maybe(dates),
        }),
      ),
      vaststellingen: few(fc.record({ id, soort: fc.constantFrom('pop', 'begeleiding'), datum: dates })),
      bewijsstukken: few(fc.record({ id, feitOp: dates })),
      wisverzoeken: few(fc.record({ id, datum: dates })),
      daeb: fc.record({ aan: fc.boolean(), eindeMandaat: maybe(dates) }),
    })
    .map((facts) => DoorstroomHuis.parse(facts));

/** With and without the days that a user enters. */
const laws: readonly Law[] = [
  shipped,
  makeLaw(lawbook, [
    userValue('cmw.bvr2024.inwerking', '2025-01-01', '2025-01-01'),
    userValue('cmw.pop.vereenvoudiging', '2023-10-28', '2023-10-28'),
    userValue('cmw.beroep.heroverweging', '2019-01-01', '45'),
    userValue('cmw.wop.nieuweTermijn', '2024-01-01', 'einde'),
    userValue('cmw.pop.jaar', '2024-01-01', 'dienstjaar'),
    userValue('cmw.pop.registratie.telling', '2024-01-01', 'werkdagen'),
  ]),
];
/** By number: a counterexample does not print a whole lawbook. */
const anyLaw = fc.integer({ min: 0, max: laws.length - 1 });
const lawOf = (index: number): Law => laws[index] ?? shipped;

/** Everything that the person side says of somebody, as plain data. */
function says(facts: DoorstroomPersoon, law: Law, on: IsoDate) {
  return {
    findings: doorstroomFindings(facts, law, on),
    info: doorstroomInlichtingen(facts, law, on),
    termijnen: doorstroomTermijnen(facts, law, on, { afleiding: true }),
    toestand: toestand(facts, law, on),
  };
}

/** A list of answers whose own order says nothing. */
const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();

/** Every list of the facts turned round, at every depth. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned).reverse() as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, turned(each)])) as T;
}

const texts = (findings: readonly Finding[], dates: readonly Termijn[]): string[] => [
  ...findings.map((finding) => message(lawbook, finding)),
  ...dates.flatMap((date) => [termijnText(date), ...date.afleiding.map(stepText)]),
];
const UNFILLED = /\{\{|undefined|null|NaN| {2}|\b[A-Z]{3,}_[A-Z]/;

describe('facts', () => {
  test('their order plays no part', () => {
    fc.assert(
      fc.property(persoon(day), anyLaw, day, (facts, which, on) => {
        const law = lawOf(which);
        const [one, other] = [says(facts, law, on), says(turned(facts), law, on)];
        expect(sorted(other.findings)).toEqual(sorted(one.findings));
        expect(sorted(other.info)).toEqual(sorted(one.info));
        expect(sorted(other.termijnen)).toEqual(sorted(one.termijnen));
        expect(other.toestand).toEqual(one.toestand);
      }),
      { numRuns: 300 },
    );
  });
  test('no day from 2000 to 2100 throws, and every sentence is filled', () => {
    fc.assert(
      fc.property(persoon(anyDay), anyLaw, anyDay, (facts, which, on) => {
        const law = lawOf(which);
        const { findings, info, termijnen, toestand: state } = says(facts, law, on);
        expect(texts([...findings, ...info], termijnen).filter((text) => UNFILLED.test(text))).toEqual([]);
        const reasons = state.overgangen.flatMap(({ nodig, aandacht }) => [...nodig, ...aandacht]).map(redenText);
        expect(reasons.filter((text) => UNFILLED.test(text))).toEqual([]);
        expect(STATEN).toContain(state.staat);
      }),
      { numRuns: 300 },
    );
  });
  test('of the house neither', () => {
    fc.assert(
      fc.property(huis(anyDay), anyLaw, anyDay, (facts, which, on) => {
        const law = lawOf(which);
        const findings = [...huisFindings(facts, law, on), ...huisInlichtingen(facts, law, on)];
        const dates = huisTermijnen(facts, law, on, { afleiding: true });
        expect(texts(findings, dates).filter((text) => UNFILLED.test(text))).toEqual([]);
        const back = turned(facts);
        expect(sorted([...huisFindings(back, law, on), ...huisInlichtingen(back, law, on)])).toEqual(sorted(findings));
      }),
      { numRuns: 300 },
    );
  });
  test('a fact of later changes nothing', () => {
    fc.assert(
      fc.property(persoon(day), anyLaw, day, fc.integer({ min: 1, max: 400 }), (facts, which, on, later) => {
        const law = lawOf(which);
        const then = addDays(on, later);
        const more = DoorstroomPersoon.parse({
          ...facts,
          wops: [...facts.wops, { id: 'zzz', van: then, loonpremie: 45 }],
          pop: {
            versies: [...facts.pop.versies, { id: 'zzz', datum: then, doorstroomresultaat: true }],
            acties: [...facts.pop.acties, { id: 'zzz', datum: then, soort: 'generiek' }],
            nazichten: [...facts.pop.nazichten, { id: 'zzz', datum: then }],
          },
          trajecten: facts.trajecten.map((item) => ({
            ...item,
            fasen: [...item.fasen, { fase: 'nazorg', van: then }],
            schorsingen: [...item.schorsingen, { id: 'zzz', van: then }],
            uren: [...item.uren, { id: 'zzz', datum: then, uren: 8 }],
          })),
        });
        expect(says(more, law, on)).toEqual(says(facts, law, on));
      }),
      { numRuns: 300 },
    );
  });
  test('what goes through JSON stays the same', () => {
    fc.assert(
      fc.property(persoon(day), day, (facts, on) => {
        const copy = DoorstroomPersoon.parse(JSON.parse(JSON.stringify(facts)));
        expect(copy).toEqual(facts);
        const answer = says(facts, shipped, on);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      { numRuns: 100 },
    );
  });
});

describe('terms', () => {
  test('a last day moves by exactly the suspended days before it', () => {
    const spans = few(stretch(day), 5);
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), spans, (from, length, raw) => {
        const closed = merge(raw.flatMap(({ van, tot }) => (tot === null ? [] : [{ from: van, to: tot }])));
        const last = addDays(from, length);
        const moved = verschuif(from, last, closed);
        const inside = within(
          { from, to: moved.datum },
          closed.map((span) => ({ van: span.from, tot: span.to })),
        );
        expect(countDays(from, moved.datum) - countSpanDays(inside)).toBe(countDays(from, last));
        expect(dayNumber(moved.datum) - dayNumber(last)).toBe(moved.dagen);
      }),
    );
  });
  test('a package of five years ends on the same day of the month, or on the last one that there is', () => {
    fc.assert(
      fc.property(dayBetween(dayNumber(d('2019-01-01')), LAST), (indienst) => {
        const facts = DoorstroomPersoon.parse({ tewerkstellingen: [{ van: indienst }] });
        const end = doorstroomTermijnen(facts, shipped, indienst).find(({ code }) => code === 'WOP_EINDE');
        const lezing = addMonths(indienst, 60);
        expect(end?.lezingen).toEqual([lezing]);
        expect(end?.datum).toBe(addDays(lezing, -1));
        expect(Number(lezing.slice(0, 4)) - Number(indienst.slice(0, 4))).toBe(5);
        // Five years after a leap day there is none.
        expect(lezing.slice(5)).toBe(indienst.slice(5) === '02-29' ? '02-28' : indienst.slice(5));
      }),
    );
  });
  test('the years of the reviews follow each other without a gap', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4000 }), anyLaw, (indienst, later, which) => {
        const law = lawOf(which);
        const dienst = { van: indienst, tot: null };
        const at = addDays(indienst, later);
        const now = popJaar(law, dienst, at, at);
        expect(now.from <= at && at <= now.to).toBe(true);
        if (now.from > indienst) expect(popJaar(law, dienst, addDays(now.from, -1), at).to).toBe(addDays(now.from, -1));
        expect(popJaar(law, dienst, addDays(now.to, 1), at).from).toBe(addDays(now.to, 1));
      }),
    );
  });
  test('of two supports one is less exactly when the other is more', () => {
    const support = fc.record({
      loonpremie: fc.integer({ min: 0, max: 75 }),
      graad,
    });
    const mirror = {
      minder: 'meer',
      meer: 'minder',
      gelijk: 'gelijk',
      niet_te_vergelijken: 'niet_te_vergelijken',
      onbekend: 'onbekend',
    };
    fc.assert(
      fc.property(support, support, (a, b) => {
        expect(vergelijk(b, a)).toBe(mirror[vergelijk(a, b)]);
      }),
    );
  });
  test('a replaced figure without a reason never counts, and both values stay', () => {
    const text = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(text, text, maybe(fc.string()), (berekend, ingevoerd, reden) => {
        const answer = vervangCijfer({ id: 'v', cijfer: 'x', berekend, ingevoerd, reden, door: null, op: null });
        const given = (reden ?? '').trim() !== '';
        expect(answer).toMatchObject({ berekend, ingevoerd, inGebruik: given ? ingevoerd : berekend });
        expect(answer.auditregel === null).toBe(!given);
      }),
    );
  });
});

describe('the walk of 7.1', () => {
  // Every state lasts at least a day: two steps on one day are both made, and the one between is not seen.
  const lengths = fc.array(fc.integer({ min: 3, max: 90 }), { minLength: 9, maxLength: 9 });
  const ending = fc.constantFrom('contract', 'buiten', 'binnen', 'terug');

  test('day by day, a file goes from one state to another along an arrow', () => {
    fc.assert(
      fc.property(lengths, ending, fc.boolean(), fc.boolean(), (steps, how, uitgesteld, opgeschort) => {
        const at = steps.map((_, index) =>
          addDays(
            d('2021-01-04'),
            steps.slice(0, index + 1).reduce((sum, each) => sum + each, 0),
          ),
        );
        const [besluit, uit, start, match, stage, einde, nazorg, stop, terug] = at as [
          IsoDate,
          IsoDate,
          IsoDate,
          IsoDate,
          IsoDate,
          IsoDate,
          IsoDate,
          IsoDate,
          IsoDate,
        ];
        const signed = { maatwerkbedrijf: besluit, vdab: besluit, dienstverlener: besluit, werknemer: besluit };
        const worked = how === 'contract' || how === 'terug';
        const facts = DoorstroomPersoon.parse({
          tewerkstellingen: [
            { id: 'a', van: '2021-01-04', tot: worked ? addDays(einde, -1) : null },
            ...(how === 'terug' ? [{ id: 'b', van: terug }] : []),
          ],
          evaluaties: [
            {
              id: 'e',
              geplandOp: addDays(besluit, -1),
              beslissing: { datum: besluit, uitkomst: 'doorstroomklaar' },
              uitstel: uitgesteld ? { van: addDays(besluit, 1), tot: uit } : null,
            },
          ],
          trajecten: [
            {
              start,
              getekend: signed,
              fasen: [
                { fase: 'voortraject', van: start, tot: match },
                { fase: 'jobmatching', van: match, tot: stage },
                { fase: 'stage', van: stage, tot: einde },
                ...(worked ? [{ fase: 'nazorg', van: einde, tot: nazorg }] : []),
              ],
              schorsingen: opgeschort
                ? [{ van: addDays(match, 1), tot: addDays(stage, -1) }].filter(({ van, tot }) => van <= tot)
                : [],
              contract: worked
                ? { getekendOp: einde, start: einde, einde: how === 'terug' ? nazorg : null, eindreden: 'niet_verlengd' }
                : null,
              stop: worked ? null : { datum: einde, wil: how },
              wedertewerkstelling: how === 'terug' ? { aangevraagdOp: stop, start: terug } : null,
            },
          ],
        });
        const walk: string[] = [];
        for (let on = d('2021-01-03'); on <= addDays(terug, 2); on = addDays(on, 1)) {
          const { staat } = toestand(facts, shipped, on);
          if (walk.at(-1) !== staat) walk.push(staat);
        }
        const arrows = new Set(PIJLEN.map(({ van, naar }) => `${van}>${naar}`));
        const made = walk.slice(1).map((naar, index) => `${walk[index] ?? ''}>${naar}`);
        // A planned evaluation is known from the first day, so that a file can begin with it.
        const known = new Set([...arrows, 'NIET_IN_DIENST>EVALUATIE']);
        expect(made.filter((arrow) => !known.has(arrow))).toEqual([]);
        expect(walk.at(-1)).toBe(
          { contract: 'DOORGESTROOMD', buiten: 'WACHT_NIEUW_TRAJECT', binnen: 'STOP_VDAB_BESLIST', terug: 'IN_DIENST' }[how],
        );
      }),
      { numRuns: 40 },
    );
  });
});

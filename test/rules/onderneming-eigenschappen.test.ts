/** Properties of the company rules: over random facts of a company, in any order and on any day of 2000 to 2100. */
import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/shared/domain/date.ts';
import { addDays, countDays, quarterPeriod, weekday } from '../../src/shared/domain/date.ts';
import {
  holidayOn,
  isWorkday,
  jaarBetaling,
  kwartaalBetaling,
  kwartaalInvulling,
  makeLaw,
  message,
  missingText,
  ondernemingBedragen,
  OndernemingFacts,
  ondernemingFindings,
  werknemerFindings,
  stepText,
  vertrekEffect,
} from '../../src/rules/index.ts';
import { d } from './facts.ts';
import { lawbook, shipped, userValue } from './law.ts';

const FIRST = d('2000-01-01');
const LAST_DAY = countDays(FIRST, d('2100-12-31')) - 1;

const anyDay = fc.integer({ min: 0, max: LAST_DAY }).map((days) => addDays(FIRST, days));
const recentDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(d('2016-01-01'), days));
const decimal = fc.integer({ min: 0, max: 5000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const hours = fc.constantFrom('38', '36.5', '19', '30.4', '7.6');
const quarter = fc
  .tuple(fc.integer({ min: 2016, max: 2027 }), fc.integer({ min: 1, max: 4 }))
  .map(([y, q]) => `${String(y)}Q${String(q)}`);
const percentage = fc.constantFrom(39, 40, 45, 50, 60, 75, 76);
const graad = fc.constantFrom('laag', 'midden', 'hoog', null);
const pakket = fc.record({ loonpremie: percentage, graad });
const euro = fc.integer({ min: 0, max: 2_000_000 }).map((cents) => (cents / 100).toFixed(2));

/** A period that sometimes ends before it begins: a typing error is no reason to fail. */
const period = fc
  .tuple(recentDay, fc.option(fc.integer({ min: -10, max: 1500 })))
  .map(([van, days]) => ({ van, tot: days === null ? null : addDays(van, days) }));

const contract = fc
  .record({
    period,
    q: hours,
    s: fc.constantFrom('38', '36.5'),
    soort: fc.constantFrom('maatwerkbedrijf', 'sociale_werkplaats', 'beschutte_werkplaats'),
    werkhervattingen: fc.array(
      fc
        .record({ period, prestatie: fc.option(fc.constantFrom('0.2', '0.5')) })
        .map(({ period: own, ...rest }) => ({ ...own, ...rest })),
      { maxLength: 1 },
    ),
  })
  .map(({ period: own, ...rest }) => ({ ...own, ...rest }));

const werknemer = (id: string) =>
  fc.record({
    id: fc.constant(id),
    contracten: fc.array(contract, { maxLength: 3 }),
    wops: fc.array(
      fc
        .record({ period, pakket, grond: fc.constantFrom('start', 'terugkeer', 'wacht_traject', 'evaluatie') })
        .map(({ period: own, pakket: given, grond }) => ({ ...own, ...given, grond })),
      { maxLength: 3 },
    ),
    categorieen: fc.array(
      fc
        .record({ period, categorie: fc.constantFrom('a', 'b', 'c') })
        .map(({ period: own, categorie }) => ({ ...own, categorie })),
      { maxLength: 2 },
    ),
    mvac: fc.constantFrom('ja', 'nee', 'onbekend'),
    rugzak: fc.option(pakket),
    evaluatiebesluiten: fc.array(fc.record({ datum: recentDay, pakket: fc.option(pakket) }), { maxLength: 2 }),
  });

const IDS = ['w1', 'w2', 'w3', 'w4'];
const anyWorker = fc.constantFrom(...IDS, 'w9');

const begeleider = (id: string) =>
  fc.record({
    id: fc.constant(id),
    indienst: fc.option(recentDay),
    uitdienst: fc.option(recentDay),
    gronden: fc.array(fc.record({ grond: fc.constantFrom(1, 2, 3, 4, 5), sinds: fc.option(recentDay), bewijs: fc.boolean() }), {
      maxLength: 2,
    }),
    ervaring: fc.array(period, { maxLength: 2 }),
    vte: fc.option(fc.constantFrom('0.5', '1')),
    inzet: fc.array(
      fc
        .record({ period, soort: fc.constantFrom('vloer', 'sociale_dienst'), vte: fc.constantFrom('0.3', '0.8') })
        .map(({ period: own, ...rest }) => ({ ...own, ...rest })),
      { maxLength: 3 },
    ),
  });

const enclave = (id: string) =>
  fc
    .record({
      period,
      overeenkomst: fc.option(
        fc.record({ datum: fc.option(recentDay), plaats: fc.boolean(), duur: fc.boolean(), doelEnTaken: fc.boolean() }),
      ),
      melding: fc.option(fc.record({ datum: recentDay, bewijs: fc.boolean() })),
      register: fc.array(
        fc.record({
          datum: recentDay,
          werknemers: fc.array(anyWorker),
          begeleiders: fc.array(fc.constantFrom('b1', 'b2'), { maxLength: 2 }),
          deelnemersAma: fc.array(fc.constantFrom('p1', 'p2'), { maxLength: 2 }),
        }),
        { maxLength: 4 },
      ),
      instructiesDoorGastheer: fc.constantFrom('ja', 'nee', 'onbekend'),
    })
    .map(({ period: own, ...rest }) => ({ id, ...own, ...rest }));

const company = fc
  .record({
    contingenten: fc.array(fc.record({ van: recentDay, vte: decimal }), { maxLength: 3 }),
    werknemers: fc.tuple(...IDS.map(werknemer)),
    kwartaalcijfers: fc.array(
      fc.record({
        kwartaal: quarter,
        bron: fc.constantFrom('dmfa', 'tableau'),
        datum: recentDay,
        afgerekend: fc.boolean(),
        volledig: fc.boolean(),
        totaalVte: fc.option(decimal),
        regels: fc.array(
          fc.record({ werknemerId: anyWorker, vte: fc.constantFrom('0', '0.5', '0.333333', '1'), loonkost: fc.boolean() }),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 6 },
    ),
    loonregels: fc.array(
      fc.record({
        werknemerId: anyWorker,
        kwartaal: quarter,
        begrensdReferteloon: fc.option(euro),
        brutoLoonkost: fc.option(euro),
        andereTussenkomsten: euro,
      }),
      { maxLength: 4 },
    ),
    begeleiders: fc.tuple(begeleider('b1'), begeleider('b2')),
    enclaves: fc.tuple(enclave('e1'), enclave('e2')),
    wedertewerkstellingen: fc.array(
      fc.record({
        id: fc.constantFrom('t1', 't2'),
        aangevraagdOp: recentDay,
        extraVan: fc.option(recentDay),
        verlengingAangevraagdOp: fc.option(recentDay),
      }),
      { maxLength: 2 },
    ),
    personeel: fc.array(
      fc.record({
        op: recentDay,
        eenheid: fc.constantFrom('koppen', 'vte'),
        totaal: fc.constantFrom('4', '10.5'),
        categorieAB: fc.option(fc.constantFrom('2', '8')),
      }),
      { maxLength: 2 },
    ),
    betalingen: fc.array(
      fc.record({ kwartaal: fc.option(quarter), jaar: fc.option(fc.integer({ min: 2018, max: 2027 })), datum: recentDay }),
      { maxLength: 3 },
    ),
    imw: fc.array(
      fc.record({
        id: fc.constantFrom('j1', 'j2'),
        contracten: fc.array(period, { minLength: 1, maxLength: 3 }),
        rij: fc.constantFrom('twee_jaar', 'nood', 'hogere_nood', 'cmw45', null),
        graad,
        q: hours,
        s: fc.constantFrom('38'),
        referteloon: fc.option(euro),
        cmwLoonpremie: fc.option(percentage),
      }),
      { maxLength: 2 },
    ),
  })
  .map((facts) => OndernemingFacts.parse(facts));

/** Every list of the facts in another order, at every depth. */
function shuffled(value: unknown, seed: () => number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, seed));
    return items
      .map((item) => ({ item, key: seed() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shuffled(item, seed)]));
}

/** Numbers that follow from one number: the same seed gives the same order. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
}

/** A law in which nothing is missing, so that every amount is calculated. */
const entered = makeLaw(
  lawbook,
  (
    [
      ['cmw.referteloon.plafond', '9000.00'],
      ['cmw.referteloon.plafond.deeltijds', 'naar_rato'],
      ['cmw.begeleidingspremie.vast', '123.45'],
      ['cmw.begeleidingspremie.laag', '100.01'],
      ['cmw.begeleidingspremie.midden', '200.03'],
      ['cmw.begeleidingspremie.hoog', '333.33'],
      ['cmw.begeleidingspremie.afronding', 'exact'],
      ['cmw.begeleidingspremie.deelKwartaal', 'naar_rato'],
      ['cmw.organisatieondersteuning.vast', '500.00'],
      ['cmw.organisatieondersteuning.toeslag', '50.00'],
      ['cmw.organisatieondersteuning.begrensd', 'true'],
      ['imw.ggmmi', '2000.00'],
    ] as const
  ).map(([id, value]) => userValue(id, '2010-01-01', value)),
);
const LAWS = { shipped, entered };
const laws = fc.constantFrom('shipped' as const, 'entered' as const);

describe('company rules', () => {
  test('property: the order of the facts changes nothing', () => {
    fc.assert(
      fc.property(company, recentDay, laws, fc.integer({ min: 1, max: 2_000_000_000 }), (facts, on, name, seed) => {
        const law = LAWS[name];
        const other = OndernemingFacts.parse(asInput(shuffled(facts, numbers(seed))));
        expect(ondernemingFindings(other, law, on)).toEqual(ondernemingFindings(facts, law, on));
        expect(ondernemingBedragen(other, law, on)).toEqual(ondernemingBedragen(facts, law, on));
      }),
      { numRuns: 120 },
    );
  });

  test('property: what is said of one worker is the same of that worker alone as of everyone', () => {
    fc.assert(
      fc.property(company, recentDay, laws, (facts, on, name) => {
        const law = LAWS[name];
        const all = ondernemingFindings(facts, law, on).filter(
          ({ personId, rule }) => personId !== null && rule !== 'AMA-53' && rule !== 'DS-31',
        );
        expect(werknemerFindings(facts, law, on)).toEqual(all);
        for (const { id } of facts.werknemers) {
          const alone = {
            ...facts,
            werknemers: facts.werknemers.filter((each) => each.id === id),
            kwartaalcijfers: facts.kwartaalcijfers.map((each) => ({
              ...each,
              regels: each.regels.filter(({ werknemerId }) => werknemerId === id),
            })),
            loonregels: facts.loonregels.filter(({ werknemerId }) => werknemerId === id),
          };
          const own = werknemerFindings(alone, law, on);
          expect(own).toEqual(all.filter(({ personId }) => personId === id));
        }
      }),
      { numRuns: 120 },
    );
  });

  test('property: no day of 2000 to 2100 throws, and every sentence can be printed', () => {
    fc.assert(
      fc.property(company, anyDay, laws, fc.constantFrom(...IDS, 'w9'), (facts, on, name, id) => {
        const law = LAWS[name];
        const findings = ondernemingFindings(facts, law, on);
        const figures = ondernemingBedragen(facts, law, on);
        const leaving = vertrekEffect(facts, law, id, on);
        const steps = [
          figures.norm,
          figures.herverdeling,
          figures.begeleidingspremie,
          ...figures.loonpremies,
          ...figures.imw,
          leaving,
        ];
        const texts = [
          ...findings.map((finding) => message(lawbook, finding)),
          ...steps.flatMap((item) => [...item.derivation.map(stepText), ...item.missing.map(missingText)]),
        ];
        expect(texts.filter((text) => /\{\{|undefined|NaN|null|^[A-Z_]+$/.test(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('property: a worker without a contract changes no figure', () => {
    fc.assert(
      fc.property(company, recentDay, (facts, on) => {
        const more = OndernemingFacts.parse({
          ...(asInput(facts) as object),
          werknemers: [...(asInput(facts) as OndernemingFacts).werknemers, { id: 'nieuw' }],
        });
        expect(ondernemingBedragen(more, entered, on)).toEqual(ondernemingBedragen(facts, entered, on));
      }),
      { numRuns: 60 },
    );
  });

  test('property: money adds up to the cent', () => {
    fc.assert(
      fc.property(company, recentDay, (facts, on) => {
        const { begeleidingspremie: guidance, loonpremies, imw } = ondernemingBedragen(facts, entered, on);
        const parts = guidance.derivation
          .filter((step) => step.code === 'BEGELEIDING_VARIABEL')
          .map((step) => Number(step.result));
        if (guidance.variabelCents !== null) expect(guidance.variabelCents).toBe(parts.reduce((sum, part) => sum + part, 0));
        if (guidance.vastCents !== null && guidance.variabelCents !== null) {
          expect(guidance.totaalCents).toBe(guidance.vastCents + guidance.variabelCents);
        }
        for (const item of loonpremies) {
          const regel = facts.loonregels.filter(
            (other) => other.werknemerId === item.werknemerId && other.kwartaal === item.kwartaal,
          );
          if (item.premieCents === null || regel.length !== 1 || item.begrensdLoonCents === null) continue;
          const plain = premiumOf(item, Number(regel[0]?.andereTussenkomsten));
          // A cap by contract has parts of a cent, which the wage shows rounded and the premium still counts: rounded once, at its end.
          if (regel[0]?.begrensdReferteloon !== null) expect(item.premieCents).toBe(plain);
          else expect(Math.abs(item.premieCents - plain)).toBeLessThanOrEqual(1);
        }
        for (const { kwartalen, begrensdLoonCents } of imw) {
          for (const row of kwartalen) {
            if (row.loonpremieMaandCents === null || row.percentage === null) continue;
            // The wage can have parts of a cent under the cap pro rata: rounded once, so at most half a cent away.
            const plain = new Big(begrensdLoonCents ?? 0).times(row.percentage).div(100);
            expect(plain.minus(row.loonpremieMaandCents).abs().lte(1)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('property: the filling of a quarter is what a count day by day gives', () => {
    const year = fc.integer({ min: 2019, max: 2026 });
    fc.assert(
      fc.property(company, year, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), (facts, jaar, kwartaal) => {
        const plain = {
          ...facts,
          kwartaalcijfers: [],
          werknemers: facts.werknemers.map((item) => ({ ...item, evaluatiebesluiten: [] })),
        };
        const period = quarterPeriod(jaar, kwartaal);
        const { vte } = kwartaalInvulling(withoutStock(plain), shipped, { year: jaar, quarter: kwartaal });
        expect(
          new Big(vte)
            .minus(dayByDay(withoutStock(plain), period))
            .abs()
            .lte('0.0002'),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('property: a balance is paid on a working day, with nine working days before it in its month', () => {
    const year = fc.integer({ min: 2019, max: 2099 });
    fc.assert(
      fc.property(year, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), (jaar, kwartaal) => {
        for (const item of [kwartaalBetaling(shipped, { year: jaar, quarter: kwartaal }), jaarBetaling(shipped, jaar)]) {
          const paid = item?.betaaldOp ?? FIRST;
          expect(weekday(paid) < 6 && holidayOn(shipped, paid) === null).toBe(true);
          const first = `${paid.slice(0, 7)}-01` as IsoDate;
          const days = Array.from({ length: countDays(first, paid) }, (_, index) => addDays(first, index));
          expect(days.filter((day) => isWorkday(shipped, day)).length).toBe(10);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const text = (cents: number | null): string | null => (cents === null ? null : (cents / 100).toFixed(2));

/** Parsed facts as a scenario would write them: amounts in euro. */
function asInput(facts: unknown): unknown {
  const { loonregels, imw, ...rest } = facts as OndernemingFacts;
  return {
    ...rest,
    loonregels: loonregels.map((item) => ({
      ...item,
      begrensdReferteloon: text(item.begrensdReferteloon),
      brutoLoonkost: text(item.brutoLoonkost),
      andereTussenkomsten: text(item.andereTussenkomsten),
    })),
    imw: imw.map((item) => ({ ...item, referteloon: text(item.referteloon) })),
  };
}

/** Percentage of the wage less the rest, by another road: whole hundredths of a cent. */
function premiumOf(
  { percentage: rate, begrensdLoonCents }: { percentage: number | null; begrensdLoonCents: number | null },
  other: number,
): number {
  const hundredths = (rate ?? 0) * (begrensdLoonCents ?? 0) - other * 100;
  return hundredths <= 0 ? 0 : Math.floor((hundredths + 50) / 100);
}

/** Nobody of before 2019: their package needs no entry, which a plain count does not know. */
function withoutStock(facts: OndernemingFacts): OndernemingFacts {
  const werknemers = facts.werknemers.map((item) => ({
    ...item,
    contracten: item.contracten.filter(({ van }) => van > '2018-12-31'),
  }));
  return { ...facts, werknemers };
}

function dayByDay({ werknemers }: OndernemingFacts, { from, to }: { from: IsoDate; to: IsoDate }): Big {
  const days = countDays(from, to);
  let total = new Big(0);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const runs = (item: { van: IsoDate; tot: IsoDate | null }) => item.van <= day && (item.tot === null || item.tot >= day);
    for (const item of werknemers.filter(({ mvac, wops }) => mvac !== 'nee' && wops.some(runs))) {
      for (const each of item.contracten.filter(runs)) {
        const back = each.werkhervattingen.find(runs);
        total = total.plus(back === undefined ? new Big(each.q).div(each.s) : new Big(back.prestatie ?? 0));
      }
    }
  }
  return total.div(days);
}

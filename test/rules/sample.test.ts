/** The calculation of the sample office (deelnemers.xlsx): days per traject and quarter, and the subsidy of 2025 to the cent. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FundingPerson } from '../../src/rules/index.ts';
import { calculateFunding, checkPerson, makeLaw, stepResult, stepText, telKwartaal } from '../../src/rules/index.ts';
import type { StatuutCode, ToestemmingSoort } from '../../src/shared/domain/codes.ts';
import { aanwezigheid, d, facts, traject } from './facts.ts';
import { lawbook, userValue } from './law.ts';

interface SampleTraject {
  readonly rij: number;
  readonly insz: string;
  readonly start: string;
  readonly einde: string | null;
  readonly dagen: Readonly<Record<string, number>>;
  readonly jaar_2025: number;
}
interface Sample {
  readonly per_traject: readonly SampleTraject[];
  readonly jaar_2025: { readonly som_dagen: number; readonly gemiddelde: string; readonly betaald_gemiddelde: string };
}

const sample = JSON.parse(readFileSync(new URL('../fixtures/ama-berekening-2025.json', import.meta.url), 'utf8')) as Sample;

/** One person per INSZ: a person with two trajecten in the sample stays one person. */
function sampleTrajecten(): Map<string, SampleTraject[]> {
  const persons = new Map<string, SampleTraject[]>();
  for (const item of sample.per_traject) persons.set(item.insz, [...(persons.get(item.insz) ?? []), item]);
  return persons;
}

function samplePersons(): FundingPerson[] {
  return [...sampleTrajecten()].map(([insz, items]) => ({
    id: insz,
    insz: { nummer: insz, geldig: true, soort: 'rijksregister', datumOnvolledig: false, geboortedatum: null },
    trajecten: items.map((item) =>
      traject({ id: `rij-${String(item.rij)}`, start: d(item.start), einde: item.einde === null ? null : d(item.einde) }),
    ),
    aanwezigheid: aanwezigheid([]),
  }));
}

function calculate(year: number) {
  return calculateFunding({
    year,
    on: d('2026-03-31'),
    law: makeLaw(lawbook, [userValue('ama.eenheidsbedrag', '2020-01-01', '2812.20')]),
    organisatie: { contingenten: [{ van: d('2020-01-01'), plaatsen: 30 }], voorschotten: [] },
    personen: samplePersons(),
  });
}

describe('the sample office', () => {
  const result = calculate(2025);

  test('2025 by method A: 6380 days, 17.4795, 49 155.72 euro', () => {
    expect(result.methodA.totalDays).toBe(sample.jaar_2025.som_dagen);
    expect(result.methodA.average).toBe(sample.jaar_2025.gemiddelde);
    expect(result.methodA.cappedAverage).toBe(sample.jaar_2025.betaald_gemiddelde);
    expect(result.methodA.subsidyCents).toBe(4_915_572);
  });

  test('every traject of the sample has its line, also those without a day in the year', () => {
    expect(result.perTraject).toHaveLength(sample.per_traject.length);
    for (const item of sample.per_traject) {
      const line = result.perTraject.find((row) => row.trajectId === `rij-${String(item.rij)}`);
      const { dagen: days } = item;
      expect({ rij: item.rij, ...line?.daysA }).toEqual({
        rij: item.rij,
        Q1: days['2025-Q1'],
        Q2: days['2025-Q2'],
        Q3: days['2025-Q3'],
        Q4: days['2025-Q4'],
      });
      expect(line?.insz).toBe(item.insz);
    }
  });

  test('the first quarter of 2026, from the year and from the quarter count', () => {
    const year = calculate(2026);
    for (const person of samplePersons()) {
      const quarter = telKwartaal(person, { year: 2026, quarter: 1 }, d('2026-03-31'));
      for (const item of sampleTrajecten().get(person.id) ?? []) {
        const expected = item.dagen['2026-Q1'] ?? 0;
        const id = `rij-${String(item.rij)}`;
        expect(year.perTraject.find((row) => row.trajectId === id)?.daysA.Q1).toBe(expected);
        expect(quarter.find((row) => row.trajectId === id)?.daysA ?? 0).toBe(expected);
      }
    }
  });

  test('no attendance was entered: method B of 2025 has no total, no amount, and names every month', () => {
    const { methodB } = result;
    expect(methodB.coverage.complete).toBe(false);
    expect(methodB.subsidyCents).toBeNull();
    expect(methodB.subsidyCentsWhole).toBeNull();
    expect(methodB.totalDaysHalf).toBeNull();
    const running = result.perTraject.filter((row) => row.totalA > 0);
    expect(methodB.coverage.missingMonths.map((item) => item.trajectId).sort()).toEqual(
      running.map((row) => row.trajectId).sort(),
    );
    expect(methodB.derivation.map((step) => step.code)).toEqual(['DAGEN_B_ONTBREEKT', 'DAGEN_B_INGEVOERD']);
  });

  test('the derivation says why, step by step, with the source of the amount', () => {
    const { derivation } = result.methodA;
    const running = sample.per_traject.filter((item) => item.jaar_2025 > 0).length;
    expect(derivation.map((step) => [step.rule, stepText(step), stepResult(step)])).toEqual([
      ['AMA-23', `Dagen van ${String(running)} trajecten in 2025: 6380, waarvan 6380 voorbij en 0 verwacht`, '6380'],
      ['AMA-24', 'Gedeeld door 365', '17,4795'],
      ['AMA-25', 'Niet meer dan contingent 30', '17,4795'],
      ['AMA-26', 'Maal het eenheidsbedrag', '2.812,20\u00a0€'],
      ['AMA-26', 'Subsidie, één keer afgerond op de cent', '49.155,72\u00a0€'],
      ['AMA-27', 'Voorschotten ontvangen', '0,00\u00a0€'],
      ['AMA-27', 'Saldo: subsidie min voorschotten', '49.155,72\u00a0€'],
    ]);
    const amount = derivation.find((step) => step.code === 'EENHEIDSBEDRAG')?.parameters[0];
    expect(amount).toMatchObject({ value: 281_220, standing: 'confirmed', userValue: true, from: '2020-01-01', until: null });
    expect(amount?.source?.title).toBe('brief in een test');
    expect(amount?.hides).toMatchObject({ value: 316_700, from: '2024-06-01', standing: 'unconfirmed' });
  });
});

interface SampleRow {
  readonly rij: number;
  readonly start: string;
  readonly einde: string | null;
  readonly statuut: StatuutCode | null;
  readonly advies_datum: string | null;
  readonly uren_per_week: string | null;
  readonly ocmw: { readonly waarde: string; readonly datum: string | null };
  readonly ziekenfonds: { readonly waarde: string; readonly datum: string | null };
  readonly laatste_evaluatie: string | null;
  readonly signalen: readonly string[];
}

const people = JSON.parse(readFileSync(new URL('../fixtures/ama-deelnemers.json', import.meta.url), 'utf8')) as {
  readonly insz: string;
  readonly trajecten: readonly SampleRow[];
}[];

const dateOf = (text: string | null) => (text === null ? null : d(text));
const KNOWN: ReadonlySet<string> = new Set(['ja', 'nee', 'nvt']);

function paper(soort: ToestemmingSoort, cell: SampleRow['ocmw']) {
  const aanwezig = (KNOWN.has(cell.waarde) ? cell.waarde : 'onbekend') as 'ja' | 'nee' | 'nvt' | 'onbekend';
  return { soort, datum: dateOf(cell.datum), aanwezig, geldigTot: null };
}

/** A row of the sheet as facts: the status runs from the start, the hours are the agreed ones. */
function factsOf(row: SampleRow) {
  const start = d(row.start);
  const uren = row.uren_per_week === null ? [] : [{ van: start, urenX100: Math.round(Number(row.uren_per_week) * 100) }];
  const besluitOp = dateOf(row.laatste_evaluatie);
  const assessment = {
    id: 'e',
    gevraagdOp: null,
    geplandOp: null,
    wachtSinds: null,
    besluitOp,
    conclusie: null,
    doorIngevuld: false,
  };
  const einde = dateOf(row.einde);
  return facts({
    persoon: {
      statuten: row.statuut === null ? [] : [{ code: row.statuut, van: start, tot: null, verwachtEinde: null }],
      toestemmingen: [paper('OCMW', row.ocmw), paper('MUTUALITEIT', row.ziekenfonds)],
      trajecten: [
        traject({
          start,
          einde,
          adviesDatum: dateOf(row.advies_datum),
          uren,
          beoordelingen: besluitOp === null ? [] : [assessment],
        }),
      ],
    },
  });
}

/** The signals of the import's expectations and the findings that say the same. */
const SIGNALS: Readonly<Record<string, string>> = {
  TOELATING_OCMW_ONTBREEKT: 'OCMW_ONTBREEKT',
  ZIEKENFONDS_NIET_VERWITTIGD: 'ZIEKENFONDS_ONTBREEKT',
  ZIEKENFONDS_LAAT: 'ZIEKENFONDS_LAAT',
  GEEN_OPBOUWSTAP: 'UREN_ONDER_12',
  ADVIES_ONTBREEKT: 'ADVIES_ONTBREEKT',
  ADVIES_NA_START: 'ADVIES_NA_START',
  NIET_GEVRAAGD: 'EVALUATIE_TE_LAAT',
  STATUUT_ONTBREEKT: 'STATUUT_ONBEKEND',
};

test.each(people.flatMap((person) => person.trajecten.map((row) => ({ rij: row.rij, row }))))(
  'row $rij of deelnemers.xlsx gives the signals that are expected of it',
  ({ row }) => {
    const found = checkPerson(factsOf(row), makeLaw(lawbook), d('2026-03-31'));
    const signals = found.map((finding) => SIGNALS[finding.code]).filter((code) => code !== undefined);
    expect(signals.sort()).toEqual(row.signalen);
  },
);

/** Fictional sources: what the case file would hand to `gather`. */
import type {
  ControleBron,
  EvaluatieBron,
  FinancieringBron,
  JaarBron,
  KwartaalBron,
  TrajectBron,
} from '../../../src/core/reports/index.ts';
import { addDays, type IsoDate, toIsoDate } from '../../../src/shared/domain/date.ts';
import { fictionalInsz } from './models.ts';

const day = toIsoDate;
export const organisatie = { naam: 'Maatwerkbedrijf Veerdam vzw', kbo: '0566988259' };
export const partner = { naam: 'Groenatelier De Vlier vzw', kbo: '0353456320' };
export const opmaak = { organisatie, opgemaaktOp: day('2026-04-21'), regelboekOp: day('2026-04-21') };

/** Presences in a quarter that starts on `from`: whole days first, then half days, one per calendar day. */
export function presences(from: string, whole: number, half: number): TrajectBron['cijfers']['presences'] {
  return Array.from({ length: whole + half }, (_, index) => ({
    date: addDays(day(from), index),
    halves: index < whole ? (2 as const) : (1 as const),
  }));
}

export interface TrajectOptions {
  readonly id?: string;
  readonly familienaam?: string;
  readonly voornaam?: string;
  readonly insz?: string | null;
  readonly start?: string;
  readonly einde?: string | null;
  readonly daysA?: readonly [number, number, number, number];
  /** Whole and half days per quarter of 2026; null: the quarter has a month that is not entered. */
  readonly days?: readonly (readonly [number, number] | null)[];
  readonly missingMonths?: readonly string[];
  readonly year?: number;
}

export function traject(options: TrajectOptions = {}): TrajectBron {
  const year = options.year ?? 2026;
  const quarters = options.days ?? [
    [34, 4],
    [0, 0],
    [0, 0],
    [0, 0],
  ];
  const months = ['01', '04', '07', '10'];
  const half = quarters.map((item) => (item === null ? null : (item[0] + item[1] / 2).toFixed(1)));
  const whole = quarters.map((item) => (item === null ? null : item[0] + item[1]));
  const [a1, a2, a3, a4] = options.daysA ?? [90, 91, 92, 92];
  return {
    trajectId: options.id ?? 't1',
    deelnemer: {
      familienaam: options.familienaam ?? 'De Smet-Yıldız',
      voornaam: options.voornaam ?? 'Leyla',
      insz: options.insz === undefined ? fictionalInsz(3) : options.insz,
    },
    start: day(options.start ?? '2024-05-06'),
    einde: options.einde === undefined || options.einde === null ? null : day(options.einde),
    begeleiderOrganisatie: null,
    begeleiders: [
      { naam: 'Verstraeten, Nele', from: day('2026-02-01'), to: null },
      { naam: 'Haddad, Karim', from: day('2024-05-06'), to: day('2026-01-31') },
    ],
    evaluaties: [
      { datum: day('2025-05-02'), nogNodig: 'ja' },
      { datum: day('2026-04-10'), nogNodig: 'nee' },
    ],
    onderbrekingen: [],
    cijfers: {
      daysA: { Q1: a1, Q2: a2, Q3: a3, Q4: a4 },
      daysB: { Q1: half[0] ?? null, Q2: half[1] ?? null, Q3: half[2] ?? null, Q4: half[3] ?? null },
      daysBWhole: { Q1: whole[0] ?? null, Q2: whole[1] ?? null, Q3: whole[2] ?? null, Q4: whole[3] ?? null },
      presences: quarters.flatMap((item, index) =>
        item === null ? [] : presences(`${year}-${months[index] ?? '01'}-02`, ...item),
      ),
      missingMonths: options.missingMonths ?? [],
      openMonths: [],
    },
  };
}

export function kwartaalBron(trajecten: readonly TrajectBron[] = someTrajecten()): KwartaalBron {
  return {
    ...opmaak,
    ontvanger: 'Departement Werk en Sociale Economie',
    jaar: 2026,
    kwartaal: 1,
    dagenkolom: { lezing: 'aanwezig', label: 'Dagen aanwezig' },
    halveDag: { waarde: '0.5', bevestigd: false },
    vervangt: null,
    trajecten,
  };
}

export function someTrajecten(): TrajectBron[] {
  return [
    traject(),
    {
      ...traject({ id: 't2', familienaam: 'Van den Broucke-Vandenberghe', voornaam: 'Anne-Catherine', insz: fictionalInsz(11) }),
      begeleiderOrganisatie: partner,
    },
    traject({
      id: 't3',
      familienaam: 'Aerts',
      voornaam: 'Marleen',
      insz: fictionalInsz(0),
      einde: '2026-02-14',
      daysA: [45, 0, 0, 0],
      days: [
        [12, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    }),
    traject({
      id: 't4',
      familienaam: 'Łukasiewicz',
      voornaam: 'Małgorzata',
      insz: null,
      days: [null, [0, 0], [0, 0], [0, 0]],
      missingMonths: ['2026-02'],
    }),
    traject({ id: 't5', familienaam: 'Goossens', voornaam: 'Luc', insz: fictionalInsz(5), einde: '2025-12-31' }),
  ];
}

export function controleBron(
  bevinding = 'De toelating van het OCMW staat niet in het dossier.',
  vraag = 'Is dit dezelfde persoon?',
): ControleBron {
  const base = { params: {}, trajectId: null, tegen: null, plaats: { scherm: 'persoon', veld: null, recordId: null } };
  const persoon = { id: '00000000-0000-7000-8000-000000000001', naam: 'De Smet-Yıldız', voornaam: 'Leyla', overleden: false };
  return {
    bevindingen: [
      {
        ...base,
        sleutel: 'b',
        rule: 'AMA-14',
        code: 'TIJDSTIP',
        severity: 'I',
        kind: 'info',
        message: 'Tijdstip niet ingevuld.',
        persoon,
        sinds: null,
      },
      {
        ...base,
        sleutel: 'a',
        rule: 'AMA-06',
        code: 'TOELATING',
        severity: 'B',
        kind: 'missing',
        message: bevinding,
        persoon,
        sinds: day('2026-04-01'),
      },
      {
        ...base,
        sleutel: 'c',
        rule: 'AMA-30',
        code: 'KBO',
        severity: 'W',
        kind: 'missing',
        message: 'KBO ontbreekt.',
        persoon: null,
        sinds: null,
      },
    ],
    openRijen: [
      { soort: 'vraag', bestand: 'aanwezigheden.xlsx', blad: 'februari', rij: 12, over: 'Bakali Y.', tekst: vraag, datum: null },
      {
        soort: 'geweigerd',
        bestand: 'deelnemers.xlsx',
        blad: 'AMA',
        rij: 23,
        over: null,
        tekst: 'Het INSZ klopt niet.',
        datum: null,
      },
    ],
    financiering: null,
  };
}

export function evaluatieBron(): EvaluatieBron {
  return {
    ...opmaak,
    ontvanger: 'VDAB',
    dossiernummer: '0020',
    deelnemer: { familienaam: 'De Smet-Yıldız', voornaam: 'Leyla', geboortedatum: day('1987-04-12'), vdabNummer: '2489113' },
    bemiddelaar: 'Ingrid Wouters',
    periode: { van: day('2025-05-06'), tot: day('2026-05-05') },
    start: day('2024-05-06'),
    uiterlijk: day('2026-05-06'),
    begeleider: { naam: 'Nele Verstraeten', telefoon: '0470 00 12 34', mail: null },
    aanwezigheid: {
      urenPerWeekX100: 1600,
      afgesprokenDagen: 142,
      heleDagen: 121,
      halveDagen: 11,
      volledig: true,
      afwezigGemeldHalven: 26,
      afwezigNietGemeldHalven: null,
      halveDag: { waarde: '0.5', bevestigd: false },
    },
    doelen: [
      { titel: 'Op tijd starten', stand: 'gehaald', vorigeStand: 'bezig', beweging: 'Elke week gehaald.' },
      { titel: 'Uitleg vragen', stand: 'bezig', vorigeStand: 'nieuw', beweging: null },
    ],
    eigenEvaluatie: {
      stap: 'Een vierde dag vanaf september.',
      vraagVdab: 'Is AMA nog nodig en opportuun?',
      woordenDeelnemer: 'Ik ben hier graag.',
      besprokenOp: day('2026-04-14'),
      taken: '- Etiketten aanbrengen\n- Dozen vouwen\n\n',
      opleiding: 'Veilig tillen',
      doorstroomOpinie: 'Binnen twee jaar naar maatwerk.',
      ondersteuning: null,
      aanpassingen: 'Kaart met foto’s',
    },
    observaties: [
      { datum: day('2025-09-10'), tekst: 'Belde vooraf.' },
      { datum: day('2026-03-18'), tekst: 'Werkt een voormiddag door.' },
    ],
  };
}

const lookup = (id: string, value: unknown, standing: 'confirmed' | 'unconfirmed' | 'missing' = 'confirmed') => ({
  id,
  value,
  standing,
});

/** A year in which contingent and unit amount change: example 61 of domain/ama.md. */
export function financieringBron(): FinancieringBron {
  const readings = { januari: 3_095_731, december: 3_200_000, pro_rata: 3_150_000 };
  const steps = [
    { code: 'GEMIDDELDE', params: { deler: 365 } },
    { code: 'CONTINGENT_LEZINGEN', params: { lezing: 'gewogen' } },
  ];
  const contingentReadings = {
    gewogen: { cappedAverage: '11.0082', subsidyCents: 3_095_731 },
    per_periode: { cappedAverage: '10.5041', subsidyCents: 2_953_966 },
    differenceCents: 141_765,
  };
  return {
    cijfers: {
      year: 2025,
      on: day('2026-04-21'),
      defaultMethod: lookup('ama.dagmethode', 'A', 'unconfirmed'),
      methodA: {
        totalDays: 4107,
        expectedDays: 0,
        average: '11.2521',
        cappedAverage: '11.0082',
        subsidyCents: 3_095_731,
        unitReadings: readings,
        contingentReadings,
        withoutInterruptions: { totalDays: '4095' },
        balanceCents: -504_269,
        derivation: steps,
      },
      methodB: {
        coverage: {
          complete: false,
          missingMonths: [{ months: ['2025-03', '2025-01'] }, { months: ['2025-01'] }],
          openMonths: [],
        },
        totalDaysHalf: null,
        totalDaysWhole: null,
        averageHalf: null,
        averageWhole: null,
        cappedAverageHalf: null,
        cappedAverageWhole: null,
        subsidyCents: null,
        subsidyCentsHalf: null,
        subsidyCentsWhole: null,
        unitReadings: null,
        contingentReadings: null,
        withoutInterruptions: null,
        balanceCents: null,
        derivation: [],
        entered: { halfDays: 13 },
      },
      contingent: {
        changes: true,
        periods: [
          { from: day('2025-01-01'), to: day('2025-09-30'), places: 10 },
          { from: day('2025-10-01'), to: day('2025-12-31'), places: 14 },
        ],
      },
      unit: {
        changes: true,
        choice: 'januari',
        stretches: [
          { lookup: lookup('ama.eenheidsbedrag', 281_220) },
          { lookup: lookup('ama.eenheidsbedrag', 290_000, 'unconfirmed') },
        ],
      },
      advancesCents: 3_600_000,
      missing: [],
      unconfirmed: [lookup('ama.dagmethode', 'A', 'unconfirmed'), lookup('ama.halveDagTelt', '0.5', 'unconfirmed')],
    },
    afleiding: {
      A: [
        {
          code: 'DAGEN_A',
          text: 'Kalenderdagen van de trajecten in 2025',
          rule: 'AMA-23',
          result: '4.107 dagen',
          parameters: [
            {
              id: 'ama.dagmethode',
              label: 'dagtelling van de berekening',
              value: 'A',
              from: day('2021-04-01'),
              until: null,
              source: 'art. 32',
              standing: 'unconfirmed',
            },
          ],
        },
      ],
      B: [],
    },
    voorschotten: [{ datum: day('2025-02-14'), cents: 3_600_000, omschrijving: null }],
    gronden: ['brief van 12 januari 2026'],
  };
}

export function jaarBron(trajecten: readonly TrajectBron[], verzonden: JaarBron['verzonden'] = []): JaarBron {
  return {
    ...opmaak,
    jaar: 2026,
    dagenkolom: { lezing: 'aanwezig' },
    halveDag: { waarde: '0.5', bevestigd: false },
    trajecten,
    verzonden,
    controle: { ...controleBron(), financiering: financieringBron() },
  };
}

export const date = (text: string): IsoDate => day(text);

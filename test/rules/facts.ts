/** Facts for tests: a file in which everything is in order, so that a case states only what differs. Fictional persons only. */
import type { AanwezigheidWaarde, AfwezigReden, Dagdeel } from '../../src/shared/domain/codes.ts';
import type { IsoDate } from '../../src/shared/domain/date.ts';
import { addDays, toIsoDate, weekday } from '../../src/shared/domain/date.ts';
import type {
  AanwezigheidFacts,
  AanwezigheidFeit,
  AmaFacts,
  OrganisatieFacts,
  PersoonFacts,
  TrajectFacts,
} from '../../src/rules/index.ts';

export const d = toIsoDate;

const SATURDAY = 6;

export function organisatie(patch: Partial<OrganisatieFacts> = {}): OrganisatieFacts {
  const base: OrganisatieFacts = {
    naam: 'Veerdam vzw',
    kbo: { nummer: '0566988259', geldig: true },
    vestigingen: [],
    polissen: [
      { soort: 'arbeidsongevallen', van: d('2015-01-01'), tot: null },
      { soort: 'burgerlijke_aansprakelijkheid', van: d('2015-01-01'), tot: null },
    ],
    contingenten: [{ van: d('2021-04-01'), plaatsen: 10 }],
    aandelen: [],
    voorschotten: [],
    kalender: [],
    begeleiders: [{ id: 'b1', inDienst: d('2010-01-01'), uitDienst: null, grond: 4, startOpleiding: null }],
    erkenningen: [],
    werkposten: [],
    verzondenOverzichten: [],
    afwijkingen: [],
    ingebruikname: null,
    kwartalenMetTraject: [],
  };
  return checked(base, patch);
}

/** A complete traject from `start`; every date follows the start. */
export function traject(patch: Partial<TrajectFacts> = {}): TrajectFacts {
  const start = patch.start ?? d('2026-02-02');
  const base: TrajectFacts = {
    id: 't1',
    soort: 'SE',
    start,
    startTijd: '08:00',
    einde: null,
    eindReden: null,
    bestemming: null,
    overgang: false,
    adviesDatum: addDays(start, -23),
    overgangsbeslissing: null,
    capaciteitUrenX100: 1600,
    uren: [{ van: start, urenX100: 1600 }],
    beoordelingen: [],
    eigenEvaluaties: [],
    overeenkomsten: [overeenkomst({ van: start })],
    dimona: { inDatum: addDays(start, -3), inTijd: null, uitDatum: null, uitTijd: null },
    werkposten: [],
    begeleidingen: [{ begeleiderId: 'b1', van: start, tot: null }],
    gesprekken: [
      { soort: 'intake', datum: addDays(start, -10), doorIngevuld: true },
      { soort: 'orientatie', datum: addDays(start, -9), doorIngevuld: true },
    ],
    popVersies: [{ id: 'p1', datum: addDays(start, 14), geregistreerdOp: addDays(start, 15) }],
    observaties: [{ datum: addDays(start, 1) }],
    collegasGebrieft: start,
    contactpersoonIngevuld: true,
    onderbrekingen: [],
    afwezigheden: [],
    vestigingId: null,
    maandenAfwezig: [],
    beginstanden: [],
    uurrooster: [],
    flexibel: [],
  };
  return checked(base, patch);
}

type Overeenkomst = TrajectFacts['overeenkomsten'][number];

export function overeenkomst(patch: Partial<Overeenkomst> = {}): Overeenkomst {
  const day = patch.van ?? d('2026-02-02');
  const base: Overeenkomst = {
    id: 'o1',
    kader: 'SE',
    van: day,
    tot: null,
    punten: { tijd: true, activiteiten: true, plaats: true, afspraken: true, begeleiding: true, einde: true },
    getekend: { deelnemer: addDays(day, -1), organisatie: addDays(day, -1), bewindvoerder: null, werkpost: null },
    bewindvoerderNodig: false,
    werkpostNodig: false,
    verzondenOp: day,
    extra: { uurrooster: true, takenpakket: true, locatie: true, werkpostbegeleider: true },
  };
  const merged = checked(base, patch);
  return {
    ...merged,
    punten: checked(base.punten, patch.punten ?? {}),
    getekend: checked(base.getekend, patch.getekend ?? {}),
    extra: checked(base.extra, patch.extra ?? {}),
  };
}

export function persoon(patch: Partial<PersoonFacts> = {}): PersoonFacts {
  const base: PersoonFacts = {
    id: 'persoon-1',
    insz: { nummer: '85073003328', geldig: true, soort: 'rijksregister', datumOnvolledig: false, geboortedatum: d('1985-07-30') },
    geboortedatum: d('1985-07-30'),
    overledenOp: null,
    statuten: [{ code: 'RVA', van: d('2010-01-01'), tot: null, verwachtEinde: null }],
    toestemmingen: [],
    maatregelen: [],
    tewerkstellingen: [],
    wvgOvereenkomsten: [],
    bewindvoerders: [],
    tickets: [],
    onkosten: [],
    trajecten: [traject()],
    aanwezigheid: aanwezigheid([]),
  };
  return checked(base, patch);
}

export function facts(patch: { organisatie?: Partial<OrganisatieFacts>; persoon?: Partial<PersoonFacts> } = {}): AmaFacts {
  return { organisatie: organisatie(patch.organisatie), persoon: persoon(patch.persoon) };
}

export function aanwezigheid(lines: readonly string[], rest: Partial<AanwezigheidFacts> = {}): AanwezigheidFacts {
  const uitspraken = lines.flatMap(statements);
  // A stable sort keeps the order in which statements of one date were made.
  uitspraken.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
  return { uitspraken, besluiten: [], keuzes: [], ...rest };
}

const VALUES: Readonly<Record<string, { waarde: AanwezigheidWaarde; reden?: AfwezigReden }>> = {
  aanwezig: { waarde: 'aanwezig' },
  half: { waarde: 'half' },
  ziek: { waarde: 'afwezig', reden: 'Z' },
  verlof: { waarde: 'afwezig', reden: 'V' },
  andere: { waarde: 'afwezig', reden: 'A' },
  feestdag: { waarde: 'feestdag' },
};

/**
 * `2026-03-11 aanwezig` · `2026-03-02..2026-03-20 half` (Monday to Friday) · then, in any order, `vm` or `nm`, `werkpost:w1`,
 * `bron:werkpostblad`, and instead of a word `uren:3.5`.
 */
function statements(line: string): AanwezigheidFeit[] {
  const [when = '', ...words] = line.split(' ');
  const parsed = words.reduce<Omit<AanwezigheidFeit, 'datum'>>(readWord, {
    dagdeel: 'dag',
    werkpostId: null,
    waarde: 'aanwezig',
    urenX100: null,
    reden: null,
    bron: 'scherm',
  });
  return datesOf(when).map((datum) => Object.assign({ datum }, parsed));
}

function readWord(into: Omit<AanwezigheidFeit, 'datum'>, word: string): Omit<AanwezigheidFeit, 'datum'> {
  const [key = '', value = ''] = word.split(':');
  if (key === 'vm' || key === 'nm' || key === 'dag') return { ...into, dagdeel: key satisfies Dagdeel };
  if (key === 'werkpost') return { ...into, werkpostId: value };
  if (key === 'bron') return { ...into, bron: value };
  if (key === 'uren') return { ...into, waarde: 'uren', urenX100: Math.round(Number(value) * 100) };
  const found = VALUES[key];
  if (!found) throw new Error(`unknown word ${word}`);
  return { ...into, waarde: found.waarde, reden: found.reden ?? null };
}

function datesOf(when: string): IsoDate[] {
  const [from = '', to] = when.split('..');
  if (to === undefined) return [d(from)];
  const dates: IsoDate[] = [];
  for (let day = d(from); day <= to; day = addDays(day, 1)) if (weekday(day) < SATURDAY) dates.push(day);
  return dates;
}

/** Merges, and fails on a name that the facts do not have: a typing error in a case must not pass as "everything in order". */
function checked<T extends object>(base: T, patch: Partial<T>): T {
  for (const key of Object.keys(patch)) if (!(key in base)) throw new Error(`unknown fact ${key}`);
  return { ...base, ...patch };
}

/** A file in which everything is in order, so that a scenario or a case states only what differs. Fictional organisation and person. */
import { addDays, toIsoDate } from '../../shared/domain/date.ts';
import type { AanwezigheidFacts, AmaFacts, OrganisatieFacts, PersoonFacts, TrajectFacts } from '../ama/facts.ts';
import { statementsOf } from './aanwezig.ts';

const d = toIsoDate;

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
    wvgEvaluaties: [],
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

/** Attendance from lines of words (`aanwezig.ts`). */
export function aanwezigheid(lines: readonly string[], rest: Partial<AanwezigheidFacts> = {}): AanwezigheidFacts {
  return { uitspraken: statementsOf(lines), besluiten: [], keuzes: [], ...rest };
}

/** Merges, and fails on a name that the facts do not have: a typing error in a case must not pass as "everything in order". */
function checked<T extends object>(base: T, patch: Partial<T>): T {
  for (const key of Object.keys(patch)) if (!(key in base)) throw new Error(`unknown fact ${key}`);
  return { ...base, ...patch };
}

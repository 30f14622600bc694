/** Lists over all doelgroepwerknemers: evaluation calendar, POP cockpit, trajectories, follow-up talks. */
import {
  type DoorstroomPersoon,
  type Law,
  doorstroomContext,
  doorstroomgesprekStand,
  indienstRegistratie,
  lopendeDienst,
  lopendeEvaluaties,
  ontbrekendeActies,
  ontbrekendeInhoud,
  popJaar,
  popRegistratie,
  popUiterlijk,
  popVersies,
  pakketVoor2019,
  vroegsteAanvraag,
  wopEinde,
} from '../../rules/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { type IsoDate, monthOf, toIsoDate, yearOf } from '../../shared/domain/date.ts';
import type { CallContext } from '../access/context.ts';
import { dienstenVan } from '../cases/doorstroom/persoon-feiten.ts';
import { actiesOntbreken, inhoudOntbreekt } from '../cases/doorstroom/pop-ontbreekt.ts';
import { groupBy } from '../cases/group.ts';
import { groupTables, personTables } from '../cases/doorstroom/tables.ts';
import { instantieNamen, trajectStand, wachtdagen } from '../cases/doorstroom/trajecten.ts';
import { byName, fullName } from '../cases/personen/names.ts';
import { recordsOf } from '../cases/records.ts';
import { type CheckResult, checkAll } from './check.ts';
import { type Werknemer, begeleidersOp, dienstOp, gravest, pakketNu, visibleByPerson, werknemersById } from './doelgroep.ts';
import { personNames } from './lines.ts';

type Naam = OutputOf<'pop.cockpit'>[number]['persoon'];
type Maatwerk = NonNullable<CheckResult['maatwerk']>;

interface Gelezen extends Omit<CheckResult, 'maatwerk'> {
  readonly maatwerk: Maatwerk;
  readonly naam: (personId: string) => Naam;
}

/** What everything rests on; null where the house does no collectief maatwerk. */
function lees({ dossier, session }: CallContext, on: IsoDate): Gelezen | null {
  const result = checkAll(dossier, session.options.resources.lawbook, on);
  if (result.maatwerk === null) return null;
  const names = personNames(dossier.db);
  const naam = (id: string): Naam => ({ id, ...(names.get(id) ?? { naam: '', voornaam: '', overleden: false }) });
  return { ...result, maatwerk: result.maatwerk, naam };
}

/** Who is in service on the day and alive, each with the context of the rules. */
function inDienst({ maatwerk, law, on }: Gelezen) {
  return maatwerk.personen.flatMap((persoon) => {
    const context = doorstroomContext(persoon, law, on);
    const dienst = lopendeDienst(context);
    const dead = persoon.overledenOp !== null && persoon.overledenOp <= on;
    return dienst === null || dead ? [] : [{ persoon, context, dienst }];
  });
}

/** First by date, without a date last; of one date by name. */
const byDate =
  <T extends { persoon: Naam }>(of: (row: T) => string | null) =>
  (a: T, b: T): number => {
    const [one, other] = [of(a) ?? '9999', of(b) ?? '9999'];
    return one === other ? byName(a.persoon, b.persoon) : one < other ? -1 : 1;
  };

const MONTHS_PER_YEAR = 12;

/** Whole months from one day to another; negative once it is over. */
function monthsTo(from: IsoDate, to: IsoDate): number {
  const months = (yearOf(to) - yearOf(from)) * MONTHS_PER_YEAR + monthOf(to) - monthOf(from);
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

/** F-01: every end of a package, with what leads to it; who has no end date stands last (DS-49). */
export function evaluatieKalender(call: CallContext, on: IsoDate): OutputOf<'evaluatie.kalender'> {
  const gelezen = lees(call, on);
  if (gelezen === null) return [];
  const { maatwerk, law, naam } = gelezen;
  const werknemers = werknemersById(maatwerk);
  const rows = inDienst(gelezen).map(({ persoon, context }) => {
    const planned =
      lopendeEvaluaties(context).findLast(({ geplandOp }) => geplandOp !== null) ?? lopendeEvaluaties(context).at(-1);
    const stand = planned === undefined ? null : popRegistratie(context, planned);
    const werknemer = werknemers.get(persoon.id);
    const einde = eindeVan(persoon, werknemer, law, on);
    return {
      persoon: naam(persoon.id),
      ...pakketNu(persoon, werknemer, law, on),
      wopTot: einde.tot,
      wopLezingen: einde.lezingen,
      aanvraagVanaf: vroegsteAanvraag(context, on)?.datum ?? null,
      maandenTot: einde.tot === null ? null : monthsTo(on, einde.tot),
      evaluatieId: planned?.id ?? null,
      geplandOp: planned?.geplandOp ?? null,
      registratie:
        stand === null ? null : { uiterlijk: stand.uiterlijk.datum, geregistreerdOp: stand.geregistreerdOp, stand: stand.stand },
    };
  });
  return rows.toSorted(byDate((row) => row.wopTot));
}

/** The last day of the package; of who was in service before 2019 only a decision gives one. */
function eindeVan(
  persoon: DoorstroomPersoon,
  werknemer: Werknemer | undefined,
  law: Law,
  on: IsoDate,
): { tot: IsoDate | null; lezingen: IsoDate[] } {
  const before = werknemer === undefined ? null : pakketVoor2019(werknemer, law, on);
  if (before !== null) {
    return before.einde === null ? { tot: null, lezingen: [] } : { tot: before.einde.vroegste, lezingen: [before.einde.lezing] };
  }
  const einde = wopEinde(doorstroomContext(persoon, law, on));
  if (einde === null) return { tot: null, lezingen: [] };
  const readings = [einde.lezing.datum, ...(einde.lezingEinde === null ? [] : [einde.lezingEinde.datum])];
  return { tot: einde.tot.datum, lezingen: readings.toSorted() };
}

/** F-03: the clocks of every POP. */
export function popCockpit(call: CallContext, on: IsoDate): OutputOf<'pop.cockpit'> {
  const gelezen = lees(call, on);
  if (gelezen === null) return [];
  const { db } = call.dossier;
  const groups = groupTables(personTables(db));
  const begeleiders = begeleidersOp(db);
  const names = new Map(recordsOf(db, 'begeleider').map((row) => [row.id, fullName(row)]));
  const talks = groupBy(recordsOf(db, 'doorstroomgesprek'), ({ persoonId }) => persoonId);
  const rows = inDienst(gelezen).map(({ persoon, context, dienst }) => {
    const versies = popVersies(context);
    const last = versies.at(-1) ?? null;
    const jaar = popJaar(gelezen.law, dienst, on, on);
    const inYear = persoon.pop.acties.filter(({ datum }) => datum >= jaar.from && datum <= jaar.to && datum <= on);
    const planned = lopendeEvaluaties(context).findLast(({ geplandOp }) => geplandOp !== null);
    const stand = planned === undefined ? null : popRegistratie(context, planned);
    const employment = dienstOp(dienstenVan(groups, persoon.id), on);
    const reviewed = persoon.pop.nazichten.map(({ datum }) => datum).filter((datum) => datum <= on);
    return {
      persoon: gelezen.naam(persoon.id),
      begeleiders: employment === null ? [] : begeleiders(employment.id, on),
      bestaatUiterlijk: popUiterlijk(context, dienst)?.datum ?? null,
      bestaatSinds: versies[0]?.datum ?? null,
      laatste: last?.datum ?? null,
      laatsteId: last?.id ?? null,
      ontbreekt: last === null ? [] : inhoudOntbreekt(ontbrekendeInhoud(context, last), call.translate),
      // The first year begins on the day of hiring, and asks no review.
      nazichtTegen: jaar.from <= dienst.van ? null : jaar.to,
      laatsteNazicht: reviewed.toSorted().at(-1) ?? null,
      gesprek: doorstroomgesprekStand(
        gelezen.law,
        dienst,
        (talks.get(persoon.id) ?? []).flatMap(({ datum }) => (datum === null ? [] : [toIsoDate(datum)])),
        on,
      ),
      acties: {
        generiek: inYear.filter(({ soort }) => soort === 'generiek').length,
        technisch: inYear.filter(({ soort }) => soort === 'technisch').length,
      },
      actiesOntbreken: last === null ? [] : actiesOntbreken(ontbrekendeActies(context, jaar), call.translate),
      indienstRegistratie: indienstRegistratie(context, dienst),
      actiesTeLaat: (groups.acties.get(persoon.id) ?? [])
        .filter(({ soort, klaarOp, tegen }) => soort !== null && klaarOp === null && tegen !== null && tegen < on)
        .map(({ id, tekst, tegen, begeleiderId }) => ({
          id,
          tekst: tekst ?? '',
          tegen: tegen as IsoDate | null,
          begeleider: names.get(begeleiderId ?? '') ?? null,
        })),
      evaluatieOp: planned?.geplandOp ?? null,
      registratieUiterlijk: stand?.uiterlijk.datum ?? null,
      registratieStand: stand?.stand ?? null,
    };
  });
  return rows.toSorted((a, b) => byName(a.persoon, b.persoon));
}

/** Every trajectory, the one that started last first. */
export function doorstroomLijst(call: CallContext, stand: 'lopend' | 'alles', on: IsoDate): OutputOf<'doorstroom.lijst'> {
  const gelezen = lees(call, on);
  if (gelezen === null) return [];
  const { maatwerk, law, findings, naam } = gelezen;
  const { db } = call.dossier;
  const rows = new Map(recordsOf(db, 'doorstroomtraject').map((row) => [row.id, row]));
  const namen = instantieNamen(db);
  const visible = visibleByPerson(call, findings);
  return maatwerk.personen
    .flatMap((persoon) => persoon.trajecten.map((traject) => ({ persoon, traject })))
    .flatMap(({ persoon, traject }) => {
      const row = rows.get(traject.id);
      if (row === undefined) return [];
      const { terugkeerTot: _terug, ...now } = trajectStand(persoon, traject, law, on);
      if (stand === 'lopend' && (now.stand === 'gestopt' || isOver(traject.contract, on))) return [];
      const own = (visible.get(persoon.id) ?? []).filter(({ trajectId }) => trajectId === traject.id);
      return [
        {
          trajectId: traject.id,
          persoon: naam(persoon.id),
          start: traject.start,
          partnerId: row.partnerId,
          partner: namen.get(row.partnerId ?? '') ?? null,
          ...now,
          wachtdagen: wachtdagen(row),
          stages: traject.stages.length,
          contractStart: traject.contract?.start ?? null,
          contractEinde: traject.contract?.einde ?? null,
          ernst: gravest(own),
          bevindingen: own.length,
        },
      ];
    })
    .toSorted((a, b) => ((a.start ?? '9999') > (b.start ?? '9999') ? -1 : 1));
}

/** A job that ended needs no follow-up any more. */
const isOver = (contract: { einde: IsoDate | null } | null, on: IsoDate): boolean =>
  contract !== null && contract.einde !== null && contract.einde < on;

/** F-14: talks due until a day. */
export function opvolgLijst(call: CallContext, tot: IsoDate): OutputOf<'doorstroom.opvolging'> {
  const gelezen = lees(call, call.today);
  if (gelezen === null) return [];
  const { maatwerk, law, on, naam } = gelezen;
  const rows = maatwerk.personen.flatMap((persoon) =>
    persoon.trajecten.flatMap((traject) =>
      trajectStand(persoon, traject, law, on)
        .opvolgmomenten.filter(({ vragen, datum }) => vragen && datum <= tot)
        .map((moment) => ({
          trajectId: traject.id,
          persoon: naam(persoon.id),
          contractStart: traject.contract?.start ?? null,
          ...moment,
        })),
    ),
  );
  return rows.toSorted(byDate((row) => row.datum));
}

/** One traject as the rules read it. */
import type { TrajectFacts } from '../../../rules/ama/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { beginstandFact } from '../ingebruikname/facts.ts';
import { dated, day, filled } from '../facts.ts';
import type { Groups, Tables } from './tables.ts';

/** Oldest first; what has no date comes first. */
const byDate = <T>(rows: readonly T[] | undefined, of: (row: T) => string | null): T[] =>
  (rows ?? []).toSorted((a, b) => ((of(a) ?? '') < (of(b) ?? '') ? -1 : 1));

export function trajectFacts(row: Tables['trajecten'][number] & { start: string }, groups: Groups): TrajectFacts {
  const { id } = row;
  return {
    id,
    soort: row.soort ?? 'SE',
    start: row.start as IsoDate,
    startTijd: row.startTijd,
    einde: day(row.einde),
    eindReden: row.eindReden,
    bestemming: row.bestemming,
    overgang: row.overgang ?? false,
    adviesDatum: day(row.adviesDatum),
    overgangsbeslissing: day(row.overgangsbeslissingOp),
    capaciteitUrenX100: row.capaciteit,
    uren: byDate(dated(groups.uren.get(id)), (each) => each.van).flatMap((each) =>
      each.uren === null ? [] : [{ van: each.van, urenX100: each.uren }],
    ),
    beoordelingen: byDate(groups.beoordelingen.get(id), (each) => each.besluitOp ?? each.gevraagdOp).map((each) => ({
      id: each.id,
      gevraagdOp: day(each.gevraagdOp),
      geplandOp: day(each.geplandOp),
      wachtSinds: day(each.wachtSinds),
      besluitOp: day(each.besluitOp),
      conclusie: each.conclusie,
      doorIngevuld: filled(each.door),
      herinnerdOp: day(each.herinnerdOp),
    })),
    eigenEvaluaties: byDate(groups.evaluaties.get(id), (each) => each.datum).flatMap((each) =>
      each.datum === null ? [] : [{ datum: each.datum as IsoDate, doorIngevuld: filled(each.door), conclusie: each.conclusie }],
    ),
    overeenkomsten: byDate(groups.overeenkomsten.get(id), (each) => each.datum).map(agreementFact),
    dimona: {
      inDatum: day(row.dimonaInDatum),
      inTijd: row.dimonaInTijd,
      uitDatum: day(row.dimonaUitDatum),
      uitTijd: row.dimonaUitTijd,
    },
    werkposten: byDate(groups.werkposten.get(id), ({ periode }) => periode.van).map(({ periode, werkpost }) => ({
      werkpostId: periode.werkpostId ?? '',
      periodeId: periode.id,
      van: (periode.van ?? row.start) as IsoDate,
      tot: day(periode.tot),
      extern: werkpost?.extern ?? false,
      partner: werkpost?.partner === true || (werkpost?.partnerId ?? null) !== null,
      doelIngevuld: filled(periode.doel),
      nazichtOp: day(periode.nazichtOp),
      nazichtUitkomstIngevuld: filled(periode.nazichtUitkomst),
      aard: werkpost?.aard ?? null,
      contactElkeWeken: periode.contactElkeWeken,
      contacten: (groups.contacten.get(periode.id) ?? []).flatMap((each) => (each.datum ?? []) as IsoDate[]).toSorted(),
      gebriefOp: day(periode.collegasGebriefOp),
      gebriefDoorIngevuld: filled(periode.collegasGebriefDoor),
    })),
    begeleidingen: byDate(groups.begeleidingen.get(id), (each) => each.van).map((each) => ({
      begeleiderId: each.begeleiderId,
      van: (each.van ?? row.start) as IsoDate,
      tot: day(each.tot),
    })),
    gesprekken: byDate(groups.gesprekken.get(id), (each) => each.datum).flatMap((each) =>
      each.soort === null ? [] : [{ soort: each.soort, datum: day(each.datum), doorIngevuld: filled(each.door) }],
    ),
    popVersies: byDate(groups.popVersies.get(id), (each) => each.datum).flatMap((each) =>
      each.datum === null ? [] : [{ id: each.id, datum: each.datum as IsoDate, geregistreerdOp: day(each.geregistreerdOp) }],
    ),
    observaties: byDate(groups.observaties.get(id), (each) => each.datum).flatMap((each) =>
      each.datum === null ? [] : [{ datum: each.datum as IsoDate }],
    ),
    collegasGebrieft: day(row.collegasGebriefOp),
    contactpersoonIngevuld: filled(row.contactpersoon),
    onderbrekingen: dated(groups.onderbrekingen.get(id)).map((each) => ({ van: each.van, tot: day(each.tot) })),
    afwezigheden: dated(groups.afwezigheden.get(id)).map((each) => ({ van: each.van, tot: day(each.tot) })),
    vestigingId: row.vestigingId,
    ...timetableFacts(groups.roosters.get(id)),
    maandenAfwezig: (groups.maanden.get(id) ?? []).flatMap((each) => each.maand ?? []).toSorted(),
    beginstanden: (groups.beginstanden.get(id) ?? []).flatMap((each) => beginstandFact(each, groups.ingebruikname)),
  };
}

function agreementFact(row: Tables['overeenkomsten'][number]): TrajectFacts['overeenkomsten'][number] {
  return {
    id: row.id,
    kader: 'SE',
    van: day(row.datum),
    tot: day(row.tot),
    punten: {
      tijd: filled(row.tijdsbesteding),
      activiteiten: filled(row.activiteiten),
      plaats: filled(row.plaats),
      afspraken: filled(row.afspraken),
      begeleiding: filled(row.voorwaarden),
      einde: filled(row.beeindiging),
    },
    getekend: {
      deelnemer: day(row.tekenDeelnemer),
      organisatie: day(row.tekenOrganisatie),
      bewindvoerder: day(row.tekenBewindvoerder),
      werkpost: day(row.tekenWerkpost),
    },
    bewindvoerderNodig: row.bewindvoerderNodig,
    werkpostNodig: row.werkpostNodig ?? false,
    verzondenOp: day(row.verzondenOp),
    extra: {
      uurrooster: filled(row.uurrooster),
      takenpakket: filled(row.takenpakket),
      locatie: filled(row.locatie),
      werkpostbegeleider: filled(row.werkpostbegeleider),
    },
  };
}

/** Lines with a weekday are days; a line without one is a flexible timetable with hours a week (AMA-49). */
export function timetableFacts(
  rows: readonly Tables['roosters'][number][] | undefined,
): Required<Pick<TrajectFacts, 'uurrooster' | 'flexibel'>> {
  const lines = byDate(dated(rows), (each) => each.van);
  return {
    uurrooster: lines.flatMap(({ van, tot, weekdag, dagdeel, uren, werkpostId }) =>
      weekdag === null ? [] : [{ van, tot: day(tot), weekdag, dagdeel: dagdeel ?? 'dag', urenX100: uren, werkpostId }],
    ),
    flexibel: lines.flatMap(({ van, tot, weekdag, uren }) => (weekdag === null ? [{ van, tot: day(tot), urenX100: uren }] : [])),
  };
}

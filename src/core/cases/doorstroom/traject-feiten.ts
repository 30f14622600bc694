/** A doorstroomtraject as the rules read it. */
import type { Doorstroomtraject } from '../../../rules/index.ts';
import type { OpvolgingSituatie } from '../../../shared/domain/codes.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { dated, day, filled } from '../facts.ts';
import type { Groups, RecordRow } from './tables.ts';

type Row = RecordRow<'doorstroomtraject'>;
const PER_HOUR = 100;

/** Hundredths of an hour as the hours that the rules take. */
const hoursOf = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / PER_HOUR);

export function trajectFeiten(row: Row, groups: Groups): Doorstroomtraject {
  const { id } = row;
  return {
    id,
    evaluatieId: row.evaluatieId,
    grond: row.grond,
    start: day(row.start),
    partnerId: row.partnerId,
    getekend: {
      maatwerkbedrijf: day(row.tekenMaatwerkbedrijf),
      vdab: day(row.tekenVdab),
      dienstverlener: day(row.tekenDienstverlener),
      werknemer: day(row.tekenWerknemer),
    },
    vrijstellingen: dated(groups.vrijstellingen.get(id)).flatMap((each) =>
      each.soort === null
        ? []
        : [{ id: each.id, van: each.van, tot: day(each.tot), soort: each.soort, uren: hoursOf(each.uren) }],
    ),
    fasen: dated(groups.fasen.get(id)).flatMap(({ fase, van, tot, afgesprokenTot }) =>
      fase === null ? [] : [{ fase, van, tot: day(tot), afgesprokenTot: day(afgesprokenTot) }],
    ),
    schorsingen: dated(groups.schorsingen.get(id)).map((each) => ({
      id: each.id,
      van: each.van,
      tot: day(each.tot),
      door: each.door ?? 'andere',
    })),
    uren: (groups.uren.get(id) ?? []).flatMap((each) =>
      each.datum === null || each.uren === null
        ? []
        : [
            {
              id: each.id,
              datum: each.datum as IsoDate,
              soort: each.soort ?? 'een_op_een',
              uren: each.uren / PER_HOUR,
              bron: each.bron ?? 'bedrijf',
            },
          ],
    ),
    stages: dated(groups.stages.get(id)).map((each) => ({
      id: each.id,
      van: each.van,
      tot: day(each.tot),
      jobaanbod: each.jobaanbod ?? false,
      gastheer: each.gastheerId,
      mentor: filled(each.mentor),
      taken: filled(each.taken),
      uurrooster: filled(each.uurrooster),
      prijs: filled(each.prijs) || each.prijsCents !== null,
      contactElkeDagen: each.contactElkeDagen,
      contacten: (groups.stagecontacten.get(each.id) ?? []).flatMap(({ datum }) => day(datum) ?? []),
    })),
    contract: contractFeit(row),
    stop: row.stopOp === null ? null : { datum: row.stopOp as IsoDate, wil: row.stopWil },
    opvolging: (groups.opvolgingen.get(id) ?? []).flatMap(({ maand, datum, situatie }) =>
      maand === null || datum === null ? [] : [{ maand, datum: datum as IsoDate, aanHetWerk: atWork(situatie) }],
    ),
    akkoordOpvolging:
      row.akkoordOpvolging === 'ja' && row.akkoordOp !== null
        ? {
            van: row.akkoordOp as IsoDate,
            tot: day(row.akkoordTot),
            kanaal: row.akkoordKanaal,
            werkgever: row.akkoordWerkgever === true,
          }
        : null,
    wedertewerkstelling:
      row.terugAangevraagdOp === null && row.terugStart === null
        ? null
        : { aangevraagdOp: day(row.terugAangevraagdOp), start: day(row.terugStart) },
  };
}

/** Null as long as nothing is known of a job. */
function contractFeit(row: Row): Doorstroomtraject['contract'] {
  const { contractGetekendOp, contractStart, contractEinde, contractEindreden, contractSteun } = row;
  const known = [contractGetekendOp, contractStart, contractEinde, contractEindreden, contractSteun];
  if (known.every((value) => value === null)) return null;
  return {
    getekendOp: day(contractGetekendOp),
    start: day(contractStart),
    einde: day(contractEinde),
    eindreden: contractEindreden,
    steun: steunFeit(row),
  };
}

/** Individueel maatwerk of which the package is not known yet says nothing of how much support there is. */
function steunFeit({ contractSteun, imwLoonpremie, imwGraad }: Row): NonNullable<Doorstroomtraject['contract']>['steun'] {
  if (contractSteun === 'geen') return { soort: 'geen' };
  if (contractSteun !== 'imw' || imwLoonpremie === null) return null;
  return { soort: 'imw', loonpremie: imwLoonpremie, graad: imwGraad };
}

/** Who was not reached, or does not want to say, is unknown and never a failure (F-14). */
function atWork(situatie: OpvolgingSituatie | null): boolean | null {
  if (situatie === null || situatie === 'wil_niet_antwoorden' || situatie === 'niet_bereikt') return null;
  return situatie === 'betaald_werk';
}

/** VDAB's clock and ours: the state of every yearly assessment, the figures of a year, and the data of a reminder letter. */
import {
  type BeoordelingStand,
  type BeoordelingTelling,
  type PersoonFacts,
  type TrajectFacts,
  beoordelingVan,
  beoordelingenInPeriode,
  telBeoordelingen,
} from '../../../rules/ama/index.ts';
import { type Law } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, covers, dayNumber, yearPeriod } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { type CheckResult, checkAll } from '../../agenda/check.ts';
import type { Db } from '../../store/index.ts';
import { factsOf } from '../ama/facts.ts';
import { trajectNames } from '../ama/names.ts';
import { groupBy } from '../group.ts';
import { byName } from '../personen/names.ts';
import { allPersons } from '../personen/read.ts';
import { recordsOf } from '../records.ts';
import { type PersoonNaam, namesById, stopped } from './shared.ts';

type Overzicht = OutputOf<'beoordeling.overzicht'>;
type Regel = Overzicht['lijst'][number];

/** The state as the contract has it. */
export const standOf = (stand: BeoordelingStand) => ({
  recordId: stand.recordId,
  stand: stand.state,
  uiterlijk: stand.due,
  vraagUiterlijk: stand.lastAsk,
  gevraagdOp: stand.askedOn,
  geplandOp: stand.plannedOn,
  herinnerdOp: stand.remindedOn,
  teLaat: stand.overdue,
  vertraging: stand.delay,
});

/** The state of one traject on a day; null when nothing is due any more, also after a death. */
export function standVan(result: CheckResult, persoon: PersoonFacts, traject: TrajectFacts) {
  if (traject.soort !== 'SE' || stopped(persoon)) return null;
  const stand = beoordelingVan(factsOf(result.facts, persoon), traject, result.law, result.on);
  return stand === null ? null : standOf(stand);
}

/** How the assessments of everybody that fell due in a period went, as known on `on` (figures of AMA-P15). */
export function telPeriode(
  personen: readonly PersoonFacts[],
  law: Law,
  period: { readonly from: IsoDate; readonly to: IsoDate },
  on: IsoDate,
): BeoordelingTelling {
  return telBeoordelingen(
    personen.flatMap((persoon) =>
      persoon.trajecten
        .filter(({ soort }) => soort === 'SE')
        .flatMap((traject) => beoordelingenInPeriode(traject, law, period, on)),
    ),
  );
}

/** Every running assessment, what is due first first. */
export function assessmentOverview({ dossier, session }: CallContext, op: IsoDate, jaar: number): Overzicht {
  const result = checkAll(dossier, session.options.resources.lawbook, op);
  const names = namesById(dossier.db);
  const labels = trajectNames(dossier.db, op);
  const bemiddelaar = bemiddelaarsOn(dossier.db, op);
  const lijst = result.facts.personen.flatMap((persoon) =>
    persoon.trajecten.flatMap((traject): Regel[] => {
      const stand = standVan(result, persoon, traject);
      const naam = names.get(persoon.id);
      if (stand === null || !naam || traject.start > op) return [];
      const { begeleider } = labels(traject.id);
      return [{ trajectId: traject.id, persoon: naam, bemiddelaar: bemiddelaar(persoon.id), begeleider, ...stand }];
    }),
  );
  return {
    op,
    lijst: lijst.sort(
      (a, b) => (a.uiterlijk < b.uiterlijk ? -1 : Number(a.uiterlijk > b.uiterlijk)) || byName(a.persoon, b.persoon),
    ),
    jaar,
    telling: telPeriode(result.facts.personen, result.law, yearPeriod(jaar), op),
  };
}

/** The bemiddelaar of VDAB who holds on a day, by person. */
function bemiddelaarsOn(db: Db, op: IsoDate): (persoonId: string) => string | null {
  const rows = groupBy(recordsOf(db, 'bemiddelaar'), (row) => row.persoonId);
  return (persoonId) => {
    const holds = (rows.get(persoonId) ?? []).filter(({ van, tot }) =>
      covers({ from: (van ?? '0001-01-01') as IsoDate, to: tot as IsoDate | null }, op),
    );
    return holds.toSorted((a, b) => ((a.van ?? '') < (b.van ?? '') ? -1 : 1)).at(-1)?.naam ?? null;
  };
}

/** One assessment that VDAB is asked about again. */
export interface Herinneringsregel {
  readonly trajectId: string;
  readonly beoordelingId: string;
  readonly persoon: PersoonNaam;
  readonly dossiernummer: number | null;
  readonly vdabNummer: string | null;
  readonly start: IsoDate;
  readonly gevraagdOp: IsoDate;
  readonly gevraagdBewijs: string | null;
  readonly geplandOp: IsoDate | null;
  readonly uiterlijk: IsoDate;
  readonly dagenTeLaat: number;
  readonly herinnerdOp: IsoDate | null;
}

/** One letter: to one bemiddelaar (null: not known who). */
export interface Herinneringsbrief {
  readonly bemiddelaar: string | null;
  readonly email: string | null;
  readonly regels: readonly Herinneringsregel[];
}

/**
 * The data of the reminder letters to VDAB (AMA-03): one letter per bemiddelaar, with every assessment that is past due and was
 * asked in time. Nobody who died is in one. @param trajectIds only these; absent: all
 */
export function gatherHerinneringen(
  { dossier, session }: Pick<CallContext, 'dossier' | 'session'>,
  op: IsoDate,
  trajectIds?: readonly string[],
): Herinneringsbrief[] {
  const { db } = dossier;
  const result = checkAll(dossier, session.options.resources.lawbook, op);
  const names = namesById(db);
  const persons = new Map(allPersons(db).map((row) => [row.id, row]));
  const assessments = new Map(recordsOf(db, 'beoordeling').map((row) => [row.id, row]));
  const bemiddelaar = bemiddelaarsOn(db, op);
  const lines = result.facts.personen.flatMap((persoon) =>
    persoon.trajecten.flatMap((traject) => {
      if (trajectIds && !trajectIds.includes(traject.id)) return [];
      const stand = standVan(result, persoon, traject);
      const naam = names.get(persoon.id);
      if (!stand || !naam || stand.vertraging !== 'vdab' || stand.gevraagdOp === null || stand.recordId === null) return [];
      const row = persons.get(persoon.id);
      const regel: Herinneringsregel = {
        trajectId: traject.id,
        beoordelingId: stand.recordId,
        persoon: naam,
        dossiernummer: row?.dossiernummer ?? null,
        vdabNummer: row?.vdabNummer ?? null,
        start: traject.start,
        gevraagdOp: stand.gevraagdOp,
        gevraagdBewijs: assessments.get(stand.recordId)?.gevraagdBewijs ?? null,
        geplandOp: stand.geplandOp,
        uiterlijk: stand.uiterlijk,
        dagenTeLaat: dayNumber(op) - dayNumber(stand.uiterlijk),
        herinnerdOp: stand.herinnerdOp,
      };
      return [{ bemiddelaar: bemiddelaar(persoon.id), regel }];
    }),
  );
  const emails = new Map(recordsOf(db, 'bemiddelaar').map(({ naam, email }) => [naam, email]));
  const groups = groupBy(lines, ({ bemiddelaar: name }) => name ?? '');
  return [...groups].map(([name, list]) => ({
    bemiddelaar: name === '' ? null : name,
    email: name === '' ? null : (emails.get(name) ?? null),
    regels: list.map(({ regel }) => regel).sort((a, b) => byName(a.persoon, b.persoon)),
  }));
}

/** The assessments as stored, in the order asked. Throws NIET_GEVONDEN. */
export function assessmentRows(db: Db, ids: readonly string[]) {
  const known = new Map(recordsOf(db, 'beoordeling').map((row) => [row.id, row]));
  return [...new Set(ids)].map((id) => {
    const row = known.get(id);
    if (!row) throw new CallFailure('NIET_GEVONDEN');
    return row;
  });
}

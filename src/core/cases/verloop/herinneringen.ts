/** Reminders of the office's own: long absence, promises, tasks, VDAB to be reminded. No finding, no legal term, never a reason. */
import { beoordelingVan, herinneringenAfwezig, type PersoonFacts, type TrajectFacts } from '../../../rules/ama/index.ts';
import { type Law } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, covers, formatDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { lawOf } from '../../law.ts';
import type { Db } from '../../store/index.ts';
import { factsOf, loadFacts, type LoadedFacts } from '../ama/facts.ts';
import { day } from '../facts.ts';
import { groupBy } from '../group.ts';
import { byName } from '../personen/names.ts';
import { recordsOf } from '../records.ts';
import { type PersoonNaam, namesById, stopped } from './shared.ts';

type Herinnering = OutputOf<'herinnering.lijst'>[number];

export interface ReminderScope {
  readonly persoonId?: string | undefined;
  /** Up to and including this day. */
  readonly tot: IsoDate;
}

interface Gathered {
  readonly context: CallContext;
  readonly law: Law;
  readonly loaded: LoadedFacts;
  readonly persoon: PersoonFacts;
  readonly naam: PersoonNaam;
  readonly tot: IsoDate;
}

/** The oldest day first, then by name; somebody who died has none. */
export function remindersOf(context: CallContext, { persoonId, tot }: ReminderScope): Herinnering[] {
  const { dossier, session, today } = context;
  const law = lawOf(session.options.resources.lawbook, dossier);
  const loaded = loadFacts(dossier, { on: today, personId: persoonId, attendance: 'none' });
  const names = namesById(dossier.db);
  const touch = contactDays(dossier.db);
  const work = openWork(context, tot);
  return loaded.personen
    .filter((persoon) => !stopped(persoon))
    .flatMap((persoon) => {
      const naam = names.get(persoon.id);
      if (!naam) return [];
      const gathered = { context, law, loaded, persoon, naam, tot };
      return [
        ...persoon.trajecten.flatMap((traject) => absences(gathered, traject, touch.get(persoon.id) ?? [])),
        ...persoon.trajecten.flatMap((traject) => vdabToRemind(gathered, traject)),
        ...(work.get(persoon.id) ?? []).map((each) => ({ ...each, persoon: naam })),
      ];
    })
    .sort(inOrder);
}

const inOrder = (a: Herinnering, b: Herinnering): number => {
  const [first, second] = [a.op ?? '', b.op ?? ''];
  return first < second ? -1 : first > second ? 1 : byName(a.persoon, b.persoon);
};

/** Days on which somebody was in touch with the person; a contact with the host of a werkpost is not one. */
function contactDays(db: Db): Map<string, IsoDate[]> {
  const rows = recordsOf(db, 'contact').filter(({ werkpostPeriodeId, datum }) => werkpostPeriodeId === null && datum !== null);
  const byPerson = groupBy(rows, (row) => row.persoonId);
  return new Map([...byPerson].map(([id, list]) => [id, list.map(({ datum }) => datum as IsoDate)]));
}

const runs = (traject: TrajectFacts, on: IsoDate): boolean => covers({ from: traject.start, to: traject.einde }, on);

function absences({ context, law, naam, tot }: Gathered, traject: TrajectFacts, contacten: readonly IsoDate[]): Herinnering[] {
  if (!runs(traject, context.today)) return [];
  return (traject.afwezigheden ?? []).flatMap((period) =>
    period.tot !== null && period.tot < context.today
      ? []
      : herinneringenAfwezig(law, period, contacten, tot).map(({ soort, afwezigSinds, op }) => ({
          sleutel: `afwezig_${soort}|${traject.id}|${afwezigSinds}`,
          soort: `afwezig_${soort}` as const,
          persoon: naam,
          trajectId: traject.id,
          recordId: null,
          op,
          tekst: context.translate(`verloop.herinnering.afwezig_${soort}`, { sinds: formatDate(afwezigSinds) }),
        })),
  );
}

/** VDAB is late and was asked in time: a reminder letter is ready, until one went out since the day that it was due. */
function vdabToRemind({ context, law, loaded, persoon, naam }: Gathered, traject: TrajectFacts): Herinnering[] {
  if (traject.soort !== 'SE') return [];
  const stand = beoordelingVan(factsOf(loaded, persoon), traject, law, context.today);
  if (stand === null || stand.delay !== 'vdab' || stand.askedOn === null) return [];
  if (stand.remindedOn !== null && stand.remindedOn > stand.due) return [];
  return [
    {
      sleutel: `vdab|${traject.id}|${stand.due}`,
      soort: 'vdab_herinneren',
      persoon: naam,
      trajectId: traject.id,
      recordId: stand.recordId,
      op: stand.due,
      tekst: context.translate('verloop.herinnering.vdab_herinneren', {
        gevraagd: formatDate(stand.askedOn),
        uiterlijk: formatDate(stand.due),
      }),
    },
  ];
}

/** Promises and tasks with a day, by person: what has none stands with the person. A task about a paper of a status only for who may see that there is one. */
function openWork({ dossier: { db }, can, translate }: CallContext, tot: IsoDate): Map<string, Omit<Herinnering, 'persoon'>[]> {
  const beloften = recordsOf(db, 'belofte')
    .filter(({ klaarOp, tegen }) => klaarOp === null && tegen !== null && tegen <= tot)
    .map((row) => ({
      persoonId: row.persoonId,
      sleutel: `belofte|${row.id}`,
      soort: 'belofte' as const,
      trajectId: row.trajectId,
      recordId: row.id,
      op: day(row.tegen),
      tekst: translate('verloop.herinnering.belofte', { tekst: row.tekst ?? '' }),
    }));
  const confidential = can('vertrouwelijk.lezen');
  const taken = recordsOf(db, 'taak')
    .filter(
      ({ klaarOp, tegen, soort }) =>
        klaarOp === null && tegen !== null && tegen <= tot && (confidential || soort !== 'STATUUT_PAPIER'),
    )
    .map((row) => ({
      persoonId: row.persoonId,
      sleutel: `taak|${row.id}`,
      soort: 'taak' as const,
      trajectId: null,
      recordId: row.id,
      op: day(row.tegen),
      tekst: row.titel ?? translate(`verloop.taak.${row.soort ?? 'VRIJ'}`),
    }));
  const byPerson = groupBy([...beloften, ...taken], (row) => row.persoonId);
  return new Map([...byPerson].map(([id, list]) => [id, list.map(({ persoonId: _persoonId, ...rest }) => rest)]));
}

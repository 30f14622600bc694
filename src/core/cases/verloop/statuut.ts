/** A guided change of status: what ends, what begins, which papers it asks and a task for each that is not there. */
import { type PapierNodig, type PersoonFacts, papierenOp } from '../../../rules/ama/index.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, addDays, formatDate } from '../../../shared/domain/date.ts';
import type { StatuutBrief, StatuutCode } from '../../../shared/domain/codes.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Writer } from '../../store/index.ts';
import { day } from '../facts.ts';
import { personRow } from '../personen/read.ts';
import { recordsOf } from '../records.ts';
import { knownPerson, trajectOn } from './shared.ts';

type Input = ParsedInputOf<'statuut.wisselProef'>;
type Preview = OutputOf<'statuut.wisselProef'>;
type Row = ReturnType<typeof recordsOf<'statuut'>>[number];
type Regel = Preview['blijft'][number];

/** A status without a begin holds as long as anybody knows. */
const ALWAYS = '1900-01-01' as IsoDate;

/** Statuses and papers as the rules read them. */
type Papers = Pick<PersoonFacts, 'statuten' | 'toestemmingen'>;

interface Plan extends Preview {
  readonly persoonId: string;
  /** As they stand after the change. */
  readonly after: Papers;
  readonly nieuw: Input['statuten'];
}

/** Throws NIET_GEVONDEN, and OVERLEDEN for somebody who died. */
export function planWissel(context: CallContext, { persoonId, op, statuten }: Input): Plan {
  const { db } = context.dossier;
  const person = personRow(db, persoonId);
  if (person.overledenOp !== null) throw new CallFailure('OVERLEDEN');
  const first = op;
  const wanted = new Map(statuten.map((each) => [each.code, each]));
  const rows = recordsOf(db, 'statuut', { persoonId: person.id });
  const later = rows.filter((row) => row.van !== null && row.van > first);
  const running = rows.filter((row) => !later.includes(row) && (row.tot === null || row.tot >= first));
  const goesOn = running.filter((row) => row.code !== null && wanted.has(row.code));
  const known = new Set(goesOn.map(({ code }) => code));
  const nieuw = [...wanted.values()].filter(({ code }) => !known.has(code));
  const ends = running.filter((row) => !goesOn.includes(row));
  const { law, persoon } = knownPerson(context, person.id, first);
  const after = {
    toestemmingen: persoon.toestemmingen,
    statuten: [
      ...persoon.statuten
        .filter((each) => wanted.has(each.code) || each.van < first)
        .map((each) =>
          wanted.has(each.code) || (each.tot !== null && each.tot < first) ? each : { ...each, tot: addDays(first, -1) },
        ),
      ...nieuw.map(({ code, verwachtEinde }) => ({
        code,
        van: first,
        tot: null,
        verwachtEinde: verwachtEinde,
      })),
    ],
  };
  return {
    persoonId: person.id,
    nieuw,
    after,
    eindigt: ends.map((row) => ({ ...lineOf(row), tot: addDays(first, -1) })),
    blijft: goesOn.map(lineOf),
    begint: nieuw.map(({ code }) => ({ id: null, code, van: first, tot: null })),
    later: later.map(lineOf),
    nodig: papierenOp(law, after, trajectOn(persoon, first), first),
  };
}

const lineOf = ({ id, code, van, tot }: Row): Regel => ({ id, code: code as StatuutCode, van: day(van), tot: day(tot) });

export const previewOf = ({ eindigt, blijft, begint, later, nodig }: Plan): Preview => ({
  eindigt,
  blijft,
  begint,
  later,
  nodig,
});

/** Letters to make now, each once. */
export function lettersOf(nodig: readonly Pick<PapierNodig, 'aanwezig' | 'brief'>[]): StatuutBrief[] {
  return [...new Set(nodig.filter(({ aanwezig }) => !aanwezig).flatMap(({ brief }) => brief ?? []))];
}

/** Writes the change; a status that began on the day itself never was, so it is taken away. Returns how many tasks were made. */
export function writeWissel(context: CallContext, writer: Writer, plan: Plan, op: IsoDate): number {
  const { db } = context.dossier;
  for (const { id, van, tot } of plan.eindigt) {
    if (id === null) continue;
    if (van !== null && van >= op) writer.retract('statuut', id);
    else writer.set('statuut', id, { tot });
  }
  for (const { code, verwachtEinde } of plan.nieuw) {
    writer.insert('statuut', { persoonId: plan.persoonId, code, van: op, verwachtEinde });
  }
  closeTasks(context, writer, plan.persoonId, plan.after);
  const open = recordsOf(db, 'taak', { persoonId: plan.persoonId, soort: 'STATUUT_PAPIER' }).filter(
    (task) => task.klaarOp === null,
  );
  const missing = plan.nodig.filter(({ aanwezig, uiterlijk }) => !aanwezig && !open.some(({ tegen }) => tegen === uiterlijk));
  for (const { uiterlijk } of missing) {
    // The words do not say which paper: that would tell the status.
    const titel = context.translate('verloop.taak.statuutPapier', { datum: formatDate(op) });
    writer.insert('taak', {
      persoonId: plan.persoonId,
      soort: 'STATUUT_PAPIER',
      titel,
      tegen: uiterlijk,
      gemaaktOp: context.today,
    });
  }
  return missing.length;
}

/** A record of this operation that the file does not hold yet: reads see what was there before it. */
export interface Pending {
  readonly entity: 'statuut' | 'toestemming';
  /** Null: it is new. */
  readonly id: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Closes the tasks of papers that this record brings, or makes needless, in its own operation. */
export function closePaperTasks(context: CallContext, writer: Writer, persoonId: string, pending: Pending): void {
  closeTasks(context, writer, persoonId, papersWith(context, persoonId, pending));
}

function papersWith({ dossier: { db } }: CallContext, persoonId: string, { entity, id, values }: Pending): Papers {
  const withPending = <T extends { id: string }>(name: Pending['entity'], rows: readonly T[]): T[] => {
    if (name !== entity) return [...rows];
    if (id === null) return [...rows, values as unknown as T];
    return rows.map((row) => (row.id === id ? { ...row, ...values } : row));
  };
  const statuten = withPending('statuut', recordsOf(db, 'statuut', { persoonId }));
  const toestemmingen = withPending('toestemming', recordsOf(db, 'toestemming', { persoonId }));
  return {
    statuten: statuten.flatMap(({ code, van, tot, verwachtEinde }) =>
      code === null ? [] : [{ code, van: day(van) ?? ALWAYS, tot: day(tot), verwachtEinde: day(verwachtEinde) }],
    ),
    toestemmingen: toestemmingen.flatMap(({ soort, datum, aanwezig, geldigTot }) =>
      soort === null ? [] : [{ soort, datum: day(datum), aanwezig: aanwezig ?? 'onbekend', geldigTot: day(geldigTot) }],
    ),
  };
}

/** A task is known by the last day of its paper; it closes when the paper is there, or no running status asks it any more. */
function closeTasks(context: CallContext, writer: Writer, persoonId: string, papers: Papers): void {
  const { db } = context.dossier;
  const open = recordsOf(db, 'taak', { persoonId, soort: 'STATUUT_PAPIER' }).filter(({ klaarOp }) => klaarOp === null);
  if (open.length === 0) return;
  const { law, persoon } = knownPerson(context, persoonId, context.today);
  // A status that begins in some days asks its papers already.
  const days = [context.today, ...papers.statuten.map(({ van }) => van).filter((van) => van > context.today)];
  const asked = new Set<string>(
    days.flatMap((on) =>
      papierenOp(law, papers, trajectOn(persoon, on), on).flatMap(({ aanwezig, uiterlijk }) => (aanwezig ? [] : uiterlijk)),
    ),
  );
  for (const { id, tegen } of open) {
    if (tegen === null || !asked.has(tegen)) writer.set('taak', id, { klaarOp: context.today });
  }
}

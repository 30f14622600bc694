/** Vandaag and `check`, what waits, and the terms of a year. */
import { eq } from 'drizzle-orm';
import { isAfgehandeld } from '../../rules/ama/index.ts';
import type { Finding } from '../../rules/index.ts';
import type { Bevinding } from '../../shared/contract/bevinding.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { type CheckResult, checkAll, checkOne } from '../agenda/check.ts';
import { personNames, tally, toLines } from '../agenda/lines.ts';
import { type Verdeeld, overnameOf, verdeel } from '../agenda/overgenomen.ts';
import { explainLine } from '../agenda/uitleg.ts';
import { factOf, splitUitgesteld } from '../agenda/uitstel.ts';
import { mijOn, ofBegeleider } from '../agenda/voor.ts';
import { alone, foldAhead, missingLines } from '../agenda/vandaag.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { attendanceQuestions } from '../cases/aanwezigheid/questions.ts';
import { stepAnswer } from '../cases/funding.ts';
import { countOpenRows } from '../cases/imports/open-rows.ts';
import { recordsOf } from '../cases/records.ts';
import { lawOf } from '../law.ts';
import { uitstel } from '../store/schema/index.ts';
import { written } from './written.ts';

type Agenda = OutputOf<'agenda.lijst'>;
type AgendaCall =
  | 'agenda.lijst'
  | 'agenda.jaar'
  | 'bevinding.stelUit'
  | 'bevinding.stelAllesUit'
  | 'bevinding.hervat'
  | 'bevinding.hervatAlles'
  | 'bevinding.uitleg';

export const agendaHandlers: Handlers<AgendaCall> = {
  'agenda.lijst'(context, { op = context.today, persoonId, gekendOp = null, begeleiderId, mijn = false }) {
    const { session, dossier, user } = context;
    if (begeleiderId !== undefined && !recordsOf(dossier.db, 'begeleider').some(({ id }) => id === begeleiderId))
      throw new CallFailure('NIET_GEVONDEN', { field: 'begeleiderId' });
    const { lawbook } = session.options.resources;
    const result = persoonId ? checkOne(dossier, lawbook, persoonId, op, gekendOp) : checkAll(dossier, lawbook, op, gekendOp);
    const overname = overnameOf(dossier.db, result, persoonId);
    const parts = verdeel(result.findings, overname);
    const mij = mijOn(dossier.db, user, op);
    const whose = begeleiderId !== undefined ? { begeleiderId, ookNiemand: false } : mijn ? mij : null;
    const shown = whose === null ? parts : only(parts, ofBegeleider(dossier.db, whose, op));
    const { bevindingen, uitgesteld } = linesOf(context, result, shown, overname.ingebruikname !== null);
    return {
      op,
      mij,
      bevindingen,
      uitgesteld,
      telling: tally(bevindingen, op),
      openRijen: countOpenRows(dossier.db),
      aanwezigheidVragen: attendanceQuestions(result.facts.personen).length,
      overgenomen: overname.ingebruikname === null ? null : countTakenOver(context, overname.ingebruikname, parts),
    };
  },

  'bevinding.stelUit'(context, { sleutel, persoonId, tot, reden }) {
    const { operation, ids } = postpone(context, openLines(context, persoonId ?? undefined), { sleutels: [sleutel], tot, reden });
    return written(operation, ids[0] ?? null);
  },

  'bevinding.stelAllesUit'(context, { sleutels, tot, reden }) {
    const { operation } = postpone(context, openLines(context), { sleutels: [...new Set(sleutels)], tot, reden });
    return written(operation, null);
  },

  'bevinding.uitleg'(context, { sleutel, persoonId, op = context.today }) {
    const { result, nu } = openFindings(context, persoonId ?? undefined, op);
    const line = linesFor(context, result, nu).find((each) => each.sleutel === sleutel);
    if (!line) throw new CallFailure('UITSTEL_ONBEKEND', { field: 'sleutel' });
    const { law } = result;
    const card = law.lawbook.rules.get(line.rule);
    return {
      sleutel,
      rule: line.rule,
      titel: card?.title ?? line.rule,
      message: line.message,
      op,
      afleiding: explainLine(line, result).map((step) => stepAnswer(step, law)),
      bronnen: (card?.source ?? []).map(({ title, href, article }) => ({ title, href, article: article ?? null })),
      zekerheid: card?.confidence ?? null,
    };
  },

  'bevinding.hervat'(context, { id }) {
    return written(resume(context, [id]), id);
  },

  'bevinding.hervatAlles'(context, { ids }) {
    return written(resume(context, [...new Set(ids)]), null);
  },

  'agenda.jaar'(context, { jaar }) {
    const { dossier, session, today } = context;
    const waiting = splitUitgesteld(dossier.db, openLines(context), today);
    const terms = [
      ...waiting.nu.map((line) => ({ ...line, uitgesteldTot: null })),
      ...waiting.uitgesteld.map(({ uitstel: { tot }, ...line }) => ({ ...line, uitgesteldTot: tot })),
    ].filter(({ tegen, kind }) => tegen !== null && tegen.startsWith(`${String(jaar)}-`) && kind !== 'complete');
    const { rules } = lawOf(session.options.resources.lawbook, dossier).lawbook;
    const soorten = [...new Set(terms.map(({ rule }) => rule))]
      .toSorted()
      .map((rule) => ({ rule, titel: rules.get(rule)?.title ?? rule }));
    return {
      jaar,
      op: today,
      soorten,
      regels: terms.toSorted((a, b) => (a.tegen! < b.tegen! ? -1 : Number(a.tegen! > b.tegen!))),
    };
  },
};

const only = ({ nu, vroeger }: Verdeeld, wanted: (finding: Finding) => boolean): Verdeeld => ({
  nu: nu.filter(wanted),
  vroeger: vroeger.filter(({ finding }) => wanted(finding)),
});

/** Findings about now, of one person or of everything. */
function openFindings(context: CallContext, persoonId: string | undefined, on: IsoDate) {
  const { dossier, session } = context;
  const { lawbook } = session.options.resources;
  const result = persoonId ? checkOne(dossier, lawbook, persoonId, on) : checkAll(dossier, lawbook, on);
  return { result, nu: verdeel(result.findings, overnameOf(dossier.db, result, persoonId)).nu };
}

const linesFor = (context: CallContext, { law }: CheckResult, findings: readonly Finding[]): Bevinding[] =>
  toLines(findings, personNames(context.dossier.db), { law, confidential: seesAll(context) });

/** What is about now, each finding a line of its own, as this user may see it. */
function openLines(context: CallContext, persoonId?: string): Bevinding[] {
  const { result, nu } = openFindings(context, persoonId, context.today);
  return linesFor(context, result, nu);
}

interface Postponed {
  readonly sleutels: readonly string[];
  readonly tot: IsoDate;
  readonly reden: string;
}

/** All of them wait, or none: one operation, one undo. */
function postpone(context: CallContext, lines: readonly Bevinding[], { sleutels, tot, reden }: Postponed) {
  const { today, user } = context;
  if (tot <= today) throw new CallFailure('UITSTEL_DAG', { field: 'tot' });
  const known = new Map(lines.map((line) => [line.sleutel, line]));
  const found = sleutels.map((sleutel) => {
    const line = known.get(sleutel);
    if (!line) throw new CallFailure('UITSTEL_ONBEKEND', { field: 'sleutel' });
    return line;
  });
  const { operation, value } = context.write(
    (writer) =>
      found.map((line) =>
        writer.insert('uitstel', {
          persoonId: line.persoon?.id ?? null,
          regel: line.rule,
          sleutel: line.sleutel,
          feit: factOf(line),
          tot,
          reden,
          op: today,
          door: user.naam,
        }),
      ),
    { reason: reden },
  );
  return { operation, ids: value };
}

/** All of them come back among the others, or none: one operation, one undo. */
function resume({ dossier, write }: CallContext, ids: readonly string[]) {
  for (const id of ids) {
    const row = dossier.db.select().from(uitstel).where(eq(uitstel.id, id)).get();
    if (!row || row.verwijderd) throw new CallFailure('NIET_GEVONDEN');
  }
  return write((writer) => ids.forEach((id) => writer.retract('uitstel', id))).operation;
}

function linesOf(context: CallContext, { facts, law, on }: CheckResult, parts: Verdeeld, takenIntoUse: boolean) {
  const names = personNames(context.dossier.db);
  const lines = (findings: readonly Finding[]) => toLines(findings, names, { law, confidential: seesAll(context) });
  const { nu, uitgesteld } = splitUitgesteld(context.dossier.db, lines(parts.nu), on);
  if (!takenIntoUse) return { bevindingen: nu.map(alone), uitgesteld: [...uitgesteld] };
  const starts = new Map(facts.personen.flatMap((persoon) => persoon.trajecten.map(({ id, start }) => [id, start])));
  const missing = parts.vroeger.filter(({ antwoord }) => antwoord?.antwoord === 'ontbreekt').map(({ finding }) => finding);
  const bevindingen = [
    ...foldAhead(nu, on, (id) => (id === null ? null : (starts.get(id) ?? null))),
    ...missingLines(lines(missing), context.translate),
  ];
  return { bevindingen, uitgesteld: [...uitgesteld] };
}

const seesAll = (context: CallContext): boolean => context.can('vertrouwelijk.lezen');

/** Counts what this user may see: a number must not tell of what is hidden. */
function countTakenOver(
  context: CallContext,
  ingebruikname: NonNullable<Agenda['overgenomen']>['ingebruikname'],
  { vroeger }: Verdeeld,
): Agenda['overgenomen'] {
  const visible = vroeger.filter(({ finding }) => seesAll(context) || finding.dataClass !== 'vertrouwelijk');
  const open = visible.filter(({ antwoord }) => antwoord === null);
  return {
    ingebruikname,
    open: open.length,
    personen: new Set(open.flatMap(({ finding }) => finding.personId ?? [])).size,
    ontbreekt: visible.filter(({ antwoord }) => antwoord?.antwoord === 'ontbreekt').length,
    blokkeert: vroeger.some(
      ({ finding, antwoord }) => finding.severity === 'B' && !isAfgehandeld(finding, antwoord?.antwoord ?? null),
    ),
  };
}

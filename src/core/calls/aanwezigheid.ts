/** Attendance. */
import { publicHolidays } from '../../rules/index.ts';
import { monthPeriod, yearOf } from '../../shared/domain/date.ts';
import { personNames } from '../agenda/lines.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { loadFacts } from '../cases/ama/facts.ts';
import { monthRows } from '../cases/aanwezigheid/month.ts';
import { BY_HAND, withdrawals } from '../cases/aanwezigheid/replace.ts';
import { attendanceQuestions } from '../cases/aanwezigheid/questions.ts';
import { readKalender } from '../cases/organisatie/read.ts';
import { personRow } from '../cases/personen/read.ts';
import { lawOf } from '../law.ts';
import { written } from './written.ts';

type Names =
  | 'aanwezigheid.maand'
  | 'aanwezigheid.zet'
  | 'aanwezigheid.vragen'
  | 'aanwezigheid.beslisBuitenTraject'
  | 'aanwezigheid.kiesBron';

function closedDays({ dossier }: CallContext, from: string, to: string) {
  return readKalender(dossier.db)
    .filter((each) => each.datum !== null && each.datum >= from && each.datum <= to)
    .map((each) => ({ datum: each.datum!, naam: each.omschrijving ?? '' }));
}

export const aanwezigheidHandlers: Handlers<Names> = {
  'aanwezigheid.maand'(context, { maand }) {
    const { session, dossier, today } = context;
    const month = monthPeriod(maand);
    const { personen } = loadFacts(dossier, { on: today, attendance: month });
    const closed = closedDays(context, month.from, month.to) as { datum: typeof month.from; naam: string }[];
    const holidays = publicHolidays(lawOf(session.options.resources.lawbook, dossier), yearOf(month.from));
    return {
      maand,
      feestdagen: [...holidays]
        .filter(([datum]) => datum >= month.from && datum <= month.to)
        .map(([datum, naam]) => ({ datum, naam })),
      sluitingsdagen: closed,
      rijen: monthRows(personen, personNames(dossier.db), month, today, {
        seesReasons: context.can('vertrouwelijk.lezen'),
        free: { feestdagen: new Set(holidays.keys()), sluitingsdagen: new Set(closed.map(({ datum }) => datum)) },
      }),
    };
  },

  'aanwezigheid.zet'({ dossier, write }, { uitspraken, vervangt }) {
    for (const id of new Set(uitspraken.map((each) => each.persoonId))) personRow(dossier.db, id);
    const bad = uitspraken.findIndex((each) => each.waarde === 'uren' && each.uren === null);
    if (bad >= 0) throw new CallFailure('INVOER_ONGELDIG', { field: `uitspraken.${bad}.uren` });
    const replaced = vervangt ? withdrawals(dossier, uitspraken) : [];
    const { operation } = write((writer) => {
      for (const each of replaced) writer.insert('aanwezigheid', each);
      for (const each of uitspraken) writer.insert('aanwezigheid', { ...each, bron: BY_HAND });
    });
    return written(operation, null);
  },

  'aanwezigheid.vragen'({ dossier, today }) {
    const { personen } = loadFacts(dossier, { on: today });
    const names = personNames(dossier.db);
    return attendanceQuestions(personen).map((question) => ({
      ...question,
      naam: names.get(question.persoonId)?.naam ?? '',
      voornaam: names.get(question.persoonId)?.voornaam ?? '',
      overleden: names.get(question.persoonId)?.overleden ?? false,
    }));
  },

  'aanwezigheid.beslisBuitenTraject'({ dossier, write }, { persoonId, ...besluit }) {
    const row = personRow(dossier.db, persoonId);
    const { operation, value } = write((writer) => writer.insert('buitenTrajectBesluit', { persoonId: row.id, ...besluit }), {
      reason: besluit.reden,
    });
    return written(operation, value);
  },

  'aanwezigheid.kiesBron'({ dossier, write }, { persoonId, ...besluit }) {
    const row = personRow(dossier.db, persoonId);
    const { operation, value } = write((writer) => writer.insert('bronBesluit', { persoonId: row.id, ...besluit }), {
      reason: besluit.reden,
    });
    return written(operation, value);
  },
};

/** F-16: what an employer wants to know of the stage on the sheet of the employer: how long, who pays what, whom they can count on, what is expected. */
import type { IsoDate } from '../../../../../shared/domain/date.ts';
import { formatEuro, toCents } from '../../../../../shared/domain/money.ts';
import type { Db } from '../../../../store/index.ts';
import type { Blok } from '../../../../reports/index.ts';
import { recordsByDay, recordsOf } from '../../../records.ts';
import type { BuildInput } from '../build.ts';
import { hoursText } from '../../../../reports/format.ts';
import { fact, heading, joined, paragraph, texted } from '../ds/delen.ts';
import { periodText } from '../ds/stage.ts';

interface Stage {
  readonly van: string | null;
  readonly tot: string | null;
}

/** The last stage of the trajectory; nothing where there is none. */
export function stageBlocks(input: BuildInput, persoonId: string, trajectId: string): Blok[] {
  const { texts, context, on } = input;
  const { db } = context.dossier;
  const stage = recordsByDay(db, 'stage', 'van', { persoonId, doorstroomtrajectId: trajectId }).at(-1);
  if (stage === undefined) return [];
  const { prijsCents } = stage;
  return [
    heading(texts('monitoring.stage.titel')),
    {
      soort: 'feiten',
      paren: [
        fact(input, 'gastheer', recordsOf(db, 'instantie').find(({ id }) => id === stage.gastheerId)?.naam ?? null),
        fact(input, 'mentor', joined(stage.mentor, stage.mentorTelefoon)),
        fact(input, 'periode', periodText(input, stage.van, stage.tot)),
        fact(input, 'urenPerWeek', hoursText(stage.uren)),
        { woord: texts('monitoring.stage.coach'), waarde: coachHours(db, persoonId, trajectId, stage, on) },
      ],
    },
    heading(texts('ds.stage.kosten')),
    paragraph(texts('ds.stage.loon')),
    {
      soort: 'feiten',
      paren: [
        fact(input, 'prijs', stage.prijs),
        {
          woord: texts('monitoring.stage.nietGesubsidieerd'),
          waarde: prijsCents === null ? null : formatEuro(toCents(prijsCents)),
        },
        fact(input, 'verzekering', stage.verzekering),
      ],
    },
    ...texted(input, 'taken', stage.taken),
    ...texted(input, 'verwachtingen', stage.verwachtingen),
  ];
}

/** Hours of guidance that company and partner noted from the first day of the stage to its last, or to today; null where none was. */
function coachHours(db: Db, persoonId: string, trajectId: string, { van, tot }: Stage, on: IsoDate): string | null {
  if (van === null) return null;
  const last = tot !== null && tot < on ? tot : on;
  const hours = recordsOf(db, 'doorstroomUren', { persoonId }).filter(
    ({ doorstroomtrajectId, datum }) => doorstroomtrajectId === trajectId && datum !== null && datum >= van && datum <= last,
  );
  return hours.length === 0 ? null : hoursText(hours.reduce((sum, { uren }) => sum + (uren ?? 0), 0));
}

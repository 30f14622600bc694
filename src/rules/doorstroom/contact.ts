/** Contact with a workplace elsewhere: the rhythm of a stage, what the begeleidingsgraad proposes, and a contact that was missed (DS-51). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import { isWorkday, workdayAfter } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { dekt, opDatum, overTraject } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Stage, Wop } from './facts.ts';
import { loopt } from './overeenkomst.ts';
import { geschorst, opgeschortOp, verschuif } from './schorsing.ts';
import { wopOp } from './wop.ts';

/** A proposal, never a term: the user sets the rhythm. */
export interface RitmeVoorstel {
  readonly graad: NonNullable<Wop['graad']>;
  /** Days; null where the norm asks feedback all the time, which no number of days is. */
  readonly dagen: number | null;
}

export interface ContactStand {
  /** The last contact during the stage, up to the reference day. */
  readonly laatste: IsoDate | null;
  /** Last day of the next contact; null without a rhythm, or while nothing is expected. */
  readonly uiterlijk: IsoDate | null;
  /** What the begeleidingsgraad of the day proposes; null where the graad is not known. */
  readonly voorstel: RitmeVoorstel | null;
}

/** The contacts of a stage as they stand: last one, last day of the next one, and the rhythm that the graad proposes. */
export function contactStand(context: TrajectContext, stage: Stage): ContactStand {
  const laatste =
    stage.contacten
      .filter((day) => day >= stage.van && day <= context.on)
      .sort()
      .at(-1) ?? null;
  return {
    laatste,
    uiterlijk: verwacht(context, stage) ? uiterlijk(context, stage, laatste) : null,
    voorstel: voorstel(context),
  };
}

/** On the reference day the stage runs, the trajectory too, and nothing is suspended. */
function verwacht(context: TrajectContext, stage: Stage): boolean {
  return loopt(context) && dekt(stage, context.on) && opgeschortOp(context.traject, context.on) === null;
}

/**
 * The rhythm counts from the last contact, else from the first day of the stage. Suspended days do not count, and a last day that is no
 * working day moves to the next one.
 */
function uiterlijk({ traject, law, on }: TrajectContext, stage: Stage, laatste: IsoDate | null): IsoDate | null {
  if (stage.contactElkeDagen === null) return null;
  const from = laatste ?? stage.van;
  const { datum } = verschuif(from, addDays(from, stage.contactElkeDagen), geschorst(traject, on));
  return isWorkday(law, datum) ? datum : workdayAfter(law, datum, 1);
}

function voorstel({ persoon, law, on }: TrajectContext): RitmeVoorstel | null {
  const graad = wopOp(persoon, on)?.graad ?? null;
  if (graad === null) return null;
  if (graad === 'hoog') return { graad, dagen: null };
  const dagen = lookupAs(law, `cmw.contact.${graad}`, 'integer', on).value;
  return dagen === null ? null : { graad, dagen };
}

/** DS-51: a contact that was missed, and a stage without a rhythm, with what the graad proposes. */
export function contactMetStage(context: TrajectContext): Finding[] {
  const running = opDatum(context.traject.stages, ({ van }) => van).filter((stage) => verwacht(context, stage));
  return running.flatMap((stage) => (stage.contactElkeDagen === null ? [zonderRitme(context, stage)] : gemist(context, stage)));
}

function gemist(context: TrajectContext, stage: Stage): Finding[] {
  const { laatste, uiterlijk: due } = contactStand(context, stage);
  if (due === null || context.on <= due) return [];
  const params = { van: stage.van, laatste, dagen: stage.contactElkeDagen };
  const extra = { since: addDays(due, 1), due, recordId: stage.id };
  return [overTraject(context, 'DS-51', laatste === null ? 'CONTACT_NOOIT' : 'CONTACT_GEMIST', 'overdue', params, extra)];
}

function zonderRitme(context: TrajectContext, stage: Stage): Finding {
  const proposed = voorstel(context);
  const code = proposed === null ? 'RITME_ONTBREEKT' : proposed.dagen === null ? 'RITME_DOORLOPEND' : 'RITME_VOORSTEL';
  const params = { van: stage.van, graad: proposed?.graad ?? null, dagen: proposed?.dagen ?? null };
  return overTraject(context, 'DS-51', code, 'missing', params, { since: stage.van, recordId: stage.id });
}

/**
 * Follow-up after the start of the job (F-14): only with a recorded agreement of the person that still runs on the day. Without it
 * nothing is asked and the answer is "onbekend", never a failure. The new employer is asked only where that agreement says so.
 */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addMonths } from '../../shared/domain/date.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { dekt, isEr } from './context.ts';
import type { TrajectContext } from './context.ts';

export interface OpvolgMoment {
  /** Months after the start of the job. */
  readonly maand: number;
  readonly datum: IsoDate;
  /** True when the person agreed to be asked on that day. */
  readonly vragen: boolean;
  /** True when the person agreed that the new employer is asked too on that day. */
  readonly werkgeverVragen: boolean;
  readonly kanaal: string | null;
  /** `onbekend` until somebody answered. */
  readonly aanHetWerk: 'ja' | 'nee' | 'onbekend';
}

/** The moments of follow-up of one trajectory; none without a job, and none from the death of the person on. */
export function opvolgmomenten({ traject, persoon, law, on }: TrajectContext): OpvolgMoment[] {
  const start = traject.contract?.start ?? null;
  if (start === null || isEr(persoon.overledenOp, on)) return [];
  const months = lookupAs(law, 'doorstroom.opvolging.maanden', 'codes', start).value ?? [];
  const akkoord = traject.akkoordOpvolging;
  return months.map((code) => {
    const maand = Number(code);
    const datum = addMonths(start, maand);
    const talk = traject.opvolging.find((item) => item.maand === maand && item.datum <= on);
    // Without an agreement on the day of the talk nothing was to be asked: what was noted all the same counts as unknown.
    const agreed = talk !== undefined && akkoord !== null && dekt(akkoord, talk.datum);
    const answer = agreed ? talk.aanHetWerk : null;
    return {
      maand,
      datum,
      vragen: talk === undefined && akkoord !== null && dekt(akkoord, datum),
      werkgeverVragen: akkoord !== null && akkoord.werkgever && dekt(akkoord, datum),
      kanaal: akkoord?.kanaal ?? null,
      aanHetWerk: answer === null ? 'onbekend' : answer ? 'ja' : 'nee',
    };
  });
}

/** Whether the person agreed, on this day, that the new employer is asked too (F-14). */
export const magWerkgeverVragen = ({ traject, on }: TrajectContext): boolean =>
  traject.akkoordOpvolging?.werkgever === true && dekt(traject.akkoordOpvolging, on);

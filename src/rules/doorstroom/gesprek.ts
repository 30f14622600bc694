/**
 * The yearly doorstroomgesprek with the five fixed questions (F-04, F-05). No text gives it a term: it goes with the yearly review of the
 * POP (DS-36), so it is read over the same year and never late in law.
 */
import { type IsoDate, addDays } from '../../shared/domain/date.ts';
import type { Law } from '../lawbook/lookup.ts';
import type { Tijdvak } from './context.ts';
import { popJaar } from './pop.ts';

export interface GesprekStand {
  /** The last talk in this service, on or before the reference day. */
  readonly laatste: IsoDate | null;
  /** `nog_niet`: the first year of service, in which the review is not asked either. */
  readonly stand: 'gehouden' | 'te_doen' | 'nog_niet';
  /** Last day of the year in which the next one falls: the year that runs, else the year after it. */
  readonly tegen: IsoDate;
}

/** @param gesprekken days of the talks of this person, in any order */
export function doorstroomgesprekStand(law: Law, dienst: Tijdvak, gesprekken: readonly IsoDate[], on: IsoDate): GesprekStand {
  const jaar = popJaar(law, dienst, on, on);
  const laatste =
    gesprekken
      .filter((datum) => datum >= dienst.van && datum <= on)
      .toSorted()
      .at(-1) ?? null;
  const gehouden = laatste !== null && laatste >= jaar.from;
  if (!gehouden && jaar.from > dienst.van) return { laatste, stand: 'te_doen', tegen: jaar.to };
  const volgend = popJaar(law, dienst, addDays(jaar.to, 1), on);
  return { laatste, stand: gehouden ? 'gehouden' : 'nog_niet', tegen: volgend.to };
}

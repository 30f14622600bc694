/** The states of a doorstroom file and the arrows between them (doorstroom.md 7.1). Data only; `toestand.ts` reads the facts. */
import { DOORSTROOM_STATEN } from '../../shared/domain/codes-maatwerk.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Params } from '../finding.ts';
import type { Fase } from './facts.ts';

export const STATEN = DOORSTROOM_STATEN;
export type Staat = (typeof STATEN)[number];

/** The running phases: from each of them a trajectory can be suspended or stopped. */
export const LOPEND = ['VOORTRAJECT', 'JOBMATCHING', 'STAGE', 'NAZORG'] as const satisfies readonly Staat[];

/** Who makes the step; Trajectmap records it and never decides it. */
export type Beslisser = 'vdab' | 'partijen' | 'bedrijf' | 'vlaamse_regering';

export interface Pijl {
  readonly van: Staat;
  readonly naar: Staat;
  readonly door: Beslisser;
}

const uitElkeFase = (naar: Staat, door: Beslisser): Pijl[] => LOPEND.map((van) => ({ van, naar, door }));

/**
 * The arrows of 7.1. Three are added because the text next to the drawing asks for them: into service and out of it, a new trajectory
 * while waiting for one (DS-18), and VDAB that decides after a stop (DS-19).
 */
export const PIJLEN: readonly Pijl[] = [
  { van: 'NIET_IN_DIENST', naar: 'IN_DIENST', door: 'bedrijf' },
  { van: 'IN_DIENST', naar: 'EVALUATIE', door: 'vdab' },
  { van: 'EVALUATIE', naar: 'IN_DIENST', door: 'vdab' },
  { van: 'EVALUATIE', naar: 'DOORSTROOMKLAAR', door: 'vdab' },
  { van: 'DOORSTROOMKLAAR', naar: 'UITGESTELD', door: 'vdab' },
  { van: 'UITGESTELD', naar: 'DOORSTROOMKLAAR', door: 'vdab' },
  { van: 'DOORSTROOMKLAAR', naar: 'VOORTRAJECT', door: 'partijen' },
  { van: 'VOORTRAJECT', naar: 'JOBMATCHING', door: 'partijen' },
  { van: 'JOBMATCHING', naar: 'STAGE', door: 'partijen' },
  { van: 'STAGE', naar: 'NAZORG', door: 'partijen' },
  { van: 'NAZORG', naar: 'DOORGESTROOMD', door: 'partijen' },
  ...uitElkeFase('OPGESCHORT', 'vlaamse_regering'),
  ...LOPEND.map((naar): Pijl => ({ van: 'OPGESCHORT', naar, door: 'vlaamse_regering' })),
  ...uitElkeFase('WACHT_NIEUW_TRAJECT', 'vdab'),
  ...uitElkeFase('STOP_VDAB_BESLIST', 'vdab'),
  { van: 'OPGESCHORT', naar: 'WACHT_NIEUW_TRAJECT', door: 'vdab' },
  { van: 'OPGESCHORT', naar: 'STOP_VDAB_BESLIST', door: 'vdab' },
  { van: 'WACHT_NIEUW_TRAJECT', naar: 'VOORTRAJECT', door: 'partijen' },
  { van: 'STOP_VDAB_BESLIST', naar: 'EVALUATIE', door: 'vdab' },
  { van: 'STOP_VDAB_BESLIST', naar: 'WACHT_NIEUW_TRAJECT', door: 'vdab' },
  { van: 'DOORGESTROOMD', naar: 'WEDERTEWERKSTELLING', door: 'bedrijf' },
  { van: 'WEDERTEWERKSTELLING', naar: 'IN_DIENST', door: 'vdab' },
];

/** Why a step is not made yet, or what to look at: a code of `rules.json` (`overgang`) with its values, and the rule behind it. */
export interface Reden {
  readonly rule: string;
  readonly code: string;
  readonly params: Params;
}

/** The state alone, as `toestand` derives it. */
export interface Plek {
  readonly staat: Staat;
  readonly sinds: IsoDate | null;
  /** The phase that runs or is suspended. */
  readonly fase: Fase | null;
  readonly trajectId: string | null;
  readonly evaluatieId: string | null;
}

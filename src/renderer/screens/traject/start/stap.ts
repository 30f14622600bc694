/** A step of the guided start, and what its standing looks like. */
import type { Output } from '../../../client.ts';
import type { MeterBlock } from '../../../ui/meter.tsx';
import type { Meaning } from '../../../ui/marks.tsx';

export type Wijzer = Output<'ama.startwijzer'>;
export type Stap = Wijzer['stappen'][number];

/** Red is for what is too late only: a step that is still to be done is no alarm. */
export function meaningOfStep({ stand, teLaat, verplicht }: Stap): Meaning {
  if (stand === 'klaar') return 'ok';
  if (stand === 'wacht') return 'nvt';
  if (stand === 'tegenstrijdig') return 'strijdig';
  if (teLaat) return 'blok';
  return verplicht ? 'letop' : 'weet';
}

export function blockOfStep({ stand, verplicht }: Stap): MeterBlock {
  if (!verplicht) return 'nvt';
  if (stand === 'klaar') return 'ok';
  if (stand === 'tegenstrijdig') return 'clash';
  return stand === 'wacht' ? 'open' : 'miss';
}

/** It can be done now. */
export const isOpen = ({ stand }: Stap): boolean => stand === 'open' || stand === 'tegenstrijdig';

/** The address of the guide of somebody. */
export const startAddress = (persoonId: string, trajectId: string | null = null): string =>
  `/persoon/${persoonId}/starten${trajectId === null ? '' : `?traject=${trajectId}`}`;

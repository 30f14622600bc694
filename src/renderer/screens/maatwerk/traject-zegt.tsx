/** What the rules say of one trajectory, for the part of the screen that it is about. */
import type { ReactElement } from 'react';
import { BevindingLijnen } from './bevinding-lijnen.tsx';
import { useWerknemer, type Werknemer } from './werknemer.tsx';

type Traject = Werknemer['trajecten'][number];
export type Bevinding = Werknemer['bevindingen'][number];

/** What a rule says about this trajectory. */
export function useGezegd(traject: Traject, rule: string): readonly Bevinding[] {
  return useWerknemer().bevindingen.filter((finding) => finding.rule === rule && finding.trajectId === traject.id);
}

/** What a rule says, beside the facts that it is about. */
export function Zegt({ traject, rule }: { readonly traject: Traject; readonly rule: string }): ReactElement {
  return <BevindingLijnen lines={useGezegd(traject, rule)} />;
}

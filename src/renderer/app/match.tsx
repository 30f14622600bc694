import type { ReactNode } from 'react';
import { fold } from '../../shared/domain/text.ts';

/** Where `typed` stands in `label`, case and accents apart; null when it does not. Positions are those of `label`. */
export function findMatch(label: string, typed: string): readonly [number, number] | null {
  const wanted = fold(typed);
  if (wanted === '') return null;
  // One letter may fold to two (ß → ss): each folded letter remembers where it came from.
  const origins: number[] = [];
  let folded = '';
  let position = 0;
  for (const letter of label) {
    const plain = letter === ' ' ? ' ' : fold(letter);
    folded += plain;
    for (let index = 0; index < plain.length; index += 1) origins.push(position);
    position += letter.length;
  }
  const at = folded.indexOf(wanted);
  if (at < 0) return null;
  return [origins[at] ?? 0, origins[at + wanted.length] ?? label.length];
}

/** `label` with the part that matches `typed` marked. */
export function markMatch(label: string, typed: string): ReactNode {
  const match = findMatch(label, typed);
  if (match === null) return label;
  const [start, end] = match;
  return (
    <>
      {label.slice(0, start)}
      <mark>{label.slice(start, end)}</mark>
      {label.slice(end)}
    </>
  );
}

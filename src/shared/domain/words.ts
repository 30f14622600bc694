/** Words as people type them to find something: in any order, each the begin of a word. */
import { foldName } from './text.ts';

/**
 * How well `typed` finds `text`: 0 the text begins with it, 1 its words stand in it one after the other, 2 each word begins a word of it;
 * null when it does not find it, or when nothing was typed.
 */
export function matchRank(typed: string, text: string): 0 | 1 | 2 | null {
  const wanted = foldName(typed);
  if (wanted === '') return null;
  const folded = foldName(text);
  if (folded.startsWith(wanted)) return 0;
  if (folded.includes(` ${wanted}`)) return 1;
  const words = folded.split(' ');
  return wanted.split(' ').every((word) => words.some((each) => each.startsWith(word))) ? 2 : null;
}

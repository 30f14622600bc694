/** The recovery code typed back from paper: two of its groups or the whole, with or without dashes, in capitals or not. */
import { recoveryGroups } from '../../../shared/domain/recovery-code.ts';

/** `wrong`: the numbers (from 1) of the groups that say something else; `length`: neither those two groups nor the whole. */
export type TypedBack =
  { readonly kind: 'ok' | 'empty' | 'length' } | { readonly kind: 'wrong'; readonly groups: readonly number[] };

/**
 * Compares what was typed with the code.
 * @param asked numbers (from 1) of the groups that are enough, in the order in which they are typed
 */
export function typedBack(text: string, code: string, asked: readonly number[]): TypedBack {
  const typed = recoveryGroups(text).join('');
  if (typed === '') return { kind: 'empty' };
  const all = recoveryGroups(code).map((signs, index) => ({ number: index + 1, signs }));
  const short = asked.flatMap((number) => all.filter((group) => group.number === number));
  const wanted = [all, short].find((groups) => groups.map((group) => group.signs).join('').length === typed.length);
  if (!wanted) return { kind: 'length' };
  let at = 0;
  const wrong = wanted.filter((group) => {
    const own = typed.slice(at, at + group.signs.length);
    at += group.signs.length;
    return own !== group.signs;
  });
  return wrong.length === 0 ? { kind: 'ok' } : { kind: 'wrong', groups: wrong.map(({ number }) => number) };
}

/**
 * Two different groups of `count`, in the order of the paper.
 * @param random numbers from 0 up to 1
 */
export function askedGroups(count: number, random: () => number = Math.random): number[] {
  const first = Math.floor(random() * count);
  const second = (first + 1 + Math.floor(random() * (count - 1))) % count;
  return [first + 1, second + 1].sort((a, b) => a - b);
}

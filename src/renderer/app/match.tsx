import type { ReactNode } from 'react';

const MARKS = /\p{M}/gu;
const plain = (text: string) => text.normalize('NFD').replace(MARKS, '').toLocaleLowerCase('nl-BE');

/** `label` with the part that matches `typed` marked; case and accents do not matter. Unmarked when lengths differ after folding. */
export function markMatch(label: string, typed: string): ReactNode {
  const folded = plain(label);
  const at = typed === '' || folded.length !== label.length ? -1 : folded.indexOf(plain(typed));
  if (at < 0) return label;
  const end = at + plain(typed).length;
  return (
    <>
      {label.slice(0, at)}
      <mark>{label.slice(at, end)}</mark>
      {label.slice(end)}
    </>
  );
}

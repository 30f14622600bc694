/** Boxes that choose lines: of a table, of a list, of a grid. */
import { useRef, type ReactElement, type ReactNode } from 'react';
import { Checkbox } from './choice.tsx';

/** Which lines are chosen. */
export interface Choice {
  readonly keys: ReadonlySet<string>;
  readonly set: (keys: ReadonlySet<string>) => void;
}

interface BoxProps {
  readonly choice: Choice;
  /** Keys of the lines in the order in which they stand. */
  readonly order: readonly string[];
  readonly own: string;
  /** What the box is about. */
  readonly children: ReactNode;
}

/** The box of one line. With Shift, every line between this one and the nearest chosen line above it is chosen too. */
export function ChoiceBox({ choice, order, own, children }: BoxProps): ReactElement {
  const shift = useRef(false);
  const toggle = (on: boolean): void => {
    const at = order.indexOf(own);
    const from = order.findLastIndex((key, index) => index < at && choice.keys.has(key));
    const range = on && shift.current && from >= 0 ? order.slice(from, at + 1) : [own];
    choice.set(changed(choice.keys, range, on));
  };
  return (
    <span
      className="choice no-print"
      role="presentation"
      data-choice={own}
      onClickCapture={(event) => (shift.current = event.shiftKey)}
      onKeyDownCapture={(event) => (shift.current = event.shiftKey)}
    >
      <Checkbox value={choice.keys.has(own)} onChange={toggle}>
        {children}
      </Checkbox>
    </span>
  );
}

interface GroupProps {
  readonly choice: Choice;
  /** The lines that it chooses together. */
  readonly keys: readonly string[];
  readonly children: ReactNode;
}

/** One box for several lines: chooses them all, or lets go of them all when they are chosen. */
export function ChoiceGroupBox({ choice, keys, children }: GroupProps): ReactElement {
  const all = keys.length > 0 && keys.every((key) => choice.keys.has(key));
  return (
    <span className="choice no-print">
      <Checkbox value={all} onChange={() => choice.set(changed(choice.keys, keys, !all))}>
        {children}
      </Checkbox>
    </span>
  );
}

function changed(before: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(before);
  for (const key of keys)
    if (on) next.add(key);
    else next.delete(key);
  return next;
}

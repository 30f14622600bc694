/** Keyboard and clipboard of the month grid. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { valueOfKey } from './day-value.ts';
import { formatBlock } from './block.ts';
import { type Grid, fillDown, fillRight, followPlan, paste, typeIn, unitsAt } from './edits.ts';
import type { PasteNotice } from './grid-notices.tsx';
import { type Range, type Selection, type Size, down, isSingle, move, rangeOf } from './selection.ts';
import { type Statement, textOf } from './units.ts';

interface Parts {
  readonly grid: Grid;
  readonly size: Size;
  readonly selection: Selection;
  readonly editable: boolean;
  readonly select: (selection: Selection) => void;
  readonly push: (statements: readonly Statement[]) => void;
  readonly say: (notice: PasteNotice | null) => void;
  readonly open: () => void;
  readonly step: (months: number) => void;
}

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly open: () => void;
}

const isCell = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('td[id^="mg-"]');

export function useGridKeys(parts: Parts): GridKeys {
  const { grid, size, selection, editable, select, push, say, open, step } = parts;
  const range = rangeOf(selection);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isCell(event.target) || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const next = move(selection, { key: event.key, shift: event.shiftKey, ctrl }, size);
    if (next) select(next);
    else if (ctrl && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) step(event.key === 'ArrowLeft' ? -1 : 1);
    else if (!editable || !edit(event.key, ctrl)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const edit = (key: string, ctrl: boolean): boolean => {
    const statements = ctrl ? fillOf(key.toLowerCase(), grid, range) : typed(key, grid, range);
    if (statements === null) {
      if (ctrl || (key !== 'Enter' && key !== 'F2')) return false;
      open();
      return true;
    }
    push(statements);
    say(null);
    if (!ctrl && key !== 'Delete' && key !== 'Backspace' && isSingle(selection)) select(down(selection, size));
    return true;
  };

  const copy = (clipboard: DataTransfer): void => clipboard.setData('text/plain', blockOf(grid, range));

  useClipboard({
    copy,
    cut(clipboard) {
      copy(clipboard);
      if (editable) push(typeIn(grid, range, null));
    },
    paste(clipboard) {
      if (!editable) return;
      const done = paste(grid, range, clipboard.getData('text/plain'));
      push(done.statements);
      const { range: covered } = done;
      select({ anchor: { row: covered.top, column: covered.left }, focus: { row: covered.bottom, column: covered.right } });
      say(done.unknown.length > 0 || done.outside > 0 ? { unknown: done.unknown, outside: done.outside } : null);
    },
  });

  return { onKeyDown, open };
}

const CLIPBOARD = ['copy', 'cut', 'paste'] as const;
type OnClipboard = Readonly<Record<(typeof CLIPBOARD)[number], (clipboard: DataTransfer) => void>>;

/**
 * Listens on the document: a cell is no text field, and older versions of the browser engine send what is copied and pasted in it to the
 * body instead of to what has the focus.
 */
function useClipboard(does: OnClipboard): void {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const atCell = isCell(event.target) || (event.target === document.body && isCell(document.activeElement));
      const kind = CLIPBOARD.find((each) => each === event.type);
      if (!atCell || kind === undefined || event.clipboardData === null) return;
      event.preventDefault();
      latest.current[kind](event.clipboardData);
    };
    for (const kind of CLIPBOARD) document.addEventListener(kind, listen);
    return () => {
      for (const kind of CLIPBOARD) document.removeEventListener(kind, listen);
    };
  }, []);
}

/** The statements of a key that types; null when the key does not type. */
function typed(key: string, grid: Grid, range: Range): Statement[] | null {
  if (key === ' ') return followPlan(grid, range);
  if (key === 'Delete' || key === 'Backspace') return typeIn(grid, range, null);
  const value = valueOfKey(key);
  return value === undefined ? null : typeIn(grid, range, value);
}

function fillOf(key: string, grid: Grid, range: Range): Statement[] | null {
  if (key === 'd') return fillDown(grid, range);
  return key === 'r' ? fillRight(grid, range) : null;
}

function blockOf(grid: Grid, { top, bottom, left, right }: Range): string {
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_unused, column) =>
      textOf(unitsAt(grid, { row: top + row, column: left + column })),
    ),
  );
  return formatBlock(rows);
}

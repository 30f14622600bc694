/**
 * The month as a sheet to type in: person × day. Arrows move, a letter states the day and goes one down, a block comes from and goes to
 * Excel and LibreOffice. What is typed is on the screen at once and is written behind it.
 */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { IsoDate } from '../../../../shared/domain/date.ts';
import { useKeys } from '../../../app/keys.tsx';
import { useCan } from '../../../app/session.tsx';
import { useToday } from '../../../app/today.ts';
import { showMonth } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { type DayForm, DayDialog } from './day-dialog.tsx';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { GridNotices, type PasteNotice } from './grid-notices.tsx';
import { MonthGridRow, cellId } from './grid-row.tsx';
import { type Selection, at, inRange, rangeOf, within } from './selection.ts';
import { SelectionLine } from './selection-line.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useWrites } from './use-writes.ts';
import { type Month, type PlanRow, columnsOf, viewRows, withPending } from './view.ts';

interface MonthGridProps {
  readonly month: Month;
  readonly plan: readonly PlanRow[];
  /** The days that are shown: the month, or a week of it. */
  readonly days: readonly IsoDate[];
  /** Only these persons; null: everybody. */
  readonly only: ReadonlySet<string> | null;
  readonly onMonth: (months: number) => void;
}

const spotOf = (target: EventTarget | null): { row: number; column: number } | null => {
  const cell = target instanceof Element ? target.closest('td[id^="mg-"]') : null;
  const match = /^mg-(\d+)-(\d+)$/.exec(cell?.id ?? '');
  return match ? { row: Number(match[1]), column: Number(match[2]) } : null;
};

export function MonthGrid({ month, plan, days, only, onMonth }: MonthGridProps): ReactElement {
  const today = useToday();
  const editable = useCan('dossier.schrijven');
  const writes = useWrites();
  const known = useMemo(() => viewRows(month, plan), [month, plan]);
  const shown = useMemo(() => (only === null ? known : known.filter(({ persoonId }) => only.has(persoonId))), [known, only]);
  const rows = useMemo(() => withPending(shown, writes.pending), [shown, writes.pending]);
  const columns = useMemo(() => columnsOf(days, month, today), [days, month, today]);
  const [chosen, setChosen] = useState<Selection>(() => at({ row: 0, column: Math.max(0, days.indexOf(today)) }));
  const [form, setForm] = useState<DayForm | null>(null);
  const [notice, setNotice] = useState<PasteNotice | null>(null);
  const size = { rows: rows.length, columns: days.length };
  const selection = within(chosen, size);
  const table = useRef<HTMLTableElement>(null);

  const select = useCallback((next: Selection) => setChosen(next), []);
  useFocusFollows(table, selection);
  useHints(editable);
  const keys = useGridKeys({
    grid: { rows, days },
    size,
    selection,
    editable,
    select,
    push: writes.push,
    say: setNotice,
    open: () => setForm({ persoonId: rows[selection.focus.row]!.persoonId, datum: days[selection.focus.column]! }),
    step: onMonth,
  });

  const range = rangeOf(selection);
  const edited = form === null ? undefined : rows.find(({ persoonId }) => persoonId === form.persoonId);
  return (
    <>
      <GridNotices writes={writes} notice={notice} rows={rows} days={days} onClose={() => setNotice(null)} />
      <SelectionLine rows={rows} days={days} selection={selection} />
      <div className="scrollx">
        <table
          ref={table}
          className={`mg mg--edit mg--d${String(days.length)}`}
          role="grid"
          aria-multiselectable="true"
          aria-readonly={!editable}
          aria-label={t('aanwezig.rooster', { maand: showMonth(month.maand) })}
          onKeyDown={keys.onKeyDown}
          onPointerDown={(event) => {
            const spot = event.button === 0 ? spotOf(event.target) : null;
            if (spot) select(event.shiftKey ? { anchor: selection.anchor, focus: spot } : at(spot));
          }}
          onPointerOver={(event) => {
            const spot = event.buttons === 1 ? spotOf(event.target) : null;
            if (spot) select({ anchor: selection.anchor, focus: spot });
          }}
          onDoubleClick={(event) => {
            if (editable && spotOf(event.target)) keys.open();
          }}
        >
          <GridHead rows={shown} columns={columns} focus={selection.focus.column} />
          <tbody role="rowgroup">
            {rows.map((row, index) => (
              <MonthGridRow
                key={row.persoonId}
                row={row}
                index={index}
                columns={columns}
                focus={selection.focus.row === index ? selection.focus.column : null}
                {...chosenIn(range, index)}
              />
            ))}
          </tbody>
          <GridFoot rows={shown} columns={columns} />
        </table>
      </div>
      {edited && form && (
        <DayDialog
          key={`${form.persoonId} ${form.datum}`}
          row={edited}
          form={form}
          onClose={() => setForm(null)}
          onSave={writes.push}
        />
      )}
    </>
  );
}

/** Two numbers, so that a row outside the choice gets the same props again. */
function chosenIn(range: ReturnType<typeof rangeOf>, row: number): { chosenFrom: number; chosenTo: number } {
  return inRange(range, row, range.left) ? { chosenFrom: range.left, chosenTo: range.right } : { chosenFrom: -1, chosenTo: -1 };
}

/** The focused cell has the keyboard, but only when the grid had it: a page that opens does not jump. */
function useFocusFollows(table: React.RefObject<HTMLTableElement | null>, { focus }: Selection): void {
  useEffect(() => {
    if (!table.current?.contains(document.activeElement)) return;
    if (document.activeElement?.closest('th, dialog')) return;
    document.getElementById(cellId(focus.row, focus.column))?.focus();
  }, [table, focus.row, focus.column]);
}

/** What moves, also for who may only look. */
const MOVES = () => [
  { keys: 'Home, End', does: t('aanwezig.toets.begin') },
  { keys: 'PgUp, PgDn', does: t('aanwezig.toets.tien') },
  { keys: 'Ctrl ← →', does: t('aanwezig.toets.maand') },
];

function useHints(editable: boolean): void {
  const hints = useMemo(
    () =>
      editable
        ? [
            { keys: 'Shift ←→↑↓', does: t('aanwezig.toets.bereik') },
            { keys: 'Ctrl D', does: t('aanwezig.toets.omlaag') },
            { keys: 'Ctrl V', does: t('aanwezig.toets.plakken') },
            { keys: 'Enter', does: t('aanwezig.toets.delen') },
            { keys: 'Ctrl Z', does: t('aanwezig.toets.ongedaan') },
            { keys: '1 H Z V A F', does: t('aanwezig.toets.letters') },
            { keys: 'Spatie', does: t('aanwezig.toetsen.spatie') },
            { keys: 'Del', does: t('aanwezig.toets.leeg') },
            { keys: 'Ctrl R', does: t('aanwezig.toets.rechts') },
            { keys: 'Ctrl C, Ctrl X', does: t('aanwezig.toets.kopieren') },
            ...MOVES(),
          ]
        : MOVES(),
    [editable],
  );
  useKeys(hints);
}

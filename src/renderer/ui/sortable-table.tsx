/** A table that can be sorted; heads tell readers how, the first cell of a row is its name and its way in. */
import { useMemo, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n.ts';
import { ChoiceBox, ChoiceGroupBox, type Choice } from './choose.tsx';
import { Icon } from './icon.tsx';
import { ScrollTable } from './scroll-table.tsx';
import { Term, TermButton } from './term.tsx';
import { termIn } from './terms.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** What it is sorted by; without it the column cannot be sorted. */
  readonly sort?: (row: Row) => string | number | null;
  readonly numeric?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly initial?: { readonly key: string; readonly descending: boolean };
  readonly foot?: ReactNode;
  /** Lines can be chosen; `nameOf` says which line a box is about. */
  readonly choice?: RowChoice<Row>;
}

export interface RowChoice<Row> extends Choice {
  readonly nameOf: (row: Row) => string;
}

const collator = new Intl.Collator('nl-BE', { numeric: true, sensitivity: 'base' });

/** Empty values last, whatever the direction. */
export function sortRows<Row>(rows: readonly Row[], value: (row: Row) => string | number | null, descending: boolean): Row[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const a = value(left);
    const b = value(right);
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return order * direction;
  });
}

export function SortableTable<Row>({ caption, columns, rows, rowKey, initial, foot, choice }: TableProps<Row>): ReactElement {
  const [order, setOrder] = useState(initial ?? { key: '', descending: false });
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.key === order.key)?.sort;
    return by ? sortRows(rows, by, order.descending) : [...rows];
  }, [columns, order, rows]);
  const keys = choice ? sorted.map(rowKey) : [];
  return (
    <ScrollTable caption={caption} onKeyDown={moveBetweenRows}>
      <thead>
        <tr>
          {choice && (
            <td className="table__choice no-print">
              <ChoiceGroupBox choice={choice} keys={keys}>
                <span className="vh">{t('tabel.kiesAlle')}</span>
              </ChoiceGroupBox>
            </td>
          )}
          {columns.map((column) => (
            <Head key={column.key} column={column} order={order} onOrder={setOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={rowKey(row)}>
            {choice && (
              <td className="table__choice no-print">
                <ChoiceBox choice={choice} order={keys} own={rowKey(row)}>
                  <span className="vh">{t('tabel.kies', { naam: choice.nameOf(row) })}</span>
                </ChoiceBox>
              </td>
            )}
            {columns.map((column, index) => {
              const look = column.numeric === true ? 'num' : undefined;
              if (index > 0) {
                return (
                  <td key={column.key} className={look}>
                    {column.cell(row)}
                  </td>
                );
              }
              return (
                <th key={column.key} scope="row" className={look}>
                  {column.cell(row)}
                </th>
              );
            })}
          </tr>
        ))}
      </tbody>
      {foot !== undefined && <tfoot>{foot}</tfoot>}
    </ScrollTable>
  );
}

interface Order {
  readonly key: string;
  readonly descending: boolean;
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function Head<Row>({ column, order, onOrder }: HeadProps<Row>): ReactElement {
  const look = column.numeric === true ? 'num' : undefined;
  if (!column.sort) {
    return (
      <th scope="col" className={look}>
        <Term>{column.label}</Term>
      </th>
    );
  }
  const active = order.key === column.key;
  const term = termIn(column.label);
  return (
    <th scope="col" className={look} aria-sort={active ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className="table__sort"
        title={t('tabel.sorteren', { kolom: column.label })}
        onClick={() => onOrder({ key: column.key, descending: active && !order.descending })}
      >
        {column.label}
        {active && <Icon name={order.descending ? 'caret-down' : 'caret-up'} />}
      </button>
      {term !== null && <TermButton term={term} silent />}
    </th>
  );
}

/** Arrow up and down between the ways in of a list or table (`data-way`). */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const target = event.target as HTMLElement;
  if (target.matches('input, textarea, select, [role="listbox"] *, [role="menu"] *')) return;
  const ways = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-way]')];
  const from = ways.findIndex((way) => way === target || (way.closest('li, tr')?.contains(target) ?? false));
  const next = ways[from + (event.key === 'ArrowDown' ? 1 : -1)] ?? (from < 0 ? ways[0] : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

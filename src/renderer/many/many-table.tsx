/** A table of persons whose lines can be chosen. */
import { useCallback, type ReactElement, type ReactNode } from 'react';
import { SortableTable, type TableProps } from '../ui/sortable-table.tsx';
import { ManyList, type ManyProps } from './many-list.tsx';
import type { Target } from './targets.ts';

interface ManyTableProps<Row> extends Omit<TableProps<Row>, 'choice'>, Pick<ManyProps<Row>, 'suggest' | 'own' | 'words'> {
  readonly targetOf: (row: Row) => Target | readonly Target[] | null;
  /** Whom a line is about, for who hears the box. */
  readonly nameOf: (row: Row) => string;
  /** What this list alone can do, chosen lines or not. */
  readonly more?: (chosen: readonly Row[], clear: () => void) => ReactNode;
}

export function ManyTable<Row>({ targetOf, nameOf, more, suggest, own, words, ...table }: ManyTableProps<Row>): ReactElement {
  const targetsOf = useCallback((row: Row) => [targetOf(row) ?? []].flat(), [targetOf]);
  const parts = { ...(suggest ? { suggest } : {}), ...(own ? { own } : {}), ...(words ? { words } : {}) };
  return (
    <ManyList rows={table.rows} rowKey={table.rowKey} targetsOf={targetsOf} {...parts}>
      {(choice, chosen, clear) => (
        <>
          {choice && more?.(chosen, clear)}
          <SortableTable {...table} {...(choice ? { choice: { ...choice, nameOf } } : {})} />
        </>
      )}
    </ManyList>
  );
}

/** Name of a person in a list, as it is read aloud. */
export const readName = ({ naam, voornaam }: { readonly naam: string; readonly voornaam: string }): string =>
  [voornaam, naam].filter(Boolean).join(' ');

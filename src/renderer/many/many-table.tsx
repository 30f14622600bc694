/** A list of persons: lines can be chosen, and what can be done with the chosen ones stands above it. */
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { useCan } from '../app/session.tsx';
import { SortableTable, type TableProps } from '../ui/sortable-table.tsx';
import { useChosen } from './chosen.ts';
import { ManyBar } from './many-bar.tsx';
import type { Target } from './many-dialog.tsx';

interface ManyTableProps<Row> extends Omit<TableProps<Row>, 'choice'> {
  readonly targetOf: (row: Row) => Target;
  /** Whom a line is about, for who hears the box. */
  readonly nameOf: (row: Row) => string;
  /** What this list alone can do with the chosen lines. */
  readonly more?: (chosen: readonly Row[], clear: () => void) => ReactNode;
}

export function ManyTable<Row>({ targetOf, nameOf, more, ...table }: ManyTableProps<Row>): ReactElement {
  const { rows, rowKey } = table;
  const mayWrite = useCan('dossier.schrijven');
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const chosen = useChosen(keys);
  const lines = rows.filter((row) => chosen.keys.has(rowKey(row)));
  return (
    <>
      {mayWrite && more?.(lines, chosen.clear)}
      <ManyBar chosen={chosen} targets={lines.map(targetOf)} />
      <SortableTable {...table} {...(mayWrite ? { choice: { ...chosen, nameOf } } : {})} />
    </>
  );
}

/** Name of a person in a list, as it is read aloud. */
export const readName = ({ naam, voornaam }: { readonly naam: string; readonly voornaam: string }): string =>
  [voornaam, naam].filter(Boolean).join(' ');

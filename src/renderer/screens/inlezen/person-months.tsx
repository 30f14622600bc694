/** Attendance as it stands in the file, per person and month. */
import type { ReactElement } from 'react';
import { showDecimal, showMonth } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import type { ImportResult } from './wizard.ts';

type PersonMonth = NonNullable<ImportResult['persons']>[number];

const REASONS = ['Z', 'V', 'A', 'F'] as const;

export function PersonMonths({ persons }: { readonly persons: readonly PersonMonth[] }): ReactElement {
  const columns: Column<PersonMonth>[] = [
    { key: 'name', label: t('ama.kolom.naam'), sort: ({ name }) => name, cell: ({ name }) => name },
    { key: 'month', label: t('inlezen.maand'), sort: ({ month }) => month, cell: ({ month }) => showMonth(month) },
    { key: 'whole', label: t('inlezen.hele'), numeric: true, sort: ({ whole }) => whole, cell: ({ whole }) => whole },
    { key: 'half', label: t('inlezen.halve'), numeric: true, sort: ({ half }) => half, cell: ({ half }) => half },
    ...REASONS.map((reason): Column<PersonMonth> => ({
      key: reason,
      label: t(`aanwezig.reden.${reason}`),
      numeric: true,
      cell: ({ reasons }) => reasons[reason],
    })),
    {
      key: 'counted',
      label: t('inlezen.telt'),
      numeric: true,
      sort: ({ counted }) => Number(counted),
      cell: ({ counted }) => showDecimal(counted),
    },
  ];
  return (
    <SortableTable
      caption={t('inlezen.perPersoon')}
      columns={columns}
      rows={persons}
      rowKey={({ name, month, insz }) => `${name}-${insz ?? ''}-${month}`}
      initial={{ key: 'name', descending: false }}
    />
  );
}

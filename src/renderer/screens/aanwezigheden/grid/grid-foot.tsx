/** Totals under the grid: planned, and present as it counts. As the core answered them, so they stand still while somebody types. */
import { memo, type ReactElement } from 'react';
import type { IsoDate } from '../../../../shared/domain/date.ts';
import { t } from '../../../i18n.ts';
import type { DayColumn, ViewRow } from './view.ts';

interface FootProps {
  readonly rows: readonly ViewRow[];
  readonly columns: readonly DayColumn[];
}

export const GridFoot = memo(function GridFoot({ rows, columns }: FootProps): ReactElement {
  const planned = (datum: string): number => rows.reduce((sum, row) => sum + (row.planned.get(datum as IsoDate) ?? 0), 0);
  const present = new Map<string, number>();
  for (const { person } of rows)
    for (const { datum, halven } of person.telt) present.set(datum, (present.get(datum) ?? 0) + halven);
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th scope="row" role="rowheader">
          {t('aanwezig.planRij')}
        </th>
        {columns.map(({ datum }) => (
          <td key={datum} role="gridcell">
            {showHalves(planned(datum))}
          </td>
        ))}
        <td colSpan={3} role="gridcell" />
      </tr>
      <tr role="row" className="sum">
        <th scope="row" role="rowheader">
          {t('aanwezig.aanwezigRij')}
        </th>
        {columns.map(({ datum }) => (
          <td key={datum} role="gridcell">
            {showHalves(present.get(datum) ?? 0)}
          </td>
        ))}
        <td colSpan={3} role="gridcell" />
      </tr>
    </tfoot>
  );
});

/** `7½` in a narrow cell, as the letters above it; nothing for nothing. */
const showHalves = (count: number): string => `${count >= 2 ? String(Math.floor(count / 2)) : ''}${count % 2 === 1 ? '½' : ''}`;

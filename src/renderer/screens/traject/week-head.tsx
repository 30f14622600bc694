/** Head of a table of the week: the part of the day, then Monday to Sunday. */
import type { ReactElement } from 'react';
import { t, textOf } from '../../i18n.ts';
import { WEEKDAYS } from './timetable-grid.ts';

export function WeekHead(): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col">{t('rooster.dagdeel')}</th>
        {WEEKDAYS.map((day) => (
          <th key={day} scope="col">
            {textOf(`rooster.dag.${String(day)}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The days above the grid, with the day of the focus marked. A key moves that mark only: two days are drawn again, not all of them. */
import { memo, useMemo, type ReactElement } from 'react';
import { weekday } from '../../../../shared/domain/date.ts';
import { t } from '../../../i18n.ts';
import { ChooseGroup } from '../../../many/many-list.tsx';
import type { DayColumn, ViewRow } from './view.ts';

interface HeadProps {
  readonly rows: readonly ViewRow[];
  readonly columns: readonly DayColumn[];
  /** Column of the focus. */
  readonly focus: number;
}

const TOTALS = ['geteld', 'afwezigDagen', 'urenKolom'] as const;

export function GridHead({ rows, columns, focus }: HeadProps): ReactElement {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <Everybody rows={rows} />
        {columns.map((column, index) => (
          <DayHead key={column.datum} column={column} focused={index === focus} />
        ))}
        <TotalHeads />
      </tr>
    </thead>
  );
}

const Everybody = memo(function Everybody({ rows }: Pick<HeadProps, 'rows'>): ReactElement {
  const keys = useMemo(() => rows.map(({ persoonId }) => persoonId), [rows]);
  return (
    <th scope="col" role="columnheader">
      <span className="mg__who">
        <ChooseGroup keys={keys} name={t('veel.iedereen')} />
        {t('ama.kolom.naam')}
      </span>
    </th>
  );
});

interface DayProps {
  readonly column: DayColumn;
  readonly focused: boolean;
}

const DayHead = memo(function DayHead({ column, focused }: DayProps): ReactElement {
  const { datum, vrij, weekend, vandaag } = column;
  const look = [vrij === null ? (weekend ? 'mg__we' : '') : 'mg__fd', vandaag ? 'nu' : '', focused ? 'mg__kruis' : ''];
  return (
    <th scope="col" role="columnheader" title={vrij ?? undefined} className={look.filter(Boolean).join(' ')}>
      <span className="mg__wd">{t(`aanwezig.weekdag.${weekday(datum) as 1}`)}</span>
      {Number(datum.slice(8))}
      {vrij !== null && <span className="vh"> {vrij}</span>}
    </th>
  );
});

const TotalHeads = memo(function TotalHeads(): ReactElement {
  return (
    <>
      {TOTALS.map((key) => (
        <th key={key} scope="col" role="columnheader" className="num">
          {t(`aanwezig.${key}`)}
        </th>
      ))}
    </>
  );
});

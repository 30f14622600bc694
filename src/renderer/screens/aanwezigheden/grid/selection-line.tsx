/** Where the focus is, in words: the person, the day, what is planned and said there; for a range its size and its days. */
import type { ReactElement } from 'react';
import type { IsoDate } from '../../../../shared/domain/date.ts';
import { showShortDay } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { readName } from '../../../many/many-table.tsx';
import { unitWord } from './grid-row.tsx';
import { type Selection, isSingle, rangeOf } from './selection.ts';
import type { ViewRow } from './view.ts';

interface LineProps {
  readonly rows: readonly ViewRow[];
  readonly days: readonly IsoDate[];
  readonly selection: Selection;
}

export function SelectionLine({ rows, days, selection }: LineProps): ReactElement {
  return (
    <p className="sub mg__where" role="status">
      {isSingle(selection) ? <One rows={rows} days={days} selection={selection} /> : <Many selection={selection} />}
    </p>
  );
}

function One({ rows, days, selection: { focus } }: LineProps): ReactElement | null {
  const row = rows[focus.row];
  const day = days[focus.column];
  if (!row || !day) return null;
  const said = (row.days.get(day) ?? []).map(unitWord).join(', ');
  const planned = row.planned.get(day) ?? 0;
  return (
    <>
      <b>{readName(row.person)}</b> · {showShortDay(day)}
      {said !== '' && ` · ${said}`}
      {planned > 0 && ` · ${t(planned === 2 ? 'aanwezig.geplandDag' : 'aanwezig.geplandHalf')}`}
    </>
  );
}

function Many({ selection }: { readonly selection: Selection }): ReactElement {
  const { top, bottom, left, right } = rangeOf(selection);
  return <>{t('aanwezig.bereik', { personen: bottom - top + 1, dagen: right - left + 1 })}</>;
}

/** One person of the month grid. Drawn again only when the row or its part of the choice changes. */
import { memo, type ReactElement } from 'react';
import { Link } from 'react-router';
import { showDecimal, showHundredths } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { ChooseLine } from '../../../many/many-list.tsx';
import { readName } from '../../../many/many-table.tsx';
import { Cross } from '../../../ui/cross.tsx';
import { MeaningIcon, Tag } from '../../../ui/marks.tsx';
import { textOf, type Unit } from './units.ts';
import { type DayColumn, type MonthRow, type ViewRow, isOutside } from './view.ts';

interface RowProps {
  readonly row: ViewRow;
  readonly index: number;
  readonly columns: readonly DayColumn[];
  /** Column of the focus, when it is in this row. */
  readonly focus: number | null;
  /** First and last chosen column; -1 when nothing of this row is chosen. */
  readonly chosenFrom: number;
  readonly chosenTo: number;
}

export const cellId = (row: number, column: number): string => `mg-${String(row)}-${String(column)}`;

export const MonthGridRow = memo(function MonthGridRow({
  row,
  index,
  columns,
  focus,
  chosenFrom,
  chosenTo,
}: RowProps): ReactElement {
  const { person } = row;
  const name = [person.naam, person.voornaam].filter(Boolean).join(', ');
  const shown = <ShortName name={name} last={person.naam} first={person.voornaam} />;
  const [traject] = person.periodes;
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className={focus === null ? '' : 'mg__kruis'}>
        <span className="mg__who">
          <ChooseLine own={person.persoonId} name={readName(person)} />
          <span className="mg__name" title={name}>
            {traject ? (
              <Link to={`/ama/${traject.trajectId}`} tabIndex={-1}>
                {shown}
              </Link>
            ) : (
              <Link to={`/persoon/${person.persoonId}`} tabIndex={-1}>
                {shown}
              </Link>
            )}
          </span>
          <Cross overleden={person.overleden} />
          {traject === undefined && person.welzijn.length > 0 && <Tag>{t('aanwezig.welzijn')}</Tag>}
          {person.nakijken.length > 0 && <MeaningIcon meaning="letop" />}
        </span>
      </th>
      {columns.map((column, at) => (
        <DayCell
          key={column.datum}
          id={cellId(index, at)}
          units={row.days.get(column.datum)}
          planned={row.planned.get(column.datum) ?? 0}
          column={column}
          outside={isOutside(person, column.datum)}
          warned={person.nakijken.some(({ datum }) => datum === column.datum)}
          focused={focus === at}
          chosen={at >= chosenFrom && at <= chosenTo}
        />
      ))}
      <Totals person={person} />
    </tr>
  );
});

/** Letters that fit beside 31 days in a narrow window. */
const FITS = 19;

interface ShortNameProps {
  readonly name: string;
  readonly last: string | null;
  readonly first: string | null;
}

/** A long name keeps its last name whole; the first name becomes a letter where the window is narrow. */
function ShortName({ name, last, first }: ShortNameProps): ReactElement {
  if (name.length <= FITS || last === null || first === null) return <>{name}</>;
  return (
    <>
      <span className="mg__long">{name}</span>
      <span className="mg__short" aria-hidden="true">{`${last}, ${first.slice(0, 1)}.`}</span>
    </>
  );
}

interface CellProps {
  readonly id: string;
  readonly units: readonly Unit[] | undefined;
  readonly planned: number;
  readonly column: DayColumn;
  readonly outside: boolean;
  readonly warned: boolean;
  readonly focused: boolean;
  readonly chosen: boolean;
}

const NOTHING: readonly Unit[] = [];

function DayCell({ id, units = NOTHING, planned, column, outside, warned, focused, chosen }: CellProps): ReactElement {
  const empty = units.length === 0;
  const look = [
    column.vrij === null ? (column.weekend ? 'mg__we' : '') : 'mg__fd',
    column.vandaag ? 'mg__nu' : '',
    outside ? 'mg__uit' : '',
    empty ? '' : lookOf(units),
    warned ? 'mg__warn' : '',
    chosen ? 'is-chosen' : '',
  ];
  return (
    <td id={id} role="gridcell" className={look.filter(Boolean).join(' ')} tabIndex={focused ? 0 : -1} aria-selected={chosen}>
      {empty ? planned > 0 && !outside && <Planned /> : <Said units={units} />}
    </td>
  );
}

const Planned = (): ReactElement => (
  <>
    <span className="mg__plan" aria-hidden="true">
      ·
    </span>
    <span className="vh">{t('aanwezig.gepland')}</span>
  </>
);

const Said = ({ units }: { readonly units: readonly Unit[] }): ReactElement => (
  <>
    <span aria-hidden="true">{textOf(units)}</span>
    <span className="vh">{units.map(unitWord).join(', ')}</span>
  </>
);

function lookOf([first, second]: readonly Unit[]): string {
  if (first === undefined || second !== undefined || first.waarde !== 'afwezig') return second === undefined ? '' : 'mg__twee';
  return first.reden === 'Z' ? 'mg__z' : first.reden === 'V' ? 'mg__v' : 'mg__a';
}

export const unitWord = ({ dagdeel, waarde, uren, reden }: Unit): string => {
  const part = dagdeel === 'dag' ? '' : `${t(`aanwezig.deel.${dagdeel}`)}: `;
  if (waarde === 'uren' && uren !== null) return part + t('aanwezig.uren', { uren: showHundredths(uren) });
  return part + (waarde === 'afwezig' && reden !== null ? t(`aanwezig.reden.${reden}`) : t(`aanwezig.waarde.${waarde}`));
};

function Totals({ person }: { readonly person: MonthRow }): ReactElement {
  const none = person.nietIngevoerd || person.cellen.length === 0;
  return (
    <>
      <td className="num strong" role="gridcell">
        {none ? (
          <span className="muted" title={t('financiering.nietIngevoerd')}>
            {t('financiering.leeg')}
          </span>
        ) : (
          <span title={t('aanwezig.halfAls1', { dagen: showDecimal(person.geteldHalfAls1, 1) })}>
            {showDecimal(person.geteld, 1)}
          </span>
        )}
      </td>
      <td className="num" role="gridcell">
        {person.afwezig === '0.0' ? '' : showDecimal(person.afwezig, 1)}
      </td>
      <td className="num" role="gridcell">
        {person.uren === null ? '' : showHundredths(person.uren)}
      </td>
    </>
  );
}

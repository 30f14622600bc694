/** The month as it stands: a letter per day, days that count, and who has nothing entered (never a zero). */
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  addMonths,
  makeDate,
  monthKey,
  monthPeriod,
  toIsoDate,
  weekday,
  fromDayNumber,
  dayNumber,
  type IsoDate,
} from '../../../shared/domain/date.ts';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDecimal, showHundredths, showMonth } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { PlanCompare } from './plan-compare.tsx';

type Month = Output<'aanwezigheid.maand'>;
type Row = Month['rijen'][number];
type Cell = Row['cellen'][number];

const SATURDAY = 6;

function daysOf(month: string): IsoDate[] {
  const { from, to } = monthPeriod(month);
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => fromDayNumber(dayNumber(from) + index));
}

export function MonthOverview(): ReactElement {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('maand') ?? '';
  const month = /^\d{4}-\d{2}$/.test(asked) ? asked : monthKey(today);
  const data = useCall('aanwezigheid.maand', { maand: month }, { keepPrevious: true });
  const step = (months: number) => {
    const first = makeDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
    setSearch({ maand: monthKey(addMonths(first, months)) }, { replace: true });
  };
  return (
    <section aria-labelledby="h-maand">
      <div className="h2row">
        <h2 id="h-maand">{t('aanwezig.maandTitel')}</h2>
        <span className="end no-print monthstep">
          <Button small icon="caret-left" label={t('aanwezig.vorigeMaand')} onPress={() => step(-1)} />
          <b aria-live="polite">{showMonth(month)}</b>
          <Button small icon="caret-right" label={t('aanwezig.volgendeMaand')} onPress={() => step(1)} />
        </span>
      </div>
      <Loaded query={data}>
        {(value) =>
          value.rijen.length === 0 ? (
            <EmptyState title={t('aanwezig.leeg', { maand: showMonth(value.maand) })} />
          ) : (
            <MonthGrid month={value} />
          )
        }
      </Loaded>
      <PlanCompare month={month} />
    </section>
  );
}

function MonthGrid({ month }: { readonly month: Month }): ReactElement {
  const days = daysOf(month.maand);
  const free = new Map([...month.feestdagen, ...month.sluitingsdagen].map(({ datum, naam }) => [datum, naam]));
  return (
    <>
      <p className="sub">{t('aanwezig.legende')}</p>
      <div className="scrollx" role="region" aria-label={t('aanwezig.rooster', { maand: showMonth(month.maand) })} tabIndex={0}>
        <table className="mg">
          <caption className="vh">{t('aanwezig.rooster', { maand: showMonth(month.maand) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ama.kolom.naam')}</th>
              {days.map((day) => (
                <th key={day} scope="col" className={dayClass(day, free)} title={free.get(day)}>
                  <span className="mg__wd">{t(`aanwezig.weekdag.${weekday(day) as 1}`)}</span>
                  {Number(day.slice(8))}
                </th>
              ))}
              <th scope="col" className="num">
                {t('aanwezig.geteld')}
              </th>
            </tr>
          </thead>
          <tbody>
            {month.rijen.map((row) => (
              <GridRow key={row.persoonId} row={row} days={days} free={free} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function dayClass(day: IsoDate, free: ReadonlyMap<string, string>): string {
  if (free.has(day)) return 'mg__fd';
  return weekday(day) >= SATURDAY ? 'mg__we' : '';
}

interface GridRowProps {
  readonly row: Row;
  readonly days: readonly IsoDate[];
  readonly free: ReadonlyMap<string, string>;
}

function GridRow({ row, days, free }: GridRowProps): ReactElement {
  const name = [row.naam, row.voornaam].filter(Boolean).join(', ');
  const traject = row.periodes[0];
  return (
    <tr>
      <th scope="row">
        <span className="mg__name" title={name}>
          {traject ? <Link to={`/ama/${traject.trajectId}`}>{name}</Link> : name}
        </span>
      </th>
      {days.map((day) => {
        const cells = row.cellen.filter(({ datum }) => datum === day);
        const inside = row.periodes.some(({ start, einde }) => toIsoDate(start) <= day && (einde === null || einde >= day));
        const look = [dayClass(day, free), inside ? '' : 'mg__uit'].filter(Boolean).join(' ');
        return (
          <td key={day} className={look} title={cells.map(cellWord).join(', ') || undefined}>
            {cells.map(letterOf).join('')}
            {cells.length > 0 && <span className="vh"> {cells.map(cellWord).join(', ')}</span>}
          </td>
        );
      })}
      <td className="num strong">
        {row.nietIngevoerd || row.cellen.length === 0 ? (
          <span className="muted" title={t('financiering.nietIngevoerd')}>
            {t('financiering.leeg')}
          </span>
        ) : (
          <span title={t('aanwezig.halfAls1', { dagen: showDecimal(row.geteldHalfAls1, 1) })}>{showDecimal(row.geteld, 1)}</span>
        )}
      </td>
    </tr>
  );
}

const LETTERS: Record<Cell['waarde'], string> = { aanwezig: '1', half: '½', uren: '·', afwezig: '–', feestdag: 'F' };

/** The letter of the paper grid: 1, ½, hours, Z, V, A, F; `–` for an absence whose reason this reader may not see. */
function letterOf({ waarde, uren, reden }: Cell): string {
  if (waarde === 'uren' && uren !== null) return showHundredths(uren);
  return waarde === 'afwezig' && reden !== null ? reden : LETTERS[waarde];
}

const cellWord = ({ waarde, uren, reden }: Cell): string => {
  if (waarde === 'uren' && uren !== null) return t('aanwezig.uren', { uren: showHundredths(uren) });
  return waarde === 'afwezig' && reden !== null ? t(`aanwezig.reden.${reden}`) : t(`aanwezig.waarde.${waarde}`);
};

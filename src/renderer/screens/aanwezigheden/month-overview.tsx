/** The month as a sheet to fill in, whole or by the week, of everybody or of one werkpost; and the comparison with the plan. */
import { useMemo, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import {
  addMonths,
  dayNumber,
  fromDayNumber,
  makeDate,
  monthKey,
  monthPeriod,
  type IsoDate,
} from '../../../shared/domain/date.ts';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showMonth, showShortDay } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { BarWords } from '../../many/many-bar.tsx';
import { ManyList } from '../../many/many-list.tsx';
import type { Target } from '../../many/targets.ts';
import { useRefs } from '../../records/refs.ts';
import { Button } from '../../ui/button.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Select } from '../../ui/select.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { CheckDays } from './grid/check-days.tsx';
import { Legend } from './grid/legend.tsx';
import { MonthGrid } from './grid/month-grid.tsx';
import { weeksOf } from './grid/weeks.ts';
import { PlanCompare } from './plan-compare.tsx';

type Month = Output<'aanwezigheid.maand'>;
type Row = Month['rijen'][number];
type View = 'maand' | 'week';

function daysOf(month: string): IsoDate[] {
  const { from, to } = monthPeriod(month);
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => fromDayNumber(dayNumber(from) + index));
}

export function MonthOverview(): ReactElement {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('maand') ?? '';
  const month = /^\d{4}-\d{2}$/.test(asked) ? asked : monthKey(today);
  const [view, setView] = useState<View>('maand');
  const [werkpost, setWerkpost] = useState<string | null>(null);
  const data = useCall('aanwezigheid.maand', { maand: month }, { keepPrevious: true });
  const plan = useCall('planning.maand', { maand: month }, { keepPrevious: true });
  const step = (months: number): void => {
    const first = makeDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
    setSearch({ maand: monthKey(addMonths(first, months)) }, { replace: true });
  };
  return (
    <section aria-labelledby="h-maand">
      <div className="h2row">
        <h2 id="h-maand">{t('aanwezig.maandTitel')}</h2>
        <span className="monthstep">
          <Button small icon="caret-left" label={t('aanwezig.vorigeMaand')} onPress={() => step(-1)} />
          <b aria-live="polite">{showMonth(month)}</b>
          <Button small icon="caret-right" label={t('aanwezig.volgendeMaand')} onPress={() => step(1)} />
        </span>
        <span className="end tools no-print">
          <WerkpostFilter rows={data.data?.rijen ?? []} value={werkpost} onChange={setWerkpost} />
          <Seg
            label={t('aanwezig.tonen')}
            options={(['maand', 'week'] as const).map((key) => ({ key, label: t(`aanwezig.beeld.${key}`) }))}
            value={view}
            onChange={setView}
          />
        </span>
      </div>
      <Loaded query={data}>
        {(value) =>
          value.rijen.length === 0 ? (
            <EmptyState title={t('aanwezig.leeg', { maand: showMonth(value.maand) })} />
          ) : (
            <Sheet
              key={value.maand}
              month={value}
              plan={plan.data?.rijen ?? NO_PLAN}
              view={view}
              werkpost={werkpost}
              onMonth={step}
            />
          )
        }
      </Loaded>
      <PlanCompare month={month} />
    </section>
  );
}

const NO_PLAN: Output<'planning.maand'>['rijen'] = [];

interface FilterProps {
  readonly rows: readonly Row[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Only werkposten that somebody of this month has. */
function WerkpostFilter({ rows, value, onChange }: FilterProps): ReactElement | null {
  const { werkpost } = useRefs();
  const used = new Set(rows.flatMap(({ werkpostIds }) => werkpostIds));
  const options = werkpost.filter(({ id }) => used.has(id) || id === value).map(({ id, name }) => ({ key: id, label: name }));
  if (options.length === 0) return null;
  return (
    <Select
      label={<span className="vh">{t('aanwezig.werkpost')}</span>}
      width="date"
      options={[{ key: 'alle', label: t('aanwezig.alleWerkposten') }, ...options]}
      value={value ?? 'alle'}
      onChange={(key) => onChange(key === 'alle' ? null : key)}
    />
  );
}

interface SheetProps {
  readonly month: Month;
  readonly plan: Output<'planning.maand'>['rijen'];
  readonly view: View;
  readonly werkpost: string | null;
  readonly onMonth: (months: number) => void;
}

function Sheet({ month, plan, view, werkpost, onMonth }: SheetProps): ReactElement {
  const today = useToday();
  const days = useMemo(() => daysOf(month.maand), [month.maand]);
  const weeks = useMemo(() => weeksOf(days), [days]);
  const [week, setWeek] = useState(() =>
    Math.max(
      0,
      weeks.findIndex((each) => each.includes(today)),
    ),
  );
  const only = useMemo(
    () =>
      werkpost === null
        ? null
        : new Set(month.rijen.filter(({ werkpostIds }) => werkpostIds.includes(werkpost)).map(({ persoonId }) => persoonId)),
    [month.rijen, werkpost],
  );
  const rows = only === null ? month.rijen : month.rijen.filter(({ persoonId }) => only.has(persoonId));
  const shown = view === 'maand' ? days : (weeks[week] ?? days);
  return (
    <ManyList rows={rows} rowKey={keyOf} targetsOf={targetsOf} words={barWords}>
      {() => (
        <>
          {view === 'week' && <WeekStep weeks={weeks} week={week} onChange={setWeek} />}
          <Legend />
          <MonthGrid
            key={view === 'maand' ? 'maand' : week}
            month={month}
            plan={plan}
            days={shown}
            only={only}
            onMonth={onMonth}
          />
          <CheckDays month={month} rows={rows} />
        </>
      )}
    </ManyList>
  );
}

interface WeekStepProps {
  readonly weeks: readonly (readonly IsoDate[])[];
  readonly week: number;
  readonly onChange: (week: number) => void;
}

function WeekStep({ weeks, week, onChange }: WeekStepProps): ReactElement {
  const days = weeks[week]!;
  return (
    <span className="monthstep no-print">
      <Button
        small
        icon="caret-left"
        label={t('aanwezig.vorigeWeek')}
        reason={week === 0 ? t('aanwezig.vorigeMaand') : undefined}
        onPress={() => onChange(week - 1)}
      />
      <b aria-live="polite">{t('aanwezig.weekVan', { van: showShortDay(days[0]!), tot: showShortDay(days.at(-1)!) })}</b>
      <Button
        small
        icon="caret-right"
        label={t('aanwezig.volgendeWeek')}
        reason={week === weeks.length - 1 ? t('aanwezig.volgendeMaand') : undefined}
        onPress={() => onChange(week + 1)}
      />
    </span>
  );
}

const keyOf = ({ persoonId }: Row): string => persoonId;
const targetsOf = ({ persoonId, periodes }: Row): Target[] => [{ persoonId, trajectId: periodes.at(-1)?.trajectId ?? null }];
/** The comparison with the plan stands on the same screen and has a bar of its own. */
const barWords = (chosen: readonly Row[]): BarWords => ({
  region: t('veel.gekozenMaand'),
  chosen: t('veel.aantal', { count: chosen.length }),
  none: t('veel.niemand'),
});

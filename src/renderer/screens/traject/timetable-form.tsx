/** A new timetable from a day on: a grid of a week, hours in each half day, one werkpost for all or one by cell. */
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { isIsoDate, toIsoDate } from '../../../shared/domain/date.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useUnsaved } from '../../app/unsaved.ts';
import { useCommand } from '../../client.ts';
import { showHundredths } from '../../format/show.ts';
import { t, textOf } from '../../i18n.ts';
import { useRefs } from '../../records/refs.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField, type NumberValue } from '../../ui/number-field.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Select } from '../../ui/select.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { WeekHead } from './week-head.tsx';
import {
  type Cell,
  type Content,
  EMPTY,
  type Grid,
  type Line,
  PARTS,
  type Part,
  WEEKDAYS,
  cellKey,
  gridOf,
  linesOf,
  readHours,
  weekHours,
} from './timetable-grid.ts';

interface FormProps {
  readonly trajectId: string;
  /** What holds now: the new one begins as a copy of it. */
  readonly from: Content | null;
  /** First day to propose; null: today. */
  readonly start: string | null;
  readonly onDone: () => void;
}

/** Part of the screen, as the drafts know it. */
export const TIMETABLE_PART = 'rooster';

export function TimetableForm({ trajectId, from, start, onDone }: FormProps): ReactElement {
  const today = useToday();
  const command = useCommand('uurrooster.bewaar');
  const say = useSaved();
  const stored = gridOf(from?.soort === 'dagen' ? from.regels : []);
  const [van, setVan] = useState<string | null>(start ?? today);
  const [kind, setKind] = useState<Content['soort']>(from?.soort ?? 'dagen');
  const [grid, setGrid] = useState<Grid>(stored.grid);
  const [rest, setRest] = useState<readonly Line[]>(stored.rest);
  const [hours, setHours] = useState<NumberValue>(from?.soort === 'flexibel' ? from.urenPerWeek : null);
  const [place, setPlace] = useState<string | null>(from?.soort === 'flexibel' ? from.werkpostId : null);
  const [dirty, setDirty] = useState(false);
  const [refused, setRefused] = useState(false);
  useUnsaved(dirty);
  const draft = useDraft({
    part: TIMETABLE_PART,
    values: { van, kind, grid, rest, hours, place },
    dirty,
    restore: (typed) => {
      setVan(typed.van);
      setKind(typed.kind);
      setGrid(typed.grid);
      setRest(typed.rest);
      setHours(typed.hours);
      setPlace(typed.place);
      setDirty(true);
    },
  });
  const { wrong } = linesOf(grid, rest);
  const date = van !== null && isIsoDate(van) ? toIsoDate(van) : null;

  const content = (): Content | null => {
    if (kind === 'flexibel') {
      return typeof hours === 'string' ? null : { soort: 'flexibel', urenPerWeek: hours, werkpostId: place };
    }
    const read = linesOf(grid, rest);
    return read.wrong.length > 0 ? null : { soort: 'dagen', regels: read.lines };
  };
  const save = (): void => {
    const inhoud = content();
    if (inhoud === null || date === null) {
      setRefused(true);
      return;
    }
    command.mutate(
      { trajectId, van: date, inhoud },
      {
        onSuccess: ({ operation }) => {
          setDirty(false);
          say(t('bewaard.record', { wat: t('rooster.titel') }), operation);
          onDone();
        },
      },
    );
  };
  const touch = <T,>(set: (value: T) => void) => {
    return (value: T): void => {
      setDirty(true);
      set(value);
    };
  };
  return (
    <form
      className="form"
      noValidate
      aria-label={t('rooster.nieuw')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {draft}
      <div className="form__row">
        <DateField
          label={t('rooster.vanaf')}
          value={van}
          onChange={touch(setVan)}
          error={refused && date === null ? t('veldfout.verplicht') : undefined}
          hint={t('rooster.vanafUitleg')}
        />
        <Seg
          label={t('rooster.soort')}
          options={[
            { key: 'dagen', label: t('rooster.dagen') },
            { key: 'flexibel', label: t('rooster.flexibel') },
          ]}
          value={kind}
          onChange={touch(setKind)}
        />
      </div>
      {kind === 'flexibel' ? (
        <Flexible hours={hours} place={place} onHours={touch(setHours)} onPlace={touch(setPlace)} refused={refused} />
      ) : (
        <WeekGrid
          grid={grid}
          rest={rest}
          wrong={refused ? wrong : []}
          onChange={touch(setGrid)}
          onAll={(werkpostId) => {
            setDirty(true);
            setGrid(Object.fromEntries(Object.entries(grid).map(([key, cell]) => [key, { ...cell, werkpostId }])));
            setRest([]);
          }}
        />
      )}
      {refused && wrong.length > 0 && kind === 'dagen' && (
        <p className="msg" role="alert">
          {t('rooster.onleesbaar')}
        </p>
      )}
      {command.error && <FailureBanner error={command.error} />}
      <div className="form__acts">
        <Button type="submit" kind="primary" isPending={command.isPending}>
          {t('rooster.bewaren')}
        </Button>
        <Button onPress={onDone}>{t('actie.annuleren')}</Button>
      </div>
    </form>
  );
}

interface FlexibleProps {
  readonly hours: NumberValue;
  readonly place: string | null;
  readonly onHours: (value: NumberValue) => void;
  readonly onPlace: (value: string | null) => void;
  readonly refused: boolean;
}

function Flexible({ hours, place, onHours, onPlace, refused }: FlexibleProps): ReactElement {
  const { werkpost } = useRefs();
  return (
    <div className="form__row">
      <NumberField
        kind="hundredths"
        label={t('rooster.urenPerWeek')}
        value={hours}
        onChange={onHours}
        error={refused && typeof hours === 'string' ? t('veldfout.ongeldig') : undefined}
        hint={t('rooster.flexibelUitleg')}
      />
      <Select
        label={t('rooster.werkpost')}
        optional
        options={werkpost.map(({ id, name }) => ({ key: id, label: name }))}
        value={place}
        onChange={onPlace}
      />
    </div>
  );
}

interface WeekGridProps {
  readonly grid: Grid;
  readonly rest: readonly Line[];
  readonly wrong: readonly string[];
  readonly onChange: (grid: Grid) => void;
  readonly onAll: (werkpostId: string | null) => void;
}

/** Tab goes along the day parts, arrow up and down along the rows, as in a sheet. */
function WeekGrid({ grid, rest, wrong, onChange, onAll }: WeekGridProps): ReactElement {
  const { werkpost } = useRefs();
  const table = useRef<HTMLTableElement>(null);
  const first = Object.values(grid).find(({ uren }) => uren.trim() !== '');
  const [all, setAll] = useState<string | null>(first?.werkpostId ?? null);
  const put = (day: number, part: Part, cell: Partial<Cell>): void => {
    const key = cellKey(day, part);
    onChange({ ...grid, [key]: { ...EMPTY, werkpostId: all, ...grid[key], ...cell } });
  };
  const move = (event: KeyboardEvent<HTMLInputElement>, day: number, part: Part): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = PARTS[PARTS.indexOf(part) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${cellKey(day, next)}"]`)?.focus();
  };
  return (
    <>
      <Select
        label={t('rooster.werkpostAlle')}
        optional
        width="line"
        options={werkpost.map(({ id, name }) => ({ key: id, label: name }))}
        value={all}
        onChange={(value) => {
          setAll(value);
          onAll(value);
        }}
      />
      <ScrollTable label={t('rooster.nieuw')} caption={t('rooster.uitlegToetsen')} look="weekgrid" table={table}>
        <WeekHead />
        <tbody>
          {PARTS.map((part) => (
            <tr key={part}>
              <th scope="row">{textOf(`rooster.deel.${part}`)}</th>
              {WEEKDAYS.map((day) => {
                const key = cellKey(day, part);
                const cell = grid[key] ?? EMPTY;
                const about = { dag: textOf(`rooster.dag.${String(day)}`), deel: textOf(`rooster.deel.${part}`) };
                const bad = wrong.includes(key);
                return (
                  <td key={day}>
                    <input
                      className={bad ? 'input input--error' : 'input'}
                      inputMode="decimal"
                      data-cell={key}
                      aria-label={t('rooster.urenVan', about)}
                      aria-invalid={bad || undefined}
                      value={cell.uren}
                      onChange={(event) => put(day, part, { uren: event.target.value })}
                      onKeyDown={(event) => move(event, day, part)}
                    />
                    {cell.uren.trim() !== '' && readHours(cell.uren) !== undefined && werkpost.length > 0 && (
                      <select
                        className="input"
                        aria-label={t('rooster.werkpostVan', about)}
                        value={cell.werkpostId ?? ''}
                        onChange={(event) => put(day, part, { werkpostId: event.target.value || null })}
                      >
                        <option value="">{t('rooster.geenWerkpost')}</option>
                        {werkpost.map(({ id, name }) => (
                          <option key={id} value={id}>
                            {name}
                          </option>
                        ))}
                      </select>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {rest.length > 0 && <p className="sub">{t('rooster.meerPerDeel', { count: rest.length })}</p>}
      <p className="sub" aria-live="polite">
        {t('rooster.samen', { uren: showHundredths(weekHours(grid, rest)) })}
      </p>
    </>
  );
}

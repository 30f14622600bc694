/** One time line of everything about a person: what lies ahead on top, then today, then back month by month. */
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { isTyping, useKeys, type KeyHint } from '../../app/keys.tsx';
import { useSettings } from '../../app/settings.ts';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { capital, showDate, showLongDate, showMonth, showTitleDay } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Seg } from '../../ui/seg.tsx';
import { moveBetweenRows } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { FILTER_NAMES, addressOf, byMonth, filterLines, type Line, type LineFilter } from './lines.ts';

interface TimeLineProps {
  readonly persoonId: string;
  /** Only what belongs to this traject, and to none. */
  readonly trajectId?: string;
  /** Newest traject of the person: where a note without traject is written. */
  readonly near: string | null;
}

export function TimeLine({ persoonId, trajectId, near }: TimeLineProps): ReactElement {
  const [search, setSearch] = useSearchParams();
  const filter: LineFilter = FILTER_NAMES.find((name) => name === search.get('toon')) ?? 'alles';
  const lines = useCall('persoon.tijdlijn', { id: persoonId, ...(trajectId === undefined ? {} : { trajectId }) });
  return (
    <>
      <div className="no-print">
        <Seg
          label={t('tijdlijn.filter')}
          options={FILTER_NAMES.map((key) => ({ key, label: t(`tijdlijn.toon.${key}`) }))}
          value={filter}
          onChange={(key) => setSearch(key === 'alles' ? {} : { toon: key }, { replace: true })}
        />
      </div>
      <Loaded query={lines} lines={10}>
        {({ regels }) => (
          <Lines
            lines={filterLines(regels, filter)}
            filtered={filter !== 'alles'}
            owner={{ persoonId, trajectId: trajectId ?? near }}
          />
        )}
      </Loaded>
    </>
  );
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly filtered: boolean;
  readonly owner: Parameters<typeof addressOf>[1];
}

function Lines({ lines, filtered, owner }: LinesProps): ReactElement {
  const today = useToday();
  const { ahead, behind } = byMonth(lines);
  const jump = useJump();
  useKeys(useHints());
  if (lines.length === 0) return <EmptyState title={t(filtered ? 'tijdlijn.nietsGefilterd' : 'tijdlijn.niets')} />;
  return (
    <>
      <p className="vh" role="status">
        {t('tijdlijn.aantal', { count: lines.length })}
      </p>
      {jump.open && <JumpForm onClose={jump.close} />}
      <div className="tl" role="presentation" onKeyDown={moveBetweenRows}>
        {ahead.length > 0 && <Stretch title={t('tijdlijn.gepland')} lines={ahead} owner={owner} ahead />}
        <p className="tl__today">
          <span>{t('tijdlijn.vandaag')}</span>
          <span className="tl__dot" aria-hidden="true">
            <i className="st st--now" />
          </span>
          <span>{showTitleDay(today)}</span>
        </p>
        {behind.map(({ month, lines: own }) => (
          <Stretch key={month} title={capital(showMonth(month))} lines={own} owner={owner} />
        ))}
      </div>
    </>
  );
}

/** J asks for a date, anywhere on the page but in a field. */
function useJump(): { readonly open: boolean; readonly close: () => void } {
  const [open, setOpen] = useState(false);
  const { letters } = useSettings();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'j' || !letters || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [letters]);
  return { open, close: useCallback(() => setOpen(false), []) };
}

/** Goes to the newest line on the date, or the nearest before it; without one, to the oldest. */
function JumpForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [date, setDate] = useState<string | null>(null);
  const go = () => {
    if (date === null || !isIsoDate(date)) return;
    onClose();
    const ways = [...document.querySelectorAll<HTMLElement>('.tl [data-day]')];
    const way = ways.find(({ dataset }) => (dataset['day'] ?? '') <= date) ?? ways.at(-1);
    way?.scrollIntoView({ block: 'center' });
    way?.focus();
  };
  return (
    <form
      className="form form--inline no-print"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <DateField label={t('tijdlijn.naarDatum')} value={date} onChange={setDate} autoFocus />
      <div className="form__acts">
        <Button type="submit" reason={date === null ? t('tijdlijn.kiesDatum') : undefined}>
          {t('tijdlijn.gaNaar')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </form>
  );
}

function useHints(): readonly KeyHint[] {
  return useMemo(
    () => [
      { keys: '↑ ↓', does: t('toets.kiezen') },
      { keys: 'Enter', does: t('toets.openen') },
      { keys: 'J', does: t('toets.naarDatum') },
    ],
    [],
  );
}

interface StretchProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly owner: LinesProps['owner'];
  readonly ahead?: boolean;
}

function Stretch({ title, lines, owner, ahead = false }: StretchProps): ReactElement {
  return (
    <section aria-label={title}>
      <h3 className={ahead ? 'tl__month tl__month--plan' : 'tl__month'}>{title}</h3>
      <ol>
        {lines.map((line) => (
          <LineItem key={line.sleutel} line={line} to={addressOf(line, owner)} />
        ))}
      </ol>
    </section>
  );
}

const STATIONS: Partial<Record<Line['soort'], string>> = { advies: 'st st--vdab', aanwezigheid: 'st st--minor' };

function LineItem({ line, to }: { readonly line: Line; readonly to: string }): ReactElement {
  const { op, gepland, kop, detail, soort, dataClass } = line;
  return (
    <li className="tl__item">
      <time dateTime={op} title={showLongDate(op)}>
        {showDate(op)}
      </time>
      <span className={gepland ? 'tl__dot tl__dot--plan' : 'tl__dot'} aria-hidden="true">
        <i className={`${STATIONS[soort] ?? 'st'}${gepland ? ' st--plan' : ''}`} />
      </span>
      <div className="tl__body">
        <p>
          <Link data-way="" data-day={op} to={to}>
            {kop}
          </Link>{' '}
          {dataClass === 'vertrouwelijk' && <Icon name="lock-simple" className="muted" label={t('tijdlijn.vertrouwelijk')} />}
        </p>
        {detail !== null && <p className="sub">{detail}</p>}
      </div>
    </li>
  );
}

/** Every open term of a year, month by kind; a number opens the list of that month. */
import { useId, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useKeepFocus } from '../../app/keep-focus.ts';
import { useKeys } from '../../app/keys.tsx';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { capital, showDate, showMonth, showMonthShort } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { ChooseGroup, ChooseLine, ManyList } from '../../many/many-list.tsx';
import { askedByAll, targetsOfFinding } from '../../many/suggest.ts';
import { Button } from '../../ui/button.tsx';
import { MeaningIcon, RuleLink, Tag } from '../../ui/marks.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { moveBetweenRows } from '../../ui/sortable-table.tsx';
import { Title } from '../../ui/title.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { meaningOf } from '../traject/finding-words.ts';
import { placeOf } from '../traject/subjects.ts';
import { linesOf, monthsOf, rowsOf, stepFrom, type Year, type YearLine } from './year.ts';

export function JaarkalenderScreen(): ReactElement {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('jaar'));
  const jaar = Number.isInteger(asked) && asked >= 2000 && asked <= 2099 ? asked : Number(today.slice(0, 4));
  const year = useCall('agenda.jaar', { jaar }, { keepPrevious: true });
  const hints = useMemo(
    () => [
      { keys: '↑ ↓ ← →', does: t('toets.kiezen') },
      { keys: 'Enter', does: t('toets.openen') },
      { keys: 'Ctrl P', does: t('toets.werklijst') },
    ],
    [],
  );
  useKeys(hints);
  const go = (to: number) => setSearch({ jaar: String(to) }, { replace: true });
  return (
    <div className="page page--list">
      <div className="page__head">
        <div>
          <Title>{t('jaarkalender.titel', { jaar })}</Title>
          <p className="sub">{t('jaarkalender.uitleg')}</p>
        </div>
        <div className="tools">
          <Button icon="caret-left" label={t('jaarkalender.naar', { jaar: jaar - 1 })} onPress={() => go(jaar - 1)} />
          <Button icon="caret-right" label={t('jaarkalender.naar', { jaar: jaar + 1 })} onPress={() => go(jaar + 1)} />
          <Button icon="printer" label={t('jaarkalender.afdrukken')} onPress={() => window.print()} />
        </div>
      </div>
      <Loaded query={year}>
        {(value) =>
          value.regels.length === 0 ? (
            <EmptyState title={t('jaarkalender.leeg', { jaar: value.jaar })} />
          ) : (
            <>
              <Table year={value} month={search.get('maand')} rule={search.get('soort')} />
              <List year={value} month={search.get('maand')} rule={search.get('soort')} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

interface PartProps {
  readonly year: Year;
  readonly month: string | null;
  readonly rule: string | null;
}

/** Arrow keys go from number to number; a cell without a number has nothing to open and is passed over. */
function onArrow(event: KeyboardEvent<HTMLElement>, size: { rows: number; columns: number }): void {
  const cell = (event.target as HTMLElement).closest('td');
  if (!cell || event.ctrlKey || event.altKey) return;
  let place = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
  for (let next = stepFrom(place, event.key, size); next !== null; next = stepFrom(place, event.key, size)) {
    place = next;
    const link = event.currentTarget.querySelector<HTMLElement>(
      `td[data-row="${String(place.row)}"][data-column="${String(place.column)}"] a`,
    );
    event.preventDefault();
    if (link) return link.focus();
  }
}

function Table({ year, month, rule }: PartProps): ReactElement {
  const { jaar, regels } = year;
  const months = monthsOf(jaar);
  const rows = rowsOf(year);
  const to = (maand: string | null, soort: string | null) => {
    const query = new URLSearchParams({
      jaar: String(jaar),
      ...(maand === null ? {} : { maand }),
      ...(soort === null ? {} : { soort }),
    });
    return `/jaarkalender?${query.toString()}`;
  };
  const size = { rows: rows.length + 1, columns: months.length + 1 };
  const count = (row: number, column: number, aantal: number, maand: string | null, soort: string | null, titel: string) => (
    <td key={maand ?? 'samen'} className="num" data-row={row} data-column={column}>
      {aantal > 0 && (
        <Link
          to={to(maand, soort)}
          aria-current={(maand === month && soort === rule && (month !== null || rule !== null)) || undefined}
          aria-label={t('jaarkalender.cel', {
            count: aantal,
            wat: titel,
            maand: maand === null ? String(jaar) : showMonth(maand),
          })}
        >
          {aantal}
        </Link>
      )}
    </td>
  );
  return (
    <ScrollTable caption={t('jaarkalender.tabel')} onKeyDown={(event) => onArrow(event, size)}>
      <thead>
        <tr>
          <th scope="col">{t('jaarkalender.soort')}</th>
          {months.map((each) => (
            <th key={each} scope="col" className="num">
              <abbr title={showMonth(each)}>{showMonthShort(each)}</abbr>
            </th>
          ))}
          <th scope="col" className="num">
            {t('jaarkalender.samen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.rule}>
            <th scope="row">
              {row.titel} <span className="rule-id">{row.rule}</span>
            </th>
            {months.map((each, column) => count(index, column, row.counts[column] ?? 0, each, row.rule, row.titel))}
            {count(index, months.length, row.total, null, row.rule, row.titel)}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('jaarkalender.samen')}</th>
          {months.map((each, column) =>
            count(
              rows.length,
              column,
              rows.reduce((sum, row) => sum + (row.counts[column] ?? 0), 0),
              each,
              null,
              t('jaarkalender.samen'),
            ),
          )}
          {count(rows.length, months.length, regels.length, null, null, t('jaarkalender.samen'))}
        </tr>
      </tbody>
    </ScrollTable>
  );
}

function List({ year, month, rule }: PartProps): ReactElement {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  useKeepFocus(list);
  const lines = useMemo(() => linesOf(year, month, rule), [year, month, rule]);
  const kind = year.soorten.find((each) => each.rule === rule)?.titel;
  const when = month === null ? String(year.jaar) : capital(showMonth(month));
  const title = kind === undefined ? when : `${when}, ${kind}`;
  return (
    <ManyList rows={lines} rowKey={keyOf} targetsOf={targetsOfFinding} suggest={askedByAll}>
      {() => (
        <section className="fgroup" aria-labelledby={id}>
          <div className="fgroup__head">
            <ChooseGroup keys={lines.map(keyOf)} name={title} />
            <h2 id={id}>
              {title} <span className="count">{lines.length}</span>
            </h2>
          </div>
          <ul ref={list} role="list" onKeyDown={moveBetweenRows}>
            {lines.map((line) => (
              <Line key={line.sleutel} line={line} />
            ))}
          </ul>
        </section>
      )}
    </ManyList>
  );
}

const keyOf = ({ sleutel }: YearLine): string => sleutel;

function Line({ line }: { readonly line: YearLine }): ReactElement {
  const { persoon, message, tegen, rule, uitgesteldTot } = line;
  const name = persoon ? [persoon.voornaam, persoon.naam].filter(Boolean).join(' ') : t('finding.organisatie');
  return (
    <li className="jaarlijn">
      <ChooseLine own={line.sleutel} name={`${name}, ${message}`} />
      <time dateTime={tegen ?? ''}>{tegen === null ? '' : showDate(tegen)}</time>
      <MeaningIcon meaning={meaningOf(line)} />
      <span>
        <Link className="name" data-way="" to={placeOf(line)}>
          {name}
        </Link>{' '}
        · {message} <RuleLink rule={rule} />{' '}
        {uitgesteldTot !== null && <Tag>{t('jaarkalender.uitgesteld', { datum: showDate(uitgesteldTot) })}</Tag>}
      </span>
    </li>
  );
}

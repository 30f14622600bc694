/** Werkposten of a week: places, who is there on which half day, what is free. */
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { addDays, isIsoDate, toIsoDate } from '../../../shared/domain/date.ts';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate, showShortDay } from '../../format/show.ts';
import { t, textOf } from '../../i18n.ts';
import { ChooseGroup, ChooseLine, ManyList } from '../../many/many-list.tsx';
import type { Target } from '../../many/targets.ts';
import { codeLabel } from '../../records/codes.ts';
import { joined } from '../../records/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Cross } from '../../ui/cross.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';

type Week = Output<'werkpost.rooster'>;
type Row = Week['werkposten'][number];
type Person = Week['zonderWerkpost'][number];
type Half = Row['dagen'][number]['vm'];

const DAYS_PER_WEEK = 7;

export function WerkpostenScreen(): ReactElement {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('week') ?? '';
  const day = isIsoDate(asked) ? toIsoDate(asked) : today;
  const week = useCall('werkpost.rooster', { op: day }, { keepPrevious: true });
  const step = (days: number): void => setSearch({ week: addDays(day, days) }, { replace: true });
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('werkposten.titel')}</Title>
          <p className="sub">{t('werkposten.uitleg')}</p>
        </div>
        <div className="tools monthstep no-print">
          <Button small icon="caret-left" label={t('werkposten.vorigeWeek')} onPress={() => step(-DAYS_PER_WEEK)} />
          <b aria-live="polite">
            {week.data ? t('werkposten.week', { van: showDate(week.data.van), tot: showDate(week.data.tot) }) : ''}
          </b>
          <Button small icon="caret-right" label={t('werkposten.volgendeWeek')} onPress={() => step(DAYS_PER_WEEK)} />
          {day !== today && (
            <Button small onPress={() => setSearch({}, { replace: true })}>
              {t('werkposten.dezeWeek')}
            </Button>
          )}
        </div>
      </div>
      <Loaded query={week}>
        {(value) =>
          value.werkposten.length === 0 ? (
            <EmptyState
              title={t('werkposten.leeg')}
              action={<LinkButton to="/beheer/organisatie">{t('werkposten.toevoegen')}</LinkButton>}
            />
          ) : (
            <WeekView week={value} />
          )
        }
      </Loaded>
    </div>
  );
}

function WeekView({ week }: { readonly week: Week }): ReactElement {
  return (
    <ManyList rows={peopleOf(week)} rowKey={keyOf} targetsOf={targetsOf}>
      {() => (
        <>
          {week.rustdagen.length > 0 && (
            <p className="sub">
              {t('werkposten.rustdagen', {
                dagen: week.rustdagen
                  .map(({ datum, reden }) => `${showShortDay(datum)} (${textOf(`rooster.rust.${reden}`)})`)
                  .join(', '),
              })}
            </p>
          )}
          {week.werkposten.map((row) => (
            <WerkpostWeek key={row.id} row={row} />
          ))}
          {week.zonderWerkpost.length > 0 && (
            <section aria-labelledby="h-zonder">
              <div className="h2row h2row--choose">
                <ChooseGroup keys={week.zonderWerkpost.map(keyOf)} name={t('werkposten.zonderWerkpost')} />
                <h2 id="h-zonder">
                  <Term>{t('werkposten.zonderWerkpost')}</Term>
                </h2>
              </div>
              <p className="sub">{t('werkposten.zonderWerkpostUitleg')}</p>
              <ul className="chooselist">
                {week.zonderWerkpost.map((person) => (
                  <li key={person.trajectId}>
                    <ChooseLine own={person.trajectId} name={nameOf(person)} />
                    <Names people={[person]} inline />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </ManyList>
  );
}

/** Who stands on the werkpost this week, on some half day or on none. */
function peopleAt({ dagen, zonderDag }: Row): Person[] {
  return distinct([...dagen.flatMap(({ vm, nm }) => [...vm.personen, ...nm.personen]), ...zonderDag]);
}

const peopleOf = (week: Week): Person[] => distinct([...week.werkposten.flatMap(peopleAt), ...week.zonderWerkpost]);
const distinct = (people: readonly Person[]): Person[] => [...new Map(people.map((each) => [each.trajectId, each])).values()];
const keyOf = ({ trajectId }: Person): string => trajectId;
const targetsOf = ({ persoonId, trajectId }: Person): Target[] => [{ persoonId, trajectId }];

function WerkpostWeek({ row }: { readonly row: Row }): ReactElement {
  const heading = `wp-${row.id}`;
  const caption = t('werkposten.rooster', { werkpost: row.naam });
  return (
    <section aria-labelledby={heading}>
      <div className="h2row h2row--choose">
        <ChooseGroup keys={peopleAt(row).map(keyOf)} name={row.naam} />
        <h2 id={heading}>
          <Link to={`/werkposten/${row.id}`}>{row.naam}</Link>
        </h2>
        <span className="sub">
          {joined(
            row.organisatie,
            row.extern ? t('werkposten.extern') : '',
            row.aard === null || row.aard === 'gewoon' ? '' : codeLabel('werkpostaard', row.aard),
            row.plaatsen === null ? t('werkposten.geenGrens') : t('werkposten.plaatsen', { count: row.plaatsen }),
            freeText(row.vrij),
          )}
        </span>
      </div>
      <ScrollTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('rooster.dagdeel')}</th>
            {row.dagen.map(({ datum }) => (
              <th key={datum} scope="col">
                {showShortDay(datum)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['vm', 'nm'] as const).map((half) => (
            <tr key={half}>
              <th scope="row">{t(`rooster.deel.${half}`)}</th>
              {row.dagen.map((day) => (
                <td key={day.datum}>
                  <HalfDay half={day[half]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {row.zonderDag.length > 0 && (
        <p className="sub">
          {t('werkposten.zonderDag')} <Names people={row.zonderDag} inline />
        </p>
      )}
    </section>
  );
}

function freeText(free: number | null): string {
  if (free === null) return '';
  return free < 0 ? t('werkposten.teVeel', { count: -free }) : t('werkposten.vrij', { count: free });
}

function HalfDay({ half }: { readonly half: Half }): ReactElement {
  return (
    <>
      {half.personen.length > 0 && <Names people={half.personen} />}
      {half.vrij !== null && <span className={half.vrij < 0 ? 'xs strong' : 'xs muted'}>{freeText(half.vrij)}</span>}
      {half.vrij === null && half.personen.length === 0 && <span className="xs muted">{t('werkposten.niemand')}</span>}
    </>
  );
}

const nameOf = ({ naam, voornaam }: Person): string => [voornaam, naam].filter(Boolean).join(' ');

/** Names as ways to the file of each. */
export function Names({
  people,
  inline = false,
}: {
  readonly people: readonly Person[];
  readonly inline?: boolean;
}): ReactElement {
  const links = people.map((person, index) => (
    <span key={person.trajectId} className={inline ? undefined : 'block-line'}>
      <Link data-way="" to={`/ama/${person.trajectId}/gegevens`}>
        {nameOf(person)}
      </Link>
      <Cross overleden={person.overleden} />
      {inline && index < people.length - 1 ? ', ' : ''}
    </span>
  ));
  return <>{links}</>;
}

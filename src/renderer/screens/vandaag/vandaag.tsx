/** What is late, due, missing or contradicting, for the whole house; solved in place or one click away. */
import { useMemo, useRef, type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useKeepFocus } from '../../app/keep-focus.ts';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { changeSettings, useSettings } from '../../app/settings.ts';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showSpan } from '../../format/span.ts';
import { showDate, showShortDay, showTitleDay } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { ChooseGroup, ManyList } from '../../many/many-list.tsx';
import { askedByAll, targetsOfFinding } from '../../many/suggest.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Seg } from '../../ui/seg.tsx';
import { moveBetweenRows } from '../../ui/sortable-table.tsx';
import { Split } from '../../ui/split.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Tally, type TallyItem } from '../../ui/tally.tsx';
import type { Finding } from '../traject/types.ts';
import { ClusterLine } from './cluster-line.tsx';
import { FindingLine } from './finding-line.tsx';
import {
  CLUSTER_FROM,
  clusterFindings,
  endOfMonthAhead,
  endOfWeek,
  groupFindings,
  oldestLate,
  standingOrder,
  TERMS,
  termOf,
  type Grouping,
  type Term,
} from './groups.ts';
import { VandaagMargin } from './margin.tsx';
import { Reminders } from './reminders.tsx';
import { Snoozed } from './snooze.tsx';
import { Title } from '../../ui/title.tsx';

type Agenda = Output<'agenda.lijst'>;
const WHOSE = ['mij', 'iedereen'] as const;
const GROUPINGS: readonly Grouping[] = ['termijn', 'persoon', 'soort'];

export function VandaagScreen(): ReactElement {
  const { mine } = useSettings();
  const agenda = useCall('agenda.lijst', mine ? { mijn: true } : {}, { keepPrevious: true });
  const hints = useMemo(
    () => [
      { keys: '↑ ↓', does: t('toets.kiezen') },
      { keys: 'Enter', does: t('toets.openen') },
      { keys: 'O', does: t('toets.oplossen') },
      { keys: 'W', does: t('toets.waarom') },
      { keys: 'U', does: t('toets.uitstellen') },
      { keys: 'Ctrl P', does: t('toets.werklijst') },
    ],
    [],
  );
  useKeys(hints);
  return (
    <Loaded query={agenda} title={t('menu.vandaag')}>
      {(value) => <VandaagPage agenda={value} />}
    </Loaded>
  );
}

function VandaagPage({ agenda }: { readonly agenda: Agenda }): ReactElement {
  const today = useToday();
  const { mine } = useSettings();
  const [search, setSearch] = useSearchParams();
  const filter = TERMS.find((term) => term === search.get('toon')) ?? null;
  const by = GROUPINGS.find((each) => each === search.get('per')) ?? 'termijn';
  const set = (key: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(key);
    else next.set(key, value);
    setSearch(next, { replace: true });
  };
  const findings = agenda.bevindingen.filter(({ kind }) => kind !== 'complete');
  // A line can hold several terms of one person: the months count them all.
  const terms = findings.flatMap(({ ook, ...finding }) => [finding, ...ook]);
  const shown = filter === null ? findings : findings.filter((finding) => termOf(finding, today) === filter);
  return (
    <Split label={t('menu.vandaag')} margin={<VandaagMargin findings={terms} />} marginLabel={t('vandaag.kantlijn')}>
      <div className="page__head">
        <div>
          <Title>{showTitleDay(today)}</Title>
          <p className="sub">{summary(findings, today)}</p>
          {mine && <ForWhom mij={agenda.mij} />}
        </div>
        <div className="tools">
          <Seg
            label={t('vandaag.vanWie')}
            options={WHOSE.map((each) => ({ key: each, label: t(`vandaag.voor.${each}`) }))}
            value={mine ? 'mij' : 'iedereen'}
            onChange={(value) => changeSettings({ mine: value === 'mij' })}
          />
          <Seg
            label={t('vandaag.groeperen')}
            options={GROUPINGS.map((each) => ({ key: each, label: t(`vandaag.per.${each}`) }))}
            value={by}
            onChange={(value) => set('per', value === 'termijn' ? null : value)}
          />
          <PrintChoice begeleiderId={mine ? agenda.mij.begeleiderId : null} />
        </div>
      </div>
      <OpenWork agenda={agenda} />
      <Reminders />
      <Tally
        label={t('vandaag.telling')}
        items={tallyItems(findings, today)}
        value={filter}
        onChange={(value) => set('toon', value)}
      />
      <Groups findings={shown} by={by} filtered={filter !== null} onAll={() => set('toon', null)} />
      <Snoozed lines={agenda.uitgesteld} />
    </Split>
  );
}

/** On paper: what stands here, or what somebody who stands in takes over. */
function PrintChoice({ begeleiderId }: { readonly begeleiderId: string | null }): ReactElement {
  const navigate = useNavigate();
  const mayReport = useCan('rapport.maken');
  if (!mayReport) return <Button icon="printer" label={t('toets.werklijst')} onPress={() => window.print()} />;
  const takeOver = begeleiderId === null ? '' : `?begeleider=${begeleiderId}`;
  return (
    <MenuButton
      label={t('actie.afdrukken')}
      actions={[
        // After the menu is gone: it has no place on paper.
        {
          key: 'werklijst',
          label: t('vandaag.drukWerklijst'),
          icon: 'printer',
          run: () => requestAnimationFrame(() => window.print()),
        },
        {
          key: 'overname',
          label: t('vandaag.drukOvername'),
          icon: 'file-text',
          run: () => void navigate(`/rapporten/overnamelijst${takeOver}`),
        },
      ]}
    />
  );
}

/** Whose work "voor mij" is: of whom my begeleider guides now, and for a beheerder what nobody guides. */
function ForWhom({ mij }: { readonly mij: Agenda['mij'] }): ReactElement {
  const mayLink = useCan('beheer');
  const own =
    mij.naam === null ? t('vandaag.nietGekoppeld') : t('vandaag.vanBegeleider', { naam: mij.naam, count: mij.personen });
  return (
    <p className="sub">
      {own} {mij.ookNiemand ? t('vandaag.ookNiemand') : t('vandaag.nietNiemand')}{' '}
      {mij.naam === null &&
        (mayLink ? <Link to="/beheer/gebruikers">{t('vandaag.koppelen')}</Link> : t('vandaag.vraagKoppeling'))}
    </p>
  );
}

function summary(findings: readonly Finding[], today: Parameters<typeof termOf>[1]): string {
  const count = (term: Term) => findings.filter((finding) => termOf(finding, today) === term).length;
  const late = count('teLaat');
  const week = count('dezeWeek');
  const first = late === 0 ? t('vandaag.nietsTeLaat') : t('vandaag.teLaat', { count: late });
  return `${first} ${week === 0 ? t('vandaag.nietsDezeWeek') : t('vandaag.dezeWeek', { count: week })}`;
}

const until = (date: string) => t('vandaag.totEnMet', { datum: showShortDay(date) });

function tallyItems(findings: readonly Finding[], today: Parameters<typeof termOf>[1]): TallyItem<Term>[] {
  const count = (term: Term) => findings.filter((finding) => termOf(finding, today) === term).length;
  const oldest = oldestLate(findings, today);
  return [
    {
      key: 'teLaat',
      count: count('teLaat'),
      word: t('vandaag.groep.teLaat'),
      context: oldest === null ? t('vandaag.niets') : t('vandaag.oudste', { tijd: showSpan(oldest) }),
      icon: 'clock-countdown-fill',
      meaning: 'blok',
    },
    {
      key: 'dezeWeek',
      count: count('dezeWeek'),
      word: t('vandaag.groep.dezeWeek'),
      context: until(endOfWeek(today)),
      icon: 'calendar-blank',
    },
    {
      key: 'dertigDagen',
      count: count('dertigDagen'),
      word: t('vandaag.dertig'),
      context: until(endOfMonthAhead(today)),
      icon: 'clock',
    },
    {
      key: 'tegenstrijdig',
      count: count('tegenstrijdig'),
      word: t('vandaag.groep.tegenstrijdig'),
      context: t('vandaag.tweeBronnen'),
      icon: 'warning-diamond-fill',
      meaning: 'strijdig',
    },
    {
      key: 'ontbreekt',
      count: count('ontbreekt'),
      word: t('vandaag.groep.ontbreekt'),
      context: t('termijn.zonderDatum'),
      icon: 'circle-dashed',
    },
  ];
}

/** Rows of imports and questions of attendance count nowhere until they are answered: they stand above everything. */
function OpenWork({ agenda }: { readonly agenda: Agenda }): ReactElement | null {
  const { vragen, geweigerd } = agenda.openRijen;
  const { aanwezigheidVragen, overgenomen } = agenda;
  if (vragen + geweigerd + aanwezigheidVragen + (overgenomen?.open ?? 0) === 0) return null;
  return (
    <div className="stack">
      {vragen + geweigerd > 0 && (
        <Banner
          kind="open"
          icon="warning-fill"
          title={t('vandaag.openRijen', { vragen, geweigerd })}
          actions={
            <LinkButton small to="/inlezen/open">
              {t('vandaag.openRijenKnop')}
            </LinkButton>
          }
        >
          {t('vandaag.openRijenUitleg')}
        </Banner>
      )}
      {overgenomen !== null && overgenomen.open > 0 && (
        <Banner
          title={t('overgenomen.banner', { count: overgenomen.open })}
          actions={
            <LinkButton small to="/overgenomen">
              {t('actie.bekijken')}
            </LinkButton>
          }
        >
          {t('overgenomen.bannerUitleg', { datum: showDate(overgenomen.ingebruikname) })}
        </Banner>
      )}
      {aanwezigheidVragen > 0 && (
        <Banner
          kind="open"
          icon="warning-fill"
          title={t('vandaag.aanwezigheidVragen', { count: aanwezigheidVragen })}
          actions={
            <LinkButton small to="/aanwezigheden">
              {t('vandaag.aanwezigheidKnop')}
            </LinkButton>
          }
        >
          {t('vandaag.aanwezigheidUitleg')}
        </Banner>
      )}
    </div>
  );
}

interface GroupsProps {
  readonly findings: readonly Finding[];
  readonly by: Grouping;
  readonly filtered: boolean;
  readonly onAll: () => void;
}

function Groups({ findings, by, filtered, onAll }: GroupsProps): ReactElement {
  const today = useToday();
  const rules = useCall('rules.lijst', {}, { enabled: by === 'soort' });
  const { mine } = useSettings();
  const list = useRef<HTMLDivElement>(null);
  useKeepFocus(list);
  if (findings.length === 0) {
    if (mine && !filtered)
      return (
        <EmptyState
          title={t('vandaag.mijLeeg')}
          action={<Button onPress={() => changeSettings({ mine: false })}>{t('vandaag.toonIedereen')}</Button>}
        />
      );
    return filtered ? (
      <EmptyState title={t('vandaag.filterLeeg')} action={<Button onPress={onAll}>{t('vandaag.toonAlles')}</Button>} />
    ) : (
      <EmptyState title={t('vandaag.leeg')} action={<Link to="/inlezen">{t('vandaag.naarInlezen')}</Link>}>
        {t('vandaag.leegUitleg')}
      </EmptyState>
    );
  }
  const title = (key: string, first: Finding | undefined) => {
    if (by === 'termijn') return t(`vandaag.groep.${key as Term}`);
    if (by === 'soort') return rules.data?.find(({ id }) => id === key)?.title ?? key;
    return first?.persoon ? [first.persoon.voornaam, first.persoon.naam].filter(Boolean).join(' ') : t('finding.organisatie');
  };
  const groups = groupFindings(findings, by, today);
  return (
    <div ref={list} className="stack stack--wide" role="presentation" onKeyDown={moveBetweenRows}>
      <ManyList rows={standingOrder(groups, by)} rowKey={keyOf} targetsOf={targetsOfFinding} suggest={askedByAll}>
        {() =>
          groups.map((group) => (
            <section key={group.key} className="fgroup" aria-labelledby={`v-${group.key}`}>
              <div className="fgroup__head">
                <ChooseGroup keys={group.findings.map(keyOf)} name={title(group.key, group.findings[0])} />
                <h2 id={`v-${group.key}`}>
                  {title(group.key, group.findings[0])} <span className="count">{group.findings.length}</span>
                </h2>
              </div>
              <ul>
                <Lines findings={group.findings} by={by} />
              </ul>
            </section>
          ))
        }
      </ManyList>
    </div>
  );
}

/** One line per person, or one for all who miss the same. Of one person every finding stands by itself. */
function Lines({ findings, by }: { readonly findings: readonly Finding[]; readonly by: Grouping }): ReactElement {
  const clusters = by === 'persoon' ? [] : clusterFindings(findings);
  if (clusters.length === 0) return <>{findings.map(lineOf)}</>;
  return (
    <>
      {clusters.map((cluster) =>
        cluster.findings.length < CLUSTER_FROM ? (
          cluster.findings.map(lineOf)
        ) : (
          <ClusterLine key={cluster.key} cluster={cluster} />
        ),
      )}
    </>
  );
}

const keyOf = ({ sleutel }: Finding): string => sleutel;
const lineOf = (finding: Finding): ReactElement => <FindingLine key={finding.sleutel} finding={finding} />;

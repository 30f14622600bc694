/** Every AMA traject: how complete its file is, what is next. Filter and sort stay in the address. */
import { useMemo, useRef, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useCall } from '../../client.ts';
import { showDate, showHundredths } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { ManyTable, readName } from '../../many/many-table.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Cross } from '../../ui/cross.tsx';
import { LabelFilter, usePersonsWith } from '../../ui/label-filter.tsx';
import { MeaningIcon, TermChip } from '../../ui/marks.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Select } from '../../ui/select.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DelayShort } from '../vdab/delay.tsx';
import { DELAYS, matches, type DelayFilter, type TrajectRij } from './filter.ts';
import { Title } from '../../ui/title.tsx';

const STANDEN = ['lopend', 'beeindigd', 'alles'] as const;

const SEVERITY = { B: 'blok', W: 'letop', I: 'weet' } as const;

export function AmaScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const stand = STANDEN.find((each) => each === search.get('stand')) ?? 'lopend';
  const text = search.get('zoek') ?? '';
  const openOnly = search.get('open') === '1';
  const delay: DelayFilter = DELAYS.find((each) => each === search.get('vdab')) ?? 'alles';
  const list = useCall('ama.lijst', { stand }, { keepPrevious: true });
  const label = search.get('label') ?? '';
  const carriers = usePersonsWith(label);
  const mayWrite = useCan('dossier.schrijven');
  const filter = useRef<HTMLDivElement>(null);
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(key);
    else next.set(key, value);
    setSearch(next, { replace: true });
  };
  const hints = useMemo(
    () => [
      { keys: 'Ctrl F', does: t('toets.filteren') },
      { keys: '↑ ↓', does: t('toets.kiezen') },
      { keys: 'Enter', does: t('toets.openen') },
      { keys: 'Ctrl P', does: t('toets.lijst') },
    ],
    [],
  );
  useKeys(hints);
  return (
    <div
      className="page"
      role="presentation"
      onKeyDown={(event) => {
        if (!event.ctrlKey || event.key !== 'f') return;
        event.preventDefault();
        filter.current?.querySelector('input')?.focus();
      }}
    >
      <div className="page__head">
        <div>
          <Title>{t('ama.titel')}</Title>
          <p className="sub" role="status">
            {list.data &&
              t('ama.aantal', {
                count: list.data.filter(
                  (rij) => (carriers === null || carriers.has(rij.persoonId)) && matches(rij, text, openOnly, delay),
                ).length,
              })}
          </p>
        </div>
        <div className="tools">
          <Seg
            label={t('ama.stand')}
            options={STANDEN.map((each) => ({ key: each, label: t(`ama.standen.${each}`) }))}
            value={stand}
            onChange={(value) => set('stand', value === 'lopend' ? '' : value)}
          />
          <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          {mayWrite && (
            <LinkButton icon="flag" to="/starten">
              {t('startwijzer.titel')}
            </LinkButton>
          )}
          {mayWrite && (
            <LinkButton kind="primary" icon="user-plus" to="/persoon/nieuw">
              {t('persoon.nieuw')}
            </LinkButton>
          )}
        </div>
      </div>
      <div className="filters no-print" ref={filter}>
        <TextField label={t('ama.filter')} type="search" width="line" value={text} onChange={(value) => set('zoek', value)} />
        <LabelFilter value={label} onChange={(value) => set('label', value)} />
        <Select
          label={t('verloop.vdab.filter')}
          width="date"
          options={DELAYS.map((each) => ({ key: each, label: t(`verloop.vdab.filters.${each}`) }))}
          value={delay}
          onChange={(value) => set('vdab', value === null || value === 'alles' ? '' : value)}
        />
        <Checkbox value={openOnly} onChange={(value) => set('open', value ? '1' : '')}>
          {t('ama.enkelOpen')}
        </Checkbox>
      </div>
      <Loaded query={list}>
        {(rows) => (
          <AmaTable
            rows={rows.filter((rij) => (carriers === null || carriers.has(rij.persoonId)) && matches(rij, text, openOnly, delay))}
            all={rows.length}
            onAll={() => setSearch({}, { replace: true })}
          />
        )}
      </Loaded>
    </div>
  );
}

interface AmaTableProps {
  readonly rows: readonly TrajectRij[];
  readonly all: number;
  readonly onAll: () => void;
}

function AmaTable({ rows, all, onAll }: AmaTableProps): ReactElement {
  // An office looks at running trajecten: a column of ends that nobody has takes the place of one that somebody reads.
  const ended = rows.some(({ einde }) => einde !== null);
  const columns = useMemo(() => columnsOf().filter(({ key }) => key !== 'einde' || ended), [ended]);
  if (all === 0) {
    return (
      <EmptyState title={t('ama.leeg')} action={<LinkButton to="/inlezen">{t('vandaag.naarInlezen')}</LinkButton>}>
        {t('ama.leegUitleg')}
      </EmptyState>
    );
  }
  if (rows.length === 0)
    return <EmptyState title={t('ama.filterLeeg')} action={<Button onPress={onAll}>{t('vandaag.toonAlles')}</Button>} />;
  return (
    <ManyTable
      caption={t('ama.tabel')}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      initial={{ key: 'naam', descending: false }}
      targetOf={({ persoonId, trajectId }) => ({ persoonId, trajectId })}
      nameOf={readName}
    />
  );
}

const keyOf = ({ trajectId }: TrajectRij): string => trajectId;

function columnsOf(): Column<TrajectRij>[] {
  return [
    {
      key: 'naam',
      label: t('ama.kolom.naam'),
      sort: ({ naam, voornaam }) => `${naam} ${voornaam}`,
      cell: ({ trajectId, naam, voornaam, ernst, overleden }) => (
        <span className="cell-name">
          {ernst === null ? <MeaningIcon meaning="ok" word={t('ernst.ok')} /> : <MeaningIcon meaning={SEVERITY[ernst]} />}
          <Link className="name" data-way="" to={`/ama/${trajectId}`}>
            {[naam, voornaam].filter(Boolean).join(', ')}
          </Link>
          <Cross overleden={overleden} />
        </span>
      ),
    },
    {
      key: 'start',
      label: t('ama.kolom.start'),
      sort: ({ start }) => start,
      cell: ({ start }) => (start === null ? '' : showDate(start)),
    },
    {
      key: 'einde',
      label: t('ama.kolom.einde'),
      sort: ({ einde }) => einde,
      cell: ({ einde }) => (einde === null ? '' : showDate(einde)),
    },
    {
      key: 'werkpost',
      label: t('ama.kolom.werkpost'),
      sort: ({ werkpost }) => werkpost,
      cell: ({ werkpost }) => <Cut text={werkpost} />,
    },
    {
      key: 'begeleider',
      label: t('ama.kolom.begeleider'),
      sort: ({ begeleider }) => begeleider,
      cell: ({ begeleider }) => <Cut text={begeleider} />,
    },
    {
      key: 'uren',
      label: t('ama.kolom.uren'),
      numeric: true,
      sort: ({ uren }) => uren,
      cell: ({ uren }) => (uren === null ? '' : showHundredths(uren)),
    },
    {
      key: 'dossier',
      label: t('ama.kolom.dossier'),
      sort: ({ vereisten }) => (vereisten.totaal === 0 ? null : vereisten.inOrde / vereisten.totaal),
      cell: Completeness,
    },
    {
      key: 'vdab',
      label: t('verloop.vdab.kolom'),
      sort: ({ beoordeling }) => beoordeling?.uiterlijk ?? null,
      cell: ({ beoordeling }) => (beoordeling === null ? '' : <DelayShort stand={beoordeling} />),
    },
    {
      key: 'termijn',
      label: t('ama.kolom.termijn'),
      sort: ({ volgendeTermijn }) => volgendeTermijn,
      cell: ({ volgendeTermijn }) => (volgendeTermijn === null ? '' : <TermChip due={volgendeTermijn} />),
    },
  ];
}

/** One line; the whole text is the tooltip. */
function Cut({ text }: { readonly text: string | null }): ReactElement | null {
  return text === null ? null : (
    <span className="cut" title={text}>
      {text}
    </span>
  );
}

/** How much of the file is in order, as a bar and in words. */
function Completeness({ vereisten, volledig }: TrajectRij): ReactElement {
  const { inOrde, totaal } = vereisten;
  return (
    <span className="complete">
      <svg className="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="share__all" width="100" height="8" />
        <rect className="share__good" width={totaal === 0 ? 0 : (inOrde / totaal) * 100} height="8" />
      </svg>
      <span className={volledig ? 'c-ok' : ''}>{volledig ? t('ernst.ok') : t('ama.inOrde', { goed: inOrde, totaal })}</span>
    </span>
  );
}

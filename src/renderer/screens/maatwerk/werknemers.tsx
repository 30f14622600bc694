/** Every doelgroepwerknemer: end of the package, state in words, POP, next term. Filter stays in the address. */
import { useMemo, useRef, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { fold } from '../../../shared/domain/text.ts';
import { DOORSTROOM_STATEN } from '../../../shared/domain/codes-maatwerk.ts';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useCall, type Output } from '../../client.ts';
import { capital, showDate, showDecimal } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { ManyTable, readName } from '../../many/many-table.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Cross } from '../../ui/cross.tsx';
import { MeaningIcon, MeaningMark, Tag, TermChip } from '../../ui/marks.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Select } from '../../ui/select.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Title } from '../../ui/title.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { optionsOf, wordOf } from './velden.ts';

type Rij = Output<'doelgroepwerknemer.lijst'>[number];

const STANDEN = ['in_dienst', 'uit_dienst', 'alles'] as const;
const ALLE = 'alle';
export const SEVERITY = { B: 'blok', W: 'letop', I: 'weet' } as const;

interface Filter {
  readonly text: string;
  readonly staat: string;
  readonly openOnly: boolean;
}

/** True when every word typed occurs in the name or a begeleider; case and accents do not matter. */
export function matches(rij: Rij, { text, staat, openOnly }: Filter): boolean {
  if (openOnly && rij.bevindingen === 0) return false;
  if (staat !== ALLE && rij.staat !== staat) return false;
  const haystack = fold([rij.voornaam, rij.naam, ...rij.begeleiders].join(' '));
  return fold(text)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

export function WerknemersScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const stand = STANDEN.find((each) => each === search.get('stand')) ?? 'in_dienst';
  const filter: Filter = {
    text: search.get('zoek') ?? '',
    staat: search.get('staat') ?? ALLE,
    openOnly: search.get('open') === '1',
  };
  const list = useCall('doelgroepwerknemer.lijst', { stand }, { keepPrevious: true });
  const mayWrite = useCan('dossier.schrijven');
  const fields = useRef<HTMLDivElement>(null);
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(key);
    else next.set(key, value);
    setSearch(next, { replace: true });
  };
  useKeys(useHints());
  const shown = (list.data ?? []).filter((rij) => matches(rij, filter));
  return (
    <>
      <DeelTabs />
      <div
        className="page"
        role="presentation"
        onKeyDown={(event) => {
          if (!event.ctrlKey || event.key !== 'f') return;
          event.preventDefault();
          fields.current?.querySelector('input')?.focus();
        }}
      >
        <div className="page__head">
          <div>
            <Title>{tm('lijst.titel')}</Title>
            <p className="sub" role="status">
              {list.data && tm('lijst.aantal', { count: shown.length })}
            </p>
          </div>
          <div className="tools">
            <Seg
              label={tm('lijst.stand')}
              options={STANDEN.map((each) => ({ key: each, label: tm(`lijst.standen.${each}`) }))}
              value={stand}
              onChange={(value) => set('stand', value === 'in_dienst' ? '' : value)}
            />
            <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
            {mayWrite && (
              <LinkButton kind="primary" icon="user-plus" to="/maatwerk/in-dienst">
                {tm('neem.titel')}
              </LinkButton>
            )}
          </div>
        </div>
        <div className="filters no-print" ref={fields}>
          <TextField
            label={tm('lijst.filter')}
            type="search"
            width="line"
            value={filter.text}
            onChange={(value) => set('zoek', value)}
          />
          <Select
            label={tm('lijst.staat')}
            width="line"
            options={[{ key: ALLE, label: tm('lijst.alleStaten') }, ...optionsOf('staat', DOORSTROOM_STATEN)]}
            value={filter.staat}
            onChange={(value) => set('staat', value === null || value === ALLE ? '' : value)}
          />
          <Checkbox value={filter.openOnly} onChange={(value) => set('open', value ? '1' : '')}>
            {tm('lijst.enkelOpen')}
          </Checkbox>
        </div>
        <Loaded query={list}>
          {(rows) => <Table rows={shown} all={rows.length} onAll={() => setSearch({}, { replace: true })} />}
        </Loaded>
      </div>
    </>
  );
}

export function useHints() {
  return useMemo(
    () => [
      { keys: 'Ctrl F', does: t('toets.filteren') },
      { keys: '↑ ↓', does: t('toets.kiezen') },
      { keys: 'Enter', does: t('toets.openen') },
      { keys: 'Ctrl P', does: t('toets.lijst') },
    ],
    [],
  );
}

interface TableProps {
  readonly rows: readonly Rij[];
  readonly all: number;
  readonly onAll: () => void;
}

function Table({ rows, all, onAll }: TableProps): ReactElement {
  const gone = rows.some(({ uitDienst }) => uitDienst !== null);
  const columns = useMemo(() => columnsOf().filter(({ key }) => key !== 'uitDienst' || gone), [gone]);
  if (all === 0) {
    return (
      <EmptyState title={tm('lijst.leeg')} action={<LinkButton to="/maatwerk/in-dienst">{tm('neem.titel')}</LinkButton>}>
        {tm('lijst.leegUitleg')}
      </EmptyState>
    );
  }
  if (rows.length === 0)
    return <EmptyState title={tm('lijst.filterLeeg')} action={<Button onPress={onAll}>{t('vandaag.toonAlles')}</Button>} />;
  return (
    <ManyTable
      caption={tm('lijst.tabel')}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      initial={{ key: 'naam', descending: false }}
      targetOf={targetOf}
      nameOf={readName}
    />
  );
}

const keyOf = ({ persoonId }: Rij): string => persoonId;
const targetOf = ({ persoonId }: Rij) => ({ persoonId, trajectId: null });
const dateCell = (date: string | null) => (date === null ? '' : showDate(date));

/** Name of a person as the way in, with a cross for who died. */
export function NameLink({
  persoon,
  to,
}: {
  readonly persoon: { readonly naam: string; readonly voornaam: string; readonly overleden: boolean };
  readonly to: string;
}): ReactElement {
  return (
    <>
      <Link className="name" data-way="" to={to}>
        {[persoon.naam, persoon.voornaam].filter(Boolean).join(', ')}
      </Link>
      <Cross overleden={persoon.overleden} />
    </>
  );
}

/** The package, and until when; of some of before 2019 it is known only that it has no end. */
function Wop({ wop, wopTot, zonderEinde }: Rij): ReactElement | null {
  if (wop === null && !zonderEinde) return null;
  return (
    <>
      {wop === null ? (
        <MeaningMark meaning="letop">{tm('lijst.wopOpen')}</MeaningMark>
      ) : (
        <span className="nw">
          {tm('procent', { waarde: wop.loonpremie })} {wordOf('graad', wop.graad)}
        </span>
      )}{' '}
      <span className="nw small muted">
        {wopTot === null ? tm('lijst.zonderEinde') : tm('lijst.wopTot', { datum: showDate(wopTot) })}
      </span>
    </>
  );
}

function columnsOf(): Column<Rij>[] {
  return [
    {
      key: 'naam',
      label: tm('lijst.kolom.naam'),
      sort: ({ naam, voornaam }) => `${naam} ${voornaam}`,
      cell: (rij) => (
        <span className="cell-name">
          {rij.ernst === null ? <MeaningIcon meaning="ok" word={t('ernst.ok')} /> : <MeaningIcon meaning={SEVERITY[rij.ernst]} />}
          <NameLink persoon={rij} to={`/maatwerk/${rij.persoonId}`} />
        </span>
      ),
    },
    {
      key: 'staat',
      label: tm('lijst.kolom.staat'),
      sort: ({ staatTekst }) => staatTekst,
      cell: ({ staatTekst, staatWijktAf }) => (
        <>
          {capital(staatTekst)} {staatWijktAf && <Tag icon="warning-diamond-fill">{tm('lijst.wijktAf')}</Tag>}
        </>
      ),
    },
    {
      key: 'inDienst',
      label: tm('lijst.kolom.inDienst'),
      sort: ({ inDienst }) => inDienst,
      cell: ({ inDienst }) => dateCell(inDienst),
    },
    {
      key: 'uitDienst',
      label: tm('lijst.kolom.uitDienst'),
      sort: ({ uitDienst }) => uitDienst,
      cell: ({ uitDienst }) => dateCell(uitDienst),
    },
    {
      key: 'breuk',
      label: tm('lijst.kolom.breuk'),
      numeric: true,
      sort: ({ breuk }) => (breuk === null ? null : Number(breuk)),
      cell: ({ breuk }) => (breuk === null ? '' : showDecimal(breuk)),
    },
    {
      key: 'wop',
      label: tm('lijst.kolom.wop'),
      // By the day that it ends: the next evaluation is on top.
      sort: ({ wopTot }) => wopTot,
      cell: (rij) => <Wop {...rij} />,
    },
    {
      key: 'begeleider',
      label: tm('lijst.kolom.begeleider'),
      sort: ({ begeleiders }) => begeleiders[0] ?? null,
      cell: ({ begeleiders }) => begeleiders.join(', '),
    },
    {
      key: 'pop',
      label: tm('lijst.kolom.pop'),
      sort: ({ laatstePop }) => laatstePop,
      cell: ({ laatstePop }) => dateCell(laatstePop),
    },
    {
      key: 'termijn',
      label: tm('lijst.kolom.termijn'),
      sort: ({ volgendeTermijn }) => volgendeTermijn,
      cell: ({ volgendeTermijn }) => (volgendeTermijn === null ? '' : <TermChip due={volgendeTermijn} />),
    },
    {
      key: 'teDoen',
      label: tm('lijst.kolom.teDoen'),
      numeric: true,
      sort: ({ bevindingen }) => bevindingen,
      cell: ({ bevindingen }) => (bevindingen === 0 ? '' : bevindingen),
    },
  ];
}

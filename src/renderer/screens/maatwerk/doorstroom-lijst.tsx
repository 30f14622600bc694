/** Every doorstroomtraject: its phase and term, who did not sign, how long the partner took, hours and stages. */
import type { VeelDatum } from '../../../shared/contract/veel.ts';
import { useMemo, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useKeys } from '../../app/keys.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate, showHundredths } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { ManyTable, readName } from '../../many/many-table.tsx';
import { Button } from '../../ui/button.tsx';
import { MeaningIcon, MeaningMark, TermChip } from '../../ui/marks.tsx';
import { Seg } from '../../ui/seg.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { codeOf } from './velden.ts';
import { NameLink, SEVERITY, useHints } from './werknemers.tsx';

type Rij = Output<'doorstroom.lijst'>[number];
const STANDEN = ['lopend', 'alles'] as const;

export function DoorstroomLijstScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const stand = STANDEN.find((each) => each === search.get('stand')) ?? 'lopend';
  const list = useCall('doorstroom.lijst', { stand }, { keepPrevious: true });
  useKeys(useHints());
  return (
    <>
      <DeelTabs />
      <div className="page">
        <div className="page__head">
          <div>
            <Title>{tm('doorstroomlijst.titel')}</Title>
            <p className="sub" role="status">
              {list.data && tm('doorstroomlijst.aantal', { count: list.data.length })}
            </p>
          </div>
          <div className="tools">
            <Seg
              label={tm('doorstroomlijst.stand')}
              options={STANDEN.map((each) => ({ key: each, label: tm(`doorstroomlijst.standen.${each}`) }))}
              value={stand}
              onChange={(value) => setSearch(value === 'lopend' ? {} : { stand: value }, { replace: true })}
            />
            <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          </div>
        </div>
        <Loaded query={list}>{(rows) => <Table rows={rows} />}</Loaded>
      </div>
    </>
  );
}

const keyOf = ({ trajectId }: Rij): string => trajectId;
const targetOf = ({ persoon }: Rij) => ({ persoonId: persoon.id, trajectId: null });
const nameOf = ({ persoon }: Rij): string => readName(persoon);
const HANDTEKENING: Readonly<Record<Rij['ontbrekendeHandtekeningen'][number], VeelDatum>> = {
  maatwerkbedrijf: 'doorstroomtraject.tekenMaatwerkbedrijf',
  vdab: 'doorstroomtraject.tekenVdab',
  dienstverlener: 'doorstroomtraject.tekenDienstverlener',
  werknemer: 'doorstroomtraject.tekenWerknemer',
};
/** The first signature that all chosen still miss. */
function suggest([first, ...rest]: readonly Rij[]): string | null {
  const missed = first?.ontbrekendeHandtekeningen.find((party) =>
    rest.every(({ ontbrekendeHandtekeningen }) => ontbrekendeHandtekeningen.includes(party)),
  );
  return missed === undefined ? null : HANDTEKENING[missed];
}

function Table({ rows }: { readonly rows: readonly Rij[] }): ReactElement {
  const today = useToday();
  const columns = useMemo(() => columnsOf(today), [today]);
  if (rows.length === 0) return <EmptyState title={tm('doorstroomlijst.leeg')}>{tm('doorstroomlijst.leegUitleg')}</EmptyState>;
  return (
    <ManyTable
      caption={tm('doorstroomlijst.tabel')}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      initial={{ key: 'naam', descending: false }}
      targetOf={targetOf}
      nameOf={nameOf}
      suggest={suggest}
    />
  );
}

/** The phase that runs on the day. */
const faseNu = ({ fasen }: Rij, today: string): Rij['fasen'][number] | undefined =>
  fasen.findLast(({ herkomst, van, tot }) => herkomst === 'feit' && van <= today && (tot === null || tot >= today));

function columnsOf(today: string): Column<Rij>[] {
  return [
    {
      key: 'naam',
      label: tm('doorstroomlijst.kolom.naam'),
      sort: ({ persoon }) => `${persoon.naam} ${persoon.voornaam}`,
      cell: ({ persoon, ernst }) => (
        <span className="cell-name">
          {ernst === null ? <MeaningIcon meaning="ok" word={t('ernst.ok')} /> : <MeaningIcon meaning={SEVERITY[ernst]} />}
          <NameLink persoon={persoon} to={`/maatwerk/${persoon.id}/doorstroom`} />
        </span>
      ),
    },
    {
      key: 'stand',
      label: tm('doorstroomlijst.kolom.stand'),
      sort: ({ stand }) => stand,
      cell: ({ stand }) => tm(`doorstroomlijst.tStand.${stand}`),
    },
    {
      key: 'fase',
      label: tm('doorstroomlijst.kolom.fase'),
      sort: (rij) => faseNu(rij, today)?.fase ?? null,
      cell: (rij) => codeOf('fase', faseNu(rij, today)?.fase ?? null),
    },
    {
      key: 'uiterlijk',
      label: tm('doorstroomlijst.kolom.uiterlijk'),
      sort: (rij) => faseNu(rij, today)?.uiterlijk ?? null,
      cell: (rij) => {
        const due = faseNu(rij, today)?.uiterlijk ?? null;
        return due === null ? (
          ''
        ) : (
          <span className="date-term">
            {showDate(due)} <TermChip due={due} />
          </span>
        );
      },
    },
    {
      key: 'teken',
      label: tm('doorstroomlijst.kolom.teken'),
      sort: ({ ontbrekendeHandtekeningen }) => ontbrekendeHandtekeningen.length,
      cell: ({ ontbrekendeHandtekeningen: missing }) =>
        missing.length === 0 ? (
          ''
        ) : (
          <MeaningMark meaning="blok">
            {missing.length === 4
              ? tm('doorstroomlijst.alle')
              : missing.map((party) => tm(`doorstroomlijst.partij.${party}`)).join(', ')}
          </MeaningMark>
        ),
    },
    {
      key: 'partner',
      label: tm('doorstroomlijst.kolom.partner'),
      sort: ({ partner }) => partner,
      cell: ({ partner }) => partner ?? '',
    },
    {
      key: 'wacht',
      label: tm('doorstroomlijst.kolom.wacht'),
      numeric: true,
      sort: ({ wachtdagen }) => wachtdagen,
      cell: ({ wachtdagen }) => (wachtdagen === null ? '' : tm('doorstroomlijst.dagen', { count: wachtdagen })),
    },
    {
      key: 'uren',
      label: tm('doorstroomlijst.kolom.uren'),
      numeric: true,
      sort: ({ urenmeter }) => urenmeter.geteld,
      cell: ({ urenmeter }) => showHundredths(urenmeter.geteld),
    },
    {
      key: 'stages',
      label: tm('doorstroomlijst.kolom.stages'),
      numeric: true,
      sort: ({ stages }) => stages,
      cell: ({ stages }) => stages,
    },
    {
      key: 'teDoen',
      label: tm('doorstroomlijst.kolom.teDoen'),
      numeric: true,
      sort: ({ bevindingen }) => bevindingen,
      cell: ({ bevindingen }) => (bevindingen === 0 ? '' : bevindingen),
    },
  ];
}

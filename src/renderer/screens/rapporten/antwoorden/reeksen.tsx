/** Batches of evaluation files that went to VDAB: which wait for answers, and the way in to type them back. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useCall, type Output } from '../../../client.ts';
import { showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/marks.tsx';
import { SortableTable, type Column } from '../../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { Title } from '../../../ui/title.tsx';

type Reeks = Output<'antwoord.reeksen'>[number];

export function AntwoordenScreen(): ReactElement {
  const series = useCall('antwoord.reeksen', {});
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <p className="sub no-print">
            <Link to="/vdab">{t('verloop.vdab.titel')}</Link>
          </p>
          <Title>{t('antwoord.titel')}</Title>
          <p className="sub">{t('antwoord.uitleg')}</p>
        </div>
      </div>
      <Loaded query={series}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('antwoord.leeg')}>{t('antwoord.leegUitleg')}</EmptyState>
          ) : (
            <SortableTable caption={t('antwoord.titel')} columns={COLUMNS} rows={rows} rowKey={({ reeks }) => reeks} />
          )
        }
      </Loaded>
    </div>
  );
}

const nameOf = ({ aan, verzondenOp }: Reeks): string =>
  t('antwoord.reeksNaam', { aan: aan ?? t('antwoord.zonderNaam'), datum: showDate(verzondenOp) });

const COLUMNS: readonly Column<Reeks>[] = [
  {
    key: 'reeks',
    label: t('antwoord.kolom.reeks'),
    sort: ({ verzondenOp }) => verzondenOp,
    cell: (reeks) => (
      <Link className="name" data-way="" to={`/vdab/antwoorden/${reeks.reeks}`}>
        {nameOf(reeks)}
      </Link>
    ),
  },
  { key: 'aantal', label: t('antwoord.kolom.aantal'), numeric: true, sort: ({ aantal }) => aantal, cell: ({ aantal }) => aantal },
  {
    key: 'beantwoord',
    label: t('antwoord.kolom.beantwoord'),
    numeric: true,
    sort: ({ beantwoord }) => beantwoord,
    cell: ({ beantwoord }) => beantwoord,
  },
  {
    key: 'stand',
    label: t('antwoord.kolom.stand'),
    cell: (reeks) =>
      reeks.beantwoord < reeks.aantal ? (
        <LinkButton small about={nameOf(reeks)} to={`/vdab/antwoorden/${reeks.reeks}`}>
          {t('antwoord.invullen')}
        </LinkButton>
      ) : (
        <Tag>{t('antwoord.volledig')}</Tag>
      ),
  },
];

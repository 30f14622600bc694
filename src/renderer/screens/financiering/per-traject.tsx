/** Days per traject and quarter, both counts: what the totals are made of. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useCall, type Output } from '../../client.ts';
import { showDate, showDecimal, showNumber } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { ManyTable } from '../../many/many-table.tsx';
import { Cross } from '../../ui/cross.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { Term } from '../../ui/term.tsx';

type Funding = Output<'funding.jaar'>;
type Row = Funding['perTraject'][number];
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

function columnsOf(nameOf: (row: Row) => string, died: (row: Row) => boolean): Column<Row>[] {
  return [
    {
      key: 'naam',
      label: t('ama.kolom.naam'),
      sort: nameOf,
      cell: (row) => (
        <>
          <Link className="name" data-way="" to={`/ama/${row.trajectId}`}>
            {nameOf(row)}
          </Link>
          <Cross overleden={died(row)} />
        </>
      ),
    },
    { key: 'start', label: t('ama.kolom.start'), sort: ({ start }) => start, cell: ({ start }) => showDate(start) },
    { key: 'einde', label: t('ama.kolom.einde'), sort: ({ end }) => end, cell: ({ end }) => (end === null ? '' : showDate(end)) },
    ...QUARTERS.map((quarter, index): Column<Row> => ({
      key: `A${quarter}`,
      label: t('financiering.kolomA', { kwartaal: index + 1 }),
      numeric: true,
      sort: ({ daysA }) => daysA[quarter],
      cell: ({ daysA }) => (daysA[quarter] === null ? '' : showNumber(daysA[quarter])),
    })),
    ...QUARTERS.map((quarter, index): Column<Row> => ({
      key: `B${quarter}`,
      label: t('financiering.kolomB', { kwartaal: index + 1 }),
      numeric: true,
      sort: ({ daysB }) => (daysB[quarter] === null ? null : Number(daysB[quarter])),
      cell: ({ daysB, opening }) =>
        daysB[quarter] === null ? (
          <span className="muted">{t('financiering.leeg')}</span>
        ) : (
          <>
            {showDecimal(daysB[quarter], 1)}
            {opening[quarter] !== null && (
              <span className="sub"> {t('financiering.waarvanBeginstand', { dagen: showDecimal(opening[quarter], 1) })}</span>
            )}
          </>
        ),
    })),
  ];
}

const keyOf = ({ trajectId }: Row): string => trajectId;

export function PerTraject({ funding }: { readonly funding: Funding }): ReactElement | null {
  const list = useCall('ama.lijst', { stand: 'alles' });
  const persons = new Map((list.data ?? []).map((rij) => [rij.trajectId, rij]));
  const nameOf = ({ trajectId, insz }: Row) => {
    const person = persons.get(trajectId);
    return person ? [person.naam, person.voornaam].filter(Boolean).join(', ') : (insz ?? '');
  };
  const targetOf = ({ trajectId }: Row) => {
    const persoonId = persons.get(trajectId)?.persoonId;
    return persoonId === undefined ? null : { persoonId, trajectId };
  };
  if (funding.perTraject.length === 0) return null;
  return (
    <section>
      <div className="h2row">
        <h2>
          <Term>{t('financiering.perTraject')}</Term>
        </h2>
        <span className="sub">{t('financiering.perTrajectUitleg')}</span>
      </div>
      <ManyTable
        caption={t('financiering.perTraject')}
        columns={columnsOf(nameOf, ({ trajectId }) => persons.get(trajectId)?.overleden ?? false)}
        rows={funding.perTraject}
        rowKey={keyOf}
        initial={{ key: 'naam', descending: false }}
        targetOf={targetOf}
        nameOf={nameOf}
      />
    </section>
  );
}

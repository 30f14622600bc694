/** Planned days of the month against what was entered: what went as planned, what did not, and what nobody planned. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useCall, type Output } from '../../client.ts';
import { showDecimal, showShortDay } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { ManyTable, readName } from '../../many/many-table.tsx';
import { Cross } from '../../ui/cross.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { Loaded } from '../../ui/states.tsx';

type Row = Output<'planning.maand'>['rijen'][number];

const name = ({ naam, voornaam }: Row): string => [naam, voornaam].filter(Boolean).join(', ');
const days = (list: readonly string[]): string => list.map(showShortDay).join(', ');

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'naam',
    label: t('ama.kolom.naam'),
    sort: name,
    cell: (row) => (
      <>
        <Link data-way="" to={`/ama/${row.trajectId}/gegevens`}>
          {name(row)}
        </Link>
        <Cross overleden={row.overleden} />
      </>
    ),
  },
  {
    key: 'gepland',
    label: t('rooster.plan.gepland'),
    numeric: true,
    sort: ({ gepland }) => Number(gepland),
    cell: ({ gepland, bekend }) =>
      bekend ? showDecimal(gepland, 1) : <span title={t('rooster.plan.nietHeel')}>{showDecimal(gepland, 1)} *</span>,
  },
  {
    key: 'volgens',
    label: t('rooster.plan.volgensPlan'),
    numeric: true,
    sort: ({ volgensPlan }) => Number(volgensPlan),
    cell: ({ volgensPlan }) => showDecimal(volgensPlan, 1),
  },
  {
    key: 'niet',
    label: t('rooster.plan.nietAanwezig'),
    sort: ({ nietAanwezig }) => nietAanwezig.length,
    cell: ({ nietAanwezig }) => days(nietAanwezig),
  },
  {
    key: 'buiten',
    label: t('rooster.plan.buitenPlan'),
    sort: ({ buitenPlan }) => buitenPlan.length,
    cell: ({ buitenPlan }) => days(buitenPlan),
  },
];

const keyOf = ({ trajectId }: Row): string => trajectId;

export function PlanCompare({ month }: { readonly month: string }): ReactElement {
  const plan = useCall('planning.maand', { maand: month }, { keepPrevious: true });
  return (
    <section aria-labelledby="h-plan">
      <h2 id="h-plan">{t('rooster.plan.titel')}</h2>
      <p className="sub">{t('rooster.plan.uitleg')}</p>
      <Loaded query={plan} lines={3}>
        {({ rijen }) =>
          rijen.length === 0 ? (
            <p className="sub">{t('rooster.plan.leeg')}</p>
          ) : (
            <>
              <ManyTable
                caption={t('rooster.plan.titel')}
                columns={COLUMNS}
                rows={rijen}
                rowKey={keyOf}
                initial={{ key: 'naam', descending: false }}
                targetOf={({ persoonId, trajectId }) => ({ persoonId, trajectId })}
                nameOf={readName}
              />
              {rijen.some(({ bekend }) => !bekend) && <p className="sub">* {t('rooster.plan.nietHeel')}</p>}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

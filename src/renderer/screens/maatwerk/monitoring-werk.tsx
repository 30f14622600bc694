/** F-11: who is still at work 3, 6, 12 and 18 months after the start of the job, per partner. */
import type { ReactElement } from 'react';
import type { Output } from '../../client.ts';
import { tmo } from '../../i18n.ts';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import { Term } from '../../ui/term.tsx';

type Opvolging = Output<'maatwerk.monitoring'>['partners'][number]['opvolging'][number];

export interface WerkRij extends Opvolging {
  readonly partner: string;
  /** Years together; null where the whole table is of the same ones. */
  readonly jaren: string | null;
}

const count = (key: 'ja' | 'nee' | 'onbekend'): Column<WerkRij> => ({
  key,
  label: tmo(`uitkomsten.${key}`),
  numeric: true,
  sort: (row) => row[key],
  cell: (row) => row[key],
});

const COLUMNS: Column<WerkRij>[] = [
  { key: 'partner', label: tmo('partners.partner'), sort: ({ partner }) => partner, cell: ({ partner }) => partner },
  {
    key: 'maand',
    label: tmo('uitkomsten.maand'),
    sort: ({ maand }) => maand,
    cell: ({ maand }) => tmo('uitkomsten.maanden', { count: maand }),
  },
  count('ja'),
  count('nee'),
  count('onbekend'),
];
const JAREN: Column<WerkRij> = { key: 'jaren', label: tmo('bundel.jaren'), cell: ({ jaren }) => jaren };

export function WerkTabel({ rijen }: { readonly rijen: readonly WerkRij[] }): ReactElement {
  const columns = rijen.some(({ jaren }) => jaren !== null) ? [JAREN, ...COLUMNS] : COLUMNS;
  return (
    <section>
      <h2>
        <Term>{tmo('partners.werk')}</Term>
      </h2>
      <p className="sub">{tmo('partners.werkUitleg')}</p>
      {rijen.length === 0 ? (
        <p className="sub">{tmo('partners.werkLeeg')}</p>
      ) : (
        <SortableTable
          caption={tmo('partners.werk')}
          columns={columns}
          rows={rijen}
          rowKey={({ jaren, partner, maand }) => `${jaren ?? ''} ${partner} ${String(maand)}`}
        />
      )}
    </section>
  );
}

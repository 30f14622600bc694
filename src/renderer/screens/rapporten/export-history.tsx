/** What was made and for whom; when it went out is filled in by a person. */
import { useState, type ReactElement } from 'react';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import { Loaded } from '../../ui/states.tsx';
import { NoteDialog } from './register/note-dialog.tsx';

type Export = Output<'report.historie'>[number];

/** A column is a function of the row, not a component. */
function columnsOf(
  nameOf: (id: string) => string,
  leaves: (id: string) => boolean,
  onSent: (row: Export) => void,
): Column<Export>[] {
  return [
    {
      key: 'rapport',
      label: t('rapport.kolom.rapport'),
      sort: ({ rapport }) => nameOf(rapport),
      cell: ({ rapport }) => nameOf(rapport),
    },
    {
      key: 'periode',
      label: t('rapport.kolom.periode'),
      sort: ({ periode }) => periode,
      cell: ({ periode, versie }) =>
        [periode, (versie ?? 1) > 1 ? t('rapport.versie', { versie }) : null].filter(Boolean).join(', '),
    },
    { key: 'formaat', label: t('rapport.kolom.formaat'), cell: ({ formaat }) => formaat.toUpperCase() },
    {
      key: 'ontvanger',
      label: t('rapport.kolom.ontvanger'),
      sort: ({ ontvanger }) => ontvanger,
      cell: ({ ontvanger }) => ontvanger,
    },
    {
      key: 'op',
      label: t('rapport.kolom.gemaakt'),
      sort: ({ op }) => op,
      cell: ({ op, door }) => [op === null ? '' : showDate(op), door].filter(Boolean).join(', '),
    },
    { key: 'bevestiging', label: t('rapport.kolom.bevestiging'), cell: ({ bevestiging }) => bevestiging },
    {
      key: 'verzonden',
      label: t('rapport.kolom.verzonden'),
      sort: ({ verzondenOp }) => verzondenOp,
      cell: (row) => {
        if (row.verzondenOp !== null) return showDate(row.verzondenOp);
        return leaves(row.rapport) ? (
          <Button small about={nameOf(row.rapport)} onPress={() => onSent(row)}>
            {t('rapport.verzondenKnop')}
          </Button>
        ) : null;
      },
    },
  ];
}

export function ExportHistory(): ReactElement {
  const history = useCall('report.historie', {});
  const reports = useCall('report.lijst', {});
  const [sending, setSending] = useState<Export | null>(null);
  const nameOf = (id: string) => reports.data?.find((report) => report.id === id)?.name ?? id;
  const leaves = (id: string) => (reports.data ?? []).find((report) => report.id === id)?.leavesHouse ?? true;
  const columns = columnsOf(nameOf, leaves, setSending);
  return (
    <section>
      <div className="h2row">
        <h2>{t('rapport.historie')}</h2>
      </div>
      <Loaded query={history} lines={4}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="sub">{t('rapport.historieLeeg')}</p>
          ) : (
            <SortableTable
              caption={t('rapport.historie')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              initial={{ key: 'op', descending: true }}
            />
          )
        }
      </Loaded>
      {sending && <NoteDialog ids={[sending.id]} onClose={() => setSending(null)} onSaved={() => setSending(null)} />}
    </section>
  );
}

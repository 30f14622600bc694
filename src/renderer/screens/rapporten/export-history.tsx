/** What was made and for whom; when it went out is filled in by a person. */
import { useState, type ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallForm, DateInput } from '../../ui/form.tsx';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import { Loaded } from '../../ui/states.tsx';

type Export = Output<'report.historie'>[number];

/** A column is a function of the row, not a component. */
function columnsOf(nameOf: (id: string) => string, onSent: (row: Export) => void): Column<Export>[] {
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
      cell: (row) =>
        row.verzondenOp === null ? (
          <Button small about={nameOf(row.rapport)} onPress={() => onSent(row)}>
            {t('rapport.verzondenKnop')}
          </Button>
        ) : (
          showDate(row.verzondenOp)
        ),
    },
  ];
}

export function ExportHistory(): ReactElement {
  const history = useCall('report.historie', {});
  const reports = useCall('report.lijst', {});
  const [sending, setSending] = useState<Export | null>(null);
  const nameOf = (id: string) => reports.data?.find((report) => report.id === id)?.name ?? id;
  const columns = columnsOf(nameOf, setSending);
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
      {sending && <SentDialog row={sending} onClose={() => setSending(null)} />}
    </section>
  );
}

function SentDialog({ row, onClose }: { readonly row: Export; readonly onClose: () => void }): ReactElement {
  const today = useToday();
  const say = useSaved();
  return (
    <Dialog open title={t('rapport.verzondenTitel')} onClose={onClose}>
      <p>{t('rapport.verzondenUitleg')}</p>
      <CallForm
        call="report.verzonden"
        values={{ id: row.id, op: today }}
        submit={t('actie.bewaren')}
        onCancel={onClose}
        onDone={({ operation }) => {
          say(t('rapport.verzondenBewaard'), operation);
          onClose();
        }}
      >
        <DateInput name="op" label={t('rapport.verzondenOp')} autoFocus />
      </CallForm>
    </Dialog>
  );
}

/** F-14: talks after a new job that are due, only of who agreed to be asked. */
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { addDays, isIsoDate } from '../../../shared/domain/date.ts';
import { useFocusAsked } from '../../app/asked-part.ts';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { ManyTable, readName } from '../../many/many-table.tsx';
import { RecordForm } from '../../records/record-form.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TermChip } from '../../ui/marks.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import * as specs from './specs-doorstroom.ts';
import { NameLink, useHints } from './werknemers.tsx';

type Rij = Output<'doorstroom.opvolging'>[number];
/** Days ahead that the list opens with: a choice of this screen, not a term. */
const AHEAD = 31;

export function OpvolgingScreen(): ReactElement {
  const today = useToday();
  const [until, setUntil] = useState<string | null>(addDays(today, AHEAD));
  const tot = until !== null && isIsoDate(until) ? until : today;
  const list = useCall('doorstroom.opvolging', { tot }, { keepPrevious: true });
  const mayWrite = useCan('dossier.schrijven');
  const [answering, setAnswering] = useState<Rij | null>(null);
  const columns = useMemo(() => [...columnsOf(), ...(mayWrite ? [answerColumn(setAnswering)] : [])], [mayWrite]);
  useKeys(useHints());
  return (
    <>
      <DeelTabs />
      <div className="page">
        <div className="page__head">
          <div>
            <Title>{tm('opvolging.titel')}</Title>
            <p className="sub">{tm('opvolging.uitleg')}</p>
          </div>
          <div className="tools">
            <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          </div>
        </div>
        <div className="filters no-print">
          <DateField label={tm('opvolging.tot')} value={until} onChange={setUntil} />
        </div>
        {answering !== null && (
          <Antwoord key={keyOf(answering)} rij={answering} today={today} onClose={() => setAnswering(null)} />
        )}
        <Loaded query={list}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState title={tm('opvolging.leeg', { datum: showDate(tot) })} />
            ) : (
              <ManyTable
                caption={tm('opvolging.tabel')}
                columns={columns}
                rows={rows}
                rowKey={keyOf}
                initial={{ key: 'datum', descending: false }}
                targetOf={targetOf}
                nameOf={nameOf}
              />
            )
          }
        </Loaded>
      </div>
    </>
  );
}

const keyOf = ({ trajectId, maand }: Rij): string => `${trajectId} ${String(maand)}`;

const targetOf = ({ persoon }: Rij) => ({ persoonId: persoon.id, trajectId: null });
const nameOf = ({ persoon }: Rij): string => readName(persoon);

interface AntwoordProps {
  readonly rij: Rij;
  readonly today: string;
  readonly onClose: () => void;
}

/** What came of the talk, noted above the list: with it the moment leaves the list. */
function Antwoord({ rij, today, onClose }: AntwoordProps): ReactElement {
  const section = useRef<HTMLElement>(null);
  useFocusAsked(section, true, null);
  const { persoon, trajectId, maand } = rij;
  const title = tm('opvolging.antwoordVan', { naam: readName(persoon), maanden: tm('opvolging.maanden', { count: maand }) });
  return (
    <section ref={section} className="records no-print" aria-label={title}>
      <h2>{title}</h2>
      <div className="records__form">
        <RecordForm
          name="opvolging"
          fields={specs.opvolging.fields}
          record={{ id: null, values: { datum: today, maand } }}
          fixed={{ persoonId: persoon.id, trajectId: null, doorstroomtrajectId: trajectId }}
          saved={t('bewaard.record', { wat: title })}
          onDone={onClose}
          onCancel={onClose}
        />
      </div>
    </section>
  );
}

const answerColumn = (onAnswer: (rij: Rij) => void): Column<Rij> => ({
  key: 'antwoord',
  label: tm('opvolging.kolom.antwoord'),
  cell: (rij) => (
    <Button small about={nameOf(rij)} onPress={() => onAnswer(rij)}>
      {t('actie.invullen')}
    </Button>
  ),
});

function columnsOf(): Column<Rij>[] {
  return [
    {
      key: 'naam',
      label: tm('opvolging.kolom.naam'),
      sort: ({ persoon }) => `${persoon.naam} ${persoon.voornaam}`,
      cell: ({ persoon }) => <NameLink persoon={persoon} to={`/maatwerk/${persoon.id}/doorstroom`} />,
    },
    {
      key: 'datum',
      label: tm('opvolging.kolom.datum'),
      sort: ({ datum }) => datum,
      cell: ({ datum }) => (
        <span className="date-term">
          {showDate(datum)} <TermChip due={datum} />
        </span>
      ),
    },
    {
      key: 'maand',
      label: tm('opvolging.kolom.maand'),
      sort: ({ maand }) => maand,
      cell: ({ maand }) => tm('opvolging.maanden', { count: maand }),
    },
    {
      key: 'job',
      label: tm('opvolging.kolom.job'),
      sort: ({ contractStart }) => contractStart,
      cell: ({ contractStart }) => (contractStart === null ? '' : showDate(contractStart)),
    },
    {
      key: 'kanaal',
      label: tm('opvolging.kolom.kanaal'),
      cell: ({ kanaal }) => kanaal ?? '',
    },
    {
      key: 'werkgever',
      label: tm('opvolging.kolom.werkgever'),
      sort: ({ werkgeverVragen }) => (werkgeverVragen ? 0 : 1),
      cell: ({ werkgeverVragen }) => tm(werkgeverVragen ? 'traject.werkgeverVragen' : 'traject.werkgeverNiet'),
    },
    {
      key: 'werk',
      label: tm('opvolging.kolom.werk'),
      cell: ({ aanHetWerk }) => tm(`traject.aanHetWerk.${aanHetWerk}`),
    },
  ];
}

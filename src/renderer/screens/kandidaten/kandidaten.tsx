/** Who asked for a place and waits: one line per question, and a way to start without typing anything twice. */
import { useMemo, useState, type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { fold } from '../../../shared/domain/text.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { codeLabel } from '../../records/codes.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CallForm, DateInput, FieldRow, NumberInput } from '../../ui/form.tsx';
import { LabelFilter } from '../../ui/label-filter.tsx';
import { Seg } from '../../ui/seg.tsx';
import { ManyTable, readName } from '../../many/many-table.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Title } from '../../ui/title.tsx';
import { Term } from '../../ui/term.tsx';
import { startAddress } from '../traject/start/stap.ts';

type Rij = Output<'kandidaat.lijst'>[number];

const STANDEN = ['open', 'gesloten', 'alles'] as const;

const nameOf = ({ voornaam, naam }: Rij): string => [voornaam, naam].filter(Boolean).join(' ');

function matches(rij: Rij, typed: string, label: string): boolean {
  if (label !== '' && !rij.labels.includes(label)) return false;
  const haystack = fold([nameOf(rij), rij.verwijzer].filter(Boolean).join(' '));
  return fold(typed)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

export function KandidatenScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const stand = STANDEN.find((each) => each === search.get('stand')) ?? 'open';
  const text = search.get('zoek') ?? '';
  const label = search.get('label') ?? '';
  const list = useCall('kandidaat.lijst', { stand }, { keepPrevious: true });
  const mayWrite = useCan('dossier.schrijven');
  const mayImport = useCan('import.uitvoeren');
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(key);
    else next.set(key, value);
    setSearch(next, { replace: true });
  };
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('kandidaten.titel')}</Title>
          <p className="sub" role="status">
            {list.data && t('kandidaten.aantal', { count: list.data.filter((rij) => matches(rij, text, label)).length })}
          </p>
        </div>
        <div className="tools">
          <Seg
            label={t('kandidaten.stand')}
            options={STANDEN.map((each) => ({ key: each, label: t(`kandidaten.standen.${each}`) }))}
            value={stand}
            onChange={(value) => set('stand', value === 'open' ? '' : value)}
          />
          <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          {mayImport && <LinkButton to="/inlezen">{t('kandidaten.inlezen')}</LinkButton>}
          {mayWrite && (
            <LinkButton kind="primary" icon="user-plus" to="/persoon/nieuw?kandidaat=1">
              {t('kandidaten.nieuw')}
            </LinkButton>
          )}
        </div>
      </div>
      <div className="filters no-print">
        <TextField
          label={t('kandidaten.filter')}
          type="search"
          width="line"
          value={text}
          onChange={(value) => set('zoek', value)}
        />
        <LabelFilter value={label} onChange={(value) => set('label', value)} />
      </div>
      <Loaded query={list}>
        {(rows) => <KandidatenTable rows={rows.filter((rij) => matches(rij, text, label))} all={rows.length} />}
      </Loaded>
    </div>
  );
}

function KandidatenTable({ rows, all }: { readonly rows: readonly Rij[]; readonly all: number }): ReactElement {
  const mayWrite = useCan('dossier.schrijven');
  const [starting, setStarting] = useState<Rij | null>(null);
  const columns = useMemo(() => columnsOf(mayWrite ? setStarting : null), [mayWrite]);
  if (all === 0) return <EmptyState title={t('kandidaten.leeg')}>{t('kandidaten.leegUitleg')}</EmptyState>;
  if (rows.length === 0) return <EmptyState title={t('ama.filterLeeg')} />;
  return (
    <>
      {starting && <StartForm key={starting.id} rij={starting} onClose={() => setStarting(null)} />}
      <ManyTable
        caption={t('kandidaten.tabel')}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        initial={{ key: 'gevraagd', descending: false }}
        targetOf={({ persoonId }) => ({ persoonId, trajectId: null })}
        nameOf={readName}
      />
    </>
  );
}

const keyOf = ({ id }: Rij): string => id;

const date = (value: string | null): string => (value === null ? '' : showDate(value));

/** A column is a function of the row, not a component. */
function columnsOf(onStart: ((rij: Rij) => void) | null): Column<Rij>[] {
  return [
    {
      key: 'naam',
      label: t('ama.kolom.naam'),
      sort: ({ naam, voornaam }) => `${naam} ${voornaam}`,
      cell: (rij) => (
        <Link className="name" data-way="" to={`/persoon/${rij.persoonId}`}>
          {[rij.naam, rij.voornaam].filter(Boolean).join(', ')}
        </Link>
      ),
    },
    {
      key: 'gevraagd',
      label: t('kandidaten.kolom.gevraagd'),
      sort: ({ gevraagdOp }) => gevraagdOp,
      cell: ({ gevraagdOp }) => date(gevraagdOp),
    },
    {
      key: 'maanden',
      label: t('kandidaten.kolom.maanden'),
      numeric: true,
      sort: ({ maanden }) => maanden,
      cell: ({ maanden }) => (maanden === null ? '' : t('tijd.maanden', { count: maanden })),
    },
    {
      key: 'verwijzer',
      label: t('kandidaten.kolom.verwijzer'),
      sort: ({ verwijzer }) => verwijzer,
      cell: ({ verwijzer }) => verwijzer,
    },
    {
      key: 'advies',
      label: t('kandidaten.kolom.advies'),
      sort: ({ adviesOp }) => adviesOp,
      cell: ({ adviesOp }) => date(adviesOp),
    },
    {
      key: 'intake',
      label: t('kandidaten.kolom.intake'),
      sort: ({ intakeOp }) => intakeOp,
      cell: ({ intakeOp }) => date(intakeOp),
    },
    {
      key: 'uitkomst',
      label: t('kandidaten.kolom.uitkomst'),
      sort: ({ uitkomst }) => uitkomst,
      cell: (rij) =>
        rij.uitkomst === null ? (
          onStart && (
            <span className="acts">
              <Button small about={nameOf(rij)} onPress={() => onStart(rij)}>
                {t('kandidaten.starten')}
              </Button>{' '}
              <LinkButton small icon="flag" to={startAddress(rij.persoonId)} about={nameOf(rij)}>
                {t('kandidaten.stappen')}
              </LinkButton>
            </span>
          )
        ) : (
          <span>
            {codeLabel('kandidaat', rij.uitkomst)} {date(rij.uitkomstOp)}
          </span>
        ),
    },
  ];
}

/** Traject, intake talk and outcome in one operation. */
export function StartForm({
  rij,
  onClose,
}: {
  readonly rij: Pick<Rij, 'id' | 'voornaam' | 'naam' | 'adviesOp'>;
  readonly onClose: () => void;
}): ReactElement {
  const today = useToday();
  const navigate = useNavigate();
  const say = useSaved();
  const name = [rij.voornaam, rij.naam].filter(Boolean).join(' ');
  return (
    <section className="records__form" aria-label={t('kandidaten.startVan', { naam: name })}>
      <h2>
        <Term>{t('kandidaten.startVan', { naam: name })}</Term>
      </h2>
      <p className="sub">{t('kandidaten.startUitleg')}</p>
      <CallForm
        call="kandidaat.start"
        values={{ id: rij.id, start: today, adviesDatum: rij.adviesOp, capaciteit: null }}
        submit={t('traject.starten')}
        onCancel={onClose}
        onDone={({ id, operation }) => {
          say(t('traject.gestart'), operation);
          if (id !== null) void navigate(`/ama/${id}`);
        }}
      >
        <FieldRow>
          <DateInput name="start" label={t('traject.start')} autoFocus />
          <DateInput name="adviesDatum" label={t('traject.adviesDatum')} optional />
          <NumberInput name="capaciteit" label={t('traject.capaciteit')} kind="hundredths" optional />
        </FieldRow>
      </CallForm>
    </section>
  );
}

/** What went out and what still has to: one line per document that was made for somebody outside. */
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useToday } from '../../../app/today.ts';
import { useCall, type Output } from '../../../client.ts';
import { showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { ManyTable } from '../../../many/many-table.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { Cross } from '../../../ui/cross.tsx';
import { RuleLink, Tag, TermChip } from '../../../ui/marks.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Column } from '../../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { Tally } from '../../../ui/tally.tsx';
import { Title } from '../../../ui/title.tsx';
import { Overgenomen } from '../overgenomen.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import { answerText, lineName, periodName, personName, recipientName, sendingText, type Line } from './words.ts';

type Register = Output<'verzending.register'>;

const SHOWN = ['te_laat', 'te_verzenden', 'verzonden'] as const;
type Shown = (typeof SHOWN)[number];

export function RegisterScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const jaar = Number(search.get('jaar') ?? today.slice(0, 4));
  const vervangen = search.get('vervangen') === '1';
  const register = useCall('verzending.register', { jaar, vervangen }, { keepPrevious: true });
  const set = (key: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
    setSearch(next, { replace: true });
  };
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <p className="sub no-print">
            <Link to="/rapporten">{t('menu.rapporten')}</Link>
          </p>
          <Title>{t('verzending.titel')}</Title>
          <p className="sub">{t('verzending.uitleg')}</p>
        </div>
        <div className="tools">
          <LinkButton to="/vdab/antwoorden">{t('antwoord.invullen')}</LinkButton>
          <LinkButton icon="file-xls" to="/rapporten/verzendregister">
            {t('verzending.alsBestand')}
          </LinkButton>
          <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
        </div>
      </div>
      <Loaded query={register}>{(value) => <RegisterBody register={value} search={search} set={set} />}</Loaded>
      <Overgenomen rapport={null} />
    </div>
  );
}

interface BodyProps {
  readonly register: Register;
  readonly search: URLSearchParams;
  readonly set: (key: string, value: string | null) => void;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '').toSorted();

function RegisterBody({ register, search, set }: BodyProps): ReactElement {
  const { regels, jaar, jaren } = register;
  const stand = SHOWN.find((each) => each === search.get('stand')) ?? null;
  const chosen = { soort: search.get('soort') ?? '', periode: search.get('periode') ?? '', aan: search.get('aan') ?? '' };
  const persoonId = search.get('persoon');
  const people = [...new Map(regels.flatMap(({ persoon }) => (persoon ? [[persoon.id, persoon] as const] : []))).values()];
  const matching = regels.filter(
    (line) =>
      (persoonId === null || line.persoon?.id === persoonId) &&
      (chosen.soort === '' || line.naam === chosen.soort) &&
      (chosen.periode === '' || (line.periode ?? '') === chosen.periode) &&
      (chosen.aan === '' || recipientName(line) === chosen.aan),
  );
  const rows = stand === null ? matching : matching.filter((line) => line.stand === stand);
  const count = (which: Shown): number => matching.filter((line) => line.stand === which).length;
  return (
    <>
      <Tally
        label={t('verzending.telling')}
        value={stand}
        onChange={(value) => set('stand', value)}
        items={[
          {
            key: 'te_laat',
            count: count('te_laat'),
            word: t('verzending.tally.te_laat'),
            context: t('verzending.tally.termijnVoorbij'),
            icon: 'clock-countdown-fill',
            meaning: 'letop',
          },
          {
            key: 'te_verzenden',
            count: count('te_verzenden'),
            word: t('verzending.tally.te_verzenden'),
            context: t('verzending.tally.gemaakt'),
            icon: 'clock',
          },
          {
            key: 'verzonden',
            count: count('verzonden'),
            word: t('verzending.tally.verzonden'),
            context: t('verzending.tally.inJaar', { jaar }),
            icon: 'check',
          },
        ]}
      />
      <div className="filters filters--choices no-print">
        <Select
          label={t('verzending.kolom.document')}
          options={choices(unique(regels.map(({ naam }) => naam)))}
          value={chosen.soort}
          onChange={(value) => set('soort', value)}
        />
        <Select
          label={t('verzending.kolom.periode')}
          options={choices(unique(regels.map(({ periode }) => periode ?? '')), periodName)}
          value={chosen.periode}
          onChange={(value) => set('periode', value)}
        />
        <Select
          label={t('verzending.kolom.aan')}
          options={choices(unique(regels.map(recipientName)))}
          value={chosen.aan}
          onChange={(value) => set('aan', value)}
        />
        <Select
          label={t('verzending.persoon')}
          optional
          none={t('verzending.iedereen')}
          options={people.map(({ id, naam, voornaam }) => ({ key: id, label: [naam, voornaam].filter(Boolean).join(', ') }))}
          value={persoonId}
          onChange={(value) => set('persoon', value)}
        />
        <Select
          label={t('verzending.jaar')}
          options={unique([...jaren, jaar].map(String))
            .toReversed()
            .map((key) => ({ key, label: key }))}
          value={String(jaar)}
          onChange={(value) => set('jaar', value)}
        />
        <Checkbox value={search.get('vervangen') === '1'} onChange={(on) => set('vervangen', on ? '1' : null)}>
          {t('verzending.ookVervangen')}
        </Checkbox>
      </div>
      {regels.length === 0 ? (
        <EmptyState title={t('verzending.leeg')}>{t('verzending.leegUitleg')}</EmptyState>
      ) : (
        <RegisterTable rows={rows} />
      )}
    </>
  );
}

/** Everything, or one of the values that stand in the list. */
const choices = (list: readonly string[], label: (value: string) => string = String) => [
  { key: '', label: t('verzending.alle') },
  ...list.map((key) => ({ key, label: label(key) })),
];

const keyOf = ({ id }: Line): string => id;
const targetOf = ({ persoon }: Line) => (persoon === null ? null : { persoonId: persoon.id, trajectId: null });

type Doing = { readonly deed: 'noteer' | 'nietNodig'; readonly ids: readonly string[]; readonly done: () => void };

function RegisterTable({ rows }: { readonly rows: readonly Line[] }): ReactElement {
  const [doing, setDoing] = useState<Doing | null>(null);
  const note = useCallback((id: string) => setDoing({ deed: 'noteer', ids: [id], done: () => undefined }), []);
  const columns = useMemo(() => columnsOf(note), [note]);
  if (rows.length === 0) return <EmptyState title={t('ama.filterLeeg')} />;
  const own = (chosen: readonly Line[], clear: () => void) => (
    <ChosenDeeds onDeed={(deed) => setDoing({ deed, ids: chosen.map(keyOf), done: clear })} />
  );
  const close = () => setDoing(null);
  const saved = () => {
    doing?.done();
    close();
  };
  return (
    <>
      <ManyTable
        caption={t('verzending.titel')}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        targetOf={targetOf}
        nameOf={lineName}
        words={wordsOf}
        own={own}
      />
      {doing?.deed === 'noteer' && <NoteDialog ids={doing.ids} onClose={close} onSaved={saved} />}
      {doing?.deed === 'nietNodig' && <SkipDialog ids={doing.ids} onClose={close} onSaved={saved} />}
    </>
  );
}

const wordsOf = (chosen: readonly Line[]) => ({
  region: t('verzending.gekozen'),
  chosen: t('verzending.aantalGekozen', { count: chosen.length }),
  none: t('verzending.niets'),
});

/** What can be done with the chosen documents. */
function ChosenDeeds({ onDeed }: { readonly onDeed: (deed: Doing['deed']) => void }): ReactElement {
  return (
    <>
      <Button kind="primary" small onPress={() => onDeed('noteer')}>
        {t('verzending.noteer')}
      </Button>
      <Button small onPress={() => onDeed('nietNodig')}>
        {t('verzending.nietNodig')}
      </Button>
    </>
  );
}

const WAITING: ReadonlySet<Line['stand']> = new Set(['te_laat', 'te_verzenden']);

/** A column is a function of the row, not a component. */
function columnsOf(onNote: (id: string) => void): Column<Line>[] {
  return [
    {
      key: 'document',
      label: t('verzending.kolom.document'),
      sort: (line) => lineName(line),
      cell: (line) => (
        <>
          <Link className="name" data-way="" to={`/rapporten/register/${line.id}`}>
            {line.naam}
            {line.persoon && `, ${personName(line)}`}
          </Link>
          {line.persoon && <Cross overleden={line.persoon.overleden} />}{' '}
          {line.versie > 1 && <Tag>{t('rapport.versie', { versie: line.versie })}</Tag>}
        </>
      ),
    },
    {
      key: 'periode',
      label: t('verzending.kolom.periode'),
      sort: ({ periode }) => periode,
      cell: ({ periode }) => periodName(periode),
    },
    {
      key: 'gemaakt',
      label: t('verzending.kolom.gemaakt'),
      sort: ({ gemaaktOp }) => gemaaktOp,
      cell: ({ gemaaktOp }) => (gemaaktOp === null ? '' : showDate(gemaaktOp)),
    },
    { key: 'aan', label: t('verzending.kolom.aan'), sort: recipientName, cell: recipientName },
    {
      key: 'stand',
      label: t('verzending.kolom.verzonden'),
      sort: ({ verzonden }) => verzonden.at(0)?.op ?? null,
      cell: (line) => <Standing line={line} onNote={onNote} />,
    },
  ];
}

function Standing({ line, onNote }: { readonly line: Line; readonly onNote: (id: string) => void }): ReactElement {
  const { stand, termijn, regel, verzonden, antwoord } = line;
  if (WAITING.has(stand))
    return (
      <span className="date-term">
        {termijn !== null && (
          <>
            <TermChip due={termijn} />
            {regel !== null && <RuleLink rule={regel} />}
          </>
        )}
        <span className="no-print">
          <Button small about={lineName(line)} onPress={() => onNote(line.id)}>
            {t('verzending.noteren')}
          </Button>
        </span>
      </span>
    );
  return (
    <>
      {(stand === 'niet_nodig' || stand === 'vervangen') && <Tag>{t(`verzending.stand.${stand}`)}</Tag>}
      {verzonden.map((sending) => (
        <span key={sending.id} className="block-line">
          {sendingText(sending)}
        </span>
      ))}
      {antwoord !== null && (
        <span className="block-line sub">{t('verzending.antwoord', { antwoord: answerText(antwoord) })}</span>
      )}
    </>
  );
}

/** VDAB's clock and ours: every yearly assessment with its state, the figures of the year, and who was reminded. */
import { useMemo, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { showProblem } from '../../app/problem.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Cross } from '../../ui/cross.tsx';
import { TermChip } from '../../ui/marks.tsx';
import { ManyTable, readName } from '../../many/many-table.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Tally } from '../../ui/tally.tsx';
import { Title } from '../../ui/title.tsx';
import { Delay } from './delay.tsx';

type Overzicht = Output<'beoordeling.overzicht'>;
type Regel = Overzicht['lijst'][number];

const SHOWN = ['kantoor', 'vdab', 'loopt'] as const;
type Shown = (typeof SHOWN)[number];

export function VdabScreen(): ReactElement {
  const overview = useCall('beoordeling.overzicht', {});
  const mayWrite = useCan('dossier.schrijven');
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('verloop.vdab.titel')}</Title>
          <p className="sub">{t('verloop.vdab.uitleg')}</p>
        </div>
        <div className="tools">
          {mayWrite && <LinkButton to="/vdab/antwoorden">{t('antwoord.invullen')}</LinkButton>}
          <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
        </div>
      </div>
      <Loaded query={overview}>{(value) => <Assessments overview={value} />}</Loaded>
    </div>
  );
}

function Assessments({ overview }: { readonly overview: Overzicht }): ReactElement {
  const [search, setSearch] = useSearchParams();
  const shown = SHOWN.find((each) => each === search.get('toon')) ?? null;
  const of = (which: Shown) => overview.lijst.filter(({ vertraging }) => (vertraging ?? 'loopt') === which);
  const rows = shown === null ? overview.lijst : of(shown);
  return (
    <>
      <Tally
        label={t('verloop.vdab.telling')}
        value={shown}
        onChange={(value) => setSearch(value === null ? {} : { toon: value }, { replace: true })}
        items={[
          {
            key: 'kantoor',
            count: of('kantoor').length,
            word: t('verloop.vdab.filters.kantoor'),
            context: t('verloop.vdab.inJaar', { count: overview.telling.laatKantoor, jaar: overview.jaar }),
            icon: 'clock-countdown-fill',
            meaning: 'letop',
          },
          {
            key: 'vdab',
            count: of('vdab').length,
            word: t('verloop.vdab.filters.vdab'),
            context: t('verloop.vdab.inJaar', { count: overview.telling.laatVdab, jaar: overview.jaar }),
            icon: 'clock',
            meaning: 'weet',
          },
          {
            key: 'loopt',
            count: of('loopt').length,
            word: t('verloop.vdab.nietLaat'),
            context: t('verloop.vdab.opTijd', { count: overview.telling.opTijd, jaar: overview.jaar }),
            icon: 'calendar-blank',
          },
        ]}
      />
      <AssessmentTable rows={rows} />
    </>
  );
}

function AssessmentTable({ rows }: { readonly rows: readonly Regel[] }): ReactElement {
  const columns = useMemo(() => columnsOf(), []);
  if (rows.length === 0) return <EmptyState title={t('verloop.vdab.leeg')} />;
  return (
    <ManyTable
      caption={t('verloop.vdab.titel')}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      initial={{ key: 'uiterlijk', descending: false }}
      targetOf={({ persoon, trajectId }) => ({ persoonId: persoon.id, trajectId })}
      nameOf={({ persoon }) => readName(persoon)}
      more={remindedBar}
    />
  );
}

const keyOf = ({ trajectId }: Regel): string => trajectId;
const remindedBar = (chosen: readonly Regel[], clear: () => void): ReactElement => <Reminded rows={chosen} onDone={clear} />;

/** The letter for the chosen persons, or for everybody who waits. */
function letterFor(rows: readonly Regel[]): string {
  const chosen = rows.map(({ persoon }) => persoon.id).join(',');
  return `/rapporten/brief-vdab-herinnering${chosen === '' ? '' : `?personen=${chosen}`}`;
}

/** Notes that VDAB was reminded, of the lines that were chosen and have a question to VDAB. */
function Reminded({ rows, onDone }: { readonly rows: readonly Regel[]; readonly onDone: () => void }): ReactElement {
  const today = useToday();
  const say = useSaved();
  const remind = useCommand('beoordeling.herinnerd');
  const canReport = useCan('rapport.maken');
  const ids = rows.flatMap(({ recordId }) => recordId ?? []);
  const run = () =>
    remind.mutate(
      { ids, op: today },
      {
        onSuccess: ({ operation, aantal }) => {
          say(t('verloop.vdab.herinnerdGezet', { count: aantal }), operation);
          onDone();
        },
        onError: showProblem,
      },
    );
  return (
    <div className="filters no-print">
      <Button reason={ids.length === 0 ? t('verloop.vdab.kiesEerst') : undefined} isPending={remind.isPending} onPress={run}>
        {t('verloop.vdab.herinnerdVandaag')}
      </Button>
      {canReport && (
        <LinkButton icon="files" to={letterFor(rows)}>
          {t('verloop.vdab.naarBrieven')}
        </LinkButton>
      )}
    </div>
  );
}

function columnsOf(): Column<Regel>[] {
  return [
    {
      key: 'naam',
      label: t('ama.kolom.naam'),
      sort: ({ persoon }) => `${persoon.naam} ${persoon.voornaam}`,
      cell: ({ trajectId, persoon }) => (
        <>
          <Link className="name" data-way="" to={`/ama/${trajectId}?veld=beoordeling`}>
            {[persoon.naam, persoon.voornaam].filter(Boolean).join(', ')}
          </Link>
          <Cross overleden={persoon.overleden} />
        </>
      ),
    },
    {
      key: 'uiterlijk',
      label: t('verloop.vdab.uiterlijk'),
      sort: ({ uiterlijk }) => uiterlijk,
      cell: ({ uiterlijk }) => (
        <span className="date-term">
          {showDate(uiterlijk)} <TermChip due={uiterlijk} />
        </span>
      ),
    },
    {
      key: 'vraag',
      label: t('verloop.vdab.vraagUiterlijk'),
      sort: ({ vraagUiterlijk }) => vraagUiterlijk,
      cell: ({ vraagUiterlijk }) => showDate(vraagUiterlijk),
    },
    {
      key: 'stand',
      label: t('verloop.vdab.stand'),
      sort: ({ vertraging, stand }) => `${vertraging ?? ''} ${stand}`,
      cell: (row) => <Delay stand={row} />,
    },
    {
      key: 'herinnerd',
      label: t('verloop.vdab.herinnerd'),
      sort: ({ herinnerdOp }) => herinnerdOp,
      cell: ({ herinnerdOp }) => (herinnerdOp === null ? '' : showDate(herinnerdOp)),
    },
    {
      key: 'bemiddelaar',
      label: t('verloop.vdab.bemiddelaar'),
      sort: ({ bemiddelaar }) => bemiddelaar,
      cell: ({ bemiddelaar }) => bemiddelaar ?? '',
    },
    {
      key: 'begeleider',
      label: t('ama.kolom.begeleider'),
      sort: ({ begeleider }) => begeleider,
      cell: ({ begeleider }) => begeleider ?? '',
    },
  ];
}

/** "Overgenomen uit het papieren dossier": what is about the time before Trajectmap was taken into use, answered for many at once. */
import { useMemo, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCall } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { BarWords } from '../../many/many-bar.tsx';
import { ManyTable } from '../../many/many-table.tsx';
import { askedByAll, targetsOfFinding } from '../../many/suggest.ts';
import type { Target } from '../../many/targets.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { MeaningIcon, RuleLink } from '../../ui/marks.tsx';
import { Seg } from '../../ui/seg.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { meaningOf } from '../traject/finding-words.ts';
import { placeOf } from '../traject/subjects.ts';
import { AnswerActions } from './answer-bar.tsx';
import { answerText } from './answer-text.ts';
import { kindOf, kindsOf, linesIn, personsIn, STANDEN, type Kind, type Lijst, type Regel, type Stand } from './kinds.ts';

export function OvergenomenScreen(): ReactElement {
  const list = useCall('ingebruikname.overgenomen', {}, { keepPrevious: true });
  return (
    <Loaded query={list} title={t('overgenomen.titel')}>
      {(lijst) => <OvergenomenPage lijst={lijst} />}
    </Loaded>
  );
}

function OvergenomenPage({ lijst }: { readonly lijst: Lijst }): ReactElement {
  const [search, setSearch] = useSearchParams();
  const persoon = search.get('persoon');
  const soort = search.get('soort');
  const stand = STANDEN.find((each) => each === search.get('toon')) ?? (persoon === null ? 'open' : 'alles');
  const set = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(change))
      if (value === null) next.delete(key);
      else next.set(key, value);
    setSearch(next, { replace: true });
  };
  const { ingebruikname, regels, telling } = lijst;
  if (ingebruikname === null) return <NotYet />;
  const shown = linesIn(regels, stand).filter((regel) => persoon === null || regel.persoon?.id === persoon);
  const ofKind = soort === null ? shown : shown.filter((regel) => kindOf(regel) === soort);
  const name = persoon === null ? null : nameOf(regels.find((regel) => regel.persoon?.id === persoon));
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('overgenomen.titel')}</Title>
          <p className="sub" role="status">
            {t('overgenomen.stand', { count: telling.open, datum: showDate(ingebruikname), ontbreekt: telling.ontbreekt })}
          </p>
        </div>
        <div className="tools">
          <Seg
            label={t('overgenomen.tonen')}
            options={STANDEN.map((key) => ({ key, label: t(`overgenomen.standen.${key}`) }))}
            value={stand}
            onChange={(value: Stand) => set({ toon: value })}
          />
          <LinkButton to="/beginstand">{t('beginstand.titel')}</LinkButton>
        </div>
      </div>
      <p className="sub">{t('overgenomen.uitleg')}</p>
      {(soort !== null || name !== null) && (
        <p className="no-print">
          {name !== null && <b>{name}</b>}{' '}
          <Button small onPress={() => set({ soort: null, persoon: null })}>
            {t('overgenomen.alleSoorten')}
          </Button>
        </p>
      )}
      {ofKind.length === 0 ? (
        <EmptyState title={t(stand === 'open' ? 'overgenomen.nietsOpen' : 'overgenomen.leeg')} />
      ) : soort === null && persoon === null ? (
        <KindTable regels={ofKind} onOpen={(key) => set({ soort: key })} />
      ) : (
        <LineTable regels={ofKind} />
      )}
    </div>
  );
}

function NotYet(): ReactElement {
  return (
    <div className="page">
      <Title>{t('overgenomen.titel')}</Title>
      <EmptyState
        title={t('overgenomen.geenDatum')}
        action={<LinkButton to="/beheer/ingebruikname">{t('overgenomen.naarDatum')}</LinkButton>}
      >
        {t('ingebruikname.uitleg')}
      </EmptyState>
    </div>
  );
}

const nameOf = (regel: Regel | undefined): string =>
  regel?.persoon ? [regel.persoon.voornaam, regel.persoon.naam].filter(Boolean).join(' ') : t('finding.organisatie');

function kindColumns(titleOf: (kind: Kind) => string, onOpen: (key: string) => void): Column<Kind>[] {
  return [
    {
      key: 'wat',
      label: t('overgenomen.kolom.wat'),
      sort: titleOf,
      cell: (kind) => (
        <span className="cell-name">
          <MeaningIcon meaning={meaningOf(kind.regels[0]!)} />
          <button type="button" className="name link" data-way="" onClick={() => onOpen(kind.key)}>
            {titleOf(kind)}
          </button>
        </span>
      ),
    },
    { key: 'regel', label: t('overgenomen.kolom.regel'), sort: ({ rule }) => rule, cell: ({ rule }) => <RuleLink rule={rule} /> },
    {
      key: 'personen',
      label: t('overgenomen.kolom.personen'),
      numeric: true,
      sort: ({ regels: own }) => personsIn(own),
      cell: ({ regels: own }) => String(personsIn(own)),
    },
    {
      key: 'aantal',
      label: t('overgenomen.kolom.aantal'),
      numeric: true,
      sort: ({ regels: own }) => own.length,
      cell: ({ regels: own }) => String(own.length),
    },
  ];
}

/** One line per kind of finding: the box chooses all of its lines. */
function KindTable({
  regels,
  onOpen,
}: {
  readonly regels: readonly Regel[];
  readonly onOpen: (key: string) => void;
}): ReactElement {
  const rules = useCall('rules.lijst', {});
  const kinds = useMemo(() => kindsOf(regels), [regels]);
  const titleOf = ({ sentence, rule }: Kind) => sentence ?? rules.data?.find(({ id }) => id === rule)?.title ?? rule;
  const columns = kindColumns(titleOf, onOpen);
  return (
    <ManyTable
      caption={t('overgenomen.tabel')}
      columns={columns}
      rows={kinds}
      rowKey={keyOfKind}
      targetOf={targetsOfKind}
      nameOf={titleOf}
      suggest={askedByKinds}
      own={answerKinds}
      words={kindWords}
    />
  );
}

const linesOf = (kinds: readonly Kind[]): Regel[] => kinds.flatMap(({ regels }) => regels);
const keyOfKind = ({ key }: Kind): string => key;
const targetsOfKind = ({ regels }: Kind): Target[] => regels.flatMap(targetsOfFinding);
const askedByKinds = (kinds: readonly Kind[]): string | null => askedByAll(linesOf(kinds));
const answerKinds = (kinds: readonly Kind[], clear: () => void): ReactElement => answerLines(linesOf(kinds), clear);
const kindWords = (kinds: readonly Kind[]): BarWords => lineWords(linesOf(kinds));

const answerLines = (chosen: readonly Regel[], clear: () => void): ReactElement => (
  <AnswerActions chosen={chosen} onDone={clear} />
);
const lineWords = (chosen: readonly Regel[]): BarWords => ({
  region: t('overgenomen.gekozen'),
  chosen: t('overgenomen.aantal', { count: chosen.length, personen: personsIn(chosen) }),
  none: t('overgenomen.niets'),
});

function lineColumns(): Column<Regel>[] {
  return [
    {
      key: 'naam',
      label: t('overgenomen.kolom.wie'),
      sort: (regel) => (regel.persoon ? `${regel.persoon.naam} ${regel.persoon.voornaam}` : ''),
      cell: (regel) => (
        <span className="cell-name">
          <MeaningIcon meaning={meaningOf(regel)} />
          <Link className="name" data-way="" to={placeOf(regel)}>
            {nameOf(regel)}
          </Link>
        </span>
      ),
    },
    { key: 'wat', label: t('overgenomen.kolom.wat'), sort: ({ message }) => message, cell: ({ message }) => message },
    { key: 'regel', label: t('overgenomen.kolom.regel'), sort: ({ rule }) => rule, cell: ({ rule }) => <RuleLink rule={rule} /> },
    {
      key: 'antwoord',
      label: t('overgenomen.kolom.antwoord'),
      sort: ({ antwoord }) => antwoord?.antwoord ?? null,
      cell: ({ antwoord }) => (antwoord === null ? '' : answerText(antwoord)),
    },
  ];
}

const keyOfLine = ({ sleutel }: Regel): string => sleutel;

function LineTable({ regels }: { readonly regels: readonly Regel[] }): ReactElement {
  const columns = useMemo(() => lineColumns(), []);
  return (
    <ManyTable
      caption={t('overgenomen.tabel')}
      columns={columns}
      rows={regels}
      rowKey={keyOfLine}
      targetOf={targetsOfFinding}
      nameOf={(regel) => `${nameOf(regel)}, ${regel.message}`}
      suggest={askedByAll}
      own={answerLines}
      words={lineWords}
    />
  );
}

/** F-01: the end of every package and what leads to it; who has no end date stands apart (DS-49). */
import { useMemo, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { addMonths } from '../../../shared/domain/date.ts';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { ManyTable, readName } from '../../many/many-table.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { MeaningMark, RuleLink, type Meaning } from '../../ui/marks.tsx';
import { Select } from '../../ui/select.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { wordOf } from './velden.ts';
import { NameLink, useHints } from './werknemers.tsx';

type Rij = Output<'evaluatie.kalender'>[number];
type Stand = NonNullable<Rij['registratie']>['stand'];

export const REGISTRATIE: Record<Stand, Meaning> = { op_tijd: 'ok', laat: 'weet', te_doen: 'letop', te_laat: 'blok' };
/** Months ahead that can be chosen: a choice of this screen, not a term. */
const BINNEN = [3, 6, 12, 24] as const;
const ALLES = 'alles';

export function EvaluatiesScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const list = useCall('evaluatie.kalender', {});
  const today = useToday();
  const mayReport = useCan('rapport.maken');
  const within = BINNEN.find((each) => String(each) === search.get('binnen')) ?? null;
  useKeys(useHints());
  return (
    <>
      <DeelTabs />
      <div className="page">
        <div className="page__head">
          <div>
            <Title>{tm('kalender.titel')}</Title>
            <p className="sub">{tm('kalender.uitleg')}</p>
          </div>
          <div className="tools">
            {mayReport && (
              <LinkButton
                icon="file-text"
                to={`/rapporten/ds-evaluatiekalender${within === null ? '' : `?maanden=${String(within)}`}`}
              >
                {tm('kalender.voorVdab')}
              </LinkButton>
            )}
            <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          </div>
        </div>
        <div className="filters no-print">
          <Select
            label={tm('kalender.binnen')}
            width="date"
            options={[
              { key: ALLES, label: tm('kalender.binnenAlles') },
              ...BINNEN.map((each) => ({ key: String(each), label: tm('kalender.maanden', { count: each }) })),
            ]}
            value={within === null ? ALLES : String(within)}
            onChange={(value) => setSearch(value === null || value === ALLES ? {} : { binnen: value }, { replace: true })}
          />
        </div>
        <Loaded query={list}>
          {(rows) => (
            <>
              <Kalender
                rows={rows.filter(({ wopTot }) => wopTot !== null && (within === null || wopTot <= addMonths(today, within)))}
              />
              <Zonder rows={rows.filter(({ wopTot }) => wopTot === null)} />
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}

const keyOf = ({ persoon }: Rij): string => persoon.id;
const targetOf = ({ persoon }: Rij) => ({ persoonId: persoon.id, trajectId: null });
const nameOf = ({ persoon }: Rij): string => readName(persoon);
/** Where nobody chosen has a day for the evaluation, that day is asked. */
const suggest = (rows: readonly Rij[]): string | null =>
  rows.every(({ geplandOp }) => geplandOp === null) ? 'evaluatie.geplandOp' : null;

function Kalender({ rows }: { readonly rows: readonly Rij[] }): ReactElement {
  const columns = useMemo(() => columnsOf(), []);
  if (rows.length === 0) return <EmptyState title={tm('kalender.leeg')}>{tm('kalender.leegUitleg')}</EmptyState>;
  return (
    <ManyTable
      caption={tm('kalender.tabel')}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      initial={{ key: 'tot', descending: false }}
      targetOf={targetOf}
      nameOf={nameOf}
      suggest={suggest}
    />
  );
}

function Zonder({ rows }: { readonly rows: readonly Rij[] }): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <section className="records" aria-label={tm('kalender.zonder')}>
      <div className="h2row">
        <h2>{tm('kalender.zonder')}</h2>
        <span className="count">{rows.length}</span>
      </div>
      <p className="sub">
        {tm('kalender.zonderUitleg')} <RuleLink rule="DS-49" />
      </p>
      <ul className="records__list">
        {rows.map((rij) => (
          <li key={rij.persoon.id} className="records__row">
            <NameLink persoon={rij.persoon} to={`/maatwerk/${rij.persoon.id}/dienst`} /> <Pakket rij={rij} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The package of who was in service before 2019, as far as it is known. */
function Pakket({ rij: { wop, zonderEinde } }: { readonly rij: Rij }): ReactElement | null {
  if (!zonderEinde) return null;
  if (wop === null) return <MeaningMark meaning="letop">{tm('kalender.wopOpen')}</MeaningMark>;
  return (
    <span className="sub">{tm('kalender.voor2019', { loonpremie: wop.loonpremie, graad: wordOf('graad', wop.graad) })}</span>
  );
}

/** From how many months left each colour goes: a choice of this screen, not a term. */
const KLEUREN: readonly { readonly tot: number; readonly meaning: Meaning }[] = [
  { tot: 0, meaning: 'blok' },
  { tot: 3, meaning: 'letop' },
  { tot: 12, meaning: 'weet' },
];

/** Months left of the package, in a colour and a word: past, less than three months, less than a year, later. */
function Resterend({ rij: { maandenTot } }: { readonly rij: Rij }): ReactElement | null {
  if (maandenTot === null) return null;
  const meaning = KLEUREN.find(({ tot }) => maandenTot < tot)?.meaning ?? 'ok';
  return (
    <MeaningMark meaning={meaning}>
      {maandenTot < 0
        ? tm('kalender.voorbij')
        : maandenTot === 0
          ? tm('kalender.dezeMaand')
          : tm('kalender.nogMaanden', { count: maandenTot })}
    </MeaningMark>
  );
}

const dateCell = (date: string | null) => (date === null ? '' : showDate(date));

function columnsOf(): Column<Rij>[] {
  return [
    {
      key: 'naam',
      label: tm('kalender.kolom.naam'),
      sort: ({ persoon }) => `${persoon.naam} ${persoon.voornaam}`,
      cell: ({ persoon }) => <NameLink persoon={persoon} to={`/maatwerk/${persoon.id}/dienst`} />,
    },
    {
      key: 'tot',
      label: tm('kalender.kolom.tot'),
      sort: ({ wopTot }) => wopTot,
      cell: ({ wopTot }) => dateCell(wopTot),
    },
    {
      key: 'lezing',
      label: tm('kalender.kolom.lezing'),
      cell: ({ wopTot, wopLezingen }) =>
        wopLezingen
          .filter((each) => each !== wopTot)
          .map((each) => showDate(each))
          .join(', '),
    },
    {
      key: 'maanden',
      label: tm('kalender.kolom.maanden'),
      sort: ({ maandenTot }) => maandenTot,
      cell: (rij) => <Resterend rij={rij} />,
    },
    {
      key: 'aanvraag',
      label: tm('kalender.kolom.aanvraag'),
      sort: ({ aanvraagVanaf }) => aanvraagVanaf,
      cell: ({ aanvraagVanaf }) => dateCell(aanvraagVanaf),
    },
    {
      key: 'gepland',
      label: tm('kalender.kolom.gepland'),
      sort: ({ geplandOp }) => geplandOp,
      cell: ({ geplandOp }) => dateCell(geplandOp),
    },
    {
      key: 'registratie',
      label: tm('kalender.kolom.registratie'),
      sort: ({ registratie }) => registratie?.uiterlijk ?? null,
      cell: ({ registratie }) =>
        registratie === null ? (
          ''
        ) : (
          <MeaningMark meaning={REGISTRATIE[registratie.stand]}>
            {tm('kalender.uiterlijk', {
              stand: tm(`kalender.stand.${registratie.stand}`),
              datum: showDate(registratie.uiterlijk),
            })}
          </MeaningMark>
        ),
    },
  ];
}

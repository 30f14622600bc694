/** F-03: every POP at hand, what it leaves out, its clocks, and the actions that are late by begeleider. */
import { useMemo, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useKeys } from '../../app/keys.tsx';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { ManyTable, readName } from '../../many/many-table.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { MeaningMark, RuleLink, TermChip } from '../../ui/marks.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { Term } from '../../ui/term.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { REGISTRATIE } from './evaluaties.tsx';
import { NameLink, useHints } from './werknemers.tsx';

type Rij = Output<'pop.cockpit'>[number];

/** What the POP itself leaves out, and the actions that this year lacks. */
const ontbrekend = ({ ontbreekt, actiesOntbreken }: Rij): readonly string[] => [...ontbreekt, ...actiesOntbreken];
const isOpen = (rij: Rij): boolean => rij.laatste === null || ontbrekend(rij).length > 0 || rij.actiesTeLaat.length > 0;

export function PopCockpitScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const openOnly = search.get('open') === '1';
  const talkOnly = search.get('gesprek') === '1';
  const choose = (open: boolean, gesprek: boolean) =>
    setSearch({ ...(open ? { open: '1' } : {}), ...(gesprek ? { gesprek: '1' } : {}) }, { replace: true });
  const list = useCall('pop.cockpit', {});
  useKeys(useHints());
  return (
    <>
      <DeelTabs />
      <div className="page">
        <div className="page__head">
          <div>
            <Title>{tm('cockpit.titel')}</Title>
            <p className="sub">
              {tm('cockpit.uitleg')} {tm('cockpit.gesprekUitleg')} <RuleLink rule="DS-36" />
            </p>
          </div>
          <div className="tools">
            <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          </div>
        </div>
        <div className="filters no-print">
          <Checkbox value={openOnly} onChange={(value) => choose(value, talkOnly)}>
            {tm('cockpit.enkelOpen')}
          </Checkbox>
          <Checkbox value={talkOnly} onChange={(value) => choose(openOnly, value)}>
            {tm('cockpit.enkelGesprek')}
          </Checkbox>
        </div>
        <Loaded query={list}>
          {(rows) => (
            <>
              <Table rows={rows.filter((rij) => (!openOnly || isOpen(rij)) && (!talkOnly || rij.gesprek.stand === 'te_doen'))} />
              <TeLaat rows={rows} />
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
/** Where all chosen wait for the same, that day is asked: the registration, or the yearly review. */
function suggest(rows: readonly Rij[]): string | null {
  if (rows.every(({ registratieStand }) => registratieStand === 'te_doen' || registratieStand === 'te_laat'))
    return 'popVersie.geregistreerdOp';
  return rows.every(({ laatste }) => laatste !== null) ? 'popNazicht.datum' : null;
}

function Table({ rows }: { readonly rows: readonly Rij[] }): ReactElement {
  const columns = useMemo(() => columnsOf(), []);
  if (rows.length === 0) return <EmptyState title={tm('cockpit.leeg')}>{tm('cockpit.leegUitleg')}</EmptyState>;
  return (
    <ManyTable
      caption={tm('cockpit.tabel')}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      initial={{ key: 'naam', descending: false }}
      targetOf={targetOf}
      nameOf={nameOf}
      suggest={suggest}
    />
  );
}

/** Late actions, by who follows them up. */
function TeLaat({ rows }: { readonly rows: readonly Rij[] }): ReactElement {
  const late = rows.flatMap(({ persoon, actiesTeLaat }) => actiesTeLaat.map((actie) => ({ persoon, ...actie })));
  const guides = [...new Set(late.map(({ begeleider }) => begeleider))];
  return (
    <section className="records" aria-label={tm('cockpit.teLaat')}>
      <div className="h2row">
        <h2>{tm('cockpit.teLaat')}</h2>
        {late.length > 0 && <span className="count">{late.length}</span>}
      </div>
      {late.length === 0 && <p className="sub">{tm('cockpit.teLaatLeeg')}</p>}
      {guides.map((guide) => (
        <div key={guide ?? ''}>
          <h3>
            <Term>{guide ?? tm('cockpit.zonderBegeleider')}</Term>
          </h3>
          <ul className="records__list">
            {late
              .filter(({ begeleider }) => begeleider === guide)
              .map(({ id, persoon, tekst, tegen }) => (
                <li key={id} className="records__row">
                  <Link to={`/maatwerk/${persoon.id}/pop`}>{readName(persoon)}</Link> · {tekst}{' '}
                  {tegen !== null && <TermChip due={tegen} />}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Registered at VDAB at hiring, where the rules of before the simplification ask it (DS-34). */
function Indienst({ registratie }: { readonly registratie: NonNullable<Rij['indienstRegistratie']> }): ReactElement {
  const { stand, uiterlijk } = registratie;
  return (
    <p className="sub">
      {tm('cockpit.indienst')}{' '}
      <MeaningMark meaning={REGISTRATIE[stand]} wrap>
        {tm('kalender.uiterlijk', { stand: tm(`kalender.stand.${stand}`), datum: showDate(uiterlijk) })}
      </MeaningMark>
    </p>
  );
}

/** When the last doorstroomgesprek was, and the day by which the next one falls in the year of the review. Never a breach. */
function Gesprek({ gesprek: { laatste, stand, tegen } }: Pick<Rij, 'gesprek'>): ReactElement {
  const last = laatste === null ? tm('cockpit.gesprek.geen') : showDate(laatste);
  return (
    <>
      {stand === 'nog_niet' ? last : <MeaningMark meaning={stand === 'gehouden' ? 'ok' : 'weet'}>{last}</MeaningMark>}
      <p className="sub">
        {tm(stand === 'gehouden' ? 'cockpit.gesprek.opnieuw' : 'cockpit.gesprek.tegen', { datum: showDate(tegen) })}
      </p>
    </>
  );
}

function columnsOf(): Column<Rij>[] {
  return [
    {
      key: 'naam',
      label: tm('cockpit.kolom.naam'),
      sort: ({ persoon }) => `${persoon.naam} ${persoon.voornaam}`,
      cell: ({ persoon }) => <NameLink persoon={persoon} to={`/maatwerk/${persoon.id}/pop`} />,
    },
    {
      key: 'begeleider',
      label: tm('cockpit.kolom.begeleider'),
      sort: ({ begeleiders }) => begeleiders[0] ?? null,
      cell: ({ begeleiders }) => begeleiders.join(', '),
    },
    {
      key: 'laatste',
      label: tm('cockpit.kolom.laatste'),
      sort: ({ laatste }) => laatste,
      cell: ({ laatste, bestaatUiterlijk, indienstRegistratie }) =>
        laatste !== null ? (
          <>
            {showDate(laatste)}
            {indienstRegistratie !== null && <Indienst registratie={indienstRegistratie} />}
          </>
        ) : (
          <MeaningMark meaning="blok" wrap>
            {bestaatUiterlijk === null ? tm('cockpit.geen') : tm('cockpit.bestaatTegen', { datum: showDate(bestaatUiterlijk) })}
          </MeaningMark>
        ),
    },
    {
      key: 'ontbreekt',
      label: tm('cockpit.kolom.ontbreekt'),
      sort: (rij) => ontbrekend(rij).length,
      cell: (rij) =>
        rij.laatste === null ? (
          ''
        ) : ontbrekend(rij).length === 0 ? (
          <MeaningMark meaning="ok">{tm('cockpit.volledig')}</MeaningMark>
        ) : (
          <MeaningMark meaning="letop" wrap>
            {ontbrekend(rij).join(', ')}
          </MeaningMark>
        ),
    },
    {
      key: 'nazicht',
      label: tm('cockpit.kolom.nazicht'),
      sort: ({ nazichtTegen }) => nazichtTegen,
      cell: ({ nazichtTegen }) => (nazichtTegen === null ? '' : <TermChip due={nazichtTegen} />),
    },
    {
      key: 'gesprek',
      label: tm('cockpit.kolom.gesprek'),
      sort: ({ gesprek }) => gesprek.tegen,
      cell: ({ gesprek }) => <Gesprek gesprek={gesprek} />,
    },
    {
      key: 'acties',
      label: tm('cockpit.kolom.acties'),
      cell: ({ acties: { generiek, technisch } }) => (
        <>
          <div>{tm('cockpit.generiek', { aantal: generiek })}</div>
          <div>{tm('cockpit.technisch', { aantal: technisch })}</div>
        </>
      ),
    },
    {
      key: 'evaluatie',
      label: tm('cockpit.kolom.evaluatie'),
      sort: ({ evaluatieOp }) => evaluatieOp,
      cell: ({ evaluatieOp, registratieStand, registratieUiterlijk }) => (
        <>
          {evaluatieOp !== null && showDate(evaluatieOp)}{' '}
          {registratieStand !== null && registratieUiterlijk !== null && (
            <MeaningMark meaning={REGISTRATIE[registratieStand]} wrap>
              {tm('kalender.uiterlijk', {
                stand: tm(`kalender.stand.${registratieStand}`),
                datum: showDate(registratieUiterlijk),
              })}
            </MeaningMark>
          )}
        </>
      ),
    },
  ];
}

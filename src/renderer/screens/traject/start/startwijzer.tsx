/** The guided start of somebody: every step that this status and this start ask, in order, done where it stands. */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useKeys } from '../../../app/keys.tsx';
import { useCall } from '../../../client.ts';
import { initials, showDate } from '../../../format/show.ts';
import { t, textOf } from '../../../i18n.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { PersonHeader } from '../../../ui/person-header.tsx';
import { moveBetweenRows } from '../../../ui/sortable-table.tsx';
import { Split } from '../../../ui/split.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { Term } from '../../../ui/term.tsx';
import type { Persoon, Traject } from '../types.ts';
import { blockOfStep, startAddress, type Wijzer } from './stap.ts';
import { StapRij } from './stap-rij.tsx';
import { VerwachteStart } from './vastleggen.tsx';
import { keepVerwachteStart, useVerwachteStart } from './verwacht.ts';
import { CheckGroup, CheckTable } from '../check-table.tsx';

export function StartwijzerScreen(): ReactElement {
  const { persoonId = '' } = useParams();
  const [search] = useSearchParams();
  const start = useVerwachteStart(persoonId);
  const trajectId = search.get('traject');
  const input = {
    persoonId,
    ...(trajectId === null ? {} : { trajectId }),
    ...(search.get('nieuw') === null ? {} : { nieuw: true }),
    ...(start === null ? {} : { start }),
  };
  const wijzer = useCall('ama.startwijzer', input, { keepPrevious: true });
  const persoon = useCall('persoon.lees', { id: persoonId });
  return (
    <Loaded query={persoon} title={t('startwijzer.titel')}>
      {(person) => (
        <Loaded query={wijzer} title={t('startwijzer.titel')} lines={12}>
          {(value) => <WithTraject wijzer={value} persoon={person} />}
        </Loaded>
      )}
    </Loaded>
  );
}

/** The records of the traject, once it is written down: then its own day counts, however it was given. */
function WithTraject({ wijzer, persoon }: { readonly wijzer: Wijzer; readonly persoon: Persoon }): ReactElement {
  const { trajectId } = wijzer;
  const dossier = useCall('ama.lees', { trajectId: trajectId ?? '' }, { enabled: trajectId !== null, keepPrevious: true });
  const started = dossier.data !== undefined && dossier.data.traject.einde === null;
  useEffect(() => {
    if (started) keepVerwachteStart(persoon.id, null);
  }, [started, persoon.id]);
  if (trajectId === null) return <Guide wijzer={wijzer} persoon={persoon} traject={null} />;
  return (
    <Loaded query={dossier} title={t('startwijzer.titel')} lines={12}>
      {(value) => <Guide wijzer={wijzer} persoon={value.persoon} traject={value.traject} />}
    </Loaded>
  );
}

interface GuideProps {
  readonly wijzer: Wijzer;
  readonly persoon: Persoon;
  readonly traject: Traject | null;
}

function Guide({ wijzer, persoon, traject }: GuideProps): ReactElement {
  useGuideKeys();
  const fact = wijzer.start === null ? t('startwijzer.zonderStart') : t(startWord(traject), { datum: showDate(wijzer.start) });
  return (
    <>
      <PersonHeader
        initials={initials(persoon.voornaam ?? '', persoon.naam ?? '')}
        name={[persoon.voornaam, persoon.naam].filter(Boolean).join(' ') || t('persoon.zonderNaam')}
        insz={persoon.insz}
        overleden={wijzer.overleden}
        facts={[t('startwijzer.titel'), fact]}
        meter={
          <Meter
            label={t('startwijzer.meter', { klaar: wijzer.klaar, totaal: wijzer.totaal })}
            blocks={wijzer.stappen.map((stap) => ({ key: stap.id, state: blockOfStep(stap) }))}
          />
        }
      />
      {wijzer.stappen.length === 0 ? (
        <div className="page">
          <EmptyState title={t(wijzer.overleden ? 'startwijzer.overleden' : 'startwijzer.geenStappen')} />
        </div>
      ) : (
        <Split label={t('startwijzer.titel')} margin={<Margin wijzer={wijzer} />} marginLabel={t('startwijzer.kantlijn')}>
          <Steps wijzer={wijzer} persoon={persoon} traject={traject} />
        </Split>
      )}
    </>
  );
}

const startWord = (traject: Traject | null) => (traject === null ? 'startwijzer.verwachtOp' : 'startwijzer.startOp');

function useGuideKeys(): void {
  const hints = useMemo(
    () => [
      { keys: '↑ ↓', does: t('startwijzer.toets') },
      { keys: 'Enter', does: t('toets.openen') },
    ],
    [],
  );
  useKeys(hints);
}

function withStep(search: URLSearchParams, id: string): string {
  const next = new URLSearchParams(search);
  next.set('stap', id);
  return next.toString();
}

/** Which step stands open is kept in the address; it is read, and its form found, when it is opened. */
function useOpenStep(wijzer: Wijzer): readonly [string | null, (id: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const open = search.get('stap');
  const asked = useRef<string | null>(null);
  const set = (id: string | null) => {
    asked.current = id;
    const next = new URLSearchParams(search);
    if (id === null) next.delete('stap');
    else next.set('stap', id);
    setSearch(next, { replace: true });
  };
  const known = wijzer.stappen.some(({ id }) => id === open) ? open : null;
  useEffect(() => {
    if (known === null) return;
    const row = document.querySelector(`[data-stap="${known}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // Asked for here: the focus goes along. A page that opens keeps the focus where the window has it.
    if (asked.current === known) row?.querySelector<HTMLElement>('[data-way]')?.focus();
    asked.current = null;
  }, [known]);
  return [known, set];
}

function Steps({ wijzer, persoon, traject }: GuideProps): ReactElement {
  const navigate = useNavigate();
  const [open, setOpen] = useOpenStep(wijzer);
  const { stappen } = wijzer;
  const phases = phasesOf(wijzer);
  return (
    <section aria-labelledby="h-startwijzer" onKeyDown={moveBetweenRows}>
      <div className="h2row">
        <h2 id="h-startwijzer">{t('startwijzer.vraag')}</h2>
        <p className="sub">{t('startwijzer.vdabBeslist')}</p>
      </div>
      <p className="sub">{t('startwijzer.uitleg')}</p>
      {traject === null && <VerwachteStart persoonId={persoon.id} />}
      {wijzer.zonderVertrouwelijk && <Banner kind="open" title={t('startwijzer.zonderVertrouwelijk')} />}
      <CheckTable caption={t('startwijzer.tabel')} what={t('startwijzer.stap')}>
        {phases.map(({ fase, note }) => (
          <tbody key={fase}>
            <CheckGroup>
              <Term>{textOf(`startwijzer.fase.${fase}`)}</Term>
            </CheckGroup>
            {note !== null && (
              <tr>
                <td />
                <td colSpan={4} className="sub">
                  {note}
                </td>
              </tr>
            )}
            {stappen.map((stap, index) =>
              stap.fase === fase ? (
                <StapRij
                  key={stap.id}
                  nummer={index + 1}
                  stap={stap}
                  wijzer={wijzer}
                  persoon={persoon}
                  traject={traject}
                  unfolded={open === stap.id}
                  onToggle={() => setOpen(open === stap.id ? null : stap.id)}
                  onNext={setOpen}
                  onMade={(id) => void navigate(`${startAddress(persoon.id, id)}&stap=startdatum`, { replace: true })}
                />
              ) : null,
            )}
          </tbody>
        ))}
      </CheckTable>
    </section>
  );
}

interface Phase {
  readonly fase: string;
  /** Why it has no steps, or not all of them yet. */
  readonly note: string | null;
}

const PAPERS = 'papieren';

/** The phases in their order. That a status asks no paper is said: silence would leave somebody wondering. */
function phasesOf({ stappen, zonderVertrouwelijk }: Wijzer): Phase[] {
  const phases: Phase[] = [...new Set(stappen.map(({ fase }) => fase))].map((fase) => ({ fase, note: null }));
  if (zonderVertrouwelijk || phases.some(({ fase }) => fase === PAPERS)) return phases;
  const known = stappen.find(({ id }) => id === 'statuut')?.stand === 'klaar';
  const note = t(known ? 'startwijzer.geenPapieren' : 'startwijzer.papierenLater');
  const [first, ...rest] = phases;
  return first ? [first, { fase: PAPERS, note }, ...rest] : phases;
}

function Margin({ wijzer }: { readonly wijzer: Wijzer }): ReactElement {
  const { stappen, volgende, klaar, totaal, trajectId, persoonId } = wijzer;
  const [, setOpen] = useOpenStep(wijzer);
  const [search] = useSearchParams();
  const next = stappen.find(({ id }) => id === volgende);
  return (
    <>
      <section className="block" aria-labelledby="k-volgende">
        <h2 id="k-volgende">{t('startwijzer.volgende')}</h2>
        <p role="status">{next ? next.titel : klaar === totaal ? t('startwijzer.allesKlaar') : t('startwijzer.wachten')}</p>
        {next && (
          <Button kind="primary" about={next.titel} onPress={() => setOpen(next.id)}>
            {t('startwijzer.naarDezeStap')}
          </Button>
        )}
      </section>
      <section className="block ruled" aria-labelledby="k-papier">
        <h2 id="k-papier">{t('startwijzer.documenten')}</h2>
        <ul className="small startwijzer__papier">
          {stappen.flatMap(({ id, documenten }) =>
            documenten.map(({ id: report, naam }) => (
              <li key={report}>
                <Link to={`?${withStep(search, id)}`}>{naam}</Link>
              </li>
            )),
          )}
        </ul>
      </section>
      <section className="block ruled">
        <p className="sub">{t('startwijzer.later')}</p>
        {trajectId === null ? (
          <Link to={`/persoon/${persoonId}`}>{t('startwijzer.naarPersoon')}</Link>
        ) : (
          <LinkButton to={`/ama/${trajectId}`}>{t('startwijzer.naarTraject')}</LinkButton>
        )}
      </section>
    </>
  );
}

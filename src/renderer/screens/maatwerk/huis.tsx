/** The records of the house (DS-37, DS-38, DS-44, DS-45, DS-50) and its own list of competences. A finding opens the part it is about. */
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { erkenning } from '../../records/specs.ts';
import { dateOr, joined } from '../../records/words.ts';
import { RuleLink } from '../../ui/marks.tsx';
import type { Option } from '../../ui/select.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { BevindingLijnen } from './bevinding-lijnen.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { WisDocumenten } from './documenten.tsx';
import * as specs from './specs-huis.ts';
import { useIedereen } from './wie.ts';

type Huis = Output<'maatwerk.huis'>;

/** Parts that a finding can ask for, by the name of their record. */
const DELEN = ['personeelstelling', 'boete', 'vaststelling', 'bewijsstuk', 'wisverzoek', 'erkenning', 'competentie'] as const;
type Deel = (typeof DELEN)[number];

export function HuisScreen(): ReactElement {
  const house = useCall('maatwerk.huis', {});
  return (
    <>
      <DeelTabs />
      <div className="page">
        <div className="page__head">
          <div>
            <Title>{tm('huis.titel')}</Title>
            <p className="sub">{tm('huis.uitleg')}</p>
          </div>
        </div>
        <h2 className="vh">{tm('huis.titel')}</h2>
        <Loaded query={house}>{(huis) => <Delen huis={huis} />}</Loaded>
      </div>
    </>
  );
}

const BY_RULE: Readonly<Record<string, Deel>> = {
  'DS-37': 'vaststelling',
  'DS-38': 'personeelstelling',
  'DS-44': 'bewijsstuk',
  'DS-45': 'wisverzoek',
  'DS-50': 'boete',
};

/** The part that a line of the house is about; of DS-44 the sentence says which. */
function deelVan({ rule, code }: Huis['bevindingen'][number]): Deel | null {
  if (code.startsWith('BEWAARGROND')) return 'wisverzoek';
  return code === 'MANDAAT_EINDE_ONTBREEKT' ? 'erkenning' : (BY_RULE[rule] ?? null);
}

/** Brings the part that was asked for into sight, once, with the focus on its first button. */
function useGevraagd(): Deel | null {
  const [search] = useSearchParams();
  const asked = DELEN.find((each) => each === search.get('veld')) ?? null;
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (asked === null || seen.current === asked) return;
    const part = document.querySelector<HTMLElement>(`#r-${asked}`);
    if (part === null) return;
    seen.current = asked;
    part.scrollIntoView({ block: 'start' });
    (part.querySelector<HTMLElement>('input, textarea, button') ?? part).focus();
  });
  return asked;
}

function Delen({ huis }: { readonly huis: Huis }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const today = useToday();
  const people = useIedereen();
  const organisation = useCall('organisatie.lees', {});
  const asked = useGevraagd();
  const lines = huis.bevindingen.filter(({ kind }) => kind !== 'complete');
  const about = (deel: Deel): ReactNode => <BevindingLijnen lines={lines.filter((line) => deelVan(line) === deel)} />;
  const part = (deel: Deel) => ({ editable, adding: asked === deel });
  return (
    <div className="columns">
      <div>
        <RecordSection
          {...part('competentie')}
          spec={specs.competentie}
          title={tm('huis.competenties')}
          records={huis.competenties}
          start={{ soort: 'generiek', volgorde: huis.competenties.length + 1 }}
          intro={<p className="sub">{tm('huis.competentiesUitleg')}</p>}
        />
        <RecordSection
          {...part('personeelstelling')}
          spec={specs.personeelstelling}
          title={tm('huis.tellingen')}
          records={huis.personeelstellingen}
          start={{ op: today, eenheid: 'vte' }}
          intro={<Inleiding rule="DS-38">{tm('huis.tellingenUitleg')}</Inleiding>}
        />
        <Loaded query={organisation} lines={2}>
          {({ erkenningen }) => (
            <RecordSection
              {...part('erkenning')}
              spec={erkenning}
              title={tm('huis.erkenningen')}
              records={erkenningen}
              start={{ soort: 'daeb' }}
              intro={
                <>
                  <p className="sub">{tm('huis.erkenningenUitleg')}</p>
                  {about('erkenning')}
                </>
              }
            />
          )}
        </Loaded>
      </div>
      <div>
        <RecordSection
          {...part('boete')}
          spec={specs.boete}
          title={tm('huis.boetes')}
          records={huis.boetes}
          start={{ uitnodigingOp: today }}
          intro={
            <>
              <Inleiding rule="DS-50">{tm('huis.boetesUitleg')}</Inleiding>
              {about('boete')}
            </>
          }
        />
        <RecordSection
          {...part('vaststelling')}
          spec={specs.vaststelling}
          title={tm('huis.vaststellingen')}
          records={huis.vaststellingen}
          start={{ datum: today }}
          intro={
            <>
              <Inleiding rule="DS-37">{tm('huis.vaststellingenUitleg')}</Inleiding>
              {about('vaststelling')}
            </>
          }
        />
        <RecordSection
          {...part('bewijsstuk')}
          spec={specs.bewijsstuk(people)}
          title={tm('huis.bewijsstukken')}
          records={huis.bewijsstukken}
          start={{ feitOp: today }}
          intro={
            <>
              <Inleiding rule="DS-44">{tm('huis.bewijsstukkenUitleg')}</Inleiding>
              {about('bewijsstuk')}
            </>
          }
        />
        <RecordSection
          {...part('wisverzoek')}
          spec={specs.wisverzoek(people)}
          title={tm('huis.wisverzoeken')}
          records={huis.wisverzoeken}
          start={{ datum: today }}
          intro={
            <>
              <Inleiding rule="DS-45">{tm('huis.wisverzoekenUitleg')}</Inleiding>
              {about('wisverzoek')}
            </>
          }
        />
        <WisDocumenten verzoeken={answerable(huis, people)} />
      </div>
    </div>
  );
}

/** Requests that an answer can be made for: who asked is known. */
function answerable({ wisverzoeken }: Huis, people: readonly Option[]) {
  return wisverzoeken.flatMap(({ id, persoonId, datum }) =>
    persoonId === null ? [] : [{ id, persoonId, wie: joined(specs.nameIn(people, persoonId), dateOr(datum)) ?? '' }],
  );
}

function Inleiding({ rule, children }: { readonly rule: string; readonly children: ReactNode }): ReactElement {
  return (
    <p className="sub">
      {children} <RuleLink rule={rule} />
    </p>
  );
}

/** A person without a page of a traject: their facts, their trajecten, a way to start one. */
import { useState, type ReactElement } from 'react';
import { Link, Outlet, useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall } from '../../client.ts';
import { initials } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { codeLabel } from '../../records/codes.ts';
import { joined, period } from '../../records/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CallForm, DateInput, FieldRow, NumberInput } from '../../ui/form.tsx';
import { PersonHeader } from '../../ui/person-header.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TabLinks } from '../../ui/tabs.tsx';
import { Term } from '../../ui/term.tsx';
import { MaatwerkDossierLink } from '../maatwerk/dossier-link.tsx';
import type { Persoon } from '../traject/types.ts';
import { ageOn } from '../traject/age.ts';
import { PersonSubject } from '../traject/editors.tsx';
import { OverledenNote } from '../traject/overlijden.tsx';
import { startAddress } from '../traject/start/stap.ts';
import { PERSON_SUBJECTS } from '../traject/subjects.ts';
import { Kandidaat } from './omgeving.tsx';
import { PersoonParts } from './parts.tsx';
import { SentLink } from '../rapporten/register/sent-link.tsx';

export function PersoonScreen(): ReactElement {
  const { persoonId = '' } = useParams();
  const person = useCall('persoon.lees', { id: persoonId });
  return (
    <Loaded query={person} title={t('persoon.venster')}>
      {(persoon) => <PersoonFrame persoon={persoon} />}
    </Loaded>
  );
}

/** The person that the parts of the page work on. */
export const usePersoon = (): Persoon => useOutletContext<Persoon>();

function PersoonFrame({ persoon }: { readonly persoon: Persoon }): ReactElement {
  const today = useToday();
  const age = persoon.geboortedatum === null ? [] : [t('persoon.leeftijd', { count: ageOn(persoon.geboortedatum, today) })];
  return (
    <>
      <PersonHeader
        initials={initials(persoon.voornaam ?? '', persoon.naam ?? '')}
        name={[persoon.voornaam, persoon.naam].filter(Boolean).join(' ') || t('persoon.zonderNaam')}
        insz={persoon.insz}
        overleden={persoon.overledenOp !== null}
        facts={age}
        tools={
          <>
            <MaatwerkDossierLink persoon={persoon} />
            <SentLink persoonId={persoon.id} />
          </>
        }
      />
      <TabLinks
        label={t('persoon.tabs')}
        tabs={[
          { to: `/persoon/${persoon.id}`, label: t('persoon.gegevens'), end: true },
          { to: `/persoon/${persoon.id}/tijdlijn`, label: t('traject.tab.tijdlijn') },
        ]}
      />
      <OverledenNote persoon={persoon} />
      <Outlet context={persoon} />
    </>
  );
}

export function PersoonGegevens(): ReactElement {
  const persoon = usePersoon();
  const [search] = useSearchParams();
  const asked = PERSON_SUBJECTS.find((subject) => subject === search.get('veld'));
  return (
    <div className="page">
      {asked && <PersonSubject subject={asked} persoon={persoon} asked />}
      <Trajecten persoon={persoon} />
      <Kandidaat persoon={persoon} asking={search.get('kandidaat') !== null} />
      <PersoonParts persoon={persoon} />
    </div>
  );
}

function Trajecten({ persoon }: { readonly persoon: Persoon }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const say = useSaved();
  return (
    <section className="records" aria-label={t('persoon.trajecten')}>
      <div className="h2row">
        <h2>
          <Term>{t('persoon.trajecten')}</Term>
        </h2>
        {editable && !open && (
          <span className="end">
            <LinkButton small icon="flag" to={startAddress(persoon.id)}>
              {t('startwijzer.stapVoorStap')}
            </LinkButton>{' '}
            <Button small icon="plus" onPress={() => setOpen(true)}>
              {t('traject.starten')}
            </Button>
          </span>
        )}
      </div>
      {persoon.trajecten.length === 0 && !open && <p className="sub">{t('persoon.geenTrajecten')}</p>}
      <ul>
        {persoon.trajecten.map((traject) => (
          <li key={traject.id}>
            <Link to={`/ama/${traject.id}`}>
              {joined(codeLabel('traject', traject.soort), period(traject.start, traject.einde)) || t('traject.zonderStart')}
            </Link>
          </li>
        ))}
      </ul>
      {open && (
        <div className="records__form">
          <CallForm
            call="ama.startTraject"
            values={{ persoonId: persoon.id, start: null, soort: 'SE', adviesDatum: null, capaciteit: null }}
            submit={t('traject.starten')}
            onCancel={() => setOpen(false)}
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
        </div>
      )}
    </section>
  );
}

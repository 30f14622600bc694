/** First steps of a new case file: a second user, the organisation, the contingent, a place for the safe copy, the first list. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { contingent } from '../../records/specs.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loaded } from '../../ui/states.tsx';
import { CopyPlace } from '../beheer/copy-place.tsx';
import { OrganisatieFacts } from '../beheer/organisatie-facts.tsx';
import { SecondUser } from './second-user.tsx';
import { Title } from '../../ui/title.tsx';

type Stappen = Output<'stappen.stand'>;

export function StappenScreen(): ReactElement {
  const steps = useCall('stappen.stand', {});
  return (
    <div className="page page--text">
      <div className="page__head">
        <div>
          <Title>{t('stappen.titel')}</Title>
          <p className="sub">{t('stappen.uitleg')}</p>
        </div>
      </div>
      <Loaded query={steps}>{(stand) => <Steps stand={stand} />}</Loaded>
    </div>
  );
}

function Steps({ stand }: { readonly stand: Stappen }): ReactElement {
  const users = stand.tweedeGebruiker || stand.eenGebruikerReden !== null;
  return (
    <ol className="firststeps">
      <Step
        done={users}
        title={t('stappen.gebruiker.titel')}
        note={stand.tweedeGebruiker ? undefined : (stand.eenGebruikerReden ?? undefined)}
      >
        {!users && <SecondUser />}
      </Step>
      <Step done={stand.organisatie} title={t('stappen.organisatie.titel')}>
        <p className="sub">{t('stappen.organisatie.uitleg')}</p>
        <OrganisatieFacts editing={!stand.organisatie} />
      </Step>
      <Step done={stand.contingent} title={t('stappen.contingent.titel')}>
        <p className="sub">{t('stappen.contingent.uitleg')}</p>
        <Contingents adding={!stand.contingent} />
      </Step>
      <Step done={stand.kopie} title={t('stappen.kopie.titel')}>
        <CopyPlace />
      </Step>
      <Step done={stand.ingelezen} title={t('stappen.inlezen.titel')}>
        <p className="sub">{t('stappen.inlezen.uitleg')}</p>
        <LinkButton to="/inlezen" icon="tray-arrow-down" {...(users ? { kind: 'primary' as const } : {})}>
          {t('stappen.inlezen.knop')}
        </LinkButton>
      </Step>
    </ol>
  );
}

interface StepProps {
  readonly done: boolean;
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: React.ReactNode;
}

function Step({ done, title, note, children }: StepProps): ReactElement {
  return (
    <li className="firststep">
      <Icon
        name={done ? 'check-circle-fill' : 'circle-dashed'}
        className={done ? 'c-ok' : 'c-letop'}
        label={done ? t('stappen.gedaan') : t('stappen.teDoen')}
      />
      <div className="firststep__body">
        <h2>{title}</h2>
        {note !== undefined && <p className="sub">{t('stappen.reden', { reden: note })}</p>}
        {children}
      </div>
    </li>
  );
}

function Contingents({ adding }: { readonly adding: boolean }): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const editable = useCan('financiering.schrijven');
  const today = useToday();
  return (
    <Loaded query={organisation} lines={2}>
      {({ contingenten }) => (
        <RecordSection
          spec={contingent}
          records={contingenten}
          start={{ soort: 'ama', van: `${today.slice(0, 4)}-01-01` }}
          editable={editable}
          adding={adding}
        />
      )}
    </Loaded>
  );
}

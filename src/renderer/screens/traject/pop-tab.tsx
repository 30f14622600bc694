/** Talks, POP with goals and actions, observations, the own yearly evaluation, contacts with VDAB. */
import type { ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import { t } from '../../i18n.ts';
import { contact, observatie } from '../../records/specs.ts';
import { OfPerson, OfTraject, SubjectEditor } from './editors.tsx';
import { useDossier } from './traject.tsx';

export function PopTab(): ReactElement {
  const { persoon, traject } = useDossier();
  const today = useToday();
  const both = { persoon, traject };
  return (
    <div className="page">
      <h2 className="vh">{t('traject.tab.pop')}</h2>
      <div className="columns">
        <div>
          <SubjectEditor subject="pop" {...both} />
          <SubjectEditor subject="eigenEvaluatie" {...both} />
        </div>
        <div>
          <OfTraject
            spec={observatie}
            records={traject.observaties}
            traject={traject}
            start={{ datum: today }}
            empty={t('observatie.leeg')}
          />
          <SubjectEditor subject="gesprek" {...both} />
          <OfPerson spec={contact} records={persoon.contacten} persoonId={persoon.id} start={{ datum: today }} />
        </div>
      </div>
    </div>
  );
}

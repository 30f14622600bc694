/** Every fact of the traject, to read and to change. */
import type { ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { SubjectEditor, TrajectRest } from './editors.tsx';
import type { Subject } from './subjects.ts';
import { useDossier } from './traject.tsx';

const LEFT: readonly Subject[] = ['periode', 'advies', 'beoordeling', 'overeenkomst'];
const RIGHT: readonly Subject[] = ['werkpost', 'dimona', 'collegas', 'overgang'];

export function GegevensTab(): ReactElement {
  const { persoon, traject } = useDossier();
  return (
    <div className="page">
      <h2 className="vh">{t('traject.tab.gegevens')}</h2>
      {/* A week needs the whole width. */}
      <SubjectEditor subject="uurrooster" persoon={persoon} traject={traject} />
      <div className="columns">
        <div>
          {LEFT.map((subject) => (
            <SubjectEditor key={subject} subject={subject} persoon={persoon} traject={traject} />
          ))}
        </div>
        <div>
          {RIGHT.map((subject) => (
            <SubjectEditor key={subject} subject={subject} persoon={persoon} traject={traject} />
          ))}
          <TrajectRest persoon={persoon} traject={traject} />
        </div>
      </div>
    </div>
  );
}

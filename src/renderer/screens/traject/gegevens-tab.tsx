/** Every fact of the traject, to read and to change. */
import type { ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { maandAfwezig, urenAfspraak } from '../../records/specs.ts';
import { OfTraject, SubjectEditor, TrajectRest } from './editors.tsx';
import type { Subject } from './subjects.ts';
import { useDossier } from './traject.tsx';

const LEFT: readonly Subject[] = ['periode', 'advies', 'beoordeling', 'overeenkomst'];
const RIGHT: readonly Subject[] = ['begeleiding', 'werkpost', 'dimona', 'collegas', 'onderbreking', 'overgang'];

export function GegevensTab(): ReactElement {
  const { persoon, traject } = useDossier();
  return (
    <div className="page">
      <h2 className="vh">{t('traject.tab.gegevens')}</h2>
      <div className="columns">
        <div>
          {LEFT.map((subject) => (
            <SubjectEditor key={subject} subject={subject} persoon={persoon} traject={traject} />
          ))}
        </div>
        <div>
          <OfTraject spec={urenAfspraak} records={traject.uren} traject={traject} start={{ van: traject.start }} />
          {RIGHT.map((subject) => (
            <SubjectEditor key={subject} subject={subject} persoon={persoon} traject={traject} />
          ))}
          <OfTraject
            spec={maandAfwezig}
            records={traject.maandenAfwezig}
            traject={traject}
            empty={t('record.maandAfwezig.leeg')}
          />
          <TrajectRest persoon={persoon} traject={traject} />
        </div>
      </div>
    </div>
  );
}

/** The time line on the page of a traject: of this traject and of the person, or of all their trajecten. */
import { useState, type ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { Seg } from '../../ui/seg.tsx';
import { TimeLine } from '../tijdlijn/tijdlijn.tsx';
import { useDossier } from './traject.tsx';

const SCOPES = ['traject', 'persoon'] as const;

export function TijdlijnTab(): ReactElement {
  const { persoon, traject } = useDossier();
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('traject');
  const several = persoon.trajecten.length > 1;
  return (
    <div className="page page--text">
      <div className="h2row">
        <h2>{t('traject.tab.tijdlijn')}</h2>
        {several && (
          <span className="end no-print">
            <Seg
              small
              label={t('tijdlijn.waarvan')}
              options={SCOPES.map((key) => ({ key, label: t(`tijdlijn.van.${key}`) }))}
              value={scope}
              onChange={setScope}
            />
          </span>
        )}
      </div>
      <TimeLine persoonId={persoon.id} near={traject.id} {...(several && scope === 'traject' ? { trajectId: traject.id } : {})} />
    </div>
  );
}

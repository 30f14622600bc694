/** The time line of a person, apart from their trajecten. */
import type { ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { TimeLine } from '../tijdlijn/tijdlijn.tsx';
import { usePersoon } from './persoon.tsx';

export function PersoonTijdlijn(): ReactElement {
  const persoon = usePersoon();
  return (
    <div className="page page--text">
      <h2>{t('traject.tab.tijdlijn')}</h2>
      <TimeLine persoonId={persoon.id} near={persoon.trajecten[0]?.id ?? null} />
    </div>
  );
}

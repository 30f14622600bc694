import type { ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { PersoonParts } from '../persoon/parts.tsx';
import { useDossier } from './traject.tsx';

export function PersoonTab(): ReactElement {
  const { persoon } = useDossier();
  return (
    <div className="page">
      <h2 className="vh">{t('traject.tab.persoon')}</h2>
      <PersoonParts persoon={persoon} />
    </div>
  );
}

/** What was done in this file, newest first; each operation can be turned back as long as nothing later depends on it. */
import type { ReactElement } from 'react';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { OperationList } from '../../records/operation-list.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useDossier } from './traject.tsx';

const SHOWN = 200;

export function GeschiedenisTab(): ReactElement {
  const { persoon } = useDossier();
  const history = useCall('historie.lijst', { persoonId: persoon.id, limiet: SHOWN });
  return (
    <div className="page">
      <h2>{t('traject.tab.geschiedenis')}</h2>
      <Loaded query={history}>{(operations) => <OperationList operations={operations} />}</Loaded>
    </div>
  );
}

/** The parts of Maatwerk beside each other; each has its own address. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { tm, tmo } from '../../i18n.ts';
import { TabLinks } from '../../ui/tabs.tsx';

export function DeelTabs(): ReactElement {
  const canFund = useCan('financiering.lezen');
  return (
    <TabLinks
      label={tm('delen')}
      tabs={[
        { to: '/maatwerk', label: tm('deel.werknemers'), end: true },
        { to: '/maatwerk/evaluaties', label: tm('deel.evaluaties') },
        { to: '/maatwerk/pop', label: tm('deel.pop') },
        { to: '/maatwerk/doorstroom', label: tm('deel.doorstroom') },
        { to: '/maatwerk/opvolging', label: tm('deel.opvolging') },
        { to: '/maatwerk/begeleiders', label: tm('deel.begeleiders') },
        { to: '/maatwerk/enclaves', label: tm('deel.enclaves') },
        { to: '/maatwerk/monitoring', label: tmo('titel') },
        ...(canFund ? [{ to: '/maatwerk/financiering', label: tm('deel.financiering') }] : []),
        { to: '/maatwerk/huis', label: tm('deel.huis') },
      ]}
    />
  );
}

/** Places of collectief maatwerk, from a day on; those of AMA stand in the financing of AMA. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useCall } from '../../client.ts';
import { tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { contingent } from '../../records/specs.ts';
import { Loaded } from '../../ui/states.tsx';

export function Contingenten({ jaar }: { readonly jaar: number }): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const editable = useCan('financiering.schrijven');
  return (
    <Loaded query={organisation} lines={3}>
      {({ contingenten }) => (
        <RecordSection
          spec={contingent}
          title={tm('geld.contingent')}
          records={contingenten.filter(({ soort }) => soort === 'cmw')}
          start={{ soort: 'cmw', van: `${String(jaar)}-01-01` }}
          editable={editable}
          intro={<p className="sub">{tm('geld.contingentUitleg')}</p>}
        />
      )}
    </Loaded>
  );
}

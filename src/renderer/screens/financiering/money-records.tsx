/** What the organisation knows of itself: contingents by period, advances received. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { contingent, voorschot } from '../../records/specs.ts';
import { Loaded } from '../../ui/states.tsx';
import { Shares } from './shares.tsx';

export function MoneyRecords({ funding }: { readonly funding: Output<'funding.jaar'> }): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const editable = useCan('financiering.schrijven');
  const today = useToday();
  return (
    <Loaded query={organisation} lines={3}>
      {(organisatie) => (
        <>
          <Shares organisatie={organisatie} />
          <div className="columns">
            <RecordSection
              spec={contingent}
              records={organisatie.contingenten}
              start={{ soort: 'ama', van: `${String(funding.year)}-01-01` }}
              editable={editable}
            />
            <RecordSection
              spec={voorschot}
              records={organisatie.voorschotten.filter(({ jaar }) => jaar === funding.year || jaar === null)}
              start={{ jaar: funding.year, datum: today }}
              editable={editable}
            />
          </div>
        </>
      )}
    </Loaded>
  );
}

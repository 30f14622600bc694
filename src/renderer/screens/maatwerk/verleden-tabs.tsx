/** What was and what is to come of a worker: one time line, and what was done in the file, each step with its undo. */
import type { ReactElement } from 'react';
import { useCall } from '../../client.ts';
import { tm } from '../../i18n.ts';
import { OperationList } from '../../records/operation-list.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TimeLine } from '../tijdlijn/tijdlijn.tsx';
import { useWerknemer } from './werknemer.tsx';

const SHOWN = 200;

export function MaatwerkTijdlijn(): ReactElement {
  const { persoon } = useWerknemer();
  return (
    <div className="page page--text">
      <h2>{tm('tab.tijdlijn')}</h2>
      <TimeLine persoonId={persoon.id} near={null} />
    </div>
  );
}

export function MaatwerkGeschiedenis(): ReactElement {
  const { persoon } = useWerknemer();
  const history = useCall('historie.lijst', { persoonId: persoon.id, limiet: SHOWN });
  return (
    <div className="page">
      <h2>{tm('tab.geschiedenis')}</h2>
      <Loaded query={history}>{(operations) => <OperationList operations={operations} />}</Loaded>
    </div>
  );
}

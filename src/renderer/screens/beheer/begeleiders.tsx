import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { begeleider, werkpost } from '../../records/specs.ts';
import { Loaded } from '../../ui/states.tsx';

/** Begeleiders with the ground of their qualification, and the werkposten. */
export function BegeleidersPart(): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const editable = useCan('dossier.schrijven');
  return (
    <>
      <h2 className="vh">{t('beheer.tab.begeleiders')}</h2>
      <Loaded query={organisation}>
        {({ begeleiders, werkposten }) => (
          <div className="columns">
            <RecordSection
              spec={begeleider}
              records={begeleiders}
              editable={editable}
              intro={<p className="sub">{t('organisatie.begeleiderUitleg')}</p>}
            />
            <RecordSection spec={werkpost} records={werkposten} editable={editable} />
          </div>
        )}
      </Loaded>
    </>
  );
}

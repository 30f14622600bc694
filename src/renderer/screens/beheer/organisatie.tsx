import type { ReactElement } from 'react';
import { OwnAttachments } from '../../attachments/attachments.tsx';
import { useCan } from '../../app/session.tsx';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { kalenderdag, ontvanger, polis } from '../../records/specs.ts';
import { Loaded } from '../../ui/states.tsx';
import { KalenderActies } from './kalender-acties.tsx';
import { BriefhoofdPart } from './briefhoofd.tsx';
import { LogoPart } from './logo.tsx';
import { OrganisatieFacts } from './organisatie-facts.tsx';

/** The organisation, to whom it reports, its insurance, its own calendar. */
export function OrganisatiePart(): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const editable = useCan('dossier.schrijven');
  return (
    <>
      <h2 className="vh">{t('beheer.tab.organisatie')}</h2>
      <div className="columns">
        <div>
          <OrganisatieFacts />
          <LogoPart />
          <BriefhoofdPart />
          <OwnAttachments persoonId={null} />
        </div>
        <Loaded query={organisation}>
          {({ ontvangers, polissen, kalender }) => (
            <div>
              <RecordSection
                spec={ontvanger}
                records={ontvangers}
                editable={editable}
                intro={<p className="sub">{t('organisatie.ontvangerUitleg')}</p>}
              />
              <RecordSection spec={polis} records={polissen} editable={editable} />
              <RecordSection
                spec={kalenderdag}
                records={kalender}
                editable={editable}
                intro={
                  <>
                    <p className="sub">{t('organisatie.kalenderUitleg')}</p>
                    <KalenderActies />
                  </>
                }
              />
            </div>
          )}
        </Loaded>
      </div>
    </>
  );
}

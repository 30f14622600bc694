/** Sites, partners and labels: who has none does not meet these words anywhere else. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { label, partner, vestiging } from '../../records/specs.ts';
import { Loaded } from '../../ui/states.tsx';

export function StructuurPart(): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const editable = useCan('dossier.schrijven');
  return (
    <>
      <h2 className="vh">{t('beheer.tab.structuur')}</h2>
      <p className="sub">{t('structuur.uitleg')}</p>
      <Loaded query={organisation}>
        {({ vestigingen, partners, labels }) => (
          <div className="columns">
            <div>
              <RecordSection
                spec={vestiging}
                records={vestigingen}
                editable={editable}
                intro={<p className="sub">{t('structuur.vestigingUitleg')}</p>}
              />
              <RecordSection
                spec={label}
                records={labels}
                editable={editable}
                intro={<p className="sub">{t('structuur.labelUitleg')}</p>}
              />
            </div>
            <RecordSection
              spec={partner}
              records={partners}
              editable={editable}
              intro={<p className="sub">{t('structuur.partnerUitleg')}</p>}
            />
          </div>
        )}
      </Loaded>
    </>
  );
}

/** The address book of outside bodies: OCMW, mutuality, hosts, services. */
import { useState, type ReactElement } from 'react';
import { fold } from '../../../shared/domain/text.ts';
import { useCan } from '../../app/session.tsx';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { instantie } from '../../records/specs.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Title } from '../../ui/title.tsx';

export function AdresboekScreen(): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const editable = useCan('dossier.schrijven');
  const [typed, setTyped] = useState('');
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('adresboek.titel')}</Title>
          <p className="sub">{t('adresboek.uitleg')}</p>
        </div>
        <div className="tools">
          <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
        </div>
      </div>
      <div className="filters no-print">
        <TextField label={t('adresboek.filter')} type="search" width="line" value={typed} onChange={setTyped} />
      </div>
      <Loaded query={organisation}>
        {({ instanties }) => (
          <>
            <h2 className="vh">{t('adresboek.titel')}</h2>
            <RecordSection
              spec={instantie}
              title={t('adresboek.lijst')}
              records={instanties
                .filter(({ naam, gemeente }) => fold([naam, gemeente].filter(Boolean).join(' ')).includes(fold(typed)))
                .toSorted((a, b) => (a.naam ?? '').localeCompare(b.naam ?? '', 'nl-BE'))}
              editable={editable}
              empty={t('adresboek.leeg')}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

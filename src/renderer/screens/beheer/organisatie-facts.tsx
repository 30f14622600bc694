import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FactsSection } from '../../records/facts-section.tsx';
import type { Values } from '../../records/record-form.tsx';
import { Loaded } from '../../ui/states.tsx';
import { provincieFact } from '../persoon/provincie.tsx';
import { ORGANISATIE_FIELDS, organisatieSchema } from '../traject/traject-fields.ts';

/** Name, KBO and address of the own organisation. */
export function OrganisatieFacts({ editing = false }: { readonly editing?: boolean }): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const editable = useCan('beheer');
  const save = useCommand('organisatie.bewaar');
  const say = useSaved();
  const title = t('organisatie.gegevens');
  const write = async (changed: Values) => {
    const { operation } = await save.mutateAsync(changed);
    say(t('bewaard.record', { wat: title }), operation);
  };
  return (
    <Loaded query={organisation} lines={4}>
      {({ gegevens, provincie }) => (
        <FactsSection
          title={title}
          entity="organisatie"
          id={null}
          schema={organisatieSchema}
          fields={ORGANISATIE_FIELDS}
          values={gegevens}
          derived={provincieFact(provincie)}
          editable={editable}
          editing={editing && editable}
          write={write}
        />
      )}
    </Loaded>
  );
}

/** Taking into use: from which day the office works in Trajectmap, and what to do about the time before. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FactsSection } from '../../records/facts-section.tsx';
import type { Values } from '../../records/record-form.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { SplitsOvergang } from '../overgenomen/splits-overgang.tsx';
import { INGEBRUIKNAME_FIELDS, organisatieSchema } from '../traject/traject-fields.ts';

export function IngebruiknamePart(): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const agenda = useCall('agenda.lijst', {});
  const editable = useCan('beheer');
  const save = useCommand('organisatie.bewaar');
  const say = useSaved();
  const title = t('ingebruikname.titel');
  const write = async (changed: Values) => {
    const { operation } = await save.mutateAsync(changed);
    say(t('bewaard.record', { wat: title }), operation);
  };
  const taken = agenda.data?.overgenomen ?? null;
  return (
    <>
      <h2 className="vh">{title}</h2>
      <p className="sub">{t('ingebruikname.uitleg')}</p>
      <Loaded query={organisation} lines={3}>
        {({ gegevens }) => (
          <FactsSection
            title={title}
            entity="organisatie"
            id={null}
            schema={organisatieSchema}
            fields={INGEBRUIKNAME_FIELDS}
            values={{ ingebruikname: gegevens.ingebruikname }}
            editable={editable}
            editing={editable && gegevens.ingebruikname === null}
            write={write}
          />
        )}
      </Loaded>
      {taken !== null && (
        <ol className="stack">
          <li>
            <p>
              {taken.open === 0
                ? t('overgenomen.nietsOpen')
                : t('ingebruikname.open', { count: taken.open, personen: taken.personen })}
            </p>
            <LinkButton small to="/overgenomen">
              {t('overgenomen.titel')}
            </LinkButton>
          </li>
          <li>
            <p>{t('ingebruikname.beginstand')}</p>
            <LinkButton small to="/beginstand">
              {t('beginstand.titel')}
            </LinkButton>
          </li>
        </ol>
      )}
      <SplitsOvergang />
    </>
  );
}

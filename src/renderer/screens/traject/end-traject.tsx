/** Ending a traject, and seeing how it ended. */
import { useState, type ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { showLongDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { codeLabel, codeOptions } from '../../records/codes.ts';
import { joined } from '../../records/words.ts';
import { Button } from '../../ui/button.tsx';
import { CallForm, DateInput, FieldRow, SelectInput, TextInput } from '../../ui/form.tsx';
import type { Traject } from './types.ts';

export function EndTraject({ traject, asked = false }: { readonly traject: Traject; readonly asked?: boolean }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const [open, setOpen] = useState(asked && traject.einde === null && editable);
  const say = useSaved();
  const title = t('traject.deel.einde');
  const ended = traject.einde !== null;
  return (
    <section className="records" aria-label={title}>
      <div className="h2row">
        <h3>{title}</h3>
        {editable && !open && (
          <span className="end">
            <Button small icon={ended ? 'pencil-simple' : 'flag'} onPress={() => setOpen(true)}>
              {ended ? t('actie.wijzigen') : t('traject.beeindigen')}
            </Button>
          </span>
        )}
      </div>
      {open ? (
        <div className="records__form">
          <CallForm
            call="ama.stopTraject"
            values={{
              id: traject.id,
              einde: traject.einde,
              eindReden: traject.eindReden,
              eindRedenTekst: traject.eindRedenTekst,
              bestemming: traject.bestemming,
            }}
            submit={t('actie.bewaren')}
            onCancel={() => setOpen(false)}
            onDone={({ operation }) => {
              say(t('bewaard.record', { wat: title }), operation);
              setOpen(false);
            }}
          >
            <FieldRow>
              <DateInput name="einde" label={t('traject.einde')} hint={t('traject.eindeRaad')} autoFocus />
              <SelectInput
                name="eindReden"
                label={t('traject.eindReden')}
                options={codeOptions('eindreden')}
                optional
                width="line"
              />
              <TextInput name="eindRedenTekst" label={t('traject.eindRedenTekst')} optional width="line" />
              <TextInput name="bestemming" label={t('traject.bestemming')} optional width="line" />
            </FieldRow>
          </CallForm>
        </div>
      ) : (
        <p className={ended ? '' : 'sub'}>
          {traject.einde === null
            ? t('traject.loopt')
            : joined(
                showLongDate(traject.einde),
                codeLabel('eindreden', traject.eindReden),
                traject.eindRedenTekst,
                traject.bestemming,
              )}
        </p>
      )}
    </section>
  );
}

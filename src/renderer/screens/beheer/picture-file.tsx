/** A picture in a form, of the logo or the letterhead: a button for the host's dialog, and below it which file was chosen or what is wrong with it. */
import { useId, useState, type ReactElement } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { bridge } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';

interface PictureFileProps {
  readonly name: string;
  readonly purpose: 'logo' | 'briefhoofd';
  /** A picture stands already: without another file it stays. */
  readonly kept: boolean;
  /** Which files can be used. */
  readonly hint: string;
}

export function PictureFile({ name, purpose, kept, hint }: PictureFileProps): ReactElement {
  const { control, setError } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const [chosen, setChosen] = useState<string | null>(null);
  const [label, note] = [useId(), useId()];
  // The form brings the focus to what is wrong; here that is the button.
  const focusable = (box: HTMLDivElement | null) => field.ref(box?.querySelector('button') ?? null);
  const error = errorText(fieldState.error, field.value);
  const pick = async () => {
    try {
      const file = await bridge().pickFile(purpose);
      if (!file) return;
      setChosen(file.name);
      field.onChange({ ref: file.ref });
    } catch (failure) {
      setError(name, { type: 'core', message: (failure as Error).message });
    }
  };
  const said = chosen ?? (kept ? t('organisatie.logo.blijft') : hint);
  return (
    <div className="field field--full" role="group" aria-labelledby={label} ref={focusable}>
      <span className="label" id={label}>
        {t('organisatie.logo.bestand')}
      </span>
      <div className="form__acts">
        <Button icon="folder-open" onPress={() => void pick()} aria-describedby={note}>
          {chosen === null && !kept ? t('organisatie.logo.kies') : t('organisatie.logo.kiesAnder')}
        </Button>
      </div>
      <div id={note} className="field__notes">
        <span className="hint">{said}</span>
        {error !== undefined && (
          <span className="msg c-blok" role="alert">
            <Icon name="warning-octagon-fill" />
            <span>{error}</span>
          </span>
        )}
      </div>
    </div>
  );
}

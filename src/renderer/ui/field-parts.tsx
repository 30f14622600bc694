/** What every field shares: label above, hint, warning that does not stop, error, and "not saved yet". */
import type { ReactElement, ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { t } from '../i18n.ts';
import { Icon } from './icon.tsx';
import { TermButton } from './term.tsx';
import { termIn } from './terms.ts';

export interface FieldLook {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Something to look at; it can be saved all the same. */
  readonly warning?: string | undefined;
  readonly error?: string | undefined;
  readonly unsaved?: boolean | undefined;
  /** How wide the value is: a date, a number, a line, the whole row. */
  readonly width?: 'date' | 'number' | 'line' | 'full';
  readonly optional?: boolean;
}

export function fieldClass({ width = 'full' }: FieldLook): string {
  return `field field--${width}`;
}

export function inputClass({ error, warning }: FieldLook): string {
  if (error !== undefined) return 'input input--error';
  return warning === undefined ? 'input' : 'input input--warn';
}

/** What is looked for is no field of the file: a search has no `?`. */
export function FieldLabel({ label, optional = false, type }: FieldLook & { readonly type?: string }): ReactElement {
  const words = (
    <Label className="label">
      {label}
      {optional && <span className="muted"> {t('veld.magLeeg')}</span>}
    </Label>
  );
  const term = typeof label === 'string' && type !== 'search' ? termIn(label) : null;
  if (term === null) return words;
  return (
    <span className="labelrow">
      {words}
      <TermButton term={term} />
    </span>
  );
}

/** Inside a React Aria field: it ties these texts to the input. */
export function FieldNotes({ hint, warning, error, unsaved = false }: FieldLook): ReactElement {
  const described = hint !== undefined || warning !== undefined || unsaved;
  return (
    <>
      {described && (
        <Text slot="description" className="field__notes">
          {hint !== undefined && <span className="hint">{hint}</span>}
          {warning !== undefined && (
            <span className="msg c-letop">
              <Icon name="warning-fill" />
              <span>{warning}</span>
            </span>
          )}
          {unsaved && <span className="unsaved">{t('veld.nogNietBewaard')}</span>}
        </Text>
      )}
      <FieldError className="msg c-blok">
        <Icon name="warning-octagon-fill" />
        <span>{error}</span>
      </FieldError>
    </>
  );
}

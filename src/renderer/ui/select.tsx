import type { ReactElement } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { t } from '../i18n.ts';
import { FieldLabel, FieldNotes, fieldClass, inputClass, type FieldLook } from './field-parts.tsx';
import { Icon } from './icon.tsx';

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface SelectProps extends FieldLook {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** First choice of an optional one, where "not filled in" is not what it means. */
  readonly none?: string;
}

const NONE = '';

/** One of a list. An optional field offers "not filled in", or `none`, as its first choice. */
export function Select(props: SelectProps): ReactElement {
  const { options, value, onChange, onBlur, placeholder, optional = false, none = t('veld.nietIngevuld') } = props;
  const all = optional ? [{ key: NONE, label: none }, ...options] : options;
  return (
    <AriaSelect
      className={fieldClass(props)}
      value={value ?? (optional ? NONE : null)}
      onChange={(key) => onChange(key === null || key === NONE ? null : String(key))}
      placeholder={placeholder ?? t('veld.kies')}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel {...props} optional={false} />
      <Button className={`${inputClass(props)} select`}>
        <SelectValue className="select__value">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon name="caret-down" />
      </Button>
      <FieldNotes {...props} />
      <Popover className="pop pop--list">
        <ListBox className="list">
          {all.map((option) => (
            <ListBoxItem key={option.key} id={option.key} textValue={option.label} className="list__item">
              <span>{option.label}</span>
              {option.detail !== undefined && <span className="xs muted">{option.detail}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

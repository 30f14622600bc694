import type { ReactElement, Ref } from 'react';
import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { WordHint } from './word-hint.tsx';
import { FieldLabel, FieldNotes, fieldClass, inputClass, type FieldLook } from './field-parts.tsx';

export interface TextFieldProps extends FieldLook {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'password' | 'search' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly lines?: number;
  readonly name?: string;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A line or a few lines of text; the value is kept exactly as typed. */
export function TextField(props: TextFieldProps): ReactElement {
  const {
    value,
    onChange,
    onBlur,
    type = 'text',
    autoComplete = 'off',
    placeholder,
    lines,
    name,
    isReadOnly,
    autoFocus,
    inputRef,
  } = props;
  const shared = {
    className: inputClass(props),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputRef ? { ref: inputRef } : {}),
  };
  return (
    <AriaTextField
      className={fieldClass(props)}
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      {...(name === undefined ? {} : { name })}
      type={type}
      autoComplete={autoComplete}
      isInvalid={props.error !== undefined}
      isReadOnly={isReadOnly ?? false}
      autoFocus={autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      {lines === undefined ? (
        <Input {...shared} />
      ) : (
        <TextArea {...shared} className={`${shared.className} input--area`} rows={lines} />
      )}
      <FieldNotes {...props} />
      {lines !== undefined && <WordHint text={value} />}
    </AriaTextField>
  );
}

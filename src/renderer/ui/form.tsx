/**
 * A form is one command of the contract: the contract's schema checks it, its error comes back at the field it names,
 * and what was typed stays when it fails. Empty text is `null` everywhere.
 */
import { useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import {
  FormProvider,
  useController,
  useForm,
  useFormContext,
  type FieldError,
  type FieldValues,
  type Resolver,
  type UseFormSetError,
} from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import { DraftOfferBanner, useFormDraft } from '../app/draft-form.tsx';
import { useUnsaved } from '../app/unsaved.ts';
import { CallFailure, useCommand, type CallName, type Input, type Output } from '../client.ts';
import { parseTime } from '../format/parse-time.ts';
import { hasMessage, t, textOf } from '../i18n.ts';
import { onEscape } from './on-escape.ts';
import { FailureBanner } from './banner.tsx';
import { Button } from './button.tsx';
import { Checkbox as PlainCheckbox, RadioGroup } from './choice.tsx';
import { DateField as PlainDate } from './date-field.tsx';
import type { FieldLook } from './field-parts.tsx';
import { NumberField as PlainNumber, type NumberKind, type NumberValue } from './number-field.tsx';
import { Select as PlainSelect, type Option } from './select.tsx';
import { TextField as PlainText } from './text-field.tsx';

interface FormLook {
  readonly submit: string;
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
  /** Buttons in one row with the fields (a solved line) or below them. */
  readonly inline?: boolean;
  /** What must be true before it can be sent, in words. */
  readonly reason?: string | undefined;
}

interface FactsFormProps extends FormLook {
  readonly schema: z.ZodType;
  readonly values: FieldValues;
  /**
   * Saves; `changed` holds only the fields that a person changed. May throw CallFailure. What it answers runs once nothing here is unsaved
   * any more: a way to another page that is taken earlier is stopped as leaving unsaved work.
   */
  readonly save: (values: FieldValues, changed: FieldValues) => Promise<(() => void) | void>;
}

/** Fields, one way to save them, and their errors. */
export function FactsForm({
  schema,
  values,
  save,
  submit,
  onCancel,
  children,
  inline = false,
  reason,
}: FactsFormProps): ReactElement {
  const [failure, setFailure] = useState<Error | null>(null);
  const form = useForm<FieldValues>({
    defaultValues: values,
    resolver: zodResolver(schema as never) as unknown as Resolver<FieldValues>,
    shouldFocusError: true,
  });
  const { isDirty, isSubmitting, dirtyFields } = form.formState;
  useUnsaved(isDirty);
  const element = useRef<HTMLFormElement>(null);
  const offer = useFormDraft(form, values, isDirty, element);
  const send = form.handleSubmit(async (data) => {
    setFailure(null);
    try {
      const changed = Object.fromEntries(Object.entries(data).filter(([key]) => dirtyFields[key] !== undefined));
      const after = await save(data, changed);
      // The first for the form, the second for the guard that listens to it: both are done before anybody moves on.
      flushSync(() => form.reset(data));
      flushSync(() => undefined);
      after?.();
    } catch (error) {
      const shown = error instanceof CallFailure && placeError(error, data, form.setError);
      if (!shown) setFailure(error as Error);
    }
  });
  return (
    <FormProvider {...form}>
      <form
        ref={element}
        className={inline ? 'form form--inline' : 'form'}
        noValidate
        onSubmit={(event) => {
          // A form in a popup or a table row is not part of a form around it.
          event.stopPropagation();
          void send(event);
        }}
        onKeyDown={onEscape(onCancel)}
      >
        {offer && <DraftOfferBanner offer={offer} />}
        {children}
        {failure && <FailureBanner error={failure} />}
        <div className="form__acts">
          <Button type="submit" kind="primary" isPending={isSubmitting} reason={reason}>
            {submit}
          </Button>
          {onCancel && <Button onPress={onCancel}>{t('actie.annuleren')}</Button>}
        </div>
      </form>
    </FormProvider>
  );
}

/** Puts the core's answer at the field that it names; false when the form has no such field. */
function placeError(error: CallFailure, values: FieldValues, setError: UseFormSetError<FieldValues>): boolean {
  const field = error.field?.replace(/^waarden\./, '');
  if (field === undefined || !(field in values)) return false;
  setError(field, { type: 'core', message: error.message }, { shouldFocus: true });
  return true;
}

interface CallFormProps<N extends CallName> extends FormLook {
  readonly call: N;
  /** Starting values, with those that have no field of their own. */
  readonly values: { readonly [K in keyof Input<N>]?: Input<N>[K] | null };
  readonly onDone: (value: Output<N>) => void;
}

/** A form whose fields are exactly the input of a command. */
export function CallForm<N extends CallName>({ call, values, onDone, ...look }: CallFormProps<N>): ReactElement {
  const command = useCommand(call);
  return (
    <FactsForm
      {...look}
      schema={contract[call].input}
      values={values}
      save={async (data) => {
        const answer = await command.mutateAsync(data as Input<N>);
        return () => onDone(answer);
      }}
    />
  );
}

/** The sentence for a field error: the contract's own code, what the core said, or what the kind of error means. */
export function errorText(error: FieldError | undefined, value: unknown): string | undefined {
  if (!error) return undefined;
  if (error.type === 'core') return error.message;
  const own = `veldfout.${error.message ?? ''}`;
  if (hasMessage(`ui:${own}`)) return textOf(own);
  if (value === null || value === undefined || value === '') return t('veldfout.verplicht');
  return error.type === 'too_big' ? t('veldfout.te_groot') : t('veldfout.ongeldig');
}

interface NamedField extends FieldLook {
  readonly name: string;
}

/** Wires one field to the form around it. */
function useField(name: string) {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const error = errorText(fieldState.error, field.value);
  return { field, error, unsaved: fieldState.isDirty && error === undefined };
}

interface TextProps extends NamedField {
  readonly lines?: number;
  readonly type?: 'text' | 'password' | 'email' | 'tel';
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
}

export function TextInput({ name, ...look }: TextProps): ReactElement {
  const { field, error, unsaved } = useField(name);
  const change = (text: string) => field.onChange(text === '' ? null : text);
  const value = (field.value as string | null | undefined) ?? '';
  return (
    <PlainText
      {...look}
      name={name}
      inputRef={field.ref}
      value={value}
      onChange={change}
      onBlur={field.onBlur}
      error={error}
      unsaved={unsaved}
    />
  );
}

export function DateInput({ name, ...look }: NamedField & { readonly autoFocus?: boolean }): ReactElement {
  const { field, error, unsaved } = useField(name);
  const value = (field.value as string | null | undefined) ?? null;
  return (
    <PlainDate
      {...look}
      name={name}
      inputRef={field.ref}
      value={value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
      unsaved={unsaved}
    />
  );
}

export function NumberInput({
  name,
  ...look
}: NamedField & { readonly kind: NumberKind; readonly autoFocus?: boolean }): ReactElement {
  const { field, error, unsaved } = useField(name);
  const value = (field.value as NumberValue | undefined) ?? null;
  return (
    <PlainNumber
      {...look}
      name={name}
      inputRef={field.ref}
      value={value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
      unsaved={unsaved}
    />
  );
}

/** A time of day; what cannot be read stays as typed, and the contract refuses it. */
export function TimeInput({ name, ...look }: NamedField): ReactElement {
  const { field, error, unsaved } = useField(name);
  const value = (field.value as string | null | undefined) ?? '';
  const leave = () => {
    const read = parseTime(value);
    if (read !== undefined) field.onChange(read);
    field.onBlur();
  };
  const change = (text: string) => field.onChange(text === '' ? null : text);
  return (
    <PlainText
      {...look}
      width="date"
      name={name}
      inputRef={field.ref}
      placeholder={t('veld.tijdVoorbeeld')}
      value={value}
      onChange={change}
      onBlur={leave}
      error={error}
      unsaved={unsaved}
    />
  );
}

export function SelectInput({ name, options, ...look }: NamedField & { readonly options: readonly Option[] }): ReactElement {
  const { field, error, unsaved } = useField(name);
  const value = (field.value as string | null | undefined) ?? null;
  return (
    <PlainSelect
      {...look}
      options={options}
      value={value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
      unsaved={unsaved}
    />
  );
}

export function RadioInput(props: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}): ReactElement {
  const { field, error } = useField(props.name);
  const value = (field.value as string | null | undefined) ?? null;
  return <RadioGroup label={props.label} options={props.options} value={value} onChange={field.onChange} error={error} />;
}

export function CheckInput({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const { field } = useField(name);
  return (
    <PlainCheckbox value={field.value === true} onChange={field.onChange}>
      {children}
    </PlainCheckbox>
  );
}

/** A titled group of fields that stand side by side. */
export function FieldRow({ children, label }: { readonly children: ReactNode; readonly label?: string }): ReactElement {
  const id = useId();
  if (label === undefined) return <div className="form__row">{children}</div>;
  return (
    <div className="form__row" role="group" aria-labelledby={id}>
      <span id={id} className="label form__group">
        {label}
      </span>
      {children}
    </div>
  );
}

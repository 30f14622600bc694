/** One field of a record, by its kind. */
import type { ReactElement } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { capital } from '../format/show.ts';
import { t, textOf } from '../i18n.ts';
import { DateInput, NumberInput, SelectInput, TextInput, TimeInput, errorText } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import { isRef, useRefs } from './refs.ts';
import type { FieldSpec, RefKind } from './types.ts';

export function FieldInput({
  field,
  autoFocus = false,
}: {
  readonly field: FieldSpec;
  readonly autoFocus?: boolean;
}): ReactElement {
  const { key, kind, label, optional = false, hint } = field;
  // Nearly everything may stay empty: only a list needs to know, to offer "not filled in".
  const look = { name: key, label, ...(hint === undefined ? {} : { hint }) };
  if (kind === 'date') return <DateInput {...look} autoFocus={autoFocus} />;
  if (kind === 'time') return <TimeInput {...look} />;
  if (kind === 'lines') return <TextInput {...look} lines={3} autoFocus={autoFocus} />;
  if (kind === 'month') return <TextInput {...look} width="date" placeholder={t('veld.maandVoorbeeld')} autoFocus={autoFocus} />;
  if (kind === 'code') return <SelectInput {...look} optional={optional} width="line" options={field.options ?? []} />;
  if (kind === 'yesno') return <YesNoInput {...look} />;
  if (kind === 'weekdag') return <WeekdayInput {...look} />;
  if (isRef(kind)) return <RefInput {...look} optional={optional} kind={kind} />;
  if (kind === 'text') return <TextInput {...look} width="line" autoFocus={autoFocus} />;
  return <NumberInput {...look} kind={kind} autoFocus={autoFocus} />;
}

interface Look {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

function YesNoInput({ name, label, hint }: Look): ReactElement {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const options = [
    { key: 'ja', label: t('ja') },
    { key: 'nee', label: t('nee') },
  ];
  const value = field.value === true ? 'ja' : field.value === false ? 'nee' : null;
  return (
    <Select
      label={label}
      {...(hint === undefined ? {} : { hint })}
      optional
      width="number"
      options={options}
      value={value}
      onChange={(key) => field.onChange(key === null ? null : key === 'ja')}
      error={errorText(fieldState.error, field.value)}
      unsaved={fieldState.isDirty}
    />
  );
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** ISO weekday, or none. */
function WeekdayInput({ name, label, hint }: Look): ReactElement {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return (
    <Select
      label={label}
      {...(hint === undefined ? {} : { hint })}
      optional
      width="line"
      options={WEEKDAYS.map((day) => ({ key: String(day), label: capital(textOf(`weekdag.${String(day)}`)) }))}
      value={field.value === null || field.value === undefined ? null : String(field.value)}
      onChange={(key) => field.onChange(key === null ? null : Number(key))}
      error={errorText(fieldState.error, field.value)}
      unsaved={fieldState.isDirty}
    />
  );
}

/** Something of the organisation, by its name. */
function RefInput({ kind, ...look }: Look & { readonly optional: boolean; readonly kind: RefKind }): ReactElement {
  const choices = useRefs()[kind];
  return <SelectInput {...look} width="line" options={choices.map(({ id, name }) => ({ key: id, label: name }))} />;
}

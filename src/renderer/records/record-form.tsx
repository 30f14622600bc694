/** Makes a record, or changes the fields that a person changed. A period that was sent asks for a reason (hard rule 14). */
import { useState, type ReactElement } from 'react';
import { z } from 'zod';
import { recordShapes } from '../../shared/contract/records.ts';
import { useSaved } from '../app/undo.ts';
import { CallFailure, useCommand, type CallName } from '../client.ts';
import { t } from '../i18n.ts';
import { FactsForm, FieldRow, TextInput } from '../ui/form.tsx';
import { FieldInput } from './field-input.tsx';
import { useFields } from './refs.ts';
import type { FieldSpec, RecordName } from './types.ts';

/** The core asks why: the fact stands in something that was sent. */
export const NEEDS_REASON = 'REDEN_NODIG';
const REASON = 'reden';
const reasonShape = { [REASON]: z.string().max(500).nullish() };

export type Values = Readonly<Record<string, unknown>>;
interface Saved {
  readonly operation: string | null;
}

interface RecordFormProps {
  readonly name: RecordName;
  readonly fields: readonly FieldSpec[];
  /** Id and values of the record; without an id it is made. */
  readonly record: { readonly id: string | null; readonly values: Values };
  /** What the record belongs to: person, traject. */
  readonly fixed: Values;
  readonly saved: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function RecordForm({ name, fields, record, fixed, saved, onDone, onCancel }: RecordFormProps): ReactElement {
  const say = useSaved();
  const make = useCommand(`${name}.maak` as CallName);
  const change = useCommand(`${name}.wijzig` as CallName);
  const shape: z.ZodObject = recordShapes[name];
  const keys = Object.keys(shape.shape);
  const write = async (values: Values, changed: Values, reason: string | undefined) => {
    const input =
      record.id === null
        ? { ...pick(values, keys) }
        : { id: record.id, waarden: pick(changed, keys), ...(reason ? { reden: reason } : {}) };
    const { operation } = (await (record.id === null ? make : change).mutateAsync(input)) as Saved;
    say(saved, operation);
    onDone();
  };
  const starting = { ...Object.fromEntries(keys.map((key) => [key, record.values[key] ?? null])), ...fixed };
  const schema = record.id === null ? shape : shape.partial();
  return <ReasonedForm schema={schema} values={starting} fields={fields} write={write} onCancel={onCancel} />;
}

interface ReasonedFormProps {
  readonly schema: z.ZodObject;
  readonly values: Values;
  readonly fields: readonly FieldSpec[];
  readonly write: (values: Values, changed: Values, reason: string | undefined) => Promise<void>;
  readonly onCancel?: () => void;
  readonly submit?: string;
}

/** Fields with a save button; when the core asks for a reason, the field for it appears and nothing typed is lost. */
export function ReasonedForm({ schema, values, fields, write, onCancel, submit }: ReasonedFormProps): ReactElement {
  const [asked, setAsked] = useState<string | null>(null);
  const shown = useFields(fields, values);
  const save = async (all: Values, changed: Values) => {
    const { [REASON]: reason, ...rest } = all;
    const { [REASON]: _given, ...changes } = changed;
    try {
      await write(rest, changes, typeof reason === 'string' ? reason : undefined);
    } catch (error) {
      if (!(error instanceof CallFailure) || error.code !== NEEDS_REASON) throw error;
      setAsked(error.message);
    }
  };
  return (
    <FactsForm
      schema={schema.extend(reasonShape)}
      values={{ ...values, [REASON]: null }}
      save={save}
      submit={submit ?? t('actie.bewaren')}
      onCancel={onCancel}
    >
      <FieldRow>
        {shown.map((field, index) => (
          <FieldInput key={field.key} field={field} autoFocus={index === 0} />
        ))}
      </FieldRow>
      {asked !== null && <TextInput name={REASON} label={t('veld.reden')} warning={asked} autoFocus />}
    </FactsForm>
  );
}

function pick(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)));
}

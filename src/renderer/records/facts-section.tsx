/** The plain facts of a person, a traject or the organisation: read as a list, changed in place, each with its history. */
import { Fragment, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { z } from 'zod';
import { useFocusAsked } from '../app/asked-part.ts';
import { DraftScope, useOpenPart } from '../app/draft-form.tsx';
import { t, textOf } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { Term } from '../ui/term.tsx';
import { showDate, showDecimal, showEuro, showHundredths, showMonth } from '../format/show.ts';
import { HistoryPanel } from './history-panel.tsx';
import { ReasonedForm, type Values } from './record-form.tsx';
import { isRef, useFields, useNames } from './refs.ts';
import type { FieldKind, FieldSpec, Names, RefKind } from './types.ts';

/** What follows from the facts: shown after the field it follows from, never filled in. */
export interface DerivedFact {
  readonly after: string;
  readonly label: string;
  readonly value: ReactNode;
}

interface FactsSectionProps {
  readonly title: string;
  readonly entity: string;
  readonly id: string | null;
  readonly schema: z.ZodObject;
  readonly fields: readonly FieldSpec[];
  readonly values: Values;
  readonly derived?: readonly DerivedFact[];
  readonly editable: boolean;
  /** Starts as a form: a finding leads here. */
  readonly editing?: boolean;
  /** Label of the field that a finding asks: it gets the focus, in sight. */
  readonly focusOn?: string;
  readonly write: (changed: Values, reason: string | undefined) => Promise<void>;
}

type Plain = string | number | boolean;

const asText = (_field: FieldSpec, value: Plain) => String(value);

const PRINTERS: Record<Exclude<FieldKind, RefKind>, (field: FieldSpec, value: Plain) => string> = {
  date: (_field, value) => showDate(String(value)),
  month: (_field, value) => showMonth(String(value)),
  hundredths: (_field, value) => showHundredths(Number(value)),
  decimal: (_field, value) => showDecimal(String(value)),
  cents: (_field, value) => showEuro(Number(value)),
  yesno: (_field, value) => (value === true ? t('ja') : t('nee')),
  code: ({ options = [] }, value) => options.find(({ key }) => key === value)?.label ?? String(value),
  time: asText,
  text: asText,
  lines: asText,
  whole: asText,
  weekdag: (_field, value) => textOf(`weekdag.${String(value)}`),
};

/** A value as the list prints it. */
export function showValue(field: FieldSpec, value: unknown, names: Names): string {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
  if (plain === '') return t('veld.nietIngevuld');
  const { kind } = field;
  return isRef(kind) ? (names[kind](String(plain)) ?? '') : PRINTERS[kind](field, plain);
}

export function FactsSection(props: FactsSectionProps): ReactElement {
  const { title, entity, id, schema, fields, values, derived = [], editable, editing = false, focusOn, write } = props;
  const [history, setHistory] = useState<FieldSpec | null>(null);
  const names = useNames();
  const shown = useFields(fields, values);
  const part = `${entity}:${fields[0]?.key ?? ''}`;
  const [open, setOpen] = useOpenPart(part, editing);
  const section = useRef<HTMLElement>(null);
  useFocusAsked(section, focusOn !== undefined, focusOn ?? null);
  const save = async (_all: Values, changed: Values, reason: string | undefined) => {
    await write(changed, reason);
    setOpen(false);
  };
  const starting = Object.fromEntries(fields.map(({ key }) => [key, values[key] ?? null]));
  return (
    <section ref={section} className="records" aria-label={title}>
      <div className="h2row">
        <h3>
          <Term>{title}</Term>
        </h3>
        {editable && !open && (
          <span className="end">
            <Button small icon="pencil-simple" onPress={() => setOpen(true)} about={title}>
              {t('actie.wijzigen')}
            </Button>
          </span>
        )}
      </div>
      {open ? (
        <div className="records__form">
          <DraftScope name={part}>
            <ReasonedForm
              schema={schema.pick(mask(fields))}
              values={starting}
              fields={fields}
              write={save}
              onCancel={() => setOpen(false)}
            />
          </DraftScope>
        </div>
      ) : (
        <dl className="dl facts">
          {shown.map((field) => (
            <Fragment key={field.key}>
              <div>
                <dt>
                  <Term>{field.label}</Term>
                </dt>
                <dd className={starting[field.key] === null ? 'muted' : ''}>
                  {showValue(field, starting[field.key], names)}
                  {id !== null && (
                    <Button
                      kind="quiet"
                      small
                      icon="clock-counter-clockwise"
                      label={t('historie.van', { wat: field.label })}
                      onPress={() => setHistory(field)}
                    />
                  )}
                </dd>
              </div>
              {derived
                .filter(({ after }) => after === field.key)
                .map(({ label, value }) => (
                  <div key={label}>
                    <dt>
                      <Term>{label}</Term>
                    </dt>
                    <dd>{value}</dd>
                  </div>
                ))}
            </Fragment>
          ))}
        </dl>
      )}
      {history && id !== null && (
        <HistoryPanel entity={entity} id={id} field={history.key} title={history.label} onClose={() => setHistory(null)} />
      )}
    </section>
  );
}

const mask = (fields: readonly FieldSpec[]): Record<string, true> => Object.fromEntries(fields.map(({ key }) => [key, true]));

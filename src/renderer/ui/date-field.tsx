/** A date as the office types it; `29/5`, `29-5-26`, `vandaag`, `+14`. What cannot be read stays as typed, with the reason below. */
import { useState, type ReactElement, type Ref } from 'react';
import { isIsoDate } from '../../shared/domain/date.ts';
import { useToday } from '../app/today.ts';
import { parseDate, type ParsedDate } from '../format/parse-date.ts';
import { monthName, showDate } from '../format/show.ts';
import { t } from '../i18n.ts';
import type { FieldLook } from './field-parts.tsx';
import { TextField } from './text-field.tsx';

export interface DateFieldProps extends FieldLook {
  /** ISO date, null when empty; any other text is what was typed and could not be read (the contract then refuses it). */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

const shown = (value: string | null) => (value === null ? '' : isIsoDate(value) ? showDate(value) : value);

function reasonOf(parsed: ParsedDate): string | undefined {
  if (parsed.ok) return undefined;
  if (parsed.reason === 'unreadable') return t('datum.onleesbaar');
  return t('datum.bestaatNiet', { dag: parsed.day, maand: monthName(parsed.month) });
}

export function DateField(props: DateFieldProps): ReactElement {
  const { value, onChange, onBlur, error, ...rest } = props;
  const today = useToday();
  const [typing, setTyping] = useState<string | null>(null);
  const words = { [t('datum.vandaag')]: 0, [t('datum.morgen')]: 1, [t('datum.gisteren')]: -1 };
  const read = (text: string) => parseDate(text, today, words);
  const change = (text: string) => {
    setTyping(text);
    const parsed = read(text);
    onChange(parsed.ok ? parsed.date : text);
  };
  const leave = () => {
    setTyping(null);
    onBlur?.();
  };
  // Nobody is told that half a date is wrong while they type it; a form that was refused says at every key what is still wrong.
  const judged = typing === null || error !== undefined;
  const own = judged && value !== null && !isIsoDate(value) ? reasonOf(read(value)) : undefined;
  return (
    <TextField
      {...rest}
      width={props.width ?? 'date'}
      placeholder={t('datum.voorbeeld')}
      value={typing ?? shown(value)}
      onChange={change}
      onBlur={leave}
      error={own ?? error}
    />
  );
}

/** A value of the lawbook as people read it, with its unit. */
import type { HolidayRule, Parameter, ParameterValue } from '../rules/index.ts';
import { formatDate, isIsoDate } from '../shared/domain/date.ts';
import { formatEuro, toCents } from '../shared/domain/money.ts';
import { translate } from './messages.ts';

/** `2.812,20 € per traject per jaar`; lists as words with commas. */
export function parameterText(parameter: Parameter, value: ParameterValue): string {
  const text = valueText(parameter, value);
  const unit = parameter.unit.trim();
  return unit === '' || parameter.type === 'money' ? text : `${text} ${unit}`;
}

function valueText(parameter: Parameter, value: ParameterValue): string {
  if (parameter.type === 'money') return formatEuro(toCents(value as number));
  if (typeof value === 'boolean') return translate(value ? 'waarde.ja' : 'waarde.nee');
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return textValue(parameter, value);
  return (value as readonly (string | HolidayRule)[]).map((item) => (typeof item === 'string' ? item : item.label)).join(', ');
}

function textValue(parameter: Parameter, value: string): string {
  if (parameter.type === 'choice') return parameter.options.find((option) => option.code === value)?.label ?? value;
  if (parameter.type === 'date' && isIsoDate(value)) return formatDate(value);
  return parameter.type === 'decimal' ? value.replace('.', ',') : value;
}

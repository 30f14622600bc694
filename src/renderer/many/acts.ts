/** What can be filled in for many at once, and what each asks. */
import { VEEL_DATUMS, VEEL_MAATWERK, VEEL_VINKJES } from '../../shared/contract/veel.ts';
import { isIsoDate } from '../../shared/domain/date.ts';
import type { Input } from '../client.ts';
import { t, textOf } from '../i18n.ts';
import type { Option } from '../ui/select.tsx';

export type Act = Input<'veel.bewaar'>['handeling'];

/** What was typed so far; which of it counts follows from `what`. */
export interface Draft {
  readonly what: string | null;
  readonly datum: string | null;
  readonly waarde: boolean;
  readonly titel: string;
  readonly begeleiderId: string | null;
  readonly labelId: string | null;
}

export const EMPTY: Draft = { what: null, datum: null, waarde: true, titel: '', begeleiderId: null, labelId: null };

export function actOptions(withLabels: boolean): Option[] {
  return [
    ...VEEL_DATUMS.map((field) => ({
      key: field,
      label: textOf(`veel.wat.${field.replace('.', '_')}`),
      detail: t(VEEL_MAATWERK.some((each) => each === field) ? 'veel.soort.maatwerk' : 'veel.soort.datum'),
    })),
    ...VEEL_VINKJES.map((field) => ({
      key: field,
      label: textOf(`veel.wat.${field.replace('.', '_')}`),
      detail: t('veel.soort.vinkje'),
    })),
    { key: 'taak', label: t('veel.wat.taak') },
    { key: 'begeleider', label: t('veel.wat.begeleider') },
    ...(withLabels ? [{ key: 'label', label: t('veel.wat.label') }] : []),
  ];
}

export type Asked = 'datum' | 'vinkje' | 'taak' | 'begeleider' | 'label';

export function asks(what: string | null): Asked | null {
  if (VEEL_DATUMS.some((field) => field === what)) return 'datum';
  if (VEEL_VINKJES.some((field) => field === what)) return 'vinkje';
  return what === 'taak' || what === 'begeleider' || what === 'label' ? what : null;
}

/** The act, null while something is missing or cannot be read. */
export function actOf({ what, datum, waarde, titel, begeleiderId, labelId }: Draft): Act | null {
  const day = datum !== null && isIsoDate(datum) ? datum : null;
  const dateField = VEEL_DATUMS.find((field) => field === what);
  if (dateField) return day === null ? null : { soort: 'datum', veld: dateField, datum: day };
  const tick = VEEL_VINKJES.find((field) => field === what);
  if (tick) return { soort: 'vinkje', veld: tick, waarde };
  if (what === 'taak')
    return titel.trim() === '' || day !== datum ? null : { soort: 'taak', titel: titel.trim(), tegen: day, begeleiderId };
  if (what === 'begeleider')
    return begeleiderId === null || day === null ? null : { soort: 'begeleider', begeleiderId, van: day };
  return what === 'label' && labelId !== null ? { soort: 'label', labelId } : null;
}

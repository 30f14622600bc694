/** A number of days as people say it: days up to a hundred, then months, from two years on years. Rounded down. */
import { t } from '../i18n.ts';

const DAYS_UP_TO = 99;
const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;
const YEARS_FROM = 2 * DAYS_PER_YEAR;

export function showSpan(days: number): string {
  if (days <= DAYS_UP_TO) return t('tijd.dagen', { count: days });
  if (days < YEARS_FROM) return t('tijd.maanden', { count: Math.floor(days / DAYS_PER_MONTH) });
  return t('tijd.jaren', { count: Math.floor(days / DAYS_PER_YEAR) });
}

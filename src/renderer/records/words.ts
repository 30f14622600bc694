/** Small phrases that record lines share. */
import { showDate } from '../format/show.ts';
import { t } from '../i18n.ts';

/** `van 01/02/2026 tot en met 31/05/2026`, `sinds …`, `tot en met …`; empty without dates. */
export function period(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return t('periode.vanTot', { van: showDate(from), tot: showDate(to) });
  if (from !== null) return t('periode.sinds', { van: showDate(from) });
  return to === null ? '' : t('periode.tot', { tot: showDate(to) });
}

/** `29/05/2026`, or that the date is not filled in. */
export const dateOr = (date: string | null): string => (date === null ? t('veld.nietIngevuld') : showDate(date));

/** The parts that say something, with a middle dot between. */
export const joined = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');

import { brusselsDay, dayNumber, type IsoDate } from '../../shared/domain/date.ts';
import { instantMs, showClock, showDay } from '../format/show.ts';
import { t } from '../i18n.ts';

/** Older than this, the last safe copy is said with a warning. */
const WORN_AFTER_DAYS = 7;

/** When the last safe copy was made, in words; `worn` when there is none or it is old. `last`: instant (ISO, UTC). */
export function copyAge(last: string | null, today: IsoDate): { readonly words: string; readonly worn: boolean } {
  if (last === null) return { words: t('voet.kopieNooit'), worn: true };
  const ms = instantMs(last);
  const day = brusselsDay(ms);
  const days = dayNumber(today) - dayNumber(day);
  const uur = showClock(ms);
  if (days <= 0) return { words: t('voet.kopieVandaag', { uur }), worn: false };
  if (days === 1) return { words: t('voet.kopieGisteren', { uur }), worn: false };
  return { words: showDay(day, today), worn: days > WORN_AFTER_DAYS };
}

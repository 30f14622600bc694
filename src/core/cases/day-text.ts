/** A stored day as people read it. */
import { type IsoDate, formatDate } from '../../shared/domain/date.ts';

/** `31/03/2026`; null where nothing is filled in. */
export const dayText = (day: string | null | undefined): string | null => (day ? formatDate(day as IsoDate) : null);

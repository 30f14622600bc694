/**
 * The day on which somebody is expected to start, before there is a traject. It is no fact of the case file: put aside for who typed it,
 * so that nobody lands on the waiting list or in a term because of it, and it is still there the next day.
 */
import { isIsoDate, type IsoDate } from '../../../../shared/domain/date.ts';
import { putAside, takeAside, useDrafts, type Aside } from '../../../app/drafts.ts';
import { t } from '../../../i18n.ts';
import { startAddress } from './stap.ts';

const PREFIX = 'verwachte-start|';

/** What was put aside, as far as it is a day. */
export function dayIn({ waarden }: Pick<Aside, 'waarden'>): IsoDate | null {
  const { start } = JSON.parse(waarden) as { start?: unknown };
  return typeof start === 'string' && isIsoDate(start) ? start : null;
}

export function useVerwachteStart(persoonId: string): IsoDate | null {
  const { aside } = useDrafts();
  const own = aside.find(({ sleutel }) => sleutel === PREFIX + persoonId);
  return own === undefined ? null : dayIn(own);
}

export interface Verwacht {
  readonly persoonId: string;
  readonly start: IsoDate;
}

/** Of everybody, the first day first. */
export function verwachtIn(aside: readonly Aside[]): Verwacht[] {
  const found = aside.flatMap((each) => {
    const start = each.sleutel.startsWith(PREFIX) ? dayIn(each) : null;
    return start === null ? [] : [{ persoonId: each.sleutel.slice(PREFIX.length), start }];
  });
  return found.toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)));
}

/** Null takes it away. */
export function keepVerwachteStart(persoonId: string, start: IsoDate | null): void {
  const sleutel = PREFIX + persoonId;
  if (start === null) return void takeAside(sleutel);
  void putAside({
    sleutel,
    plaats: startAddress(persoonId),
    deel: '',
    titel: t('startwijzer.verwacht'),
    waarden: JSON.stringify({ start }),
  });
}

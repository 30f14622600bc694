/** What could not be written, and what of a pasted block was not taken over. */
import type { ReactElement } from 'react';
import type { IsoDate } from '../../../../shared/domain/date.ts';
import { showShortDay } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { readName } from '../../../many/many-table.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Pasted } from './edits.ts';
import type { Writes } from './use-writes.ts';
import type { ViewRow } from './view.ts';

export type PasteNotice = Pick<Pasted, 'unknown' | 'outside'>;

/** More than this are counted, not named. */
const NAMED = 5;

interface NoticeProps {
  readonly writes: Writes;
  readonly notice: PasteNotice | null;
  readonly rows: readonly ViewRow[];
  readonly days: readonly IsoDate[];
  readonly onClose: () => void;
}

export function GridNotices({ writes, notice, rows, days, onClose }: NoticeProps): ReactElement {
  return (
    <>
      {writes.problem !== null && (
        <Banner
          kind="blok"
          urgent
          title={writes.problem.message}
          actions={
            <>
              <Button onPress={writes.retry}>{t('aanwezig.opnieuw')}</Button>
              <Button onPress={writes.discard}>{t('aanwezig.laten')}</Button>
            </>
          }
        >
          {t('aanwezig.nietBewaard', { count: writes.unsent })}
        </Banner>
      )}
      {notice !== null && (
        <Banner kind="open" title={t('aanwezig.plakDeels')} actions={<Button onPress={onClose}>{t('aanwezig.gezien')}</Button>}>
          {[
            ...notice.unknown.slice(0, NAMED).map(({ spot, text }) =>
              t('aanwezig.plakOnbekend', {
                naam: readName(rows[spot.row]!.person),
                dag: showShortDay(days[spot.column]!),
                tekst: text,
              }),
            ),
            ...(notice.unknown.length > NAMED ? [t('aanwezig.plakMeer', { count: notice.unknown.length - NAMED })] : []),
            ...(notice.outside > 0 ? [t('aanwezig.plakBuiten', { count: notice.outside })] : []),
          ].join(' ')}
        </Banner>
      )}
    </>
  );
}

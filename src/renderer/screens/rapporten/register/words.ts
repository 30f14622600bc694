/** Lines of the register in words. */
import type { IsoDate } from '../../../../shared/domain/date.ts';
import type { Output } from '../../../client.ts';
import { showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';

export type Line = Output<'verzending.register'>['regels'][number];
export type Sending = Line['verzonden'][number];

export const personName = ({ persoon }: Pick<Line, 'persoon'>): string =>
  persoon === null ? '' : [persoon.voornaam, persoon.naam].filter(Boolean).join(' ');

/** `2026Q1` as people read it; a year stays a year. */
export const periodName = (periode: string | null): string =>
  periode === null
    ? ''
    : periode.includes('Q')
      ? t('rapport.kwartaal', { kwartaal: periode.slice(5), jaar: periode.slice(0, 4) })
      : periode;

/** Report, period, person: what a line is about, for who hears it. */
export const lineName = (line: Line): string =>
  [line.naam, periodName(line.periode), personName(line)].filter(Boolean).join(', ');

export const recipientName = ({ ontvanger, terAttentie }: Pick<Line, 'ontvanger' | 'terAttentie'>): string =>
  [...new Set([ontvanger, terAttentie])].filter(Boolean).join(', ');

export const wayName = (wijze: Sending['wijze']): string =>
  wijze === null ? t('verzending.wijzeOnbekend') : t(`verzending.wijze.${wijze}`);

/** "29/05/2026, e-mail, VDAB, griet". */
export const sendingText = ({ op, wijze, aan, door }: Sending): string =>
  [op === null ? '' : showDate(op), wayName(wijze), aan, door && t('verzending.doorWie', { wie: door })]
    .filter(Boolean)
    .join(', ');

const day = (date: IsoDate | null): string => (date === null ? '' : showDate(date));

/** What was answered, in the order of the strip. */
export function answerText({ conclusie, besluitOp, door, volgendContact }: NonNullable<Line['antwoord']>): string {
  return [conclusie === null ? '' : t(conclusie), day(besluitOp), door, volgendContact].filter(Boolean).join(', ');
}

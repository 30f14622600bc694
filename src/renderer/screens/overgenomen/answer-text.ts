/** An answer about the paper file, in one phrase. */
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { Regel } from './kinds.ts';

/** `nagekeken in papieren dossier op 03/04/2026 door Griet (kast 2)`. */
export function answerText({ antwoord, op, door, toelichting }: NonNullable<Regel['antwoord']>): string {
  const parts = [
    t(`overgenomen.gezegd.${antwoord}`),
    op === null ? '' : t('overgenomen.gezegdOp', { datum: showDate(op) }),
    door === null || door === '' ? '' : t('overgenomen.gezegdDoor', { naam: door }),
    toelichting === null ? '' : `(${toelichting})`,
  ];
  return parts.filter(Boolean).join(' ');
}

import { t } from '../../i18n.ts';

/** Where a statement comes from: typed by hand, or an imported list. */
export const sourceWord = (source: string): string => (source === 'hand' ? t('aanwezig.bron.hand') : t('aanwezig.bron.lijst'));

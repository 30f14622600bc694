/** What somebody is guided in: the word for it beside AMA, and the page where the guidance stands. */
import type { Output } from '../../client.ts';
import { t } from '../../i18n.ts';

export type Verblijf = Output<'begeleiding.overzicht'>['zonder'][number];

/** Nothing for a traject of AMA. */
export const kindWord = (soort: Verblijf['soort']): string => (soort === 'ama' ? '' : t(`verloop.begeleiding.soort.${soort}`));

/** Where the guidance is read and changed. */
export function pageOf({ soort, id, persoon }: Verblijf): string {
  if (soort === 'ama') return `/ama/${id}/verloop`;
  return soort === 'maatwerk' ? `/maatwerk/${persoon.id}/dienst` : `/persoon/${persoon.id}`;
}

/** Where somebody is given a begeleider. */
export const solveAt = (verblijf: Verblijf): string =>
  verblijf.soort === 'ama' ? `/ama/${verblijf.id}?veld=begeleiding` : pageOf(verblijf);

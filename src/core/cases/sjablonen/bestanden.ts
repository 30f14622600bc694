/** The files of a filled template, as the other files of a report. */
import { fileName, type Kwartaaloverzicht, MEDIA_TYPES, type ReportFile } from '../../reports/index.ts';
import { vulBestand, type Vulling } from './vulling.ts';

/** One file, or as many numbered ones as the rows of the template ask. */
export function sjabloonBestanden(vulling: Pick<Vulling, 'look' | 'bestanden'>, model: Kwartaaloverzicht): ReportFile[] {
  const total = vulling.bestanden.length;
  return vulling.bestanden.map((_writes, index) => ({
    model,
    format: 'sjabloon',
    name: fileName(model, 'xlsx', total === 1 ? 'sjabloon' : `sjabloon-${index + 1}-van-${total}`),
    mediaType: MEDIA_TYPES.sjabloon,
    bytes: vulBestand(vulling, index),
    standing: null,
    pages: null,
    replaced: [],
  }));
}

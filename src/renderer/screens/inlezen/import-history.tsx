import type { ReactElement } from 'react';
import { useCall } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Tag } from '../../ui/marks.tsx';
import { UndoImport } from './undo-import.tsx';

const SHOWN = 6;

/** Imports so far, each undoable as a whole. */
export function ImportHistory(): ReactElement | null {
  const { data } = useCall('import.historie', {});
  if (!data || data.length === 0) return null;
  return (
    <section className="block ruled" aria-labelledby="k-eerder">
      <h2 id="k-eerder">{t('inlezen.eerder')}</h2>
      <ul>
        {data.slice(0, SHOWN).map((run) => (
          <li key={run.id} className="mini mini--plain">
            <div>
              <p>
                {run.soort === null ? t('inlezen.soortOnbekend') : t(`inlezen.soort.${run.soort}`)}
                {run.op !== null && `, ${showDate(run.op)}`} {run.ongedaan && <Tag>{t('historie.ongedaan')}</Tag>}
              </p>
              <p className="sub">
                {t('inlezen.eerderTelling', { aanvaard: run.aanvaard, vragen: run.vragen, geweigerd: run.geweigerd })}
              </p>
              {!run.ongedaan && <UndoImport small runId={run.id} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

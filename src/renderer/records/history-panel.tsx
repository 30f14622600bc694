/** History of a record or of one field: who, when, from what to what, why. A panel beside the page; Esc goes back. */
import type { ReactElement } from 'react';
import { useCall } from '../client.ts';
import { instantMs, showClock, showInstantDay } from '../format/show.ts';
import { t } from '../i18n.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';

interface HistoryPanelProps {
  readonly entity: string;
  readonly id: string;
  readonly field?: string | undefined;
  readonly title: string;
  readonly onClose: () => void;
}

/** Name of an entity in the journal: `popDoel` → `pop_doel`. */
export const entityOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export function HistoryPanel({ entity, id, field, title, onClose }: HistoryPanelProps): ReactElement {
  const history = useCall('historie.record', { entiteit: entity, id, ...(field === undefined ? {} : { veld: field }) });
  return (
    <SidePanel title={t('historie.titel', { wat: title })} onClose={onClose}>
      <Loaded query={history}>
        {(changes) =>
          changes.length === 0 ? (
            <EmptyState title={t('historie.leeg')} />
          ) : (
            <ol className="history">
              {changes.map((change, index) => (
                <li key={`${change.operatie}-${change.veld}-${String(index)}`}>
                  <p>
                    <b>{change.label}</b>
                  </p>
                  <p className="history__values">
                    <s>{change.van ?? t('veld.leeg')}</s> <span aria-hidden="true">→</span>
                    <span className="vh">{t('historie.werd')}</span> <span>{change.naar ?? t('veld.leeg')}</span>
                  </p>
                  <p className="sub">
                    {t('historie.wie', {
                      wie: change.wie ?? t('historie.onbekend'),
                      dag: showInstantDay(instantMs(change.wanneer)),
                      uur: showClock(instantMs(change.wanneer)),
                    })}
                  </p>
                  {change.reden !== null && <p className="sub">{t('historie.reden', { reden: change.reden })}</p>}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

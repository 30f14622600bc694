/** The line lying down: phases, steps of a wizard, states of a traject. Filled = happened, ring = now, hollow = planned, diamond = VDAB. */
import type { ReactElement } from 'react';
import { t } from '../i18n.ts';

export interface Station {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly state: 'done' | 'now' | 'plan';
  readonly vdab?: boolean;
  readonly clash?: boolean;
}

function stationClass({ state, vdab = false, clash = false }: Station): string {
  const names = ['st'];
  if (state === 'now') names.push('st--now');
  if (state === 'plan') names.push('st--plan');
  if (vdab) names.push('st--vdab');
  if (clash) names.push('st--clash');
  return names.join(' ');
}

export function Track({ label, stations }: { readonly label: string; readonly stations: readonly Station[] }): ReactElement {
  return (
    <ol className="track" aria-label={label}>
      {stations.map((station) => (
        <li
          key={station.key}
          className={station.state === 'done' ? 'done' : ''}
          aria-current={station.state === 'now' ? 'step' : undefined}
        >
          <span className={stationClass(station)} aria-hidden="true" />
          <b>{station.label}</b>
          {station.detail !== undefined && (
            <span className="sub" title={station.detail}>
              {station.detail}
            </span>
          )}
          <span className="vh">{t(`lijn.${station.state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

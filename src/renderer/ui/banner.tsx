/** One sentence of fact, one of consequence, one action; stays while it is true (design.md section 8). */
import type { ReactElement, ReactNode } from 'react';
import { CallFailure } from '../client.ts';
import { t } from '../i18n.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

/** Enough of the support id to find it in the log. */
const SHOWN_ID = 8;

export type BannerKind = 'weet' | 'open' | 'blok' | 'ok';

const ICONS: Record<BannerKind, IconName> = {
  weet: 'info-fill',
  open: 'seal-question-fill',
  blok: 'warning-octagon-fill',
  ok: 'check-circle-fill',
};

interface BannerProps {
  readonly kind?: BannerKind;
  readonly icon?: IconName;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Announced at once: only for lost work or a failed deed. */
  readonly urgent?: boolean;
}

export function Banner({ kind = 'weet', icon, title, children, actions, urgent = false }: BannerProps): ReactElement {
  return (
    <div className={`banner banner--${kind}`} role={urgent ? 'alert' : 'note'}>
      <Icon name={icon ?? ICONS[kind]} />
      <div className="banner__text">
        {title !== undefined && <b>{title}</b>} {children}
      </div>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}

/** What happened, what is safe, and the short code for support. */
export function FailureBanner({ error, actions }: { readonly error: Error; readonly actions?: ReactNode }): ReactElement {
  const known = error instanceof CallFailure;
  return (
    <Banner kind="blok" urgent title={known ? error.message : t('fout.onbekend')} {...(actions === undefined ? {} : { actions })}>
      {known && (
        <span className="xs muted nw">{t('fout.code', { code: `${error.code} · ${error.supportId.slice(0, SHOWN_ID)}` })}</span>
      )}
    </Banner>
  );
}

/** Brand, search, help, who works here and a way to lock. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { BrandMark, Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/marks.tsx';
import { useSession } from './session.tsx';

interface BarProps {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onLock: () => void;
}

export function Bar({ onSearch, onHelp, onLock }: BarProps): ReactElement {
  const { gebruiker, naam } = useSession();
  return (
    <header className="topbar">
      <Link className="brand" to="/vandaag">
        <BrandMark />
        <span>{t('merk')}</span>
      </Link>
      <button type="button" className="search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <Icon name="magnifying-glass" />
        <span>{t('zoek.knop')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className="topbar__right">
        <Button kind="quiet" icon="question" onPress={onHelp}>
          {t('uitleg.knop')} <Kbd>?</Kbd>
        </Button>
        {gebruiker && (
          <p className="whoami">
            <b>{gebruiker.naam}</b>
            <small>
              {t(`rol.${gebruiker.rol}`)}
              {naam !== null && ` · ${naam}`}
            </small>
          </p>
        )}
        <Button kind="quiet" icon="lock-simple" label={t('sluiten.knop')} onPress={onLock} />
      </div>
    </header>
  );
}

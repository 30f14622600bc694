/** The Excel habit: look down to know where you are. Saved at, keys of this place, what is not confirmed. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { yearOf } from '../../shared/domain/date.ts';
import { useCall } from '../client.ts';
import { showClock } from '../format/show.ts';
import { t } from '../i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/marks.tsx';
import { useKeyHints } from './keys.tsx';
import { useLastSaved } from './saved.ts';
import { useCan } from './session.tsx';
import { useToday } from './today.ts';
import { useAnyUnsaved } from './unsaved.ts';

const SHOWN_KEYS = 5;

export function StatusBar(): ReactElement {
  const hints = useKeyHints();
  const open = useOpenValues();
  return (
    <footer className="statusbar" data-region="status" tabIndex={-1}>
      <Saved />
      <p className="keys">
        {hints.slice(0, SHOWN_KEYS).map((hint) => (
          <span key={hint.keys}>
            <Kbd>{hint.keys}</Kbd>
            {hint.does}
          </span>
        ))}
      </p>
      {open > 0 && (
        <p className="end c-letop">
          <Icon name="seal-question-fill" />
          <Link to="/regelboek?stand=open">{t('status.regelboek', { count: open })}</Link>
        </p>
      )}
    </footer>
  );
}

/** How many values this year's calculation uses that are missing or not confirmed. */
function useOpenValues(): number {
  const today = useToday();
  const mayRead = useCan('financiering.lezen');
  const { data } = useCall('funding.jaar', { jaar: yearOf(today) }, { enabled: mayRead });
  return data ? data.missing.length + data.unconfirmed.length : 0;
}

function Saved(): ReactElement {
  const unsaved = useAnyUnsaved();
  const last = useLastSaved();
  if (unsaved) {
    return (
      <p className="saved saved--open" role="status">
        <span className="unsaved">{t('veld.nogNietBewaard')}</span>
      </p>
    );
  }
  return (
    <p className="saved" role="status">
      <Icon name="check" />
      {last === null ? t('status.allesBewaard') : t('status.bewaardOm', { uur: showClock(last) })}
    </p>
  );
}

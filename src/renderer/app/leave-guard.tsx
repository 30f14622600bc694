import type { ReactElement } from 'react';
import { useBlocker } from 'react-router';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useAnyUnsaved } from './unsaved.ts';

/** Placed once in the frame: leaving a page with unsaved work asks once. */
export function LeaveGuard(): ReactElement | null {
  return useAnyUnsaved() ? <Guard /> : null;
}

function Guard(): ReactElement | null {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname);
  if (blocker.state !== 'blocked') return null;
  const actions = (
    <>
      <Button kind="primary" autoFocus onPress={() => blocker.reset()}>
        {t('verlaten.blijven')}
      </Button>
      <Button onPress={() => blocker.proceed()}>{t('verlaten.weggooien')}</Button>
    </>
  );
  return (
    <Dialog open alert title={t('verlaten.titel')} onClose={() => blocker.reset()} actions={actions}>
      <p>{t('verlaten.tekst')}</p>
    </Dialog>
  );
}

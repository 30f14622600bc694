import { useSyncExternalStore, type ReactElement } from 'react';
import { useBlocker } from 'react-router';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { dropAll } from './drafts.ts';
import { anyUnsaved, useAnyUnsaved } from './unsaved.ts';

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

let closing: (() => void) | null = null;
const listeners = new Set<() => void>();

function ask(close: (() => void) | null): void {
  closing = close;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const stay = (): void => ask(null);

/** Closes the case file; while something is typed and not saved it asks first. */
export function askBeforeClosing(close: () => void): void {
  if (anyUnsaved()) ask(close);
  else close();
}

/** Placed once in the frame: what was typed is dropped only when the user says so. */
export function CloseGuard(): ReactElement | null {
  const close = useSyncExternalStore(subscribe, () => closing);
  if (close === null) return null;
  const drop = async () => {
    ask(null);
    await dropAll();
    close();
  };
  const actions = (
    <>
      <Button kind="primary" autoFocus onPress={stay}>
        {t('verlaten.blijven')}
      </Button>
      <Button onPress={() => void drop()}>{t('verlaten.weggooien')}</Button>
    </>
  );
  return (
    <Dialog open alert title={t('concept.sluitenTitel')} onClose={stay} actions={actions}>
      <p>{t('concept.sluitenTekst')}</p>
    </Dialog>
  );
}

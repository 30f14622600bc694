/** What happened, with undo. Stays 8 seconds, longer under the pointer or the focus; never for errors (design.md section 8). */
import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { t } from '../i18n.ts';
import { Button } from './button.tsx';
import { Kbd } from './marks.tsx';

const STAY_MS = 8000;

interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

let current: ToastMessage | null = null;
let counter = 0;
const listeners = new Set<() => void>();

function set(next: ToastMessage | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Shows `text` and, when given, a way to take it back. A newer message replaces the older. */
export function toast(text: string, undo?: () => void): void {
  counter += 1;
  set({ id: counter, text, undo });
}

export const clearToast = (): void => set(null);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Placed once in the frame. The live region is always there, so that readers announce what appears in it. */
export function ToastRegion(): ReactElement {
  const message = useSyncExternalStore(subscribe, () => current);
  return (
    <div className="toasts" role="status">
      {message && <ToastCard key={message.id} message={message} />}
    </div>
  );
}

function ToastCard({ message }: { readonly message: ToastMessage }): ReactElement {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(clearToast, STAY_MS);
    return () => clearTimeout(timer);
  }, [held]);
  const { undo } = message;
  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {undo && (
        <Button
          small
          onPress={() => {
            clearToast();
            undo();
          }}
        >
          {t('actie.ongedaanMaken')} <Kbd>Ctrl Z</Kbd>
        </Button>
      )}
    </div>
  );
}

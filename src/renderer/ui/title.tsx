/** The name of the screen: its heading, the title of the window, and said aloud when the screen changes. */
import { useEffect, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n.ts';
import { Term } from './term.tsx';

let current = '';
const listeners = new Set<() => void>();

function setTitle(title: string): void {
  current = title;
  document.title = title === '' ? t('merk') : `${title} · ${t('merk')}`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface TitleProps {
  readonly children: string;
  /** What the window is called; a name of a person never stands in a title bar or a task list. */
  readonly windowTitle?: string;
  /** Behind the words of the heading: the cross of somebody who died. */
  readonly after?: ReactNode;
}

export function Title({ children, windowTitle = children, after }: TitleProps): ReactElement {
  useEffect(() => setTitle(windowTitle), [windowTitle]);
  return (
    <h1>
      <Term>{children}</Term>
      {after}
    </h1>
  );
}

/** Placed once in the frame: a page change moves no focus, so readers hear the new title here. */
export function TitleAnnouncer(): ReactElement {
  const title = useSyncExternalStore(subscribe, () => current);
  return (
    <p className="vh" role="status">
      {title}
    </p>
  );
}

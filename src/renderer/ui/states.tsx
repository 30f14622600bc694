/** Loading, empty, busy. Nothing shows under 150 ms; then skeleton lines of the true height (design.md section 7). */
import type { ReactElement, ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProgressBar as AriaProgress } from 'react-aria-components';
import type { Progress } from '../../shared/contract/define.ts';
import { messageOf, t } from '../i18n.ts';
import { FailureBanner } from './banner.tsx';
import { Button } from './button.tsx';
import { Title } from './title.tsx';

export function Skeleton({ lines = 6 }: { readonly lines?: number }): ReactElement {
  return (
    <div className="skel" role="status" aria-label={t('laden.bezig')}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} className={`skel__${line % 3}`} />
      ))}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What belongs here and the one thing to do. First use and "no hits" are different texts. */
export function EmptyState({ title, children, action }: EmptyProps): ReactElement {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children !== undefined && <p className="sub">{children}</p>}
      {action}
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, Error>;
  readonly lines?: number;
  /** A whole screen waits: its name, so that it has one from the start. */
  readonly title?: string;
  readonly children: (value: T) => ReactNode;
}

/** The answer of a query, or its skeleton, or its failure with a way to ask again. */
export function Loaded<T>({ query, lines, title, children }: LoadedProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  const waiting = query.error === null ? <Skeleton {...(lines === undefined ? {} : { lines })} /> : <Failed query={query} />;
  if (title === undefined) return waiting;
  return (
    <div className="page">
      <Title>{title}</Title>
      {waiting}
    </div>
  );
}

function Failed<T>({ query }: { readonly query: UseQueryResult<T, Error> }): ReactElement | null {
  if (query.error === null) return null;
  const again = (
    <Button small onPress={() => void query.refetch()}>
      {t('actie.opnieuwProberen')}
    </Button>
  );
  return <FailureBanner error={query.error} actions={again} />;
}

interface BusyProps {
  readonly label: string;
  readonly progress: Progress | null;
  readonly onStop: () => void;
}

/** Long work: what, how far, and a way to stop it. */
export function Busy({ label, progress, onStop }: BusyProps): ReactElement {
  const total = progress?.total ?? null;
  const share = progress !== null && total !== null && total > 0 ? (progress.done / total) * 100 : null;
  const step = progress === null ? label : messageOf(progress.code, { done: progress.done, total });
  const count = progress !== null && total !== null ? t('laden.vanTotaal', { klaar: progress.done, totaal: total }) : '';
  return (
    <div className="prog">
      <AriaProgress aria-label={label} {...(share === null ? { isIndeterminate: true } : { value: share })}>
        <p className="small" role="status">
          {step} <span className="muted">{count}</span>
        </p>
        <svg
          className={`prog__bar${share === null ? ' prog__bar--open' : ''}`}
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect className="prog__fill" x="0" y="0" height="4" width={share ?? 30} />
        </svg>
      </AriaProgress>
      <Button small onPress={onStop}>
        {t('actie.stoppen')}
      </Button>
    </div>
  );
}

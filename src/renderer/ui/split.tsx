/** Work in the middle, meaning in the margin: the blad and its kantlijn, each with its own scroll. */
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface SplitProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly margin: ReactNode;
  readonly marginLabel: string;
  /** When it changes, the blad starts at its top again: a next step. */
  readonly step?: number;
}

export function Split({ label, children, margin, marginLabel, step }: SplitProps): ReactElement {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step !== undefined) page.current?.scrollTo(0, 0);
  }, [step]);
  return (
    <div className="split">
      <div ref={page} className="page" role="region" aria-label={label} tabIndex={0}>
        {children}
      </div>
      <aside className="kantlijn" aria-label={marginLabel} data-region="kantlijn" tabIndex={0}>
        {margin}
      </aside>
    </div>
  );
}

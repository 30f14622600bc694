/** Work in the middle, meaning in the margin: the blad and its kantlijn, each with its own scroll. */
import type { ReactElement, ReactNode } from 'react';

interface SplitProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly margin: ReactNode;
  readonly marginLabel: string;
}

export function Split({ label, children, margin, marginLabel }: SplitProps): ReactElement {
  return (
    <div className="split">
      <div className="page" role="region" aria-label={label} tabIndex={0}>
        {children}
      </div>
      <aside className="kantlijn" aria-label={marginLabel} data-region="kantlijn" tabIndex={0}>
        {margin}
      </aside>
    </div>
  );
}

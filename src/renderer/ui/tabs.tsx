/** Parts of one page, each with its own address, so that a tab survives leaving and coming back. */
import type { ReactElement, ReactNode } from 'react';
import { NavLink } from 'react-router';

export interface TabLink {
  readonly to: string;
  readonly label: ReactNode;
  readonly end?: boolean;
}

export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }): ReactElement {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? false}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}

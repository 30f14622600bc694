/** Parts of one page, each with its own address, so that a tab survives leaving and coming back. */
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';

export interface TabLink {
  readonly to: string;
  readonly label: ReactNode;
  readonly end?: boolean;
}

export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }): ReactElement {
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (!strip.current) return undefined;
    // Also when the window gets narrower or the text larger.
    const watcher = new ResizeObserver(() => showCurrent(strip.current, pathname));
    watcher.observe(strip.current);
    return () => watcher.disconnect();
  }, [pathname]);
  return (
    <nav className="tabs" aria-label={label} ref={strip}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? false}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}

/** In a narrow window the strip scrolls: the tab of this page is always seen. Only the strip moves, never the page. */
function showCurrent(strip: HTMLElement | null, pathname: string): void {
  const links = [...(strip?.querySelectorAll('a') ?? [])];
  const current = links.find((link) => link.hasAttribute('aria-current')) ?? links.find(({ hash }) => hash === `#${pathname}`);
  if (!strip || !current) return;
  const { left, right } = current.getBoundingClientRect();
  const seen = strip.getBoundingClientRect();
  if (right > seen.right) strip.scrollLeft += right - seen.right;
  else if (left < seen.left) strip.scrollLeft -= seen.left - left;
}

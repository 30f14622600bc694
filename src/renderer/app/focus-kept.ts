/**
 * The focus is never lost. What had it may leave the page: a form that closes, a line that is solved, a screen that changes. Then it goes
 * back to what had it before on that page, else to the page itself. A place that knows better moves it at once, and is left alone.
 */
import { useEffect } from 'react';

/** Steps back that are kept: a form has fewer fields. */
const REMEMBERED = 40;

interface Place {
  readonly element: HTMLElement;
  /** In the blad, not in the frame around it nor in a layer above it. */
  readonly onPage: boolean;
}

const pageOf = (): HTMLElement | null => document.getElementById('inhoud');

const canHold = ({ element }: Place): boolean =>
  element.isConnected && element.getClientRects().length > 0 && !element.matches(':disabled');

/** @param places what had the focus, the last one last */
function isLost(places: readonly Place[]): boolean {
  const last = places.at(-1);
  return last !== undefined && !last.element.isConnected && document.activeElement === document.body;
}

function putBack(places: readonly Place[]): void {
  const onPage = places.at(-1)?.onPage ?? true;
  const before = places.findLast((place) => canHold(place) && (place.onPage || !onPage));
  if (before) before.element.focus();
  else pageOf()?.focus({ preventScroll: true });
}

export function useFocusKept(): void {
  useEffect(() => {
    let places: Place[] = [];
    let waiting = 0;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const onPage = pageOf()?.contains(target) ?? false;
      places = [...places.filter(({ element }) => element !== target), { element: target, onPage }].slice(-REMEMBERED);
    };
    const look = (): void => {
      if (!isLost(places)) return;
      cancelAnimationFrame(waiting);
      // Two frames, so that a dialog or a list that gives the focus back itself does so first.
      waiting = requestAnimationFrame(() => {
        waiting = requestAnimationFrame(() => isLost(places) && putBack(places));
      });
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      cancelAnimationFrame(waiting);
      changes.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/** When a solved line leaves, the focus goes to the line that took its place, not to the top of the page. */
import { useEffect, useRef, type RefObject } from 'react';

const WAY = '[data-way]';
const LINE = 'li, tr';

/** Index of the line that holds `element`, among those with a way in; -1 when none does. */
function lineOf(list: HTMLElement, element: Element): number {
  const ways = [...list.querySelectorAll<HTMLElement>(WAY)];
  return ways.findIndex((way) => way.closest(LINE)?.contains(element) ?? false);
}

export function useKeepFocus(list: RefObject<HTMLElement | null>): void {
  const last = useRef(-1);
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const { target } = event;
      const inside = list.current !== null && target instanceof Element && list.current.contains(target);
      last.current = inside && list.current ? lineOf(list.current, target) : -1;
    };
    // A press elsewhere is a choice of the user to be elsewhere.
    const onPress = () => {
      last.current = -1;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress, true);
    };
  }, [list]);
  // After every render: only when the focused element was taken away is the body active.
  useEffect(() => {
    if (last.current < 0 || document.activeElement !== document.body || !list.current) return;
    const ways = [...list.current.querySelectorAll<HTMLElement>(WAY)];
    // The last line left: the part of the page that scrolls keeps the place.
    (ways[Math.min(last.current, ways.length - 1)] ?? list.current.closest<HTMLElement>('[tabindex]'))?.focus();
  });
}

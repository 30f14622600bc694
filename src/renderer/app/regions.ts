/** F6 goes to the next region of the frame (menu, blad, kantlijn, status), Shift F6 back (design.md section 11). */

const REGION = '[data-region]';
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

const visible = (element: HTMLElement) => element.getClientRects().length > 0;

/** Moves the focus; answers false when there is no other region. */
export function focusNextRegion(page: Document, backwards: boolean): boolean {
  const regions = [...page.querySelectorAll<HTMLElement>(REGION)].filter(visible);
  if (regions.length === 0) return false;
  const active = page.activeElement;
  const inside = regions.filter((region) => active !== null && region.contains(active));
  // Regions nest (the kantlijn stands inside the blad): the innermost counts.
  const here = inside.length === 0 ? -1 : regions.indexOf(inside[inside.length - 1] as HTMLElement);
  const step = backwards ? -1 : 1;
  const start = here < 0 && backwards ? 0 : here;
  const next = regions[(start + step + regions.length) % regions.length];
  if (!next) return false;
  focusRegion(next);
  return true;
}

function focusRegion(region: HTMLElement): void {
  if (region.tabIndex >= 0 || region.hasAttribute('tabindex')) {
    region.focus();
    return;
  }
  region.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

/** What would be wrong with the screen that is open, were it printed: the rules of print.css, on paper as wide as the printer's. */
import type { Page } from 'playwright/test';

/** Width between the margins of A4 at 96 dots an inch, upright and on its side (`@page` in print.css). */
const UPRIGHT = 680;
const SIDEWAYS = 1031;

/** In the dark, because paper is white whatever the window is. Each defect with its place; leaves the window as it was. */
export async function paperDefects(page: Page): Promise<string[]> {
  const window = page.viewportSize();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const sideways = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page') === 'breed');
  await page.setViewportSize({ width: sideways ? SIDEWAYS : UPRIGHT, height: 1000 });
  const found = await page.evaluate(findDefects);
  await page.emulateMedia({ media: null, colorScheme: 'light' });
  if (window !== null) await page.setViewportSize(window);
  return found;
}

/** Runs in the page. */
function findDefects(): string[] {
  const defects: string[] = [];
  const report = (what: string, element: Element): void => {
    const look = element.getAttribute('class') ?? '';
    defects.push(`${what}: <${element.localName} class="${look}"> ${element.textContent.trim().slice(0, 40)}`);
  };
  // What only readers hear is a dot.
  const dot = 1;
  const stands = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > dot && height > dot && element.checkVisibility({ visibilityProperty: true });
  };
  const paper = document.documentElement.clientWidth;
  const off = (element: Element): boolean => element.getBoundingClientRect().right > paper + dot;

  if (!getComputedStyle(document.documentElement).getPropertyValue('--afdruk').includes('/'))
    defects.push('the head of the page does not say of which day it is');

  for (const element of document.querySelectorAll('main, main *')) {
    if (!stands(element) || element.closest('.vh, svg *') !== null) continue;
    const { overflowX, color } = getComputedStyle(element);
    if (off(element) && !(element.parentElement && off(element.parentElement))) report('off the paper', element);
    if (overflowX !== 'visible' && element.localName !== 'svg' && element.scrollWidth > element.clientWidth + dot)
      report('cut off', element);
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
    if (words && Math.min(red, green, blue) > 140) report('pale ink', element);
  }

  // A figure that explains itself is a button with the figure in it, and so are the tallies at the head of a list.
  const words = '.amount, .tally button, .table .input';
  for (const control of document.querySelectorAll('button, input, select, textarea, [role="checkbox"], [role="radio"], .btn'))
    if (stands(control) && !control.matches(words)) report('a control', control);

  // Else the head is not repeated on the next page, or repeated empty.
  for (const head of document.querySelectorAll('main thead')) {
    if (!stands(head)) continue;
    for (const button of head.querySelectorAll('button')) if (stands(button)) report('a button in the head of a table', button);
    if ((head.closest('table')?.rows.length ?? 0) < 20) continue;
    for (let around = head.closest('table')?.parentElement; around; around = around.parentElement)
      if (/flex|grid/.test(getComputedStyle(around).display)) report('a long table in a row', around);
  }
  return defects;
}

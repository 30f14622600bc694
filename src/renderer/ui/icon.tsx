/** One drawing of the sprite. Beside a word it is decoration; alone it needs a name (design.md section 6). */
import type { ReactElement } from 'react';
import sprite from '../assets/icons.svg?raw';
import type { IconName } from './icon-names.ts';

interface IconProps {
  readonly name: IconName;
  /** Accessible name; leave out beside a word. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}

export function Icon({ name, label, className = '' }: IconProps): ReactElement {
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`i ${className}`.trim()} {...named}>
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** Puts the sprite in the page, once, before the first render: no request, no inline markup. */
export function installSprite(page: Document): void {
  const drawing = new DOMParser().parseFromString(sprite, 'image/svg+xml').documentElement;
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('class', 'sprite');
  page.body.prepend(page.importNode(drawing, true));
}

/** The product's mark: the line with its stations. */
export function BrandMark(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M4.5 18.5h5.2c2.2 0 3.3-1.2 3.3-3.2V9.2C13 7.2 14.1 6 16.3 6h.7"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="4.5" cy="18.5" r="2.7" fill="currentColor" />
      <circle cx="19" cy="6" r="2.6" stroke="currentColor" strokeWidth="2.2" />
    </svg>
  );
}

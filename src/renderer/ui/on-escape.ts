/** Escape leaves a form as its cancel does, unless something inside it (a list that is open) took the key for itself. */
import type { KeyboardEvent } from 'react';

export const onEscape =
  (leave: (() => void) | undefined) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave?.();
  };

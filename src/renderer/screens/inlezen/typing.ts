/** The cell of a row in which somebody is typing, before Enter: kept with the rest, so that a crash does not cost it. */
import { createContext } from 'react';
import type { Fix } from './wizard.ts';

export const TypingContext = createContext<(fix: Fix | null) => void>(() => undefined);

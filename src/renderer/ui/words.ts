/** Finds words that name a diagnosis or a medicine, for long text fields; finds nothing until the list is there. */
import { createContext } from 'react';
import type { Woordtreffer } from '../../shared/domain/woorden.ts';

export const WordsContext = createContext<(text: string) => readonly Woordtreffer[]>(() => []);

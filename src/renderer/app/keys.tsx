/** The keys that work here and now: a page names them, the status bar shows them (design.md principle 5). */
import { createContext, useContext, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';

export interface KeyHint {
  readonly keys: string;
  readonly does: string;
}

interface KeyBoard {
  readonly hints: readonly KeyHint[];
  readonly setHints: (hints: readonly KeyHint[]) => void;
}

const KeyContext = createContext<KeyBoard>({ hints: [], setHints: () => undefined });

export function KeyProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [hints, setHints] = useState<readonly KeyHint[]>([]);
  const board = useMemo(() => ({ hints, setHints }), [hints]);
  return <KeyContext.Provider value={board}>{children}</KeyContext.Provider>;
}

export const useKeyHints = (): readonly KeyHint[] => useContext(KeyContext).hints;

/** Names the keys of this page; `hints` must keep its identity between renders. */
export function useKeys(hints: readonly KeyHint[]): void {
  const { setHints } = useContext(KeyContext);
  useEffect(() => {
    setHints(hints);
    return () => setHints([]);
  }, [hints, setHints]);
}

/** True when a key press belongs to a field, so that it is never a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="combobox"]')
  );
}

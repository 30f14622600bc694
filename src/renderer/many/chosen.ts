/** Which lines of a list are chosen. A line that left the list, by a filter or because it changed, is no longer chosen. */
import { useCallback, useMemo, useState } from 'react';

export interface Chosen {
  readonly keys: ReadonlySet<string>;
  readonly set: (keys: ReadonlySet<string>) => void;
  readonly clear: () => void;
}

export function useChosen(shown: readonly string[]): Chosen {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const keys = useMemo(() => new Set(shown.filter((key) => picked.has(key))), [shown, picked]);
  const clear = useCallback(() => setPicked(new Set()), []);
  return { keys, set: setPicked, clear };
}

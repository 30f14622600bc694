/** While a page is being printed a list shows all of its lines, whatever the screen leaves for later. */
import { useSyncExternalStore } from 'react';

const media = (): MediaQueryList => window.matchMedia('print');

function subscribe(listener: () => void): () => void {
  const query = media();
  query.addEventListener('change', listener);
  window.addEventListener('beforeprint', listener);
  window.addEventListener('afterprint', listener);
  return () => {
    query.removeEventListener('change', listener);
    window.removeEventListener('beforeprint', listener);
    window.removeEventListener('afterprint', listener);
  };
}

export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => media().matches);

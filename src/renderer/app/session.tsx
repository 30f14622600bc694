/** Who works in which case file, and what they may do here. */
import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { Right } from '../../shared/contract/define.ts';
import type { Output } from '../client.ts';

export type Stand = Output<'dossier.stand'>;

const SessionContext = createContext<Stand | null>(null);

export function SessionProvider({ stand, children }: { readonly stand: Stand; readonly children: ReactNode }): ReactElement {
  return <SessionContext.Provider value={stand}>{children}</SessionContext.Provider>;
}

/** The open case file. Only below the gate. */
export function useSession(): Stand {
  const stand = useContext(SessionContext);
  if (!stand) throw new Error('no open case file');
  return stand;
}

/** True when this user has the right; the core checks it again on every call. */
export function useCan(right: Right): boolean {
  return useSession().gebruiker?.rechten.includes(right) ?? false;
}

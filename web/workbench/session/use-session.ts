import { createContext, useContext } from 'react';
import type { WhoAmI } from '#modules/access/contract.ts';

/** Who is signed in; set by RequireSession from the query cache, so that screens inside it can rely on it. */
export const SessionContext = createContext<WhoAmI | undefined>(undefined);

export function useSession(): WhoAmI {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('used outside RequireSession');
  return session;
}

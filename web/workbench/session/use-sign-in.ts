import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { SignInState } from '#modules/access/contract.ts';
import { keys } from '../api/keys.ts';
import { findSession } from '../api/session.ts';
import { findSignIn } from '../api/sign-in.ts';
import { routes } from '../routes.ts';
import { dropDraftsOfOthers } from './drafts.ts';

/** How far signing in has come in this browser. */
export function useSignInState() {
  return useQuery({
    queryKey: keys.signIn,
    queryFn: ({ signal }) => findSignIn(signal),
    staleTime: Infinity,
  });
}

/** Takes what a step answered: shows the next one, or opens the address that was asked for. */
export function useNextStep(next: string | null): (state: SignInState) => Promise<void> {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return async (state) => {
    if (state.step !== 'complete') {
      cache.setQueryData(keys.signIn, state);
      return;
    }
    const session = await findSession();
    if (session !== null) dropDraftsOfOthers(session.officerId);
    cache.clear();
    cache.setQueryData(keys.session, session);
    const isOurs = next?.startsWith('/') === true && !next.startsWith('//');
    await navigate(isOurs ? next : routes.tray, { replace: true });
  };
}

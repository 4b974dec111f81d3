import { useQuery } from '@tanstack/react-query';
import type { SignInWays } from '#modules/access/contract.ts';
import { keys } from '../api/keys.ts';
import { findSignInWays } from '../api/sign-in.ts';

/** How one may sign in to this installation; undefined until it is known. */
export function useSignInWays(): SignInWays | undefined {
  const ways = useQuery({
    queryKey: keys.signInWays,
    queryFn: ({ signal }) => findSignInWays(signal),
    staleTime: Infinity,
  });
  return ways.data;
}

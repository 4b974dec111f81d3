// Server state: what is kept, when a read is tried again, and what happens when the session ends.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { ApiProblem } from '../api/problem.ts';

const MOST_RETRIES = 2;

export function createQueryCache(): QueryClient {
  const endSession = (problem: Error) => {
    // RequireSession then shows the sign-in page and returns here afterwards.
    if (problem instanceof ApiProblem && problem.isSignedOut && client.getQueryData(keys.session) != null) {
      client.setQueryData(keys.session, null);
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, problem) => mayRetry(problem) && count < MOST_RETRIES,
      },
    },
  });
  return client;
}

function mayRetry(problem: Error): boolean {
  return problem instanceof ApiProblem && problem.mayRetry;
}

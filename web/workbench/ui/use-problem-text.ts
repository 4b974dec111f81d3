import { useCallback } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useWords } from '../i18n/index.tsx';

/** The sentence for a failed request: the server's own where it gave one. */
export function useProblemText(): (problem: Error) => string {
  const { app } = useWords();
  return useCallback(
    (problem: Error) => {
      if (!(problem instanceof ApiProblem)) return app.problemServer;
      if (problem.isOffline) return app.problemOffline;
      if (problem.isAlreadyDone) return app.problemAlreadyDone;
      if (problem.detail !== '') return problem.detail;
      if (problem.status === 401) return app.problemSession;
      if (problem.status === 403) return app.problemForbidden;
      if (problem.status === 404) return app.problemNotFound;
      return app.problemServer;
    },
    [app],
  );
}

import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { keys } from '../api/keys.ts';
import { findSession } from '../api/session.ts';
import { linkTo } from '../routes.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { SessionContext } from './use-session.ts';

/** Lets nobody past who has not signed in, and brings them back to the same address afterwards. */
export function RequireSession() {
  const location = useLocation();
  const session = useQuery({
    queryKey: keys.session,
    queryFn: ({ signal }) => findSession(signal),
    staleTime: 5 * 60_000,
  });
  if (session.isPending) return <LoadingBlock />;
  if (session.isError) {
    return <ProblemAlert problem={session.error} onRetry={() => void session.refetch()} />;
  }
  if (session.data === null) {
    return <Navigate to={linkTo.signIn(location.pathname + location.search)} replace />;
  }
  return (
    <SessionContext value={session.data}>
      <Outlet />
    </SessionContext>
  );
}

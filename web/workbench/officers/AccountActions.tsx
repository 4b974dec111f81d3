import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Link } from 'react-router';
import type { AccountView, PersonalLink } from '#modules/access/contract.ts';
import type { Officer } from '#modules/network/contract.ts';
import { endSessionsOf, inviteOfficer, unlockAccount } from '../api/accounts.ts';
import { newKey } from '../api/idempotency.ts';
import { keys } from '../api/keys.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { useProblemText } from '../ui/use-problem-text.ts';
import { useToast } from '../ui/use-toast.tsx';

interface AccountActionsProps {
  readonly officer: Officer;
  readonly account: NonNullable<AccountView['account']>;
  readonly onInvited: (link: PersonalLink) => void;
}

/** What can be done for an account that is there; each only where it makes sense. */
export function AccountActions({ officer, account, onInvited }: AccountActionsProps) {
  const { app, officers } = useWords();
  const { modal } = App.useApp();
  const may = useMay();
  const { relink, unlock, endSessions } = useAccountCommands(officer, account.login, onInvited);
  const askAgain = () =>
    modal.confirm({
      title: officers.linkAgainTitle,
      content: officers.linkAgainHelp,
      okText: officers.linkAgain,
      cancelText: app.cancel,
      onOk: () => relink.mutateAsync().catch(() => undefined),
    });
  const askToEnd = () =>
    modal.confirm({
      title: officers.endSessionsTitle(officer.name),
      content: officers.endSessionsHelp,
      okText: officers.endSessions,
      cancelText: app.cancel,
      onOk: () => endSessions.mutateAsync().catch(() => undefined),
    });
  return (
    <div className="button-row account-actions no-print">
      {!account.used && <Button onClick={askAgain}>{officers.linkAgain}</Button>}
      {account.lockedUntil !== null && (
        <Button onClick={() => unlock.mutate()} loading={unlock.isPending}>
          {officers.unlock}
        </Button>
      )}
      {account.openSessions > 0 && <Button onClick={askToEnd}>{officers.endSessions}</Button>}
      {account.used && may('recovery') && (
        <Link to={linkTo.recoveries({ login: account.login })} title={officers.recoverHelp}>
          {officers.recover}
        </Link>
      )}
    </div>
  );
}

function useAccountCommands(officer: Officer, login: string, onInvited: AccountActionsProps['onInvited']) {
  const { officers } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  const problemText = useProblemText();
  const { officerId } = officer;
  const onSettled = () => cache.invalidateQueries({ queryKey: keys.account(officerId) });
  const onError = (problem: Error) => toast.failed(problemText(problem));
  const relink = useMutation({
    mutationFn: () => inviteOfficer({ officerId, login }, newKey()),
    gcTime: 0,
    onSuccess: onInvited,
    onError,
  });
  const unlock = useMutation({
    mutationFn: () => unlockAccount(login),
    onSuccess: () => toast.done(officers.unlocked),
    onError,
    onSettled,
  });
  const endSessions = useMutation({
    mutationFn: () => endSessionsOf(officerId),
    onSuccess: ({ ended }) => toast.done(officers.sessionsEnded(ended)),
    onError,
    onSettled,
  });
  return { relink, unlock, endSessions };
}

import { LogoutOutlined, SafetyOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { Link } from 'react-router';
import { signOut } from '../api/session.ts';
import { useWords } from '../i18n/index.tsx';
import { BASE, routes } from '../routes.ts';
import { useProblemText } from '../ui/use-problem-text.ts';
import { useToast } from '../ui/use-toast.tsx';
import { countDrafts, dropAllDrafts } from './drafts.ts';
import { PasswordButton } from './PasswordButton.tsx';
import { PostChoice } from './PostChoice.tsx';
import { useSession } from './use-session.ts';

/** Who is signed in, where, and the way out. */
export function AccountMenu() {
  const t = useWords();
  const session = useSession();
  const leave = useSignOut();
  const hasChoice = session.posts.length > 1;
  return (
    <div className="account" role="group" aria-label={t.app.account}>
      <span className="account-words">
        <span className="account-name">
          {session.name}
          {!hasChoice && <span className="account-role">{session.post.title}</span>}
        </span>
        {hasChoice ? <PostChoice /> : <span className="account-unit">{session.post.unitName}</span>}
      </span>
      <Link
        to={routes.account}
        className="bar-button"
        aria-label={t.security.account}
        title={t.security.account}
      >
        <SafetyOutlined aria-hidden />
      </Link>
      <PasswordButton />
      <button type="button" className="bar-button" onClick={leave} aria-label={t.app.signOut}>
        <LogoutOutlined aria-hidden /> <span className="wide-only">{t.app.signOut}</span>
      </button>
    </div>
  );
}

function useSignOut(): () => void {
  const t = useWords();
  const { modal } = App.useApp();
  const toast = useToast();
  const problemText = useProblemText();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      dropAllDrafts();
      // A full load, so that nothing the officer read stays in this tab's memory.
      window.location.assign(`${BASE}${routes.signIn}`);
    },
    onError: (problem) => toast.failed(problemText(problem)),
  });
  return () => {
    const drafts = countDrafts();
    if (drafts === 0) return leaving.mutate();
    void modal.confirm({
      title: t.session.signOutTitle,
      content: t.session.signOutDrafts(drafts),
      okText: t.session.signOutConfirm,
      cancelText: t.session.stay,
      onOk: () => leaving.mutateAsync(),
    });
  };
}

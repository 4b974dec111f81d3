import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { keys } from '../api/keys.ts';
import { ApiProblem } from '../api/problem.ts';
import { findSession, signIn, type Credentials } from '../api/session.ts';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { usePageTitle } from '../app/use-page-title.ts';
import { useWords, type Catalogue } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { useProblemText } from '../ui/use-problem-text.ts';
import { dropDraftsOfOthers } from './drafts.ts';
import './sign-in.css';

/** 登录. */
export function SignInPage() {
  const t = useWords();
  usePageTitle(t.session.title);
  const next = useSearchParams()[0].get('next');
  return (
    <div className="sign-in">
      <header className="sign-in-brand">
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={40} height={40} />
        <span className="sign-in-product">{t.app.product}</span>
        <span className="sign-in-workbench">{t.app.workbench}</span>
        <LanguageSwitch onDark />
      </header>
      <main className="sign-in-card">
        <h1>{t.session.title}</h1>
        <p className="quiet">{t.session.lead}</p>
        <SignInForm next={next} />
        <p className="quiet small">{t.session.privacy}</p>
      </main>
    </div>
  );
}

function SignInForm({ next }: { next: string | null }) {
  const t = useWords();
  const signingIn = useSignIn(next);
  const password = useRef<InputRef>(null);
  const failure = useSignInFailure(signingIn.error);
  useEffect(() => {
    if (signingIn.isError) password.current?.focus({ cursor: 'all' });
  }, [signingIn.isError, signingIn.error]);
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      onFinish={(credentials) => signingIn.mutate(credentials)}
      validateTrigger="onSubmit"
    >
      {failure !== undefined && <Alert type="error" showIcon title={failure} className="gap-below" />}
      <Form.Item
        name="login"
        label={t.session.login}
        rules={[{ required: true, message: t.app.required(t.session.login) }]}
      >
        <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t.session.password}
        rules={[{ required: true, message: t.app.required(t.session.password) }]}
      >
        <Input.Password ref={password} autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={signingIn.isPending}>
        {t.session.submit}
      </Button>
    </Form>
  );
}

function useSignIn(next: string | null) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await signIn(credentials);
      return findSession();
    },
    onSuccess: (session) => {
      if (session !== null) dropDraftsOfOthers(session.officerId);
      cache.clear();
      cache.setQueryData(keys.session, session);
      const isOurs = next?.startsWith('/') === true && !next.startsWith('//');
      void navigate(isOurs ? next : routes.tray, { replace: true });
    },
  });
}

function useSignInFailure(problem: Error | null): string | undefined {
  const t = useWords();
  const problemText = useProblemText();
  if (problem === null) return undefined;
  return knownFailure(problem, t.session) ?? problemText(problem);
}

function knownFailure(problem: Error, t: Catalogue['session']): string | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  if (problem.status === 429) return problem.detail === '' ? t.tooMany : problem.detail;
  if (problem.status === 401 || problem.status === 422)
    return problem.detail === '' ? t.wrong : problem.detail;
  return undefined;
}

import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { signIn, type Credentials } from '../api/sign-in.ts';
import { useWords, type Catalogue } from '../i18n/index.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';
import type { StepProps } from './step-props.ts';

/** Login and password. */
export function PasswordStep({ onDone }: StepProps) {
  const t = useWords();
  const signingIn = useMutation({ mutationFn: signIn, onSuccess: onDone });
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
        <PasswordInput ref={password} autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={signingIn.isPending}>
        {t.session.submit}
      </Button>
    </Form>
  );
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

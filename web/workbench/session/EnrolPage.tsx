import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { keys } from '../api/keys.ts';
import { choosePassword, readPersonalLink } from '../api/links.ts';
import { useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { NewPasswordFields } from './PasswordFields.tsx';
import { SignInFrame } from './SignInFrame.tsx';

/** What a personal link opens: an officer chooses a password, and then enrols a second factor. */
export function EnrolPage() {
  const { security } = useWords();
  const token = useLocation().hash.slice(1);
  const invitation = useQuery({
    queryKey: ['personal-link', token],
    queryFn: () => readPersonalLink(token),
    retry: false,
    staleTime: Infinity,
  });
  const { data } = invitation;
  return (
    <SignInFrame
      title={security.choosePassword}
      lead={data === undefined ? '' : security.choosePasswordLead(data.name, data.login)}
    >
      {invitation.isPending && <LoadingBlock />}
      {invitation.isError && <ProblemAlert problem={invitation.error} />}
      {data !== undefined && <ChooseForm token={token} />}
    </SignInFrame>
  );
}

function ChooseForm({ token }: { token: string }) {
  const { security } = useWords();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ next: string; again: string }>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const choosing = useMutation({
    mutationFn: ({ next }: { next: string }) => choosePassword({ token, password: next }),
    onSuccess: (state) => {
      cache.clear();
      cache.setQueryData(keys.signIn, state);
      return navigate(routes.signIn, { replace: true });
    },
    onError: refused,
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => {
        clear();
        choosing.mutate(values);
      }}
      onFinishFailed={failed}
    >
      {choosing.error !== null && faults.length === 0 && <ProblemAlert problem={choosing.error} />}
      <ErrorSummary form={form} faults={faults} />
      <NewPasswordFields />
      <Button type="primary" htmlType="submit" block size="large" loading={choosing.isPending}>
        {security.goOn}
      </Button>
    </Form>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useLocation } from 'react-router';
import type { FirstStartState, PersonalLinks, SetUpOffices } from '#modules/access/contract.ts';
import { readFirstStart, setUpOffices } from '../api/links.ts';
import { useWords } from '../i18n/index.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { LinkBox } from './LinkBox.tsx';
import { SignInFrame } from './SignInFrame.tsx';

/** 首次启动: whoever started the server names the three people who keep the system. */
export function FirstStartPage() {
  const { security } = useWords();
  const token = useLocation().hash.slice(1);
  const state = useQuery({
    queryKey: ['first-start', token],
    queryFn: () => readFirstStart(token),
    retry: false,
    staleTime: Infinity,
  });
  const settingUp = useMutation({ mutationFn: setUpOffices });
  if (settingUp.data !== undefined) return <LinksToHandOver links={settingUp.data.links} />;
  return (
    <SignInFrame title={security.firstStart} lead={security.firstStartLead}>
      {state.isPending && <LoadingBlock />}
      {state.isError && <ProblemAlert problem={state.error} />}
      {state.data !== undefined && (
        <OfficesForm
          state={state.data}
          isPending={settingUp.isPending}
          onSubmit={(values) => settingUp.mutateAsync({ ...values, token })}
        />
      )}
    </SignInFrame>
  );
}

function LinksToHandOver({ links }: PersonalLinks) {
  const { security } = useWords();
  return (
    <SignInFrame title={security.setUpDone} lead={security.linksLead}>
      {links.map(({ role, name, login, token }) => (
        <LinkBox key={role} title={security.linkFor(security.roles[role], name, login)} token={token} />
      ))}
    </SignInFrame>
  );
}

type Values = Omit<SetUpOffices, 'token'>;

interface OfficesFormProps {
  readonly state: FirstStartState;
  readonly isPending: boolean;
  readonly onSubmit: (values: Values) => Promise<unknown>;
}

function OfficesForm({ state, isPending, onSubmit }: OfficesFormProps) {
  const { app, security } = useWords();
  const [form] = Form.useForm<Values>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const needed = (label: string) => [{ required: true, whitespace: true, message: app.required(label) }];
  const submit = (values: Values) => {
    clear();
    const people = state.offices.map((role, index) => ({
      role,
      name: values.people[index]?.name ?? '',
      login: values.people[index]?.login ?? '',
    }));
    onSubmit({ ...values, people }).catch(refused);
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={submit}
      onFinishFailed={failed}
    >
      <ErrorSummary form={form} faults={faults} />
      {state.needsUnit && (
        <>
          <Form.Item name="city" label={security.city} rules={needed(security.city)}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="office" label={security.office} rules={needed(security.office)}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
      {state.offices.map((role, index) => (
        <fieldset key={role} className="office-fields">
          <legend>{security.roles[role]}</legend>
          <p className="quiet small">{security.duties[role]}</p>
          <Form.Item
            name={['people', index, 'name']}
            label={`${security.roles[role]}${security.personName}`}
            rules={needed(security.personName)}
          >
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name={['people', index, 'login']}
            label={`${security.roles[role]}${security.login}`}
            extra={security.loginHelp}
            rules={needed(security.login)}
          >
            <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        </fieldset>
      ))}
      <Button type="primary" htmlType="submit" block size="large" loading={isPending}>
        {security.setUp}
      </Button>
    </Form>
  );
}

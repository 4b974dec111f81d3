import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import type { AskForRecovery } from '#modules/access/contract.ts';
import { keys } from '../api/keys.ts';
import { askForRecovery } from '../api/links.ts';
import { useWords } from '../i18n/index.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { useToast } from '../ui/use-toast.tsx';
import { WaitingRecoveries } from './WaitingRecoveries.tsx';

/** 登录恢复: one asks, another confirms. */
export function RecoveriesPage() {
  const { security } = useWords();
  return (
    <>
      <PageHeader title={security.recoveries} lead={security.recoveriesLead} />
      <WaitingRecoveries />
      <Section title={security.askForRecovery}>
        <AskForm />
      </Section>
    </>
  );
}

function AskForm() {
  const { app, security } = useWords();
  const toast = useToast();
  const [params] = useSearchParams();
  const cache = useQueryClient();
  const [form] = Form.useForm<AskForRecovery>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const asking = useMutation({
    mutationFn: askForRecovery,
    onSuccess: () => {
      form.resetFields();
      toast.done(security.asked);
      return cache.invalidateQueries({ queryKey: keys.recoveries });
    },
    onError: refused,
  });
  const needed = (label: string) => [{ required: true, whitespace: true, message: app.required(label) }];
  return (
    <Form<AskForRecovery>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="narrow-form"
      // Whoever comes from an officer's page asks for that officer.
      initialValues={{ login: params.get('login')?.slice(0, 60) ?? '' }}
      onFinish={(values) => {
        clear();
        asking.mutate(values);
      }}
      onFinishFailed={failed}
    >
      {asking.error !== null && faults.length === 0 && <ProblemAlert problem={asking.error} />}
      <ErrorSummary form={form} faults={faults} />
      <Form.Item name="login" label={security.login} rules={needed(security.login)}>
        <Input maxLength={60} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={security.reason}
        extra={security.reasonHelp}
        rules={needed(security.reason)}
      >
        <Input.TextArea maxLength={300} rows={2} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={asking.isPending}>
        {security.ask}
      </Button>
    </Form>
  );
}

import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/index.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';

interface CodeFormProps {
  readonly label: string;
  readonly help: string;
  readonly isPending: boolean;
  readonly problem: Error | null;
  readonly onCode: (code: string) => void;
  readonly children?: ReactNode;
}

/** Six digits of an authenticator. */
export function CodeForm({ label, help, isPending, problem, onCode, children }: CodeFormProps) {
  const { app, security } = useWords();
  const problemText = useProblemText();
  const [form] = Form.useForm<{ code: string }>();
  const field = useRef<InputRef>(null);
  useEffect(() => {
    if (problem === null) return;
    form.resetFields();
    field.current?.focus();
  }, [form, problem]);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={({ code }) => onCode(code)}
    >
      {problem !== null && <Alert type="error" showIcon title={problemText(problem)} className="gap-below" />}
      <Form.Item
        name="code"
        label={label}
        extra={help}
        rules={[{ required: true, message: app.required(label) }]}
      >
        <Input
          ref={field}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          autoFocus
          className="code-field"
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={isPending}>
        {security.confirm}
      </Button>
      {children}
    </Form>
  );
}

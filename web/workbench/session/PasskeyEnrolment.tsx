import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { SignInState } from '#modules/access/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { makePasskey } from './passkey.ts';
import { usePasskeyText } from './use-passkey-text.ts';

/** Makes a passkey on this device, under a name that the officer will know it by. */
export function PasskeyEnrolment({ onDone }: { onDone: (state: SignInState) => unknown }) {
  const { app, security } = useWords();
  const textOf = usePasskeyText();
  const making = useMutation({ mutationFn: makePasskey, onSuccess: onDone });
  return (
    <Form<{ name: string }>
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: security.thisDevice }}
      onFinish={({ name }) => making.mutate(name)}
    >
      <p>{security.passkeyHelp}</p>
      {making.error !== null && (
        <Alert type="error" showIcon className="gap-below" title={textOf(making.error)} />
      )}
      <Form.Item
        name="name"
        label={security.passkeyName}
        rules={[{ required: true, whitespace: true, message: app.required(security.passkeyName) }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={making.isPending}>
        {security.makePasskey}
      </Button>
    </Form>
  );
}

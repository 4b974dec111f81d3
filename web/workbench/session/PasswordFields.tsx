import { Form } from 'antd';
import { useWords } from '../i18n/index.tsx';
import { PasswordInput } from './PasswordInput.tsx';

export interface PasswordValues {
  current: string;
  next: string;
  again: string;
}

/** The present password and, twice, the new one. */
export function PasswordFields() {
  const { app, session } = useWords();
  return (
    <>
      <Form.Item
        name="current"
        label={session.currentPassword}
        rules={[{ required: true, message: app.required(session.currentPassword) }]}
      >
        <PasswordInput autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields />
    </>
  );
}

/** The new password, twice. */
export function NewPasswordFields() {
  const { app, session } = useWords();
  return (
    <>
      <Form.Item
        name="next"
        label={session.newPassword}
        extra={session.newPasswordHelp}
        rules={[{ required: true, message: app.required(session.newPassword) }]}
      >
        <PasswordInput autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={session.newPasswordAgain}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_rule, again: string | undefined) => {
              if (again !== getFieldValue('next')) throw new Error(session.passwordsDiffer);
            },
          }),
        ]}
      >
        <PasswordInput autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { changePassword } from '../api/session.ts';
import { useWords } from '../i18n/index.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { useToast } from '../ui/use-toast.tsx';
import { PasswordFields, type PasswordValues } from './PasswordFields.tsx';

/** The button outside the form submits it by its name, so that Enter does as well. */
const FORM = 'password';

/** Changes one's own password. The first one was told by somebody else, so it is to be changed. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { app, commands, session } = useWords();
  const toast = useToast();
  const [form] = Form.useForm<PasswordValues>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const changing = useMutation({
    mutationFn: ({ current, next }: PasswordValues) => changePassword({ current, next }),
    onSuccess: () => {
      toast.done(session.passwordChanged);
      onClose();
    },
    onError: refused,
  });
  return (
    <Modal
      open
      title={session.changePassword}
      width={440}
      onCancel={onClose}
      okText={commands.submit}
      cancelText={app.cancel}
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      confirmLoading={changing.isPending}
      mask={{ closable: false }}
    >
      {changing.error !== null && faults.length === 0 && <ProblemAlert problem={changing.error} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<PasswordValues>
        form={form}
        name={FORM}
        layout="vertical"
        onFinish={(values) => {
          clear();
          changing.mutate(values);
        }}
        onFinishFailed={failed}
      >
        <PasswordFields />
      </Form>
    </Modal>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { changePassword } from '../api/session.ts';
import { useWords } from '../i18n/index.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { PasswordFields, type PasswordValues } from './PasswordFields.tsx';
import type { StepProps } from './step-props.ts';

/** The first password was told by somebody else: it is changed before anything else. */
export function NewPasswordStep({ onDone }: StepProps) {
  const { security } = useWords();
  const [form] = Form.useForm<PasswordValues>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const changing = useMutation({
    mutationFn: ({ current, next }: PasswordValues) => changePassword({ current, next }),
    onSuccess: onDone,
    onError: refused,
  });
  return (
    <Form<PasswordValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => {
        clear();
        changing.mutate(values);
      }}
      onFinishFailed={failed}
    >
      {changing.error !== null && faults.length === 0 && <ProblemAlert problem={changing.error} />}
      <ErrorSummary form={form} faults={faults} />
      <PasswordFields />
      <Button type="primary" htmlType="submit" block size="large" loading={changing.isPending}>
        {security.confirm}
      </Button>
    </Form>
  );
}

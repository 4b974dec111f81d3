import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { newKey } from '../api/idempotency.ts';
import { ApiProblem } from '../api/problem.ts';
import { useWords } from '../i18n/index.tsx';
import { dropDraft, keepDraft, readDraft } from '../session/drafts.ts';
import { useSession } from '../session/use-session.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';

const MOST = 300;

interface ReasonDialogProps<Answer> {
  /** Names what is typed, so that it is found again when the session ended meanwhile. */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly help?: string;
  readonly submitWords: string;
  /** Sends the reason under a key that stays the same while nothing was answered. */
  readonly send: (reason: string, key: string) => Promise<Answer>;
  readonly onClose: () => void;
  readonly onDone: (answer: Answer) => void;
}

/** A dialog that asks for a reason and for nothing else. */
export function ReasonDialog<Answer>(props: ReasonDialogProps<Answer>) {
  const { app } = useWords();
  const { officerId } = useSession();
  const [form] = Form.useForm<{ reason: string }>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const key = useRef(newKey());
  const draft = `${props.name}.${officerId}`;
  const [initial] = useState(() => readDraft<{ reason: string }>('tab', draft) ?? { reason: '' });
  const sending = useMutation({
    mutationFn: (reason: string) => props.send(reason, key.current),
    onSuccess: (answer) => {
      dropDraft('tab', draft);
      props.onDone(answer);
    },
    onError: (problem) => {
      refused(problem);
      if (problem instanceof ApiProblem && !problem.mayRetry) key.current = newKey();
    },
  });
  const cancel = () => {
    dropDraft('tab', draft);
    props.onClose();
  };
  return (
    <Modal
      open
      title={props.title}
      onCancel={cancel}
      okText={props.submitWords}
      cancelText={app.cancel}
      okButtonProps={{ htmlType: 'submit', form: 'reason' }}
      confirmLoading={sending.isPending}
      mask={{ closable: false }}
    >
      <p className="quiet gap-below">{props.lead}</p>
      {sending.error !== null && faults.length === 0 && <ProblemAlert problem={sending.error} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<{ reason: string }>
        form={form}
        name="reason"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={(_changed, all) => keepDraft('tab', draft, all)}
        onFinish={({ reason }) => {
          clear();
          sending.mutate(reason);
        }}
        onFinishFailed={failed}
      >
        <Form.Item
          name="reason"
          label={props.label}
          {...(props.help === undefined ? {} : { extra: props.help })}
          rules={[
            { required: true, whitespace: true, message: app.required(props.label) },
            { max: MOST, message: app.tooLong(props.label, MOST) },
          ]}
        >
          <Input.TextArea rows={3} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}

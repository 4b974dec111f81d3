import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { newKey } from '../api/idempotency.ts';
import { ApiProblem } from '../api/problem.ts';
import { useWords } from '../i18n/index.tsx';
import { dropDraft, keepDraft, readDraft } from '../session/drafts.ts';
import { useSession } from '../session/use-session.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { tidy } from './tidy.ts';
import { useFormFaults } from './use-form-faults.ts';

interface FormDialogProps<Values extends object, Answer> {
  /** Names the form, and what of it is kept should the session run out. */
  readonly name: string;
  readonly title: string;
  readonly lead?: string;
  readonly submitWords: string;
  readonly initial?: Partial<Values>;
  /** Sends what was typed, under a key by which sending twice does it once. */
  readonly send: (values: Values, key: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  /** Closed without sending. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that asks for a few fields and sends them: keeps what is typed, and shows faults at their fields. */
export function FormDialog<Values extends object, Answer>(props: FormDialogProps<Values, Answer>) {
  const { app } = useWords();
  const { name, onClose } = props;
  const { officerId } = useSession();
  const draft = `dialog.${officerId}.${name}`;
  const [form] = Form.useForm<Values>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const key = useRef(newKey());
  const sending = useMutation({
    mutationFn: (values: Values) => props.send(values, key.current),
    // What it answers may be a secret that is shown once.
    gcTime: 0,
    onSuccess: (answer) => {
      dropDraft('tab', draft);
      props.onDone(answer);
    },
    onError: (problem) => {
      refused(problem);
      // A lost connection may have hidden a success: the same key then answers it. A refusal wants a new one.
      if (problem instanceof ApiProblem && !problem.mayRetry) key.current = newKey();
    },
  });
  const [initial] = useState(() => ({ ...props.initial, ...readDraft<Partial<Values>>('tab', draft) }));
  const cancel = () => {
    dropDraft('tab', draft);
    onClose();
  };
  return (
    <Modal
      open
      title={props.title}
      width={620}
      onCancel={cancel}
      okText={props.submitWords}
      cancelText={app.cancel}
      okButtonProps={{ htmlType: 'submit', form: name }}
      confirmLoading={sending.isPending}
      mask={{ closable: false }}
    >
      {props.lead !== undefined && <p className="quiet gap-below">{props.lead}</p>}
      {sending.isError && faults.length === 0 && <ProblemAlert problem={sending.error} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<Values>
        form={form}
        name={name}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(_changed, all) => keepDraft('tab', draft, all)}
        onFinish={(values) => {
          clear();
          sending.mutate(tidy(values));
        }}
        onFinishFailed={failed}
      >
        {props.children}
      </Form>
    </Modal>
  );
}

import { Form, Modal, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import type { MatterView } from '#modules/matters/contract.ts';
import type { MatterCommands } from '../../api/matters.ts';
import { useWords } from '../../i18n/index.tsx';
import { dropDraft, keepDraft, readDraft } from '../../session/drafts.ts';
import { useSession } from '../../session/use-session.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useFormFaults } from '../../ui/use-form-faults.ts';
import { CommandProblem } from './CommandProblem.tsx';
import { useCommand } from './use-command.ts';

/** What every dialog is opened with. */
export interface DialogProps {
  readonly matter: MatterView;
  /** Closed without sending. */
  readonly onClose: () => void;
  /** Sent and accepted. */
  readonly onDone: () => void;
}

interface CommandDialogProps<Name extends keyof MatterCommands, Values extends object> extends DialogProps {
  readonly name: Name;
  readonly title: string;
  readonly lead?: string;
  readonly submitWords?: string;
  readonly initial: Partial<Values>;
  readonly toInput: (values: Values) => MatterCommands[Name];
  readonly children: (form: FormInstance<Values>) => ReactNode;
  readonly width?: number;
}

/** A dialog that sends one command: keeps what is typed, shows faults at their fields, says what others changed. */
export function CommandDialog<Name extends keyof MatterCommands, Values extends object>(
  props: CommandDialogProps<Name, Values>,
) {
  const { app, commands } = useWords();
  const { matter, name, onClose, onDone } = props;
  const { officerId } = useSession();
  const draft = `command.${officerId}.${name}.${matter.matterId}`;
  const [form] = Form.useForm<Values>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const command = useCommand(name, matter, {
    onDone: () => {
      dropDraft('tab', draft);
      onDone();
    },
    onRefused: refused,
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
      width={props.width ?? 620}
      onCancel={cancel}
      okText={
        command.changedSince === undefined ? (props.submitWords ?? commands.submit) : commands.changedAgain
      }
      cancelText={app.cancel}
      okButtonProps={{ htmlType: 'submit', form: `command-${name}` }}
      confirmLoading={command.isPending}
      mask={{ closable: false }}
    >
      {props.lead !== undefined && <p className="quiet gap-below">{props.lead}</p>}
      {faults.length === 0 && <CommandProblem command={command} matter={matter} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<Values>
        form={form}
        name={`command-${name}`}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(_changed, all) => keepDraft('tab', draft, all)}
        onFinish={(values) => {
          clear();
          command.send(props.toInput(values));
        }}
        onFinishFailed={failed}
      >
        {props.children(form)}
      </Form>
    </Modal>
  );
}

import { Button, Form } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { Receipt } from '#modules/intake/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { dropDraft, keepDraft, readDraft } from '../session/drafts.ts';
import { useSession } from '../session/use-session.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { ContentFields } from './ContentFields.tsx';
import { OriginFields } from './OriginFields.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { RepeatsPanel } from './RepeatsPanel.tsx';
import { freshValues, toSubmission, type RegisterValues } from './register-values.ts';
import { useRegister } from './use-register.ts';

/** The registration form with the duplicate check beside it. */
export function RegisterForm({ onRegistered }: { onRegistered: (receipt: Receipt) => void }) {
  const { register } = useWords();
  const { officerId } = useSession();
  const draft = `register.${officerId}`;
  const [form] = Form.useForm<RegisterValues>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const [kept, setKept] = useState(() => readDraft<RegisterValues>('tab', draft));
  const registering = useRegister({
    onDone: (receipt) => {
      dropDraft('tab', draft);
      onRegistered(receipt);
    },
    onRefused: refused,
  });
  const { error } = registering;
  const startOver = () => {
    dropDraft('tab', draft);
    setKept(undefined);
    clear();
    form.setFieldsValue({ ...emptied(form.getFieldsValue()), ...freshValues() });
  };
  return (
    <div className="register-columns">
      <Form<RegisterValues>
        form={form}
        name="register"
        layout="vertical"
        className="register-form"
        initialValues={kept ?? freshValues()}
        onValuesChange={(_changed, all) => keepDraft('tab', draft, all)}
        onKeyDown={(event) => submitOnCtrlEnter(event, () => form.submit())}
        onFinish={(values) => {
          clear();
          registering.mutate(toSubmission(values));
        }}
        onFinishFailed={failed}
      >
        {kept !== undefined && (
          <p className="draft-note" role="status">
            {register.draftRestored}
            <Button type="link" size="small" onClick={startOver}>
              {register.draftDiscard}
            </Button>
          </p>
        )}
        {error !== null && faults.length === 0 && <ProblemAlert problem={error} />}
        <ErrorSummary form={form} faults={faults} />
        <OriginFields form={form} />
        <PeopleFields form={form} />
        <ContentFields />
        <div className="submit-bar">
          <Button type="primary" size="large" htmlType="submit" loading={registering.isPending}>
            {register.submit}
          </Button>
          <span className="quiet small">{register.draftKept}</span>
        </div>
      </Form>
      <RepeatsPanel form={form} />
    </div>
  );
}

function submitOnCtrlEnter(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
}

/** Every field set to nothing, because setting values leaves those not named as they are. */
function emptied(values: RegisterValues): Partial<RegisterValues> {
  return Object.fromEntries(Object.keys(values).map((name) => [name, undefined]));
}

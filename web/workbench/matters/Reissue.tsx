import { KeyOutlined, PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import type { Receipt } from '#modules/intake/contract.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import type { ReissueQueryCode } from '#modules/matters/registering/query-code.contract.ts';
import type { IdentityCheck } from '#modules/matters/words.contract.ts';
import { newKey } from '../api/idempotency.ts';
import { keys } from '../api/keys.ts';
import { reissueQueryCode } from '../api/matters.ts';
import { ApiProblem } from '../api/problem.ts';
import { useWords } from '../i18n/index.tsx';
import { ReceiptSlip } from '../register/ReceiptSlip.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';

interface ReissueProps {
  readonly matter: MatterView;
  readonly onReissued: (receipt: Receipt) => void;
}

/** For a petitioner who lost the query code; nothing where this officer may not. */
export function ReissueButton({ matter, onReissued }: ReissueProps) {
  const { matter: t } = useWords();
  const [open, setOpen] = useState(false);
  const focus = useReturnFocus(open);
  if (!matter.actions.some(({ action, allowed }) => action === 'reissueCode' && allowed)) return null;
  return (
    <>
      <Button
        size="small"
        className="no-print gap-above"
        icon={<KeyOutlined aria-hidden />}
        onClick={() => {
          focus.remember();
          setOpen(true);
        }}
      >
        {t.reissueCode}
      </Button>
      {open && <ReissueDialog matter={matter} onClose={() => setOpen(false)} onReissued={onReissued} />}
    </>
  );
}

/** Asks how the petitioner was checked. The code is kept nowhere but on the page that follows. */
function ReissueDialog({ matter, onClose, onReissued }: ReissueProps & { onClose: () => void }) {
  const { app, matter: t, words } = useWords();
  const cache = useQueryClient();
  const key = useRef(newKey());
  const [form] = Form.useForm<ReissueQueryCode>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const reissue = useMutation({
    mutationFn: (input: ReissueQueryCode) =>
      reissueQueryCode({ matterId: matter.matterId, input, key: key.current }),
    gcTime: 0,
    onSuccess: (receipt) => {
      void cache.invalidateQueries({ queryKey: keys.matter(matter.matterId) });
      onReissued(receipt);
    },
    onError: (problem) => {
      refused(problem);
      // A lost connection may have hidden the code: the same key then brings it. A refusal wants a new one.
      if (problem instanceof ApiProblem && !problem.mayRetry) key.current = newKey();
    },
  });
  const checks = Object.keys(words.identityCheck) as IdentityCheck[];
  return (
    <Modal
      open
      title={t.reissueCode}
      onCancel={onClose}
      okText={t.reissueSubmit}
      cancelText={app.cancel}
      okButtonProps={{ htmlType: 'submit', form: 'reissue' }}
      confirmLoading={reissue.isPending}
      mask={{ closable: false }}
    >
      <p className="quiet gap-below">{t.reissueLead}</p>
      {reissue.isError && faults.length === 0 && <ProblemAlert problem={reissue.error} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<ReissueQueryCode>
        form={form}
        name="reissue"
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => {
          clear();
          reissue.mutate(values);
        }}
        onFinishFailed={failed}
      >
        <Form.Item
          name="check"
          label={t.reissueCheck}
          rules={[{ required: true, message: app.requiredChoice(t.reissueCheck) }]}
        >
          <Radio.Group options={checks.map((value) => ({ value, label: words.identityCheck[value] }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The new code: shown once, printable, in the place of the matter until the clerk goes back. */
export function ReissuedReceipt({ receipt, onBack }: { receipt: Receipt; onBack: () => void }) {
  const { app, matter: t, register } = useWords();
  return (
    <>
      <div className="no-print">
        <PageHeader title={t.reissuedTitle} lead={t.reissuedLead} />
      </div>
      <ReceiptSlip receipt={receipt} />
      <p className="no-print receipt-once">{register.queryCodeOnce}</p>
      <div className="button-row no-print">
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {app.print}
        </Button>
        <Button onClick={onBack}>{t.backToMatter}</Button>
      </div>
    </>
  );
}

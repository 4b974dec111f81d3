import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import type { PartyView } from '#modules/intake/contract.ts';
import type { UnmaskParty } from '#modules/matters/identity/identity.contract.ts';
import { unmaskParty } from '../api/matters.ts';
import { useWords } from '../i18n/index.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { ProseField } from './commands/fields.tsx';

interface UnmaskDialogProps {
  readonly matterId: string;
  readonly party: PartyView;
  readonly onClose: () => void;
  readonly onShown: (full: PartyView) => void;
}

/** Asks what a person's data is needed for, and has it shown. The answer is kept nowhere but on the page. */
export function UnmaskDialog({ matterId, party, onClose, onShown }: UnmaskDialogProps) {
  const { app, matter: t, words } = useWords();
  const role = words.partyRole[party.role] ?? party.role;
  const [form] = Form.useForm<UnmaskParty>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const unmask = useMutation({
    mutationFn: ({ reason }: UnmaskParty) => unmaskParty({ matterId, partyId: party.partyId, reason }),
    gcTime: 0,
    onSuccess: onShown,
    onError: refused,
  });
  return (
    <Modal
      open
      title={t.unmaskOf(party.sealed ? t.sealedPerson(role) : (party.name ?? t.notGiven))}
      onCancel={onClose}
      okText={t.unmask}
      cancelText={app.cancel}
      okButtonProps={{ htmlType: 'submit', form: 'unmask' }}
      confirmLoading={unmask.isPending}
      mask={{ closable: false }}
    >
      <p className="quiet gap-below">{t.unmaskLead}</p>
      {unmask.isError && faults.length === 0 && <ProblemAlert problem={unmask.error} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<UnmaskParty>
        form={form}
        name="unmask"
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => {
          clear();
          unmask.mutate(values);
        }}
        onFinishFailed={failed}
      >
        <ProseField name="reason" label={t.unmaskReason} most={200} rows={2} />
      </Form>
    </Modal>
  );
}

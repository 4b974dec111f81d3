import { Form, Radio } from 'antd';
import type { DecideWaiver, WaiverView } from '#modules/matters/identity/identity.contract.ts';
import { attachmentAddress } from '../../api/attachments.ts';
import { useWords } from '../../i18n/index.tsx';
import { useActing } from '../use-acting.ts';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';

/** 核对放弃保密, with the paper at hand. */
export function DecideWaiverDialog({ waiver, ...props }: DialogProps & { waiver: WaiverView }) {
  const { app, commands } = useWords();
  const who = useActing();
  return (
    <CommandDialog<'decide-waiver', Omit<DecideWaiver, 'waiverId'>>
      {...props}
      name="decide-waiver"
      title={commands.decideWaiverTitle}
      lead={commands.decideWaiverLead(who(waiver.recordedBy))}
      initial={{}}
      toInput={(values) => ({ ...values, waiverId: waiver.waiverId })}
    >
      {() => (
        <>
          <p>
            <a href={attachmentAddress(props.matter.matterId, waiver.attachmentId)} download>
              {commands.openPaper}
            </a>
          </p>
          <Form.Item
            name="confirmed"
            label={commands.waiverFinding}
            rules={[{ required: true, message: app.requiredChoice(commands.waiverFinding) }]}
          >
            <Radio.Group
              options={[
                { value: true, label: commands.waiverConfirmed },
                { value: false, label: commands.waiverRefused },
              ]}
            />
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}

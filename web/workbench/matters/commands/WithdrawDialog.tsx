import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Radio } from 'antd';
import type { WithdrawMatter } from '#modules/matters/endings/withdrawal.contract.ts';
import { listAttachments } from '../../api/attachments.ts';
import { keys } from '../../api/keys.ts';
import { useWords } from '../../i18n/index.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { NoticeWayField, ProseField } from './fields.tsx';
import { withdrawalNotice } from './notice-texts.ts';

/** 撤回: the petitioner's signed paper, read out to them; officers alone cannot withdraw. */
export function WithdrawDialog(props: DialogProps) {
  const { commands } = useWords();
  const { matter } = props;
  return (
    <CommandDialog<'withdraw', WithdrawMatter>
      {...props}
      name="withdraw"
      title={commands.withdrawTitle}
      lead={commands.withdrawLead}
      initial={{ readOut: false, noticeWay: 'inPerson', noticeText: withdrawalNotice(matter, commands) }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <PaperField matterId={matter.matterId} />
          <Form.Item name="readOut" valuePropName="checked">
            <Checkbox>{commands.readOut}</Checkbox>
          </Form.Item>
          <NoticeWayField />
          <ProseField name="noticeText" label={commands.noticeText} most={2000} rows={4} />
        </>
      )}
    </CommandDialog>
  );
}

function PaperField({ matterId }: { matterId: string }) {
  const { app, commands } = useWords();
  const list = useQuery({
    queryKey: keys.attachments(matterId),
    queryFn: ({ signal }) => listAttachments(matterId, signal),
  });
  if (list.isPending) return <LoadingBlock rows={1} />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Form.Item
      name="attachmentId"
      label={commands.signedPaper}
      extra={list.data.items.length === 0 ? commands.noPaper : commands.signedPaperHelp}
      rules={[{ required: true, message: app.requiredChoice(commands.signedPaper) }]}
    >
      <Radio.Group
        vertical
        options={list.data.items.map(({ attachmentId, fileName }) => ({
          value: attachmentId,
          label: fileName,
        }))}
      />
    </Form.Item>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import type { RecordWaiver } from '#modules/matters/identity/identity.contract.ts';
import { listAttachments } from '../../api/attachments.ts';
import { keys } from '../../api/keys.ts';
import { useWords } from '../../i18n/index.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';

/** 登记放弃保密: which of the attachments is what the petitioner wrote. */
export function RecordWaiverDialog(props: DialogProps) {
  const { app, commands } = useWords();
  const { matterId } = props.matter;
  const papers = useQuery({
    queryKey: keys.attachments(matterId),
    queryFn: ({ signal }) => listAttachments(matterId, signal),
  });
  return (
    <CommandDialog<'record-waiver', RecordWaiver>
      {...props}
      name="record-waiver"
      title={commands.recordWaiverTitle}
      lead={commands.recordWaiverLead}
      initial={{}}
      toInput={(values) => values}
    >
      {() => (
        <>
          {papers.isPending && <LoadingBlock rows={1} />}
          {papers.isError && <ProblemAlert problem={papers.error} onRetry={() => void papers.refetch()} />}
          <Form.Item
            name="attachmentId"
            label={commands.waiverPaper}
            extra={commands.waiverPaperHelp}
            rules={[{ required: true, message: app.requiredChoice(commands.waiverPaper) }]}
          >
            <Select
              options={(papers.data?.items ?? []).map(({ attachmentId, fileName }) => ({
                value: attachmentId,
                label: fileName,
              }))}
              notFoundContent={commands.noPapers}
            />
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}

import { Form, InputNumber } from 'antd';
import type { ExtendDeadline } from '#modules/matters/handling/handling.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { NoticeWayField, ProseField } from './fields.tsx';

/** 2022 art. 34; the server's rule decides, this is what the field offers. */
const MOST_DAYS = 30;

/** 延期: how long and why; the petitioner is told the reason. */
export function ExtendDialog(props: DialogProps) {
  const { app, commands } = useWords();
  return (
    <CommandDialog<'extend', ExtendDeadline>
      {...props}
      name="extend"
      title={commands.extendTitle}
      initial={{ days: MOST_DAYS, noticeWay: props.matter.channel === 'online' ? 'online' : 'post' }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <Form.Item
            name="days"
            label={commands.extendDays}
            extra={commands.extendDaysHelp}
            rules={[{ required: true, message: app.required(commands.extendDays) }]}
          >
            <InputNumber min={1} max={MOST_DAYS} precision={0} controls={false} />
          </Form.Item>
          <ProseField
            name="reason"
            label={commands.extendReason}
            help={commands.extendReasonHelp}
            most={1000}
          />
          <NoticeWayField />
        </>
      )}
    </CommandDialog>
  );
}

// 通知听证, 登记听证情况, 取消听证.
import { Form } from 'antd';
import { addDays } from '#kernel/plain-date.ts';
import type { CallHearing, CancelHearing, RecordHearing } from '#modules/matters/reviews/review.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { DoneOnField, ProseField } from '../commands/fields.tsx';
import { waitingHearing } from './proceedings.ts';

export function CallHearingDialog(props: DialogProps) {
  const { app, review } = useWords();
  return (
    <CommandDialog<'call-hearing', CallHearing>
      {...props}
      name="call-hearing"
      title={review.callTitle}
      lead={review.callLead}
      initial={{}}
      toInput={(values) => values}
    >
      {() => (
        <>
          <Form.Item
            name="opensOn"
            label={review.opensOn}
            rules={[{ required: true, message: app.requiredChoice(review.opensOn) }]}
          >
            <DayField earliest={addDays(todayAtOffice(), 1)} />
          </Form.Item>
          <ProseField
            name="participants"
            label={review.participants}
            help={review.participantsHelp}
            most={2000}
            rows={2}
          />
          <ProseField
            name="notice"
            label={review.hearingNotice}
            help={review.hearingNoticeHelp}
            most={5000}
            rows={5}
          />
        </>
      )}
    </CommandDialog>
  );
}

export function RecordHearingDialog(props: DialogProps) {
  const { review } = useWords();
  const hearing = waitingHearing(props.matter);
  return (
    <CommandDialog<'record-hearing', Omit<RecordHearing, 'hearingId'>>
      {...props}
      name="record-hearing"
      title={review.recordTitle}
      width={760}
      initial={{ from: todayAtOffice(), to: todayAtOffice() }}
      toInput={(values) => ({ ...values, hearingId: hearing?.hearingId ?? 0 })}
    >
      {() => (
        <>
          <DoneOnField name="from" label={review.heldFrom} />
          <DoneOnField name="to" label={review.heldTo} />
          <ProseField
            name="participants"
            label={review.present}
            help={review.presentHelp}
            most={2000}
            rows={2}
          />
          <ProseField name="record" label={review.record} most={50_000} rows={8} />
          <ProseField name="opinion" label={review.hearingOpinion} most={20_000} rows={4} />
        </>
      )}
    </CommandDialog>
  );
}

export function CancelHearingDialog(props: DialogProps) {
  const { review } = useWords();
  const hearing = waitingHearing(props.matter);
  return (
    <CommandDialog<'cancel-hearing', Omit<CancelHearing, 'hearingId'>>
      {...props}
      name="cancel-hearing"
      title={review.cancelTitle}
      initial={{}}
      toInput={(values) => ({ ...values, hearingId: hearing?.hearingId ?? 0 })}
    >
      {() => <ProseField name="reason" label={review.cancelReason} most={1000} rows={3} />}
    </CommandDialog>
  );
}

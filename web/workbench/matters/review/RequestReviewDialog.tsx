import { Form } from 'antd';
import type { PlainDate } from '#kernel/plain-date.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useSentence, useWords } from '../../i18n/index.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { DoneOnField, ProseField } from '../commands/fields.tsx';

interface RequestValues {
  receivedOn: PlainDate;
  postmarkedOn?: PlainDate;
  reasons: string;
}

/** 登记复查、复核申请: what it is, and for whom, follows from what was decided last. */
export function RequestReviewDialog(props: DialogProps) {
  const { review } = useWords();
  const sentence = useSentence();
  const { remedy } = props.matter;
  return (
    <CommandDialog<'request-review', RequestValues>
      {...props}
      name="request-review"
      title={review.requestTitle}
      lead={review.requestLead}
      initial={{ receivedOn: todayAtOffice() }}
      toInput={({ postmarkedOn, ...values }) => ({
        ...values,
        ...(postmarkedOn === undefined ? {} : { postmarkedOn }),
      })}
    >
      {() => (
        <>
          {remedy !== null && <p className="gap-below">{sentence(remedy.text)}</p>}
          <DoneOnField name="receivedOn" label={review.receivedOn} />
          <Form.Item name="postmarkedOn" label={review.postmarkedOn} extra={review.postmarkHelp}>
            <DayField latest={todayAtOffice()} />
          </Form.Item>
          <ProseField name="reasons" label={review.reasons} most={5000} rows={6} />
        </>
      )}
    </CommandDialog>
  );
}

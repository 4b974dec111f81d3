import { Form, Radio, type FormInstance } from 'antd';
import { useEffect } from 'react';
import type { MatterView } from '#modules/matters/contract.ts';
import type { AdmitReview, DeclineGround } from '#modules/matters/reviews/review.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { NoticeWayField, ProseField } from '../commands/fields.tsx';
import { openProceeding } from './proceedings.ts';

/** 受理、不予受理复查（复核）申请, and the notice that tells the petitioner. */
export function AdmitReviewDialog(props: DialogProps) {
  const { app, review } = useWords();
  const { matter } = props;
  const notice = useNotice(matter);
  return (
    <CommandDialog<'admit-review', AdmitReview>
      {...props}
      name="admit-review"
      title={review.admitTitle}
      initial={{
        admitted: true,
        noticeWay: openProceeding(matter)?.origin === 'portal' ? 'online' : 'post',
        noticeText: notice(true),
      }}
      toInput={({ ground, ...values }) => ({
        ...values,
        ...(values.admitted || ground === undefined ? {} : { ground }),
      })}
    >
      {(form) => (
        <>
          {openProceeding(matter)?.inTime === false && <p className="gap-below">{review.lateWarning}</p>}
          <Form.Item
            name="admitted"
            label={review.decision}
            rules={[{ required: true, message: app.requiredChoice(review.decision) }]}
          >
            <Radio.Group
              options={[
                { value: true, label: review.admit },
                { value: false, label: review.decline },
              ]}
            />
          </Form.Item>
          <GroundField form={form} />
          <NoticeWayField />
          <ProseField name="noticeText" label={review.noticeText} most={2000} rows={4} />
          <NoticeFollows form={form} notice={notice} />
        </>
      )}
    </CommandDialog>
  );
}

function GroundField({ form }: { form: FormInstance<AdmitReview> }) {
  const { app, review } = useWords();
  const admitted = Form.useWatch('admitted', form) ?? true;
  if (admitted) return null;
  const grounds = Object.keys(review.ground) as DeclineGround[];
  return (
    <Form.Item
      name="ground"
      label={review.declineGround}
      rules={[{ required: true, message: app.requiredChoice(review.declineGround) }]}
    >
      <Radio.Group vertical options={grounds.map((value) => ({ value, label: review.ground[value] }))} />
    </Form.Item>
  );
}

function useNotice(matter: MatterView): (admitted: boolean) => string {
  const { review } = useWords();
  const words = review.kind[openProceeding(matter)?.kind ?? 'review'];
  return (admitted) =>
    admitted ? review.admittedNotice(words, matter.number) : review.declinedNotice(words, matter.number);
}

/** Writes the notice anew when the decision changes, until the officer has edited it. */
function NoticeFollows({
  form,
  notice,
}: {
  form: FormInstance<AdmitReview>;
  notice: (admitted: boolean) => string;
}) {
  const admitted = Form.useWatch('admitted', form);
  const drafted = admitted === undefined ? undefined : notice(admitted);
  useEffect(() => {
    if (drafted !== undefined && !form.isFieldTouched('noticeText'))
      form.setFieldValue('noticeText', drafted);
  }, [form, drafted]);
  return null;
}

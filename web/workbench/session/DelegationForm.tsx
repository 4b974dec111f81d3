import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { DelegablePost, DelegatePost } from '#modules/access/contract.ts';
import { delegatePost } from '../api/delegations.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { DayField } from '../ui/DayField.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';

interface DelegationFormProps {
  readonly mayGive: readonly DelegablePost[];
  /** Said where nobody may act. */
  readonly noColleague: string;
  readonly onDone: () => void;
}

/** Which post, to whom, from when to when, what for and how far. */
export function DelegationForm(given: DelegationFormProps) {
  const { app, delegation: t } = useWords();
  const sentence = useSentence();
  const [form] = Form.useForm<DelegatePost>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const giving = useMutation({ mutationFn: delegatePost, onSuccess: given.onDone, onError: refused });
  const chosen = Form.useWatch('postId', form);
  const offer = given.mayGive.find(({ post }) => post.postId === chosen) ?? given.mayGive[0];
  if (offer === undefined) return null;
  const needed = (label: string) => [{ required: true, message: app.required(label) }];
  return (
    <Form<DelegatePost>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ postId: offer.post.postId, actions: [] }}
      onFinish={(values) => {
        clear();
        giving.mutate(values);
      }}
      onFinishFailed={failed}
      onValuesChange={(changed) => {
        if ('postId' in changed) form.resetFields(['officerId', 'actions']);
      }}
    >
      {giving.error !== null && faults.length === 0 && <ProblemAlert problem={giving.error} />}
      <ErrorSummary form={form} faults={faults} />
      <Form.Item name="postId" label={t.post}>
        <Select
          options={given.mayGive.map(({ post }) => ({
            value: post.postId,
            label: `${post.unitName} · ${post.title}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="officerId"
        label={t.delegate}
        rules={needed(t.delegate)}
        {...(offer.colleagues.length === 0 ? { extra: given.noColleague } : {})}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={offer.colleagues.map(({ officerId, name }) => ({ value: officerId, label: name }))}
        />
      </Form.Item>
      <Form.Item name="from" label={t.from} rules={needed(t.from)}>
        <DayField />
      </Form.Item>
      <Form.Item name="to" label={t.to} extra={t.toHelp} rules={needed(t.to)}>
        <DayField />
      </Form.Item>
      <Form.Item
        name="actions"
        label={t.actions}
        extra={t.actionsHelp}
        rules={[{ type: 'array', min: 1, message: app.required(t.actions) }]}
      >
        <Checkbox.Group
          options={offer.actions.map(({ action, name }) => ({ value: action, label: sentence(name) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t.reason}
        extra={t.reasonHelp}
        rules={[{ required: true, whitespace: true, message: app.required(t.reason) }]}
      >
        <Input.TextArea maxLength={300} rows={2} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={giving.isPending}>
        {t.give}
      </Button>
    </Form>
  );
}

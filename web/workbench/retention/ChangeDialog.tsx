import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { RetentionRule } from '#modules/retention/contract.ts';
import { keys } from '../api/keys.ts';
import { changeRetention } from '../api/retention.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { useToast } from '../ui/use-toast.tsx';
import { usePeriod } from './use-period.ts';

const MOST_YEARS = 200;

interface ChangeDialogProps {
  readonly rule: RetentionRule;
  readonly onClose: () => void;
}

interface Period {
  readonly kept: 'years' | 'forEver';
  readonly years?: number | null;
}

/** Asks for another period, says what that does to what is kept already, and only then changes it. */
export function ChangeDialog({ rule, onClose }: ChangeDialogProps) {
  const { app, retention: t } = useWords();
  const sentence = useSentence();
  const toast = useToast();
  const cache = useQueryClient();
  const [form] = Form.useForm<Period>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const [asked, setAsked] = useState<Period>();
  const changing = useMutation({
    mutationFn: (years: number | null) => changeRetention(rule.ruleId, years),
    onSuccess: (rules) => {
      cache.setQueryData(keys.retentionRules, rules);
      toast.done(t.changed);
      onClose();
    },
    onError: (problem) => {
      refused(problem);
      setAsked(undefined);
    },
  });
  const years = asked === undefined ? undefined : yearsOf(asked);
  return (
    <Modal
      open
      title={t.changeTitle}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        years === undefined ? (
          <>
            <Button onClick={onClose}>{app.cancel}</Button>
            <Button type="primary" htmlType="submit" form="period">
              {t.next}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => setAsked(undefined)}>{app.back}</Button>
            <Button type="primary" loading={changing.isPending} onClick={() => changing.mutate(years)}>
              {t.confirmChange}
            </Button>
          </>
        )
      }
    >
      <p className="gap-below">{sentence(rule.basis)}</p>
      {changing.error !== null && faults.length === 0 && <ProblemAlert problem={changing.error} />}
      <ErrorSummary form={form} faults={faults} />
      {years !== undefined && <Effect from={rule.years} to={years} />}
      <div hidden={years !== undefined}>
        <Form<Period>
          form={form}
          name="period"
          layout="vertical"
          requiredMark={false}
          initialValues={{ kept: rule.years === null ? 'forEver' : 'years', years: rule.years }}
          onFinish={(values) => {
            clear();
            if (yearsOf(values) !== rule.years) return setAsked(values);
            failed({ errorFields: [{ name: ['kept'], errors: [t.samePeriod] }] });
          }}
          onFinishFailed={failed}
        >
          <PeriodFields />
        </Form>
      </div>
    </Modal>
  );
}

function PeriodFields() {
  const { retention: t } = useWords();
  const kept = Form.useWatch<Period['kept']>('kept');
  return (
    <>
      <Form.Item name="kept" label={t.newPeriod}>
        <Radio.Group
          options={(['years', 'forEver'] as const).map((value) => ({
            value,
            label: t.kindOfPeriod[value],
          }))}
        />
      </Form.Item>
      {kept !== 'forEver' && (
        <Form.Item
          name="years"
          label={t.yearsLabel}
          rules={[{ required: true, type: 'integer', min: 1, max: MOST_YEARS, message: t.yearsBounds }]}
        >
          <InputNumber precision={0} />
        </Form.Item>
      )}
    </>
  );
}

/** What changes, before it does. */
function Effect({ from, to }: { from: number | null; to: number | null }) {
  const { retention: t } = useWords();
  const period = usePeriod();
  const isShorter = (to ?? Infinity) < (from ?? Infinity);
  return (
    <Alert
      type={isShorter ? 'warning' : 'info'}
      showIcon
      role="status"
      title={t.fromTo(period(from), period(to))}
      description={isShorter ? t.effects.shorter : t.effects.longer}
    />
  );
}

function yearsOf({ kept, years }: Period): number | null {
  return kept === 'forEver' ? null : (years ?? null);
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal, type FormInstance } from 'antd';
import { useRef, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import type {
  CalendarChange,
  CalendarPreview,
  CalendarView,
  ChangedDay,
} from '#modules/calendar/contract.ts';
import { newKey } from '../api/idempotency.ts';
import { keys } from '../api/keys.ts';
import { applyCalendar, previewCalendar } from '../api/law.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { ProseField } from '../matters/commands/fields.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { useToast } from '../ui/use-toast.tsx';

interface Values {
  readonly days?: readonly {
    readonly day?: PlainDate;
    kind: ChangedDay['kind'];
    readonly holiday?: string;
  }[];
  readonly published?: boolean;
  readonly reason?: string;
}

interface ChangeCalendarDialogProps {
  readonly calendar: CalendarView;
  readonly onClose: () => void;
}

/** The change that is being made: what was asked, what it would move, and sending both. */
function useChange(form: FormInstance<Values>, { calendar, onClose }: ChangeCalendarDialogProps) {
  const { law: t } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const key = useRef(newKey());
  const [change, setChange] = useState<CalendarChange>();
  const preview = useMutation({ mutationFn: previewCalendar, onError: refused });
  const apply = useMutation({
    mutationFn: (input: Parameters<typeof applyCalendar>[0]) => applyCalendar(input, key.current),
    onSuccess: async ({ version }) => {
      await cache.invalidateQueries({ queryKey: keys.everyCalendar });
      toast.done(t.applied(version));
      onClose();
    },
    onError: (problem) => {
      refused(problem);
      if (problem instanceof ApiProblem && !problem.mayRetry) key.current = newKey();
    },
  });
  const seen = change === undefined ? undefined : preview.data;
  const submit = (values: Values) => {
    clear();
    if (change !== undefined && seen !== undefined) {
      return apply.mutate({ ...change, basedOn: seen.basedOn, reason: values.reason ?? '' });
    }
    const asked = changeOf(values, calendar.year);
    preview.mutate(asked, { onSuccess: () => setChange(asked) });
  };
  return {
    seen,
    submit,
    faults,
    failed,
    problem: preview.error ?? apply.error,
    isPending: preview.isPending || apply.isPending,
    back: () => setChange(undefined),
  };
}

/** Names the days that change, shows which periods that moves, and only then asks for the reason and applies it. */
export function ChangeCalendarDialog({ calendar, onClose }: ChangeCalendarDialogProps) {
  const { app, law: t } = useWords();
  const [form] = Form.useForm<Values>();
  const { seen, submit, faults, failed, problem, isPending, back } = useChange(form, { calendar, onClose });
  return (
    <Modal
      open
      title={t.change}
      width={720}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          {seen === undefined ? (
            <Button onClick={onClose}>{app.cancel}</Button>
          ) : (
            <Button onClick={back}>{app.back}</Button>
          )}
          <Button type="primary" htmlType="submit" form="calendar-change" loading={isPending}>
            {seen === undefined ? t.preview : t.apply}
          </Button>
        </>
      }
    >
      <p className="quiet gap-below">{t.changeLead}</p>
      {problem !== null && faults.length === 0 && <ProblemAlert problem={problem} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<Values>
        form={form}
        name="calendar-change"
        layout="vertical"
        requiredMark={false}
        initialValues={{ days: [{ kind: 'holiday' }], published: calendar.published }}
        onFinish={submit}
        onFinishFailed={failed}
      >
        <div hidden={seen !== undefined}>
          <DayRows />
          {!calendar.published && (
            <Form.Item name="published" valuePropName="checked">
              <Checkbox>
                {calendar.year} · {t.published}
              </Checkbox>
            </Form.Item>
          )}
        </div>
        {seen !== undefined && (
          <>
            <Effect preview={seen} />
            <ProseField name="reason" label={t.reason} most={500} rows={3} />
          </>
        )}
      </Form>
    </Modal>
  );
}

function DayRows() {
  const { app, law: t } = useWords();
  return (
    <Form.List name="days">
      {(fields, { add, remove }) => (
        <fieldset>
          <legend className="visually-hidden">{t.changes}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="button-row">
              <Form.Item
                name={[name, 'day']}
                label={t.day}
                rules={[{ required: true, message: app.requiredChoice(t.day) }]}
              >
                <DayField allowClear={false} />
              </Form.Item>
              <Form.Item name={[name, 'kind']} label={t.kind}>
                <Choice options={optionsOf(t.kinds)} />
              </Form.Item>
              <Form.Item name={[name, 'holiday']} label={t.holiday} extra={t.holidayHelp}>
                <Input maxLength={40} />
              </Form.Item>
              <Button aria-label={t.removeDay(name + 1)} onClick={() => remove(name)}>
                ×
              </Button>
            </div>
          ))}
          <Button className="gap-below" onClick={() => add({ kind: 'holiday' })}>
            {t.addDay}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** What would move, before it does. */
function Effect({ preview }: { preview: CalendarPreview }) {
  const { law: t } = useWords();
  const sentence = useSentence();
  return (
    <section aria-label={t.previewTitle} className="gap-below" role="status">
      <p>{preview.clocks === 0 ? t.noneMoves : t.moves(preview.clocks)}</p>
      <p className="quiet small gap-below">{t.walls}</p>
      {preview.groups.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <caption className="visually-hidden">{t.previewTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{t.rule}</th>
                <th scope="col" className="figure">
                  {t.count}
                </th>
                <th scope="col">{t.effect}</th>
              </tr>
            </thead>
            <tbody>
              {preview.groups.map((group) => (
                <tr key={`${group.ruleId}${group.from}${group.to}${group.text.zh}`}>
                  <th scope="row">
                    {group.ruleId} {sentence(group.name)}
                  </th>
                  <td className="figure">{group.clocks}</td>
                  <td>{sentence(group.text)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function changeOf({ days = [], published = false }: Values, year: number): CalendarChange {
  return {
    days: days.flatMap(({ day, kind, holiday }) => {
      if (day === undefined) return [];
      const name = holiday?.trim() ?? '';
      return [{ day, kind, ...(name === '' || kind === 'ordinary' ? {} : { holiday: name }) }];
    }),
    years: published ? [year] : [],
  };
}

// Fields that several dialogs share.
import { Form, Radio } from 'antd';
import type { GiveNotice, ServeAnswer } from '#modules/matters/handling/handling.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { GrowingText } from '../../ui/GrowingText.tsx';

interface ProseFieldProps {
  readonly name: string;
  readonly label: string;
  readonly most: number;
  readonly help?: string;
  readonly rows?: number;
  readonly required?: boolean;
}

/** Prose with its bound, never only blanks. */
export function ProseField({ name, label, most, help, rows = 4, required = true }: ProseFieldProps) {
  const { app } = useWords();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={help}
      required={required}
      rules={[
        { required, whitespace: true, message: app.required(label) },
        { max: most, message: app.tooLong(label, most) },
      ]}
    >
      <GrowingText rows={rows} most={18} />
    </Form.Item>
  );
}

/** How the petitioner is told. */
export function NoticeWayField() {
  const { commands, words } = useWords();
  const ways = Object.keys(words.noticeWay) as GiveNotice['way'][];
  return (
    <Form.Item name="noticeWay" label={commands.noticeWay} rules={[{ required: true }]}>
      <Radio.Group options={ways.map((way) => ({ value: way, label: words.noticeWay[way] }))} />
    </Form.Item>
  );
}

/** How an answer is served. */
export function ServiceWayField() {
  const { commands, words } = useWords();
  const ways = Object.keys(words.serviceWay) as ServeAnswer['way'][];
  return (
    <Form.Item name="way" label={commands.serveWay} rules={[{ required: true }]}>
      <Radio.Group options={ways.map((way) => ({ value: way, label: words.serviceWay[way] }))} />
    </Form.Item>
  );
}

/** The day on which something was done: today unless it was earlier. */
export function DoneOnField({ name, label, help }: { name: string; label: string; help?: string }) {
  const { app } = useWords();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={help}
      rules={[{ required: true, message: app.requiredChoice(label) }]}
    >
      <DayField latest={todayAtOffice()} allowClear={false} />
    </Form.Item>
  );
}

import { Form, Input, Radio, type FormInstance } from 'antd';
import type { Channel, RegisterSubmission } from '#modules/intake/contract.ts';
import { todayAtOffice } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { PlaceSelect } from '../ui/PlaceSelect.tsx';
import { Section } from '../ui/Section.tsx';
import { TopicSelect } from '../ui/TopicSelect.tsx';
import type { RegisterValues } from './register-values.ts';

type LeaderLevel = NonNullable<RegisterSubmission['receivedByLeader']>;
type UpstreamLevel = NonNullable<RegisterSubmission['upstreamLevel']>;

/** How, when and from where it came. */
export function OriginFields({ form }: { form: FormInstance<RegisterValues> }) {
  const { app, register, words } = useWords();
  const channel = Form.useWatch('channel', form);
  const channels = Object.keys(words.channel) as Channel[];
  return (
    <Section title={register.sectionOrigin}>
      <Form.Item name="channel" label={register.channel} rules={[{ required: true }]}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          className="channel-choice"
          options={channels.map((value) => ({ value, label: words.channel[value] }))}
        />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="receivedOn"
          label={register.receivedOn}
          extra={register.receivedOnHelp}
          rules={[{ required: true, message: app.requiredChoice(register.receivedOn) }]}
        >
          <DayField latest={todayAtOffice()} allowClear={false} />
        </Form.Item>
        <Form.Item
          name="placeId"
          label={register.place}
          rules={[{ required: true, message: app.requiredChoice(register.place) }]}
        >
          <PlaceSelect placeholder={register.placeHint} />
        </Form.Item>
        <Form.Item name="topicId" label={register.topic}>
          <TopicSelect placeholder={register.topicHint} />
        </Form.Item>
        {channel === 'visit' && <LeaderField />}
      </div>
      {channel === 'superior' && <UpstreamFields />}
    </Section>
  );
}

function LeaderField() {
  const { app, register, words } = useWords();
  const levels: readonly LeaderLevel[] = ['city', 'county'];
  return (
    <Form.Item name="receivedByLeader" label={register.receivedByLeader} initialValue="">
      <Choice<LeaderLevel | ''>
        options={[
          { value: '', words: app.no },
          ...levels.map((value) => ({ value, words: words.leaderLevel[value] ?? value })),
        ]}
      />
    </Form.Item>
  );
}

function UpstreamFields() {
  const { app, register, words } = useWords();
  const levels: readonly UpstreamLevel[] = ['state', 'province', 'city'];
  return (
    <div className="field-row">
      <Form.Item
        name="upstreamLevel"
        label={register.upstreamLevel}
        rules={[{ required: true, message: app.requiredChoice(register.upstreamLevel) }]}
      >
        <Choice
          placeholder={app.choose}
          options={levels.map((value) => ({ value, words: words.upstreamLevel[value] ?? value }))}
        />
      </Form.Item>
      <Form.Item name="upstreamNumber" label={register.upstreamNumber}>
        <Input maxLength={60} />
      </Form.Item>
    </div>
  );
}

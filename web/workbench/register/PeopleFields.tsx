import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, InputNumber, type FormInstance } from 'antd';
import { COLLECTIVE_FROM, MOST_REPRESENTATIVES, type PartyInput } from '#modules/intake/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { PartyFields } from './PartyFields.tsx';
import { isAccusation, type RegisterValues } from './register-values.ts';

const MOST_PARTIES = 20;

/** Who petitions and how many. */
export function PeopleFields({ form }: { form: FormInstance<RegisterValues> }) {
  const { register } = useWords();
  return (
    <Section title={register.sectionPeople} extra={<AnonymousField />}>
      <Parties />
      <SealField form={form} />
      <Numbers form={form} />
    </Section>
  );
}

function AnonymousField() {
  const { register } = useWords();
  return (
    <Form.Item name="anonymous" valuePropName="checked" noStyle>
      <Checkbox>
        {register.anonymous} <span className="quiet small">{register.anonymousHelp}</span>
      </Checkbox>
    </Form.Item>
  );
}

/** 请求对身份保密; with an accusation there is nothing to ask for. */
function SealField({ form }: { form: FormInstance<RegisterValues> }) {
  const { register } = useWords();
  const claims = Form.useWatch('claims', form);
  if (claims !== undefined && isAccusation({ claims }))
    return <p className="small">{register.sealedByLaw}</p>;
  return (
    <Form.Item name="sealIdentity" valuePropName="checked">
      <Checkbox>
        {register.sealIdentity} <span className="quiet small">{register.sealIdentityHelp}</span>
      </Checkbox>
    </Form.Item>
  );
}

function Parties() {
  const { register } = useWords();
  return (
    <Form.List
      name="parties"
      rules={[
        {
          validator: async (_rule, parties: PartyInput[] | undefined) => {
            const speakers = parties?.filter((party) => party.role === 'representative') ?? [];
            if (speakers.length > MOST_REPRESENTATIVES) {
              throw new Error(register.representativesMost(MOST_REPRESENTATIVES));
            }
          },
        },
      ]}
    >
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map((field) => (
            <PartyFields
              key={field.key}
              at={field.name}
              removable={fields.length > 1}
              onRemove={() => remove(field.name)}
            />
          ))}
          <Form.ErrorList errors={errors} className="list-errors" />
          {fields.length < MOST_PARTIES && (
            <Button
              type="dashed"
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ role: 'representative' })}
            >
              {register.addParty}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function Numbers({ form }: { form: FormInstance<RegisterValues> }) {
  const { app, register } = useWords();
  const channel = Form.useWatch('channel', form);
  return (
    <div className="number-row">
      <Form.Item
        name="participants"
        label={register.participants}
        extra={channel === 'visit' ? register.collective(COLLECTIVE_FROM) : register.participantsHelp}
        rules={[{ required: true, message: app.required(register.participants) }]}
      >
        <InputNumber min={1} max={100_000} precision={0} controls={false} />
      </Form.Item>
      <Form.Item
        name="peopleAffected"
        label={`${register.peopleAffected}${app.optional}`}
        extra={register.peopleAffectedHelp}
      >
        <InputNumber min={1} max={10_000_000} precision={0} controls={false} />
      </Form.Item>
    </div>
  );
}

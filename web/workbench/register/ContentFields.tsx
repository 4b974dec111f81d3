import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { GrowingText } from '../ui/GrowingText.tsx';
import { Section } from '../ui/Section.tsx';
import { AccusedFields } from './AccusedFields.tsx';
import { isAccusation, type RegisterValues } from './register-values.ts';

const MOST_CLAIMS = 20;

/** What was said: synopsis, text, and each thing asked for. */
export function ContentFields() {
  const { app, register } = useWords();
  return (
    <Section title={register.sectionContent}>
      <Form.Item
        name="title"
        label={register.matterTitle}
        required
        rules={[
          { required: true, whitespace: true, message: app.required(register.matterTitle) },
          { max: 200, message: app.tooLong(register.matterTitle, 200) },
        ]}
      >
        <Input placeholder={register.matterTitleHint} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="body"
        label={register.body}
        required
        rules={[
          { required: true, whitespace: true, message: app.required(register.body) },
          { max: 20_000, message: app.tooLong(register.body, 20_000) },
        ]}
      >
        <GrowingText placeholder={register.bodyHint} rows={5} most={20} />
      </Form.Item>
      <Claims />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          isAccusation({
            claims: (getFieldValue('claims') as RegisterValues['claims'] | undefined) ?? [],
          }) && (
            <div className="accused">
              <h3>{register.accused}</h3>
              <p className="quiet small">{register.accusedHelp}</p>
              <AccusedFields />
            </div>
          )
        }
      </Form.Item>
    </Section>
  );
}

function Claims() {
  const { register } = useWords();
  return (
    <Form.List name="claims">
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map((field) => (
            <ClaimFields
              key={field.key}
              at={field.name}
              alone={fields.length === 1}
              onRemove={() => remove(field.name)}
            />
          ))}
          <Form.ErrorList errors={errors} className="list-errors" />
          {fields.length < MOST_CLAIMS && (
            <Button
              type="dashed"
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ kind: 'appeal' })}
            >
              {register.addClaim}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function ClaimFields({ at, alone, onRemove }: { at: number; alone: boolean; onRemove: () => void }) {
  const { app, register, words } = useWords();
  return (
    <fieldset className={alone ? 'claim' : 'claim removable'}>
      <legend className="visually-hidden">{register.claim(at + 1)}</legend>
      <Form.Item name={[at, 'kind']} label={register.claimKind} rules={[{ required: true }]}>
        <Choice options={optionsOf(words.kind)} />
      </Form.Item>
      <Form.Item
        name={[at, 'text']}
        label={app.labelled(register.claim(at + 1), register.claimText)}
        required={!alone}
        rules={[
          { required: !alone, whitespace: !alone, message: app.required(register.claimText) },
          { max: 2000, message: app.tooLong(register.claimText, 2000) },
        ]}
      >
        <Input placeholder={alone ? register.claimFromTitle : ''} autoComplete="off" />
      </Form.Item>
      {!alone && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={register.removeClaim(at + 1)}
          className="party-remove"
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
}

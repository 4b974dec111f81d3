import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';

const MOST_ACCUSED = 20;

/** Whom an accusation is about: each by name, and by unit where it is of the network. */
export function AccusedFields({ least = 0 }: { least?: number }) {
  const { register } = useWords();
  return (
    <Form.List name="accused">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => (
            <OneAccused
              key={field.key}
              at={field.name}
              removable={fields.length > least}
              onRemove={() => remove(field.name)}
            />
          ))}
          {fields.length < MOST_ACCUSED && (
            <Button
              type="dashed"
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ kind: 'unit', name: '' })}
            >
              {register.addAccused}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

interface OneAccusedProps {
  readonly at: number;
  readonly removable: boolean;
  readonly onRemove: () => void;
}

function OneAccused({ at, removable, onRemove }: OneAccusedProps) {
  const { app, register, words } = useWords();
  return (
    <fieldset className={removable ? 'claim removable' : 'claim'}>
      <legend className="visually-hidden">{register.accusedOne(at + 1)}</legend>
      <Form.Item name={[at, 'kind']} label={register.accusedKind} rules={[{ required: true }]}>
        <Choice options={optionsOf(words.accusedKind)} />
      </Form.Item>
      <Form.Item
        name={[at, 'name']}
        label={app.labelled(register.accusedOne(at + 1), register.accusedName)}
        required
        rules={[
          { required: true, whitespace: true, message: app.required(register.accusedName) },
          { max: 100, message: app.tooLong(register.accusedName, 100) },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[at, 'unitId']}
        label={app.labelled(register.accusedOne(at + 1), register.accusedUnit)}
        className="party-address"
      >
        <UnitSelect allowClear placeholder={register.accusedUnitHint} label={register.accusedUnit} />
      </Form.Item>
      {removable && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={register.removeAccused(at + 1)}
          className="party-remove"
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
}

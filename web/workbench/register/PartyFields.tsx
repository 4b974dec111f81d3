import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { PartyInput } from '#modules/intake/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ID_SHAPE, PHONE_SHAPE } from './party-shapes.ts';

interface PartyFieldsProps {
  readonly at: number;
  readonly removable: boolean;
  readonly onRemove: () => void;
}

/** One person: what they gave, and no more. */
export function PartyFields({ at, removable, onRemove }: PartyFieldsProps) {
  const { register, words } = useWords();
  const roles: readonly PartyInput['role'][] = ['petitioner', 'representative', 'agent'];
  return (
    <fieldset className={removable ? 'party removable' : 'party'}>
      <legend className="visually-hidden">{register.party(at + 1)}</legend>
      <Form.Item name={[at, 'name']} label={register.name}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[at, 'role']} label={register.role}>
        <Choice options={roles.map((value) => ({ value, words: words.partyRole[value] ?? value }))} />
      </Form.Item>
      <Form.Item
        name={[at, 'phone']}
        label={register.phone}
        validateTrigger="onBlur"
        rules={[{ pattern: PHONE_SHAPE, message: register.phoneShape }]}
      >
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[at, 'idNumber']}
        label={register.idNumber}
        validateTrigger="onBlur"
        rules={[{ pattern: ID_SHAPE, message: register.idShape }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name={[at, 'address']} label={register.address} className="party-address">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      {removable && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={register.removeParty(at + 1)}
          className="party-remove"
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
}

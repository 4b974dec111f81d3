import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { CreateUnit } from '#modules/network/contract.ts';
import { keys } from '../api/keys.ts';
import { createUnit } from '../api/network.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { PlaceSelect } from '../ui/PlaceSelect.tsx';
import { TextField } from '../ui/TextField.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';
import { useToast } from '../ui/use-toast.tsx';
import type { TreeUnit } from './unit-tree.ts';

interface AddUnitDialogProps {
  /** The unit that it will report to, where that is known. */
  readonly below?: TreeUnit;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 新增单位. */
export function AddUnitDialog({ below, onDone, onClose }: AddUnitDialogProps) {
  const { app, network } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  const chosen = (label: string) => [{ required: true, message: app.requiredChoice(label) }];
  return (
    <FormDialog<CreateUnit, { readonly name: string }>
      name="add-unit"
      title={below === undefined ? network.addUnit : network.addUnitBelow}
      lead={network.addUnitLead}
      submitWords={network.addUnit}
      initial={
        below === undefined ? {} : { parentId: below.unitId, level: below.level, placeId: below.placeId }
      }
      send={createUnit}
      onDone={({ name }) => {
        toast.done(network.unitAdded(name));
        void cache.invalidateQueries({ queryKey: keys.units });
        onDone();
      }}
      onClose={onClose}
    >
      <TextField name="name" label={network.name} most={100} />
      <TextField
        name="shortName"
        label={network.shortName}
        most={40}
        help={network.shortNameHelp}
        required={false}
      />
      <div className="field-row">
        <Form.Item name="kind" label={network.kind} rules={chosen(network.kind)}>
          <Choice options={optionsOf(network.kinds)} placeholder={app.choose} />
        </Form.Item>
        <Form.Item name="level" label={network.level} rules={chosen(network.level)}>
          <Choice options={optionsOf(network.levels)} placeholder={app.choose} />
        </Form.Item>
      </div>
      <Form.Item name="parentId" label={network.reportsTo}>
        <UnitSelect label={network.reportsTo} placeholder={network.head} allowClear />
      </Form.Item>
      <Form.Item name="placeId" label={network.place} rules={chosen(network.place)}>
        <PlaceSelect label={network.place} placeholder={app.choose} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="activeFrom"
          label={`${network.activeFrom}${app.optional}`}
          extra={network.activeFromHelp}
        >
          <DayField />
        </Form.Item>
        <TextField
          name="unitId"
          label={network.identifier}
          most={60}
          help={network.identifierHelp}
          required={false}
          isCode
        />
      </div>
    </FormDialog>
  );
}

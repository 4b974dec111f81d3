import { Form } from 'antd';
import type { InvolveUnit } from '#modules/matters/walls/walls.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { Choice, optionsOf } from '../../ui/Choice.tsx';
import { UnitSelect } from '../../ui/UnitSelect.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';

/** 增加协办、督办单位. */
export function InvolveDialog(props: DialogProps) {
  const { app, commands, words } = useWords();
  return (
    <CommandDialog<'involve', InvolveUnit>
      {...props}
      name="involve"
      title={commands.involveTitle}
      lead={commands.involveLead}
      initial={{ capacity: 'supports' }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <Form.Item
            name="unitId"
            label={commands.involveUnit}
            required
            rules={[{ required: true, message: app.requiredChoice(commands.involveUnit) }]}
          >
            <UnitSelect label={commands.involveUnit} />
          </Form.Item>
          <Form.Item name="capacity" label={commands.involveCapacity} rules={[{ required: true }]}>
            <Choice options={optionsOf(words.involvement)} />
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}

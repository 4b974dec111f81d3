// 按简易办理, 转为普通程序.
import { Checkbox, Form } from 'antd';
import type { MarkSimple, ReturnToOrdinary, SimpleGround } from '#modules/matters/simple/simple.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { ProseField } from '../commands/fields.tsx';

/** Which of the grounds make the matter simple. */
export function MarkSimpleDialog(props: DialogProps) {
  const { app, simple: t, words } = useWords();
  const grounds = Object.keys(t.ground) as SimpleGround[];
  return (
    <CommandDialog<'mark-simple', MarkSimple>
      {...props}
      name="mark-simple"
      title={words.action.markSimple}
      lead={t.markLead}
      initial={{ grounds: [] }}
      toInput={(values) => values}
    >
      {() => (
        <Form.Item
          name="grounds"
          label={t.grounds}
          extra={t.groundsHelp}
          rules={[{ type: 'array', min: 1, message: app.requiredChoice(t.grounds) }]}
        >
          <Checkbox.Group
            className="stacked"
            options={grounds.map((ground) => ({ value: ground, label: t.ground[ground] }))}
          />
        </Form.Item>
      )}
    </CommandDialog>
  );
}

/** Why the ordinary procedure goes on. */
export function ReturnToOrdinaryDialog(props: DialogProps) {
  const { simple: t, words } = useWords();
  return (
    <CommandDialog<'return-to-ordinary', ReturnToOrdinary>
      {...props}
      name="return-to-ordinary"
      title={words.action.returnToOrdinary}
      lead={t.returnLead}
      initial={{}}
      toInput={(values) => values}
    >
      {() => <ProseField name="reason" label={t.reason} most={1000} rows={3} />}
    </CommandDialog>
  );
}

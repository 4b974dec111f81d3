import { Form } from 'antd';
import type { ObjectToRouting } from '#modules/matters/objections/objection.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { UnitSelect } from '../../ui/UnitSelect.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { ProseField } from './fields.tsx';

/** 提出异议: why this unit is not competent, and which one is if it is known. */
export function ObjectDialog(props: DialogProps) {
  const { commands } = useWords();
  return (
    <CommandDialog<'object', ObjectToRouting>
      {...props}
      name="object"
      title={commands.objectTitle}
      lead={commands.objectLead(props.matter.objectUntil ?? '')}
      initial={{}}
      toInput={({ reason, proposedUnit }) => ({
        reason,
        ...(proposedUnit === undefined ? {} : { proposedUnit }),
      })}
    >
      {() => (
        <>
          <ProseField
            name="reason"
            label={commands.objectReason}
            help={commands.objectReasonHelp}
            most={2000}
            rows={5}
          />
          <Form.Item name="proposedUnit" label={commands.proposedUnit}>
            <UnitSelect placeholder={commands.chooseUnit} allowClear />
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}

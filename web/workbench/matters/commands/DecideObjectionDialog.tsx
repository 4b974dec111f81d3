import { Form, Radio, type FormInstance } from 'antd';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { DecideObjection, OpenObjectionView } from '#modules/matters/objections/objection.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { UnitSelect } from '../../ui/UnitSelect.tsx';
import { useNames } from '../../ui/use-names.ts';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { DoneOnField, ProseField } from './fields.tsx';

type Decision = 'returned' | 'rerouted' | 'refused';

interface DecideValues {
  decision: Decision;
  toUnit?: string;
  periodEndsOn?: PlainDate;
  reason: string;
  conferenceOn?: PlainDate;
}

/** 决定异议: by the sender, or, where units disagree, by the superior or for the joint conference. */
export function DecideObjectionDialog(props: DialogProps) {
  const { objection } = props.matter;
  return objection === null ? null : <DecideOpenObjection {...props} objection={objection} />;
}

function DecideOpenObjection({ objection, ...props }: DialogProps & { objection: OpenObjectionView }) {
  const { commands } = useWords();
  const names = useNames();
  const proposes =
    objection.proposedUnit === null ? '' : commands.objectionProposes(names.unit(objection.proposedUnit));
  return (
    <CommandDialog<'decide-objection', DecideValues>
      {...props}
      name="decide-objection"
      title={commands.decideObjectionTitle}
      lead={`${commands.objectionBy(names.unit(objection.byUnit), objection.reason)} ${proposes}`}
      width={700}
      initial={{
        ...(objection.proposedUnit === null ? {} : { toUnit: objection.proposedUnit }),
        ...(objection.decider === 'jointConference' ? { conferenceOn: todayAtOffice() } : {}),
      }}
      toInput={(values) => decisionInput(values, objection)}
    >
      {(form) => (
        <>
          <DecisionField decider={objection.decider} />
          <UnitField form={form} assigned={objection.assigned} />
          {objection.decider === 'jointConference' && (
            <DoneOnField name="conferenceOn" label={commands.conferenceOn} />
          )}
          <ProseField
            name="reason"
            label={
              objection.decider === 'jointConference'
                ? commands.conferenceDecided
                : commands.objectionDecisionReason
            }
            most={2000}
            rows={4}
          />
        </>
      )}
    </CommandDialog>
  );
}

function decisionInput(values: DecideValues, { objectionId, assigned }: OpenObjectionView): DecideObjection {
  const { decision, toUnit, periodEndsOn, reason, conferenceOn } = values;
  const input: DecideObjection = { objectionId, agreed: decision !== 'refused', reason };
  if (decision === 'rerouted' && toUnit !== undefined) input.toUnit = toUnit;
  if (decision === 'rerouted' && assigned && periodEndsOn !== undefined) input.periodEndsOn = periodEndsOn;
  if (conferenceOn !== undefined) input.conferenceOn = conferenceOn;
  return input;
}

function DecisionField({ decider }: Pick<OpenObjectionView, 'decider'>) {
  const { app, commands } = useWords();
  const options: readonly { readonly value: Decision; readonly label: string }[] =
    decider === 'sender'
      ? [
          { value: 'returned', label: commands.objectionReturned },
          { value: 'rerouted', label: commands.objectionRerouted },
          { value: 'refused', label: commands.objectionRefused },
        ]
      : [
          { value: 'rerouted', label: commands.disputeNamed },
          { value: 'refused', label: commands.disputeRefused },
        ];
  const lead = {
    sender: undefined,
    commonSuperior: commands.disputeLead,
    jointConference: commands.conferenceLead,
  };
  return (
    <Form.Item
      name="decision"
      label={commands.objectionDecision}
      extra={lead[decider]}
      rules={[{ required: true, message: app.requiredChoice(commands.objectionDecision) }]}
    >
      <Radio.Group vertical options={[...options]} />
    </Form.Item>
  );
}

/** The unit to which it goes at once, and the period that an assignment needs. */
function UnitField({ form, assigned }: { form: FormInstance<DecideValues>; assigned: boolean }) {
  const { app, commands } = useWords();
  if (Form.useWatch('decision', form) !== 'rerouted') return null;
  return (
    <>
      <Form.Item
        name="toUnit"
        label={commands.competentUnit}
        rules={[{ required: true, message: app.requiredChoice(commands.competentUnit) }]}
      >
        <UnitSelect placeholder={commands.chooseUnit} />
      </Form.Item>
      {assigned && (
        <Form.Item
          name="periodEndsOn"
          label={commands.periodEndsOn}
          rules={[{ required: true, message: app.requiredChoice(commands.periodEndsOn) }]}
        >
          <DayField earliest={addDays(todayAtOffice(), 1)} />
        </Form.Item>
      )}
    </>
  );
}

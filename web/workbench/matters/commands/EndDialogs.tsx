import { Form, Radio, type FormInstance } from 'antd';
import type { MatterView } from '#modules/matters/contract.ts';
import type { Ending, EndingGround, ReplyDirectly } from '#modules/matters/endings/declining.contract.ts';
import type { MatterCommands } from '../../api/matters.ts';
import { useSentence, useWords } from '../../i18n/index.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { shortened } from '../../ui/shortened.ts';
import { useNames } from '../../ui/use-names.ts';
import { EarlierNumberField } from '../relation/RelationDialogs.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { NoticeWayField, ProseField } from './fields.tsx';
import { endingNotice } from './notice-texts.ts';
import { useDraftedText } from './use-drafted-text.ts';

type EndCommand = 'decline' | 'no-longer-accept' | 'reply-directly' | 'lead-elsewhere';
type Outcome = NonNullable<ReplyDirectly['outcomes']>[number]['outcome'];

interface EndValues {
  ground: string;
  reason: string;
  turnTo: string;
  noticeWay: ReplyDirectly['noticeWay'];
  noticeText: string;
  /** Of the earlier matter; for what is no longer accepted only. */
  earlierNumber?: string;
  /** In the order of the claims; of suggestions only. */
  outcomes?: Outcome[];
}

/** 不予受理: on a ground of the law, and the petitioner told where to go. */
export function DeclineDialog(props: DialogProps) {
  return <EndDialog {...props} name="decline" ending="declined" />;
}

/** 不再受理: after re-review, on the same facts and reasons. */
export function NoLongerAcceptDialog(props: DialogProps) {
  return <EndDialog {...props} name="no-longer-accept" ending="noLongerAccepted" />;
}

/** 直接回复: to a suggestion what is adopted, or what can be explained at once. */
export function ReplyDirectlyDialog(props: DialogProps) {
  return <EndDialog {...props} name="reply-directly" ending="directReply" />;
}

/** 导入其他法定程序: the notice of the path ends the matter here. */
export function LeadElsewhereDialog(props: DialogProps) {
  return <EndDialog {...props} name="lead-elsewhere" ending="ledToOtherProcedure" />;
}

function EndDialog({ name, ending, ...props }: DialogProps & { name: EndCommand; ending: Ending }) {
  const { commands } = useWords();
  const { matter } = props;
  const grounds = matter.endingGrounds.filter((ground) => ground.ending === ending);
  const adopts = name === 'reply-directly' && matter.kind === 'suggestion';
  return (
    <CommandDialog<EndCommand, EndValues>
      {...props}
      name={name}
      title={commands.endTitle[ending]}
      lead={commands.endLead[ending]}
      width={700}
      initial={{
        ...(grounds[0] === undefined ? {} : { ground: grounds[0].key }),
        noticeWay: matter.channel === 'online' ? 'online' : 'post',
        ...(adopts ? { outcomes: matter.claims.map((): Outcome => 'adopted') } : {}),
      }}
      toInput={(values) => endInput(values, matter)}
    >
      {(form) => (
        <>
          <GroundField grounds={grounds} />
          {name === 'no-longer-accept' && <EarlierNumberField />}
          {adopts && <OutcomeFields matter={matter} />}
          <ProseField name="reason" label={commands.endReason} most={2000} rows={3} />
          <ProseField name="turnTo" label={commands.turnTo} help={commands.turnToHelp} most={1000} rows={2} />
          <NoticeWayField />
          <ProseField
            name="noticeText"
            label={commands.noticeText}
            help={commands.noticeTextHelp}
            most={5000}
            rows={6}
          />
          <NoticeFollows form={form} matter={matter} grounds={grounds} />
        </>
      )}
    </CommandDialog>
  );
}

function endInput(
  { outcomes, earlierNumber, ...values }: EndValues,
  matter: MatterView,
): MatterCommands[EndCommand] {
  if (earlierNumber !== undefined) return { ...values, earlierNumber };
  if (outcomes === undefined) return values;
  return {
    ...values,
    outcomes: matter.claims.map(({ claimId }, index) => ({
      claimId,
      outcome: outcomes[index] ?? 'explained',
    })),
  };
}

function GroundField({ grounds }: { grounds: readonly EndingGround[] }) {
  const { app, commands } = useWords();
  const sentence = useSentence();
  return (
    <Form.Item
      name="ground"
      label={commands.endGround}
      rules={[{ required: true, message: app.requiredChoice(commands.endGround) }]}
    >
      <Radio.Group vertical className="full-width">
        {grounds.map(({ key, name, citation }) => (
          <Radio key={key} value={key} className="choice-card">
            {sentence(name)}
            <span className="choice-help">
              {citation.instrument}
              {citation.article}：{citation.words}
            </span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}

const ADOPTIONS: readonly Outcome[] = ['adopted', 'partlyAdopted', 'notAdopted', 'explained'];

function OutcomeFields({ matter }: { matter: MatterView }) {
  const { app, matter: t, words } = useWords();
  return matter.claims.map((claim, index) => (
    <Form.Item
      key={claim.claimId}
      name={['outcomes', index]}
      label={app.labelled(t.claim(index + 1), shortened(claim.text))}
      rules={[{ required: true }]}
    >
      <Choice options={ADOPTIONS.map((value) => ({ value, words: words.outcome[value] }))} />
    </Form.Item>
  ));
}

interface FollowsProps {
  readonly form: FormInstance<EndValues>;
  readonly matter: MatterView;
  readonly grounds: readonly EndingGround[];
}

/** Writes the notice anew from what is filled in, until the officer has edited it. */
function NoticeFollows({ form, matter, grounds }: FollowsProps) {
  const { commands } = useWords();
  const names = useNames();
  const key = Form.useWatch('ground', form);
  const reason = Form.useWatch('reason', form) ?? '';
  const turnTo = Form.useWatch('turnTo', form) ?? '';
  const ground = grounds.find((one) => one.key === key);
  const drafted =
    ground === undefined ? undefined : endingNotice(matter, { ground, reason, turnTo }, names, commands);
  useDraftedText(form, drafted);
  return null;
}

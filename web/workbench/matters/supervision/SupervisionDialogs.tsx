// 催办, 督办, 回复, 认可回复, 再次督办, 结束督办, 不予督办.
import { Form } from 'antd';
import { addDays } from '#kernel/plain-date.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import type {
  AcceptReply,
  EndSupervision,
  RepeatSupervision,
  ReplyToSupervision,
  SetProposalAside,
  SuperviseUnit,
  SupervisionView,
  UrgeUnit,
} from '#modules/matters/supervision/supervision.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useSentence, useWords } from '../../i18n/index.tsx';
import { useSession } from '../../session/use-session.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { useNames } from '../../ui/use-names.ts';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { ProseField } from '../commands/fields.tsx';

const USUAL_DAYS = 10;

/** As a form has it: a choice among texts, of which none is “no proposal”. */
type Aimed<Input> = Omit<Input, 'proposalId'> & { readonly proposal?: string };

/** As a form has it: which supervision, as a text. */
type OfOne<Input> = Omit<Input, 'supervisionId'> & { readonly which: string };

export function UrgeDialog(props: DialogProps) {
  const { supervision: t } = useWords();
  return (
    <CommandDialog<'urge', Aimed<UrgeUnit>>
      {...props}
      name="urge"
      title={t.urgeTitle}
      lead={t.urgeLead}
      initial={useAimed(props.matter)}
      toInput={toAimed}
    >
      {() => (
        <>
          <AimFields matter={props.matter} />
          <ProseField name="requirement" label={t.requirement} most={2000} rows={3} />
        </>
      )}
    </CommandDialog>
  );
}

export function SuperviseDialog(props: DialogProps) {
  const { app, supervision: t } = useWords();
  const sentence = useSentence();
  const { grounds } = props.matter.supervision;
  const waiting = waitingFor(props.matter, useSession().post.unitId);
  const ground = waiting[0]?.ground.key;
  return (
    <CommandDialog<'supervise', Aimed<SuperviseUnit>>
      {...props}
      name="supervise"
      title={t.superviseTitle}
      lead={t.superviseLead}
      width={760}
      initial={{ ...useAimed(props.matter), ...(ground === undefined ? {} : { ground }) }}
      toInput={toAimed}
    >
      {() => (
        <>
          <AimFields matter={props.matter} />
          <Form.Item
            name="ground"
            label={t.ground}
            required
            rules={[{ required: true, message: app.requiredChoice(t.ground) }]}
          >
            <Choice
              placeholder={app.choose}
              options={grounds.map(({ key, name, article }) => ({
                value: key,
                words: `${sentence(name)} · ${sentence(article)}`,
              }))}
            />
          </Form.Item>
          <ProseField name="facts" label={t.facts} most={5000} rows={4} />
          <ProseField name="requirement" label={t.requirement} most={5000} rows={4} />
        </>
      )}
    </CommandDialog>
  );
}

export function ReplySupervisionDialog(props: DialogProps) {
  const { supervision: t } = useWords();
  const { unitId } = useSession().post;
  const owed = openOnes(props.matter).filter((one) => one.toUnit === unitId && isUnanswered(one));
  return (
    <CommandDialog<'reply-to-supervision', OfOne<ReplyToSupervision>>
      {...props}
      name="reply-to-supervision"
      title={t.replyTitle}
      lead={t.replyLead}
      initial={first(owed)}
      toInput={toOne}
    >
      {() => (
        <>
          <WhichField among={owed} />
          <ProseField name="reply" label={t.replyText} most={10_000} rows={6} />
        </>
      )}
    </CommandDialog>
  );
}

export function AcceptReplyDialog(props: DialogProps) {
  const { supervision: t } = useWords();
  const replied = useOwn(props.matter).filter((one) => !isUnanswered(one));
  return (
    <CommandDialog<'accept-reply', OfOne<AcceptReply>>
      {...props}
      name="accept-reply"
      title={t.acceptTitle}
      lead={t.acceptLead}
      initial={first(replied)}
      toInput={toOne}
    >
      {() => (
        <>
          <WhichField among={replied} />
          <ProseField name="opinion" label={t.acceptText} most={2000} rows={3} />
        </>
      )}
    </CommandDialog>
  );
}

export function RepeatSupervisionDialog(props: DialogProps) {
  const { supervision: t } = useWords();
  const own = useOwn(props.matter);
  return (
    <CommandDialog<'repeat-supervision', OfOne<RepeatSupervision>>
      {...props}
      name="repeat-supervision"
      title={t.repeatTitle}
      lead={t.repeatLead}
      initial={{ ...first(own), answerBy: usualDay() }}
      toInput={toOne}
    >
      {() => (
        <>
          <WhichField among={own} />
          <AnswerByField />
          <ProseField name="facts" label={t.facts} most={5000} rows={4} />
          <ProseField name="requirement" label={t.requirement} most={5000} rows={4} />
        </>
      )}
    </CommandDialog>
  );
}

export function EndSupervisionDialog(props: DialogProps) {
  const { supervision: t } = useWords();
  const own = useOwn(props.matter);
  return (
    <CommandDialog<'end-supervision', OfOne<EndSupervision>>
      {...props}
      name="end-supervision"
      title={t.endTitle}
      lead={t.endLead}
      initial={first(own)}
      toInput={toOne}
    >
      {() => (
        <>
          <WhichField among={own} />
          <ProseField name="reason" label={t.endReason} most={1000} rows={3} />
        </>
      )}
    </CommandDialog>
  );
}

export function SetProposalAsideDialog(props: DialogProps) {
  const { app, supervision: t } = useWords();
  const options = useProposals(props.matter);
  return (
    <CommandDialog<'set-proposal-aside', { readonly proposal: string; readonly reason: string }>
      {...props}
      name="set-proposal-aside"
      title={t.asideTitle}
      lead={t.asideLead}
      initial={{ proposal: options[0]?.value ?? '' }}
      toInput={({ proposal, reason }): SetProposalAside => ({ proposalId: Number(proposal), reason })}
    >
      {() => (
        <>
          <Form.Item
            name="proposal"
            label={t.which}
            required
            rules={[{ required: true, message: app.requiredChoice(t.which) }]}
          >
            <Choice options={options} />
          </Form.Item>
          <ProseField name="reason" label={t.asideReason} most={1000} rows={3} />
        </>
      )}
    </CommandDialog>
  );
}

/** Whom it is about, why, and until when the unit replies. */
function AimFields({ matter }: { matter: MatterView }) {
  const { app, supervision: t } = useWords();
  const names = useNames();
  const proposals = useProposals(matter);
  return (
    <>
      <Form.Item
        name="toUnit"
        label={t.unit}
        required
        rules={[{ required: true, message: app.requiredChoice(t.unit) }]}
      >
        <Choice
          options={matter.supervision.units.map((unitId) => ({ value: unitId, words: names.unit(unitId) }))}
        />
      </Form.Item>
      {proposals.length > 0 && (
        <Form.Item name="proposal" label={t.basedOn}>
          <Choice options={[...proposals, { value: '', words: t.basedOnNone }]} />
        </Form.Item>
      )}
      <AnswerByField />
    </>
  );
}

function AnswerByField() {
  const { app, supervision: t } = useWords();
  return (
    <Form.Item
      name="answerBy"
      label={t.answerByLabel}
      extra={t.answerByHelp}
      required
      rules={[{ required: true, message: app.requiredChoice(t.answerByLabel) }]}
    >
      <DayField earliest={addDays(todayAtOffice(), 1)} allowClear={false} />
    </Form.Item>
  );
}

function WhichField({ among }: { among: readonly SupervisionView[] }) {
  const { app, supervision: t } = useWords();
  const names = useNames();
  return (
    <Form.Item
      name="which"
      label={t.which}
      required
      rules={[{ required: true, message: app.requiredChoice(t.which) }]}
    >
      <Choice
        options={among.map(({ supervisionId, kind, officeUnit, toUnit, rounds }) => ({
          value: String(supervisionId),
          words: `${t.entry(t.kind[kind], names.unitShort(officeUnit), names.unitShort(toUnit))} · ${t.answerBy(rounds.at(-1)?.answerBy ?? '')}`,
        }))}
      />
    </Form.Item>
  );
}

function usualDay() {
  return addDays(todayAtOffice(), USUAL_DAYS);
}

/** What the first proposal that waits says; without one, the first unit. */
function useAimed(matter: MatterView) {
  const [proposal] = waitingFor(matter, useSession().post.unitId);
  const toUnit = proposal?.toUnit ?? matter.supervision.units[0];
  return {
    answerBy: usualDay(),
    proposal: proposal === undefined ? '' : String(proposal.proposalId),
    ...(toUnit === undefined ? {} : { toUnit }),
  };
}

function toAimed<Values extends { readonly proposal?: string }>({ proposal = '', ...values }: Values) {
  return { ...values, ...(proposal === '' ? {} : { proposalId: Number(proposal) }) };
}

function toOne<Values extends { readonly which: string }>({ which, ...values }: Values) {
  return { ...values, supervisionId: Number(which) };
}

function first(among: readonly SupervisionView[]): { readonly which: string } {
  return { which: String(among[0]?.supervisionId ?? '') };
}

function waitingFor({ supervision }: MatterView, unitId: string) {
  return supervision.proposals.filter((one) => one.officeUnit === unitId && one.state === 'waiting');
}

function useProposals(matter: MatterView): { readonly value: string; readonly words: string }[] {
  const { supervision: t } = useWords();
  const sentence = useSentence();
  const names = useNames();
  return waitingFor(matter, useSession().post.unitId).map((one) => ({
    value: String(one.proposalId),
    words: t.proposal(names.unitShort(one.toUnit), sentence(one.ruleName), one.ruleId, one.dueOn),
  }));
}

function openOnes({ supervision }: MatterView): readonly SupervisionView[] {
  return supervision.supervisions.filter(({ ended }) => ended === null);
}

function useOwn(matter: MatterView): readonly SupervisionView[] {
  const { unitId } = useSession().post;
  return openOnes(matter).filter(({ officeUnit }) => officeUnit === unitId);
}

function isUnanswered({ rounds }: SupervisionView): boolean {
  return rounds.at(-1)?.reply === null;
}

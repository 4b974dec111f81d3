import { Alert, App, Button, Form } from 'antd';
import { useNavigate } from 'react-router';
import type { MatterView } from '#modules/matters/contract.ts';
import type { AnswerMatter } from '#modules/matters/handling/handling.contract.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { dropDraft } from '../session/drafts.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { GrowingText } from '../ui/GrowingText.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { currentDraft } from './approval/drafts.ts';
import { CommandProblem } from './commands/CommandProblem.tsx';
import { ProseField } from './commands/fields.tsx';
import { useCommand } from './commands/use-command.ts';
import { BasisField } from './BasisField.tsx';
import { DraftBar } from './DraftBar.tsx';
import { OutcomeFields } from './OutcomeFields.tsx';
import { outcomesByClaim } from './outcomes.ts';
import { isRedoOwed } from './review/proceedings.ts';
import { useOpinionDraft, type OpinionDraft } from './use-opinion-draft.ts';

/** The parts of an opinion letter before its legal basis and how long each may be. */
const PARTS = [
  { name: 'claimText', label: 'answerClaim', most: 5000, rows: 3 },
  { name: 'facts', label: 'answerFacts', most: 20_000, rows: 8 },
  { name: 'opinion', label: 'answerOpinion', most: 20_000, rows: 6 },
] as const;

const MOST_BASIS = 5000;

interface AnswerFormProps {
  readonly matter: MatterView;
  /** Whether it is issued at once or handed up to the head of the unit first. */
  readonly step: 'answer' | 'draft-opinion';
}

/** Writes the answer and issues it, or hands it up; kept on this computer until then. */
export function AnswerForm({ matter, step }: AnswerFormProps) {
  const { commands, app, approval, matter: t, review } = useWords();
  const handsUp = step === 'draft-opinion';
  const submitWords = handsUp ? approval.handUp : commands.answerIssue;
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<OpinionDraft>();
  const draft = useOpinionDraft(matter);
  const { faults, refused, failed, clear } = useFormFaults(form);
  const command = useCommand(step, matter, {
    onDone: () => {
      dropDraft('computer', draft.name);
      void navigate(linkTo.matter(matter.matterId));
    },
    onRefused: refused,
  });
  const issue = (values: OpinionDraft) => {
    clear();
    void modal.confirm({
      title: submitWords,
      content: handsUp ? approval.handUpConfirm : commands.answerConfirm,
      okText: submitWords,
      cancelText: app.cancel,
      onOk: () => command.send(answerInput(values, matter)),
    });
  };
  return (
    <Section
      title={handsUp ? approval.draftTitle : commands.answerTitle}
      extra={<DraftBar draft={draft} form={form} />}
    >
      <Returned matter={matter} />
      {faults.length === 0 && <CommandProblem command={command} matter={matter} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<OpinionDraft>
        form={form}
        name="answer"
        layout="vertical"
        initialValues={draft.initial}
        onValuesChange={(_changed, all) => draft.keep(all)}
        onFinish={issue}
        onFinishFailed={failed}
      >
        {PARTS.map((part) => (
          <OpinionPart key={part.name} {...part} />
        ))}
        <BasisField
          regime={matter.regime}
          label={t.answerBasis}
          most={MOST_BASIS}
          rows={3}
          className="counted-item"
          showCount={{ formatter: ({ count }) => commands.words(count, MOST_BASIS) }}
        />
        <h3 className="gap-below">{commands.answerOutcomes}</h3>
        <OutcomeFields matter={matter} />
        {isRedoOwed(matter) && (
          <ProseField
            name="changedFacts"
            label={review.changedFacts}
            help={review.changedFactsHelp}
            most={5000}
            required={false}
          />
        )}
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {command.changedSince === undefined ? submitWords : commands.changedAgain}
        </Button>
      </Form>
    </Section>
  );
}

/** What the head wants changed. */
function Returned({ matter }: { matter: MatterView }) {
  const { approval } = useWords();
  const decision = currentDraft(matter)?.decision ?? null;
  if (decision === null || decision.approved) return null;
  return (
    <Alert
      type="warning"
      className="gap-below"
      title={approval.returnedWith(decision.by.name, decision.reason ?? '')}
    />
  );
}

function answerInput({ outcomes, changedFacts, ...parts }: OpinionDraft, matter: MatterView): AnswerMatter {
  const changed = changedFacts?.trim() ?? '';
  return {
    ...parts,
    ...(changed === '' ? {} : { changedFacts: changed }),
    outcomes: outcomesByClaim(matter, outcomes),
  };
}

function OpinionPart({ name, label, most, rows }: (typeof PARTS)[number]) {
  const { app, commands, matter } = useWords();
  const words = matter[label];
  return (
    <Form.Item
      name={name}
      label={words}
      className="counted-item"
      rules={[
        { required: true, whitespace: true, message: app.required(words) },
        { max: most, message: app.tooLong(words, most) },
      ]}
    >
      <GrowingText
        rows={rows}
        most={30}
        showCount={{ formatter: ({ count }) => commands.words(count, most) }}
      />
    </Form.Item>
  );
}

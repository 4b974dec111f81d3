import { Form, Radio, type FormInstance } from 'antd';
import { addDays } from '#kernel/plain-date.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import type { DecideReview, ReviewOutcome } from '#modules/matters/reviews/review.contract.ts';
import type { Outcome } from '#modules/matters/words.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { currentDraft } from '../approval/drafts.ts';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { ProseField } from '../commands/fields.tsx';
import { BasisField } from '../BasisField.tsx';
import { OutcomeFields } from '../OutcomeFields.tsx';
import { outcomesByClaim, outcomesInOrder } from '../outcomes.ts';
import { openProceeding } from './proceedings.ts';

/** 出具复查、复核意见: the outcome and the four parts; as the head approved them, where opinions are approved. */
export function DecideReviewDialog(props: DialogProps) {
  const { review } = useWords();
  return (
    <CommandDialog<'decide-review', Written>
      {...props}
      name="decide-review"
      title={review.decideTitle}
      lead={review.decideLead}
      width={760}
      initial={firstWords(props.matter)}
      toInput={(values) => inputOf(values, props.matter)}
    >
      {(form) => <OpinionFields form={form} matter={props.matter} />}
    </CommandDialog>
  );
}

/** The same, for the head of the unit. */
export function DraftReviewDialog(props: DialogProps) {
  const { approval } = useWords();
  return (
    <CommandDialog<'draft-opinion', Written>
      {...props}
      name="draft-opinion"
      title={approval.draftReviewTitle}
      lead={approval.draftLead}
      submitWords={approval.handUp}
      width={760}
      initial={firstWords(props.matter)}
      toInput={(values) => inputOf(values, props.matter)}
    >
      {(form) => <OpinionFields form={form} matter={props.matter} />}
    </CommandDialog>
  );
}

/** As written; outcomes in the order of the claims. */
interface Written extends Omit<DecideReview, 'outcomes'> {
  readonly outcomes?: readonly (Outcome | undefined)[];
}

function firstWords(matter: MatterView): Partial<Written> {
  const draft = currentDraft(matter);
  if (draft === undefined) return { claimText: openProceeding(matter)?.reasons ?? '' };
  const { claimText, facts, opinion, basis, outcome, outcomes, redoBy } = draft;
  return {
    claimText,
    facts,
    opinion,
    basis,
    ...(outcome === null ? {} : { outcome }),
    ...(outcomes === null ? {} : { outcomes: outcomesInOrder(matter, outcomes) }),
    ...(redoBy === null ? {} : { redoBy }),
  };
}

function inputOf({ redoBy, outcomes = [], ...values }: Written, matter: MatterView): DecideReview {
  return {
    ...values,
    ...(values.outcome === 'redo' && redoBy !== undefined ? { redoBy } : {}),
    ...(values.outcome === 'change' ? { outcomes: outcomesByClaim(matter, outcomes) } : {}),
  };
}

function OpinionFields({ form, matter }: { form: FormInstance<Written>; matter: MatterView }) {
  const { app, review } = useWords();
  const outcomes = Object.keys(review.outcome) as ReviewOutcome[];
  return (
    <>
      <Form.Item
        name="outcome"
        label={review.result}
        rules={[{ required: true, message: app.requiredChoice(review.result) }]}
      >
        <Radio.Group options={outcomes.map((value) => ({ value, label: review.outcome[value] }))} />
      </Form.Item>
      <ChangedOutcomes form={form} matter={matter} />
      <RedoField form={form} />
      <ProseField name="claimText" label={review.claimText} most={5000} rows={3} />
      <ProseField name="facts" label={review.facts} most={20_000} rows={5} />
      <ProseField name="opinion" label={review.opinion} most={20_000} rows={4} />
      <BasisField regime={matter.regime} label={review.basis} most={5000} rows={2} />
    </>
  );
}

/** What each claim has from now on, where the former opinion is changed. */
function ChangedOutcomes({ form, matter }: { form: FormInstance<Written>; matter: MatterView }) {
  const { review } = useWords();
  if (Form.useWatch('outcome', form) !== 'change') return null;
  return (
    <>
      <h3 className="gap-below">{review.changedOutcomes}</h3>
      <OutcomeFields matter={matter} />
    </>
  );
}

function RedoField({ form }: { form: FormInstance<Written> }) {
  const { app, review } = useWords();
  if (Form.useWatch('outcome', form) !== 'redo') return null;
  return (
    <Form.Item
      name="redoBy"
      label={review.redoUntil}
      extra={review.redoHelp}
      rules={[{ required: true, message: app.requiredChoice(review.redoUntil) }]}
    >
      <DayField earliest={addDays(todayAtOffice(), 1)} />
    </Form.Item>
  );
}

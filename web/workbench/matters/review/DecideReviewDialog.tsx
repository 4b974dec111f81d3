import { Form, Radio, type FormInstance } from 'antd';
import { addDays } from '#kernel/plain-date.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import type { DecideReview, ReviewOutcome } from '#modules/matters/reviews/review.contract.ts';
import type { Outcome } from '#modules/matters/words.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { currentDraft } from '../approval/drafts.ts';
import { ClaimOutcomeFields, outcomesByClaim } from '../commands/ClaimOutcomeFields.tsx';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { ProseField } from '../commands/fields.tsx';
import { CitationPicker } from '../CitationPicker.tsx';
import { openProceeding } from './proceedings.ts';

/** The outcomes of the claims stand in their order, and only where the opinion changes what was decided. */
type Values = Omit<DecideReview, 'outcomes'> & { readonly outcomes?: Outcome[] };

/** 出具复查、复核意见: the outcome and the four parts; as the head approved them, where opinions are approved. */
export function DecideReviewDialog(props: DialogProps) {
  const { review } = useWords();
  return (
    <CommandDialog<'decide-review', Values>
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
    <CommandDialog<'draft-opinion', Values>
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

function firstWords(matter: MatterView): Partial<Values> {
  const draft = currentDraft(matter);
  if (draft === undefined) return { claimText: openProceeding(matter)?.reasons ?? '' };
  const { claimText, facts, opinion, basis, outcome, redoBy } = draft;
  return {
    ...(draft.outcomes === null ? {} : { outcomes: draft.outcomes.map((one) => one.outcome) }),
    claimText,
    facts,
    opinion,
    basis,
    ...(outcome === null ? {} : { outcome }),
    ...(redoBy === null ? {} : { redoBy }),
  };
}

function inputOf({ redoBy, outcomes = [], ...values }: Values, matter: MatterView): DecideReview {
  const { outcome } = values;
  return {
    ...values,
    ...(outcome === 'change' ? { outcomes: outcomesByClaim(matter, outcomes) } : {}),
    ...(outcome === 'redo' && redoBy !== undefined ? { redoBy } : {}),
  };
}

interface OpinionFieldsProps {
  readonly form: FormInstance<Values>;
  readonly matter: MatterView;
}

function OpinionFields({ form, matter }: OpinionFieldsProps) {
  const { app, review } = useWords();
  const outcomes = Object.keys(review.outcome) as ReviewOutcome[];
  const outcome = Form.useWatch('outcome', form);
  return (
    <>
      <Form.Item
        name="outcome"
        label={review.result}
        rules={[{ required: true, message: app.requiredChoice(review.result) }]}
      >
        <Radio.Group options={outcomes.map((value) => ({ value, label: review.outcome[value] }))} />
      </Form.Item>
      <RedoField form={form} />
      {outcome === 'change' && <ClaimOutcomeFields matter={matter} />}
      <ProseField name="claimText" label={review.claimText} most={5000} rows={3} />
      <ProseField name="facts" label={review.facts} most={20_000} rows={5} />
      <ProseField name="opinion" label={review.opinion} most={20_000} rows={4} />
      <ProseField name="basis" label={review.basis} most={5000} rows={2} />
      <CitationPicker regime={matter.regime} field="basis" />
    </>
  );
}

function RedoField({ form }: { form: FormInstance<Values> }) {
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

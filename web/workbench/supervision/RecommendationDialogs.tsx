// 提出建议, 反馈采纳情况.
import { Form, Input, Radio } from 'antd';
import type {
  Adoption,
  AnswerRecommendation,
  MakeRecommendation,
  RecommendationKind,
  RecommendationView,
} from '#modules/supervision/contract.ts';
import { answerRecommendation, makeRecommendation } from '../api/supervision.ts';
import { useWords } from '../i18n/index.tsx';
import { ProseField } from '../matters/commands/fields.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';

interface RecommendationDialogProps {
  readonly onClose: () => void;
  readonly onDone: (view: RecommendationView) => void;
}

/** As the form has it: numbers in one line. */
type Values = Omit<MakeRecommendation, 'matters'> & { readonly matters?: string };

export function MakeRecommendationDialog({ onClose, onDone }: RecommendationDialogProps) {
  const { app, supervision: t } = useWords();
  const kinds = Object.keys(t.recommendationKind) as RecommendationKind[];
  return (
    <FormDialog<Values, RecommendationView>
      name="recommendation"
      title={t.recommendTitle}
      lead={t.recommendLead}
      submitWords={t.recommend}
      initial={{ kind: 'work' }}
      send={({ matters = '', ...values }, key) => {
        const numbers = matters.split(/[\s、，,]+/).filter((number) => number !== '');
        return makeRecommendation({ ...values, ...(numbers.length === 0 ? {} : { matters: numbers }) }, key);
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t.recommendKind} rules={[{ required: true }]}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t.recommendationKind[value] }))} />
      </Form.Item>
      <Form.Item
        name="toUnit"
        label={t.toUnit}
        required
        rules={[{ required: true, message: app.requiredChoice(t.toUnit) }]}
      >
        <UnitSelect label={t.toUnit} />
      </Form.Item>
      <Form.Item name="matters" label={`${t.fromMatters}${app.optional}`} extra={t.fromMattersHelp}>
        <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </Form.Item>
      <ProseField name="problem" label={t.problem} most={10_000} rows={4} />
      <ProseField name="recommendation" label={t.recommendation} most={10_000} rows={4} />
      <WhoseField />
    </FormDialog>
  );
}

function WhoseField() {
  const { supervision: t } = useWords();
  if (Form.useWatch('kind') !== 'accountability') return null;
  return <ProseField name="whose" label={t.whose} most={2000} rows={2} />;
}

export function AnswerRecommendationDialog({
  recommendationId,
  onClose,
  onDone,
}: RecommendationDialogProps & { readonly recommendationId: string }) {
  const { app, supervision: t } = useWords();
  const adoptions = Object.keys(t.adoption) as Adoption[];
  return (
    <FormDialog<AnswerRecommendation, RecommendationView>
      name={`answer-recommendation-${recommendationId}`}
      title={t.answerTitle}
      lead={t.answerLead}
      submitWords={t.answer}
      send={(values, key) => answerRecommendation(recommendationId, values, key)}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item
        name="adoption"
        label={t.adoptionLabel}
        rules={[{ required: true, message: app.requiredChoice(t.adoptionLabel) }]}
      >
        <Radio.Group options={adoptions.map((value) => ({ value, label: t.adoption[value] }))} />
      </Form.Item>
      <ProseField name="text" label={t.answerText} most={10_000} rows={5} />
    </FormDialog>
  );
}

import { Form, Radio } from 'antd';
import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { shortened } from '../ui/shortened.ts';
import { outcomesFor } from './outcomes.ts';

/** What becomes of each claim; the values stand in the order of the claims, under `outcomes`. */
export function OutcomeFields({ matter }: { matter: MatterView }) {
  const { app, matter: t, words } = useWords();
  return matter.claims.map((claim, index) => (
    <Form.Item
      key={claim.claimId}
      name={['outcomes', index]}
      label={app.labelled(t.claim(index + 1), shortened(claim.text))}
      rules={[{ required: true, message: app.requiredChoice(t.claim(index + 1)) }]}
    >
      <Radio.Group
        vertical
        options={outcomesFor(claim.kind).map((outcome) => ({
          value: outcome,
          label: words.outcome[outcome],
        }))}
      />
    </Form.Item>
  ));
}

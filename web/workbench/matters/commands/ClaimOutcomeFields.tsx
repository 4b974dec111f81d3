import { Form } from 'antd';
import type { MatterView } from '#modules/matters/contract.ts';
import type { Outcome } from '#modules/matters/words.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { shortened } from '../../ui/shortened.ts';

const OUTCOMES: Readonly<Record<MatterView['kind'], readonly Outcome[]>> = {
  suggestion: ['adopted', 'partlyAdopted', 'notAdopted', 'explained'],
  accusation: ['supported', 'notSupported', 'explained', 'redirected'],
  appeal: ['supported', 'explained', 'notSupported', 'redirected'],
};

/** What each claim comes to, in the order of the claims; the field is named `outcomes`. */
export function ClaimOutcomeFields({ matter }: { matter: MatterView }) {
  const { app, matter: t, words } = useWords();
  return matter.claims.map((claim, index) => (
    <Form.Item
      key={claim.claimId}
      name={['outcomes', index]}
      label={app.labelled(t.claim(index + 1), shortened(claim.text))}
      rules={[{ required: true, message: app.requiredChoice(t.claim(index + 1)) }]}
    >
      <Choice
        options={OUTCOMES[claim.kind].map((value) => ({ value, words: words.outcome[value] }))}
        placeholder={app.requiredChoice(t.claim(index + 1))}
      />
    </Form.Item>
  ));
}

/** What is chosen before anybody chooses. */
export function firstOutcomes({ claims }: MatterView): Outcome[] {
  return claims.map(({ kind }) => OUTCOMES[kind][0] ?? 'explained');
}

/** The outcomes as a command takes them. */
export function outcomesByClaim({ claims }: MatterView, outcomes: readonly Outcome[]) {
  return claims.map(({ claimId }, index) => ({ claimId, outcome: outcomes[index] ?? 'explained' }));
}

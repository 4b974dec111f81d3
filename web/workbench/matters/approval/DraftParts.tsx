import type { MatterView } from '#modules/matters/contract.ts';
import type { DraftView } from '#modules/matters/approval/draft.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { shortened } from '../../ui/shortened.ts';

/** What a draft says: its parts, and the outcome of each claim or of the review. */
export function DraftParts({ matter, draft }: { matter: MatterView; draft: DraftView }) {
  const { app, matter: t, review, words } = useWords();
  const outcomes = (draft.outcomes ?? []).map(({ claimId, outcome }) => {
    const claim = matter.claims.find((one) => one.claimId === claimId);
    return [app.labelled(t.claim(claimId), shortened(claim?.text ?? '')), words.outcome[outcome]] as const;
  });
  const redo = draft.redoBy === null ? [] : [[review.redoUntil, draft.redoBy] as const];
  const parts = [
    [draft.step === 'review' ? review.claimText : t.answerClaim, draft.claimText],
    [t.answerFacts, draft.facts],
    [t.answerOpinion, draft.opinion],
    [t.answerBasis, draft.basis],
    ...(draft.changedFacts === null ? [] : [[review.changedFacts, draft.changedFacts] as const]),
    ...outcomes,
    ...(draft.outcome === null ? [] : [[review.result, review.outcome[draft.outcome]] as const]),
    ...redo,
  ] as const;
  return (
    <dl className="answer-parts">
      {parts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="prose">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

// What a review leaves of the outcomes of the claims: those that it changes, none where it revokes, else those of before.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import { checkClaims, checkOutcomes } from '../../handling/rules/decide-handling.ts';
import type { MatterState } from '../../rules/state.ts';
import type { DecideReview } from '../review.contract.ts';
import type { ReviewOpinionState } from './proceeding-state.ts';

/** A change says what each claim comes to now; after a revocation nothing is left that was decided on them (a reading). */
export function outcomesOf(
  state: MatterState,
  { outcome, outcomes }: DecideReview,
): Result<ReviewOpinionState['outcomes']> {
  if (outcome !== 'change') {
    if (outcomes !== undefined) return refuse(OUTCOMES_OF_CHANGE);
    const none = state.claims.map(({ claimId }) => ({ claimId, outcome: null }));
    return succeed(outcome === 'revoke' ? none : undefined);
  }
  if (outcomes === undefined) return refuse(OUTCOMES_MISSING);
  const fault = checkClaims(state, 'outcomes', outcomes) ?? checkOutcomes(state, { outcomes });
  return fault === undefined ? succeed(outcomes) : refuse(fault);
}

const OUTCOMES_MISSING: Refusal = {
  code: 'change-needs-outcomes',
  kind: 'invalid',
  field: 'outcomes',
  text: {
    zh: '变更原意见的，请选择变更后对每项诉求的结论；予以支持的，按变更后的意见督促执行（《信访工作条例》第三十二条第二款，《信访条例》第三十二条第二款）。',
    en: 'Where the opinion is changed, choose what each claim comes to now: what is supported has to be carried out (2022 art. 32(2), 2005 art. 32(2)).',
  },
};

const OUTCOMES_OF_CHANGE: Refusal = {
  code: 'outcomes-of-change-only',
  kind: 'invalid',
  field: 'outcomes',
  text: {
    zh: '只有变更原意见的，才另行写明对每项诉求的结论。请删去，或者把结论改为“变更”。',
    en: 'Only an opinion that changes what was decided says what each claim comes to. Leave it out, or choose “change”.',
  },
};

// What officers see of the approval of opinions. The petitioner sees nothing of it: what is theirs is what was issued.
import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { officerNames } from '#modules/network/index.ts';
import type { MatterAction } from '../contract.ts';
import type { ApprovalView } from './draft.contract.ts';
import { APPROVAL_NOT_NEEDED, whyNotApproved } from './rules/decide-draft.ts';
import { currentDraft } from './rules/drafts.ts';
import type { MatterState } from '../rules/state.ts';
import type { PostHolder } from '../identity/rules/identity-state.ts';

/** The drafts of a matter with their texts. */
export async function viewApproval(
  tx: Tx,
  state: MatterState,
  texts: ReadonlyMap<number, string>,
  needed: boolean,
): Promise<ApprovalView> {
  const drafts = state.drafts ?? [];
  if (drafts.length === 0) return { needed, drafts: [] };
  const holders = drafts.flatMap(({ by, decision }) => (decision === null ? [by] : [by, decision.by]));
  const names = await officerNames(
    tx,
    holders.map(({ officerId }) => officerId),
  );
  const who = ({ officerId, unitId }: PostHolder) => ({ name: names.get(officerId) ?? '', unitId });
  const said = (textId: number): string => texts.get(textId) ?? '';
  const current = currentDraft(state);
  return {
    needed,
    drafts: drafts.map((one) => ({
      draftId: one.draftId,
      step: one.step,
      draftedBy: who(one.by),
      draftedOn: one.on,
      claimText: said(one.claimText),
      facts: said(one.factsText),
      opinion: said(one.opinionText),
      basis: said(one.basisText),
      changedFacts: one.changedFactsText === undefined ? null : said(one.changedFactsText),
      outcomes: one.outcomes === undefined ? null : one.outcomes.map((outcome) => ({ ...outcome })),
      outcome: one.outcome ?? null,
      redoBy: one.redoBy ?? null,
      decision: one.decision && {
        approved: one.decision.approved,
        by: who(one.decision.by),
        on: one.decision.on,
        reason: one.decision.reasonText === null ? null : said(one.decision.reasonText),
      },
      isCurrent: one === current,
    })),
  };
}

/** What the approval of opinions, or that the unit has none, says against a step. */
export function whyNotByApproval(
  state: MatterState,
  action: MatterAction,
  needed: boolean,
): Text | undefined {
  if (action === 'draftOpinion') return needed ? undefined : APPROVAL_NOT_NEEDED;
  return needed && (action === 'answer' || action === 'decideReview') ? whyNotApproved(state) : undefined;
}

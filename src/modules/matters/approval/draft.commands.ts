// The approval of opinions, one function for each thing somebody says. Each runs through changeMatter.
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { loadNetwork, needsApproval } from '#modules/network/index.ts';
import { changeMatter, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import type { DecideDraft, DraftOpinion } from './draft.contract.ts';
import {
  APPROVAL_NOT_NEEDED,
  checkApproved,
  decideDraft as decideDeciding,
  draftOpinion as decideDrafting,
} from './rules/decide-draft.ts';
import type { MatterState } from '../rules/state.ts';
import type { PostHolder } from '../identity/rules/identity-state.ts';
import { writeTexts } from '../texts.ts';

/** Drafts the opinion that is due from the officer's unit, for its head. */
export function draftOpinion(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DraftOpinion },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'draftOpinion', target, clock, async (state, circumstances) => {
    if (actor.kind !== 'officer') return refuse(OFFICERS_ONLY);
    if (!needsApproval(await loadNetwork(tx), circumstances.unitId)) return refuse(NOT_NEEDED);
    const { claimText: claim, facts, opinion, basis, changedFacts } = input;
    const parts = { claim, facts, opinion, basis };
    const words =
      changedFacts === undefined ? writeTexts(state, parts) : writeTexts(state, { ...parts, changedFacts });
    const event = decideDrafting(
      state,
      input,
      { words, contentDigest: digestOfOpinion(input), by: holderOf(actor) },
      circumstances,
    );
    return event.ok ? succeed({ event: event.value, prose: words.prose }) : event;
  });
}

/** Approves a draft, or returns it with what is to be changed. */
export function decideDraft(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DecideDraft },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'decideDraft', target, clock, (state, circumstances) => {
    if (actor.kind !== 'officer') return refuse(OFFICERS_ONLY);
    const { reason } = input;
    const words = reason === undefined ? undefined : writeTexts(state, { reason });
    const event = decideDeciding(
      state,
      input,
      { reasonWords: words, by: holderOf(actor), onBehalfOf: actor.onBehalfOf?.officerId },
      circumstances,
    );
    return event.ok ? succeed({ event: event.value, prose: { ...words?.prose } }) : event;
  });
}

/** Whether the opinions of a unit are approved, and why this one may not go out then; asked by whatever issues one. */
export async function approvalOf(
  tx: Tx,
  state: MatterState,
  unitId: string,
  input: DraftOpinion,
): Promise<{ readonly needed: boolean; readonly fault: Refusal | undefined }> {
  if (!needsApproval(await loadNetwork(tx), unitId)) return { needed: false, fault: undefined };
  return { needed: true, fault: checkApproved(state, digestOfOpinion(input)) };
}

/** Of all that an opinion says, whoever typed it and in whatever order. */
function digestOfOpinion(input: DraftOpinion): string {
  const { claimText, facts, opinion, basis, changedFacts, outcomes, outcome, redoBy } = input;
  return digestOf({
    parts: [claimText, facts, opinion, basis, changedFacts ?? ''].map((text) => text.trim()),
    outcomes: (outcomes ?? [])
      .map(({ claimId, outcome: said }) => ({ claimId, outcome: said }))
      .sort((left, right) => left.claimId - right.claimId),
    outcome: outcome ?? null,
    redoBy: redoBy ?? null,
  });
}

function holderOf({ officerId, unitId, role }: OfficerActor): PostHolder {
  return { officerId, unitId, role };
}

const NOT_NEEDED: Refusal = { code: 'approval-not-needed', kind: 'conflict', text: APPROVAL_NOT_NEEDED };

const OFFICERS_ONLY: Refusal = {
  code: 'officers-only',
  kind: 'forbidden',
  text: {
    zh: '意见由工作人员起草和审批，请登录后办理。',
    en: 'Officers draft opinions and decide on drafts; sign in first.',
  },
};

// What relates matters to each other: claims that become matters of their own 分立, and new facts after re-review.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { copySubmission, prepareSubmissions, savePrepared } from '#modules/intake/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import {
  applyEvent,
  circumstancesOf,
  commit,
  isInScope,
  loadFor,
  saveApplied,
  type AppliedEvent,
  type Target,
} from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import { findIdByNumber, findForUpdate, type LoadedMatter } from '../matter.store.ts';
import { loadBoth } from './loading-both.ts';
import { listProse } from '../prose.store.ts';
import type { LinkEarlier, SplitMatter, SplitReceipt, UndoSplit } from './relation.contract.ts';
import { FIND_REPEATS } from '../repeats/repeats.jobs.ts';
import { dropCandidates } from '../repeats/repeats.store.ts';
import {
  linkEarlier as decideLink,
  splitOff,
  undoSplit as decideUndo,
  whyNotSplit,
  wholeOf,
} from './rules/decide-relation.ts';
import { openMatter } from '../registering/rules/open.ts';
import type { ClaimState, MatterState } from '../rules/state.ts';
import { writeTexts } from '../texts.ts';

/** Links a matter with new facts or reasons to the earlier one that went through re-review; it goes the way of any new matter. */
export async function linkEarlier(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: LinkEarlier },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const earlier = { matterId: await findIdByNumber(tx, input.earlierNumber), field: 'earlierNumber' };
  const both = await loadBoth(tx, actor, 'linkEarlier', target, earlier);
  if (!both.ok) return both;
  const { own, other } = both.value;
  const words = writeTexts(own.state, { newFacts: input.newFacts });
  const decided = decideLink(own.state, other.state, words, await circumstancesOf(tx, actor, clock));
  if (!decided.ok) return decided;
  await dropCandidates(tx, target.matterId, other.state.matterId);
  return succeed(
    await commit(tx, actor, clock, [
      { loaded: own, event: decided.value.own, prose: words.prose },
      { loaded: other, event: decided.value.other, prose: {} },
    ]),
  );
}

/**
 * Makes each claim named a matter of its own, with the same people, walls and day of receipt, so that no time is gained by it.
 * The petitioner keeps the number they have and gets one more for each part.
 */
export async function splitMatter(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: SplitMatter },
  clock: Clock,
): Promise<Result<SplitReceipt>> {
  const loaded = await loadFor(tx, actor, 'split', target);
  if (!loaded.ok) return loaded;
  const why = whyNotSplit(loaded.value.state, input);
  if (why !== undefined) return refuse(why);
  const words = writeTexts(loaded.value.state, { reason: input.reason });
  const texts = (await listProse(tx, target.matterId)).claims;
  const parts: SplitReceipt['parts'] = [];
  let whole = loaded.value;
  for (const claim of whole.state.claims.filter(({ claimId }) => input.claimIds.includes(claimId))) {
    const opened = await openPart(
      tx,
      actor,
      whole.state,
      { claim, text: texts.get(claim.claimId) ?? '' },
      clock,
    );
    const { own, other } = splitOff(
      whole.state,
      { matterId: opened.part.state.matterId, claimId: claim.claimId },
      words,
      { today: clock.today() },
    );
    const prose = parts.length === 0 ? words.prose : {};
    const applied = await applyBoth(tx, actor, clock, [
      { loaded: whole, event: own, prose },
      { loaded: opened.part, event: other, prose: {} },
    ]);
    whole = applied;
    parts.push({ ...opened.receipt, claimId: claim.claimId });
  }
  return succeed({ matterId: target.matterId, version: whole.head.seq, parts });
}

/** Takes a part back while nothing was done with it. */
export async function undoSplit(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: UndoSplit },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const part = await loadFor(tx, actor, 'undoSplit', target);
  if (!part.ok) return part;
  const whole = await findForUpdate(tx, wholeOf(part.value.state) ?? '');
  if (whole === undefined || !isInScope(whole.state, actor)) return refuse(WHOLE_BEYOND_REACH);
  const circumstances = await circumstancesOf(tx, actor, clock);
  const decided = decideUndo(part.value.state, whole.state, digestOf(input.reason.trim()), circumstances);
  if (!decided.ok) return decided;
  await dropCandidates(tx, target.matterId);
  return succeed(
    await commit(tx, actor, clock, [
      { loaded: part.value, event: decided.value.own, prose: {} },
      { loaded: whole, event: decided.value.other, prose: {} },
    ]),
  );
}

async function openPart(
  tx: Tx,
  actor: Actor,
  whole: MatterState,
  { claim, text }: { readonly claim: ClaimState; readonly text: string },
  clock: Clock,
) {
  const topic = claim.topicId === null ? {} : { topicId: claim.topicId };
  const input = await copySubmission(tx, whole.matterId, [{ text, kind: claim.kind, ...topic }]);
  const at = clock.now();
  const unitId = whole.holderUnit;
  const prepared = await prepareSubmissions(tx, [input], { unitId, at, origin: 'desk' });
  const [one] = prepared;
  if (one === undefined) throw new Error('a part was lost while it was split off');
  const { row, queryCode = '' } = one;
  const circumstances = await circumstancesOf(tx, actor, clock);
  const network = await loadNetwork(tx);
  const event = openMatter(
    {
      kind: claim.kind,
      submission: {
        submissionId: row.submission_id,
        number: row.number,
        channel: input.channel,
        participants: row.participants,
        contentDigest: row.content_digest,
      },
      receivedOn: whole.receivedOn,
      placeId: whole.placeId,
      topicId: claim.topicId ?? whole.topicId,
      registeredUnit: unitId,
      reachable: whole.reachable,
      byPetitionOffice: network.units.get(unitId)?.kind === 'petitionOffice',
      accused: [],
      walledFrom: whole.walledFrom,
      ...(whole.identityAsked === true ? { identityAsked: true } : {}),
      claims: [{ ...claim, claimId: 1, track: null, responsibleUnit: null, outcome: null }],
    },
    circumstances,
  );
  const applied = applyEvent({
    actor,
    at,
    law: circumstances.law,
    matterId: row.matter_id,
    loaded: undefined,
    event,
    prose: { title: row.title, searchable: [row.title, row.body, text], claims: new Map([[1, text]]) },
  });
  await saveApplied(tx, [applied]);
  await savePrepared(tx, prepared);
  await tx.enqueue({ kind: FIND_REPEATS, payload: { matterId: row.matter_id } });
  return {
    part: loadedFrom(applied),
    receipt: { matterId: row.matter_id, number: row.number, queryCode },
  };
}

/** Saves an event on each of two matters, and answers the first as it is then. */
async function applyBoth(
  tx: Tx,
  actor: Actor,
  clock: Clock,
  decisions: Parameters<typeof commit>[3],
): Promise<LoadedMatter> {
  const { law } = await circumstancesOf(tx, actor, clock);
  const applied = decisions.map(({ loaded, event, prose }) =>
    applyEvent({ actor, at: clock.now(), law, matterId: loaded.state.matterId, loaded, event, prose }),
  );
  await saveApplied(tx, applied);
  const [first] = applied;
  if (first === undefined) throw new Error('nothing was decided');
  return loadedFrom(first);
}

function loadedFrom({ change }: AppliedEvent): LoadedMatter {
  return { state: change.after, head: change.head };
}

/** Taking a part back changes both matters, so it is for whoever may see both. */
const WHOLE_BEYOND_REACH: Refusal = {
  code: 'whole-beyond-reach',
  kind: 'conflict',
  text: {
    zh: '原信访事项不在您的职权范围内，不能由您撤销分立；请由能查看两件事项的人员办理。',
    en: 'The matter that it was split from is not within your scope; ask a colleague who sees both.',
  },
};

// Endings without an opinion, one function for each thing an officer says; all of them by a ground that the law has.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { loadNetwork, type Network } from '#modules/network/index.ts';
import { commit, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import { documentsOfEnding } from '../documents/documents-of-ending.ts';
import { changeInWriting, type WrittenDecision } from '../documents/issuing.ts';
import type { EndMatter, NoLongerAccept, ReplyDirectly } from './declining.contract.ts';
import { findIdByNumber } from '../matter.store.ts';
import { loadBoth } from '../relations/loading-both.ts';
import { endOnGround, ENDING_ACTIONS, type WhoEnds } from './rules/decide-declining.ts';
import type { MatterEvent } from '../rules/events.ts';
import type { Circumstances } from '../rules/law-port.ts';
import type { MatterState } from '../rules/state.ts';

type Ending<Input> = Target & { readonly input: Input };

/** Declines a matter 不予受理: others are competent, or it is being handled already. The petitioner is told where to go. */
export function declineMatter(tx: Tx, actor: Actor, given: Ending<EndMatter>, clock: Clock) {
  return end(tx, actor, 'decline', given, clock);
}

/**
 * No longer accepts 不再受理 what is brought again on the same facts and reasons after re-review. It names the earlier matter,
 * whose remedies must be exhausted; the relation stands in both histories.
 */
export async function noLongerAccept(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Ending<NoLongerAccept>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const matterId = await findIdByNumber(tx, input.earlierNumber);
  const earlier = { matterId, field: 'earlierNumber' };
  const both = await loadBoth(tx, actor, 'noLongerAccept', target, earlier);
  if (!both.ok) return both;
  const { own, other } = both.value;
  const ended = await changeInWriting(
    tx,
    actor,
    'noLongerAccept',
    target,
    clock,
    async (state, circumstances) => {
      const who = whoEnds(await loadNetwork(tx), circumstances);
      return decideEnding(state, { ...input, ending: 'noLongerAccepted' }, who, other.state);
    },
  );
  if (!ended.ok) return ended;
  const on = clock.today();
  const event: MatterEvent = {
    type: 'relation.made',
    occurredOn: on,
    data: { relation: { is: 'raisedAgain', matterId: own.state.matterId, on }, clocks: [] },
  };
  await commit(tx, actor, clock, [{ loaded: other, event, prose: {} }]);
  return ended;
}

/** Replies directly 直接回复: to a suggestion with what is adopted, or to what can be explained at once. */
export function replyDirectly(tx: Tx, actor: Actor, given: Ending<ReplyDirectly>, clock: Clock) {
  return end(tx, actor, 'replyDirectly', given, clock);
}

/** Leads a matter into the procedure that it belongs to 导入其他法定程序 (2022 art. 31(1)–(4)); the notice of the path ends it. */
export function leadElsewhere(tx: Tx, actor: Actor, given: Ending<EndMatter>, clock: Clock) {
  return end(tx, actor, 'leadElsewhere', given, clock);
}

function end(
  tx: Tx,
  actor: Actor,
  action: Exclude<keyof typeof ENDING_ACTIONS, 'noLongerAccept'>,
  { input, ...target }: Ending<EndMatter | ReplyDirectly>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, action, target, clock, async (state, circumstances) => {
    const who = whoEnds(await loadNetwork(tx), circumstances);
    return decideEnding(state, { ...input, ending: ENDING_ACTIONS[action] }, who);
  });
}

function decideEnding(
  state: MatterState,
  input: Parameters<typeof endOnGround>[1],
  who: WhoEnds,
  earlier?: MatterState,
): Result<WrittenDecision> {
  const notice = input.noticeText.trim();
  const ending = { reason: input.reason.trim(), turn_to: input.turnTo.trim() };
  const digests = { text: digestOf(ending), notice: digestOf(notice) };
  const event = endOnGround(state, input, digests, who, earlier);
  if (!event.ok) return event;
  const notices = new Map([[state.notices.length + 1, notice]]);
  const documents = documentsOfEnding(event.value.data.ending);
  return succeed({ event: event.value, prose: { notices, ending, searchable: [notice] }, documents });
}

/** The officer's unit as the grounds ask of it. */
export function whoEnds(network: Network, circumstances: Circumstances): WhoEnds {
  const petitionOffice = network.units.get(circumstances.unitId)?.kind === 'petitionOffice';
  return { ...circumstances, petitionOffice };
}

// Endings without an opinion, one function for each thing an officer says; all of them by a ground that the law has.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { loadNetwork, type Network } from '#modules/network/index.ts';
import { type Target } from './changing.ts';
import type { MatterChanged } from './contract.ts';
import { documentsOfEnding } from './documents-of-ending.ts';
import { changeInWriting } from './issuing.ts';
import type { EndMatter, ReplyDirectly } from './declining.contract.ts';
import { endOnGround, ENDING_ACTIONS, type WhoEnds } from './rules/decide-declining.ts';
import type { Circumstances } from './rules/law-port.ts';

type Ending<Input> = Target & { readonly input: Input };

/** Declines a matter 不予受理: others are competent, or it is being handled already. The petitioner is told where to go. */
export function declineMatter(tx: Tx, actor: Actor, given: Ending<EndMatter>, clock: Clock) {
  return end(tx, actor, 'decline', given, clock);
}

/** No longer accepts 不再受理 what is brought again on the same facts and reasons after re-review. */
export function noLongerAccept(tx: Tx, actor: Actor, given: Ending<EndMatter>, clock: Clock) {
  return end(tx, actor, 'noLongerAccept', given, clock);
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
  action: keyof typeof ENDING_ACTIONS,
  { input, ...target }: Ending<EndMatter | ReplyDirectly>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, action, target, clock, async (state, circumstances) => {
    const notice = input.noticeText.trim();
    const ending = { reason: input.reason.trim(), turn_to: input.turnTo.trim() };
    const event = endOnGround(
      state,
      { ...input, ending: ENDING_ACTIONS[action] },
      { text: digestOf(ending), notice: digestOf(notice) },
      whoEnds(await loadNetwork(tx), circumstances),
    );
    if (!event.ok) return event;
    const notices = new Map([[state.notices.length + 1, notice]]);
    const documents = documentsOfEnding(event.value.data.ending);
    return succeed({ event: event.value, prose: { notices, ending, searchable: [notice] }, documents });
  });
}

/** The officer's unit as the grounds ask of it. */
export function whoEnds(network: Network, circumstances: Circumstances): WhoEnds {
  const petitionOffice = network.units.get(circumstances.unitId)?.kind === 'petitionOffice';
  return { ...circumstances, petitionOffice };
}

// Service of the lead matter's answer on the petitioners of the matters joined to it.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { circumstancesOf, commit, isInScope, loadFor, matterUnknown, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import type { ServeJoined } from './joined.contract.ts';
import { findMatter } from '../matter.store.ts';
import { listProse } from '../prose.store.ts';
import { serveJoined as decideService } from './rules/decide-joined.ts';

/** Records that a petitioner whose matter was joined to another received the answer of that one 送达. */
export async function serveJoined(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: ServeJoined },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const loaded = await loadFor(tx, actor, 'serveJoined', target);
  if (!loaded.ok) return loaded;
  const { state } = loaded.value;
  const leadId = state.attachment?.matterId ?? '';
  const lead = await findMatter(tx.db, leadId);
  if (lead === undefined || !isInScope(lead.state, actor)) return refuse(matterUnknown());
  const event = decideService(state, lead.state, input, await circumstancesOf(tx, actor, clock));
  if (!event.ok) return event;
  const prose = await listProse(tx, leadId);
  const said = prose.answers.get(lead.state.answers.length);
  if (said === undefined) throw new Error(`the answer of ${leadId} has no words`);
  const { claimText: claim_text, facts, opinion, basis } = said;
  const answers = new Map([[state.answers.length + 1, { claim_text, facts, opinion, basis }]]);
  return succeed(
    await commit(tx, actor, clock, [{ loaded: loaded.value, event: event.value, prose: { answers } }]),
  );
}

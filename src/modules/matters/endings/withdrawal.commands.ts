// Withdrawal: by the petitioner on the portal, or at the desk by the paper that they signed. Officers alone cannot withdraw.
import type { Actor, PetitionerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { viewParties } from '#modules/intake/index.ts';
import { changeMatter, circumstancesOf, commit, matterUnknown, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import { findForUpdate } from '../matter.store.ts';
import { withdrawalNotice, withdrawAtDesk, withdrawOnline } from './rules/decide-withdrawal.ts';
import type { WithdrawMatter } from './withdrawal.contract.ts';

/** Records at the desk that the petitioner withdrew 撤回: their signed paper is attached and was read out to them. */
export function withdrawMatter(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: WithdrawMatter },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'withdraw', target, clock, (state, circumstances) => {
    const notice = input.noticeText.trim();
    const event = withdrawAtDesk(state, input, digestOf(notice), circumstances);
    if (!event.ok) return event;
    return succeed({ event: event.value, prose: { notices: new Map([[state.notices.length + 1, notice]]) } });
  });
}

/** Withdraws a matter that its petitioner proved to be theirs. They may bring it again, as a new one. */
export async function withdrawOwnMatter(
  tx: Tx,
  actor: PetitionerActor,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const loaded = await findForUpdate(tx, actor.matterId);
  if (loaded === undefined) return refuse(matterUnknown());
  const { state } = loaded;
  const notice = withdrawalNotice(state, clock.today());
  const petitioners = await countPetitioners(tx, actor.matterId);
  const decided = withdrawOnline(
    state,
    { petitioners, noticeDigest: digestOf(notice) },
    await circumstancesOf(tx, actor, clock),
  );
  if (!decided.ok) return decided;
  const prose = { notices: new Map([[state.notices.length + 1, notice]]) };
  return succeed(await commit(tx, actor, clock, [{ loaded, event: decided.value, prose }]));
}

/** How many people brought a matter; agents speak for somebody else. */
export async function countPetitioners(tx: Tx, matterId: string): Promise<number> {
  const parties = await viewParties(tx, matterId);
  return parties.filter(({ role }) => role !== 'agent').length;
}

// Confidentiality given up in writing 放弃保密, by two officers, and asked for again by the petitioner alone. What the rows
// of the people say follows the history at once: from then on they are shown, found and compared as it says.
import type { Actor, PetitionerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { setConfidential } from '#modules/intake/index.ts';
import { changeMatter, commit, matterUnknown, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import type { DecideWaiver, RecordWaiver } from './identity.contract.ts';
import { findForUpdate } from '../matter.store.ts';
import { officerNow } from './opening.commands.ts';
import { FIND_REPEATS } from '../repeats/repeats.jobs.ts';
import {
  askConfidentialityAgain as decideAgain,
  decideWaiver as decideDeciding,
  recordWaiver as decideRecording,
} from './rules/decide-waivers.ts';

/** Records that the petitioner gives confidentiality up, with the paper. Nothing is shown until somebody else confirms. */
export function recordWaiver(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: RecordWaiver },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'recordWaiver', target, clock, (state, circumstances) => {
    if (actor.kind !== 'officer') return refuse(OFFICERS_ONLY);
    const event = decideRecording(state, input, officerNow(actor, clock), circumstances);
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
}

/** Confirms it from the paper, from when on the people are shown as those of other matters; or does not. */
export async function decideWaiver(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DecideWaiver },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const changed = await changeMatter(tx, actor, 'decideWaiver', target, clock, (state, circumstances) => {
    if (actor.kind !== 'officer') return refuse(OFFICERS_ONLY);
    const event = decideDeciding(state, input, officerNow(actor, clock), circumstances);
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
  if (!changed.ok || !input.confirmed) return changed;
  const { matterId } = target;
  await setConfidential(tx, matterId, false);
  if (['registered', 'routed'].includes(changed.value.stage))
    await tx.enqueue({ kind: FIND_REPEATS, payload: { matterId } });
  return changed;
}

/** Seals the people again, for the petitioner who asks for it; no officer does. */
export async function askConfidentialityAgain(
  tx: Tx,
  actor: PetitionerActor,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const { matterId } = actor;
  const loaded = await findForUpdate(tx, matterId);
  if (loaded === undefined) return refuse(matterUnknown());
  const event = decideAgain(loaded.state, { now: clock.now(), today: clock.today() });
  if (!event.ok) return event;
  const changed = await commit(tx, actor, clock, [{ loaded, event: event.value, prose: {} }]);
  // The database forgets with it that another matter is by the same person (migration 0019).
  await setConfidential(tx, matterId, true);
  return succeed(changed);
}

const OFFICERS_ONLY: Refusal = {
  code: 'officers-only',
  kind: 'forbidden',
  text: {
    zh: '放弃保密由工作人员登记和核对，请登录后办理。',
    en: 'Officers record waivers and decide on them; sign in first.',
  },
};

// Moving a matter to the other Regulation.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { changeMatter, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import type { MoveRegulation } from './move.contract.ts';
import { moveRegulation as decideMove } from './rules/decide-move.ts';
import { writeTexts } from '../texts.ts';

/** Handles a matter under the other Regulation from now on, by a supervisor's decision, and tells the petitioner. */
export function moveRegulation(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: MoveRegulation },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'moveRegulation', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { reason: input.reason });
    const notice = input.noticeText.trim();
    const event = decideMove(state, input, { ...words, noticeDigest: digestOf(notice) }, circumstances);
    if (!event.ok) return event;
    const notices = new Map([[state.notices.length + 1, notice]]);
    return succeed({ event: event.value, prose: { ...words.prose, notices } });
  });
}

// Simplified handling of a matter. Each runs through changeMatter.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { changeMatter, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import { writeTexts } from '../texts.ts';
import { markSimple as decideMark, returnToOrdinary as decideReturn } from './rules/decide-simple.ts';
import type { MarkSimple, ReturnToOrdinary } from './simple.contract.ts';

/** Chooses simplified handling 简易办理 for a matter, where the hub has put it in force and no fact shuts it out. */
export function markSimple(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: MarkSimple },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'markSimple', target, clock, (state, circumstances) => {
    const event = decideMark(state, input, circumstances);
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
}

/** Takes a matter back to the ordinary procedure 转为普通程序, for a reason that stays on record. */
export function returnToOrdinary(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: ReturnToOrdinary },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'returnToOrdinary', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { reason: input.reason });
    const event = decideReturn(state, words, circumstances);
    return event.ok ? succeed({ event: event.value, prose: words.prose }) : event;
  });
}

// Decides whether a matter is an earlier one raised again 重复信访. A join is a relation that can be undone: both matters
// keep their histories and numbers, and the petitioner follows either number.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import { endClocks } from './clock-changes.ts';
import type { MatterEvent } from './events.ts';
import type { Circumstances } from './law-port.ts';
import { runningClocks, type ClockState, type MatterState } from './state.ts';

/** Joins a matter to an earlier one: an event on each. The clocks of the later one rest while it is joined. */
export function attachMatter(
  later: MatterState,
  earlier: MatterState,
  reasonDigest: string,
  { today }: Circumstances,
): Result<{ readonly later: MatterEvent; readonly earlier: MatterEvent }> {
  const gone = earlier.erased !== undefined;
  if (
    gone ||
    later.matterId === earlier.matterId ||
    earlier.attachment !== null ||
    later.attached.length > 0
  ) {
    return refuse({
      code: 'cannot-join',
      kind: 'conflict',
      field: 'otherMatterId',
      text: {
        zh: '不能并入：两者为同一事项，或其中之一已有并入关系，或原事项材料已销毁。请选择最早的、仍在保管的那一件。',
        en: 'These two cannot be joined: they are one and the same, one of them is joined already, or the earlier one was destroyed. Choose the earliest matter that is still kept.',
      },
    });
  }
  if (!haveSameWalls(later, earlier)) return refuse(differentWalls());
  return succeed({
    later: {
      type: 'matter.attached',
      occurredOn: today,
      data: { toMatterId: earlier.matterId, reasonDigest, clocks: endClocks(runningClocks(later), today) },
    },
    earlier: { type: 'repeat.joined', occurredOn: today, data: { matterId: later.matterId, clocks: [] } },
  });
}

/**
 * A join stands in both histories, and a matter that is joined is handled with the other: whoever must not know of the one
 * would learn of it from the other, and be given it to handle (2022 art. 30(3)).
 */
function haveSameWalls(one: MatterState, other: MatterState): boolean {
  const [walls, others] = [one, other].map(({ walledFrom }) => new Set(walledFrom));
  return walls?.size === others?.size && one.walledFrom.every((name) => others?.has(name) === true);
}

/** Its code is that of any other reason: it stands in the audit log of both matters. */
function differentWalls(): Refusal {
  return {
    code: 'cannot-join',
    kind: 'conflict',
    field: 'otherMatterId',
    text: {
      zh: '不能并入：两件的被反映人、回避人员不同，并入会使应当隔离的人知悉。请先使两件一致，或者分别办理。',
      en: 'These two cannot be joined: their accused or recused differ, so that somebody would learn of what is kept from them. Give both the same first, or handle them apart.',
    },
  };
}

/** Undoes a join: the clocks go on with the dates they had, since no law pauses them. */
export function detachMatter(
  later: MatterState,
  reasonDigest: string,
  { today }: Circumstances,
): Result<{ readonly later: MatterEvent; readonly earlier: MatterEvent; readonly earlierId: string }> {
  const earlierId = later.attachment?.matterId;
  if (earlierId === undefined) throw new Error(`matter ${later.matterId} is not attached`);
  return succeed({
    earlierId,
    later: {
      type: 'matter.detached',
      occurredOn: today,
      data: {
        fromMatterId: earlierId,
        reasonDigest,
        clocks: restingClocks(later).map((clock) => ({ change: 'resumed', clockId: clock.clockId })),
      },
    },
    earlier: { type: 'repeat.left', occurredOn: today, data: { matterId: later.matterId, clocks: [] } },
  });
}

/** Records that a candidate is not the same matter, so that it is not offered again. */
export function dismissRepeat(
  otherMatterId: string,
  reasonDigest: string,
  { today }: Circumstances,
): MatterEvent {
  return {
    type: 'repeat.dismissed',
    occurredOn: today,
    data: { matterId: otherMatterId, reasonDigest, clocks: [] },
  };
}

/** Before acceptance only joining ends a clock unmet, so every ended one rests because of the join. */
function restingClocks(state: MatterState): readonly ClockState[] {
  return state.clocks.filter((clock) => clock.state === 'ended');
}

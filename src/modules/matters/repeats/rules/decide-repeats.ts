// Decides whether a matter is an earlier one raised again 重复信访. A join is a relation that can be undone: both matters
// keep their histories and numbers, and the petitioner follows either number.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import { endClocks, resumeClocks } from '../../rules/clock-changes.ts';
import { haveSameWalls } from '../../endings/rules/decide-exhausted.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import { runningClocks, type ClockState, type MatterState } from '../../rules/state.ts';

/** Joins a matter to an earlier one: an event on each. The clocks of the later one rest while it is joined. */
export function attachMatter(
  later: MatterState,
  earlier: MatterState,
  { reasonDigest, merged }: { readonly reasonDigest: string; readonly merged: boolean },
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
  if (merged && !OPEN.includes(earlier.stage)) return refuse(LEAD_IS_ANSWERED);
  if (merged && later.kind !== earlier.kind) return refuse(OTHER_KIND);
  const resting = runningClocks(later);
  return succeed({
    later: {
      type: 'matter.attached',
      occurredOn: today,
      data: {
        toMatterId: earlier.matterId,
        reasonDigest,
        ...(merged ? { merged: true } : {}),
        resting: resting.map(({ clockId }) => clockId),
        clocks: endClocks(resting, today),
      },
    },
    earlier: { type: 'repeat.joined', occurredOn: today, data: { matterId: later.matterId, clocks: [] } },
  });
}

const OPEN: readonly MatterState['stage'][] = ['registered', 'routed', 'accepted'];

const LEAD_IS_ANSWERED: Refusal = {
  code: 'cannot-join',
  kind: 'conflict',
  field: 'otherMatterId',
  text: {
    zh: '主办事项已经答复或者办结，不能再并案；请另行办理，同一信访人再次提出的可以并入重复信访。',
    en: 'The lead matter is answered or has ended, so nothing is joined to it for handling. Handle this one apart; what the same person raises again can be joined as a repeat.',
  },
};

const OTHER_KIND: Refusal = {
  code: 'cannot-join',
  kind: 'conflict',
  field: 'otherMatterId',
  text: {
    zh: '两件的类别不同，适用的程序不同，不能并案。请分别办理。',
    en: 'The two are of different kinds, which go different ways. Handle them apart.',
  },
};

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

/** Undoes a join: the clocks that rested go on. */
export function detachMatter(
  later: MatterState,
  reasonDigest: string,
  circumstances: Pick<Circumstances, 'law' | 'today'>,
): Result<{ readonly later: MatterEvent; readonly earlier: MatterEvent; readonly earlierId: string }> {
  const { today } = circumstances;
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
        clocks: resumeClocks(restingClocks(later), circumstances),
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

/**
 * The clocks that the join ended; all that are ended where it was made before joins named them. A promise does not come back.
 */
function restingClocks({ attachment, clocks }: MatterState): readonly ClockState[] {
  const resting = attachment?.resting;
  return clocks.filter(
    ({ clockId, state, promise }) =>
      state === 'ended' && promise !== true && (resting === undefined || resting.includes(clockId)),
  );
}

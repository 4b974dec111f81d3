// Decides hearings 听证 (2022 art. 31(6), 36(2); 2005 art. 31(2), 35(2)): called, recorded, cancelled. Their days are left
// out of the re-review period alone.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { CallHearing, CancelHearing, RecordHearing } from '../review.contract.ts';
import { runningByKey } from '../../rules/clock-changes.ts';
import { checkDay } from '../../handling/rules/decide-handling.ts';
import type { ClockChange, MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import type { HearingState } from './proceeding-state.ts';
import { CLOCKS_OF, openProceeding, waitingHearing } from './remedy.ts';
import type { MatterState } from '../../rules/state.ts';
import type { Worded } from '../../rules/text-state.ts';

/** Calls a hearing within the open proceeding, or, where there is none, within the handling. */
export function callHearing(
  state: MatterState,
  input: CallHearing,
  words: Worded<'participants' | 'notice'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  if (input.opensOn <= today) return refuse(hearingNeedsNotice());
  const waiting = waitingHearing(state);
  if (waiting !== undefined) return refuse(hearingCalled(waiting));
  const proceeding = openProceeding(state);
  if (proceeding !== undefined && proceeding.admission === null) return refuse(notTakenUp());
  return succeed({
    type: 'hearing.called',
    occurredOn: today,
    data: {
      hearing: {
        hearingId: (state.hearings?.length ?? 0) + 1,
        proceedingId: proceeding?.proceedingId ?? null,
        unitId,
        calledOn: today,
        opensOn: input.opensOn,
        participantsText: words.ids.participants,
        noticeText: words.ids.notice,
      },
      texts: words.states,
      clocks: [],
    },
  });
}

/** Records a hearing that took place; within a re-review its days no longer count. */
export function recordHearing(
  state: MatterState,
  input: RecordHearing,
  words: Worded<'participants' | 'record' | 'opinion'>,
  { today, law }: Circumstances,
): Result<MatterEvent> {
  const hearing = namedHearing(state, input.hearingId);
  if (!hearing.ok) return hearing;
  const { calledOn, proceedingId, hearingId } = hearing.value;
  const days = { from: input.from, to: input.to };
  const fault =
    checkDay('from', days.from, { from: calledOn, to: today }) ??
    checkDay('to', days.to, { from: days.from, to: today });
  if (fault !== undefined) return refuse(fault);
  const kind = state.proceedings?.find((one) => one.proceedingId === proceedingId)?.kind;
  const clocks: ClockChange[] = [];
  for (const clock of kind === 'reReview' ? runningByKey(state, CLOCKS_OF.reReview.duty) : []) {
    const hearings = [...(clock.hearings ?? []), days];
    const dates = law.withHearings(clock, hearings);
    if (!dates.ok) return dates;
    clocks.push({ change: 'hearing-left-out', clockId: clock.clockId, hearings, ...dates.value });
  }
  return succeed({
    type: 'hearing.held',
    occurredOn: days.to,
    data: {
      hearingId,
      held: {
        days,
        participantsText: words.ids.participants,
        recordText: words.ids.record,
        opinionText: words.ids.opinion,
      },
      texts: words.states,
      clocks,
    },
  });
}

/** Cancels a hearing that was called. */
export function cancelHearing(
  state: MatterState,
  input: CancelHearing,
  words: Worded<'reason'>,
  { today }: Circumstances,
): Result<MatterEvent> {
  const hearing = namedHearing(state, input.hearingId);
  if (!hearing.ok) return hearing;
  return succeed({
    type: 'hearing.cancelled',
    occurredOn: today,
    data: {
      hearingId: input.hearingId,
      cancelled: { on: today, reasonText: words.ids.reason },
      texts: words.states,
      clocks: [],
    },
  });
}

function namedHearing(state: MatterState, hearingId: number): Result<HearingState> {
  const hearing = state.hearings?.find((one) => one.hearingId === hearingId);
  return hearing === undefined || hearing.held !== null || hearing.cancelled !== null
    ? refuse(noSuchHearing())
    : succeed(hearing);
}

function hearingNeedsNotice(): Refusal {
  return {
    code: 'hearing-needs-notice',
    kind: 'invalid',
    field: 'opensOn',
    text: {
      zh: '听证应当事先通知，举行日期应晚于今天。',
      en: 'A hearing is called beforehand; its day must come after today.',
    },
  };
}

function hearingCalled({ opensOn }: HearingState): Refusal {
  return {
    code: 'hearing-called-already',
    kind: 'conflict',
    text: {
      zh: `已通知于${opensOn}举行听证。改期的，请先取消原听证并说明原因。`,
      en: `A hearing is called for ${opensOn}. To move it, cancel it with the reason first.`,
    },
  };
}

function notTakenUp(): Refusal {
  return {
    code: 'review-not-admitted',
    kind: 'conflict',
    text: {
      zh: '请先决定是否受理该申请，再通知听证。',
      en: 'Decide first whether the request is taken up, then call the hearing.',
    },
  };
}

function noSuchHearing(): Refusal {
  return {
    code: 'hearing-not-waiting',
    kind: 'conflict',
    field: 'hearingId',
    text: {
      zh: '没有这次听证，或者已经举行、取消。请刷新后再选。',
      en: 'There is no such hearing, or it was held or cancelled. Reload and choose again.',
    },
  };
}

// Decides notice, acceptance, extension and answer (2022 art. 23, 29–34; 2005 art. 21–22, 29–33).
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Outcome, Track } from '../../words.contract.ts';
import type { AcceptMatter, AnswerMatter, ExtendDeadline, GiveNotice } from '../handling.contract.ts';
import { clocksByKey, meetClocks } from '../../rules/clock-changes.ts';
import type { MatterEvent } from '../../rules/events.ts';
import { extendedAlready, nothingToExtend, tooLateToExtend } from './extension-refusals.ts';
import { startClock, type Circumstances } from '../../rules/law-port.ts';
import { redoOwed } from '../../reviews/rules/remedy.ts';
import { runningClocks, type Kind, type MatterState, type NoticeState } from '../../rules/state.ts';
import type { Worded } from '../../rules/text-state.ts';

/** Records a written notice of receipt, path and procedure; meets the notice clocks. */
export function giveNotice(
  state: MatterState,
  input: GiveNotice,
  textDigest: string,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const on = input.givenOn ?? today;
  const fault = checkDay('givenOn', on, { from: state.receivedOn, to: today });
  if (fault !== undefined) return refuse(fault);
  return succeed({
    type: 'notice.given',
    occurredOn: on,
    data: {
      notice: noticeOf(state, { kind: 'receipt', on, way: input.way, textDigest, unitId }),
      clocks: meetClocks(clocksByKey(state, ['noticeDirect', 'noticeTransferred']), on),
    },
  });
}

/**
 * Accepts a matter on a day that stands on the notice. Under 2005 every accepted matter has sixty days; under 2022
 * only a claim of the sixth track (art. 34 with art. 31(6)); other tracks run by the clocks of their own procedures.
 */
export function acceptMatter(
  state: MatterState,
  input: AcceptMatter,
  textDigest: string,
  circumstances: Circumstances,
): Result<MatterEvent> {
  const { today, unitId, law } = circumstances;
  const on = input.acceptedOn ?? today;
  const fault =
    checkDay('acceptedOn', on, { from: state.routedOn ?? state.receivedOn, to: today }) ??
    checkClaims(state, 'tracks', input.tracks);
  if (fault !== undefined) return refuse(fault);
  const clocks = meetClocks(clocksByKey(state, ['noticeDirect', 'noticeTransferred']), on);
  const handle = hasHandlingPeriod(state, input.tracks)
    ? startClock(law, {
        regime: state.regime,
        key: 'handle',
        clockId: state.clocks.length + 1,
        holderUnit: state.holderUnit,
        triggerOn: on,
      })
    : undefined;
  const kind = handle === undefined && state.kind === 'appeal' ? 'path' : 'acceptance';
  return succeed({
    type: 'matter.accepted',
    occurredOn: on,
    data: {
      tracks: input.tracks,
      notice: noticeOf(state, { kind, on, way: input.noticeWay, textDigest, unitId }),
      clocks: handle === undefined ? clocks : [...clocks, { change: 'started', clock: handle }],
    },
  });
}

/** Extends the handling period once, as far as the law allows; the petitioner is told why. */
export function extendDeadline(
  state: MatterState,
  input: ExtendDeadline,
  reasonDigest: string,
  { today, unitId, law }: Circumstances,
): Result<MatterEvent> {
  const [clock] = clocksByKey(state, ['handle']);
  if (clock === undefined) return refuse(nothingToExtend(state));
  if (clock.extensionDays > 0) return refuse(extendedAlready(state, clock));
  if (today > clock.dueOn) return refuse(tooLateToExtend(state, clock.dueOn));
  const dates = law.extended(clock, input.days);
  if (!dates.ok) return dates;
  return succeed({
    type: 'deadline.extended',
    occurredOn: today,
    data: {
      days: input.days,
      reasonDigest,
      notice: noticeOf(state, {
        kind: 'extension',
        on: today,
        way: input.noticeWay,
        textDigest: reasonDigest,
        unitId,
      }),
      clocks: [{ change: 'extended', clockId: clock.clockId, extensionDays: input.days, ...dates.value }],
    },
  });
}

/**
 * Issues the written answer with an outcome for each claim; the handling clock is met. An answer that was ordered to be
 * decided anew must not say the same on the same facts.
 */
export function answerMatter(
  state: MatterState,
  input: AnswerMatter,
  {
    textDigest,
    changedFacts,
  }: { readonly textDigest: string; readonly changedFacts?: Worded<'changedFacts'> },
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const fault =
    checkClaims(state, 'outcomes', input.outcomes) ??
    checkOutcomes(state, input) ??
    checkRedone(state, input.outcomes, changedFacts !== undefined);
  if (fault !== undefined) return refuse(fault);
  const redoClock = redoOwed(state)?.opinion.redoClock;
  const redone = runningClocks(state).filter(({ clockId }) => clockId === redoClock);
  return succeed({
    type: 'matter.answered',
    occurredOn: today,
    data: {
      answer: {
        answerId: state.answers.length + 1,
        unitId,
        textDigest,
        issuedOn: today,
        servedOn: null,
        servedWay: null,
        outcomes: input.outcomes,
        ...(changedFacts === undefined ? {} : { changedFactsText: changedFacts.ids.changedFacts }),
      },
      outcomes: input.outcomes,
      ...(changedFacts === undefined ? {} : { texts: changedFacts.states }),
      clocks: meetClocks(
        [...clocksByKey(state, ['handle', 'noticeDirect', 'noticeTransferred']), ...redone],
        today,
      ),
    },
  });
}

/** A redo 重新办理 gives another result, or says which facts are others now (Beijing 2006 art. 50, Shandong 2015 art. 45). */
function checkRedone(
  state: MatterState,
  outcomes: AnswerMatter['outcomes'],
  factsChanged: boolean,
): Refusal | undefined {
  const before = state.answers.at(-1)?.outcomes;
  if (redoOwed(state) === undefined || before === undefined || factsChanged) return undefined;
  const same = outcomes.every(({ claimId, outcome }) =>
    before.some((one) => one.claimId === claimId && one.outcome === outcome),
  );
  if (!same) return undefined;
  return {
    code: 'redo-repeats',
    kind: 'invalid',
    field: 'changedFacts',
    text: {
      zh: '重新办理不得以同一事实和理由作出与原处理意见相同的结论。请改变结论，或者写明哪些事实与原来不同。',
      en: 'What is decided anew must not say the same on the same facts. Change the outcome, or say which facts are different.',
    },
  };
}

const OUTCOMES: Readonly<Record<Kind, readonly Outcome[]>> = {
  suggestion: ['adopted', 'partlyAdopted', 'notAdopted', 'explained'],
  accusation: ['supported', 'notSupported', 'explained', 'redirected'],
  appeal: ['supported', 'explained', 'notSupported', 'redirected'],
};

/** Why an outcome does not fit the kind of its claim; undefined where all do. */
export function checkOutcomes(
  state: MatterState,
  input: Pick<AnswerMatter, 'outcomes'>,
): Refusal | undefined {
  const wrong = input.outcomes.find(({ claimId, outcome }) => {
    const claim = state.claims.find((one) => one.claimId === claimId);
    return claim !== undefined && !OUTCOMES[claim.kind].includes(outcome);
  });
  if (wrong === undefined) return undefined;
  return {
    code: 'outcome-does-not-fit',
    kind: 'invalid',
    field: 'outcomes',
    text: {
      zh: `第${wrong.claimId}项诉求的办理结果与诉求类别不符：请对建议意见类答复采纳情况，对申诉求决类答复支持、解释说明或不予支持。`,
      en: `The outcome of claim ${wrong.claimId} does not fit its kind. Choose one that does: suggestions are adopted or not, appeals supported, explained or not supported.`,
    },
  };
}

function hasHandlingPeriod(state: MatterState, tracks: readonly { readonly track: Track }[]): boolean {
  if (state.regime === '2005') return true;
  // Political-legal and discipline bodies go by their own rules (art. 22(2), 23(4)).
  if (state.assignments.at(-1)?.byOwnRules === true) return false;
  return state.kind === 'appeal' && tracks.some(({ track }) => track === 'petitionProcedure');
}

/** Why entries do not name each claim once; undefined where they do. */
export function checkClaims(
  state: MatterState,
  field: string,
  given: readonly { readonly claimId: number }[],
): Refusal | undefined {
  const wanted = state.claims.map((claim) => claim.claimId).join();
  const named = given
    .map(({ claimId }) => claimId)
    .sort((left, right) => left - right)
    .join();
  if (wanted === named) return undefined;
  return {
    code: 'every-claim-once',
    kind: 'invalid',
    field,
    text: {
      zh: `请对每项诉求（共${state.claims.length}项）各填写一次。`,
      en: `Give one entry for each of the ${state.claims.length} claims.`,
    },
  };
}

/** A day that must lie between two others, both included. */
export function checkDay(
  field: string,
  on: PlainDate,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Refusal | undefined {
  if (on >= from && on <= to) return undefined;
  return {
    code: 'day-out-of-order',
    kind: 'invalid',
    field,
    text: {
      zh: `日期应在${from}至${to}之间，请更正。`,
      en: `The day must lie between ${from} and ${to}.`,
    },
  };
}

/** The next notice to the petitioner. */
export function noticeOf(
  state: MatterState,
  notice: {
    readonly kind: NoticeState['kind'];
    readonly on: PlainDate;
    readonly way: NoticeState['way'];
    readonly textDigest: string;
    readonly unitId: string;
  },
): NoticeState {
  const { kind, on, way, textDigest, unitId } = notice;
  return { noticeId: state.notices.length + 1, kind, unitId, issuedOn: on, way, textDigest };
}

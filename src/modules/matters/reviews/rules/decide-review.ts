// Decides requests for review 复查 and re-review 复核, whether they are taken up, their opinions and the service of these
// (2022 art. 35, 36; 2005 art. 34, 35).
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { MatterAction } from '../../contract.ts';
import type { AdmitReview, DecideReview, RequestReview, ServeReview } from '../review.contract.ts';
import { endClocks, meetClocks, runningByKey, runningRights } from '../../rules/clock-changes.ts';
import { checkClaims, checkDay, checkOutcomes } from '../../handling/rules/decide-handling.ts';
import type { ClockChange, MatterEvent } from '../../rules/events.ts';
import { startClock, type Circumstances } from '../../rules/law-port.ts';
import type { ProceedingState } from './proceeding-state.ts';
import { CLOCKS_OF, nextRemedy, openProceeding, unservedProceeding } from './remedy.ts';
import type { MatterState } from '../../rules/state.ts';
import type { Worded } from '../../rules/text-state.ts';
import { NO_PROCEEDING, proceedingFor, whyNotReviewed } from './why-not-reviewed.ts';

/**
 * Registers a request: late or not, because registering is owed and the reviewing unit judges. It is for the unit that the
 * network's review line names; undefined where the line leaves the network.
 */
export function requestReview(
  state: MatterState,
  input: Pick<RequestReview, 'receivedOn' | 'postmarkedOn'>,
  words: Worded<'request'>,
  given: { readonly reviewUnit: string | undefined; readonly origin: ProceedingState['origin'] },
  { today, law }: Circumstances,
): Result<MatterEvent> {
  const remedy = nextRemedy(state);
  if (!remedy.ok) return remedy;
  const { kind, againstUnit, issuedOn, servedOn } = remedy.value;
  if (given.reviewUnit === undefined) return refuse(outsideNetwork());
  const receivedOn = input.receivedOn ?? today;
  const fault = checkDay('receivedOn', receivedOn, { from: issuedOn, to: today });
  if (fault !== undefined) return refuse(fault);
  const judged = law.requestInTime(state.regime, CLOCKS_OF[kind].right, {
    servedOn,
    receivedOn,
    postmarkedOn: input.postmarkedOn,
  });
  if (!judged.ok) return judged;
  const { madeOn } = judged.value;
  // The day that the petitioner was told holds, also where the calendar changed since: a period never ends early.
  const told = runningRights(state).at(-1)?.dueOn;
  const inTime =
    judged.value.inTime === false && told !== undefined && madeOn <= told ? true : judged.value.inTime;
  const used: ClockChange[] = runningRights(state).map(({ clockId }) => ({
    change: 'met',
    clockId,
    on: madeOn,
  }));
  const duty = startClock(law, {
    regime: state.regime,
    key: CLOCKS_OF[kind].duty,
    clockId: state.clocks.length + 1,
    holderUnit: given.reviewUnit,
    triggerOn: receivedOn,
  });
  return succeed({
    type: 'review.requested',
    occurredOn: receivedOn,
    data: {
      proceeding: {
        proceedingId: (state.proceedings?.length ?? 0) + 1,
        kind,
        unitId: given.reviewUnit,
        againstUnit,
        answers: state.answers.length,
        madeOn,
        receivedOn,
        inTime,
        origin: given.origin,
        requestText: words.ids.request,
      },
      texts: words.states,
      clocks: duty === undefined ? used : [...used, { change: 'started', clock: duty }],
    },
  });
}

/** Takes a request up, or declines it on a ground that the law has; the unit's clock ends with a declined one. */
export function admitReview(
  state: MatterState,
  input: AdmitReview,
  words: Worded<'notice'>,
  { today }: Circumstances,
): Result<MatterEvent> {
  const proceeding = undecided(state, 'admitReview');
  if (!proceeding.ok) return proceeding;
  const { admission, inTime, proceedingId, kind } = proceeding.value;
  if (admission !== null) return refuse(notNow('review-admitted-already', state, 'admitReview'));
  if (!input.admitted && input.ground === undefined) return refuse(groundMissing());
  if (input.ground === 'late' && inTime !== false) return refuse(notLate());
  return succeed({
    type: 'review.admitted',
    occurredOn: today,
    data: {
      proceedingId,
      admission: {
        admitted: input.admitted,
        ground: input.admitted ? null : (input.ground ?? null),
        on: today,
        way: input.noticeWay,
        noticeText: words.ids.notice,
      },
      texts: words.states,
      clocks: input.admitted ? [] : endClocks(runningByKey(state, CLOCKS_OF[kind].duty), today),
    },
  });
}

/**
 * Issues the opinion. An order to decide anew sets the handling unit a period: the law names none, so it is kept by the
 * clock of assigned matters, whose length is set by whoever assigns (a reading, ADR 21).
 */
export function decideReview(
  state: MatterState,
  input: DecideReview,
  words: Worded<'claim' | 'facts' | 'opinion' | 'basis'>,
  { today, law }: Circumstances,
): Result<MatterEvent> {
  const proceeding = undecided(state, 'decideReview');
  if (!proceeding.ok) return proceeding;
  const { proceedingId, kind, admission } = proceeding.value;
  if (admission === null) return refuse(notNow('review-not-admitted', state, 'decideReview'));
  const redo = checkRedo(input, today);
  if (!redo.ok) return redo;
  const outcomes = outcomesOf(state, input);
  if (!outcomes.ok) return outcomes;
  const waiting = state.hearings?.find(
    (one) => one.proceedingId === proceedingId && one.held === null && one.cancelled === null,
  );
  if (waiting !== undefined) return refuse(notNow('hearing-waits', state, 'decideReview'));
  const met = meetClocks(runningByKey(state, CLOCKS_OF[kind].duty), today);
  const clock =
    redo.value === null
      ? undefined
      : startClock(law, {
          regime: state.regime,
          key: 'reportAssigned',
          clockId: state.clocks.length + 1,
          holderUnit: state.responsibleUnit ?? state.holderUnit,
          triggerOn: today,
          assignedDue: redo.value,
        });
  return succeed({
    type: 'review.decided',
    occurredOn: today,
    data: {
      proceedingId,
      opinion: {
        outcome: input.outcome,
        issuedOn: today,
        claimText: words.ids.claim,
        factsText: words.ids.facts,
        opinionText: words.ids.opinion,
        basisText: words.ids.basis,
        ...(outcomes.value === undefined ? {} : { outcomes: outcomes.value }),
        redoBy: redo.value,
        redoClock: clock?.clockId ?? null,
      },
      texts: words.states,
      clocks: clock === undefined ? met : [...met, { change: 'started', clock }],
    },
  });
}

/** Records that the opinion reached the petitioner; from that day runs the right to re-review, if there is one left. */
export function serveReview(
  state: MatterState,
  input: ServeReview,
  { today, law }: Circumstances,
): Result<MatterEvent> {
  const proceeding = unservedProceeding(state);
  if (proceeding?.opinion === null || proceeding === undefined)
    return refuse(notNow('no-opinion-to-serve', state, 'serveReview'));
  const { proceedingId, kind, unitId, opinion } = proceeding;
  const on = input.servedOn ?? today;
  const fault = checkDay('servedOn', on, { from: opinion.issuedOn, to: today });
  if (fault !== undefined) return refuse(fault);
  const right =
    kind === 'reReview' || opinion.outcome === 'redo'
      ? undefined
      : startClock(law, {
          regime: state.regime,
          key: 'requestReReview',
          clockId: state.clocks.length + 1,
          holderUnit: unitId,
          triggerOn: on,
          right: true,
        });
  return succeed({
    type: 'review.served',
    occurredOn: on,
    data: {
      proceedingId,
      way: input.way,
      clocks: right === undefined ? [] : [{ change: 'started', clock: right }],
    },
  });
}

function undecided(state: MatterState, action: MatterAction): Result<ProceedingState> {
  const proceeding = openProceeding(state);
  return proceeding === undefined ? refuse(notNow('no-review-pending', state, action)) : succeed(proceeding);
}

/** The step comes too early or too late; the table of actions says so in the same words. */
function notNow(code: string, state: MatterState, action: MatterAction): Refusal {
  const text =
    proceedingFor(state, action) === undefined ? NO_PROCEEDING[action] : whyNotReviewed(state, action);
  if (text === undefined) throw new Error(`nothing stands against ${action}`);
  return { code, kind: 'conflict', text };
}

/** What the claims have from now on: of each where the opinion is changed, of none where it is revoked. */
function outcomesOf(
  state: MatterState,
  { outcome, outcomes }: DecideReview,
): Result<DecideReview['outcomes']> {
  if (outcome !== 'change') {
    if (outcomes !== undefined && outcomes.length > 0) return refuse(outcomesStay());
    return succeed(outcome === 'revoke' ? [] : undefined);
  }
  const given = outcomes ?? [];
  const fault = checkClaims(state, 'outcomes', given) ?? checkOutcomes(state, { outcomes: given });
  return fault === undefined ? succeed(given) : refuse(fault);
}

function checkRedo({ outcome, redoBy }: DecideReview, today: PlainDate): Result<PlainDate | null> {
  if (outcome !== 'redo') return succeed(null);
  return redoBy === undefined || redoBy <= today ? refuse(redoNeedsPeriod()) : succeed(redoBy);
}

function outsideNetwork(): Refusal {
  return {
    code: 'review-outside-network',
    kind: 'conflict',
    text: {
      zh: '上一级机关、单位不在本网络内。请告知信访人直接向其提出，并在系统管理中为该单位设置复查（复核）机关。',
      en: 'The unit one level above is not in this network. Tell the petitioner to turn to it, and set the review line of the unit.',
    },
  };
}

function groundMissing(): Refusal {
  return {
    code: 'decline-ground-missing',
    kind: 'invalid',
    field: 'ground',
    text: {
      zh: '不予受理复查（复核）申请须有法定理由，请选择理由。',
      en: 'A request can be declined on a ground of the law only; choose the ground.',
    },
  };
}

function notLate(): Refusal {
  return {
    code: 'request-in-time',
    kind: 'invalid',
    field: 'ground',
    text: {
      zh: '该申请在期限内提出，或者答复没有送达记录、期限没有起算，不能以逾期为由不予受理。请受理，或者选择其他理由。',
      en: 'The request is in time, or no service is recorded and the period never began; it cannot be declined as late. Take it up, or choose another ground.',
    },
  };
}

function outcomesStay(): Refusal {
  return {
    code: 'outcomes-stay',
    kind: 'invalid',
    field: 'outcomes',
    text: {
      zh: '只有变更原意见时，才逐项写明各诉求变更后的结果；维持、撤销、责令重作的，请不要填写。',
      en: 'Only an opinion that changes the former one gives each claim an outcome; leave them out here.',
    },
  };
}

function redoNeedsPeriod(): Refusal {
  return {
    code: 'redo-needs-period',
    kind: 'invalid',
    field: 'redoBy',
    text: {
      zh: '责令重作的，须指定期限，且期限应晚于今天。',
      en: 'An order to decide anew needs a period, which must end after today.',
    },
  };
}

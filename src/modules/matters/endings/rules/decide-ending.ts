// Decides service, closing and rating (2022 art. 21(2), 22(1)(3); practice: rating within a window after service).
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { RateMatter, ServeAnswer } from '../../handling/handling.contract.ts';
import type { RatingTarget } from '../../words.contract.ts';
import { clocksByKey, endClocks, meetClocks } from '../../rules/clock-changes.ts';
import { checkDay } from '../../handling/rules/decide-handling.ts';
import { ASSIGNING } from '../../handling/rules/decide-routing.ts';
import type { MatterEvent } from '../../rules/events.ts';
import { startClock, type Circumstances } from '../../rules/law-port.ts';
import { isReviewable } from '../../reviews/rules/remedy.ts';
import { runningClocks, type MatterState, type RatingState } from '../../rules/state.ts';

/** The petitioner may rate for so many days after service. From memory, of low confidence: an office may change it. */
export const RATING_WINDOW_DAYS = 30;

/** Records that the answer reached the petitioner; their right to rate begins, and the thirty days to ask for review. */
export function serveAnswer(
  state: MatterState,
  input: ServeAnswer,
  { today, law }: Circumstances,
): Result<MatterEvent> {
  const answer = state.answers.at(-1);
  if (answer === undefined) throw new Error(`matter ${state.matterId} is answered without an answer`);
  const on = input.servedOn ?? today;
  const fault = checkDay('servedOn', on, { from: answer.issuedOn, to: today });
  if (fault !== undefined) return refuse(fault);
  const right = isReviewable(state)
    ? startClock(law, {
        regime: state.regime,
        key: 'requestReview',
        clockId: state.clocks.length + 1,
        holderUnit: answer.unitId,
        triggerOn: on,
        right: true,
      })
    : undefined;
  return succeed({
    type: 'answer.served',
    occurredOn: on,
    data: {
      answerId: answer.answerId,
      way: input.way,
      ratingUntil: addDays(on, RATING_WINDOW_DAYS),
      clocks: right === undefined ? [] : [{ change: 'started', clock: right }],
    },
  });
}

/** Closes a matter; an assigned one only with its closing report. Clocks that still run end. */
export function closeMatter(
  state: MatterState,
  closingReportDigest: string | null,
  { today }: Circumstances,
): Result<MatterEvent> {
  const assigned = state.assignments.at(-1)?.way === 'assign';
  if (assigned && closingReportDigest === null) {
    return refuse({
      code: 'closing-report-owed',
      kind: 'invalid',
      field: 'closingReport',
      text: {
        zh: '交办事项须提交办结报告后才能办结，请填写办结报告。',
        en: 'An assigned matter can be closed only with its closing report; write it.',
      },
      citation: ASSIGNING[state.regime],
    });
  }
  const reports = clocksByKey(state, ['reportAssigned']);
  const others = runningClocks(state).filter((clock) => !reports.includes(clock));
  return succeed({
    type: 'matter.closed',
    occurredOn: today,
    data: { closingReportDigest, clocks: [...meetClocks(reports, today), ...endClocks(others, today)] },
  });
}

/** Whom the petitioner may still rate: the petition office that registered and the responsible unit, each once. */
export function ratable(state: MatterState, today: PlainDate): { target: RatingTarget; unitId: string }[] {
  if (state.ratingUntil === null || today > state.ratingUntil) return [];
  const unit = state.responsibleUnit ?? state.holderUnit;
  const targets: { target: RatingTarget; unitId: string }[] = [{ target: 'unit', unitId: unit }];
  if (state.registeredUnit !== unit) targets.unshift({ target: 'office', unitId: state.registeredUnit });
  return targets.filter(({ target }) => !state.ratings.some((rating) => rating.target === target));
}

/** Rates office and unit apart. Only the petitioner can: the command takes no officer. */
export function rateMatter(
  state: MatterState,
  input: RateMatter,
  digest: (reason: string) => string,
  today: PlainDate,
): Result<MatterEvent> {
  const open = ratable(state, today);
  const ratings: RatingState[] = [];
  for (const [index, given] of input.ratings.entries()) {
    const target = open.find((one) => one.target === given.target);
    const twice = ratings.some((rating) => rating.target === given.target);
    if (target === undefined || twice) return refuse(notRatable(state, today));
    const reason = given.reason?.trim() ?? '';
    if (given.value === 'dissatisfied' && reason === '') return refuse(reasonMissing(index));
    ratings.push({
      ratingId: state.ratings.length + ratings.length + 1,
      target: given.target,
      unitId: target.unitId,
      value: given.value,
      reasonDigest: reason === '' ? null : digest(reason),
      ratedOn: today,
    });
  }
  return succeed({ type: 'matter.rated', occurredOn: today, data: { ratings, clocks: [] } });
}

function reasonMissing(index: number): Refusal {
  return {
    code: 'reason-for-dissatisfaction',
    kind: 'invalid',
    field: `ratings/${index}/reason`,
    text: {
      zh: '选择“不满意”时请写明原因，以便有关单位改进。',
      en: 'Please say why you are dissatisfied, so that the unit can do better.',
    },
  };
}

function notRatable(state: MatterState, today: PlainDate): Refusal {
  const until = state.ratingUntil;
  const text =
    until === null
      ? {
          zh: '答复送达之后才能评价，请届时再评。',
          en: 'You can rate once the answer has been served; come back then.',
        }
      : today > until
        ? {
            zh: `评价期限已于${until}届满，不能再评价；仍有意见、建议的，可以另行提出信访事项。`,
            en: `The time for rating ended on ${until}; you can raise what you still want to say as a new matter.`,
          }
        : {
            zh: '您已评价过，每个单位只评价一次；仍有意见、建议的，可以另行提出信访事项。',
            en: 'You have rated already, and each unit is rated once; you can raise what you still want to say as a new matter.',
          };
  return { code: 'not-ratable', kind: 'conflict', text };
}

// Decides whether a petitioner's request for review or re-review is in time. The thirty days begin with a recorded
// service only, what was posted in time is in time, and they never end before the due day.
import type { Citation } from '#kernel/citation.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { sayDay } from './day-words.ts';
import { computeDeadline, type Deadline } from './deadline.ts';
import type { Basis, Rule } from './rule.ts';
import type { DayCalendar } from './step.ts';

/** When a request was made, and when the answer that it is about was served. */
export interface PetitionerRequest {
  /** A right of the petitioner, such as P22-09. */
  readonly rule: Rule;
  /** The recorded service of the answer; undefined where none is recorded. */
  readonly servedOn: PlainDate | undefined;
  readonly receivedOn: PlainDate;
  /** The day of the postmark, where it came by post. */
  readonly postmarkedOn?: PlainDate | undefined;
  readonly calendar: DayCalendar;
}

/** Whether it is in time, and why. */
export interface RequestInTime {
  readonly inTime: boolean;
  /** The day that counts: the postmark, else the receipt. */
  readonly madeOn: PlainDate;
  /** The period; undefined where it has not begun. */
  readonly deadline: Deadline | undefined;
  readonly text: Text;
  readonly citation: Citation;
  /** That the postmark counts and that service must be recorded is read into the article. */
  readonly basis: Basis;
}

/**
 * Whether a request is in time. Refuses a postmark after the receipt (`postmark-after-receipt`), and a service on which
 * the rule was not in force.
 */
export function judgeRequest(request: PetitionerRequest): Result<RequestInTime> {
  const { rule, servedOn, receivedOn, postmarkedOn, calendar } = request;
  if (rule.nature !== 'right') throw new RangeError(`${rule.id} is no right of a petitioner`);
  if (postmarkedOn !== undefined && postmarkedOn > receivedOn) {
    return refuse({
      code: 'postmark-after-receipt',
      kind: 'invalid',
      field: 'postmarkedOn',
      text: {
        zh: `邮戳日${postmarkedOn}晚于收到日${receivedOn}，请核对信封。`,
        en: `The postmark, ${postmarkedOn}, is later than the receipt, ${receivedOn}: check the envelope.`,
      },
    });
  }
  const madeOn = postmarkedOn ?? receivedOn;
  const reason = { madeOn, citation: rule.citation, basis: 'inference' } as const;
  if (servedOn === undefined)
    return succeed({ ...reason, inTime: true, deadline: undefined, text: NOT_SERVED });
  const computed = computeDeadline({ rule, trigger: servedOn, calendar });
  if (!computed.ok) return computed;
  const inTime = madeOn <= computed.value.due;
  return succeed({ ...reason, inTime, deadline: computed.value, text: sayVerdict(request, computed.value) });
}

const NOT_SERVED: Text = {
  zh: '没有送达记录，期限没有起算，不能认为逾期。',
  en: 'No service is recorded, so the period has not begun and the request cannot be late.',
};

function sayVerdict({ receivedOn, postmarkedOn }: PetitionerRequest, { due }: Deadline): Text {
  const last = sayDay(due);
  const made = sayDay(postmarkedOn ?? receivedOn);
  const by = postmarkedOn === undefined ? { zh: '收到', en: 'received' } : { zh: '交邮', en: 'posted' };
  if ((postmarkedOn ?? receivedOn) <= due) {
    return {
      zh: `${made.zh}${by.zh}，最后一日为${last.zh}，在期限内。`,
      en: `It was ${by.en} on ${made.en}; the last day is ${last.en}: in time.`,
    };
  }
  const first = sayDay(addDays(due, 1));
  return {
    zh: `${made.zh}${by.zh}，最后一日为${last.zh}，自${first.zh}起逾期。请先核对送达回证和邮戳，并听取信访人说明理由。`,
    en: `It was ${by.en} on ${made.en}; the last day is ${last.en}, so it is late from ${first.en}. Check the proof of service and the postmark first, and hear the petitioner’s reasons.`,
  };
}

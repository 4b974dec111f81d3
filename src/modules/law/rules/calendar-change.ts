// Tells, before a calendar is changed, which open clocks it would move and to which days. Nothing is decided here.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { sayDay } from './day-words.ts';
import { computeDeadline, type Deadline } from './deadline.ts';
import type { DeadlineRequest } from './deadline-request.ts';
import type { DayCalendar } from './step.ts';

/** The facts of an open clock, without a calendar. */
export type ClockFacts = Omit<DeadlineRequest, 'calendar'>;

/** How a new calendar would move one clock. */
export interface ClockMove<Id> {
  readonly clockId: Id;
  readonly before: Deadline;
  readonly after: Deadline;
  /** The day that is to hold: `after.due`, but for a petitioner’s right never earlier than the day already told. */
  readonly due: PlainDate;
  readonly text: Text;
}

/**
 * The clocks that would change, in the given order: another day, or a day that is no longer provisional (or is now).
 * A clock whose facts the law refuses is a bug of whoever keeps it, and throws.
 */
export function previewCalendarChange<Id>(
  clocks: readonly { readonly clockId: Id; readonly facts: ClockFacts }[],
  calendars: { readonly old: DayCalendar; readonly new: DayCalendar },
): ClockMove<Id>[] {
  return clocks.flatMap(({ clockId, facts }) => {
    const before = datesUnder(facts, calendars.old);
    const after = datesUnder(facts, calendars.new);
    const same =
      before.raw === after.raw &&
      before.due === after.due &&
      before.internalDue === after.internalDue &&
      before.provisional === after.provisional;
    if (same) return [];
    const keeps = facts.rule.nature === 'right' && after.due < before.due;
    const due = keeps ? before.due : after.due;
    return [{ clockId, before, after, due, text: sayMove(before, after, keeps) }];
  });
}

function datesUnder(facts: ClockFacts, calendar: DayCalendar): Deadline {
  const computed = computeDeadline({ ...facts, calendar });
  if (computed.ok) return computed.value;
  throw new Error(`${facts.rule.id} refuses a clock of its own: ${computed.reason.text.en}`);
}

function sayMove(before: Deadline, after: Deadline, keeps: boolean): Text {
  const [old, now] = [sayDay(before.due), sayDay(after.due)];
  if (keeps) {
    return {
      zh: `按新日历为${now.zh}，早于已告知的${old.zh}；信访人的期限不提前，仍为${old.zh}。`,
      en: `The new calendar gives ${now.en}, before the day already told; a petitioner’s period does not end early and keeps ${old.en}.`,
    };
  }
  if (before.due === after.due) {
    return after.provisional
      ? {
          zh: `仍为${now.zh}，但节假日安排待公布。`,
          en: `Still ${now.en}, but holidays are yet to be published.`,
        }
      : { zh: `仍为${now.zh}，节假日安排已公布。`, en: `Still ${now.en}, and holidays are published now.` };
  }
  return { zh: `由${old.zh}改为${now.zh}。`, en: `Moves from ${old.en} to ${now.en}.` };
}

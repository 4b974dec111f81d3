// What a due date depends on.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Span } from './count-around.ts';
import type { Rule } from './rule.ts';
import type { DayCalendar } from './step.ts';

/** What a due date depends on. */
export interface DeadlineRequest {
  readonly rule: Rule;
  /** The day of the fact that starts the period; not counted itself. */
  readonly trigger: PlainDate;
  readonly calendar: DayCalendar;
  /** Calendar days of an approved extension, 1 to the most the article allows. */
  readonly extensionDays?: number | undefined;
  /** The day the assigning body set; for assigned matters (交办) only, and needed there unless it set days. */
  readonly assignedDue?: PlainDate | undefined;
  /** The calendar days the assigning body set, where it named no day. */
  readonly assignedDays?: number | undefined;
  /** The days that hearings took; for rules that leave them out (re-review) only. They may overlap. */
  readonly hearings?: readonly Span[] | undefined;
  /** A supervisor moved the matter to this Regulation: the period counts from its fact, though that is of another time. */
  readonly moved?: boolean | undefined;
  /** Calendar days before `raw` by which the office wants to be done; 5 where absent. Rights have none. */
  readonly internalLeadDays?: number | undefined;
}

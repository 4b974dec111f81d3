// Decides by which day a duty must be done or a right used, and explains every day of it. Whoever shows, stores or
// prints a due date must take it from here; nobody else adds days.
import type { Citation } from '#kernel/citation.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import { countAround, type Stretch } from './count-around.ts';
import { findFault, findHearingOutside } from './deadline-faults.ts';
import type { DeadlineRequest } from './deadline-request.ts';
import type { RuleId } from './rule.ts';
import {
  assigned,
  countedCalendarDays,
  ending,
  extended,
  hearing,
  internalLead,
  startExcluded,
  unpublished,
  workingDayRun,
  type DayCalendar,
  type DayFact,
  type Step,
} from './step.ts';

/** Calendar days by which the office wants to be ahead of the statutory day, unless it chose otherwise. */
export const DEFAULT_INTERNAL_LEAD_DAYS = 5;

/** The dates of one clock and why they are these. */
export interface Deadline {
  readonly ruleId: RuleId;
  /** The statutory day by bare counting: what superior systems measure; duties of the office are ranked on it. */
  readonly raw: PlainDate;
  /** The last day that is still in time: `raw`, moved to the next working day where it is a rest day. */
  readonly due: PlainDate;
  /** The day on which the office wants to be done, never before the trigger; a petitioner’s right has until `due`. */
  readonly internalDue: PlainDate;
  /** True where a holiday notice not yet published may still move the result; a step names the days. */
  readonly provisional: boolean;
  readonly steps: readonly Step[];
  readonly citation: Citation;
}

interface Count {
  readonly raw: PlainDate;
  readonly due: PlainDate;
  readonly steps: readonly Step[];
  /** Days whose being worked or not decided the result. */
  readonly examined: readonly DayFact[];
}

/**
 * The three dates of a clock under one rule, with the ledger that explains them.
 * Refuses (kind `invalid`): a trigger on which the rule is not in force; an extension the article does not know or
 * longer than it allows; hearing days where they are not left out, or outside the period; an assigned matter without
 * the assigner's day or days, or those elsewhere; a rule whose article names no number of days.
 */
export function computeDeadline(request: DeadlineRequest): Result<Deadline> {
  const fault = findFault(request);
  if (fault !== undefined) return refuse(fault);
  const { rule, trigger, internalLeadDays: lead = DEFAULT_INTERNAL_LEAD_DAYS } = request;
  const { raw, due, steps, examined } = count(request);
  const outside = findHearingOutside(request, raw);
  if (outside !== undefined) return refuse(outside);
  const unknown = examined.filter((day) => !day.published);
  const isRight = rule.nature === 'right';
  const wanted = addDays(raw, -lead);
  const internalDue = isRight ? due : wanted < trigger ? trigger : wanted;
  return succeed({
    ruleId: rule.id,
    raw,
    due,
    internalDue,
    provisional: unknown.length > 0,
    steps: [
      startExcluded(trigger, rule.trigger.text),
      ...steps,
      ...(unknown.length > 0 ? [unpublished(unknown)] : []),
      ...(isRight ? [] : [internalLead(internalDue, raw, lead)]),
    ],
    citation: rule.citation,
  });
}

function count(request: DeadlineRequest): Count {
  const { rule, trigger, calendar, extensionDays, assignedDue, hearings = [] } = request;
  if (rule.length.unit === 'setByAssigner' && assignedDue !== undefined) {
    return { raw: assignedDue, due: assignedDue, steps: [assigned(trigger, assignedDue)], examined: [] };
  }
  const base = countLength(request);
  const extension = rule.extension;
  const more =
    extension === undefined || extensionDays === undefined
      ? []
      : stepsOf(countAround(base.raw, extensionDays, hearings), (stretch) => extended(stretch, extension));
  const raw = more.at(-1)?.to ?? base.raw;
  const steps = [...base.steps, ...more];
  if (rule.counting.roll.to === 'none') return { raw, due: raw, steps, examined: base.examined };
  const last = rollFrom(raw, calendar);
  return {
    raw,
    due: addDays(raw, last.length - 1),
    steps: [...steps, ending(last)],
    examined: [...base.examined, ...last],
  };
}

function countLength(request: DeadlineRequest): Omit<Count, 'due'> {
  const { rule, trigger, calendar, assignedDays, hearings = [] } = request;
  const { length } = rule;
  if (length.unit === 'workingDay') return countWorkingDays(trigger, length.count, calendar);
  const days = length.unit === 'calendarDay' ? length.count : assignedDays;
  if (days === undefined) throw new Error(`${rule.id} names no number of days`); // findFault refuses these
  const steps = stepsOf(countAround(trigger, days, hearings), countedCalendarDays);
  return { raw: steps.at(-1)?.to ?? trigger, steps, examined: [] };
}

function stepsOf(stretches: readonly Stretch[], say: (stretch: Stretch) => Step): Step[] {
  return stretches.map((stretch) => (stretch.excluded ? hearing(stretch) : say(stretch)));
}

function countWorkingDays(trigger: PlainDate, length: number, calendar: DayCalendar): Omit<Count, 'due'> {
  const examined: DayFact[] = [];
  const steps: Step[] = [];
  let run: DayFact[] = [];
  let counted = 0;
  const closeRun = (): void => {
    if (run.length === 0) return;
    steps.push(workingDayRun(run, counted));
    if (run[0]?.working === true) counted += run.length;
    run = [];
  };
  for (let day = addDays(trigger, 1), left = length; left > 0; day = addDays(day, 1)) {
    const fact = calendar.describeDay(day);
    if (run[0] !== undefined && run[0].working !== fact.working) closeRun();
    run.push(fact);
    examined.push(fact);
    if (fact.working) left -= 1;
  }
  closeRun();
  return { raw: examined.at(-1)?.day ?? trigger, steps, examined };
}

// The last day and, while they are rest days, those after it, up to the first working day.
function rollFrom(raw: PlainDate, calendar: DayCalendar): DayFact[] {
  const examined = [calendar.describeDay(raw)];
  while (examined.at(-1)?.working === false) {
    examined.push(calendar.describeDay(addDays(raw, examined.length)));
  }
  return examined;
}

// The ledger that explains a due date to a person: one sentence per step, and the days by which it moves the date.
import { addDays, daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Stretch } from './count-around.ts';
import { sayCount, sayDay, sayRun } from './day-words.ts';
import type { Extension } from './rule.ts';

/**
 * One line of the ledger; `from` and `to` are both included. `days` are the calendar days by which the step moves the
 * date, 0 where it only explains. Steps with days follow one another without a gap from the day after the trigger
 * (an `assigned` one begins on the trigger itself), so all days add up to those from the trigger to the due day, and
 * the days of the `counted` steps to the length of the rule.
 */
export interface Step {
  readonly kind:
    | 'startExcluded'
    | 'counted'
    | 'skipped'
    | 'hearing'
    | 'extended'
    | 'assigned'
    | 'endsOnWorkingDay'
    | 'rolled'
    | 'unpublished'
    | 'noPeriod'
    | 'notYetSet'
    | 'internalLead';
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly text: Text;
}

/** What the engine asks about a day; an `OfficeDay` of the calendar module is one. */
export interface DayFact {
  readonly day: PlainDate;
  readonly kind: 'workingDay' | 'makeUpWorkingDay' | 'weekend' | 'holiday';
  readonly working: boolean;
  readonly reason: Text;
  readonly published: boolean;
}

/** The calendar as the engine sees it; the `Calendar` of the calendar module fits. */
export interface DayCalendar {
  describeDay(day: PlainDate): DayFact;
}

/** The day of the trigger does not count. */
export function startExcluded(trigger: PlainDate, what: Text): Step {
  const day = sayDay(trigger);
  return {
    kind: 'startExcluded',
    from: trigger,
    to: trigger,
    days: 0,
    text: {
      zh: `起算：${what.zh}，${day.zh}；当日不计入，自次日起算。`,
      en: `Start: ${what.en}, ${day.en}. That day does not count; counting begins the day after.`,
    },
  };
}

/** Calendar days in one run; rest days count. */
export function countedCalendarDays({ from, to, days: count }: Stretch): Step {
  return {
    kind: 'counted',
    from,
    to,
    days: count,
    text: {
      zh: `自${sayDay(from).zh}起连续计算${count}日（休息日计入），至${sayDay(to).zh}。`,
      en: `Counts ${sayCount(count, 'day')} from ${sayDay(from).en}, rest days included, to ${sayDay(to).en}.`,
    },
  };
}

/** Days that a hearing takes: they are no part of the period. */
export function hearing({ from, to, days }: Stretch): Step {
  return {
    kind: 'hearing',
    from,
    to,
    days,
    text: {
      zh: `不计入听证所需的${days}日：${sayRun(from, to).zh}。`,
      en: `Leaves out ${sayCount(days, 'day')} that the hearing takes: ${sayRun(from, to).en}.`,
    },
  };
}

/** A run of days, all working or all rest, in a count of working days. */
export function workingDayRun(run: readonly DayFact[], countedBefore: number): Step {
  const [from, to, days] = [firstOf(run).day, lastOf(run).day, run.length];
  const stretch = sayRun(from, to);
  const why = sayReasons(run.filter((day) => !day.working || day.kind === 'makeUpWorkingDay'));
  if (!firstOf(run).working) {
    return {
      kind: 'skipped',
      from,
      to,
      days,
      text: {
        zh: `不计入${days}个休息日：${why.zh}。`,
        en: `Skips ${sayCount(days, 'rest day')}: ${why.en}.`,
      },
    };
  }
  const total = countedBefore + days;
  const note = why.zh === '' ? { zh: '', en: '' } : { zh: `（${why.zh}）`, en: ` (${why.en})` };
  return {
    kind: 'counted',
    from,
    to,
    days,
    text: {
      zh: `${stretch.zh}计${days}个工作日${note.zh}，累计${total}个。`,
      en: `Counts ${sayCount(days, 'working day')}: ${stretch.en}${note.en}, ${total} in all.`,
    },
  };
}

/** The extension goes on from the unrolled end of the period. */
export function extended({ from, to, days }: Stretch, extension: Extension): Step {
  const { approver, citation, maxDays } = extension;
  return {
    kind: 'extended',
    from,
    to,
    days,
    text: {
      zh: `依${citation.instrument}${citation.article}延长${days}日（须经${approver.zh}批准，最多${maxDays}日），自原期限最后一日起续算，至${sayDay(to).zh}。`,
      en: `Extended by ${sayCount(days, 'day')} under ${citation.instrument}${citation.article} (approved by ${approver.en}; at most ${maxDays}), counted on from the last day of the period, to ${sayDay(to).en}.`,
    },
  };
}

/** The day was named by the assigning body. */
export function assigned(trigger: PlainDate, due: PlainDate): Step {
  return {
    kind: 'assigned',
    from: trigger,
    to: due,
    days: daysBetween(trigger, due),
    text: {
      zh: `交办机关指定${sayDay(due).zh}前反馈结果，以该日为准，不另计算。`,
      en: `The assigning body set ${sayDay(due).en}; that day holds and nothing is counted.`,
    },
  };
}

/** The last day is a working day, or a run of rest days after which the due day comes. */
export function ending(examined: readonly DayFact[]): Step {
  const [last, due] = [firstOf(examined), lastOf(examined)];
  if (examined.length === 1) {
    const madeUp = last.kind === 'makeUpWorkingDay';
    return {
      kind: 'endsOnWorkingDay',
      from: last.day,
      to: last.day,
      days: 0,
      text: {
        zh: `最后一日${sayDay(last.day).zh}是工作日${madeUp ? `（${last.reason.zh}）` : ''}，不顺延。`,
        en: `The last day, ${sayDay(last.day).en}, is a working day${madeUp ? ` (${last.reason.en})` : ''}: it does not move.`,
      },
    };
  }
  const why = sayReasons(examined.slice(0, -1));
  return {
    kind: 'rolled',
    from: addDays(last.day, 1),
    to: due.day,
    days: examined.length - 1,
    text: {
      zh: `最后一日${sayDay(last.day).zh}是休息日（${why.zh}），顺延至休息日结束的次日${sayDay(due.day).zh}。`,
      en: `The last day, ${sayDay(last.day).en}, is a rest day (${why.en}): it moves to the day after the rest days, ${sayDay(due.day).en}.`,
    },
  };
}

/** Days whose holiday notice is missing: the result may still move. */
export function unpublished(days: readonly DayFact[]): Step {
  const [from, to] = [firstOf(days).day, lastOf(days).day];
  const stretch = from === to ? sayDay(from) : joinTo(sayDay(from), sayDay(to));
  return {
    kind: 'unpublished',
    from,
    to,
    days: 0,
    text: {
      zh: `${stretch.zh}的放假调休安排尚未公布，暂按周末和固定日期的节日推算；公布后重新计算。`,
      en: `The holiday notice that covers ${stretch.en} is not yet published; only weekends and fixed-date holidays are known, and the date is computed again once it is.`,
    },
  };
}

/** The day on which the office wants to be done. */
export function internalLead(internalDue: PlainDate, raw: PlainDate, leadDays: number): Step {
  const short = daysBetween(internalDue, raw) < leadDays;
  return {
    kind: 'internalLead',
    from: internalDue,
    to: internalDue,
    days: 0,
    text: {
      zh: `内部期限${sayDay(internalDue).zh}：比${sayRun(raw, raw).zh}提前${leadDays}日${short ? '，但不早于起算之日' : ''}。`,
      en: `Internal due day ${sayDay(internalDue).en}: ${sayCount(leadDays, 'day')} before ${sayRun(raw, raw).en}${short ? ', but not before the start' : ''}.`,
    },
  };
}

// "5月4日至5月5日劳动节放假，5月6日周一" — neighbours with the same reason share a run, Saturday and Sunday as well.
function sayReasons(days: readonly DayFact[]): Text {
  const parts: Text[] = [];
  for (let first = 0; first < days.length;) {
    let last = first;
    while (last + 1 < days.length && sameReason(days[last], days[last + 1])) last += 1;
    const run = days.slice(first, last + 1);
    const stretch = sayRun(firstOf(run).day, lastOf(run).day);
    const weekend = firstOf(run).kind === 'weekend' && run.length > 1;
    const reason = weekend ? { zh: '周末', en: 'weekend' } : firstOf(run).reason;
    parts.push({ zh: `${stretch.zh}${reason.zh}`, en: `${stretch.en} ${reason.en}` });
    first = last + 1;
  }
  return { zh: parts.map((part) => part.zh).join('，'), en: parts.map((part) => part.en).join(', ') };
}

function sameReason(left: DayFact | undefined, right: DayFact | undefined): boolean {
  if (left === undefined || right === undefined || left.kind !== right.kind) return false;
  const adjacent = daysBetween(left.day, right.day) === 1;
  return adjacent && (left.kind === 'weekend' || left.reason.zh === right.reason.zh);
}

function joinTo(from: Text, to: Text): Text {
  return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

function firstOf(days: readonly DayFact[]): DayFact {
  const [first] = days;
  if (first === undefined) throw new Error('a run of days has at least one');
  return first;
}

function lastOf(days: readonly DayFact[]): DayFact {
  const last = days.at(-1);
  if (last === undefined) throw new Error('a run of days has at least one');
  return last;
}

// Changes of the office's calendar: shown before they are made, made with a reason, and carried into the open clocks by a job.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { forget } from '#platform/db/memory.ts';
import {
  addVersion,
  calendarOf,
  calendarsOf,
  changeCalendar,
  listCalendarVersions,
  listDepartures,
  whyNotChange,
  type CalendarVersion,
} from '#modules/calendar/index.ts';
import type {
  ApplyCalendar,
  CalendarApplied,
  CalendarChange,
  CalendarPreview,
  CalendarVersionView,
  CalendarView,
  ClockGroup,
} from '#modules/calendar/contract.ts';
import { previewCalendarChange } from '#modules/law/index.ts';
import { listClocksForPreview } from './calendar-change.store.ts';
import { REVISE_CLOCKS } from './calendar-change.jobs.ts';
import { requestOf, ruleOfClock } from '../law.ts';
import { makerOf } from './maker.ts';

/** Which open clocks a change would move, from which day to which; nothing is written. */
export async function previewCalendar(tx: Tx, change: CalendarChange): Promise<Result<CalendarPreview>> {
  const calendars = calendarsOf(await listCalendarVersions(tx));
  const why = whyNotChange(calendars.data, change);
  if (why !== undefined) return refuse(why);
  const changed = calendarOf(changeCalendar(calendars.data, change));
  const clocks = await listClocksForPreview(tx, change);
  const groups = new Map<string, ClockGroup>();
  for (const facts of clocks) {
    const clock = { ...facts, clockId: 0, holderUnit: '' };
    const [move] = previewCalendarChange([{ clockId: 0, facts: requestOf(clock) }], {
      old: calendars.of(clock.calendar ?? 0),
      new: changed,
    });
    if (move === undefined) continue;
    const rule = ruleOfClock(clock);
    const key = [rule.id, move.before.due, move.due, move.text.zh].join();
    const before = groups.get(key);
    groups.set(key, {
      ruleId: rule.id,
      name: { ...rule.name },
      from: move.before.due,
      to: move.due,
      clocks: (before?.clocks ?? 0) + 1,
      text: { ...move.text },
    });
  }
  const listed = [...groups.values()].sort((one, other) =>
    `${one.from}${one.ruleId}` < `${other.from}${other.ruleId}` ? -1 : 1,
  );
  const moved = listed.reduce((sum, group) => sum + group.clocks, 0);
  return succeed({ basedOn: calendars.current, clocks: moved, groups: listed });
}

/** Makes a change the next version of the calendar, in force at once; a job revises the open clocks that it moves. */
export async function applyCalendar(
  tx: Tx,
  actor: Actor,
  { basedOn, reason, days, years }: ApplyCalendar,
  clock: Clock,
): Promise<Result<CalendarApplied>> {
  const calendars = calendarsOf(await listCalendarVersions(tx));
  const change = { days, years };
  const why = whyNotChange(calendars.data, change);
  if (why !== undefined) return refuse(why);
  const version = calendars.current + 1;
  const made = { version, change, reason: reason.trim(), madeBy: makerOf(actor), madeAt: clock.now() };
  if (basedOn !== calendars.current || !(await addVersion(tx, made))) return refuse(CHANGED_MEANWHILE);
  forget(tx);
  await tx.enqueue({ kind: REVISE_CLOCKS, payload: { version }, singletonKey: `calendar ${version}` });
  return succeed({ version });
}

/** One year of the calendar in force, and every version with how far it has been carried into the clocks. */
export async function viewCalendar(tx: Tx, year: number): Promise<CalendarView> {
  const versions = await listCalendarVersions(tx);
  const { data, current, of } = calendarsOf(versions);
  const calendar = of(current);
  return {
    year,
    published: data.publishedYears.has(year),
    version: current,
    days: listDepartures(data, year).map(({ day, entry }) => ({
      day,
      kind: entry.kind,
      reason: { ...calendar.describeDay(day).reason },
    })),
    versions: versions.map(viewVersion).toReversed(),
  };
}

function viewVersion(one: CalendarVersion): CalendarVersionView {
  const { version, reason, madeBy, madeAt, state, change } = one;
  return { version, reason, madeBy, madeAt: madeAt.toISOString(), state, percent: percentOf(one), change };
}

// Hundredths, not matters: a number would tell of those behind walls.
function percentOf({ state, mattersTotal, mattersDone }: CalendarVersion): number {
  if (state === 'done') return 100;
  return mattersTotal === null || mattersTotal === 0
    ? 0
    : Math.min(99, Math.floor((100 * mattersDone) / mattersTotal));
}

const CHANGED_MEANWHILE: Refusal = {
  code: 'calendar-changed-meanwhile',
  kind: 'conflict',
  text: {
    zh: '预览之后日历已被变更。请重新预览，核对影响的期限后再应用。',
    en: 'The calendar was changed since the preview. Preview again, look at what moves, then apply.',
  },
};

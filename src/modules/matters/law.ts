// The law as the rules of a matter see it: the law module's packs, the local rules in force here and the office's calendar
// behind the port.
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { remember, type Reader } from '#platform/db/memory.ts';
import { calendarsOf, listCalendarVersions, type Calendars } from '#modules/calendar/index.ts';
import {
  codesInForce,
  computeDeadline,
  findAnyRule,
  findOverlays,
  findRegime,
  findRule,
  inForceSince,
  judgeRequest,
  listGrounds,
  listOverlaySettings,
  listSupervisionGrounds,
  previewCalendarChange,
  ruleOnWith,
  SIMPLIFIED_HANDLING_CODE,
  type Deadline,
  type DeadlineRequest,
  type OverlaySetting,
  type Regime,
  type Rule,
} from '#modules/law/index.ts';
import type { ClockKey, LawPort } from './rules/law-port.ts';
import type { ClockDates } from './rules/events.ts';
import type { ClockRevision, ClockState } from './rules/state.ts';

/** The law in force in an installation: what the port answers, and the reasons behind a clock's dates. */
export interface LawInForce extends LawPort {
  /** The version of the calendar in force. */
  readonly calendar: number;
  /** The steps that explain the dates of a clock, computed again from its facts with the calendar it names. */
  explain(clock: ClockState): Deadline;
}

/** What an installation has of its own besides the packs. */
interface OwnLaw {
  readonly calendars: Calendars;
  readonly overlays: readonly OverlaySetting[];
}

/** The law in force, from memory where that may be trusted. */
export async function loadLaw(reader: Reader): Promise<LawInForce> {
  return remember(reader, 'law', readLaw);
}

/** The same as the database has it now. */
export async function readLaw(reader: Reader): Promise<LawInForce> {
  const calendars = calendarsOf(await listCalendarVersions(reader));
  return lawOf({ calendars, overlays: await listOverlaySettings(reader) });
}

/** The law with an installation's own calendar and local rules. */
export function lawOf(own: OwnLaw): LawInForce {
  const { current } = own.calendars;
  return {
    calendar: current,
    ruleId: ruleIdOn,
    dates: (ruleId, triggerOn, { assignedDue, moved = false } = {}) => {
      const rule = ruleInForce(own, ruleOf(ruleId), triggerOn);
      const deadline = settled(computeIn(own, current, { rule, trigger: triggerOn, assignedDue, moved }));
      return {
        ...datesOf(deadline),
        ...(current === 0 ? {} : { calendar: current }),
        ...(rule.id === ruleId ? {} : { localRule: rule.id }),
      };
    },
    extended: (clock, days) => computed(own, { ...clock, extensionDays: days }),
    withHearings: (clock, hearings) => computed(own, { ...clock, hearings }),
    revised: (clock) => revisedDates(own, clock),
    grounds: listGrounds,
    supervisionGrounds: listSupervisionGrounds,
    requestInTime: (regime, key, request) => judgeInTime(own, regime, key, request),
    keyOf: (ruleId) => ruleOf(ruleId).key as ClockKey,
    isSimplifiedInForce: (day) => inForceSince(own.overlays, SIMPLIFIED_HANDLING_CODE, day) !== undefined,
    // Before 2005-05-01 no national Regulation of the packs was in force; such matters of old ledgers have no clocks.
    regimeOn: (day) => findRegime(day) ?? '2005',
    explain: (clock) => settled(computeIn(own, clock.calendar ?? 0, requestOf(clock))),
  };
}

/** Dates of a clock before its calendar changed, as the clock that it was then. */
export function clockBefore(clock: ClockState, revision: ClockRevision): ClockState {
  const { hearings: _hearings, calendar: _calendar, ...facts } = clock;
  const { until: _until, ...dates } = revision;
  return { ...facts, ...dates };
}

/** The rule behind a clock or a step: a national one, or a local one. */
export function ruleOf(ruleId: string): Rule {
  const rule = findAnyRule(ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId} in the law packs`);
  return rule;
}

/** The rule by which a clock was computed: the local one where one took the national one's place. */
export function ruleOfClock({ ruleId, localRule }: ClockState): Rule {
  return ruleOf(localRule ?? ruleId);
}

function ruleIdOn(regime: Regime, key: ClockKey, triggerOn: PlainDate): string | undefined {
  const inForce = findRegime(triggerOn);
  if (inForce === undefined) return undefined;
  const rule = findRule(regime, key);
  const over = rule?.effectiveTo !== undefined && triggerOn >= rule.effectiveTo;
  // A clock that starts after the repeal of its Regulation runs under the one in force on that day.
  return (over ? findRule(inForce, key) : rule)?.id;
}

function ruleInForce({ overlays }: OwnLaw, national: Rule, day: PlainDate): Rule {
  if (overlays.length === 0) return national;
  const found = findOverlays(codesInForce(overlays, day));
  if (!found.ok) throw new Error(found.reason.text.en); // a setting names one that the program no longer carries
  return ruleOnWith(national, day, found.value);
}

function computeIn(
  { calendars }: OwnLaw,
  version: number,
  request: Omit<DeadlineRequest, 'calendar'>,
): Result<Deadline> {
  return computeDeadline({ ...request, calendar: calendars.of(version) });
}

/** What a clock is computed from, but for its calendar. */
export function requestOf(clock: ClockState): Omit<DeadlineRequest, 'calendar'> {
  const rule = ruleOfClock(clock);
  return {
    rule,
    trigger: clock.triggerOn,
    extensionDays: clock.extensionDays === 0 ? undefined : clock.extensionDays,
    assignedDue: rule.length.unit === 'setByAssigner' ? clock.rawOn : undefined,
    hearings: clock.hearings,
    moved: clock.moved,
  };
}

/** The dates of a clock with the calendar in force now, or why the law does not allow what is asked. */
function computed(own: OwnLaw, clock: ClockState): Result<ClockDates> {
  const { current } = own.calendars;
  const deadline = computeIn(own, current, requestOf(clock));
  if (!deadline.ok) return refuse(deadline.reason);
  return succeed({ ...datesOf(deadline.value), ...(current === 0 ? {} : { calendar: current }) });
}

function revisedDates({ calendars }: OwnLaw, clock: ClockState): ClockDates | undefined {
  const [move] = previewCalendarChange([{ clockId: clock.clockId, facts: requestOf(clock) }], {
    old: calendars.of(clock.calendar ?? 0),
    new: calendars.of(calendars.current),
  });
  // A right that would end before the day already told keeps its day, and the calendar it was told by.
  if (move === undefined || move.due !== move.after.due) return undefined;
  return { ...datesOf(move.after), calendar: calendars.current };
}

function judgeInTime(
  own: OwnLaw,
  regime: Regime,
  key: ClockKey,
  { servedOn, receivedOn, postmarkedOn }: Parameters<LawPort['requestInTime']>[2],
): ReturnType<LawPort['requestInTime']> {
  const day = servedOn ?? receivedOn;
  const ruleId = ruleIdOn(regime, key, day);
  if (ruleId === undefined) throw new Error(`no rule for ${key} under ${regime}`);
  const judged = judgeRequest({
    rule: ruleInForce(own, ruleOf(ruleId), day),
    servedOn: servedOn ?? undefined,
    receivedOn,
    postmarkedOn,
    calendar: own.calendars.of(own.calendars.current),
  });
  if (!judged.ok) return judged;
  const { madeOn, inTime, deadline } = judged.value;
  return succeed({ madeOn, inTime: deadline === undefined ? null : inTime });
}

function settled(deadline: Result<Deadline>): Deadline {
  if (!deadline.ok) throw new Error(`a rule refuses a clock of its own: ${deadline.reason.text.en}`);
  return deadline.value;
}

function datesOf(deadline: Deadline): Pick<ClockDates, 'rawOn' | 'dueOn' | 'internalOn' | 'provisional'> {
  return {
    rawOn: deadline.raw,
    dueOn: deadline.due,
    internalOn: deadline.internalDue,
    provisional: deadline.provisional,
  };
}

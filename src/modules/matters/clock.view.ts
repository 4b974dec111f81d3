import type { PlainDate } from '#kernel/plain-date.ts';
import { dueLight } from '#modules/law/index.ts';
import type { ClockView } from './contract.ts';
import type { DueLight } from './words.contract.ts';
import { clockBefore, ruleOfClock, type LawInForce } from './law.ts';
import type { ClockState } from './rules/state.ts';

/** One clock with the reason for its dates. */
export function viewClock(clock: ClockState, today: PlainDate, law: LawInForce): ClockView {
  const { steps, citation } = law.explain(clock);
  const rule = ruleOfClock(clock);
  return {
    clockId: clock.clockId,
    ruleId: rule.id,
    name: rule.name,
    citation: { ...citation },
    holderUnit: clock.holderUnit,
    right: clock.right === true,
    promise: clock.promise === true,
    confidence: rule.confidence ?? null,
    triggerOn: clock.triggerOn,
    rawOn: clock.rawOn,
    dueOn: clock.dueOn,
    internalOn: clock.internalOn,
    provisional: clock.provisional,
    extensionDays: clock.extensionDays,
    state: clock.state,
    endedOn: clock.endedOn,
    late: clock.right !== true && (clock.endedOn ?? today) > clock.dueOn,
    light:
      clock.state === 'running' && clock.right !== true
        ? lightOf(clock.rawOn, clock.dueOn, clock.internalOn, today)
        : 'none',
    steps: steps.map((step) => ({ ...step })),
    calendar: clock.calendar ?? 0,
    revisions: (clock.revisions ?? []).map((revision) => ({
      until: revision.until,
      calendar: revision.calendar ?? 0,
      rawOn: revision.rawOn,
      dueOn: revision.dueOn,
      steps: law.explain(clockBefore(clock, revision)).steps.map((step) => ({ ...step })),
    })),
  };
}

/** How near the end of a period is. */
export function lightOf(
  raw: PlainDate | null,
  due: PlainDate | null,
  internalDue: PlainDate | null,
  today: PlainDate,
): DueLight {
  return raw === null || due === null || internalDue === null
    ? 'none'
    : dueLight({ raw, due, internalDue }, today);
}

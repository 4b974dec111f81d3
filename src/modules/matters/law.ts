// The law as the rules of a matter see it: the law module's packs with the national calendar behind the port.
import { refuse, succeed } from '#kernel/result.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { nationalCalendar } from '#modules/calendar/index.ts';
import {
  computeDeadline,
  findRegime,
  findRule,
  findRuleById,
  listGrounds,
  listSupervisionGrounds,
  judgeRequest,
  type Deadline,
  type Rule,
} from '#modules/law/index.ts';
import type { ClockDates, LawPort } from './rules/law-port.ts';
import type { ClockState } from './rules/state.ts';

const calendar = nationalCalendar();

/** Both national Regulations with the national calendar. */
export const nationalLaw: LawPort = {
  ruleId: (regime, key, triggerOn) => {
    const inForce = findRegime(triggerOn);
    if (inForce === undefined) return undefined;
    const rule = findRule(regime, key);
    const over = rule?.effectiveTo !== undefined && triggerOn >= rule.effectiveTo;
    // A clock that starts after the repeal of its Regulation runs under the one in force on that day.
    return (over ? findRule(inForce, key) : rule)?.id;
  },
  dates: (ruleId, triggerOn, assignedDue) =>
    datesOf(deadlineOf(ruleId, { triggerOn, extensionDays: 0, assignedDue })),
  extended: (ruleId, triggerOn, days) => {
    const deadline = computeDeadline({
      rule: ruleOf(ruleId),
      trigger: triggerOn,
      calendar,
      extensionDays: days,
    });
    return deadline.ok ? succeed(datesOf(deadline.value)) : refuse(deadline.reason);
  },
  grounds: listGrounds,
  supervisionGrounds: listSupervisionGrounds,
  withHearings: (ruleId, triggerOn, hearings) => {
    const deadline = computeDeadline({ rule: ruleOf(ruleId), trigger: triggerOn, calendar, hearings });
    return deadline.ok ? succeed(datesOf(deadline.value)) : refuse(deadline.reason);
  },
  requestInTime: (regime, key, { servedOn, receivedOn, postmarkedOn }) => {
    const ruleId = nationalLaw.ruleId(regime, key, servedOn ?? receivedOn);
    const rule = ruleId === undefined ? undefined : ruleOf(ruleId);
    if (rule === undefined) throw new Error(`no rule for ${key} under ${regime}`);
    const judged = judgeRequest({
      rule,
      servedOn: servedOn ?? undefined,
      receivedOn,
      postmarkedOn,
      calendar,
    });
    if (!judged.ok) return judged;
    const { madeOn, inTime, deadline } = judged.value;
    return succeed({ madeOn, inTime: deadline === undefined ? null : inTime });
  },
  // Before 2005-05-01 no national Regulation of the packs was in force; such matters of old ledgers have no clocks.
  regimeOn: (day) => findRegime(day) ?? '2005',
};

/** The steps that explain the dates of a clock, computed again from its facts. */
export function explainClock(clock: ClockState): Deadline {
  const assignedDue = findRuleById(clock.ruleId)?.length.unit === 'setByAssigner' ? clock.rawOn : undefined;
  return deadlineOf(clock.ruleId, {
    triggerOn: clock.triggerOn,
    extensionDays: clock.extensionDays,
    assignedDue,
    hearings: clock.hearings,
  });
}

/** The rule behind a clock. */
export function ruleOf(ruleId: string): Rule {
  const rule = findRuleById(ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId} in the law packs`);
  return rule;
}

function deadlineOf(
  ruleId: string,
  of: {
    readonly triggerOn: PlainDate;
    readonly extensionDays: number;
    readonly assignedDue: PlainDate | undefined;
    readonly hearings?: ClockState['hearings'];
  },
): Deadline {
  const deadline = computeDeadline({
    rule: ruleOf(ruleId),
    trigger: of.triggerOn,
    calendar,
    ...(of.extensionDays === 0 ? {} : { extensionDays: of.extensionDays }),
    ...(of.assignedDue === undefined ? {} : { assignedDue: of.assignedDue }),
    ...(of.hearings === undefined ? {} : { hearings: of.hearings }),
  });
  if (!deadline.ok) throw new Error(`rule ${ruleId} refuses a clock of its own: ${deadline.reason.text.en}`);
  return deadline.value;
}

function datesOf(deadline: Deadline): ClockDates {
  return {
    rawOn: deadline.raw,
    dueOn: deadline.due,
    internalOn: deadline.internalDue,
    provisional: deadline.provisional,
  };
}

// Decides transfers, assignments and own handling (2022 art. 22–23; 2005 art. 21).
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Citation } from '#kernel/citation.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { RouteMatter } from '../handling.contract.ts';
import { clocksByKey } from '../../rules/clock-changes.ts';
import type { ByRegulation } from '../../rules/articles.ts';
import type { ClockChange, EventOf } from '../../rules/events.ts';
import { goesByOwnRules } from '../../rules/own-rules.ts';
import { startClock, type Circumstances } from '../../rules/law-port.ts';
import { meetRouting } from '../../rules/routing-clock.ts';
import type { MatterState, RoutingGround } from '../../rules/state.ts';
import { accusedUnit } from '../../walls/rules/wall-refusals.ts';

/** An assigned matter has a period, and ends with a report. */
export const ASSIGNING: ByRegulation<Citation> = {
  '2005': {
    instrument: '《信访条例》',
    article: '第二十一条第一款第四项',
    words:
      '对转送信访事项中的重要情况需要反馈办理结果的，可以直接交由有权处理的行政机关办理，要求其在指定办理期限内反馈结果，提交办结报告。',
  },
  '2022': {
    instrument: '《信访工作条例》',
    article: '第二十二条第一款第三项',
    words:
      '对转送信访事项中的重要情况需要反馈办理结果的，可以交由有权处理的机关、单位办理，要求其在指定办理期限内反馈结果，提交办结报告。',
  },
};

/** Under 2005 an objection was raised before the matter was moved; that Regulation knows the dispute. */
const COMPETENT_ONLY: ByRegulation<Citation> = {
  '2005': {
    instrument: '《信访条例》',
    article: '第二十四条',
    words: '…受理有争议的，由其共同的上一级行政机关决定受理机关。',
  },
  '2022': {
    instrument: '《信访工作条例》',
    article: '第二十三条第三款',
    words: '…经转送、交办的信访部门或者上级机关、单位核实同意后，交还相关材料。',
  },
};

/**
 * Routes a matter to a unit of a kind; the routing clock is met, the unit's notice clock starts on the same day, unless it goes
 * by its own rules.
 */
export function routeMatter(
  state: MatterState,
  input: RouteMatter,
  ground: RoutingGround,
  circumstances: Circumstances,
  toKind?: string,
): Result<EventOf<'matter.routed'>> {
  const { today, unitId } = circumstances;
  const fault = checkRouting(state, input, today);
  if (fault !== undefined) return fault;
  const byOwnRules = goesByOwnRules(state, input, toKind, circumstances);
  if (!byOwnRules.ok) return byOwnRules;
  return succeed({
    type: 'matter.routed',
    occurredOn: today,
    data: {
      assignment: {
        assignmentId: state.assignments.length + 1,
        way: input.way,
        fromUnit: unitId,
        toUnit: input.toUnit,
        assignedOn: today,
        periodEndsOn: input.way === 'assign' ? (input.periodEndsOn ?? null) : null,
        ground,
        ...(byOwnRules.value ? { byOwnRules: true } : {}),
      },
      clocks: routingClocks(state, input, circumstances, byOwnRules.value),
    },
  });
}

/** The clocks that a routing meets and starts. */
export function routingClocks(
  state: MatterState,
  input: RouteMatter,
  { today, law }: Circumstances,
  byOwnRules = false,
): ClockChange[] {
  const changes = meetRouting(state, byOwnRules, { law, today });
  const start = (
    key: 'noticeDirect' | 'noticeTransferred' | 'reportAssigned',
    triggerOn: PlainDate,
    assignedDue?: PlainDate,
  ): void => {
    const clockId = state.clocks.length + changes.filter((change) => change.change === 'started').length + 1;
    const clock = startClock(law, {
      regime: state.regime,
      key,
      clockId,
      holderUnit: input.toUnit,
      triggerOn,
      assignedDue,
    });
    if (clock !== undefined) changes.push({ change: 'started', clock });
  };
  const noticeRuns = clocksByKey(state, ['noticeDirect']).length > 0;
  // Whoever goes by their own rules gives notice by them, too (2022 art. 23(4)).
  if (input.way !== 'own') {
    if (!byOwnRules) start('noticeTransferred', today);
  } else if (state.reachable && !noticeRuns) start('noticeDirect', state.receivedOn);
  if (input.way === 'assign' && input.periodEndsOn !== undefined)
    start('reportAssigned', today, input.periodEndsOn);
  return changes;
}

/** Why a matter cannot be routed so; undefined where it can. */
export function checkRouting(
  state: MatterState,
  input: RouteMatter,
  today: PlainDate,
): Extract<Result<never>, { ok: false }> | undefined {
  if (input.way === 'assign' && (input.periodEndsOn === undefined || input.periodEndsOn <= today)) {
    return refuse({
      code: 'assignment-needs-period',
      kind: 'invalid',
      field: 'periodEndsOn',
      text: {
        zh: '交办须指定办理期限，且期限应晚于今天。',
        en: 'An assignment needs a period, which must end after today.',
      },
      citation: ASSIGNING[state.regime],
    });
  }
  if (state.walledFrom.includes(input.toUnit)) return refuse(accusedUnit('toUnit', state.regime));
  if (foundNotCompetent(state, input.toUnit)) {
    return refuse({
      code: 'found-not-competent',
      kind: 'invalid',
      field: 'toUnit',
      text: {
        zh: '该单位对此件的异议已经核实同意，不再转给它。请另选单位。',
        en: 'This unit’s objection to the matter was agreed to; it is not given it again. Choose another unit.',
      },
      citation: COMPETENT_ONLY[state.regime],
    });
  }
  if ((input.way === 'own') !== (input.toUnit === state.holderUnit)) {
    return refuse({
      code: 'own-handling-stays',
      kind: 'invalid',
      field: 'toUnit',
      text: {
        zh: '自办的事项留在本单位；转给其他单位的，请选“转送”或“交办”。',
        en: 'Own handling stays with this unit; choose transfer or assign for another unit.',
      },
    });
  }
  return undefined;
}

/** Whether an objection of that unit was agreed to. */
export function foundNotCompetent(state: MatterState, unitId: string): boolean {
  return (state.objections ?? []).some(
    ({ byUnit, decision }) => byUnit === unitId && decision !== null && decision.decision !== 'refused',
  );
}

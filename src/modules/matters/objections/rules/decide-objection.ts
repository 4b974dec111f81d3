// Decides objections to a routing (2022 art. 23(3), 24(1)): who may raise one until when, who decides it, and where the
// matter goes. Until it is decided the matter stays with the unit that objects, and that unit's time goes on.
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import {
  SHORTEST_OBJECTION,
  type DecideObjection,
  type ObjectionDecider,
  type ObjectToRouting,
} from '../objection.contract.ts';
import type { RouteMatter } from '../../handling/handling.contract.ts';
import { clocksByKey, endClocks, resumeClocks, RULES_OF } from '../../rules/clock-changes.ts';
import { checkRouting, routingClocks } from '../../handling/rules/decide-routing.ts';
import { checkDay } from '../../handling/rules/decide-handling.ts';
import type { ClockChange, EventOf, MatterEvent } from '../../rules/events.ts';
import type { Circumstances, LawPort } from '../../rules/law-port.ts';
import { ROUTING } from '../../rules/routing-clock.ts';
import {
  CONFERENCE_DAY,
  DECIDED_ALREADY,
  invalidUnit,
  NAME_THE_UNIT,
  NO_OBJECTION,
  NOBODY_DECIDES,
  NOT_THE_ACCUSED,
  OTHERS_ONLY,
  REASONS_IN_DETAIL,
  REFUSED_GOES_ON,
  tooLate,
} from './objection-refusals.ts';
import { goesByOwnRules } from '../../rules/own-rules.ts';
import type { ObjectionState } from './objection-state.ts';
import { openObjection, type AssignmentState, type MatterState } from '../../rules/state.ts';

/** Who decides an objection that is not the first: the common superior, or the joint conference by its office. */
export interface Settler {
  readonly decider: Exclude<ObjectionDecider, 'sender'>;
  readonly unitId: string;
}

/**
 * Why the unit that a matter was routed to cannot object to that, by the law and the day: 2005 knows no objection, and under
 * 2022 the time for it ends. Undefined where it can.
 */
export function whyNoObjection(
  state: MatterState,
  { law, today }: Pick<Circumstances, 'law' | 'today'>,
): Refusal | undefined {
  const assignment = state.assignments.at(-1);
  if (assignment === undefined || assignment.way === 'own') return undefined; // refused by the table of actions
  const until = lastDayToObject(state, law);
  if (until === undefined) return NO_OBJECTION;
  return today > until ? tooLate(until) : undefined;
}

/** The last day to object to the routing that holds; undefined where the Regulation knows no objection. */
export function lastDayToObject(state: MatterState, law: LawPort): PlainDate | undefined {
  const assignment = state.assignments.at(-1);
  if (assignment === undefined || assignment.way === 'own') return undefined;
  const ruleId = law.ruleId(state.regime, 'objection', assignment.assignedOn);
  return ruleId === undefined ? undefined : law.dates(ruleId, assignment.assignedOn).dueOn;
}

/**
 * Raises an objection. The first one on a matter is for whoever routed it; any later one is a dispute, which `settler`
 * decides. No clock changes: the time to give notice runs on, and is not given back if the objection is refused.
 */
export function objectToRouting(
  state: MatterState,
  input: ObjectToRouting,
  { reasonDigest, settler }: { readonly reasonDigest: string; readonly settler: Settler | undefined },
  circumstances: Circumstances,
): Result<MatterEvent> {
  const { today, unitId } = circumstances;
  const assignment = state.assignments.at(-1);
  if (assignment === undefined) throw new Error(`matter ${state.matterId} is routed without an assignment`);
  const fault = whyNoObjection(state, circumstances) ?? checkObjection(state, input, unitId);
  if (fault !== undefined) return refuse(fault);
  const first = state.objections === undefined;
  if (!first && settler === undefined) return refuse(NOBODY_DECIDES);
  return succeed({
    type: 'objection.raised',
    occurredOn: today,
    data: {
      objection: {
        objectionId: (state.objections?.length ?? 0) + 1,
        assignmentId: assignment.assignmentId,
        byUnit: unitId,
        raisedOn: today,
        reasonDigest,
        proposedUnit: input.proposedUnit ?? null,
        decider: first || settler === undefined ? 'sender' : settler.decider,
        deciderUnit: first || settler === undefined ? assignment.fromUnit : settler.unitId,
      },
      clocks: [],
    },
  });
}

/** The units that an objection concerns: who routed, who objected, who is proposed, now and before. */
export function unitsConcerned(
  state: MatterState,
  { proposedUnit }: Pick<ObjectToRouting, 'proposedUnit'>,
): readonly string[] {
  const earlier = (state.objections ?? []).flatMap((one) => [one.byUnit, one.proposedUnit]);
  const senders = state.assignments.map(({ fromUnit }) => fromUnit);
  const named = [...senders, ...earlier, state.holderUnit, proposedUnit ?? null];
  return [...new Set(named.filter((unitId) => unitId !== null))];
}

function checkObjection(
  state: MatterState,
  { reason, proposedUnit }: ObjectToRouting,
  unitId: string,
): Refusal | undefined {
  if (reason.trim().length < SHORTEST_OBJECTION) {
    return REASONS_IN_DETAIL;
  }
  if (proposedUnit === undefined) return undefined;
  if (proposedUnit === unitId) return invalidUnit('proposedUnit', 'propose-another-unit', OTHERS_ONLY);
  return state.walledFrom.includes(proposedUnit)
    ? invalidUnit('proposedUnit', 'accused-unit', NOT_THE_ACCUSED)
    : undefined;
}

/**
 * Decides the objection that waits. Agreed, the matter goes back to the sender, who routes it again, or at once to another
 * unit, whose clocks start on its own receipt. Refused, the unit goes on with the time that it has left.
 */
export function decideObjection(
  state: MatterState,
  input: DecideObjection,
  { reasonDigest, toKind }: { readonly reasonDigest: string; readonly toKind?: string | undefined },
  circumstances: Circumstances,
): Result<EventOf<'objection.decided'>> {
  const { today, unitId } = circumstances;
  const objection = openObjection(state);
  if (objection === undefined || objection.objectionId !== input.objectionId) return refuse(DECIDED_ALREADY);
  const fault = checkConference(objection, input, today) ?? checkNamedUnit(objection, input);
  if (fault !== undefined) return refuse(fault);
  const moved =
    input.agreed && input.toUnit !== undefined
      ? moveOn(state, objection, { ...input, toUnit: input.toUnit, toKind }, circumstances)
      : succeed({ assignment: null, clocks: [] });
  if (!moved.ok) return moved;
  const { assignment, clocks } = moved.value;
  const returned = input.agreed && assignment === null;
  const ended = input.agreed ? endClocks(clocksOf(state, objection.byUnit), today) : [];
  return succeed({
    type: 'objection.decided',
    occurredOn: today,
    data: {
      objectionId: objection.objectionId,
      decision: {
        decision: returned ? 'returned' : assignment === null ? 'refused' : 'rerouted',
        on: today,
        toUnit: assignment?.toUnit ?? (returned ? null : objection.byUnit),
        conferenceOn: objection.decider === 'jointConference' ? (input.conferenceOn ?? null) : null,
        reasonDigest,
      },
      assignment,
      returnedTo: returned ? unitId : null,
      clocks: [...ended, ...clocks, ...(returned ? resumeRouting(state, circumstances) : [])],
    },
  });
}

/** The clocks that the unit which objected has because of the routing. */
function clocksOf(state: MatterState, unitId: string) {
  return clocksByKey(state, ['noticeTransferred', 'reportAssigned']).filter(
    (clock) => clock.holderUnit === unitId,
  );
}

/** The sender's own time to route runs on from where it started: it is not given back either. */
function resumeRouting(state: MatterState, circumstances: Circumstances): ClockChange[] {
  const rules: readonly string[] = ROUTING.flatMap((key) => RULES_OF[key]);
  const { unitId } = circumstances;
  const met = state.clocks.filter(
    (clock) => rules.includes(clock.ruleId) && clock.holderUnit === unitId && clock.state === 'met',
  );
  return resumeClocks(met, circumstances);
}

function moveOn(
  state: MatterState,
  objection: ObjectionState,
  input: DecideObjection & { readonly toUnit: string; readonly toKind: string | undefined },
  circumstances: Circumstances,
): Result<{ readonly assignment: AssignmentState; readonly clocks: readonly ClockChange[] }> {
  const { today, unitId } = circumstances;
  const before = state.assignments.at(-1);
  if (before === undefined) throw new Error(`matter ${state.matterId} is routed without an assignment`);
  const { toUnit, periodEndsOn } = input;
  const way = toUnit === unitId ? 'own' : before.way === 'own' ? 'transfer' : before.way;
  const routing: RouteMatter = { way, toUnit, ...(periodEndsOn === undefined ? {} : { periodEndsOn }) };
  const { objections, ...unobjected } = state;
  // A dispute is settled for good, whatever was agreed before; the sender is bound by what they agreed to.
  const bound = objection.decider === 'sender' && objections !== undefined ? { objections } : {};
  const fault = checkRouting({ ...unobjected, ...bound, holderUnit: unitId }, routing, today);
  if (fault !== undefined) return fault;
  const byOwnRules = goesByOwnRules(state, routing, input.toKind, circumstances);
  if (!byOwnRules.ok) return byOwnRules;
  return succeed({
    assignment: {
      assignmentId: state.assignments.length + 1,
      way,
      fromUnit: unitId,
      toUnit,
      assignedOn: today,
      periodEndsOn: way === 'assign' ? (periodEndsOn ?? null) : null,
      ground: { competenceId: null, ...GROUNDS[objection.decider] },
      ...(byOwnRules.value ? { byOwnRules: true } : {}),
    },
    clocks: routingClocks(state, routing, circumstances, byOwnRules.value),
  });
}

const GROUNDS = {
  sender: {
    zh: '经核实同意异议，转有权处理的单位（《信访工作条例》第二十三条第三款）',
    en: 'the objection was verified and agreed to (Regulation art. 23(3))',
  },
  commonSuperior: {
    zh: '受理有争议，由共同的上一级机关、单位决定（《信访工作条例》第二十四条第一款）',
    en: 'decided by the common superior as acceptance was in dispute (Regulation art. 24(1))',
  },
  jointConference: {
    zh: '受理有争议，由信访工作联席会议协调决定（《信访工作条例》第二十四条第一款）',
    en: 'decided by the joint conference as acceptance was in dispute (Regulation art. 24(1))',
  },
} as const;

function checkConference(
  { decider, raisedOn }: ObjectionState,
  { conferenceOn }: DecideObjection,
  today: PlainDate,
): Refusal | undefined {
  if (decider !== 'jointConference') return undefined;
  if (conferenceOn !== undefined)
    return checkDay('conferenceOn', conferenceOn, { from: raisedOn, to: today });
  return CONFERENCE_DAY;
}

function checkNamedUnit(
  { decider, byUnit }: ObjectionState,
  { agreed, toUnit }: DecideObjection,
): Refusal | undefined {
  if (!agreed)
    return toUnit === undefined || toUnit === byUnit
      ? undefined
      : invalidUnit('toUnit', 'no-unit-when-refused', REFUSED_GOES_ON);
  if (toUnit === byUnit) return invalidUnit('toUnit', 'propose-another-unit', OTHERS_ONLY);
  if (toUnit !== undefined || decider === 'sender') return undefined;
  return NAME_THE_UNIT;
}

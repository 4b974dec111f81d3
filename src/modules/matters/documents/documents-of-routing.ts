// Documents of a routing and of objections to it: 去向告知书, 异议书, 异议处理决定.
import { whyNotReached } from './rules/why-not-reached.ts';
import { assignmentLetter } from './documents-on-the-way.ts';
import {
  FOLLOW_IT,
  found,
  inItsWords,
  matterOf,
  namelessMatterOf,
  part,
  type Case,
  type Offer,
  type Owed,
} from './document-offer.ts';
import type { ObjectionDecision, ObjectionState } from '../objections/rules/objection-state.ts';
import type { AssignmentState, MatterState } from '../rules/state.ts';

const CONTACT = { zh: '联系方式', en: 'how to reach the unit' };
const REASONS = { zh: '理由', en: 'reasons' };

/**
 * What goes out with a routing: an assignment with its letter; what leaves the unit that received it directly, or goes to a
 * body with rules of its own, with a notice of where it went (2022 art. 22(2), 23(1)). A transfer by a petition office, the
 * most frequent step of all, has its letter offered instead (ADR 23).
 */
export function documentsOfRouting(
  { reachable }: MatterState,
  { way, byOwnRules, periodEndsOn }: AssignmentState,
  byPetitionOffice: boolean,
): Owed | undefined {
  const assigned = way === 'assign' && periodEndsOn !== null;
  const told = way !== 'own' && reachable && (!byPetitionOffice || byOwnRules === true);
  const offers = [...(assigned ? [assignmentLetter] : []), ...(told ? [destinationNotice] : [])];
  return offers.length === 0 ? undefined : (of) => offers.map((offer) => inItsWords(offer, of));
}

/** What goes out with the decision on an objection: the decision, and the letter to the unit that it goes to. */
export function documentsOfObjection(assignment: AssignmentState | null): Owed {
  const assigned = assignment?.way === 'assign' && assignment.periodEndsOn !== null;
  return (of) => [inItsWords(objectionDecision, of), ...(assigned ? [inItsWords(assignmentLetter, of)] : [])];
}

export const destinationNotice: Offer = {
  whyNot: (of) => {
    if (sentElsewhere(of) === undefined)
      return {
        zh: '本单位没有转送、交办该事项；请先转送或者交办。',
        en: 'Your unit has not sent the matter elsewhere; route it first.',
      };
    return whyNotReached(of.state);
  },
  parts: () => [part('contact', CONTACT, FOLLOW_IT, 'optional')],
  content: (of, written) => {
    const sent = found(sentElsewhere(of));
    return {
      kind: 'destinationNotice',
      facts: {
        matter: matterOf(of),
        toUnit: of.unitName(sent.toUnit),
        forwardedOn: sent.assignedOn,
        contact: written('contact'),
      },
    };
  },
};

export const objection: Offer = {
  whyNot: (of) =>
    raisedBy(of) === undefined
      ? { zh: '本单位没有提出异议；请先提出异议。', en: 'Your unit has not objected; object first.' }
      : undefined,
  parts: (of) => [
    part('reasons', REASONS, of.objectionReasons.get(raisedBy(of)?.objectionId ?? 0)?.reason ?? ''),
  ],
  content: (of, written) => {
    const raised = found(raisedBy(of));
    const sent = found(of.state.assignments.find((one) => one.assignmentId === raised.assignmentId));
    return {
      kind: 'objection',
      facts: {
        matter: namelessMatterOf(of),
        toUnit: of.unitName(raised.deciderUnit),
        sentBy: of.unitName(sent.fromUnit),
        assignedOn: sent.assignedOn,
        reasons: written('reasons'),
        proposedUnit: raised.proposedUnit === null ? '' : of.unitName(raised.proposedUnit),
      },
    };
  },
};

export const objectionDecision: Offer = {
  whyNot: (of) =>
    decidedBy(of) === undefined
      ? {
          zh: '本单位没有决定过异议；请先作出决定。',
          en: 'Your unit has decided no objection; decide on it first.',
        }
      : undefined,
  parts: (of) => [
    part('reasons', REASONS, of.objectionReasons.get(decidedBy(of)?.objectionId ?? 0)?.decisionReason ?? ''),
  ],
  content: (of, written) => {
    const { byUnit, raisedOn, decision } = found(decidedBy(of));
    return {
      kind: 'objectionDecision',
      facts: {
        matter: namelessMatterOf(of),
        objectingUnit: of.unitName(byUnit),
        objectedOn: raisedOn,
        upheld: decision.decision !== 'refused',
        reasons: written('reasons'),
        competentUnit: decision.toUnit === null ? '' : of.unitName(decision.toUnit),
        conferenceOn: decision.conferenceOn,
      },
    };
  },
};

function sentElsewhere({ state, unitId }: Case): AssignmentState | undefined {
  return state.assignments.findLast((one) => one.fromUnit === unitId && one.way !== 'own');
}

function raisedBy({ state, unitId }: Case): ObjectionState | undefined {
  return state.objections?.findLast((one) => one.byUnit === unitId);
}

type Decided = ObjectionState & { readonly decision: ObjectionDecision };

function decidedBy({ state, unitId }: Case): Decided | undefined {
  return state.objections?.findLast(
    (one): one is Decided => one.deciderUnit === unitId && one.decision !== null,
  );
}

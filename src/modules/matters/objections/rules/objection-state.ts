// What the state of a matter keeps of the objections to its routings.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { ObjectionDecider } from '../objection.contract.ts';

/** An objection 异议 of a unit to which the matter was routed: the matter stays with it until it is decided. */
export interface ObjectionState {
  readonly objectionId: number;
  /** The routing objected to. */
  readonly assignmentId: number;
  readonly byUnit: string;
  readonly raisedOn: PlainDate;
  readonly reasonDigest: string;
  readonly proposedUnit: string | null;
  readonly decider: ObjectionDecider;
  readonly deciderUnit: string;
  readonly decision: ObjectionDecision | null;
}

/** What was decided on an objection: back with the sender, with another unit at once, or the unit goes on. */
export interface ObjectionDecision {
  readonly decision: 'returned' | 'rerouted' | 'refused';
  readonly on: PlainDate;
  readonly toUnit: string | null;
  /** The day of the joint conference that decided. */
  readonly conferenceOn: PlainDate | null;
  readonly reasonDigest: string;
}

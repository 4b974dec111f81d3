// Supervision 督办 as the history of a matter tells it. It is of units and what they owe; nothing in it is of a petitioner.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { SupervisionEnd, SupervisionGround, SupervisionKind } from '../supervision.contract.ts';

/** What a rule found: a clock that ran out. Raised once for each clock and last day. */
export interface ProposalState {
  readonly proposalId: number;
  /** The petition office that is to decide on it. */
  readonly officeUnit: string;
  readonly toUnit: string;
  readonly ground: SupervisionGround;
  readonly ruleId: string;
  readonly clockId: number;
  readonly dueOn: PlainDate;
  readonly raisedOn: PlainDate;
  /** The supervision that it became; null while it did not. */
  readonly supervisionId: number | null;
  readonly setAside: { readonly on: PlainDate; readonly reasonText: number } | null;
}

/** One letter to the unit, and what it replied. */
export interface SupervisionRound {
  readonly issuedOn: PlainDate;
  /** What was found; an urging says it in its requirement. */
  readonly factsText: number | null;
  readonly requirementText: number;
  /** The day until which the unit replies: set by the office, as the Regulations name none. */
  readonly answerBy: PlainDate;
  readonly reply: SupervisionReply | null;
}

export interface SupervisionReply {
  readonly on: PlainDate;
  readonly text: number;
}

/** How and when a supervision ended. */
export interface EndedSupervision {
  readonly on: PlainDate;
  readonly how: SupervisionEnd;
  readonly text: number | null;
}

/** An urging 催办 or an order 督办 of one office to one unit, with all its letters. */
export interface SupervisionState {
  readonly supervisionId: number;
  readonly kind: SupervisionKind;
  readonly officeUnit: string;
  readonly toUnit: string;
  /** Of an order always; an urging needs none. */
  readonly ground: SupervisionGround | null;
  readonly proposalId: number | null;
  readonly rounds: readonly SupervisionRound[];
  readonly ended: EndedSupervision | null;
}

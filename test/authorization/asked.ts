// Who asks, where they stand, in which way, and for what.
import type { Role } from '#kernel/actor.ts';

/** Where somebody works, as the planted matter knows them. */
export const STANDINGS = ['own', 'foreign', 'accused', 'recused'] as const;
/** The unit that has it; one that never had to do with it; one that held it until it was accused; the first again, but recused. */
export type Standing = (typeof STANDINGS)[number];

/** Which of the two bounds stands. */
export const WAYS = ['both', 'queries alone', 'policies alone'] as const;
export type Way = (typeof WAYS)[number];

/** Somebody who asks. */
export interface Asker {
  readonly name: string;
  readonly role: Role;
  readonly standing: Standing;
  readonly officerId: string;
  readonly unitId: string;
  readonly cookie: string;
}

/** A request, but for who sends it. */
export interface Asked {
  readonly url: string;
  readonly payload?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The session to ask in, where it is to be used up. */
  readonly cookie?: string;
}

/** A matter and what belongs to it. */
export interface Target {
  readonly matterId: string;
  readonly number: string;
  readonly partyId: string;
  readonly attachmentId: string;
  readonly documentId: string;
  /** Another matter of the same unit, to which it may be joined. */
  readonly otherMatterId: string;
  /** The number of an earlier one of the same unit that went through re-review. */
  readonly reReviewed: string;
}

/** What belongs to a unit: a ledger, or a list of what is to be destroyed. */
export interface Thing {
  readonly id: string;
  /** What the list names, for whoever approves it. */
  readonly digest: string;
}

/** How far a fresh matter is to have come. */
export type Stage =
  | 'registered'
  | 'accusation'
  | 'routed'
  | 'accepted'
  | 'answered'
  | 'served'
  | 'served elsewhere'
  | 'attached'
  | 'two claims'
  | 'of 2005';

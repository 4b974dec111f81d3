// Drafts of opinions, as the history of a matter tells them. Texts are named by their numbers.
import type { Role } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Outcome } from '../../words.contract.ts';
import type { DraftStep } from '../draft.contract.ts';
import type { ReviewOutcome } from '../../reviews/review.contract.ts';

/** Who drafted, returned or approved, in the post in which they did. */
interface InPost {
  readonly officerId: string;
  readonly unitId: string;
  readonly role: Role;
}

/** A draft 审批稿 of an opinion, for the head of its unit. */
export interface DraftState {
  readonly draftId: number;
  readonly step: DraftStep;
  /** The review that it is for; null for an answer. */
  readonly proceedingId: number | null;
  /** How many answers there were: after a redo another one is drafted. */
  readonly answers: number;
  readonly unitId: string;
  readonly by: InPost;
  readonly on: PlainDate;
  /** Of all that it says: what is issued must be what was approved. */
  readonly contentDigest: string;
  readonly claimText: number;
  readonly factsText: number;
  readonly opinionText: number;
  readonly basisText: number;
  readonly changedFactsText?: number;
  readonly outcomes?: readonly { readonly claimId: number; readonly outcome: Outcome }[];
  readonly outcome?: ReviewOutcome;
  readonly redoBy?: PlainDate;
  readonly decision: DraftDecision | null;
}

/** What the head of the unit decided on a draft. */
export interface DraftDecision {
  readonly approved: boolean;
  readonly by: InPost;
  readonly on: PlainDate;
  /** Null where it was approved without a word. */
  readonly reasonText: number | null;
}

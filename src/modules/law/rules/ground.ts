// On what ground a matter ends without an answer: which article says so, of which matters, and to whom.
import type { Citation } from '#kernel/citation.ts';
import type { Text } from '#kernel/text.ts';
import type { CourseKind, CourseTrack } from './course.ts';
import type { Basis } from './rule.ts';

/** What code calls a ground; the same in both Regulations. */
export type GroundKey =
  | 'notCompetent'
  | 'notForGovernment'
  | 'otherLegalWays'
  | 'litigationVisit'
  | 'judicialTrack'
  | 'arbitrationTrack'
  | 'partyAppealTrack'
  | 'administrativeTrack'
  | 'pendingElsewhere'
  | 'afterReReview'
  | 'suggestionReplied'
  | 'toldAtOnce';

/** 不予受理, 不再受理, 直接回复, and being led into another procedure 导入其他法定程序. */
export type GroundedEnding = 'declined' | 'noLongerAccepted' | 'directReply' | 'ledToOtherProcedure';

/** A ground of one Regulation. */
export interface Ground {
  readonly key: GroundKey;
  readonly ending: GroundedEnding;
  readonly name: Text;
  readonly citation: Citation;
  readonly basis: Basis;
  /** Kinds of matter that may end so. */
  readonly kinds: readonly CourseKind[];
  /** Who may end it so: petition offices, all others, or both. */
  readonly by: 'petitionOffice' | 'otherUnit' | 'anyUnit';
  /** Only where the petitioner came to the unit themselves. */
  readonly directOnly?: true;
  /** Only where the petitioner came in person. */
  readonly visitsOnly?: true;
  /** The track of art. 31 that it is. */
  readonly track?: CourseTrack;
  /** What to do where it does not fit. */
  readonly instead: Text;
}

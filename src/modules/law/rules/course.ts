// The course of a matter: which clocks may run and which documents are owed, by its kind and track.
import type { Text } from '#kernel/text.ts';
import type { ProvisionKey } from './provision.ts';
import type { Basis, RuleKey } from './rule.ts';

/** The three kinds of matter (2022 art. 29–31). */
export type CourseKind = 'suggestion' | 'accusation' | 'appeal';

/** The six tracks of appeals (2022 art. 31). */
export type CourseTrack =
  | 'judicial'
  | 'arbitration'
  | 'partyAppeal'
  | 'administrativeProcedure'
  | 'dutyPerformance'
  | 'petitionProcedure';

/** A document of the procedure. */
export type DocumentKind =
  | 'registrationForm'
  | 'transferLetter'
  | 'assignmentLetter'
  | 'receiptNotice'
  | 'acceptanceNotice'
  | 'destinationNotice'
  | 'declineNotice'
  | 'noLongerAcceptNotice'
  | 'objection'
  | 'extensionNotice'
  | 'trackNotice'
  | 'reply'
  | 'dutyAnswer'
  | 'opinionLetter'
  | 'reviewOpinion'
  | 'reReviewOpinion'
  | 'hearingNotice'
  | 'hearingRecord'
  | 'hearingReport'
  | 'mediationAgreement'
  | 'settlementAgreement'
  | 'closingReport'
  | 'proofOfService';

/** A document that is owed, always or in one case. */
export interface DocumentOwed {
  readonly document: DocumentKind;
  /** The case in which it is owed; absent where it always is. */
  readonly when?: Text;
  /** Whether the article asks for it in words, or practice and a reading of it do. */
  readonly basis: Basis;
}

/** What one kind of matter, on one track, goes through. */
export interface Course {
  readonly kind: CourseKind;
  /** The track of an appeal; absent for other kinds, and under 2005, which knows no tracks. */
  readonly track?: CourseTrack;
  /** The clocks that may run, by the names of their rules; no other does. */
  readonly clocks: readonly RuleKey[];
  readonly documents: readonly DocumentOwed[];
  /** The provision that sets the course. */
  readonly provision: ProvisionKey;
}

// Which documents a matter has the facts for, and what stands in them: most of it the matter says already, the rest is
// written by whoever issues it. Some are issued by the step that they belong to, and by hand only to be corrected (ADR 23).
import type { DocumentKind } from './document.contract.ts';
import type { Offer } from './document-offer.ts';
import {
  accusationAnswer,
  closingReport,
  dutyAnswer,
  opinionLetter,
  proofOfService,
  reply,
} from './documents-of-answer.ts';
import { declineNotice, noLongerAcceptNotice, trackNotice } from './documents-of-ending.ts';
import {
  hearingNotice,
  hearingRecord,
  hearingReport,
  mediationAgreement,
  settlementAgreement,
} from './documents-of-record.ts';
import {
  reReviewAcceptance,
  reReviewOpinion,
  reReviewRefusal,
  reviewAcceptance,
  reviewOpinion,
  reviewRefusal,
} from './documents-of-review.ts';
import { destinationNotice, objection, objectionDecision } from './documents-of-routing.ts';
import {
  acceptanceNotice,
  assignmentLetter,
  extensionNotice,
  receiptNotice,
  registrationForm,
  transferLetter,
} from './documents-on-the-way.ts';

/** Every kind that comes from the facts of a matter, in the order of the procedure. */
export const OFFERS: Readonly<Partial<Record<DocumentKind, Offer>>> = {
  registrationForm,
  transferLetter,
  assignmentLetter,
  receiptNotice,
  acceptanceNotice,
  destinationNotice,
  declineNotice,
  noLongerAcceptNotice,
  objection,
  objectionDecision,
  extensionNotice,
  trackNotice,
  reply,
  dutyAnswer,
  opinionLetter,
  accusationAnswer,
  reviewAcceptance,
  reviewRefusal,
  reviewOpinion,
  reReviewAcceptance,
  reReviewRefusal,
  reReviewOpinion,
  hearingNotice,
  hearingRecord,
  hearingReport,
  mediationAgreement,
  settlementAgreement,
  closingReport,
  proofOfService,
};

/** Kinds whose step issues them: by hand they are issued for a matter of before that, or to correct one. */
export const ISSUED_BY_STEPS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'assignmentLetter',
  'declineNotice',
  'noLongerAcceptNotice',
  'objection',
  'objectionDecision',
  'extensionNotice',
  'trackNotice',
  'reply',
  'dutyAnswer',
  'accusationAnswer',
  'reviewAcceptance',
  'reviewRefusal',
  'reviewOpinion',
  'reReviewAcceptance',
  'reReviewRefusal',
  'reReviewOpinion',
  'hearingNotice',
  'hearingRecord',
  'mediationAgreement',
  'settlementAgreement',
  'closingReport',
]);

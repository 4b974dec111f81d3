// Which documents a matter has the facts for, and what stands in them: most of it the matter says already, the rest is
// written by whoever issues it. One offer for each kind that officers issue by hand; others come from their commands.
import type { DocumentKind } from './document.contract.ts';
import type { Offer } from './document-offer.ts';
import { closingReport, opinionLetter, proofOfService, reply } from './documents-of-answer.ts';
import {
  acceptanceNotice,
  assignmentLetter,
  extensionNotice,
  receiptNotice,
  registrationForm,
  transferLetter,
} from './documents-on-the-way.ts';

/** Every kind that officers issue by hand, in the order of the procedure. */
export const OFFERS: Readonly<Partial<Record<DocumentKind, Offer>>> = {
  registrationForm,
  transferLetter,
  assignmentLetter,
  receiptNotice,
  acceptanceNotice,
  extensionNotice,
  reply,
  opinionLetter,
  closingReport,
  proofOfService,
};

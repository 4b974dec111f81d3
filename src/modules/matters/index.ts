// The front door of matters: opening, handling, rating, lists, pages and proof.
export {
  acceptMatter,
  answerMatter,
  closeMatter,
  extendDeadline,
  giveNotice,
  routeMatter,
  serveAnswer,
} from './handling/handling.commands.ts';
export { involveUnit, nameAccused, recuseOfficer } from './walls/walls.commands.ts';
export { sealedAccused } from './walls/sealed-accused.store.ts';
export { eraseMatter } from './erasure/erasure.commands.ts';
export { countKept, listClosedBefore, listForRetention, type ClosedMatter } from './erasure/erasure.store.ts';
export {
  admitReview,
  callHearing,
  decideReview,
  recordHearing,
  requestReview,
  requestReviewOnline,
  serveReview,
} from './reviews/review.commands.ts';
export { reportExecution } from './record/record.commands.ts';
export { decideObjection, objectToRouting } from './objections/objection.commands.ts';
export { splitMatter } from './relations/relation.commands.ts';
export { rateMatter } from './handling/rating.commands.ts';
export { enterLedgerMatters, registerSubmission, type LedgerEntry } from './registering/register.commands.ts';
export {
  findReadable,
  listAttachmentFacts,
  openForAttachments,
  type AttachmentFacts,
} from './attachment.commands.ts';
export { issueByHand, issueDocument, previewDocument } from './documents/document.commands.ts';
export { openDocumentFile, viewDocuments } from './documents/document.views.ts';
export { openOwnDocument } from './documents/own-documents.view.ts';
export { attachMatter, detachMatter, dismissRepeat } from './repeats/repeats.commands.ts';
export { checkRepeats } from './repeats/repeats.ts';
export { findRepeatsJob } from './repeats/repeats.jobs.ts';
export { applyCalendar, previewCalendar, viewCalendar } from './revisions/calendar-change.commands.ts';
export { resumeRevisions, reviseClocksJob } from './revisions/calendar-change.jobs.ts';
export { lawRoutes } from './revisions/law.routes.ts';
export { findBreachesJob } from './supervision/breaches.jobs.ts';
export { replyToSupervision, superviseUnit, urgeUnit } from './supervision/supervision.commands.ts';
export { listProposals } from './supervision/supervision-lists.views.ts';
export { listMatters, viewMatter, viewTrayCounts } from './matter.views.ts';
export { findNumbered, readableAmong } from './matter-list.store.ts';
export { askForOpening, decideOpening, endOpening } from './identity/opening.commands.ts';
export { askConfidentialityAgain, decideWaiver, recordWaiver } from './identity/waiver.commands.ts';
export { sealedOpenings } from './identity/sealed-openings.store.ts';
export { unmaskParty } from './identity/unmask.commands.ts';
export { withdrawOwnMatter } from './endings/withdrawal.commands.ts';
export { viewTracked } from './tracked.view.ts';
export { matterRoutes } from './matter.routes.ts';
export { documentRoutes } from './documents/document.routes.ts';
export { verifyMatters, type VerifyFault, type VerifyReport } from './verification/verify.ts';

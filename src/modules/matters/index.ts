// The front door of matters: opening, handling, rating, lists, pages and proof.
export {
  acceptMatter,
  answerMatter,
  closeMatter,
  extendDeadline,
  giveNotice,
  routeMatter,
  serveAnswer,
} from './handling.commands.ts';
export { involveUnit, nameAccused, recuseOfficer } from './walls.commands.ts';
export { sealedAccused } from './sealed-accused.store.ts';
export { eraseMatter } from './erasure.commands.ts';
export { countKept, listClosedBefore, listForRetention, type ClosedMatter } from './erasure.store.ts';
export { requestReviewOnline } from './review.commands.ts';
export { rateMatter } from './rating.commands.ts';
export { enterLedgerMatters, registerSubmission, type LedgerEntry } from './register.commands.ts';
export {
  findReadable,
  listAttachmentFacts,
  openForAttachments,
  type AttachmentFacts,
} from './attachment.commands.ts';
export { issueByHand, issueDocument, previewDocument } from './document.commands.ts';
export { openDocumentFile, viewDocuments } from './document.views.ts';
export { openOwnDocument } from './own-documents.view.ts';
export { attachMatter, detachMatter, dismissRepeat } from './repeats.commands.ts';
export { checkRepeats } from './repeats.ts';
export { findRepeatsJob } from './repeats.jobs.ts';
export { applyCalendar, previewCalendar, viewCalendar } from './calendar-change.commands.ts';
export { resumeRevisions, reviseClocksJob } from './calendar-change.jobs.ts';
export { lawRoutes } from './law.routes.ts';
export { findBreachesJob } from './breaches.jobs.ts';
export { replyToSupervision, superviseUnit, urgeUnit } from './supervision.commands.ts';
export { listProposals } from './supervision-lists.views.ts';
export { listMatters, viewMatter, viewTrayCounts } from './matter.views.ts';
export { findNumbered, readableAmong } from './matter-list.store.ts';
export { askForOpening, decideOpening, endOpening } from './opening.commands.ts';
export { askConfidentialityAgain, decideWaiver, recordWaiver } from './waiver.commands.ts';
export { sealedOpenings } from './sealed-openings.store.ts';
export { unmaskParty } from './unmask.commands.ts';
export { withdrawOwnMatter } from './withdrawal.commands.ts';
export { viewTracked } from './tracked.view.ts';
export { matterRoutes } from './matter.routes.ts';
export { documentRoutes } from './document.routes.ts';
export { verifyMatters, type VerifyFault, type VerifyReport } from './verify.ts';

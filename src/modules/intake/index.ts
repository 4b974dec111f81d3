// The front door of intake: submissions, their people, numbers, query codes and proofs.
export {
  prepareSubmissions,
  savePrepared,
  submissionDigest,
  type PreparedSubmission,
  type Registration,
} from './register.commands.ts';
export { copySubmission } from './copy.ts';
export { checkSubmission } from './rules/check-submission.ts';
export { isConfidential, isReachable } from './rules/people.ts';
export { normalizeTyped } from './rules/numbers.ts';
export { findKnownNumbers, renewQueryCode } from './query-code.commands.ts';
export { sealedParties } from './sealed-parties.store.ts';
export { eraseSubmissions, listWithPeople } from './erasure.store.ts';
export { listConfidential, listSubmissions, setConfidential, setRepeat } from './submissions.store.ts';
export { proveMatter } from './tracking.ts';
export { findSamePerson, findSamePersonAs, viewParties, viewPartyInFull, viewSubmissions } from './views.ts';

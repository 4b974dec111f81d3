import type { Text } from '#kernel/text.ts';
import type { DocumentKind } from '../contract.ts';

/** What each kind of document is called in lists and in the history. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, Text>> = {
  registrationForm: { zh: '登记表', en: 'registration form' },
  transferLetter: { zh: '转送函', en: 'transfer letter' },
  assignmentLetter: { zh: '交办函', en: 'assignment letter' },
  receiptNotice: { zh: '接收告知书', en: 'notice of receipt' },
  acceptanceNotice: { zh: '受理告知书', en: 'notice of acceptance' },
  destinationNotice: { zh: '去向告知书', en: 'notice of destination' },
  declineNotice: { zh: '不予受理告知书', en: 'notice of non-acceptance' },
  noLongerAcceptNotice: { zh: '不再受理告知书', en: 'notice that it is no longer accepted' },
  objection: { zh: '异议书', en: 'objection' },
  objectionDecision: { zh: '异议处理决定', en: 'decision on an objection' },
  extensionNotice: { zh: '延期办理告知书', en: 'notice of extension' },
  trackNotice: { zh: '办理途径告知书', en: 'notice of the path' },
  reply: { zh: '建议意见答复', en: 'reply to a suggestion' },
  dutyAnswer: { zh: '履职答复', en: 'answer on duty' },
  opinionLetter: { zh: '处理意见书', en: 'opinion letter' },
  accusationAnswer: { zh: '检举控告办理情况告知书', en: 'answer to an accusation' },
  reviewAcceptance: { zh: '复查受理告知书', en: 'notice that review is accepted' },
  reviewRefusal: { zh: '复查不予受理告知书', en: 'notice that review is not accepted' },
  reviewOpinion: { zh: '复查意见书', en: 'review opinion' },
  reReviewAcceptance: { zh: '复核受理告知书', en: 'notice that re-review is accepted' },
  reReviewRefusal: { zh: '复核不予受理告知书', en: 'notice that re-review is not accepted' },
  reReviewOpinion: { zh: '复核意见书', en: 're-review opinion' },
  hearingNotice: { zh: '听证通知书', en: 'notice of hearing' },
  hearingRecord: { zh: '听证笔录', en: 'record of hearing' },
  hearingReport: { zh: '听证报告', en: 'report on a hearing' },
  mediationAgreement: { zh: '调解协议书', en: 'mediation agreement' },
  settlementAgreement: { zh: '和解协议书', en: 'settlement agreement' },
  closingReport: { zh: '办结报告', en: 'closing report' },
  urgingLetter: { zh: '催办单', en: 'urging letter' },
  supervisionLetter: { zh: '督办函', en: 'supervision letter' },
  workRecommendation: { zh: '改进工作建议书', en: 'work-improvement recommendation' },
  policyRecommendation: { zh: '完善政策建议书', en: 'policy recommendation' },
  accountabilityRecommendation: { zh: '追究责任建议书', en: 'accountability recommendation' },
  proofOfService: { zh: '送达回证', en: 'proof of service' },
};

/** Documents between units, or for the file: the petitioner is told of what they say by notices of their own. */
const BETWEEN_UNITS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'registrationForm',
  'transferLetter',
  'assignmentLetter',
  'objection',
  'objectionDecision',
  'closingReport',
  'urgingLetter',
  'supervisionLetter',
  'workRecommendation',
  'policyRecommendation',
  'accountabilityRecommendation',
]);

/** Whether the petitioner is told that a document of that kind was issued. */
export function isForPetitioner(kind: DocumentKind): boolean {
  return !BETWEEN_UNITS.has(kind);
}

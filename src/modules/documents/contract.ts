import { Type, type Static } from 'typebox';

/** Every document 文书 of the procedure, in the order in which a matter meets them. */
export const DocumentKind = Type.Enum([
  'registrationForm', // 登记表
  'transferLetter', // 转送函
  'assignmentLetter', // 交办函
  'receiptNotice', // 接收告知书
  'acceptanceNotice', // 受理告知书
  'destinationNotice', // 去向告知书
  'declineNotice', // 不予受理告知书
  'noLongerAcceptNotice', // 不再受理告知书
  'objection', // 异议书
  'objectionDecision', // 异议处理决定
  'extensionNotice', // 延期办理告知书
  'trackNotice', // 办理途径告知书: tracks 1–5
  'reply', // 建议意见答复
  'dutyAnswer', // 履职答复
  'opinionLetter', // 处理意见书
  'accusationAnswer', // 检举控告办理情况告知书
  'reviewAcceptance', // 复查受理告知书
  'reviewRefusal', // 复查不予受理告知书
  'reviewOpinion', // 复查意见书
  'reReviewAcceptance', // 复核受理告知书
  'reReviewRefusal', // 复核不予受理告知书
  'reReviewOpinion', // 复核意见书
  'hearingNotice', // 听证通知书
  'hearingRecord', // 听证笔录
  'hearingReport', // 听证报告
  'mediationAgreement', // 调解协议书
  'settlementAgreement', // 和解协议书
  'closingReport', // 办结报告
  'urgingLetter', // 催办单
  'supervisionLetter', // 督办函
  'workRecommendation', // 改进工作建议书
  'policyRecommendation', // 完善政策建议书
  'accountabilityRecommendation', // 追究责任建议书
  'proofOfService', // 送达回证
]);
export type DocumentKind = Static<typeof DocumentKind>;

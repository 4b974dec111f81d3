// How documents are numbered: each unit counts each series of a year from one (清河信告〔2026〕12号). Documents of a matter
// that somebody must not learn of are not counted: in a series without gaps a number left out would tell of them.
import type { DocumentKind } from '../contract.ts';

const SERIES: Readonly<Record<DocumentKind, string>> = {
  registrationForm: '登',
  transferLetter: '转',
  assignmentLetter: '交',
  receiptNotice: '告',
  acceptanceNotice: '告',
  destinationNotice: '告',
  declineNotice: '告',
  noLongerAcceptNotice: '告',
  extensionNotice: '告',
  trackNotice: '告',
  objection: '异',
  objectionDecision: '决',
  reply: '复',
  dutyAnswer: '复',
  opinionLetter: '意',
  accusationAnswer: '复',
  reviewAcceptance: '查',
  reviewRefusal: '查',
  reviewOpinion: '查',
  reReviewAcceptance: '核',
  reReviewRefusal: '核',
  reReviewOpinion: '核',
  hearingNotice: '听',
  hearingRecord: '听',
  hearingReport: '听',
  mediationAgreement: '协',
  settlementAgreement: '协',
  closingReport: '报',
  urgingLetter: '催',
  supervisionLetter: '督',
  workRecommendation: '建',
  policyRecommendation: '建',
  accountabilityRecommendation: '建',
  proofOfService: '证',
};

/** The series in which a document is counted. */
export function seriesOf(kind: DocumentKind): string {
  return SERIES[kind];
}

/** The number as it stands on paper; the year in 〔 〕, no leading zero and no 第 (GB/T 9704-2012, 7.2.5). */
export function sayNumber(of: {
  readonly unitShortName: string;
  readonly kind: DocumentKind;
  readonly year: number;
  /** Its place in the series; or, of a document that is not counted, the number of its matter and its place there. */
  readonly ordinal: number | string;
}): string {
  const { unitShortName, kind, year, ordinal } = of;
  // A petition office is known by its place: 清河信告, not 清河信访局信告.
  return `${unitShortName.replace(/信访局$/, '')}信${SERIES[kind]}〔${year}〕${ordinal}号`;
}

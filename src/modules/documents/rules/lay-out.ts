// Lays a document out by the template of its kind. Which kinds there are stands in the contract; a kind without a template
// does not compile.
import type { DocumentKind } from '../contract.ts';
import type { Content, FactsByKind } from './facts.ts';
import type { Issue, Laid, Paper } from './paper.ts';
import { mediationAgreement, settlementAgreement } from './templates/agreements.ts';
import { accusationAnswer, dutyAnswer, opinionLetter, reply } from './templates/answers.ts';
import { closingReport } from './templates/closing-report.ts';
import { hearingNotice, hearingRecord, hearingReport } from './templates/hearing.ts';
import {
  acceptanceNotice,
  declineNotice,
  extensionNotice,
  noLongerAcceptNotice,
  receiptNotice,
} from './templates/notices.ts';
import { objection, objectionDecision } from './templates/objection.ts';
import { proofOfService } from './templates/proof-of-service.ts';
import { registrationForm } from './templates/registration.ts';
import {
  reReviewAcceptance,
  reReviewOpinion,
  reReviewRefusal,
  reviewAcceptance,
  reviewOpinion,
  reviewRefusal,
} from './templates/review.ts';
import { assignmentLetter, destinationNotice, transferLetter } from './templates/routing.ts';
import {
  accountabilityRecommendation,
  policyRecommendation,
  supervisionLetter,
  urgingLetter,
  workRecommendation,
} from './templates/supervision.ts';
import { trackNotice } from './templates/track-notice.ts';

type Template<Kind extends DocumentKind> = (facts: FactsByKind[Kind], issue: Issue) => Laid;

const TEMPLATES: { readonly [Kind in DocumentKind]: Template<Kind> } = {
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
  urgingLetter,
  supervisionLetter,
  workRecommendation,
  policyRecommendation,
  accountabilityRecommendation,
  proofOfService,
};

/** Forms carry no red head: they are filled in, signed and kept. */
const FORMS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'registrationForm',
  'hearingRecord',
  'mediationAgreement',
  'settlementAgreement',
  'proofOfService',
]);

/** What stands on paper besides what the template says. */
export interface Marks {
  /** Null while it is a draft. */
  readonly number: string | null;
  /** The number of the document that this one takes the place of. */
  readonly corrects: string | null;
}

/** The document as it goes on paper. */
export function layOut(content: Content, issue: Issue, { number, corrects }: Marks): Paper {
  const template = TEMPLATES[content.kind] as Template<DocumentKind>; // the table pairs each kind with its facts
  const { title, blocks } = template(content.facts as never, issue);
  const correction = { block: 'paragraph', text: `本文书更正并替代${corrects}，原文书同时作废。` } as const;
  return {
    form: FORMS.has(content.kind) ? 'form' : 'letter',
    unit: issue.unit,
    number,
    title: corrects === null ? title : `${title}（更正）`,
    blocks: corrects === null ? blocks : [...blocks.slice(0, 1), correction, ...blocks.slice(1)],
  };
}

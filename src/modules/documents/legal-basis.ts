// The articles on which each kind of document rests, from the law module, under the Regulation of its matter.
import type { Citation } from '#kernel/citation.ts';
import { findProvision, findRule, type ProvisionKey, type Regime, type RuleKey } from '#modules/law/index.ts';
import type { DocumentKind } from './contract.ts';
import type { Content, OtherTrack } from './rules/facts.ts';

/** Names of provisions and of rules; the first that the Regulation knows is the basis. */
interface Basis {
  readonly rules?: readonly RuleKey[];
  readonly provisions?: readonly ProvisionKey[];
}

/** 2005 knows no objection and no notice of where a matter went; what comes nearest stands in. */
const BASES: Readonly<Record<Exclude<DocumentKind, 'trackNotice'>, Basis>> = {
  registrationForm: { provisions: ['enterSystem'] },
  transferLetter: { rules: ['route'] },
  assignmentLetter: { rules: ['reportAssigned'] },
  receiptNotice: { rules: ['noticeDirect'] },
  acceptanceNotice: { rules: ['noticeTransferred'] },
  destinationNotice: { rules: ['noticeForwarded'], provisions: ['tellWhereToGo'] },
  declineNotice: {},
  noLongerAcceptNotice: { provisions: ['noLongerAccept'] },
  objection: { rules: ['objection'], provisions: ['sharedCompetence'] },
  objectionDecision: { rules: ['objection'], provisions: ['sharedCompetence'] },
  extensionNotice: { rules: ['handle'] },
  reply: { provisions: ['suggestion'] },
  dutyAnswer: { provisions: ['dutyTrack', 'opinion'] },
  opinionLetter: { provisions: ['opinion'] },
  accusationAnswer: { provisions: ['accusation', 'notToAccused'] },
  reviewAcceptance: { rules: ['review'] },
  reviewRefusal: {},
  reviewOpinion: { rules: ['review'] },
  reReviewAcceptance: { rules: ['reReview'] },
  reReviewRefusal: {},
  reReviewOpinion: { rules: ['reReview'] },
  hearingNotice: { provisions: ['hearing'] },
  hearingRecord: { provisions: ['hearing'] },
  hearingReport: { provisions: ['hearing'] },
  mediationAgreement: { provisions: ['mediation'] },
  settlementAgreement: { provisions: ['mediation'] },
  closingReport: { rules: ['reportAssigned'] },
  urgingLetter: { provisions: ['supervision'] },
  supervisionLetter: { provisions: ['supervision'] },
  workRecommendation: { provisions: ['supervision'] },
  policyRecommendation: { provisions: ['recommendPolicy'] },
  accountabilityRecommendation: { provisions: ['recommendAccountability'] },
  proofOfService: {},
};

const TRACKS: Readonly<Record<OtherTrack, readonly ProvisionKey[]>> = {
  judicial: ['judicialTrack', 'litigationApart'],
  arbitration: ['arbitrationTrack', 'litigationApart'],
  partyAppeal: ['partyAppealTrack', 'tellWhereToGo'],
  administrativeProcedure: ['administrativeTrack', 'litigationApart'],
  dutyPerformance: ['dutyTrack', 'tellWhereToGo'],
};

/** The articles of a document; none for those that name their own ground, and for mere forms. */
export function basisOf(content: Content, regime: Regime): readonly Citation[] {
  if (content.kind === 'reply' && content.facts.ground !== null) return [content.facts.ground];
  const { rules = [], provisions = [] } = basisFor(content);
  const known = [
    ...rules.map((key) => findRule(regime, key)?.citation),
    ...provisions.map((key) => findProvision(regime, key)),
  ].find((citation) => citation !== undefined);
  return known === undefined ? [] : [known];
}

function basisFor(content: Content): Basis {
  if (content.kind === 'trackNotice') return { provisions: TRACKS[content.facts.track] };
  const apart = content.kind === 'transferLetter' && content.facts.byOwnRules === true;
  return apart ? { rules: ['routeLawAndDiscipline'] } : BASES[content.kind];
}

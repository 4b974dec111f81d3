// The facts of each kind of document: what somebody decided or found, in types; the words around them are the template's.
import type { Citation } from '#kernel/citation.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { DocumentKind } from '../contract.ts';

/** The matter that a document is about. */
export interface AboutMatter {
  readonly number: string;
  /** How the petitioner is addressed; 信访人 where the identity is sealed. */
  readonly petitioner: string;
  readonly receivedOn: PlainDate;
  /** 概况. */
  readonly synopsis: string;
}

/** Of a matter, and nothing more. */
interface OfMatter {
  readonly matter: AboutMatter;
}

/** A person as the screen shows them; a field is empty where it is not known or not shown. */
export interface PersonFacts {
  readonly role: string;
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly address: string;
}

/** Where to turn against what the document says, and until when. */
export interface RemedyFacts {
  readonly unit: string;
  readonly days: number;
  /** The last day for whoever has it on the day of issue: what the days mean in the calendar. */
  readonly ifReceivedOnIssue: PlainDate;
}

export type OpinionOutcome = 'supported' | 'explained' | 'notSupported' | 'redirected';
export type ReplyOutcome = 'adopted' | 'partlyAdopted' | 'notAdopted' | 'explained';
export type ReviewOutcome = 'uphold' | 'revoke' | 'change' | 'redo';

/** One claim with what became of it. */
export interface ClaimOutcome<Outcome> {
  readonly claim: string;
  readonly outcome: Outcome;
}

export type OtherTrack =
  'judicial' | 'arbitration' | 'partyAppeal' | 'administrativeProcedure' | 'dutyPerformance';

interface ToUnit extends OfMatter {
  readonly toUnit: string;
  readonly requirement: string;
}

interface ReviewRequest extends OfMatter {
  /** Whose opinion is to be reviewed, its number, and when it was asked for. */
  readonly respondent: string;
  readonly opinionNumber: string;
  readonly requestedOn: PlainDate;
}

interface ReviewOpinionFacts extends ReviewRequest {
  readonly claim: string;
  readonly reasons: string;
  readonly formerOpinion: string;
  readonly facts: string;
  readonly opinion: string;
  readonly legalBasis: string;
  readonly outcome: ReviewOutcome;
  /** What each claim has from now on, where the former opinion is changed. */
  readonly outcomes?: readonly ClaimOutcome<OpinionOutcome | ReplyOutcome>[];
  /** Days within which it is to be done again; only with `redo`. */
  readonly redoWithinDays: number | null;
}

interface RefusedReview extends ReviewRequest {
  /** Null where the petitioner took the request back, which needs none. */
  readonly ground: Citation | null;
  readonly reason: string;
  readonly whereToGo: string;
}

interface Agreement extends OfMatter {
  readonly parties: readonly { readonly role: string; readonly name: string }[];
  readonly dispute: string;
  readonly terms: readonly string[];
  /** Empty where the terms say it. */
  readonly performance: string;
  readonly signedOn: PlainDate;
}

interface Recommendation {
  readonly toUnit: string;
  /** Numbers of the matters from which it comes; none where it comes from a study. */
  readonly matters: readonly string[];
  readonly problem: string;
  readonly recommendation: string;
  /** Under 2005 within thirty days of receipt; 2022 names no number. */
  readonly answerWithinDays: number | null;
}

/** Facts by kind. */
export interface FactsByKind {
  readonly registrationForm: OfMatter & {
    readonly channel: string;
    readonly participants: number;
    readonly people: readonly PersonFacts[];
    readonly title: string;
    readonly claims: readonly string[];
    readonly place: string;
    readonly topic: string;
    readonly firstTime: boolean;
    readonly proposal: string;
  };
  readonly transferLetter: ToUnit & {
    /** It goes to a political-legal or discipline body, which has rules of its own (2022 art. 22(2), 23(4)). */
    readonly byOwnRules?: true;
  };
  readonly assignmentLetter: ToUnit & { readonly reportBy: PlainDate };
  readonly receiptNotice: OfMatter & { readonly path: string; readonly contact: string };
  readonly acceptanceNotice: OfMatter & {
    readonly acceptedOn: PlainDate;
    readonly claims: readonly string[];
    /** The end of the handling period; null where another procedure has its own. */
    readonly dueOn: PlainDate | null;
    readonly procedure: string;
    readonly contact: string;
  };
  readonly destinationNotice: OfMatter & {
    readonly toUnit: string;
    readonly forwardedOn: PlainDate;
    readonly contact: string;
  };
  readonly declineNotice: OfMatter & {
    readonly ground: Citation;
    readonly reason: string;
    readonly whereToGo: string;
  };
  readonly noLongerAcceptNotice: OfMatter & {
    /** The opinion that ended the matter; null where it is not in this system. */
    readonly reReview: { readonly unit: string; readonly number: string; readonly on: PlainDate } | null;
    readonly reason: string;
  };
  readonly objection: OfMatter & {
    /** Who decides on it: who sent the matter, else who stands above both. */
    readonly toUnit: string;
    readonly sentBy: string;
    readonly assignedOn: PlainDate;
    readonly reasons: string;
    /** Empty where the unit knows of none. */
    readonly proposedUnit: string;
  };
  readonly objectionDecision: OfMatter & {
    readonly objectingUnit: string;
    readonly objectedOn: PlainDate;
    readonly upheld: boolean;
    readonly reasons: string;
    /** Who handles the matter now; empty where the sender will route it anew. */
    readonly competentUnit: string;
    /** The day of the joint conference that decided; null where none did. */
    readonly conferenceOn: PlainDate | null;
  };
  readonly extensionNotice: OfMatter & {
    readonly acceptedOn: PlainDate;
    readonly days: number;
    readonly dueOn: PlainDate;
    readonly reason: string;
  };
  readonly trackNotice: OfMatter & {
    readonly track: OtherTrack;
    readonly procedure: string;
    readonly body: string;
    readonly how: string;
    /** What the other procedure's own law says of time; null where it is not known. */
    readonly period: string | null;
  };
  readonly reply: OfMatter & {
    /** What lets a matter be replied to directly; null for the answer to a suggestion. */
    readonly ground: Citation | null;
    readonly outcomes: readonly ClaimOutcome<ReplyOutcome>[];
    readonly study: string;
    readonly opinion: string;
  };
  readonly dutyAnswer: OfMatter & {
    readonly claim: string;
    readonly facts: string;
    readonly result: string;
    readonly legalBasis: string;
    readonly remedy: string;
  };
  readonly opinionLetter: OfMatter & {
    readonly claim: string;
    readonly facts: string;
    readonly opinion: string;
    readonly legalBasis: string;
    readonly outcomes: readonly ClaimOutcome<OpinionOutcome>[];
    readonly remedy: RemedyFacts;
  };
  readonly accusationAnswer: OfMatter & {
    readonly facts: string;
    readonly opinion: string;
    readonly legalBasis: string;
    readonly outcomes: readonly ClaimOutcome<OpinionOutcome>[];
  };
  readonly reviewAcceptance: ReviewRequest & { readonly dueOn: PlainDate };
  readonly reviewRefusal: RefusedReview;
  readonly reviewOpinion: ReviewOpinionFacts & { readonly remedy: RemedyFacts };
  readonly reReviewAcceptance: ReviewRequest & { readonly dueOn: PlainDate };
  readonly reReviewRefusal: RefusedReview;
  readonly reReviewOpinion: ReviewOpinionFacts;
  readonly hearingNotice: OfMatter & {
    readonly recipient: string;
    readonly subject: string;
    readonly heldOn: PlainDate;
    /** Who hosts it and takes part; empty where the arrangements say it. */
    readonly participants: string;
    /** Time, place, whether it is open. */
    readonly arrangements: string;
  };
  readonly hearingRecord: OfMatter & {
    readonly subject: string;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly arrangements: string;
    /** Who came, and whether anybody asked for recusal; empty where the record says it. */
    readonly participants: string;
    /** What those who came were told of their rights, and what was said. */
    readonly record: string;
    readonly opinion: string;
  };
  readonly hearingReport: OfMatter & {
    readonly subject: string;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly arrangements: string;
    readonly participants: string;
    /** What is claimed, as registered. */
    readonly claims: readonly string[];
    /** What the hearing showed, and where the two sides still differ. */
    readonly findings: string;
    readonly opinion: string;
  };
  readonly mediationAgreement: Agreement & {
    readonly mediator: string;
    /** Whether both sides may have it confirmed by a court within thirty days. */
    readonly confirmable: boolean;
  };
  readonly settlementAgreement: Agreement;
  readonly closingReport: OfMatter & {
    readonly toUnit: string;
    readonly assignedOn: PlainDate;
    readonly facts: string;
    readonly legalBasis: string;
    readonly result: string;
    readonly attitude: string;
  };
  readonly urgingLetter: OfMatter & {
    readonly toUnit: string;
    readonly ground: string;
    readonly requirement: string;
    readonly answerBy: PlainDate;
  };
  readonly supervisionLetter: OfMatter & {
    readonly toUnit: string;
    readonly ground: string;
    readonly facts: string;
    readonly requirement: string;
    readonly answerBy: PlainDate;
    /** Which time it is, where it is ordered again; absent the first time. */
    readonly times?: number;
  };
  readonly workRecommendation: Recommendation;
  readonly policyRecommendation: Recommendation;
  readonly accountabilityRecommendation: Recommendation & { readonly whose: string };
  readonly proofOfService: OfMatter & {
    readonly documentTitle: string;
    readonly documentNumber: string;
    readonly recipient: string;
    readonly way: string;
    readonly servedOn: PlainDate | null;
  };
}

/** A document before it is laid out. */
export type Content = {
  [Kind in DocumentKind]: { readonly kind: Kind; readonly facts: FactsByKind[Kind] };
}[DocumentKind];

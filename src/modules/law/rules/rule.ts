// What a rule of the law is made of. The packs fill it with data; the engine reads every rule alike.
import type { Citation } from '#kernel/citation.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

/** Which national Regulation: 《信访条例》 of 2005 or 《信访工作条例》 of 2022. */
export type Regime = '2005' | '2022';

/** Whether the article says it in words (`text`), it is read into it (`inference`), or no text was at hand (`memory`). */
export type Basis = 'text' | 'inference' | 'memory';

/** Number of a rule of a national Regulation: P22-01 … P22-18, P05-01 … P05-12. */
export type NationalRuleId = `P22-${string}` | `P05-${string}`;

/** Number of a rule of a province or city: L, its overlay, and a number. */
export type LocalRuleId = `L-${string}`;

/** Number of a period that an office may promise beside those of the Regulation. */
type PromiseRuleId = `SIM-${string}`;

/** Reference number of a rule. It is never given to another: events and rows name it. */
export type RuleId = NationalRuleId | LocalRuleId | PromiseRuleId;

/** What code calls a rule; the same duty has the same key in both regimes. */
export type RuleKey =
  | 'route'
  | 'routeLawAndDiscipline'
  | 'noticeDirect'
  | 'noticeTransferred'
  | 'noticeForwarded'
  | 'noticeByOwnRules'
  | 'objection'
  | 'handle'
  | 'requestReview'
  | 'review'
  | 'requestReReview'
  | 'reReview'
  | 'noLongerAccept'
  | 'reportAssigned'
  | 'reportMajorUrgent'
  | 'answerRecommendation'
  | 'annualReport'
  | 'analysisReport'
  | 'annualAssessment'
  | 'simpleRoute'
  | 'simpleAccept'
  | 'simpleAnswer';

/** Whose duty or right it is. */
export type Holder =
  | 'petitionOffice'
  | 'receivingUnit'
  | 'handlingUnit'
  | 'reviewUnit'
  | 'reReviewUnit'
  | 'recommendedUnit'
  | 'politicalLegalOrDisciplineBody'
  | 'committeeAndGovernment'
  | 'everyUnit'
  | 'petitioner';

/** The fact whose day starts the period. */
export interface Trigger {
  readonly code:
    | 'received'
    | 'transferReceived'
    | 'accepted'
    | 'answerReceived'
    | 'reviewRequested'
    | 'reviewAnswerReceived'
    | 'reReviewRequested'
    | 'reReviewOpinionIssued'
    | 'assigned'
    | 'learned'
    | 'recommendationReceived'
    | 'yearBegan';
  readonly text: Text;
}

/** How long the period is; `none` where the article gives no number, with the word it uses instead. */
export type Length =
  | { readonly unit: 'calendarDay' | 'workingDay'; readonly count: number; readonly basis: Basis }
  | { readonly unit: 'setByAssigner'; readonly basis: Basis }
  | { readonly unit: 'none'; readonly word: Text; readonly basis: Basis };

/**
 * How days are counted: neither Regulation says, so general civil law is followed by analogy. Where an assigner sets the
 * period it holds for one set in days; a day that is named holds as it is.
 */
export interface Counting {
  readonly firstDay: { readonly counted: false; readonly citation: Citation; readonly basis: Basis };
  /** `nextWorkingDay`: a last day that is a rest day moves on; `none`: it stays, or cannot be a rest day. */
  readonly roll:
    | { readonly to: 'nextWorkingDay'; readonly citation: Citation; readonly basis: Basis }
    | { readonly to: 'none'; readonly basis: Basis };
}

/** By how much the period may be made longer, and by whose decision. */
export interface Extension {
  /** Calendar days at most, counted from the unrolled end of the period. */
  readonly maxDays: number;
  readonly approver: Text;
  /** What the article asks for besides approval. */
  readonly condition: Text;
  readonly citation: Citation;
  readonly basis: Basis;
  /** How often: the article names one ceiling; that it may be used once is a reading of it. */
  readonly times: { readonly count: number; readonly basis: Basis };
}

/** A case in which time does not count (an exclusion), or the duty is not owed (an exception). */
export interface Proviso {
  readonly code: 'hearingTime' | 'nameOrAddressUnclear';
  readonly text: Text;
  readonly citation: Citation;
  readonly basis: Basis;
}

/** One duty or right with a period, as one Regulation sets it. */
export interface Rule {
  readonly id: RuleId;
  readonly key: RuleKey;
  readonly regime: Regime;
  readonly name: Text;
  readonly citation: Citation;
  readonly effectiveFrom: PlainDate;
  /** The first day on which it no longer applies; absent while in force. */
  readonly effectiveTo?: PlainDate;
  readonly trigger: Trigger;
  readonly length: Length;
  readonly counting: Counting;
  readonly holder: Holder;
  /** A promise 承诺 is a shorter period beside a duty: whoever breaks it is not late in law. */
  readonly nature: 'duty' | 'right' | 'promise';
  readonly extension?: Extension;
  readonly exclusions: readonly Proviso[];
  readonly exceptions: readonly Proviso[];
  /** What the Regulation says of those who do not keep to it. */
  readonly breach?: { readonly citation: Citation; readonly basis: Basis };
  /** Which matters it binds, where not all. */
  readonly scope?: Text;
  /** How sure it is where it is given from memory and no text was at hand; absent where one was. */
  readonly confidence?: 'medium' | 'low';
  /** It applies only where an office put it in force; absent on what always applies, and on local rules. */
  readonly offByDefault?: true;
  /** What the rule means in plain situations: for whoever meets it, and for tests and training. */
  readonly scenarios: readonly Text[];
  /** The national rule that this one takes the place of, where it belongs to an overlay. */
  readonly overrides?: NationalRuleId;
}

/** A rule as a pack writes it; its scenarios stand apart. */
export type PackRule = Omit<Rule, 'id' | 'scenarios' | 'overrides'> & { readonly id: NationalRuleId };

// The script of one open matter: the very inputs of the commands, each with the unit that acts and the instant.
import type { Role } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { ClaimInput, RegisterSubmission } from '#modules/intake/contract.ts';
import type { DecideObjection, ObjectToRouting } from '#modules/matters/objections/objection.contract.ts';
import type { ReportExecution } from '#modules/matters/record/record.contract.ts';
import type { SplitMatter } from '#modules/matters/relations/relation.contract.ts';
import type {
  AdmitReview,
  CallHearing,
  DecideReview,
  RecordHearing,
  RequestReview,
  ServeReview,
} from '#modules/matters/reviews/review.contract.ts';
import type {
  AcceptMatter,
  AnswerMatter,
  CloseMatter,
  ExtendDeadline,
  RateMatter,
  RouteMatter,
  ServeAnswer,
} from '#modules/matters/handling/handling.contract.ts';

/** What is registered, its topics still named by their paths. */
export type OpenSubmission = Omit<RegisterSubmission, 'topicId' | 'claims'> & {
  readonly topicPath: string;
  readonly claims: readonly (Omit<ClaimInput, 'topicId'> & { readonly topicPath: string })[];
};

/** Who acts: the public on the portal, the petitioner of the matter, or a post in a unit. */
export type Acting =
  | { readonly kind: 'public' }
  | { readonly kind: 'petitioner' }
  | { readonly kind: 'officer'; readonly unitId: string; readonly role: Role };

/** When and by whom. */
interface Done {
  readonly daysAgo: number;
  readonly on: PlainDate;
  /** An instant of that day in office hours, later for each step of a matter. */
  readonly at: Date;
  readonly by: Acting;
}

/** One command. */
export type OpenStep = Done &
  (
    | { readonly command: 'register' }
    | { readonly command: 'route'; readonly input: RouteMatter }
    /** Tracks are given for the first and only claim, whose claimId is 1. */
    | { readonly command: 'accept'; readonly input: AcceptMatter }
    | { readonly command: 'extend'; readonly input: ExtendDeadline }
    | { readonly command: 'answer'; readonly input: AnswerMatter }
    | { readonly command: 'serve'; readonly input: ServeAnswer }
    | { readonly command: 'close'; readonly input: CloseMatter }
    | { readonly command: 'rate'; readonly input: RateMatter }
    | { readonly command: 'object'; readonly input: ObjectToRouting }
    | { readonly command: 'decideObjection'; readonly input: DecideObjection }
    | { readonly command: 'split'; readonly input: SplitMatter }
    | { readonly command: 'requestReview'; readonly input: RequestReview }
    | { readonly command: 'admitReview'; readonly input: AdmitReview }
    | { readonly command: 'callHearing'; readonly input: CallHearing }
    | { readonly command: 'recordHearing'; readonly input: RecordHearing }
    | { readonly command: 'decideReview'; readonly input: DecideReview }
    | { readonly command: 'serveReview'; readonly input: ServeReview }
    | { readonly command: 'reportExecution'; readonly input: ReportExecution }
    /** Joins this matter to the one of that key, whose script stands earlier in the list. */
    | {
        readonly command: 'attach';
        readonly toKey: string;
        readonly as: 'repeat' | 'merged';
        readonly reason: string;
      }
  );

/** Where the last step leaves the matter. */
export type OpenStage =
  'registered' | 'routed' | 'accepted' | 'answered' | 'served' | 'closed' | 'rated' | 'attached';

/** One matter from its first step to its last. */
export interface OpenMatter {
  /** open-001, in the order of days received. */
  readonly key: string;
  readonly stage: OpenStage;
  /** What the light of its next clock should be, where the script was made for that. */
  readonly light: 'overdue' | 'today' | 'soon' | 'ahead' | null;
  readonly submission: OpenSubmission;
  /** The first is `register`. */
  readonly steps: readonly OpenStep[];
  /** Key of the matter that the same person raised before. */
  readonly repeats: string | null;
  /** Which of the longer lives it shows; null for the usual ones. */
  readonly life: string | null;
}

// Proceedings 复查、复核 and hearings 听证, as the history of a matter tells them. Texts are named by their numbers.
import type { PlainDate } from '#kernel/plain-date.ts';
import type {
  DeclineGround,
  NoticeWay,
  ProceedingKind,
  ReviewOutcome,
  ServiceWay,
} from '../review.contract.ts';
import type { Outcome } from '../../words.contract.ts';

/** Days that a hearing took, both included. */
export interface HearingDays {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A review 复查 (2022 art. 35) or re-review 复核 (art. 36): asked for by the petitioner, decided one level up. */
export interface ProceedingState {
  readonly proceedingId: number;
  readonly kind: ProceedingKind;
  /** The unit that decides: never one whose decision is at stake. */
  readonly unitId: string;
  /** Whose decision the petitioner disagrees with. */
  readonly againstUnit: string;
  /** How many answers there were: after a redo there is one more, with remedies of its own. */
  readonly answers: number;
  /** The day that counts for the petitioner's period: of the postmark, else of receipt. */
  readonly madeOn: PlainDate;
  readonly receivedOn: PlainDate;
  /** False where the period was over by the day that counts; null where it never began, for want of a recorded service. */
  readonly inTime: boolean | null;
  readonly origin: 'desk' | 'portal';
  readonly requestText: number;
  readonly admission: AdmissionState | null;
  readonly opinion: ReviewOpinionState | null;
}

/** Whether the request is taken up 受理, and the notice of that. */
export interface AdmissionState {
  readonly admitted: boolean;
  readonly ground: DeclineGround | null;
  readonly on: PlainDate;
  readonly way: NoticeWay;
  readonly noticeText: number;
}

/** The opinion 复查意见、复核意见 in its four parts. */
export interface ReviewOpinionState {
  readonly outcome: ReviewOutcome;
  readonly issuedOn: PlainDate;
  readonly claimText: number;
  readonly factsText: number;
  readonly opinionText: number;
  readonly basisText: number;
  /** What each claim has from now on: as changed, nothing after a revoked opinion. Not told before this was recorded. */
  readonly outcomes?: readonly { readonly claimId: number; readonly outcome: Outcome }[];
  /** Until when the handling unit must decide anew; null unless that was ordered. */
  readonly redoBy: PlainDate | null;
  /** The clock of that order. */
  readonly redoClock: number | null;
  readonly servedOn: PlainDate | null;
  readonly servedWay: ServiceWay | null;
}

/** A hearing 听证, within a proceeding or within the handling itself. */
export interface HearingState {
  readonly hearingId: number;
  readonly proceedingId: number | null;
  readonly unitId: string;
  readonly calledOn: PlainDate;
  readonly opensOn: PlainDate;
  /** Who hosts it and takes part. */
  readonly participantsText?: number;
  /** Time, place, that they may ask for recusal. */
  readonly noticeText: number;
  readonly held: {
    readonly days: HearingDays;
    /** Who came, and whether anybody asked for recusal. */
    readonly participantsText?: number;
    readonly recordText: number;
    readonly opinionText: number;
  } | null;
  readonly cancelled: { readonly on: PlainDate; readonly reasonText: number } | null;
}

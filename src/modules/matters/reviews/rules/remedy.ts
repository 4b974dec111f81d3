// What the petitioner may ask for next: review of the answer, re-review of the review, or nothing more (2022 art. 35, 36;
// 2005 art. 34, 35).
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { ProceedingKind } from '../review.contract.ts';
import type { ClockKey } from '../../rules/law-port.ts';
import type { HearingState, ProceedingState, ReviewOpinionState } from './proceeding-state.ts';
import { articleOf } from '../../rules/articles.ts';
import type { MatterState } from '../../rules/state.ts';

/** A right to have a decision looked at one level up. */
export interface Remedy {
  readonly kind: ProceedingKind;
  /** Whose decision it is. */
  readonly againstUnit: string;
  readonly issuedOn: PlainDate;
  /** When that was served; null while no service is recorded, so that no period has begun. */
  readonly servedOn: PlainDate | null;
}

/** The law's names for the right, and for the duty of the unit that is asked. */
export const CLOCKS_OF: Readonly<
  Record<ProceedingKind, { readonly right: ClockKey; readonly duty: ClockKey }>
> = {
  review: { right: 'requestReview', duty: 'review' },
  reReview: { right: 'requestReReview', duty: 'reReview' },
};

/** Whether a matter’s answer is an opinion on an appeal, the only thing that the two articles know a remedy against. */
export function isReviewable(state: MatterState): boolean {
  const petitionTrack = state.claims.some((claim) => claim.track === 'petitionProcedure');
  return state.kind === 'appeal' && (state.regime === '2005' || petitionTrack);
}

/** The proceeding that waits for a decision, if there is one. */
export function openProceeding(state: MatterState): ProceedingState | undefined {
  return state.proceedings?.find((one) => one.opinion === null && one.admission?.admitted !== false);
}

/** The proceeding whose opinion waits to be served. */
export function unservedProceeding(state: MatterState): ProceedingState | undefined {
  return state.proceedings?.find((one) => one.opinion !== null && one.opinion.servedOn === null);
}

/** The hearing that was called and neither held nor cancelled. */
export function waitingHearing(state: MatterState): HearingState | undefined {
  return state.hearings?.find((one) => one.held === null && one.cancelled === null);
}

/** The last proceeding that was decided. */
export function lastDecided(
  state: MatterState,
): (ProceedingState & { opinion: ReviewOpinionState }) | undefined {
  return state.proceedings?.findLast(
    (one): one is ProceedingState & { opinion: ReviewOpinionState } => one.opinion !== null,
  );
}

/** Whether the answer that was to be decided anew still is. */
export function redoOwed(
  state: MatterState,
): (ProceedingState & { opinion: ReviewOpinionState }) | undefined {
  const last = lastDecided(state);
  return last?.opinion.outcome === 'redo' && last.answers === state.answers.length ? last : undefined;
}

/** What may be asked for next; refuses with the reason and what to do instead. */
export function nextRemedy(state: MatterState): Result<Remedy> {
  if (!isReviewable(state)) return refuse(notReviewable(state));
  if (openProceeding(state) !== undefined) return refuse(proceedingOpen(state));
  if (redoOwed(state) !== undefined) return refuse(decidedAnewFirst(state));
  const last = lastDecided(state);
  const answer = state.answers.at(-1);
  if (answer === undefined) return refuse(nothingDecided(state));
  if (last === undefined || last.opinion.outcome === 'redo') {
    const { unitId, issuedOn, servedOn } = answer;
    return succeed({ kind: 'review', againstUnit: unitId, issuedOn, servedOn });
  }
  if (last.kind === 'reReview') return refuse(finallyDecided(state));
  const { issuedOn, servedOn } = last.opinion;
  return succeed({ kind: 'reReview', againstUnit: last.unitId, issuedOn, servedOn });
}

function notReviewable(state: MatterState): Refusal {
  const { zh, en } = articleOf(state.regime, 'review');
  return {
    code: 'review-not-provided',
    kind: 'conflict',
    text: {
      zh: `${zh}的复查只针对申诉求决类事项按信访程序作出的处理意见。其他途径的，请按该途径告知书载明的救济方式提出；建议意见、检举控告可以另行提出。`,
      en: `Review under ${en} is open against opinions on appeals by the petition procedure only. Use the remedy of the procedure named in the notice; suggestions and accusations can be raised again.`,
    },
  };
}

function proceedingOpen(state: MatterState): Refusal {
  const kind =
    openProceeding(state)?.kind === 'reReview'
      ? { zh: '复核', en: 're-review' }
      : { zh: '复查', en: 'review' };
  return {
    code: 'review-pending',
    kind: 'conflict',
    text: {
      zh: `该事项正在${kind.zh}，作出意见之前不重复登记申请；补充材料请作为附件添加。`,
      en: `The ${kind.en} is pending; a second request is not registered before its opinion. Add further papers as attachments.`,
    },
  };
}

function decidedAnewFirst(state: MatterState): Refusal {
  return {
    code: 'redo-pending',
    kind: 'conflict',
    text: {
      zh: `原处理意见已被责令重作，期限至${redoOwed(state)?.opinion.redoBy}；新的处理意见作出后，信访人可以再请求复查。`,
      en: `The unit has to decide anew by ${redoOwed(state)?.opinion.redoBy}; review can be asked for against the new opinion.`,
    },
  };
}

function nothingDecided(state: MatterState): Refusal {
  const { zh, en } = articleOf(state.regime, 'review');
  return {
    code: 'nothing-to-review',
    kind: 'conflict',
    text: {
      zh: `尚未作出处理意见，没有可以复查的内容（${zh}）。办理逾期的，可以请求督办。`,
      en: `No opinion has been issued yet, so there is nothing to review (${en}). If it is overdue, supervision can be asked for.`,
    },
  };
}

function finallyDecided(state: MatterState): Refusal {
  const { zh, en } = articleOf(state.regime, 'exhausted');
  return {
    code: 'review-exhausted',
    kind: 'conflict',
    text: {
      zh: `复核意见已经作出。依${zh}，以同一事实和理由提出的投诉请求不再受理；有新的事实和理由的，请登记为新的信访事项。`,
      en: `The re-review opinion has been issued. By ${en} the same facts and reasons are no longer accepted; register new facts as a new matter.`,
    },
  };
}

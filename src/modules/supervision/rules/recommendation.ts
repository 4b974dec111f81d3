// Decides a recommendation and the answer to it, and folds its history. The history holds facts and digests; the words stand
// sealed in its row.
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Adoption, RecommendationKind } from '../contract.ts';
import * as no from './recommendation-refusals.ts';

/** Which Regulation it is made under: that in force on its day. */
export type Regime = '2005' | '2022';

/** A recommendation as its history tells it. */
export interface RecommendationState {
  readonly recommendationId: string;
  readonly kind: RecommendationKind;
  readonly regime: Regime;
  readonly officeUnit: string;
  readonly toUnit: string;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly ruleId: string;
  readonly dueOn: PlainDate | null;
  /** SHA-256 of facts, words and the matters named. */
  readonly contentDigest: string;
  readonly answer: { readonly on: PlainDate; readonly adoption: Adoption; readonly digest: string } | null;
}

/** What can happen to a recommendation. */
export type RecommendationEvent =
  | {
      readonly type: 'recommendation.made';
      readonly occurredOn: PlainDate;
      readonly data: Omit<RecommendationState, 'recommendationId' | 'answer'>;
    }
  | {
      readonly type: 'recommendation.answered';
      readonly occurredOn: PlainDate;
      readonly data: { readonly adoption: Adoption; readonly digest: string };
    };

/** A unit, as far as it matters here. */
interface Addressed {
  readonly unitId: string;
  readonly kind: string;
}

/** What is proposed, with what commands found out. */
export interface Proposed {
  readonly kind: RecommendationKind;
  readonly regime: Regime;
  readonly office: Addressed;
  /** Undefined where there is no such unit, or it has ended. */
  readonly toUnit: Addressed | undefined;
  readonly whose: string | undefined;
  /** Numbers that are of no matter within the officer's reach. */
  readonly unknown: readonly string[];
  /** Numbers of accusations and of matters with a wall. */
  readonly keptApart: readonly string[];
}

/** Why it cannot be made; undefined where it can. */
export function whyNotRecommend(proposed: Proposed): ReturnType<typeof no.notAnOffice> | undefined {
  const { kind, regime, office, toUnit, whose, unknown, keptApart } = proposed;
  if (office.kind !== 'petitionOffice') return no.notAnOffice(regime);
  if (toUnit === undefined) return no.unitUnknown();
  if (toUnit.unitId === office.unitId) return no.toOneself();
  if (kind === 'accountability' && whose === undefined) return no.whoseMissing(regime);
  if (kind !== 'accountability' && whose !== undefined) return no.whoseNotAsked();
  if (unknown.length > 0) return no.matterUnknown(unknown);
  if (keptApart.length > 0) return no.matterKeptApart(regime, keptApart);
  return undefined;
}

/** Answers in writing whether it is adopted; once, by the unit that it is for. */
export function answerRecommendation(
  state: RecommendationState,
  answer: { readonly adoption: Adoption; readonly digest: string },
  { unitId, today }: { readonly unitId: string; readonly today: PlainDate },
): Result<RecommendationEvent> {
  const not = whyNotAnswered(state, unitId);
  if (not !== undefined) return refuse({ code: 'recommendation-not-to-answer', kind: 'conflict', text: not });
  return succeed({ type: 'recommendation.answered', occurredOn: today, data: answer });
}

/** Why a unit cannot answer; undefined where it can. */
export function whyNotAnswered(state: RecommendationState, unitId: string): Text | undefined {
  if (state.toUnit !== unitId) {
    return {
      zh: '由收到建议的单位书面反馈采纳情况，其他单位不能代为反馈。',
      en: 'The unit that received it answers; no other does so for it.',
    };
  }
  if (state.answer === null) return undefined;
  return {
    zh: `已于${state.answer.on}书面反馈采纳情况，不再重复反馈。有新的进展，请与提出建议的信访部门联系。`,
    en: `It was answered in writing on ${state.answer.on} already. Tell the petition office of what came since.`,
  };
}

/** The state after one more event; the first makes it. */
export function evolveRecommendation(
  recommendationId: string,
  state: RecommendationState | undefined,
  event: RecommendationEvent,
): RecommendationState {
  if (event.type === 'recommendation.made') return { recommendationId, ...event.data, answer: null };
  if (state === undefined) throw new Error(`the history of ${recommendationId} begins with ${event.type}`);
  return { ...state, answer: { on: event.occurredOn, ...event.data } };
}

/** Whether an answer is overdue; never where no period is named. */
export function isLate(
  { dueOn, answeredOn }: { readonly dueOn: PlainDate | null; readonly answeredOn: PlainDate | null },
  today: PlainDate,
): boolean {
  return dueOn !== null && (answeredOn ?? today) > dueOn;
}

// Decides whether the remedies of an earlier matter are exhausted, so that the same facts and reasons are no longer accepted
// (2022 art. 36(3), 2005 art. 35(3)). Both articles speak of whoever disagrees with a re-review opinion and of nobody else: who
// let the time for a review pass, or never asked, may bring the matter again.
import type { Citation } from '#kernel/citation.ts';
import type { Refusal } from '#kernel/result.ts';
import { lastDecided, redoOwed } from '../../reviews/rules/remedy.ts';
import type { MatterState, Regime } from '../../rules/state.ts';

/** Why the same facts and reasons must still be accepted; undefined where the earlier matter went through re-review. */
export function whyNotExhausted(earlier: MatterState): Refusal | undefined {
  const { regime } = earlier;
  const last = lastDecided(earlier);
  if (last?.kind !== 'reReview') return withArticle(regime, 'not-re-reviewed', NOT_RE_REVIEWED);
  if (redoOwed(earlier) !== undefined) return withArticle(regime, 're-review-ordered-redo', ORDERED_REDO);
  if (last.opinion.outcome === 'redo') return withArticle(regime, 'not-re-reviewed', DECIDED_ANEW);
  if (last.opinion.servedOn === null) return withArticle(regime, 're-review-not-served', NOT_SERVED);
  return undefined;
}

/** Why a later matter cannot name an earlier one as the one that went through its remedies. */
export function whyCannotName(later: MatterState, earlier: MatterState): Refusal | undefined {
  if (later.matterId === earlier.matterId) return withArticle(later.regime, 'earlier-is-itself', ITSELF);
  if (
    earlier.submission.number.slice(2) > later.submission.number.slice(2) ||
    earlier.receivedOn > later.receivedOn
  )
    return withArticle(later.regime, 'not-earlier', NOT_EARLIER);
  if (!haveSameWalls(later, earlier))
    return withArticle(later.regime, 'cannot-name-earlier', DIFFERENT_WALLS);
  return whyNotExhausted(earlier);
}

/**
 * A relation stands in both histories: whoever must not know of the one matter would learn of it from the other
 * (2022 art. 30(3)).
 */
export function haveSameWalls(one: MatterState, other: MatterState): boolean {
  const [walls, others] = [one, other].map(({ walledFrom }) => new Set(walledFrom));
  return walls?.size === others?.size && one.walledFrom.every((name) => others?.has(name) === true);
}

const ARTICLE: Readonly<Record<Regime, Citation>> = {
  '2022': {
    instrument: '《信访工作条例》',
    article: '第三十六条第三款',
    words:
      '信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。',
  },
  '2005': {
    instrument: '《信访条例》',
    article: '第三十五条第三款',
    words:
      '信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级人民政府信访工作机构和其他行政机关不再受理。',
  },
};

function withArticle(regime: Regime, code: string, text: Refusal['text']): Refusal {
  return { code, kind: 'conflict', field: 'earlierNumber', text, citation: ARTICLE[regime] };
}

const NOT_RE_REVIEWED = {
  zh: '所选的原信访事项没有经过复核，不能不再受理。逾期未请求复查、复核的，条例没有规定不再受理；请按新的信访事项办理，或者并入原事项。',
  en: 'The earlier matter was not re-reviewed, so this one is accepted. The Regulation does not shut out whoever let the time for review pass: handle it as a new matter, or join it to the earlier one.',
};
const ORDERED_REDO = {
  zh: '原信访事项的复核意见责令重新办理，新的处理意见尚未作出；请并入原事项或者等待重新办理。',
  en: 'The re-review of the earlier matter ordered it to be decided anew, which is still owed: join this one to it, or wait.',
};
const DECIDED_ANEW = {
  zh: '原信访事项经责令已重新作出处理意见，信访人可以对新的意见请求复查，不能不再受理。',
  en: 'The earlier matter was decided anew, and the petitioner may ask for review of that; this one is accepted.',
};
const NOT_SERVED = {
  zh: '原信访事项的复核意见尚未送达，信访人无从不服；请先送达复核意见。',
  en: 'The re-review opinion of the earlier matter was not served yet; serve it first.',
};
const ITSELF = {
  zh: '不能选择本件自身。请选择经过复核的原信访事项。',
  en: 'A matter is not its own earlier one. Choose the matter that was re-reviewed.',
};
const NOT_EARLIER = {
  zh: '所选事项登记在本件之后。请选择较早的、经过复核的信访事项。',
  en: 'The matter chosen came in later. Choose the earlier one that was re-reviewed.',
};
const DIFFERENT_WALLS = {
  zh: '两件的被反映人、回避人员不同，关联会使应当隔离的人知悉。请先使两件一致，或者由能查看两件的人员另行办理。',
  en: 'The accused or recused of the two differ, so that a link would tell somebody what is kept from them. Give both the same first.',
};

// Documents of reviews and re-reviews: 复查、复核受理告知书, 不予受理告知书, 意见书 (2022 art. 35, 36; 2005 art. 34, 35).
import type { Citation } from '#kernel/citation.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { sayDay, type Content } from '#modules/documents/index.ts';
import { findProvision, findRule } from '#modules/law/index.ts';
import {
  found,
  inItsWords,
  matterOf,
  part,
  remedyOf,
  type Case,
  type Offer,
  type Owed,
} from './document-offer.ts';
import type { DeclineGround, ProceedingKind } from '../reviews/review.contract.ts';
import { RULES_OF } from '../rules/clock-changes.ts';
import type {
  AdmissionState,
  ProceedingState,
  ReviewOpinionState,
} from '../reviews/rules/proceeding-state.ts';
import { CLOCKS_OF } from '../reviews/rules/remedy.ts';

const NAMES: Readonly<Record<ProceedingKind, Text>> = {
  review: { zh: '复查', en: 'review' },
  reReview: { zh: '复核', en: 're-review' },
};

/** What goes out when a request is taken up or declined. */
export function documentsOfAdmission(kind: ProceedingKind, admitted: boolean): Owed {
  const offers = {
    review: admitted ? reviewAcceptance : reviewRefusal,
    reReview: admitted ? reReviewAcceptance : reReviewRefusal,
  };
  return (of) => [inItsWords(offers[kind], of)];
}

/** What goes out with the opinion. */
export function documentsOfReview(kind: ProceedingKind): Owed {
  const offer = kind === 'review' ? reviewOpinion : reReviewOpinion;
  return (of) => [inItsWords(offer, of)];
}

export const reviewAcceptance = acceptance('review', 'reviewAcceptance');
export const reReviewAcceptance = acceptance('reReview', 'reReviewAcceptance');
export const reviewRefusal = refusal('review', 'reviewRefusal');
export const reReviewRefusal = refusal('reReview', 'reReviewRefusal');
export const reviewOpinion = opinion('review', (of, facts) => ({
  kind: 'reviewOpinion',
  facts: { ...facts, remedy: remedyOf(of) },
}));
export const reReviewOpinion = opinion('reReview', (_of, facts) => ({ kind: 'reReviewOpinion', facts }));

function acceptance(kind: ProceedingKind, document: 'reviewAcceptance' | 'reReviewAcceptance'): Offer {
  return {
    whyNot: (of) =>
      admitted(of, kind)?.admission.admitted === true
        ? undefined
        : {
            zh: `本单位没有受理${NAMES[kind].zh}申请；请先受理。`,
            en: `Your unit has not taken up a request for ${NAMES[kind].en}; take it up first.`,
          },
    parts: () => [],
    content: (of) => {
      const proceeding = found(admitted(of, kind));
      const rules: readonly string[] = RULES_OF[kind];
      const clock = of.state.clocks.findLast(
        (one) => rules.includes(one.ruleId) && one.holderUnit === proceeding.unitId,
      );
      return {
        kind: document,
        facts: { ...requestOf(of, proceeding), dueOn: clock?.dueOn ?? proceeding.receivedOn },
      };
    },
  };
}

function refusal(kind: ProceedingKind, document: 'reviewRefusal' | 'reReviewRefusal'): Offer {
  return {
    whyNot: (of) =>
      admitted(of, kind)?.admission.admitted === false
        ? undefined
        : {
            zh: `本单位没有作出不予受理${NAMES[kind].zh}申请的决定；请先作出决定。`,
            en: `Your unit has not declined a request for ${NAMES[kind].en}; decide on it first.`,
          },
    parts: (of) => {
      const admission = admitted(of, kind)?.admission;
      return [
        part('reason', { zh: '理由', en: 'reason' }, reasonOf(admission?.ground)),
        part(
          'whereToGo',
          { zh: '告知内容', en: 'what is told' },
          of.prose.texts.get(admission?.noticeText ?? 0) ?? '',
        ),
      ];
    },
    content: (of, written) => {
      const proceeding = found(admitted(of, kind));
      return {
        kind: document,
        facts: {
          ...requestOf(of, proceeding),
          ground: groundOf(of, proceeding),
          reason: written('reason'),
          whereToGo: written('whereToGo'),
        },
      };
    },
  };
}

type OpinionFacts = Extract<Content, { kind: 'reReviewOpinion' }>['facts'];

function opinion(kind: ProceedingKind, of: (matter: Case, facts: OpinionFacts) => Content): Offer {
  return {
    whyNot: (matter) =>
      decided(matter, kind) === undefined
        ? {
            zh: `本单位没有作出${NAMES[kind].zh}意见；请先作出意见。`,
            en: `Your unit has issued no opinion of a ${NAMES[kind].en}; issue it first.`,
          }
        : undefined,
    parts: () => [],
    content: (matter) => {
      const proceeding = found(decided(matter, kind));
      const { opinion: given, requestText } = proceeding;
      const text = (textId: number): string => matter.prose.texts.get(textId) ?? '';
      return of(matter, {
        ...requestOf(matter, proceeding),
        claim: text(given.claimText),
        reasons: text(requestText),
        formerOpinion: formerOpinion(matter, proceeding),
        facts: text(given.factsText),
        opinion: text(given.opinionText),
        legalBasis: text(given.basisText),
        outcome: given.outcome,
        ...changedOutcomes(matter, given),
        redoWithinDays: given.redoBy === null ? null : daysBetween(given.issuedOn, given.redoBy),
      });
    },
  };
}

/** Of an appeal's claims; a suggestion or accusation among them is told in its own words. */
function changedOutcomes({ prose }: Case, { outcome, outcomes = [] }: ReviewOpinionState) {
  if (outcome !== 'change') return {};
  return {
    outcomes: outcomes.map(({ claimId, outcome: of }) => ({
      claim: prose.claims.get(claimId) ?? '',
      outcome: of,
    })),
  };
}

function requestOf(of: Case, proceeding: ProceedingState) {
  return {
    matter: matterOf(of),
    respondent: of.unitName(proceeding.againstUnit),
    opinionNumber: numberOfFormer(of, proceeding),
    requestedOn: proceeding.madeOn,
  };
}

/** The number of the opinion letter; one that was issued on paper alone is named by its day. */
function numberOfFormer({ state }: Case, proceeding: ProceedingState): string {
  const kinds: readonly string[] = proceeding.kind === 'review' ? ['opinionLetter'] : ['reviewOpinion'];
  const letter = state.documents?.findLast(
    (one) => kinds.includes(one.kind) && one.unitId === proceeding.againstUnit,
  );
  if (letter !== undefined) return letter.number;
  const issuedOn =
    proceeding.kind === 'review'
      ? state.answers[proceeding.answers - 1]?.issuedOn
      : formerReview(state.proceedings, proceeding)?.opinion?.issuedOn;
  return issuedOn === undefined ? '未编号' : `${sayDay(issuedOn)}作出`;
}

function formerOpinion({ state, prose }: Case, proceeding: ProceedingState): string {
  if (proceeding.kind === 'review') {
    const answer = state.answers[proceeding.answers - 1];
    return prose.answers.get(answer?.answerId ?? 0)?.opinion ?? '';
  }
  const former = formerReview(state.proceedings, proceeding)?.opinion;
  return former == null ? '' : (prose.texts.get(former.opinionText) ?? '');
}

function formerReview(
  proceedings: readonly ProceedingState[] = [],
  { proceedingId }: ProceedingState,
): ProceedingState | undefined {
  return proceedings.findLast((one) => one.proceedingId < proceedingId && one.opinion !== null);
}

function reasonOf(ground: DeclineGround | null | undefined): string {
  switch (ground) {
    case 'late':
      return '请求超过了自收到书面答复之日起三十日的期限。';
    case 'otherProcedure':
      return '请求事项应当通过其他法定途径解决。';
    case 'withdrawn':
      return '您已书面撤回请求。';
    default:
      return '';
  }
}

function groundOf({ state }: Case, { kind, admission }: ProceedingState): Citation | null {
  switch (admission?.ground) {
    case 'late':
      return findRule(state.regime, CLOCKS_OF[kind].right)?.citation ?? null;
    case 'otherProcedure':
      return findProvision(state.regime, 'litigationApart') ?? null;
    default:
      return null;
  }
}

type Admitted = ProceedingState & { readonly admission: AdmissionState };
type Decided = Admitted & { readonly opinion: ReviewOpinionState };

function admitted({ state, unitId }: Case, kind: ProceedingKind): Admitted | undefined {
  return state.proceedings?.findLast(
    (one): one is Admitted => one.kind === kind && one.unitId === unitId && one.admission !== null,
  );
}

function decided({ state, unitId }: Case, kind: ProceedingKind): Decided | undefined {
  return state.proceedings?.findLast(
    (one): one is Decided => one.kind === kind && one.unitId === unitId && one.opinion !== null,
  );
}

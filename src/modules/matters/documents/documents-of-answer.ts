// Documents of the answer and after it: 答复, 履职答复, 处理意见书, 检举控告办理情况告知书, 办结报告, 送达回证.
import type { Text } from '#kernel/text.ts';
import type { Content } from '#modules/documents/index.ts';
import { listGrounds } from '#modules/law/index.ts';
import type { DocumentKind } from './document.contract.ts';
import {
  found,
  inItsWords,
  matterOf,
  namelessMatterOf,
  part,
  remedyOf,
  type Case,
  type Offer,
  type Owed,
} from './document-offer.ts';
import type { ByRegulation } from '../rules/articles.ts';
import type { AnswerState, AssignmentState, DocumentState, MatterState } from '../rules/state.ts';

const NOT_ANSWERED: Text = {
  zh: '本单位尚未作出答复，请先答复。',
  en: 'Your unit has not answered yet; answer it first.',
};

const NOT_ON_DUTY: ByRegulation<Text> = {
  '2022': {
    zh: '只有全部诉求按履职途径办理的事项出具履职答复（《信访工作条例》第三十一条第五项）；其他途径的，请出具该途径的文书。',
    en: 'Only what is handled as a duty has an answer on duty (2022 art. 31(5)); issue the document of its own track.',
  },
  '2005': {
    zh: '2005年《信访条例》不分办理途径，没有履职答复；请书面答复信访人（第三十二条第一款）。',
    en: 'The Regulation of 2005 knows no tracks, hence no answer on duty; answer the petitioner in writing (art. 32(1)).',
  },
};

/**
 * What goes out with an answer: the reply to a suggestion, the answer on duty, the answer to an accusation. The opinion
 * letter, the last step of the common life, is offered instead, unless somebody had to approve it (ADR 23).
 */
export function documentsOfAnswer(state: MatterState, approved: boolean): Owed | undefined {
  const offer = answerDocumentOf(state);
  if (offer === opinionLetter && !approved) return undefined;
  return (of) => [inItsWords(offer, of)];
}

/** The kind of document that an answer of the matter is. */
function answerDocumentOf(state: MatterState): Offer {
  if (state.kind === 'suggestion') return reply;
  if (state.kind === 'accusation') return accusationAnswer;
  return isOnDuty(state) ? dutyAnswer : opinionLetter;
}

/** What goes out with the closing of a matter that was assigned: the report to whoever assigned it. */
export function documentsOfClosing(
  state: MatterState,
  unitId: string,
  report: string | undefined,
): Owed | undefined {
  const owed = report !== undefined && assignmentTo(state, unitId) !== undefined;
  return owed && state.answers.some((one) => one.unitId === unitId)
    ? (of) => [inItsWords(closingReport, of)]
    : undefined;
}

/** Every claim by the fifth track (2022 art. 31(5)): the duty is performed, or answered; there is no opinion. */
function isOnDuty({ kind, regime, claims }: MatterState): boolean {
  return kind === 'appeal' && regime === '2022' && claims.every(({ track }) => track === 'dutyPerformance');
}

export const opinionLetter: Offer = {
  whyNot: (of) => {
    if (of.state.kind !== 'appeal') {
      return {
        zh: '只有申诉求决类事项出具处理意见书；建议意见类请出具答复。',
        en: 'Only appeals have an opinion letter; suggestions have a reply.',
      };
    }
    if (isOnDuty(of.state)) {
      return {
        zh: '按履职途径办理的事项不出具处理意见书，请出具履职答复（《信访工作条例》第三十一条第五项）。',
        en: 'What is handled as a duty has no opinion letter; issue the answer on duty (2022 art. 31(5)).',
      };
    }
    return answerOf(of) === undefined ? NOT_ANSWERED : undefined;
  },
  parts: (of) => [
    part('reviewUnit', { zh: '复查机关、单位', en: 'where to ask for review' }, remedyOf(of).unit),
  ],
  content: (of, written) => {
    const answer = proseOfAnswer(of);
    return {
      kind: 'opinionLetter',
      facts: {
        matter: matterOf(of),
        claim: answer.claimText,
        facts: answer.facts,
        opinion: answer.opinion,
        legalBasis: answer.basis,
        // An appeal has no other outcomes: answerMatter refuses them.
        outcomes: outcomesOf(of) as Extract<Content, { kind: 'opinionLetter' }>['facts']['outcomes'],
        remedy: { ...of.remedy, unit: written('reviewUnit') },
      },
    };
  },
};

export const reply: Offer = {
  whyNot: (of) => {
    if (directly(of)) return undefined;
    if (of.state.kind !== 'suggestion') {
      return {
        zh: '只有建议意见类事项出具此答复；其他类别的，请出具该类别的文书。',
        en: 'Only suggestions have this reply; issue the document of its own kind.',
      };
    }
    return answerOf(of) === undefined ? NOT_ANSWERED : undefined;
  },
  parts: () => [],
  content: (of) => {
    const answer = proseOfAnswer(of);
    const direct = directly(of);
    const ground = listGrounds(of.state.regime).find(({ key }) => key === of.state.ending?.ground);
    return {
      kind: 'reply',
      facts: {
        matter: matterOf(of),
        ground: direct && of.state.kind !== 'suggestion' ? found(ground).citation : null,
        // As above, for suggestions; what is replied to directly is explained.
        outcomes: outcomesOf(of) as Extract<Content, { kind: 'reply' }>['facts']['outcomes'],
        study: direct ? (of.endingText?.reason ?? '') : answer.facts,
        opinion: direct ? replyOf(of) : answer.opinion,
      },
    };
  },
};

export const dutyAnswer: Offer = {
  whyNot: (of) => {
    if (!isOnDuty(of.state)) {
      return NOT_ON_DUTY[of.state.regime];
    }
    return answerOf(of) === undefined ? NOT_ANSWERED : undefined;
  },
  parts: () => [
    part(
      'remedy',
      { zh: '救济途径', en: 'remedy' },
      '对本答复不服的，可以依法申请行政复议或者提起行政诉讼。',
    ),
  ],
  content: (of, written) => {
    const { claimText, facts, opinion, basis } = proseOfAnswer(of);
    return {
      kind: 'dutyAnswer',
      facts: {
        matter: matterOf(of),
        claim: claimText,
        facts,
        result: opinion,
        legalBasis: basis,
        remedy: written('remedy'),
      },
    };
  },
};

export const accusationAnswer: Offer = {
  whyNot: (of) => {
    if (of.state.kind !== 'accusation') {
      return {
        zh: '只有检举控告类事项出具此告知书；其他类别的，请出具该类别的文书。',
        en: 'Only accusations have this answer; issue the document of its own kind.',
      };
    }
    return answerOf(of) === undefined ? NOT_ANSWERED : undefined;
  },
  parts: () => [],
  content: (of) => {
    const { facts, opinion, basis } = proseOfAnswer(of);
    return {
      kind: 'accusationAnswer',
      facts: {
        matter: matterOf(of),
        facts,
        opinion,
        legalBasis: basis,
        // As above, for accusations.
        outcomes: outcomesOf(of) as Extract<Content, { kind: 'accusationAnswer' }>['facts']['outcomes'],
      },
    };
  },
};

export const closingReport: Offer = {
  whyNot: (of) => {
    if (assignedTo(of) === undefined) {
      return {
        zh: '该事项不是交办本单位的，无需提交办结报告；请直接办结。',
        en: 'The matter was not assigned to your unit, so no closing report is owed; close it without.',
      };
    }
    return answerOf(of) === undefined ? NOT_ANSWERED : undefined;
  },
  parts: (of) => [
    part('result', { zh: '处理结果', en: 'result' }, of.prose.closingReport ?? proseOfAnswer(of).opinion),
    part('attitude', { zh: '信访人意见', en: 'what the petitioner says of it' }, attitudeOf(of)),
  ],
  content: (of, written) => {
    const assigned = assignedTo(of);
    if (assigned === undefined) throw new Error('a closing report without an assignment');
    const answer = proseOfAnswer(of);
    return {
      kind: 'closingReport',
      facts: {
        matter: namelessMatterOf(of),
        toUnit: of.unitName(assigned.fromUnit),
        assignedOn: assigned.assignedOn,
        facts: answer.facts,
        legalBasis: answer.basis,
        result: written('result'),
        attitude: written('attitude'),
      },
    };
  },
};

/** Documents that are handed over to the petitioner. */
const SERVED: readonly DocumentKind[] = [
  'receiptNotice',
  'acceptanceNotice',
  'extensionNotice',
  'declineNotice',
  'noLongerAcceptNotice',
  'trackNotice',
  'opinionLetter',
  'reply',
  'dutyAnswer',
  'accusationAnswer',
];
const ANSWERS: readonly DocumentKind[] = ['opinionLetter', 'reply', 'dutyAnswer', 'accusationAnswer'];
const WAYS = { inPerson: '直接送达', post: '邮寄送达', online: '电子送达', other: '其他' };

export const proofOfService: Offer = {
  whyNot: (of) =>
    toBeServed(of) === undefined
      ? {
          zh: '还没有出具需要送达信访人的文书，请先出具。',
          en: 'No document to be served on the petitioner was issued yet; issue it first.',
        }
      : undefined,
  parts: () => [],
  content: (of) => {
    const served = toBeServed(of);
    if (served === undefined) throw new Error('a proof of service of nothing');
    const answer = ANSWERS.includes(served.kind) ? answerOf(of) : undefined;
    return {
      kind: 'proofOfService',
      facts: {
        matter: matterOf(of),
        documentTitle: of.documentName(served.kind),
        documentNumber: served.number,
        recipient: of.petitioner,
        way: answer?.servedWay == null ? '' : WAYS[answer.servedWay],
        servedOn: answer?.servedOn ?? null,
      },
    };
  },
};

/** As the unit's answer gave them; a review may have changed them since. */
function outcomesOf(of: Case) {
  const { claims } = of.state;
  const given = answerOf(of)?.outcomes ?? claims;
  return given.flatMap(({ claimId, outcome }) =>
    outcome === null ? [] : [{ claim: of.prose.claims.get(claimId) ?? '', outcome }],
  );
}

function assignedTo({ state, unitId }: Case): AssignmentState | undefined {
  return assignmentTo(state, unitId);
}

function assignmentTo(state: MatterState, unitId: string): AssignmentState | undefined {
  return state.assignments.findLast((one) => one.way === 'assign' && one.toUnit === unitId);
}

function answerOf({ state, unitId }: Case): AnswerState | undefined {
  return state.answers.findLast((one) => one.unitId === unitId);
}

function proseOfAnswer(of: Case) {
  const answerId = answerOf(of)?.answerId ?? 0;
  return of.prose.answers.get(answerId) ?? { claimText: '', facts: '', opinion: '', basis: '' };
}

/** Replied to directly, so that there is no answer after an acceptance. */
function directly({ state, unitId }: Case): boolean {
  return state.ending?.ending === 'directReply' && state.ending.unitId === unitId;
}

function replyOf({ state, prose }: Case): string {
  const notice = state.notices.findLast(({ kind }) => kind === 'reply');
  return (notice && prose.notices.get(notice.noticeId)) ?? '';
}

const RATED = { satisfied: '满意', basicallySatisfied: '基本满意', dissatisfied: '不满意' };

/** What the petitioner says of it: their rating, once they gave one. */
function attitudeOf({ state }: Case): string {
  const rating = state.ratings.find(({ target }) => target === 'unit') ?? state.ratings.at(-1);
  if (rating !== undefined) return `信访人评价：${RATED[rating.value]}。`;
  return state.servedOn === null ? '答复尚未送达信访人。' : '答复已经送达，信访人尚未评价。';
}

function toBeServed({ state, unitId }: Case): DocumentState | undefined {
  const documents = state.documents ?? [];
  const corrected = new Set(documents.map(({ corrects }) => corrects));
  return documents.findLast(
    (one) => one.unitId === unitId && SERVED.includes(one.kind) && !corrected.has(one.documentId),
  );
}

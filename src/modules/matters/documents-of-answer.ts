// Documents of the answer and after it: 答复, 处理意见书, 办结报告, 送达回证.
import type { Text } from '#kernel/text.ts';
import type { Content } from '#modules/documents/index.ts';
import type { DocumentKind } from './document.contract.ts';
import { matterOf, part, type Case, type Offer } from './document-offer.ts';
import type { AnswerState, AssignmentState, DocumentState } from './rules/state.ts';

const NOT_ANSWERED: Text = {
  zh: '本单位尚未作出答复，请先答复。',
  en: 'Your unit has not answered yet; answer it first.',
};

export const opinionLetter: Offer = {
  whyNot: (of) => {
    if (of.state.kind !== 'appeal') {
      return {
        zh: '只有申诉求决类事项出具处理意见书；建议意见类请出具答复。',
        en: 'Only appeals have an opinion letter; suggestions have a reply.',
      };
    }
    return answerOf(of) === undefined ? NOT_ANSWERED : undefined;
  },
  parts: (of) => [
    part('reviewUnit', { zh: '复查机关、单位', en: 'where to ask for review' }, of.remedy.unit),
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
    if (of.state.kind !== 'suggestion') {
      return { zh: '只有建议意见类事项出具此答复。', en: 'Only suggestions have this reply.' };
    }
    return answerOf(of) === undefined ? NOT_ANSWERED : undefined;
  },
  parts: () => [],
  content: (of) => {
    const answer = proseOfAnswer(of);
    return {
      kind: 'reply',
      facts: {
        matter: matterOf(of),
        // As above, for suggestions.
        outcomes: outcomesOf(of) as Extract<Content, { kind: 'reply' }>['facts']['outcomes'],
        study: answer.facts,
        opinion: answer.opinion,
      },
    };
  },
};

export const closingReport: Offer = {
  whyNot: (of) => {
    if (assignedTo(of) === undefined) {
      return {
        zh: '该事项不是交办本单位的，无需提交办结报告。',
        en: 'The matter was not assigned to your unit; no closing report is owed.',
      };
    }
    return answerOf(of) === undefined ? NOT_ANSWERED : undefined;
  },
  parts: (of) => [
    part('result', { zh: '处理结果', en: 'result' }, of.prose.closingReport ?? proseOfAnswer(of).opinion),
    part('attitude', { zh: '信访人意见', en: 'what the petitioner says of it' }, ''),
  ],
  content: (of, written) => {
    const assigned = assignedTo(of);
    if (assigned === undefined) throw new Error('a closing report without an assignment');
    const answer = proseOfAnswer(of);
    return {
      kind: 'closingReport',
      facts: {
        matter: matterOf(of),
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
  'opinionLetter',
  'reply',
];
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
    const isAnswer = served.kind === 'opinionLetter' || served.kind === 'reply';
    const answer = isAnswer ? answerOf(of) : undefined;
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

function outcomesOf({ state, prose }: Case) {
  return state.claims.flatMap(({ claimId, outcome }) =>
    outcome === null ? [] : [{ claim: prose.claims.get(claimId) ?? '', outcome }],
  );
}

function assignedTo({ state, unitId }: Case): AssignmentState | undefined {
  return state.assignments.findLast((one) => one.way === 'assign' && one.toUnit === unitId);
}

function answerOf({ state, unitId }: Case): AnswerState | undefined {
  return state.answers.findLast((one) => one.unitId === unitId);
}

function proseOfAnswer(of: Case) {
  const answerId = answerOf(of)?.answerId ?? 0;
  return of.prose.answers.get(answerId) ?? { claimText: '', facts: '', opinion: '', basis: '' };
}

function toBeServed({ state, unitId }: Case): DocumentState | undefined {
  const documents = state.documents ?? [];
  const corrected = new Set(documents.map(({ corrects }) => corrects));
  return documents.findLast(
    (one) => one.unitId === unitId && SERVED.includes(one.kind) && !corrected.has(one.documentId),
  );
}

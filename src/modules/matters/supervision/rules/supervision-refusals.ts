// What an officer is told whose step of a supervision does not go.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { articleOf } from '../../rules/articles.ts';
import type { GroundOfSupervision } from '../../rules/law-port.ts';
import type { Regime } from '../../rules/state.ts';

export function ownUnit(): Refusal {
  return {
    code: 'own-unit-not-supervised',
    kind: 'invalid',
    field: 'toUnit',
    text: {
      zh: '不能督办本单位。本单位逾期的，由上级信访部门督办。',
      en: 'An office does not supervise itself; the office above does.',
    },
  };
}

export function noPart(): Refusal {
  return {
    code: 'unit-has-no-part',
    kind: 'invalid',
    field: 'toUnit',
    text: {
      zh: '该单位没有办理过这件信访事项，请选择承办、责任或者复查复核单位。',
      en: 'The unit has no part in the matter. Choose one that holds it, answered it or reviews it.',
    },
  };
}

export function notBelow(regime: Regime): Refusal {
  const at = articleOf(regime, 'supervision');
  return {
    code: 'unit-not-below',
    kind: 'invalid',
    field: 'toUnit',
    text: {
      zh: `信访部门督办同级部门和下级机关、单位（${at.zh}）；对该单位，请提请上级信访部门督办。`,
      en: `A petition office supervises departments of its level and units below (${at.en}); ask the office above to supervise this one.`,
    },
  };
}

export function answerByPassed(): Refusal {
  return {
    code: 'answer-by-passed',
    kind: 'invalid',
    field: 'answerBy',
    text: {
      zh: '回复期限应晚于今天，请重新选择。',
      en: 'The day until which the unit replies must be after today; choose another.',
    },
  };
}

export function openAlready(): Refusal {
  return {
    code: 'supervised-already',
    kind: 'conflict',
    text: {
      zh: '本单位对该单位的催办或者督办尚未结束。已回复或者逾期未回复的，可以再次督办，也可以结束后另行督办。',
      en: 'Your office has an urging or an order to this unit open. Order again once it replied or its day has passed, or end it first.',
    },
  };
}

export function groundUnknown(grounds: readonly GroundOfSupervision[]): Refusal {
  const [first] = grounds;
  return {
    code: 'supervision-ground-unknown',
    kind: 'invalid',
    field: 'ground',
    text: {
      zh: `该事项适用${first?.citation.instrument}，没有这一督办情形。可选：${grounds.map(({ name }) => name.zh).join('；')}。`,
      en: `The Regulation of this matter has no such ground. Those it has: ${grounds.map(({ name }) => name.en).join('; ')}.`,
    },
  };
}

export function groundDoesNotFit(text: Text): Refusal {
  return { code: 'supervision-ground-does-not-fit', kind: 'invalid', field: 'ground', text };
}

export function supervisionUnknown(): Refusal {
  return {
    code: 'supervision-unknown',
    kind: 'conflict',
    field: 'supervisionId',
    text: {
      zh: '没有这项未结束的督办，或者应由其他单位办理。请刷新页面查看。',
      en: 'There is no such open supervision, or another unit has to take this step. Reload to see.',
    },
  };
}

export function repliedAlready(): Refusal {
  return {
    code: 'supervision-replied-already',
    kind: 'conflict',
    text: {
      zh: '已经书面回复，请等待督办单位认可或者再次督办。',
      en: 'It was replied to already; wait until the office accepts the reply or orders again.',
    },
  };
}

export function replyNotDue(answerBy: PlainDate): Refusal {
  return {
    code: 'reply-not-due',
    kind: 'conflict',
    text: {
      zh: `该单位尚未回复，回复期限至${answerBy}。请在期限届满或者收到回复后再次督办。`,
      en: `The unit has until ${answerBy} to reply. Order again once that has passed or a reply came in.`,
    },
  };
}

export function noReply(): Refusal {
  return {
    code: 'no-reply-to-accept',
    kind: 'conflict',
    text: {
      zh: '该单位尚未书面回复，不能认可。逾期未回复的，请再次督办。',
      en: 'The unit has not replied, so there is nothing to accept. If its day has passed, order again.',
    },
  };
}

export function proposalUnknown(): Refusal {
  return {
    code: 'proposal-unknown',
    kind: 'conflict',
    field: 'proposalId',
    text: {
      zh: '没有向本单位提请的这项督办。请刷新页面查看。',
      en: 'No such supervision was proposed to your office. Reload to see.',
    },
  };
}

export function proposalOfAnother(): Refusal {
  return {
    code: 'proposal-of-another-unit',
    kind: 'invalid',
    field: 'toUnit',
    text: {
      zh: '提请督办的是另一个单位，请选择该单位，或者不依据提请另行督办。',
      en: 'The proposal is about another unit. Choose that one, or supervise without it.',
    },
  };
}

export function proposalOver(standing: 'taken' | 'setAside' | 'lapsed'): Refusal {
  const why = {
    taken: { zh: '已经据此督办', en: 'it was acted on' },
    setAside: { zh: '已经不予督办', en: 'it was set aside' },
    lapsed: { zh: '该期限已经办理或者变更', en: 'the clock was met or moved meanwhile' },
  }[standing];
  return {
    code: 'proposal-over',
    kind: 'conflict',
    field: 'proposalId',
    text: {
      zh: `这项提请不再有效：${why.zh}。需要督办的，可以另行督办。`,
      en: `The proposal no longer stands: ${why.en}. Supervise without it if that is needed.`,
    },
  };
}

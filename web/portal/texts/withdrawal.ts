import type { Text } from '#kernel/text.ts';
import type { Words } from '../words.ts';

/** How a matter ended without an answer, and withdrawing it. */
export const withdrawalWords = {
  ended: { zh: '办理结果', en: 'How it ended' },
  endedOn: (day: Text, unit: string) => ({ zh: `${day.zh}，${unit}`, en: `${day.en}, ${unit}` }),
  basis: (article: string) => ({ zh: `依据：${article}`, en: `Basis: ${article}` }),
  reason: { zh: '理由', en: 'Reasons' },
  turnTo: { zh: '您可以向何处提出', en: 'Where you can turn to' },
  notice: { zh: '书面告知', en: 'The notice' },

  toWithdraw: { zh: '撤回这件信访事项', en: 'Withdraw this matter' },
  title: { zh: '撤回信访事项', en: 'Withdraw the matter' },
  lead: {
    zh: '只有您本人可以撤回，工作人员不能代为撤回，也不能要求您撤回。',
    en: 'Only you can withdraw it. Officers cannot do it for you, nor ask you to.',
  },
  then: {
    zh: '撤回之后，承办单位停止办理，不再答复；您会收到书面告知。撤回不能取消，但问题仍在的，您随时可以重新提出，按新的信访事项办理，期限重新计算。',
    en: 'Once withdrawn it is no longer handled and not answered; you get a notice. It cannot be undone, but you can bring it again at any time, as a new matter with periods of its own.',
  },
  sure: {
    zh: '我自愿撤回这件信访事项',
    en: 'I withdraw this matter of my own will',
  },
  sureMissing: {
    zh: '确定要撤回的，请勾选“我自愿撤回这件信访事项”；不想撤回的，请返回。',
    en: 'If you want to withdraw, tick that it is of your own will; if not, go back.',
  },
  submit: { zh: '撤回', en: 'Withdraw' },
  back: { zh: '不撤回，返回', en: 'Do not withdraw, go back' },
  doneTitle: { zh: '已经撤回', en: 'It is withdrawn' },
  done: {
    zh: '这件信访事项已按您的请求撤回，不再办理。书面告知可以在查询页面看到。问题仍在的，您可以重新提出。',
    en: 'The matter is withdrawn at your request and no longer handled. You find the notice on its page. You can bring it again if it is still unsettled.',
  },
  notHere: { zh: '能不能撤回', en: 'Withdrawing' },
} as const satisfies Words;

/** What an ending is called. */
export const endingWords = {
  declined: { zh: '不予受理', en: 'Not accepted' },
  noLongerAccepted: { zh: '不再受理', en: 'No longer accepted' },
  directReply: { zh: '直接回复', en: 'Replied to directly' },
  ledToOtherProcedure: { zh: '通过其他法定程序处理', en: 'For another legal procedure' },
  withdrawn: { zh: '已经撤回', en: 'Withdrawn' },
} as const satisfies Words;

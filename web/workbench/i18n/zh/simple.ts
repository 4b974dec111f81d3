import type { ReturnGround, SimpleGround } from '#modules/matters/simple/simple.contract.ts';

const ground: Record<SimpleGround, string> = {
  clearAndEasy: '事实清楚、责任明确、争议不大、易于解决',
  adviceOrThanks: '咨询、意见建议或者感谢，可以即时回复',
  dailyAndUrgent: '涉及群众日常生产生活、时效性强',
  promisedBefore: '已有明确承诺或者结论',
};
const returnGround: Record<ReturnGround, string> = {
  decided: '经研究决定',
  severalUnits: '有其他单位协办',
  extension: '办理期限已经延长',
  hearing: '举行听证',
  disputed: '信访人请求复查',
  otherChannel: '应当通过其他法定途径处理',
  joined: '与其他信访事项并在一起办理',
  notFirst: '不是初次信访',
  objection: '承办单位对职权提出异议',
  moved: '改按另一条例办理',
  notSupported: '有的请求未予支持',
};

/** Simplified handling 简易办理. */
export const simple = {
  ground,
  returnGround,
  title: '简易办理',
  help: '简易办理的期限是承诺，条例规定的期限照常计算；超过承诺期限不算逾期，但应尽快办理或者转为普通程序。',
  marked: (unit: string, day: string) => `${unit}于 ${day} 决定按简易办理：`,
  returned: (day: string) => `${day} 转为普通程序`,
  markLead:
    '只用于初次信访。承诺：3个工作日内转送，3个工作日内决定是否受理，受理后10个工作日内答复。条例规定的期限照常计算。',
  grounds: '符合哪些情形',
  groundsHelp:
    '有其他法定途径、可能不予支持、涉及多个单位或者多人联名的，不适用；出现这些情形时，自动转为普通程序。',
  returnLead: '简易办理的期限终止，条例规定的期限自原来的起算之日继续计算，不延长。转出后不能再按简易办理。',
  reason: '转为普通程序的理由',
  promise: '承诺',
  promiseHelp: '简易办理的承诺期限，不是条例规定的期限。',
  fromMemory: { medium: '规则凭记忆录入，未见原文，把握中等。', low: '规则凭记忆录入，未见原文，把握较低。' },
};

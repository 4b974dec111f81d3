// 《信访事项简易办理办法（试行）》 国信发〔2016〕8号: shorter periods that an office may promise beside those of the Regulation of
// 2022. Given from memory, its text was not at hand: nothing is quoted, and in no installation unless somebody put it in force.
import type { Citation } from '#kernel/citation.ts';
import type { Overlay } from '../../rules/overlay.ts';
import type { Rule } from '../../rules/rule.ts';
import { IN_WORKING_DAYS } from '../counting.ts';
import { EFFECTIVE_FROM } from '../cn-2022/regulation.ts';

/** What the settings of an installation call it. */
export const SIMPLIFIED_HANDLING_CODE = 'simplified-handling';

const METHOD: Citation = {
  instrument: '《信访事项简易办理办法（试行）》（国信发〔2016〕8号）',
  article: '（未见原文，条款未核）',
  words: '…',
};

const COMMON = {
  regime: '2022',
  citation: METHOD,
  // The method is of 2016, but what came in under the Regulation of 2005 cannot be promised three days any more.
  effectiveFrom: EFFECTIVE_FROM,
  counting: IN_WORKING_DAYS,
  nature: 'promise',
  exclusions: [],
  exceptions: [],
  confidence: 'medium',
  offByDefault: true,
  scope: {
    zh: '初次信访，事实清楚、责任明确、争议不大、易于解决的，咨询、意见建议和感谢等；有其他法定途径、可能不予支持、涉及多个单位、集体联名的不适用',
    en: 'first-time matters with clear facts and responsibility, little dispute and easy to solve, advice, suggestions, thanks; not where another procedure, several units or several petitioners are concerned, or a refusal is likely',
  },
} as const;

const workingDays = (count: number) => ({ unit: 'workingDay', count, basis: 'memory' }) as const;

const RULES: readonly Rule[] = [
  {
    ...COMMON,
    id: 'SIM-01',
    key: 'simpleRoute',
    name: { zh: '简易办理：信访部门转送、交办', en: 'Simplified handling: the petition office routes' },
    trigger: {
      code: 'received',
      text: { zh: '信访部门收到信访事项', en: 'the petition office receives the matter' },
    },
    length: workingDays(3),
    holder: 'petitionOffice',
    scenarios: [
      {
        zh: '周五收到、次周一起放假七天：节后第三个工作日前转出；15日的法定期限照常计算。',
        en: 'Received on a Friday before a week of holidays: routed by the third working day after it; the 15 days of the Regulation run beside it.',
      },
    ],
  },
  {
    ...COMMON,
    id: 'SIM-02',
    key: 'simpleAccept',
    name: { zh: '简易办理：决定是否受理', en: 'Simplified handling: decide on acceptance' },
    trigger: {
      code: 'transferReceived',
      text: { zh: '收到转送、交办的信访事项', en: 'the unit receives the transfer or assignment' },
    },
    length: workingDays(3),
    holder: 'handlingUnit',
    scenarios: [
      {
        zh: '收到转送：3个工作日内决定是否受理；认为不属于本单位职权的，提出异议，转为普通程序。',
        en: 'A transfer is received: accepted or not within 3 working days; a unit that is not competent objects, and the ordinary procedure goes on.',
      },
    ],
  },
  {
    ...COMMON,
    id: 'SIM-03',
    key: 'simpleAnswer',
    name: { zh: '简易办理：作出处理意见', en: 'Simplified handling: issue the answer' },
    trigger: { code: 'accepted', text: { zh: '受理之日', en: 'the acceptance date' } },
    length: workingDays(10),
    holder: 'handlingUnit',
    scenarios: [
      {
        zh: '第11个工作日才答复：没有兑现简易办理的承诺，但60日的法定期限没有超过，不算逾期。',
        en: 'Answered on the eleventh working day: the promise is broken, but nothing is late in law while the 60 days run.',
      },
      {
        zh: '需要延期、听证或者其他单位协办：转为普通程序，60日仍自受理之日起算。',
        en: 'An extension, a hearing or a second unit is needed: the ordinary procedure goes on, its 60 days still counted from the acceptance.',
      },
    ],
  },
];

/** The method: nothing of it takes the place of a national rule. */
export const SIMPLIFIED_HANDLING: Overlay = {
  code: SIMPLIFIED_HANDLING_CODE,
  name: { zh: '信访事项简易办理办法（试行）', en: 'Method of simplified handling (trial)' },
  effectiveFrom: EFFECTIVE_FROM,
  force: {
    citation: METHOD,
    basis: 'memory',
    note: {
      zh: '凭记忆录入，未见原文（把握中等）：启用前请对照原文核对。启用后，对符合条件的事项可以选用，《信访工作条例》的期限照常计算；只用于按2022年条例办理的事项。',
      en: 'Given from memory, no text at hand (medium confidence): compare it with the text before you put it in force. It may then be chosen for matters that fit, while the periods of the Regulation run on; for matters under the Regulation of 2022 only.',
    },
  },
  rules: [],
  adds: RULES,
};

// 《浙江省信访条例》 (2016), in force from 2016-08-01: where it departs from the Regulation of 2005. An example of an overlay;
// in no installation unless its configuration names it.
import type { Citation } from '#kernel/citation.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { LocalRule, Overlay } from '../../rules/overlay.ts';
import { IN_WORKING_DAYS } from '../counting.ts';

const cite = (article: string, words: string): Citation => ({
  instrument: '《浙江省信访条例》',
  article,
  words,
});

const SORT = cite(
  '第二十条第一款',
  '国家机关收到信访人提出的信访事项，应当登记、录入网络信访平台，能够当场答复的，应当当场答复；不能当场答复的，在五个工作日内按下列规定作出处理：…',
);
const HANDLE = cite(
  '第二十三条第一款',
  '国家机关办理信访事项，对当场能够答复的事项，应当立即办理；对需要调查、取证、协调的事项，一般应当自受理之日起三十日内办结；对情况复杂或者取证困难、依据不明确的事项，经本国家机关负责人批准，可以适当延长办理期限，但延长期限不得超过六十日。',
);

const FIVE_WORKING_DAYS = {
  length: { unit: 'workingDay', count: 5, basis: 'text' },
  counting: IN_WORKING_DAYS,
} as const;

const RULES: readonly LocalRule[] = [
  {
    id: 'L-ZJ16-01',
    overrides: 'P05-01',
    citation: SORT,
    changes: FIVE_WORKING_DAYS,
    scenarios: [
      {
        zh: '信访工作机构收到信访事项：不是15日，而是5个工作日内转送、交办或者告知。',
        en: 'The petition office receives a matter: it routes within 5 working days instead of 15 days.',
      },
    ],
  },
  {
    id: 'L-ZJ16-02',
    overrides: 'P05-02',
    citation: cite(
      '第二十条第二款',
      '依照前款第三、四项规定转送、交办的信访事项，有关国家机关应当自收到之日起五个工作日内决定是否受理，并书面告知信访人；不予受理的，应当说明理由。',
    ),
    changes: FIVE_WORKING_DAYS,
    scenarios: [
      {
        zh: '收到转送、交办：5个工作日内决定是否受理并书面告知，不予受理的说明理由。',
        en: 'A transfer is received: within 5 working days it is decided, in writing, whether to accept, with reasons where not.',
      },
    ],
  },
  {
    id: 'L-ZJ16-03',
    overrides: 'P05-03',
    citation: SORT,
    changes: FIVE_WORKING_DAYS,
    scenarios: [
      {
        zh: '直接收到信访事项：能当场答复的当场答复，否则5个工作日内书面告知。',
        en: 'A matter presented directly: answered on the spot where possible, else written notice within 5 working days.',
      },
    ],
  },
  {
    id: 'L-ZJ16-04',
    overrides: 'P05-04',
    citation: HANDLE,
    changes: {
      length: { unit: 'calendarDay', count: 30, basis: 'text' },
      extension: {
        maxDays: 60,
        approver: { zh: '本国家机关负责人', en: 'the head of the handling organ itself' },
        condition: {
          zh: '情况复杂或者取证困难、依据不明确',
          en: 'the case is complex, evidence is hard to get, or the legal basis is unclear',
        },
        citation: HANDLE,
        basis: 'text',
        times: { count: 1, basis: 'inference' },
      },
    },
    scenarios: [
      {
        zh: '需要调查的事项：一般30日内办结，最多再延长60日，合计与全国的90日相同。',
        en: 'A matter that needs investigation: 30 days as a rule, extensible by up to 60, in all the 90 of the national text.',
      },
    ],
  },
];

/** Zhejiang 2016, arts. 20 and 23. */
export const ZHEJIANG_2016: Overlay = {
  code: 'zhejiang-2016',
  name: { zh: '浙江省信访条例（2016年）', en: 'Zhejiang Regulation on Letters and Visits (2016)' },
  effectiveFrom: plainDate('2016-08-01'),
  force: {
    citation: cite('第三十六条', '本条例自2016年8月1日起施行。'),
    basis: 'text',
    note: {
      zh: '只用于2005年《信访条例》施行期间；2022年以后是否继续有效未经核实，不据以推算。',
      en: 'For the time of the Regulation of 2005 only; whether it is still in force since 2022 was not checked, and no date is computed from it.',
    },
  },
  rules: RULES,
};

// 《信访工作条例》 (2022), what is reported and answered to other organs: rules as data. Words in citations are the Regulation's own.
import type { PackRule } from '../../rules/rule.ts';
import { NOT_COUNTED } from '../counting.ts';
import { FAILED_TO_IMPROVE, FAILED_OTHERWISE, FAILED_TO_REPORT } from './liability.ts';
import { cite, COMMON } from './regulation.ts';

export const REPORTING: readonly PackRule[] = [
  {
    ...COMMON,
    id: 'P22-14',
    key: 'reportAssigned',
    name: {
      zh: '交办事项反馈结果、提交办结报告',
      en: 'Feed back the result of an assigned matter with a closing report',
    },
    citation: cite(
      '第二十二条第一款第三项',
      '（三）对转送信访事项中的重要情况需要反馈办理结果的，可以交由有权处理的机关、单位办理，要求其在指定办理期限内反馈结果，提交办结报告。',
    ),
    trigger: { code: 'assigned', text: { zh: '交办', en: 'the matter is assigned' } },
    length: { unit: 'setByAssigner', basis: 'text' },
    holder: 'handlingUnit',
    breach: { citation: FAILED_OTHERWISE, basis: 'inference' },
    scope: {
      zh: '需要延长的，请交办机关另行指定',
      en: 'for more time, ask the assigning body to set another day',
    },
  },
  {
    ...COMMON,
    id: 'P22-15',
    key: 'reportMajorUrgent',
    name: { zh: '报告重大、紧急信访事项', en: 'Report a major or urgent matter' },
    citation: cite(
      '第二十五条',
      '各级机关、单位对可能造成社会影响的重大、紧急信访事项和信访信息，应当及时报告本级党委和政府，通报相关主管部门和本级信访工作联席会议办公室，…地方各级党委和政府信访部门接到重大、紧急信访事项和信访信息，应当向上一级信访部门报告，同时报告国家信访局。',
    ),
    trigger: { code: 'learned', text: { zh: '得知重大、紧急情况', en: 'the unit learns of it' } },
    length: { unit: 'none', word: { zh: '及时', en: 'promptly' }, basis: 'text' },
    counting: NOT_COUNTED,
    holder: 'everyUnit',
    breach: { citation: FAILED_TO_REPORT, basis: 'text' },
  },
  {
    ...COMMON,
    id: 'P22-16',
    key: 'answerRecommendation',
    name: {
      zh: '书面反馈三项建议的采纳情况',
      en: 'Answer in writing whether a recommendation is adopted',
    },
    citation: cite(
      '第四十条第四款',
      '对信访部门提出的改进工作、完善政策、追究责任的建议，有关机关、单位应当书面反馈采纳情况。',
    ),
    trigger: {
      code: 'recommendationReceived',
      text: { zh: '收到建议', en: 'the unit receives the recommendation' },
    },
    length: { unit: 'none', word: { zh: '未规定期限', en: 'no period is named' }, basis: 'text' },
    counting: NOT_COUNTED,
    holder: 'recommendedUnit',
    breach: { citation: FAILED_TO_IMPROVE, basis: 'inference' },
  },
  {
    ...COMMON,
    id: 'P22-17',
    key: 'annualReport',
    name: { zh: '信访情况年度报告', en: 'Annual petition report' },
    citation: cite(
      '第四十一条第一款',
      '党委和政府信访部门应当编制信访情况年度报告，每年向本级党委和政府、上一级党委和政府信访部门报告。…',
    ),
    trigger: { code: 'yearBegan', text: { zh: '年度', en: 'each year' } },
    length: { unit: 'none', word: { zh: '每年', en: 'every year' }, basis: 'text' },
    counting: NOT_COUNTED,
    holder: 'petitionOffice',
  },
  {
    ...COMMON,
    id: 'P22-18',
    key: 'annualAssessment',
    name: { zh: '信访工作考核', en: 'Assessment of petition work' },
    citation: cite(
      '第三十九条第一款',
      '各级党委和政府应当以依规依法及时就地解决信访问题为导向，每年对信访工作情况进行考核。…',
    ),
    trigger: { code: 'yearBegan', text: { zh: '年度', en: 'each year' } },
    length: { unit: 'none', word: { zh: '每年', en: 'every year' }, basis: 'text' },
    counting: NOT_COUNTED,
    holder: 'committeeAndGovernment',
  },
];

// 《信访条例》 (2005), what is reported and answered to other organs: rules as data. Words in citations are the Regulation's own.
import type { PackRule } from '../../rules/rule.ts';
import { NOT_COUNTED } from '../counting.ts';
import { FAILED_TO_CLOSE, FAILED_TO_REPORT } from './liability.ts';
import { cite, COMMON } from './regulation.ts';

export const REPORTING: readonly PackRule[] = [
  {
    ...COMMON,
    id: 'P05-09',
    key: 'answerRecommendation',
    name: { zh: '书面反馈改进建议', en: 'Answer an improvement recommendation in writing' },
    citation: cite(
      '第三十六条第二款',
      '收到改进建议的行政机关应当在30日内书面反馈情况；未采纳改进建议的，应当说明理由。',
    ),
    trigger: {
      code: 'recommendationReceived',
      text: { zh: '收到改进建议', en: 'the organ receives the recommendation' },
    },
    length: { unit: 'calendarDay', count: 30, basis: 'text' },
    holder: 'recommendedUnit',
  },
  {
    ...COMMON,
    id: 'P05-10',
    key: 'reportAssigned',
    name: {
      zh: '交办事项反馈结果、提交办结报告',
      en: 'Feed back the result of an assigned matter with a closing report',
    },
    citation: cite(
      '第二十一条第一款第四项',
      '(四)对转送信访事项中的重要情况需要反馈办理结果的，可以直接交由有权处理的行政机关办理，要求其在指定办理期限内反馈结果，提交办结报告。',
    ),
    trigger: { code: 'assigned', text: { zh: '交办', en: 'the matter is assigned' } },
    length: { unit: 'setByAssigner', basis: 'text' },
    holder: 'handlingUnit',
    breach: { citation: FAILED_TO_CLOSE, basis: 'inference' },
    scope: {
      zh: '需要延长的，请交办机关另行指定',
      en: 'for more time, ask the assigning body to set another day',
    },
  },
  {
    ...COMMON,
    id: 'P05-11',
    key: 'reportMajorUrgent',
    name: { zh: '报告重大、紧急信访事项', en: 'Report a major or urgent matter' },
    citation: cite(
      '第二十六条第一款',
      '…地方各级人民政府接到报告后，应当立即报告上一级人民政府；必要时，通报有关主管部门。县级以上地方人民政府有关部门接到报告后，应当立即报告本级人民政府和上一级主管部门；必要时，通报有关主管部门。…',
    ),
    trigger: { code: 'learned', text: { zh: '接到报告', en: 'the report is received' } },
    length: { unit: 'none', word: { zh: '立即', en: 'immediately' }, basis: 'text' },
    counting: NOT_COUNTED,
    holder: 'everyUnit',
    breach: { citation: FAILED_TO_REPORT, basis: 'text' },
  },
  {
    ...COMMON,
    id: 'P05-12',
    key: 'analysisReport',
    name: { zh: '信访情况分析报告', en: 'Analysis report on petitions' },
    citation: cite(
      '第三十九条',
      '县级以上人民政府信访工作机构应当就以下事项向本级人民政府定期提交信访情况分析报告：…',
    ),
    trigger: { code: 'yearBegan', text: { zh: '定期', en: 'at regular times' } },
    length: { unit: 'none', word: { zh: '定期', en: 'regularly' }, basis: 'text' },
    counting: NOT_COUNTED,
    holder: 'petitionOffice',
  },
];

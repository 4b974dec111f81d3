// 《信访工作条例》 (2022), handling, review and re-review: rules as data. Words in citations are the Regulation's own.
import type { Extension, PackRule, Proviso } from '../../rules/rule.ts';
import { NOT_COUNTED } from '../counting.ts';
import { FAILED_TO_CLOSE } from './liability.ts';
import { cite, COMMON } from './regulation.ts';

const HANDLE = cite(
  '第三十四条',
  '对本条例第三十一条第六项规定的信访事项应当自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由。',
);

const EXTENSION_OF_HANDLING: Extension = {
  maxDays: 30,
  approver: { zh: '本机关、单位负责人', en: 'the head of the handling organ itself' },
  condition: {
    zh: '情况复杂，并告知信访人延期理由',
    en: 'the case is complex, and the petitioner is told the reason',
  },
  citation: HANDLE,
  basis: 'text',
  times: { count: 1, basis: 'inference' },
};

const HEARING_TIME: Proviso = {
  code: 'hearingTime',
  text: { zh: '听证所需时间不计算在复核期限内', en: 'the time a hearing takes does not count' },
  citation: cite('第三十六条第二款', '…听证所需时间不计算在前款规定的期限内。'),
  basis: 'text',
};

export const HANDLING: readonly PackRule[] = [
  {
    ...COMMON,
    id: 'P22-08',
    key: 'handle',
    name: { zh: '办结信访事项', en: 'Handle the matter and close it' },
    citation: HANDLE,
    trigger: { code: 'accepted', text: { zh: '受理之日', en: 'the acceptance date' } },
    length: { unit: 'calendarDay', count: 60, basis: 'text' },
    holder: 'handlingUnit',
    extension: EXTENSION_OF_HANDLING,
    breach: { citation: FAILED_TO_CLOSE, basis: 'text' },
    scope: {
      zh: '仅限第三十一条第六项的事项；第一至五项按各自法定程序的期限',
      en: 'only track 6 of art. 31; tracks 1 to 5 run on the clocks of their own procedures',
    },
  },
  {
    ...COMMON,
    id: 'P22-09',
    key: 'requestReview',
    name: { zh: '请求复查', en: 'Request a review' },
    citation: cite(
      '第三十五条',
      '信访人对信访处理意见不服的，可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查。…',
    ),
    trigger: {
      code: 'answerReceived',
      text: { zh: '收到书面答复', en: 'the petitioner receives the written answer' },
    },
    length: { unit: 'calendarDay', count: 30, basis: 'text' },
    holder: 'petitioner',
    nature: 'right',
  },
  {
    ...COMMON,
    id: 'P22-10',
    key: 'review',
    name: { zh: '提出复查意见', en: 'Issue the review opinion' },
    citation: cite(
      '第三十五条',
      '…收到复查请求的机关、单位应当自收到复查请求之日起30日内提出复查意见，并予以书面答复。',
    ),
    trigger: {
      code: 'reviewRequested',
      text: { zh: '收到复查请求', en: 'the review unit receives the request' },
    },
    length: { unit: 'calendarDay', count: 30, basis: 'text' },
    holder: 'reviewUnit',
    breach: { citation: FAILED_TO_CLOSE, basis: 'inference' },
  },
  {
    ...COMMON,
    id: 'P22-11',
    key: 'requestReReview',
    name: { zh: '请求复核', en: 'Request a re-review' },
    citation: cite(
      '第三十六条第一款',
      '信访人对复查意见不服的，可以自收到书面答复之日起30日内向复查机关、单位的上一级机关、单位请求复核。…',
    ),
    trigger: {
      code: 'reviewAnswerReceived',
      text: { zh: '收到复查的书面答复', en: 'the petitioner receives the review answer' },
    },
    length: { unit: 'calendarDay', count: 30, basis: 'text' },
    holder: 'petitioner',
    nature: 'right',
  },
  {
    ...COMMON,
    id: 'P22-12',
    key: 'reReview',
    name: { zh: '提出复核意见', en: 'Issue the re-review opinion' },
    citation: cite(
      '第三十六条第一款',
      '…收到复核请求的机关、单位应当自收到复核请求之日起30日内提出复核意见。',
    ),
    trigger: {
      code: 'reReviewRequested',
      text: { zh: '收到复核请求', en: 'the re-review unit receives the request' },
    },
    length: { unit: 'calendarDay', count: 30, basis: 'text' },
    holder: 'reReviewUnit',
    exclusions: [HEARING_TIME],
    breach: { citation: FAILED_TO_CLOSE, basis: 'inference' },
  },
  {
    ...COMMON,
    id: 'P22-13',
    key: 'noLongerAccept',
    name: {
      zh: '复核后同一事实和理由不再受理',
      en: 'Same facts and reasons no longer accepted after re-review',
    },
    citation: cite(
      '第三十六条第三款',
      '信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。',
    ),
    trigger: {
      code: 'reReviewOpinionIssued',
      text: { zh: '复核意见作出', en: 'the re-review opinion is issued' },
    },
    length: { unit: 'none', word: { zh: '不再受理', en: 'no longer accepted' }, basis: 'text' },
    counting: NOT_COUNTED,
    holder: 'everyUnit',
  },
];

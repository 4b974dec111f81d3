// 《信访条例》 (2005), handling, review and re-review: rules as data. Words in citations are the Regulation's own.
import type { Extension, PackRule, Proviso } from '../../rules/rule.ts';
import { FAILED_TO_CLOSE } from './liability.ts';
import { cite, COMMON } from './regulation.ts';

const HANDLE = cite(
  '第三十三条',
  '信访事项应当自受理之日起60日内办结；情况复杂的，经本行政机关负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由。法律、行政法规另有规定的，从其规定。',
);

const EXTENSION_OF_HANDLING: Extension = {
  maxDays: 30,
  approver: { zh: '本行政机关负责人', en: 'the head of the handling organ itself' },
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
  citation: cite('第三十五条第二款', '…听证所需时间不计算在前款规定的期限内。'),
  basis: 'text',
};

export const HANDLING: readonly PackRule[] = [
  {
    ...COMMON,
    id: 'P05-04',
    key: 'handle',
    name: { zh: '办结信访事项', en: 'Handle the matter and close it' },
    citation: HANDLE,
    trigger: { code: 'accepted', text: { zh: '受理之日', en: 'the acceptance date' } },
    length: { unit: 'calendarDay', count: 60, basis: 'text' },
    holder: 'handlingUnit',
    extension: EXTENSION_OF_HANDLING,
    breach: { citation: FAILED_TO_CLOSE, basis: 'text' },
    scope: {
      zh: '法律、行政法规另有规定的，从其规定',
      en: 'other laws and administrative regulations prevail where they say otherwise',
    },
  },
  {
    ...COMMON,
    id: 'P05-05',
    key: 'requestReview',
    name: { zh: '请求复查', en: 'Request a review' },
    citation: cite(
      '第三十四条',
      '信访人对行政机关作出的信访事项处理意见不服的，可以自收到书面答复之日起30日内请求原办理行政机关的上一级行政机关复查。…',
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
    id: 'P05-06',
    key: 'review',
    name: { zh: '提出复查意见', en: 'Issue the review opinion' },
    citation: cite(
      '第三十四条',
      '…收到复查请求的行政机关应当自收到复查请求之日起30日内提出复查意见，并予以书面答复。',
    ),
    trigger: {
      code: 'reviewRequested',
      text: { zh: '收到复查请求', en: 'the review organ receives the request' },
    },
    length: { unit: 'calendarDay', count: 30, basis: 'text' },
    holder: 'reviewUnit',
    breach: { citation: FAILED_TO_CLOSE, basis: 'inference' },
  },
  {
    ...COMMON,
    id: 'P05-07',
    key: 'requestReReview',
    name: { zh: '请求复核', en: 'Request a re-review' },
    citation: cite(
      '第三十五条第一款',
      '信访人对复查意见不服的，可以自收到书面答复之日起30日内向复查机关的上一级行政机关请求复核。…',
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
    id: 'P05-08',
    key: 'reReview',
    name: { zh: '提出复核意见', en: 'Issue the re-review opinion' },
    citation: cite('第三十五条第一款', '…收到复核请求的行政机关应当自收到复核请求之日起30日内提出复核意见。'),
    trigger: {
      code: 'reReviewRequested',
      text: { zh: '收到复核请求', en: 'the re-review organ receives the request' },
    },
    length: { unit: 'calendarDay', count: 30, basis: 'text' },
    holder: 'reReviewUnit',
    exclusions: [HEARING_TIME],
    breach: { citation: FAILED_TO_CLOSE, basis: 'inference' },
  },
];

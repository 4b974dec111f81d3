// 《信访条例》 (2005), in force 2005-05-01 to 2022-05-01: its periods as data. Words in citations are the Regulation's own.
import type { Citation } from '#kernel/citation.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Extension, Proviso, RegulationPack, Rule } from '../rules/rule.ts';
import { IN_CALENDAR_DAYS, NOT_COUNTED } from './counting.ts';

const EFFECTIVE_FROM = plainDate('2005-05-01');
const EFFECTIVE_TO = plainDate('2022-05-01');

const cite = (article: string, words: string): Citation => ({ instrument: '《信访条例》', article, words });

const FAILED_TO_ROUTE = cite(
  '第四十一条',
  '县级以上人民政府信访工作机构对收到的信访事项应当登记、转送、交办而未按规定登记、转送、交办，或者应当履行督办职责而未履行的，由其上级行政机关责令改正；造成严重后果的，对直接负责的主管人员和其他直接责任人员依法给予行政处分。',
);
const FAILED_TO_NOTIFY = cite(
  '第四十二条第三项',
  '负有受理信访事项职责的行政机关在受理信访事项过程中违反本条例的规定，有下列情形之一的，由其上级行政机关责令改正；…(三)行政机关未在规定期限内书面告知信访人是否受理信访事项的。',
);
const FAILED_TO_CLOSE = cite(
  '第四十三条第一项',
  '对信访事项有权处理的行政机关在办理信访事项过程中，有下列行为之一的，由其上级行政机关责令改正；…(一)推诿、敷衍、拖延信访事项办理或者未在法定期限内办结信访事项的；',
);
const FAILED_TO_REPORT = cite(
  '第四十五条',
  '行政机关及其工作人员违反本条例第二十六条规定，对可能造成社会影响的重大、紧急信访事项和信访信息，隐瞒、谎报、缓报，或者授意他人隐瞒、谎报、缓报，造成严重后果的，对直接负责的主管人员和其他直接责任人员依法给予行政处分；…',
);

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

const DIRECT_NOTICE = cite(
  '第二十二条第二款',
  '有关行政机关收到信访事项后，能够当场答复是否受理的，应当当场书面答复；不能当场答复的，应当自收到信访事项之日起15日内书面告知信访人。但是，信访人的姓名(名称)、住址不清的除外。',
);

const NAME_OR_ADDRESS_UNCLEAR: Proviso = {
  code: 'nameOrAddressUnclear',
  text: {
    zh: '信访人的姓名(名称)、住址不清的，不必告知',
    en: 'no notice is owed where the petitioner’s name or address is unclear',
  },
  citation: DIRECT_NOTICE,
  basis: 'text',
};

const HEARING_TIME: Proviso = {
  code: 'hearingTime',
  text: { zh: '听证所需时间不计算在复核期限内', en: 'the time a hearing takes does not count' },
  citation: cite('第三十五条第二款', '…听证所需时间不计算在前款规定的期限内。'),
  basis: 'text',
};

const COMMON = {
  regime: '2005',
  effectiveFrom: EFFECTIVE_FROM,
  effectiveTo: EFFECTIVE_TO,
  nature: 'duty',
  counting: IN_CALENDAR_DAYS,
  exclusions: [],
  exceptions: [],
} as const;

const RULES: readonly Rule[] = [
  {
    ...COMMON,
    id: 'P05-01',
    key: 'route',
    name: {
      zh: '信访工作机构登记并转送、交办或者告知',
      en: 'Petition office registers and routes, or tells where to go',
    },
    citation: cite(
      '第二十一条第一款',
      '县级以上人民政府信访工作机构收到信访事项，应当予以登记，并区分情况，在15日内分别按下列方式处理：…',
    ),
    trigger: {
      code: 'received',
      text: { zh: '信访工作机构收到信访事项', en: 'the petition office receives the matter' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'petitionOffice',
    breach: { citation: FAILED_TO_ROUTE, basis: 'text' },
  },
  {
    ...COMMON,
    id: 'P05-02',
    key: 'noticeTransferred',
    name: {
      zh: '转送、交办事项决定是否受理并书面告知',
      en: 'Decide whether to accept a transferred or assigned matter, and notify in writing',
    },
    citation: cite(
      '第二十一条第二款',
      '…有关行政机关应当自收到转送、交办的信访事项之日起15日内决定是否受理并书面告知信访人，并按要求通报信访工作机构。',
    ),
    trigger: {
      code: 'transferReceived',
      text: { zh: '收到转送、交办的信访事项', en: 'the organ receives the transfer or assignment' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'handlingUnit',
    breach: { citation: FAILED_TO_NOTIFY, basis: 'text' },
  },
  {
    ...COMMON,
    id: 'P05-03',
    key: 'noticeDirect',
    name: {
      zh: '直接收到的信访事项书面告知是否受理',
      en: 'Written notice whether a matter presented directly is accepted',
    },
    citation: DIRECT_NOTICE,
    trigger: {
      code: 'received',
      text: { zh: '收到信访人直接提出的信访事项', en: 'the organ receives the matter from the petitioner' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'receivingUnit',
    exceptions: [NAME_OR_ADDRESS_UNCLEAR],
    breach: { citation: FAILED_TO_NOTIFY, basis: 'text' },
    scope: {
      zh: '信访工作机构以外的行政机关直接收到的事项',
      en: 'matters presented directly to an organ other than the petition office',
    },
  },
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
    counting: NOT_COUNTED,
    holder: 'handlingUnit',
    breach: { citation: FAILED_TO_CLOSE, basis: 'inference' },
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

/** The Regulation of 2005 with its twelve rules. */
export const CN_2005: RegulationPack = {
  regime: '2005',
  name: { zh: '《信访条例》', en: 'Regulation on Letters and Visits (2005)' },
  effectiveFrom: EFFECTIVE_FROM,
  effectiveTo: EFFECTIVE_TO,
  force: {
    citation: cite(
      '第五十一条',
      '本条例自2005年5月1日起施行。1995年10月28日国务院发布的《信访条例》同时废止。',
    ),
    // Its beginning is its own text. Its end is not in the Regulation of 2022, which has no repeal clause.
    basis: 'inference',
    note: {
      zh: '自2022年5月1日起由国务院令第752号废止（凭记忆，未见原文）',
      en: 'repealed from 2022-05-01 by State Council Order 752 (from memory; the order was not seen)',
    },
  },
  rules: RULES,
};

// 《信访工作条例》 (2022), in force since 2022-05-01: its periods as data. Words in citations are the Regulation's own.
import type { Citation } from '#kernel/citation.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Extension, Proviso, RegulationPack, Rule } from '../rules/rule.ts';
import { IN_CALENDAR_DAYS, IN_WORKING_DAYS, NOT_COUNTED } from './counting.ts';

const EFFECTIVE_FROM = plainDate('2022-05-01');

const cite = (article: string, words: string): Citation => ({
  instrument: '《信访工作条例》',
  article,
  words,
});

const FAILED_TO_ROUTE = cite(
  '第四十三条',
  '各级党委和政府信访部门对收到的信访事项应当登记、转送、交办而未按照规定登记、转送、交办，或者应当履行督办职责而未履行的，由其上级机关责令改正；造成严重后果的，对直接负责的主管人员和其他直接责任人员依规依纪依法严肃处理。',
);
const FAILED_TO_NOTIFY = cite(
  '第四十四条第三项',
  '负有受理信访事项职责的机关、单位有下列情形之一的，由其上级机关、单位责令改正；…（三）未在规定期限内书面告知信访人是否受理信访事项。',
);
const FAILED_TO_CLOSE = cite(
  '第四十五条第一项',
  '对信访事项有权处理的机关、单位有下列情形之一的，由其上级机关、单位责令改正；…（一）推诿、敷衍、拖延信访事项办理或者未在规定期限内办结信访事项；',
);
const FAILED_TO_IMPROVE = cite(
  '第四十五条第三项',
  '对信访事项有权处理的机关、单位有下列情形之一的，由其上级机关、单位责令改正；…（三）对党委和政府信访部门提出的改进工作、完善政策等建议重视不够、落实不力，导致问题长期得不到解决；',
);
const FAILED_OTHERWISE = cite(
  '第四十五条第四项',
  '对信访事项有权处理的机关、单位有下列情形之一的，由其上级机关、单位责令改正；…（四）其他不履行或者不正确履行信访事项处理职责的情形。',
);
const FAILED_TO_REPORT = cite(
  '第四十六条第四项',
  '有关机关、单位及其领导干部、工作人员有下列情形之一的，由其上级机关、单位责令改正；…（四）对可能造成社会影响的重大、紧急信访事项和信访信息隐瞒、谎报、缓报，或者未依法及时采取必要措施；',
);

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

const DIRECT_NOTICE = cite(
  '第二十三条第二款',
  '对信访人直接提出的信访事项，有关机关、单位能够当场告知的，应当当场书面告知；不能当场告知的，应当自收到信访事项之日起15日内书面告知信访人，但信访人的姓名（名称）、住址不清的除外。',
);

const NAME_OR_ADDRESS_UNCLEAR: Proviso = {
  code: 'nameOrAddressUnclear',
  text: {
    zh: '信访人的姓名（名称）、住址不清的，不必告知',
    en: 'no notice is owed where the petitioner’s name or address is unclear',
  },
  citation: DIRECT_NOTICE,
  basis: 'text',
};

const HEARING_TIME: Proviso = {
  code: 'hearingTime',
  text: { zh: '听证所需时间不计算在复核期限内', en: 'the time a hearing takes does not count' },
  citation: cite('第三十六条第二款', '…听证所需时间不计算在前款规定的期限内。'),
  basis: 'text',
};

const COMMON = {
  regime: '2022',
  effectiveFrom: EFFECTIVE_FROM,
  nature: 'duty',
  counting: IN_CALENDAR_DAYS,
  exclusions: [],
  exceptions: [],
} as const;

const RULES: readonly Rule[] = [
  {
    ...COMMON,
    id: 'P22-01',
    key: 'route',
    name: {
      zh: '信访部门登记并转送、交办或者报请决定',
      en: 'Petition office registers and routes: transfer, assign or report',
    },
    citation: cite(
      '第二十二条第一款',
      '各级党委和政府信访部门收到信访事项，应当予以登记，并区分情况，在15日内分别按照下列方式处理：…',
    ),
    trigger: {
      code: 'received',
      text: { zh: '信访部门收到信访事项', en: 'the petition office receives the matter' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'petitionOffice',
    breach: { citation: FAILED_TO_ROUTE, basis: 'text' },
  },
  {
    ...COMMON,
    id: 'P22-02',
    key: 'routeLawAndDiscipline',
    name: {
      zh: '涉法涉诉信件转送政法部门，检举控告类事项转送纪检监察机关',
      en: 'Petition office transfers law- and litigation-related letters and accusations',
    },
    citation: cite(
      '第二十二条第二款',
      '各级党委和政府信访部门对收到的涉法涉诉信件，应当转送同级政法部门依法处理；对走访反映涉诉问题的信访人，应当释法明理，引导其向有关政法部门反映问题。对属于纪检监察机关受理的检举控告类信访事项，应当按照管理权限转送有关纪检监察机关依规依纪依法处理。',
    ),
    trigger: {
      code: 'received',
      text: { zh: '信访部门收到信访事项', en: 'the petition office receives the matter' },
    },
    // The second paragraph names no number of its own; the 15 days of the first are read to cover it.
    length: { unit: 'calendarDay', count: 15, basis: 'inference' },
    holder: 'petitionOffice',
    breach: { citation: FAILED_TO_ROUTE, basis: 'text' },
    scope: { zh: '涉法涉诉信件和检举控告类事项', en: 'law- and litigation-related letters, and accusations' },
  },
  {
    ...COMMON,
    id: 'P22-03',
    key: 'noticeDirect',
    name: {
      zh: '直接收到的信访事项书面告知',
      en: 'Written notice on a matter presented to the unit directly',
    },
    citation: DIRECT_NOTICE,
    trigger: {
      code: 'received',
      text: { zh: '收到信访人直接提出的信访事项', en: 'the unit receives the matter from the petitioner' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'receivingUnit',
    exceptions: [NAME_OR_ADDRESS_UNCLEAR],
    breach: { citation: FAILED_TO_NOTIFY, basis: 'text' },
    scope: {
      zh: '信访部门以外的机关、单位直接收到的事项',
      en: 'matters presented directly to a unit other than the petition office',
    },
  },
  {
    ...COMMON,
    id: 'P22-04',
    key: 'noticeTransferred',
    name: {
      zh: '转送、交办事项书面告知接收情况以及处理途径和程序',
      en: 'Written notice on a transferred or assigned matter: received, path and procedure',
    },
    citation: cite(
      '第二十三条第三款',
      '对党委和政府信访部门或者本系统上级机关、单位转送、交办的信访事项，属于本机关、单位职权范围的，有关机关、单位应当自收到之日起15日内书面告知信访人接收情况以及处理途径和程序；…',
    ),
    trigger: {
      code: 'transferReceived',
      text: { zh: '收到转送、交办的信访事项', en: 'the unit receives the transfer or assignment' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'handlingUnit',
    breach: { citation: FAILED_TO_NOTIFY, basis: 'text' },
    scope: {
      zh: '属于本机关、单位职权范围的转送、交办事项',
      en: 'transferred or assigned matters within the unit’s competence',
    },
  },
  {
    ...COMMON,
    id: 'P22-05',
    key: 'objection',
    name: { zh: '对转送、交办提出异议', en: 'Objection to a transfer or assignment' },
    citation: cite(
      '第二十三条第三款',
      '…不属于本机关、单位或者本系统职权范围的，有关机关、单位应当自收到之日起5个工作日内提出异议，并详细说明理由，经转送、交办的信访部门或者上级机关、单位核实同意后，交还相关材料。',
    ),
    trigger: {
      code: 'transferReceived',
      text: { zh: '收到转送、交办的信访事项', en: 'the unit receives the transfer or assignment' },
    },
    length: { unit: 'workingDay', count: 5, basis: 'text' },
    counting: IN_WORKING_DAYS,
    holder: 'handlingUnit',
    breach: { citation: FAILED_OTHERWISE, basis: 'inference' },
    scope: {
      zh: '不属于本机关、单位或者本系统职权范围的事项',
      en: 'matters outside the competence of the unit and its system',
    },
  },
  {
    ...COMMON,
    id: 'P22-06',
    key: 'noticeForwarded',
    name: {
      zh: '转送、交办下级并告知信访人去向',
      en: 'Forward to a subordinate unit and tell the petitioner where',
    },
    citation: cite(
      '第二十三条第一款、第二款',
      '…对属于本系统下级机关、单位职权范围的，应当转送、交办有权处理的机关、单位，并告知信访人转送、交办去向；…不能当场告知的，应当自收到信访事项之日起15日内书面告知信访人，但信访人的姓名（名称）、住址不清的除外。',
    ),
    trigger: {
      code: 'received',
      text: { zh: '收到信访人直接提出的信访事项', en: 'the unit receives the matter from the petitioner' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'receivingUnit',
    exceptions: [NAME_OR_ADDRESS_UNCLEAR],
    breach: { citation: FAILED_TO_NOTIFY, basis: 'inference' },
    scope: {
      zh: '直接收到、属于本系统下级职权范围的事项',
      en: 'matters received directly that are within a subordinate unit’s competence',
    },
  },
  {
    ...COMMON,
    id: 'P22-07',
    key: 'noticeByOwnRules',
    name: {
      zh: '涉诉和检举控告事项的告知',
      en: 'Notice in litigation-rights and accusation matters',
    },
    citation: cite(
      '第二十三条第四款',
      '政法部门处理涉及诉讼权利救济事项、纪检监察机关处理检举控告事项的告知按照有关规定执行。',
    ),
    trigger: {
      code: 'received',
      text: { zh: '政法部门或者纪检监察机关收到', en: 'the body receives the matter' },
    },
    length: {
      unit: 'none',
      word: { zh: '按照有关规定', en: 'by the body’s own rules' },
      basis: 'text',
    },
    counting: NOT_COUNTED,
    holder: 'politicalLegalOrDisciplineBody',
  },
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
    counting: NOT_COUNTED,
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
      '第二十五条第一款',
      '各级机关、单位对可能造成社会影响的重大、紧急信访事项和信访信息，应当及时报告本级党委和政府，通报相关主管部门和本级信访工作联席会议办公室，在职责范围内依法及时采取措施，防止不良影响的产生、扩大。',
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

/** The Regulation of 2022 with its eighteen rules. */
export const CN_2022: RegulationPack = {
  regime: '2022',
  name: { zh: '《信访工作条例》', en: 'Regulation on Petition Work (2022)' },
  effectiveFrom: EFFECTIVE_FROM,
  force: { citation: cite('第五十条', '本条例自2022年5月1日起施行。'), basis: 'text' },
  rules: RULES,
};

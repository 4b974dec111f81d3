// Facts of every kind of document, complete: for the test of the templates, and for looking at what they give. Invented.
import type { Citation } from '#kernel/citation.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { findProvision } from '#modules/law/index.ts';
import type { DocumentKind } from '#modules/documents/contract.ts';
import type { Content, FactsByKind } from '../../src/modules/documents/rules/facts.ts';

const day = plainDate;

const MATTER = {
  number: 'V20260000123',
  petitioner: '张明',
  receivedOn: day('2026-03-05'),
  synopsis:
    '信访人反映，清河区柳湾路人行道去年十月开挖铺设管线后一直没有恢复，下雨积水，老人和孩子出行不便，要求尽快修复路面并说明施工单位为何迟迟不完工。',
};
const PARTS = {
  claim: '请求尽快修复柳湾路人行道，并说明迟迟没有完工的原因。',
  facts:
    '经现场勘查并询问施工单位，柳湾路人行道于2025年10月12日开挖，管线于同年11月3日铺设完毕，因路面恢复工程款结算争议停工至今，积水路段长约120米。\n施工许可载明的恢复期限为2025年11月30日，施工单位逾期没有恢复。以上事实有勘查笔录、施工许可、询问笔录证明。',
  opinion:
    '责令施工单位于2026年4月10日前恢复人行道路面；逾期不恢复的，由我单位代为恢复，费用由施工单位承担。我单位将在恢复后向您告知验收结果。',
  legalBasis:
    '《城市道路管理条例》第三十五条：经批准挖掘城市道路的，应当在施工现场设置明显标志和安全防围设施；竣工后，应当及时清理现场，通知市政工程行政主管部门检查验收。',
};

function provision(key: Parameters<typeof findProvision>[1]): Citation {
  const found = findProvision('2022', key);
  if (found === undefined) throw new Error(`2022 has no ${key}`);
  return found;
}

const REVIEW = {
  matter: MATTER,
  respondent: '清河市城市管理局',
  opinionNumber: '市城管局信意〔2026〕3号',
  requestedOn: day('2026-05-06'),
};
const REVIEWED = {
  ...REVIEW,
  claim: '请求撤销原处理意见，并于2026年5月底前修复路面。',
  reasons: '原处理意见确定的期限过长，而且没有说明验收由谁负责。',
  formerOpinion: '责令施工单位于2026年4月10日前恢复人行道路面。',
  facts: '经审查，施工单位至2026年5月6日仍未恢复路面，原办理单位没有代为恢复，也没有告知请求人验收结果。',
  opinion: '原处理意见认定事实清楚，但没有得到执行，也没有确定验收的责任单位。',
  legalBasis: PARTS.legalBasis,
};
const SIDES = [
  { role: '甲方', name: '张明' },
  { role: '乙方', name: '清河市政工程有限公司' },
];
const AGREED = {
  matter: MATTER,
  parties: SIDES,
  dispute: '双方对开挖人行道造成甲方店铺停业的损失应当如何赔偿有争议。',
  terms: ['乙方一次性赔偿甲方停业损失人民币8600元。', '甲方收到赔偿后，不再就停业损失提出其他要求。'],
  performance: '乙方于2026年4月15日前以转账方式支付。',
  signedOn: day('2026-04-09'),
};
const RECOMMENDED = {
  toUnit: '清河市城市管理局',
  matters: ['V20260000123', 'C20260000077'],
  problem: '占道开挖后不按期恢复的投诉一季度共有37件，其中29件没有在许可期限届满前检查。',
  recommendation: '建立挖掘许可到期检查制度，期满前十日书面提醒，期满次日现场检查。',
  answerWithinDays: null,
};

/** Facts by kind. */
export const DOCUMENT_FACTS: FactsByKind = {
  registrationForm: {
    matter: MATTER,
    channel: '来访',
    participants: 3,
    people: [
      {
        role: '信访人',
        name: '张*',
        phone: '138****1234',
        idNumber: '330***********4X',
        address: '清河区****',
      },
      { role: '代理人', name: '李*', phone: '', idNumber: '', address: '' },
    ],
    title: '柳湾路人行道开挖后长期未恢复',
    claims: ['尽快修复柳湾路人行道', '说明迟迟没有完工的原因'],
    place: '清河市 清河区 柳湾街道',
    topic: '城乡建设 市政管理',
    firstTime: true,
    proposal: '转送市城市管理局办理。',
  },
  transferLetter: {
    matter: MATTER,
    toUnit: '清河市城市管理局',
    requirement: '请依法及时办理，并答复信访人。',
  },
  assignmentLetter: {
    matter: MATTER,
    toUnit: '清河市城市管理局',
    requirement: '请查明没有恢复路面的原因，限期恢复，并对同类许可进行一次检查。',
    reportBy: day('2026-05-15'),
  },
  receiptNotice: {
    matter: MATTER,
    path: '该事项已转送清河市城市管理局，由该局自收到之日起十五日内书面告知您接收情况以及处理途径、程序。',
    contact: '您可以凭信访件编号和查询码在网上查询办理情况。联系电话：0000-12345678。',
  },
  acceptanceNotice: {
    matter: MATTER,
    acceptedOn: day('2026-03-16'),
    claims: ['尽快修复柳湾路人行道', '说明迟迟没有完工的原因'],
    dueOn: day('2026-05-15'),
    procedure: '我单位将听取您陈述事实和理由，调查核实后出具信访处理意见书。',
    contact: '联系电话：0000-12345678。',
  },
  destinationNotice: {
    matter: MATTER,
    toUnit: '清河区城市管理局',
    forwardedOn: day('2026-03-12'),
    contact: '联系电话：0000-12345678。',
  },
  declineNotice: {
    matter: MATTER,
    ground: provision('litigationApart'),
    reason: '您反映的赔偿争议已由清河区人民法院立案审理，属于通过诉讼解决的事项。',
    whereToGo: '清河区人民法院；对一审判决不服的，可以在上诉期内上诉。',
  },
  noLongerAcceptNotice: {
    matter: MATTER,
    reReview: {
      unit: '岱川省住房和城乡建设厅',
      number: '省住建厅信核〔2026〕2号',
      on: day('2026-08-03'),
    },
    reason: '本次提出的请求、事实和理由与复核意见所审查的相同，没有提出新的事实和理由。',
  },
  objection: {
    matter: MATTER,
    toUnit: '清河市信访局',
    sentBy: '清河市信访局',
    assignedOn: day('2026-03-10'),
    reasons:
      '柳湾路为清河区管理的支路，根据市、区管理分工，挖掘许可和恢复验收由清河区城市管理局负责，我局没有管理职责。',
    proposedUnit: '清河区城市管理局',
  },
  objectionDecision: {
    matter: MATTER,
    objectingUnit: '清河市城市管理局',
    objectedOn: day('2026-03-16'),
    upheld: true,
    reasons: '经核对市、区城市道路管理分工，柳湾路由清河区管理。',
    competentUnit: '清河区城市管理局',
    conferenceOn: null,
  },
  extensionNotice: {
    matter: MATTER,
    acceptedOn: day('2026-03-16'),
    days: 30,
    dueOn: day('2026-06-15'),
    reason: '路面恢复需要重新招标，并进行承重检测，不能在原期限内完成。',
  },
  trackNotice: {
    matter: MATTER,
    track: 'administrativeProcedure',
    procedure: '行政复议。您对施工许可不服，可以申请行政复议。',
    body: '清河市人民政府（行政复议机构：清河市司法局）',
    how: '提交行政复议申请书和身份证明，可以当面、邮寄或者在网上提出。',
    period: '自知道或者应当知道该行政行为之日起六十日内提出。',
  },
  reply: {
    matter: MATTER,
    ground: null,
    outcomes: [{ claim: '挖掘许可公开完工日期', outcome: 'partlyAdopted' }],
    study: '我单位会同有关单位研究了公开范围，并征求了施工单位的意见。',
    opinion: '自2026年5月起，主干道的挖掘许可公开完工日期；支路待系统升级后公开。',
  },
  dutyAnswer: {
    matter: MATTER,
    claim: '申请查处施工单位逾期不恢复路面的行为。',
    facts: PARTS.facts,
    result: '我单位已于2026年3月20日立案，责令施工单位限期改正，并处罚款5000元。',
    legalBasis: PARTS.legalBasis,
    remedy: '对本答复不服的，可以自收到之日起六十日内依法申请行政复议，或者在六个月内提起行政诉讼。',
  },
  opinionLetter: {
    matter: MATTER,
    ...PARTS,
    outcomes: [
      { claim: '尽快修复柳湾路人行道', outcome: 'supported' },
      { claim: '赔偿店铺停业损失', outcome: 'explained' },
    ],
    remedy: { unit: '清河市人民政府', days: 30, ifReceivedOnIssue: day('2026-05-11') },
  },
  accusationAnswer: {
    matter: { ...MATTER, petitioner: '信访人' },
    facts: '我单位调取了有关采购资料，并向有关人员核实。',
    opinion: '已对有关责任人员作出处理，并责令有关单位整改。',
    legalBasis: '有关采购管理的规定。',
    outcomes: [{ claim: '查处采购中的违规行为', outcome: 'supported' }],
  },
  reviewAcceptance: { ...REVIEW, dueOn: day('2026-06-05') },
  reviewRefusal: {
    ...REVIEW,
    ground: provision('noLongerAccept'),
    reason: '您提出的请求已有复核意见。',
    whereToGo: '有新的事实和理由的，可以作为新的信访事项提出。',
  },
  reviewOpinion: {
    ...REVIEWED,
    outcome: 'redo',
    redoWithinDays: 30,
    remedy: { unit: '岱川省住房和城乡建设厅', days: 30, ifReceivedOnIssue: day('2026-07-06') },
  },
  reReviewAcceptance: { ...REVIEW, dueOn: day('2026-07-20') },
  reReviewRefusal: {
    ...REVIEW,
    ground: provision('noLongerAccept'),
    reason: '您提出的请求已有复核意见。',
    whereToGo: '有新的事实和理由的，可以作为新的信访事项提出。',
  },
  reReviewOpinion: { ...REVIEWED, outcome: 'uphold', redoWithinDays: null },
  hearingNotice: {
    matter: MATTER,
    recipient: '张明',
    subject: '柳湾路人行道恢复',
    heldOn: day('2026-06-18'),
    participants: '主持人：王琳。参加人员：信访人、承办单位代表。',
    arrangements: '时间：上午9时30分。地点：清河市信访局三楼听证室。公开举行。',
  },
  hearingRecord: {
    matter: MATTER,
    subject: '柳湾路人行道恢复',
    from: day('2026-06-18'),
    to: day('2026-06-18'),
    arrangements: '上午9时30分，清河市信访局三楼听证室。',
    participants: '主持人：王琳。记录人：陈方。信访人、承办单位代表到场，均不申请回避。',
    record:
      '主持人告知各方有权申请回避，各方均不申请。\n信访人：路面至今没有恢复，要求确定日期。\n承办单位代表：已完成招标，7月10日前完工。',
    opinion: '听证人员合议认为，应当在7月10日前完成恢复并组织验收。',
  },
  hearingReport: {
    matter: MATTER,
    subject: '柳湾路人行道恢复',
    from: day('2026-06-18'),
    to: day('2026-06-18'),
    arrangements: '上午9时30分，清河市信访局三楼听证室，公开举行。',
    participants: '主持人：王琳。记录人：陈方。信访人、承办单位代表到场，均不申请回避。',
    claims: ['恢复柳湾路被占用的人行道，并确定完工日期。'],
    findings:
      '人行道自2025年9月起被施工围挡占用，工程已完工，路面没有恢复。\n承办单位已完成招标，双方对完工日期有争议。',
    opinion: '听证人员合议认为，应当在7月10日前完成恢复并组织验收。',
  },
  mediationAgreement: { ...AGREED, mediator: '清河区人民调解委员会', confirmable: true },
  settlementAgreement: AGREED,
  closingReport: {
    matter: MATTER,
    toUnit: '清河市信访局',
    assignedOn: day('2026-03-10'),
    facts: PARTS.facts,
    result: PARTS.opinion,
    legalBasis: PARTS.legalBasis,
    attitude: '信访人于2026年4月12日签收处理意见书，表示满意。',
  },
  urgingLetter: {
    matter: MATTER,
    toUnit: '清河市城市管理局',
    ground: '办理期限将于2026年5月15日届满，至今没有反馈办理结果',
    requirement: '请抓紧办理，按期答复信访人。',
    answerBy: day('2026-05-10'),
  },
  supervisionLetter: {
    matter: MATTER,
    toUnit: '清河市城市管理局',
    ground: '无正当理由没有在规定期限内办结',
    facts: '该事项办理期限于2026年5月15日届满，经两次催办仍未答复信访人。',
    requirement: '请立即办结并答复信访人，说明逾期的原因和责任。',
    answerBy: day('2026-05-25'),
  },
  workRecommendation: RECOMMENDED,
  policyRecommendation: { ...RECOMMENDED, matters: [] },
  accountabilityRecommendation: {
    ...RECOMMENDED,
    whose: '清河市城市管理局市政科及其负责人。',
    answerWithinDays: 30,
  },
  proofOfService: {
    matter: MATTER,
    documentTitle: '信访事项处理意见书',
    documentNumber: '市城管局信意〔2026〕3号',
    recipient: '张明',
    way: '直接送达',
    servedOn: null,
  },
};

/** Every kind with its facts. */
export const EVERY_DOCUMENT: readonly Content[] = (Object.keys(DOCUMENT_FACTS) as DocumentKind[]).map(
  (kind) => ({ kind, facts: DOCUMENT_FACTS[kind] }) as Content,
);

import type { AccusedInput, Channel, Kind } from '#modules/intake/contract.ts';
import type { MatterAction, MatterView } from '#modules/matters/contract.ts';
import type {
  Outcome,
  DueLight,
  IdentityCheck,
  Involvement,
  MatterStage,
  RatingTarget,
  RatingValue,
  RoutingWay,
  Track,
} from '#modules/matters/words.contract.ts';
import type { ActingView } from '#modules/matters/identity/identity.contract.ts';

const channel: Record<Channel, string> = {
  letter: '来信',
  visit: '来访',
  call: '来电',
  online: '网上信访',
  mailbox: '领导信箱',
  superior: '上级交办',
};
const kind: Record<Kind, string> = { suggestion: '建议意见', accusation: '检举控告', appeal: '申诉求决' };
const stage: Record<MatterStage, string> = {
  registered: '已登记',
  routed: '已转办',
  accepted: '已受理',
  answered: '已答复',
  served: '已送达',
  closed: '已办结',
  attached: '已并入',
};
const light: Record<DueLight, string> = {
  overdue: '已逾期',
  today: '今天到期',
  soon: '将到期',
  ahead: '期限内',
  none: '无期限',
};
const track: Record<Track, string> = {
  judicial: '诉讼、检察、公安等法定程序',
  arbitration: '仲裁',
  partyAppeal: '党员申诉、申请复审',
  administrativeProcedure: '行政复议、裁决、确认、许可、处罚等程序',
  dutyPerformance: '履行法定职责',
  petitionProcedure: '信访程序（出具处理意见书）',
};
const trackArticle: Record<Track, string> = {
  judicial: '第三十一条第一项',
  arbitration: '第三十一条第二项',
  partyAppeal: '第三十一条第三项',
  administrativeProcedure: '第三十一条第四项',
  dutyPerformance: '第三十一条第五项',
  petitionProcedure: '第三十一条第六项',
};
const routingWay: Record<RoutingWay, string> = { transfer: '转送', assign: '交办', own: '自办' };
const outcome: Record<Outcome, string> = {
  supported: '予以支持',
  explained: '请求合理但缺乏依据，作解释说明',
  notSupported: '不予支持',
  adopted: '采纳',
  partlyAdopted: '部分采纳',
  notAdopted: '不予采纳',
  redirected: '导入法定途径',
};
const noticeWay = { inPerson: '当面', post: '邮寄', phone: '电话', online: '网上' };
const serviceWay = { inPerson: '当面送达', post: '邮寄送达', online: '网上送达', other: '其他方式' };
const notice: Record<MatterView['notices'][number]['kind'], string> = {
  receipt: '收到告知',
  acceptance: '受理告知',
  path: '途径告知',
  extension: '延期告知',
  declining: '不予受理告知',
  noLongerAccepting: '不再受理告知',
  reply: '直接回复',
  withdrawal: '撤回告知',
  moved: '适用条例变更告知',
};
const rating: Record<RatingValue, string> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
};
const ratingTarget: Record<RatingTarget, string> = { office: '信访部门', unit: '责任单位' };
const partyRole: Record<string, string> = {
  petitioner: '信访人',
  representative: '信访代表',
  agent: '代理人',
};
const action: Record<MatterAction, string> = {
  route: '转办',
  object: '提出异议',
  decideObjection: '决定异议',
  giveNotice: '告知',
  accept: '受理',
  extend: '延期',
  answer: '答复',
  draftOpinion: '起草意见报批',
  decideDraft: '审批意见',
  serve: '登记送达',
  close: '办结',
  decline: '不予受理',
  noLongerAccept: '不再受理',
  replyDirectly: '直接回复',
  leadElsewhere: '导入其他法定程序',
  withdraw: '登记撤回',
  attach: '并入',
  detach: '撤销并入',
  serveJoined: '送达主办事项的处理意见',
  linkEarlier: '登记新的事实和理由',
  split: '分立',
  undoSplit: '撤销分立',
  moveRegulation: '改按另一条例办理',
  markSimple: '按简易办理',
  returnToOrdinary: '转为普通程序',
  nameAccused: '登记被反映人',
  involve: '增加协办、督办单位',
  recuse: '回避',
  unmask: '查看完整信息',
  askOpening: '请求启封',
  decideOpening: '批复启封',
  endOpening: '结束启封',
  recordWaiver: '登记放弃保密',
  decideWaiver: '核对放弃保密',
  reissueCode: '补发查询码',
  addAttachment: '添加附件',
  issueDocument: '出具文书',
  addNote: '记录办理情况',
  recordAgreement: '登记调解、和解协议',
  reportExecution: '登记执行情况',
  requestReview: '登记复查（复核）申请',
  admitReview: '受理复查（复核）申请',
  decideReview: '出具复查（复核）意见',
  serveReview: '送达复查（复核）意见',
  callHearing: '通知听证',
  recordHearing: '登记听证情况',
  cancelHearing: '取消听证',
  urge: '催办',
  supervise: '督办',
  replySupervision: '回复督办',
  acceptReply: '认可回复',
  repeatSupervision: '再次督办',
  endSupervision: '结束督办',
  setProposalAside: '不予督办',
};
const involvement: Record<Involvement, string> = {
  supports: '协办',
  supervises: '督办',
  reviews: '复查、复核',
};
const accusedKind: Record<AccusedInput['kind'], string> = { unit: '单位', person: '个人' };
const role: Record<ActingView['role'], string> = {
  clerk: '信访受理岗',
  handler: '承办岗',
  leader: '负责人岗',
  administrator: '系统管理员',
  securityOfficer: '安全保密员',
  auditor: '审计员',
};
const identityCheck: Record<IdentityCheck, string> = {
  identityDocument: '本人出示身份证件',
  callBack: '回拨登记的电话',
  agentPapers: '代理人出示委托书和身份证件',
};
const ground = { samePerson: '同一信访人', similarText: '内容相近' };
const leaderLevel: Record<string, string> = { city: '市领导', county: '县级领导' };
const upstreamLevel: Record<string, string> = { state: '国家级', province: '省级', city: '市级' };

export const words = {
  channel,
  kind,
  stage,
  light,
  track,
  trackArticle,
  routingWay,
  outcome,
  noticeWay,
  serviceWay,
  notice,
  rating,
  ratingTarget,
  partyRole,
  accusedKind,
  involvement,
  action,
  role,
  identityCheck,
  ground,
  leaderLevel,
  upstreamLevel,
  daysLeft: (days: number) => (days === 0 ? '今天到期' : days > 0 ? `还有 ${days} 天` : `逾期 ${-days} 天`),
};

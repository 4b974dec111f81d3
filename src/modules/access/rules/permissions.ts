// Decides which post may do what. One table: who asks may read it, and every route and every list of actions uses it.
// Above it stand scope (which matters) and state (when); nobody on staff may rate, so no post has that action.
import type { Role } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';
import type { Action } from '../contract.ts';

const C = 'clerk';
const H = 'handler';
const L = 'leader';
const A = 'administrator';
const S = 'securityOfficer';
const U = 'auditor';

const TABLE = {
  registerSubmission: [C, H], // whoever receives a petition registers it (2022 art. 22(1), 23(1))
  importLedger: [C],
  routeMatter: [C, H, L], // a unit that received a petition directly takes it into its own handling
  objectToRouting: [C, H, L], // for the unit that received it (2022 art. 23(3))
  decideObjection: [C, L], // whoever routed verifies it; a dispute is settled above (2022 art. 24(1))
  giveNotice: [C, H],
  acceptMatter: [H],
  extendDeadline: [L], // the head of the handling unit approves it (2022 art. 34)
  answerMatter: [H],
  draftOpinion: [C, H], // whoever works on it; a review is prepared by the clerk of the reviewing unit, too
  approveOpinion: [L], // the head of the unit; never whoever drafted it
  serveAnswer: [C, H],
  closeMatter: [C, H],
  declineMatter: [C, H], // at registration the petition office, else the unit that received it
  replyDirectly: [C, H],
  withdrawMatter: [C, H], // records what the petitioner signed
  decideRepeat: [C],
  relateMatter: [C, H], // splits it, or says which facts are new
  moveRegulation: [L], // its version is fixed when it comes in; only a supervisor moves it
  handleSimply: [C, H], // whoever has the matter; the petition office may take it back
  nameAccused: [C, H],
  involveUnit: [C, L],
  recuseOfficer: [C, H, L], // oneself; another officer only by a leader (2022 art. 28)
  readMatter: [C, H, L],
  listMatters: [C, H, L],
  searchMatters: [C, H, L],
  checkRepeats: [C, H],
  addAttachment: [C, H],
  issueDocument: [C, H], // who writes the letters; a leader signs them on paper
  unmaskParty: [C, H], // who writes to, calls and serves the petitioner
  askForOpening: [C, H], // whoever may see petitioners, where these are not sealed
  decideOpening: [L], // the second person
  endOpening: [C, H, L],
  recordWaiver: [C, H], // whoever has the petitioner’s paper before them
  decideWaiver: [L], // the second person
  reissueQueryCode: [C, H], // whoever registers petitions has the petitioner before them
  addNote: [C, H],
  recordAgreement: [C, H],
  reportExecution: [C, H],
  requestReview: [C, H],
  admitReview: [C, H],
  decideReview: [L], // the head of the reviewing unit answers for its opinion
  serveReview: [C, H],
  holdHearing: [C, H],
  // Of a petition office that stands above the unit: 2022 art. 40(1) and 2005 art. 36 give it to the office and name no post.
  urgeUnit: [C, H, L],
  superviseUnit: [C, H, L],
  replyToSupervision: [C, H],
  // Of a petition office (2022 art. 14, 40), about what it learnt of many matters; most who handle single ones are in other units.
  makeRecommendation: [C, L],
  answerRecommendation: [C, H, L],
  readRecommendation: [C, H, L],
  readReport: [C, H, L],
  exportReport: [C, H, L],
  // What is kept long enough is destroyed by three people: one proposes, two others approve.
  holdMatter: [C, L],
  proposeDestruction: [C],
  approveDestruction: [L],
  readDestruction: [C, L],
  readNetwork: [C, H, L, A, S, U],
  // The three offices are three people: one sets up, one grants, one checks, and none of them reads a matter.
  manageNetwork: [A],
  manageRetention: [A],
  keepLaw: [A], // the calendar, and which local rules are in force
  managePosts: [S],
  manageAccounts: [S],
  delegatePost: [C, H, L, S], // one's own post; a security officer that of somebody who is away
  recoverAccess: [A, S], // one asks, another confirms
  readAudit: [U],
  exportAudit: [U],
} as const satisfies Record<Action, readonly Role[]>;

const NAMES: Record<Role, Text> = {
  clerk: { zh: '信访受理岗', en: 'intake clerk' },
  handler: { zh: '承办岗', en: 'handling officer' },
  leader: { zh: '负责人岗', en: 'leader' },
  administrator: { zh: '系统管理员', en: 'administrator' },
  securityOfficer: { zh: '安全保密员', en: 'security officer' },
  auditor: { zh: '审计员', en: 'auditor' },
};

const DEEDS: Record<Action, Text> = {
  registerSubmission: { zh: '登记信访件', en: 'register a submission' },
  importLedger: { zh: '导入台账', en: 'import a ledger' },
  routeMatter: { zh: '转送、交办信访事项', en: 'route a matter' },
  objectToRouting: { zh: '对转送、交办提出异议', en: 'object to a routing' },
  decideObjection: { zh: '决定异议', en: 'decide on an objection' },
  giveNotice: { zh: '告知信访人', en: 'give notice to the petitioner' },
  acceptMatter: { zh: '受理信访事项', en: 'accept a matter' },
  extendDeadline: { zh: '批准延长办理期限', en: 'approve a longer period' },
  answerMatter: { zh: '作出处理意见', en: 'answer a matter' },
  draftOpinion: { zh: '起草意见报批', en: 'draft an opinion for approval' },
  approveOpinion: { zh: '批准、退回意见', en: 'approve or return a draft' },
  serveAnswer: { zh: '送达处理意见书', en: 'serve an answer' },
  closeMatter: { zh: '办结信访事项', en: 'close a matter' },
  declineMatter: {
    zh: '作出不予受理、不再受理或者导入其他程序的决定',
    en: 'decline a matter or lead it into another procedure',
  },
  replyDirectly: { zh: '直接回复信访人', en: 'reply to a petitioner directly' },
  withdrawMatter: { zh: '登记信访人撤回', en: 'record that a petitioner withdraws' },
  decideRepeat: { zh: '认定重复信访', en: 'decide on a repeat petition' },
  relateMatter: { zh: '分立、关联信访事项', en: 'split a matter or link it to an earlier one' },
  moveRegulation: { zh: '变更适用的条例', en: 'move a matter to the other Regulation' },
  handleSimply: { zh: '按简易办理、转为普通程序', en: 'choose simplified handling or end it' },
  nameAccused: { zh: '登记被反映人', en: 'name the accused' },
  involveUnit: { zh: '增加协办、督办单位', en: 'involve another unit' },
  recuseOfficer: { zh: '登记回避', en: 'recuse an officer' },
  readMatter: { zh: '查看信访事项', en: 'read a matter' },
  listMatters: { zh: '查看信访事项列表', en: 'list matters' },
  searchMatters: { zh: '检索信访事项', en: 'search matters' },
  addAttachment: { zh: '添加附件', en: 'add attachments' },
  issueDocument: { zh: '出具文书', en: 'issue documents' },
  unmaskParty: { zh: '查看信访人完整信息', en: 'see the full data of a petitioner' },
  askForOpening: { zh: '请求启封信访人身份', en: 'ask for a sealed identity to be opened' },
  decideOpening: { zh: '批准启封信访人身份', en: 'let somebody see a sealed identity' },
  endOpening: { zh: '结束启封', en: 'end an opening' },
  recordWaiver: { zh: '登记信访人放弃保密', en: 'record that a petitioner gives confidentiality up' },
  decideWaiver: { zh: '核对信访人放弃保密', en: 'confirm that a petitioner gives confidentiality up' },
  reissueQueryCode: { zh: '补发查询码', en: 'reissue a query code' },
  checkRepeats: { zh: '查重', en: 'check for repeat petitions' },
  addNote: { zh: '记录办理情况', en: 'keep a note of the handling' },
  recordAgreement: { zh: '登记调解、和解协议', en: 'record an agreement' },
  reportExecution: { zh: '登记执行情况', en: 'report how a supported opinion is carried out' },
  requestReview: { zh: '登记复查（复核）申请', en: 'register a request for review' },
  admitReview: { zh: '受理复查（复核）申请', en: 'take up a request for review' },
  decideReview: { zh: '出具复查（复核）意见', en: 'issue the opinion of a review' },
  serveReview: { zh: '送达复查（复核）意见', en: 'serve the opinion of a review' },
  holdHearing: { zh: '举行听证', en: 'hold a hearing' },
  urgeUnit: { zh: '催办', en: 'urge a unit on' },
  superviseUnit: { zh: '督办', en: 'order supervision of a unit' },
  replyToSupervision: { zh: '回复督办', en: 'reply to a supervision' },
  makeRecommendation: { zh: '提出三项建议', en: 'make a recommendation' },
  answerRecommendation: { zh: '反馈建议采纳情况', en: 'answer a recommendation' },
  readRecommendation: { zh: '查看三项建议', en: 'read recommendations' },
  readReport: { zh: '查看统计报表', en: 'read reports' },
  exportReport: { zh: '导出统计报表', en: 'export reports' },
  holdMatter: { zh: '登记、解除暂缓销毁', en: 'hold a matter back from destruction' },
  proposeDestruction: { zh: '拟定销毁清单', en: 'propose a destruction list' },
  approveDestruction: { zh: '批准、退回销毁清单', en: 'approve or reject a destruction list' },
  readDestruction: { zh: '查看销毁清单', en: 'read destruction lists' },
  readNetwork: { zh: '查看机构、地方和内容分类', en: 'see units, places and topics' },
  manageNetwork: { zh: '维护机构、人员和职责', en: 'manage units, officers and competences' },
  manageRetention: { zh: '维护保管期限', en: 'change how long matters are kept' },
  keepLaw: { zh: '维护工作日历和地方规定', en: 'keep the calendar and the local rules' },
  managePosts: { zh: '任职、免职', en: 'give posts to officers and end them' },
  manageAccounts: { zh: '管理登录账号', en: 'manage accounts' },
  delegatePost: { zh: '授权他人代行岗位', en: 'hand a post over to a colleague' },
  recoverAccess: { zh: '办理登录恢复', en: 'help officers back in' },
  readAudit: { zh: '查看审计记录', en: 'read the audit log' },
  exportAudit: { zh: '导出审计记录', en: 'export the audit log' },
};

/** Whether a post of that role may ever do this; scope and state may still forbid it in the case at hand. */
export function mayDo(role: Role, action: Action): boolean {
  return rolesFor(action).includes(role);
}

/** Reads the name of an action; undefined where there is none of that name. */
export function findAction(name: string | undefined): Action | undefined {
  return name !== undefined && Object.hasOwn(TABLE, name) ? (name as Action) : undefined;
}

/** Everything a role may do. */
export function actionsOf(role: Role): readonly Action[] {
  return (Object.keys(TABLE) as Action[]).filter((action) => mayDo(role, action));
}

/** Why a role may not do this, and who may. To be asked only after `mayDo` said no. */
export function reasonWhyNot(role: Role, action: Action): Text {
  const may = rolesFor(action).map((other) => NAMES[other]);
  return {
    zh: `${NAMES[role].zh}不能${DEEDS[action].zh}；请由${may.map(({ zh }) => zh).join('或者')}办理。`,
    en: `The post of ${NAMES[role].en} cannot ${DEEDS[action].en}; ask a colleague whose post is ${may.map(({ en }) => en).join(' or ')}.`,
  };
}

/** What doing it is called. */
export function nameOf(action: Action): Text {
  return DEEDS[action];
}

function rolesFor(action: Action): readonly Role[] {
  return TABLE[action];
}

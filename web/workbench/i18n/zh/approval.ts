import type { DraftStep } from '#modules/matters/approval/draft.contract.ts';

const step: Record<DraftStep, string> = { answer: '处理意见', review: '复查（复核）意见' };

/** The approval of opinions 审批. */
export const approval = {
  step,
  title: '意见审批',
  help: '本单位的意见由承办人起草，经负责人批准后出具。信访人看不到起草和审批的内容。',
  draftTitle: '起草答复',
  draftLead: '写好后报本单位负责人审批，批准后才能出具。',
  draftReviewTitle: '起草复查（复核）意见',
  handUp: '报负责人审批',
  handUpConfirm: '报批后由负责人批准或者退回；退回之前不能修改。确定报批？',
  returnedWith: (name: string, reason: string) => `${name}退回，要求修改：${reason}`,
  approvedBy: (name: string, day: string) => `${name}于${day}批准，可以按下列内容出具。`,
  issueApproved: '按批准的内容出具',
  changeApproved: '修改，重新报批',
  entry: (what: string, name: string, day: string) => `${what}：${name}于${day}起草`,
  waits: '等待负责人审批',
  approved: (name: string, day: string) => `${name}于${day}批准`,
  returned: (name: string, day: string) => `${name}于${day}退回`,
  reason: '退回理由',
  remark: '审批意见',
  showDraft: '查看意见内容',
  decideTitle: '审批意见',
  decideLead: (name: string, day: string) => `${name}于${day}起草报批。批准后由承办人按此内容出具。`,
  decision: '审批结论',
  approve: '批准',
  sendBack: '退回修改',
  reasonField: '审批意见',
  reasonHelp: '退回的，写明需要修改的内容；批准的可以不写。',
};

import type { AgreementKind, NoteKind } from '#modules/matters/record/record.contract.ts';

const noteKind: Record<NoteKind, string> = { investigation: '调查核实', contact: '联系信访人' };
const agreementKind: Record<AgreementKind, string> = { mediation: '调解协议', settlement: '和解协议' };

/** The record of the handling: notes, agreements, execution. */
export const record = {
  noteKind,
  agreementKind,
  notes: '办理记录',
  agreements: '调解、和解协议',
  execution: '执行情况',
  noteTitle: '记录办理情况',
  noteLead: '记录只供工作人员查看，不显示给信访人。',
  noteKindLabel: '记录类别',
  doneOn: '日期',
  noteText: '内容',
  noteHelp: '写明时间、地点、在场人员、了解到的情况和证据。',
  agreementTitle: '登记调解、和解协议',
  agreementLead:
    '经双方同意、自愿达成一致意见的，应当制作协议书（《信访工作条例》第三十三条）。登记协议不影响办理期限。',
  agreementKindLabel: '协议类别',
  signedOn: '签订日期',
  parties: '双方当事人',
  terms: '协议内容',
  executionTitle: '登记执行情况',
  executionLead: '作出支持意见的，应当督促执行（《信访工作条例》第三十二条第二款），直至执行完毕。',
  executionText: '执行情况',
  isDone: '已执行完毕',
  notYetDone: '尚在执行',
  owed: '支持的意见尚未登记执行完毕。',
  doneSince: (day: string) => `${day}执行完毕`,
};

import type { RelationKind } from '#modules/matters/relations/relation.contract.ts';

const is: Record<RelationKind, string> = {
  exhausted: '已经复核的原信访事项',
  raisedAgain: '以同一事实和理由再次提出、不再受理的事项',
  earlier: '原信访事项（本件有新的事实和理由）',
  newFacts: '有新的事实和理由的信访事项',
  whole: '分立前的信访事项',
  part: '由本件分立的信访事项',
};

/** Related matters: splits, joins, new facts, and the Regulation that applies. */
export const relation = {
  is,
  title: '关联事项',
  earlierNumber: '原信访事项编号',
  earlierNumberHelp: '信访人手中凭证上的编号。该事项须已经复核并送达复核意见。',
  linkLead: '原信访事项已经复核，本件提出了新的事实和理由：作为新的信访事项办理，两件相互关联。',
  newFacts: '新的事实和理由',
  undoLead: '撤销后，诉求回到分立前的信访事项，信访人用本件编号可查看该事项。',
  serveJoinedLead: (number: string) =>
    `把主办事项 ${number} 的处理意见送达本件信访人；复查期限自送达之日起单独计算。`,
  splitLead: '选中的每一项诉求单独成为一件，收到日期不变；信访人保留原编号，每件另有一个编号。',
  splitClaims: '分立的诉求',
  partsTitle: '分立后的编号',
  partNumber: '编号',
  queryCode: '查询码',
  regulations: { '2005': '《信访条例》（2005年）', '2022': '《信访工作条例》（2022年）' },
  moveTo: (regulation: string) => `改按${regulation}办理`,
  moveLead:
    '适用的条例在收到时确定，只有负责人写明理由才能变更。进行中的期限按另一条例重新推算，原来的推算保留。',
  moveReason: '变更的理由',
  moveNotice: (number: string, regulation: string) =>
    `您的信访事项（编号${number}）自即日起改按${regulation}办理，办理期限相应重新推算。`,
  merge: '并案办理',
  joinedAs: '并入的原因',
  joinedAsWords: { repeat: '重复信访（同一信访人再次提出）', merged: '并案（不同信访人反映同一问题）' },
};

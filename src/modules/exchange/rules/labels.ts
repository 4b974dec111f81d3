// What the fields of a ledger are called in sentences for people.
import type { Text } from '#kernel/text.ts';
import type { LedgerField, LedgerTarget } from '../contract.ts';

const LABELS: Readonly<Record<LedgerField, Text>> = {
  sourceKey: { zh: '编号', en: 'number in the ledger' },
  channel: { zh: '信访形式', en: 'channel' },
  receivedOn: { zh: '收到日期', en: 'day received' },
  registeredUnit: { zh: '登记单位', en: 'registering unit' },
  placeId: { zh: '问题属地', en: 'place of the problem' },
  topicId: { zh: '内容分类', en: 'content class' },
  kind: { zh: '信访目的', en: 'kind' },
  title: { zh: '概况', en: 'title' },
  body: { zh: '诉求', en: 'text' },
  name: { zh: '信访人', en: 'name' },
  anonymous: { zh: '是否匿名', en: 'anonymous' },
  phone: { zh: '联系电话', en: 'phone' },
  address: { zh: '住址', en: 'address' },
  idNumber: { zh: '证件号码', en: 'identity number' },
  participants: { zh: '信访人数', en: 'participants' },
  peopleAffected: { zh: '涉及人数', en: 'people affected' },
  receivedByLeader: { zh: '接访领导级别', en: 'level of the leader who received' },
  upstreamNumber: { zh: '上级编号', en: 'number of the superior office' },
  upstreamLevel: { zh: '交办机关级别', en: 'level of the superior office' },
  responsibleUnit: { zh: '责任单位', en: 'responsible unit' },
  routingWay: { zh: '办理方式', en: 'way of routing' },
  routedOn: { zh: '转办日期', en: 'day routed' },
  periodEndsOn: { zh: '限办日期', en: 'end of the period set' },
  acceptedOn: { zh: '受理日期', en: 'day accepted' },
  answeredOn: { zh: '答复日期', en: 'day answered' },
  answerText: { zh: '答复内容', en: 'text of the answer' },
  outcome: { zh: '办理结果', en: 'outcome' },
  servedOn: { zh: '送达日期', en: 'day served' },
  closedOn: { zh: '办结日期', en: 'day closed' },
  visitedOn: { zh: '上访日期', en: 'day of the visit' },
  level: { zh: '省/京', en: 'province or capital' },
  noticeNumber: { zh: '通报文号', en: 'number of the notice' },
  month: { zh: '月份', en: 'month' },
  batches: { zh: '批次', en: 'batches' },
  circularNumber: { zh: '通报文号', en: 'number of the circular' },
};

const TARGETS: Readonly<Record<LedgerTarget, Text>> = {
  submission: { zh: '信访件', en: 'submissions' },
  higherVisit: { zh: '赴省进京上访', en: 'visits to higher levels' },
  circularTotal: { zh: '通报数', en: 'totals of a circular' },
};

/** What a field is called. */
export function labelOf(field: LedgerField): Text {
  return LABELS[field];
}

/** What the rows of a sheet are called. */
export function targetName(target: LedgerTarget): Text {
  return TARGETS[target];
}

import type { ListMatters } from '#modules/matters/list.contract.ts';

type Waits = NonNullable<ListMatters['waits']>;

const draftsThatWait: Record<Waits, string> = { changes: '退回修改', approval: '待负责人审批' };
const noDrafts: Record<Waits, string> = {
  changes: '没有退回修改的意见',
  approval: '没有等待负责人审批的意见',
};

export const tray = {
  title: '待办',
  lead: (unit: string) => `${unit}当前持有的事项，最急的在前。`,
  all: '全部',
  lights: '按期限筛选',
  filters: '筛选',
  drafts: '意见审批',
  draftsThatWait,
  noDrafts,
  draftedBy: (name: string) => `${name}起草。`,
  draftedByYou: '由您起草。',
  returned: (name: string, day: string, reason: string) => `${name}于${day}退回，要求修改：${reason}`,
  clearFilters: '清除筛选',
  keyboardHint: 'j / k 上下移动，Enter 打开',
  number: '编号',
  matter: '事项',
  stage: '状态',
  place: '属地',
  topic: '内容分类',
  due: '期限',
  holder: '承办单位',
  received: '收到日期',
  channel: '信访形式',
  kind: '类别',
  participants: (count: number) => `${count} 人`,
  repeats: (count: number) => `疑似重复 ${count}`,
  empty: '没有待办事项',
  emptyHelp:
    '本单位名下的事项都已办结，或者还没有转来。新的来信、来访、来电可以直接登记；要找已办结的事项，请用事项查询。',
  emptyFiltered: '没有符合筛选条件的待办事项',
  emptyFilteredHelp: '可以清除筛选，看全部待办。',
  registerNew: '登记信访件',
  goSearch: '去事项查询',
};

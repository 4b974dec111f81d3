// The columns of exported figures and lists: what each is called and what stands in it.
import type { Language, Text } from '#kernel/text.ts';
import type { Grain } from './contract.ts';

/** One column of a sheet. */
export interface Column {
  readonly name: Text;
  readonly cell: (row: Readonly<Record<string, unknown>>, language: Language) => string | number | null;
}

const column = (
  field: string,
  zh: string,
  en: string,
  words: Readonly<Record<string, Text>> = {},
): Column => ({
  name: { zh, en },
  cell: (row, language) => {
    const value = row[field];
    if (typeof value === 'number' || value === null || value === undefined) return value ?? null;
    return words[String(value)]?.[language] ?? String(value);
  },
});

const CHANNELS: Readonly<Record<string, Text>> = {
  letter: { zh: '来信', en: 'letter' },
  visit: { zh: '来访', en: 'visit' },
  call: { zh: '来电', en: 'call' },
  online: { zh: '网上信访', en: 'online' },
  mailbox: { zh: '领导信箱', en: 'leader mailbox' },
  superior: { zh: '上级交办', en: 'assigned by superior' },
};
const LEVELS: Readonly<Record<string, Text>> = {
  province: { zh: '省', en: 'province' },
  capital: { zh: '京', en: 'capital' },
};
const RATINGS: Readonly<Record<string, Text>> = {
  satisfied: { zh: '满意', en: 'satisfied' },
  basicallySatisfied: { zh: '基本满意', en: 'basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'dissatisfied' },
};
const YES_NO: Readonly<Record<string, Text>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};

const WAYS: Readonly<Record<string, Text>> = {
  transfer: { zh: '转送', en: 'transfer' },
  assign: { zh: '交办', en: 'assignment' },
  own: { zh: '自办', en: 'own handling' },
};
const SUPERVISIONS: Readonly<Record<string, Text>> = {
  urging: { zh: '催办', en: 'urging' },
  order: { zh: '督办', en: 'order' },
};
const RECOMMENDATIONS: Readonly<Record<string, Text>> = {
  work: { zh: '改进工作', en: 'improve work' },
  policy: { zh: '完善政策', en: 'improve policy' },
  accountability: { zh: '追究责任', en: 'pursue responsibility' },
};

const PROCEEDINGS: Readonly<Record<string, Text>> = {
  review: { zh: '复查', en: 'review' },
  reReview: { zh: '复核', en: 're-review' },
};
const REVIEW_OUTCOMES: Readonly<Record<string, Text>> = {
  uphold: { zh: '维持', en: 'upheld' },
  revoke: { zh: '撤销', en: 'revoked' },
  change: { zh: '变更', en: 'changed' },
  redo: { zh: '责令重作', en: 'to be decided anew' },
};

const NUMBER = column('number', '信访件编号', 'Number');
const TITLE = column('title', '概况', 'Synopsis');
const HOLDER = column('holderUnit', '承办单位', 'Holder');
const COUNTED = column('counted', '计入比率', 'Counted in the rate', YES_NO);

/** The columns of a list, by what its rows are. */
export const COLUMNS: Readonly<Record<Grain, readonly Column[]>> = {
  submission: [
    NUMBER,
    TITLE,
    column('receivedOn', '收到日期', 'Received on'),
    column('channel', '信访形式', 'Channel', CHANNELS),
    column('participants', '人次', 'Participants'),
    column('placeId', '问题属地', 'Place'),
    column('registeredUnit', '登记机构', 'Registering unit'),
  ],
  higherVisit: [
    column('noticeNumber', '通报编号', 'Notice'),
    column('visitedOn', '上访日期', 'Visited on'),
    column('level', '去向', 'Level', LEVELS),
    column('participants', '人次', 'Participants'),
    column('placeId', '属地', 'Place'),
  ],
  matter: [
    NUMBER,
    TITLE,
    column('receivedOn', '收到日期', 'Received on'),
    column('servedOn', '送达日期', 'Served on'),
    column('closedOn', '办结日期', 'Closed on'),
    HOLDER,
    COUNTED,
  ],
  clock: [
    NUMBER,
    TITLE,
    column('ruleId', '规则', 'Rule'),
    column('rawOn', '期限届满日', 'Period ends on'),
    column('dueOn', '法定最后一日', 'Last day in time'),
    column('endedOn', '办结日期', 'Done on'),
    HOLDER,
    COUNTED,
  ],
  rating: [
    NUMBER,
    TITLE,
    column('unitId', '被评价单位', 'Rated unit'),
    column('value', '评价', 'Rating', RATINGS),
    column('ratedOn', '评价日期', 'Rated on'),
    COUNTED,
  ],
  assignment: [
    NUMBER,
    TITLE,
    column('way', '方式', 'Way', WAYS),
    column('fromUnit', '转出单位', 'From'),
    column('toUnit', '接收单位', 'To'),
    column('assignedOn', '转办日期', 'Routed on'),
  ],
  supervision: [
    NUMBER,
    TITLE,
    column('kind', '方式', 'Kind', SUPERVISIONS),
    column('officeUnit', '督办单位', 'Office'),
    column('toUnit', '被督办单位', 'Supervised unit'),
    column('issuedOn', '督办日期', 'Issued on'),
    column('endedOn', '结束日期', 'Ended on'),
    COUNTED,
  ],
  recommendation: [
    column('letterNumber', '文号', 'Number'),
    column('kind', '建议种类', 'Kind', RECOMMENDATIONS),
    column('officeUnit', '提出单位', 'Made by'),
    column('toUnit', '接收单位', 'For'),
    column('issuedOn', '提出日期', 'Made on'),
    column('answeredOn', '反馈日期', 'Answered on'),
    COUNTED,
  ],
  execution: [
    NUMBER,
    TITLE,
    HOLDER,
    column('supportedOn', '支持意见日期', 'Supported on'),
    column('executedOn', '执行完毕日期', 'Carried out on'),
    COUNTED,
  ],
  proceeding: [
    NUMBER,
    TITLE,
    column('kind', '程序', 'Proceeding', PROCEEDINGS),
    column('reviewUnit', '复查、复核单位', 'Reviewing unit'),
    column('againstUnit', '原办理单位', 'Unit reviewed'),
    column('receivedOn', '申请日期', 'Applied on'),
    column('admittedOn', '受理日期', 'Accepted on'),
    column('issuedOn', '意见日期', 'Opinion on'),
    column('outcome', '结论', 'Outcome', REVIEW_OUTCOMES),
  ],
  hearing: [
    NUMBER,
    TITLE,
    column('heldIn', '程序', 'Proceeding', PROCEEDINGS),
    column('hearingUnit', '听证单位', 'Held by'),
    column('heldFrom', '开始日期', 'From'),
    column('heldOn', '结束日期', 'To'),
  ],
};

const text = (field: 'name' | 'definition', zh: string, en: string): Column => ({
  name: { zh, en },
  cell: (row, language) => (row[field] as Text)[language],
});

/** The columns of a report. */
export const REPORT_COLUMNS: readonly Column[] = [
  text('name', '指标', 'Measure'),
  column('unit', '单位', 'Unit'),
  column('value', '本期', 'This period'),
  column('previous', '上年同期', 'A year earlier'),
  column('change', '增减', 'Change'),
  column('changeRate', '增减（%）', 'Change (%)'),
  text('definition', '含义', 'Definition'),
  column('digest', '清单摘要（SHA-256）', 'Digest of the rows (SHA-256)'),
  column('asOf', '统计时间', 'Counted at'),
];

// The lists of supervision as Excel files.
import type { Writable } from 'node:stream';
import type { Language, Text } from '#kernel/text.ts';
import { writeWorkbook, type Column } from '#platform/http/workbook.ts';
import type { ExecutionRow, ProposalRow, SupervisionRow } from './supervision.contract.ts';

type UnitName = (unitId: string) => string;

const KINDS: Readonly<Record<SupervisionRow['kind'], Text>> = {
  urging: { zh: '催办', en: 'urging' },
  order: { zh: '督办', en: 'order' },
};
const ENDS: Readonly<Record<NonNullable<SupervisionRow['ended']>, Text>> = {
  accepted: { zh: '回复已认可', en: 'reply accepted' },
  replied: { zh: '已回复', en: 'replied to' },
  ordered: { zh: '已转为督办', en: 'became an order' },
  withdrawn: { zh: '已结束', en: 'ended by the office' },
};

const NUMBER = { zh: '信访件编号', en: 'Number' };
const MATTER = { zh: '概况', en: 'Synopsis' };
const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };
const sayYes = (yes: boolean, language: Language): string => (yes ? YES : NO)[language];

function supervisionColumns(unitName: UnitName): readonly Column<SupervisionRow>[] {
  return [
    { name: { zh: '回复期限', en: 'Reply due' }, cell: (row) => row.answerBy },
    { name: NUMBER, cell: (row) => row.number },
    { name: MATTER, cell: (row) => row.title },
    { name: { zh: '类别', en: 'Kind' }, cell: (row, language) => KINDS[row.kind][language] },
    { name: { zh: '督办单位', en: 'Office' }, cell: (row) => unitName(row.officeUnit) },
    { name: { zh: '被督办单位', en: 'Unit' }, cell: (row) => unitName(row.toUnit) },
    { name: { zh: '情形', en: 'Ground' }, cell: (row, language) => row.ground?.[language] ?? null },
    { name: { zh: '发出日期', en: 'Issued on' }, cell: (row) => row.issuedOn },
    { name: { zh: '次数', en: 'Times' }, cell: (row) => row.rounds },
    { name: { zh: '回复日期', en: 'Replied on' }, cell: (row) => row.repliedOn },
    { name: { zh: '逾期未回复', en: 'Reply late' }, cell: (row, language) => sayYes(row.late, language) },
    { name: { zh: '结束日期', en: 'Ended on' }, cell: (row) => row.endedOn },
    {
      name: { zh: '结束方式', en: 'How it ended' },
      cell: (row, language) => (row.ended === null ? null : ENDS[row.ended][language]),
    },
  ];
}

function proposalColumns(unitName: UnitName): readonly Column<ProposalRow>[] {
  return [
    { name: { zh: '届满日期', en: 'Ran out on' }, cell: (row) => row.dueOn },
    { name: { zh: '超期天数', en: 'Days late' }, cell: (row) => row.daysLate },
    { name: NUMBER, cell: (row) => row.number },
    { name: MATTER, cell: (row) => row.title },
    { name: { zh: '单位', en: 'Unit' }, cell: (row) => unitName(row.toUnit) },
    { name: { zh: '规则', en: 'Rule' }, cell: (row, language) => row.ruleName[language] },
    { name: { zh: '规则编号', en: 'Number of the rule' }, cell: (row) => row.ruleId },
    { name: { zh: '提请日期', en: 'Proposed on' }, cell: (row) => row.raisedOn },
  ];
}

function executionColumns(unitName: UnitName): readonly Column<ExecutionRow>[] {
  return [
    { name: { zh: '支持日期', en: 'Supported on' }, cell: (row) => row.supportedOn },
    { name: { zh: '已过天数', en: 'Days since' }, cell: (row) => row.days },
    { name: NUMBER, cell: (row) => row.number },
    { name: MATTER, cell: (row) => row.title },
    { name: { zh: '承办单位', en: 'Unit' }, cell: (row) => unitName(row.unitId) },
    {
      name: { zh: '正在督办', en: 'Supervised' },
      cell: (row, language) => sayYes(row.supervised, language),
    },
  ];
}

const COLUMNS = {
  supervisions: supervisionColumns,
  proposals: proposalColumns,
  executions: executionColumns,
} as const;

const TITLES = {
  supervisions: { zh: '催办、督办', en: 'Urgings and orders' },
  proposals: { zh: '按规则提请的督办', en: 'Proposed by rules' },
  executions: { zh: '待执行的支持意见', en: 'Waiting to be carried out' },
} as const;

/** Rows of each list. */
export interface ListedRows {
  readonly supervisions: SupervisionRow;
  readonly proposals: ProposalRow;
  readonly executions: ExecutionRow;
}

/** Writes one of the lists as an Excel file while its rows are read. */
export async function writeSupervisionWorkbook<List extends keyof ListedRows>(
  out: Writable,
  list: List,
  given: {
    readonly rows: AsyncIterable<ListedRows[List]> | Iterable<ListedRows[List]>;
    readonly unitName: UnitName;
    readonly language: Language;
  },
): Promise<void> {
  const { rows, unitName, language } = given;
  // The columns of a list are of its rows: both are found by its name.
  const columns = COLUMNS[list](unitName) as readonly Column<ListedRows[List]>[];
  await writeWorkbook(out, { title: TITLES[list][language], columns, rows, language });
}

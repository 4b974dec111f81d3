// The columns of each sheet as the office ruled them, and how a row is written into them.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { LedgerField } from '#modules/exchange/contract.ts';
import type { CircularRow, HigherVisitRow } from './higher.ts';
import type { LedgerRow, YearLedger } from './rows.ts';

/** What can stand in a cell; a date is the midnight of UTC, as spreadsheets mean it. */
export type Cell = string | number | Date | null;

/** One column: its heading, how wide, what it holds, and the field that an import reads it into. */
export interface Column<Row> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: Row) => Cell;
  /** Target field of the column map; none for what an import leaves alone. */
  readonly field?: LedgerField;
}

/** A ruled sheet with its rows. */
export interface Sheet {
  readonly name: string;
  readonly title: (year: number) => string;
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  readonly cells: (ledger: YearLedger) => Cell[][];
}

const MATTER: readonly Column<LedgerRow>[] = [
  { heading: '信访人', field: 'name', width: 10, cell: (row) => row.name },
  { heading: '住址', field: 'address', width: 28, cell: (row) => row.address },
  { heading: '电话', field: 'phone', width: 15, cell: (row) => row.phone },
  { heading: '人数', field: 'participants', width: 6, cell: (row) => row.participants },
  { heading: '涉及人数', field: 'peopleAffected', width: 8, cell: (row) => row.peopleAffected },
  { heading: '问题属地', field: 'placeId', width: 12, cell: (row) => row.place },
  { heading: '内容分类', field: 'topicId', width: 28, cell: (row) => row.topic },
  { heading: '信访目的', field: 'kind', width: 10, cell: (row) => row.purpose },
  { heading: '概况', field: 'title', width: 36, cell: (row) => row.synopsis },
  { heading: '诉求', field: 'body', width: 60, cell: (row) => row.request },
  { heading: '登记单位', field: 'registeredUnit', width: 14, cell: (row) => row.registeredUnit },
  { heading: '责任单位', field: 'responsibleUnit', width: 22, cell: (row) => row.responsibleUnit },
  { heading: '办理方式', field: 'routingWay', width: 8, cell: (row) => row.way },
  { heading: '限办日期', field: 'periodEndsOn', width: 11, cell: (row) => dateCell(row.periodEndsOn) },
  { heading: '转办日期', field: 'routedOn', width: 11, cell: (row) => dateCell(row.routedOn) },
  { heading: '受理日期', field: 'acceptedOn', width: 11, cell: (row) => dateCell(row.acceptedOn) },
  { heading: '答复日期', field: 'answeredOn', width: 11, cell: (row) => dateCell(row.answeredOn) },
  { heading: '送达日期', field: 'servedOn', width: 11, cell: (row) => dateCell(row.servedOn) },
  { heading: '办结日期', field: 'closedOn', width: 11, cell: (row) => dateCell(row.closedOn) },
  { heading: '办理结果', field: 'outcome', width: 10, cell: (row) => row.result },
  { heading: '答复内容', field: 'answerText', width: 44, cell: (row) => row.answer },
  { heading: '备注', width: 18, cell: (row) => row.remark },
];

const received = (heading: string): Column<LedgerRow>[] => [
  { heading: '编号', field: 'sourceKey', width: 13, cell: (row) => row.number },
  { heading, field: 'receivedOn', width: 11, cell: (row) => receivedCell(row) },
];
const REGISTERED: Column<LedgerRow> = {
  heading: '登记日期',
  width: 11,
  cell: (row) => dateCell(row.registeredOn),
};

const HIGHER: readonly Column<HigherVisitRow>[] = [
  { heading: '编号', field: 'sourceKey', width: 12, cell: (row) => row.number },
  { heading: '日期', field: 'visitedOn', width: 11, cell: (row) => dateCell(row.visitedOn) },
  { heading: '省/京', field: 'level', width: 7, cell: (row) => row.level },
  { heading: '县区', field: 'placeId', width: 10, cell: (row) => row.county },
  { heading: '人数', field: 'participants', width: 6, cell: (row) => row.participants },
  { heading: '内容分类', field: 'topicId', width: 30, cell: (row) => row.topic },
  { heading: '通报文号', field: 'noticeNumber', width: 20, cell: (row) => row.noticeNumber },
];

const CIRCULARS: readonly Column<CircularRow>[] = [
  { heading: '月份', field: 'month', width: 11, cell: (row) => dateCell(row.month) },
  { heading: '级别', field: 'level', width: 7, cell: (row) => row.level },
  { heading: '批次', field: 'batches', width: 7, cell: (row) => row.batches },
  { heading: '人次', field: 'participants', width: 7, cell: (row) => row.participants },
  { heading: '通报文号', field: 'circularNumber', width: 20, cell: (row) => row.circularNumber },
];

/** The sheets of a workbook, in order. Those without rows are left out. */
export const SHEETS: readonly Sheet[] = [
  sheetOf('来信登记簿', '来信登记簿', (ledger) => ledger.letters, [
    ...received('来信日期'),
    REGISTERED,
    ...MATTER,
  ]),
  sheetOf('来访登记簿', '群众来访登记簿', (ledger) => ledger.visits, [
    ...received('来访日期'),
    REGISTERED,
    { heading: '访别', width: 8, cell: (row) => (row.participants >= 5 ? '集体访' : '个访') },
    { heading: '接访领导级别', field: 'receivedByLeader', width: 12, cell: (row) => row.leader },
    ...MATTER,
  ]),
  sheetOf('上级交办台账', '上级交办信访事项台账', (ledger) => ledger.assigned, [
    ...received('登记日期'),
    { heading: '上级编号', field: 'upstreamNumber', width: 20, cell: (row) => row.upstream?.number ?? null },
    {
      heading: '交办机关级别',
      field: 'upstreamLevel',
      width: 12,
      cell: (row) => row.upstream?.level ?? null,
    },
    ...MATTER,
  ]),
  sheetOf(
    '赴省进京上访情况',
    '赴省进京上访情况（据上级通报，不记姓名）',
    (ledger) => ledger.higherVisits,
    HIGHER,
  ),
  sheetOf('全省通报数', '全省赴省进京上访通报数', (ledger) => ledger.circulars, CIRCULARS),
];

function sheetOf<Row>(
  name: string,
  title: string,
  rows: (ledger: YearLedger) => readonly Row[],
  columns: readonly Column<Row>[],
): Sheet {
  return {
    name,
    title: (year) => `岱川市信访局${year}年${year === 2007 ? '1-2月' : ''}${title}`,
    columns: columns.map(({ cell: _cell, ...column }) => column),
    cells: (ledger) => rows(ledger).map((row) => columns.map(({ cell }) => untidied(cell(row), row))),
  };
}

/** Some clerks typed the day as text: 2006.3.7. */
function receivedCell({ number, receivedOn }: LedgerRow): Cell {
  if (serialOf(number) % 29 !== 0) return dateCell(receivedOn);
  return receivedOn.split('-').map(Number).join('.');
}

/** Here and there a space, narrow or wide, that a careful import takes away. */
function untidied(cell: Cell, row: unknown): Cell {
  if (typeof cell !== 'string' || cell.length > 12 || !isNumbered(row)) return cell;
  const draw = (serialOf(row.number) * 31 + cell.length * 7) % 173;
  if (draw === 0) return `${cell} `;
  if (draw === 1) return `\u3000${cell}`;
  return draw === 2 ? ` ${cell}\u3000` : cell;
}

function isNumbered(row: unknown): row is { readonly number: string } {
  return typeof row === 'object' && row !== null && 'number' in row;
}

function serialOf(number: string): number {
  return Number(number.slice(number.indexOf('-') + 1));
}

function dateCell(day: PlainDate | null): Cell {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

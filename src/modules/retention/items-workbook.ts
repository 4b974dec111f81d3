import type { Writable } from 'node:stream';
import type { Language } from '#kernel/text.ts';
import { writeWorkbook, type Column } from '#platform/http/workbook.ts';
import type { DestructionItem } from './contract.ts';

const STATES = {
  listed: { zh: '待销毁', en: 'listed' },
  erased: { zh: '已销毁', en: 'destroyed' },
  kept: { zh: '继续保管', en: 'kept' },
} as const;

const COLUMNS: readonly Column<DestructionItem>[] = [
  { name: { zh: '序号', en: 'Position' }, cell: (row) => row.position },
  { name: { zh: '信访件编号', en: 'Number' }, cell: (row) => row.number },
  { name: { zh: '概况', en: 'Synopsis' }, cell: (row) => row.title },
  { name: { zh: '办结日期', en: 'Closed on' }, cell: (row) => row.closedOn },
  { name: { zh: '保管至', en: 'Kept until' }, cell: (row) => row.keepUntil },
  { name: { zh: '保管依据', en: 'Ground' }, cell: (row, language) => row.basis[language] },
  { name: { zh: '状态', en: 'State' }, cell: (row, language) => STATES[row.state][language] },
  {
    name: { zh: '继续保管原因', en: 'Kept because' },
    cell: (row, language) => row.keptBecause?.[language] ?? null,
  },
];

/** Writes what a destruction list names as an Excel file while it is read. */
export async function writeItemsWorkbook(
  out: Writable,
  rows: AsyncIterable<DestructionItem>,
  language: Language,
): Promise<void> {
  const title = { zh: '销毁清单', en: 'Destruction list' }[language];
  await writeWorkbook(out, { title, columns: COLUMNS, rows, language });
}

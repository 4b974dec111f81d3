import type { Writable } from 'node:stream';
import type { Language } from '#kernel/text.ts';
import { writeWorkbook, type Column } from '#platform/http/workbook.ts';
import type { EntryView } from './contract.ts';

const COLUMNS: readonly Column<EntryView>[] = [
  { name: { zh: '时间', en: 'When' }, cell: (row) => atOffice(row.recordedAt) },
  { name: { zh: '人员', en: 'Who' }, cell: ({ actor }) => actor.name ?? actor.task ?? actor.kind },
  { name: { zh: '人员编号', en: 'Officer' }, cell: ({ actor }) => actor.officerId },
  { name: { zh: '单位', en: 'Unit' }, cell: ({ actor }) => actor.unitId },
  { name: { zh: '代行', en: 'Acting for' }, cell: ({ actor }) => actor.onBehalfOf },
  { name: { zh: '岗位', en: 'Role' }, cell: ({ actor }) => actor.role },
  { name: { zh: '行为', en: 'Act' }, cell: (row) => row.act },
  { name: { zh: '操作', en: 'Operation' }, cell: (row) => row.operation },
  { name: { zh: '信访件编号', en: 'Matter' }, cell: (row) => row.matterNumber ?? row.matterId },
  { name: { zh: '对象', en: 'Subject' }, cell: (row) => row.subject },
  { name: { zh: '结果', en: 'Outcome' }, cell: (row) => row.outcome },
  { name: { zh: '未办原因', en: 'Refusal' }, cell: (row) => row.refusal },
  { name: { zh: '请求编号', en: 'Request' }, cell: (row) => row.requestId },
  { name: { zh: '记录编号', en: 'Entry' }, cell: (row) => row.entryId },
];

/** A workbook has no time zones: the time on the wall of the office (Asia/Shanghai, which has no summer time). */
function atOffice(instant: string): string {
  const wall = new Date(Date.parse(instant) + 8 * 3_600_000);
  return wall.toISOString().slice(0, 19).replace('T', ' ');
}

/** Writes entries as an Excel file while they are read. */
export async function writeEntriesWorkbook(
  out: Writable,
  rows: AsyncIterable<EntryView>,
  language: Language,
): Promise<void> {
  const title = { zh: '审计日志', en: 'Audit log' }[language];
  await writeWorkbook(out, { title, columns: COLUMNS, rows, language });
}

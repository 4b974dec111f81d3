import type { Writable } from 'node:stream';
import type { Language, Text } from '#kernel/text.ts';
import { writeWorkbook, type Column } from '#platform/http/workbook.ts';
import { DOCUMENT_NAMES } from '#modules/documents/index.ts';
import type { RecommendationRow } from './contract.ts';

const ADOPTIONS: Readonly<Record<NonNullable<RecommendationRow['adoption']>, Text>> = {
  adopted: { zh: '采纳', en: 'adopted' },
  partlyAdopted: { zh: '部分采纳', en: 'adopted in part' },
  notAdopted: { zh: '未采纳', en: 'not adopted' },
};
const LATE: Text = { zh: '是', en: 'yes' };
const IN_TIME: Text = { zh: '否', en: 'no' };

function columns(unitName: (unitId: string) => string): readonly Column<RecommendationRow>[] {
  return [
    { name: { zh: '反馈期限', en: 'Answer due' }, cell: (row) => row.dueOn },
    { name: { zh: '文号', en: 'Number' }, cell: (row) => row.number },
    {
      name: { zh: '类别', en: 'Kind' },
      cell: (row, language) => DOCUMENT_NAMES[`${row.kind}Recommendation`][language],
    },
    { name: { zh: '提出单位', en: 'Made by' }, cell: (row) => unitName(row.officeUnit) },
    { name: { zh: '收到单位', en: 'Made to' }, cell: (row) => unitName(row.toUnit) },
    { name: { zh: '提出日期', en: 'Made on' }, cell: (row) => row.issuedOn },
    { name: { zh: '发现的问题', en: 'Problem' }, cell: (row) => row.problem },
    { name: { zh: '反馈日期', en: 'Answered on' }, cell: (row) => row.answeredOn },
    {
      name: { zh: '采纳情况', en: 'Adoption' },
      cell: (row, language) => (row.adoption === null ? null : ADOPTIONS[row.adoption][language]),
    },
    {
      name: { zh: '逾期', en: 'Late' },
      cell: (row, language) => (row.late ? LATE : IN_TIME)[language],
    },
  ];
}

/** Writes recommendations as an Excel file while they are read. */
export async function writeRecommendationsWorkbook(
  out: Writable,
  rows: AsyncIterable<RecommendationRow>,
  given: { readonly unitName: (unitId: string) => string; readonly language: Language },
): Promise<void> {
  const { unitName, language } = given;
  const title = { zh: '三项建议', en: 'Recommendations' }[language];
  await writeWorkbook(out, { title, columns: columns(unitName), rows, language });
}

// Figures and lists as Excel files.
import type { Writable } from 'node:stream';
import type { Language } from '#kernel/text.ts';
import { writeWorkbook } from '#platform/http/workbook.ts';
import type { Grain, ListRow, Report } from './contract.ts';
import { COLUMNS, REPORT_COLUMNS } from './columns.ts';
import type { Measure } from './rules/measure.ts';
import type { Period } from './rules/period.ts';

/** Writes a report: one row for each figure. */
export async function writeReportWorkbook(out: Writable, report: Report, language: Language): Promise<void> {
  const title = `${report.period.from} ${report.period.to}`;
  const rows = report.measures.map((figure) => ({ ...figure, asOf: report.asOf }));
  await writeWorkbook(out, { title, columns: REPORT_COLUMNS, rows, language });
}

/** Writes the list behind a figure: one row for each row. */
export async function writeListWorkbook(
  out: Writable,
  list: {
    readonly measure: Measure;
    readonly period: Period;
    readonly rows: AsyncIterable<ListRow>;
    readonly language: Language;
  },
): Promise<void> {
  const { measure, rows, language } = list;
  const grain: Grain = measure.grain;
  await writeWorkbook(out, {
    title: measure.name[language].slice(0, 25),
    columns: COLUMNS[grain],
    rows,
    language,
  });
}

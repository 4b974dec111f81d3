// Reports and lists as Excel files, written while they are read.
import type { Clock } from '#kernel/clock.ts';
import { succeed } from '#kernel/result.ts';
import type { Actor } from '#kernel/actor.ts';
import { downloadRoute, type Download } from '#platform/http/download.ts';
import type { Route } from '#platform/http/route.ts';
import * as contract from './contract.ts';
import { scopeOf } from './counting.ts';
import { allRows } from './list.views.ts';
import { readMeasure, readPeriod } from './questions.ts';
import { getReport } from './report.views.ts';
import { yearPeriod, type Period } from './rules/period.ts';
import { writeListWorkbook, writeReportWorkbook } from './workbook.ts';

const exporting = { tag: 'statistics', permission: 'exportReport' } as const;

/** The routes that answer with a file. */
export function exportRoutes(clock: Clock): readonly Route[] {
  return [
    downloadRoute({
      ...exporting,
      url: '/api/v1/reports/year/:year/export.xlsx',
      operation: 'exportYearReport',
      summary: { zh: '导出年度报表', en: 'Export the report of a year' },
      params: contract.AskYear,
      records: { act: 'export', subject: ({ params }) => String(params.year) },
      prepare: (_tx, actor, { params }) => succeed(reportFile(actor, yearPeriod(params.year), clock)),
    }),
    downloadRoute({
      ...exporting,
      url: '/api/v1/reports/export.xlsx',
      operation: 'exportReport',
      summary: { zh: '导出任意时段报表', en: 'Export the report of any period' },
      query: contract.AskPeriod,
      records: { act: 'export', subject: ({ query }) => `${query.from}/${query.to}` },
      prepare: (_tx, actor, { query }) => {
        const period = readPeriod(query);
        return period.ok ? succeed(reportFile(actor, period.value, clock)) : period;
      },
    }),
    downloadRoute({
      ...exporting,
      url: '/api/v1/reports/measures/:id/list/export.xlsx',
      operation: 'exportFigureRows',
      summary: { zh: '导出指标背后的清单', en: 'Export the rows behind a figure' },
      params: contract.AskMeasure,
      query: contract.AskPeriod,
      records: {
        act: 'export',
        subject: ({ params }) => params.id,
        details: ({ query }) => ({ from: query.from, to: query.to }),
      },
      prepare: (_tx, actor, { params, query }) => {
        const measure = readMeasure(params.id);
        if (!measure.ok) return measure;
        const period = readPeriod(query);
        if (!period.ok) return period;
        const asked = { measure: measure.value, period: period.value, today: clock.today() };
        return succeed({
          fileName: `${measure.value.id}-${period.value.from}-${period.value.to}.xlsx`,
          write: (out, { database, language }) =>
            database.transactionAs(actor, async (tx) => {
              const scope = await scopeOf(tx, actor);
              await writeListWorkbook(out, { ...asked, rows: allRows(tx, { ...asked, scope }), language });
            }),
        });
      },
    }),
  ];
}

function reportFile(actor: Actor, period: Period, clock: Clock): Download {
  return {
    fileName: `report-${period.from}-${period.to}.xlsx`,
    write: (out, { database, language }) =>
      database.transactionAs(actor, async (tx) => {
        const scope = await scopeOf(tx, actor);
        await writeReportWorkbook(out, await getReport(tx, { period, scope }, clock), language);
      }),
  };
}

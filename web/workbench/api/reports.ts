// Reports and the lists behind their figures.
import type { ListPage, Report } from '#modules/statistics/contract.ts';
import { addressOf, request } from './client.ts';

/** A period of whole days, both ends included. */
export interface PeriodQuery {
  readonly from: string;
  readonly to: string;
}

export function getYearReport(year: number, signal?: AbortSignal): Promise<Report> {
  return request('GET', `/reports/year/${year}`, signal === undefined ? {} : { signal });
}

export function getReport({ from, to }: PeriodQuery, signal?: AbortSignal): Promise<Report> {
  return request('GET', '/reports', { query: { from, to }, ...(signal === undefined ? {} : { signal }) });
}

export function listBehindFigure(
  measureId: string,
  { from, to }: PeriodQuery,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<ListPage> {
  return request('GET', `/reports/measures/${encodeURIComponent(measureId)}/list`, {
    query: { from, to, limit: 100, cursor: cursor ?? undefined },
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The report as a workbook. */
export function reportWorkbook({ from, to }: PeriodQuery): string {
  return addressOf('/reports/export.xlsx', { from, to });
}

/** The list behind a figure as a workbook. */
export function listWorkbook(measureId: string, { from, to }: PeriodQuery): string {
  return addressOf(`/reports/measures/${encodeURIComponent(measureId)}/list/export.xlsx`, { from, to });
}

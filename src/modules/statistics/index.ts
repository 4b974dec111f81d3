// The front door of statistics: measures, reports, and the rows behind each figure.

/** Reports and lists. A scope of null is the whole network; for officers `scopeOf` says what their units come to. */
export { getReport, type ReportRequest } from './report.views.ts';
export { allRows, listRows, type ListRequest } from './list.views.ts';
export { scopeOf } from './counting.ts';
export type { Scope } from './grains.ts';

/** What can be measured, and over which days. */
export { findMeasure, MEASURES } from './rules/measures.ts';
export type { Measure } from './rules/measure.ts';
export { yearPeriod, type Period } from './rules/period.ts';
export { readPeriod } from './questions.ts';

/** A report as lines of text. */
export { reportAsTable } from './report-table.ts';

/** Over HTTP. */
export { statisticsRoutes } from './statistics.routes.ts';

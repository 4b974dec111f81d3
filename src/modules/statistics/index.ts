// The front door of statistics: measures, reports, and the rows behind each figure.

/** Reports and lists. A scope of null is the whole network; for officers `scopeOf` says what their units come to. */
export { getReport, listMeasures, type ReportRequest } from './report.views.ts';
export { allRows, listRows, type ListRequest } from './list.views.ts';
export { scopeOf } from './counting.ts';
export type { Scope } from './rows.query.ts';

/** What can be measured, and over which days. */
export { findMeasure, MEASURES } from './rules/measures.ts';
export type { Measure } from './rules/measure.ts';
export { monthPeriod, previousPeriod, quarterPeriod, yearPeriod, type Period } from './rules/period.ts';
export { readMeasure, readPeriod } from './questions.ts';

/** What a report says beside a figure, and a report as lines of text. */
export { compareFigures } from './rules/compare.ts';
export { reportAsTable } from './report-table.ts';

/** Over HTTP. */
export { statisticsRoutes } from './statistics.routes.ts';

// Reports over HTTP. Every figure is of the units in the officer's scope.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { queryRoute, type Route } from '#platform/http/route.ts';
import * as contract from './contract.ts';
import { scopeOf } from './counting.ts';
import { exportRoutes } from './export.routes.ts';
import { listRows } from './list.views.ts';
import { readMeasure, readPeriod } from './questions.ts';
import { getReport, listMeasures } from './report.views.ts';
import { yearPeriod, type Period } from './rules/period.ts';

const reading = { tag: 'statistics', permission: 'readReport' } as const;

/** The period of a figure, for the audit log. */
const periodOf = ({ query }: { readonly query: contract.AskPeriod }) => ({ from: query.from, to: query.to });

/** Every route of the statistics. */
export function statisticsRoutes(clock: Clock): readonly Route[] {
  return [...reportRoutes(clock), ...measureRoutes(clock), ...exportRoutes(clock)];
}

function reportRoutes(clock: Clock): readonly Route[] {
  return [
    queryRoute({
      ...reading,
      url: '/api/v1/reports/year/:year',
      operation: 'viewYearReport',
      summary: { zh: '年度报表', en: 'The report of a year' },
      params: contract.AskYear,
      answer: contract.Report,
      records: { act: 'report', subject: ({ params }) => String(params.year) },
      read: (tx, actor, { params }) => report(tx, actor, yearPeriod(params.year), clock),
    }),
    queryRoute({
      ...reading,
      url: '/api/v1/reports',
      operation: 'viewReport',
      summary: { zh: '任意时段报表', en: 'The report of any period' },
      query: contract.AskPeriod,
      answer: contract.Report,
      records: { act: 'report', subject: ({ query }) => `${query.from}/${query.to}` },
      read: async (tx, actor, { query }) => {
        const period = readPeriod(query);
        return period.ok ? report(tx, actor, period.value, clock) : period;
      },
    }),
  ];
}

async function report(tx: Tx, actor: Actor, period: Period, clock: Clock): Promise<Result<contract.Report>> {
  const scope = await scopeOf(tx, actor);
  return succeed(await getReport(tx, { period, scope }, clock));
}

function measureRoutes(clock: Clock): readonly Route[] {
  return [
    queryRoute({
      ...reading,
      url: '/api/v1/reports/measures',
      operation: 'listMeasures',
      summary: { zh: '指标及其含义', en: 'The measures and what they count' },
      answer: contract.MeasureList,
      records: { nothing: 'what the measures mean is published' },
      read: async () => succeed({ items: listMeasures() }),
    }),
    queryRoute({
      ...reading,
      url: '/api/v1/reports/measures/:id/list',
      operation: 'listFigureRows',
      summary: { zh: '指标背后的清单', en: 'The rows behind a figure' },
      params: contract.AskMeasure,
      query: contract.AskList,
      answer: contract.ListPage,
      records: { act: 'listMatters', subject: ({ params }) => params.id, details: periodOf },
      read: async (tx, actor, { params, query }) => {
        const measure = readMeasure(params.id);
        if (!measure.ok) return measure;
        const period = readPeriod(query);
        if (!period.ok) return period;
        const scope = await scopeOf(tx, actor);
        const { cursor, limit } = query;
        return listRows(tx, {
          measure: measure.value,
          period: period.value,
          scope,
          today: clock.today(),
          ...(cursor === undefined ? {} : { cursor }),
          ...(limit === undefined ? {} : { limit }),
        });
      },
    }),
  ];
}

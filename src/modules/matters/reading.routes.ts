import { Type } from 'typebox';
import type { Clock } from '#kernel/clock.ts';
import { succeed } from '#kernel/result.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import { EntryPage } from '#modules/audit/contract.ts';
import { MatterView } from './contract.ts';
import { CitedBefore } from './handling/citing.contract.ts';
import { viewCitedBefore } from './handling/citing.view.ts';
import { ListMatters, MatterPage, ReadingsQuery, TrayCounts } from './list.contract.ts';
import { listMatters, viewMatter, viewTrayCounts } from './matter.views.ts';
import { MatterId, TAG } from './on-matter.ts';
import { readForPrint, viewMatterReadings } from './readings.view.ts';

/** A browser prints what it has; it tells when it does. */
export function printRoute(): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/matters/:matterId/prints',
    operation: 'recordPrint',
    summary: { zh: '记录打印', en: 'Record that a matter is printed' },
    tag: TAG,
    permission: 'readMatter',
    params: MatterId,
    answer: Type.Object({}),
    records: { act: 'print' },
    work: async (tx, actor, { params }) => {
      const officer = officerWho(actor, 'readMatter');
      return officer.ok ? readForPrint(tx, officer.value, params.matterId) : officer;
    },
  });
}

/** Lists, counts and pages of matters, and who read them. */
export function readingRoutes(clock: Clock): Route[] {
  return [
    queryRoute({
      url: '/api/v1/matters',
      operation: 'listMatters',
      summary: { zh: '信访事项列表', en: 'List matters' },
      tag: TAG,
      permission: 'listMatters',
      query: ListMatters,
      answer: MatterPage,
      records: {
        act: ({ query }) => (query.q === undefined ? 'listMatters' : 'searchMatters'),
        details: ({ query: { q: _words, cursor: _cursor, ...narrowed } }) => narrowed,
        words: ({ query }) => query.q,
      },
      read: async (tx, actor, { query }) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok ? succeed(await listMatters(tx, officer.value, query, clock.today())) : officer;
      },
    }),
    queryRoute({
      url: '/api/v1/tray/counts',
      operation: 'countTray',
      summary: { zh: '待办数量', en: 'Count the in-tray' },
      tag: TAG,
      permission: 'listMatters',
      answer: TrayCounts,
      records: { nothing: 'numbers without matters, asked for by every page' },
      read: async (tx, actor) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok ? succeed(await viewTrayCounts(tx, officer.value, clock.today())) : officer;
      },
    }),
    queryRoute({
      url: '/api/v1/matters/:matterId',
      operation: 'readMatter',
      summary: { zh: '信访事项', en: 'Read a matter' },
      tag: TAG,
      permission: 'readMatter',
      params: MatterId,
      answer: MatterView,
      versionOf: (answer) => answer.version,
      records: { act: 'readMatter' },
      read: async (tx, actor, { params }) => {
        const officer = officerWho(actor, 'readMatter');
        return officer.ok ? viewMatter(tx, officer.value, params.matterId, clock) : officer;
      },
    }),
    queryRoute({
      url: '/api/v1/citations',
      operation: 'listCitedBefore',
      summary: { zh: '本单位引用过的条文', en: 'Articles that the unit cited before' },
      tag: TAG,
      permission: 'listMatters',
      answer: CitedBefore,
      records: { nothing: 'names of articles with how often they were cited, without matters' },
      read: async (tx, actor) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok ? succeed(await viewCitedBefore(tx, officer.value)) : officer;
      },
    }),
    queryRoute({
      url: '/api/v1/matters/:matterId/readings',
      operation: 'listReadings',
      summary: { zh: '查阅记录', en: 'Who read a matter' },
      tag: TAG,
      permission: 'readMatter',
      params: MatterId,
      query: ReadingsQuery,
      answer: EntryPage,
      records: { act: 'readAudit' },
      read: async (tx, actor, { params, query }) => {
        const officer = officerWho(actor, 'readMatter');
        return officer.ok ? viewMatterReadings(tx, officer.value, params.matterId, query) : officer;
      },
    }),
  ];
}

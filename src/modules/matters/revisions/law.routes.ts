// The office's calendar and the local rules in force, over HTTP.
import type { Clock } from '#kernel/clock.ts';
import { yearOf } from '#kernel/plain-date.ts';
import { succeed } from '#kernel/result.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import type { Office } from '#platform/http/office.ts';
import * as contract from '#modules/calendar/contract.ts';
import { AskCitations, CitationList, OverlayList, SetOverlay } from '#modules/law/contract.ts';
import { applyCalendar, previewCalendar, viewCalendar } from './calendar-change.commands.ts';
import { setOverlay, viewCitations, viewOverlays } from './overlay.commands.ts';

const tag = 'law';

/** What is in force: for everybody to read, kept by administrators. */
export function lawRoutes({ clock }: Office): readonly Route[] {
  return [...calendarRoutes(clock), ...overlayRoutes(clock)];
}

function overlayRoutes(clock: Clock): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/law/citations',
      operation: 'listCitations',
      summary: { zh: '可以引用的条文', en: 'Articles that can be quoted' },
      tag,
      permission: 'readNetwork',
      query: AskCitations,
      answer: CitationList,
      records: { nothing: 'the law is known to every officer' },
      read: async (tx, _actor, { query }) => succeed(await viewCitations(tx, query.regime, clock.today())),
    }),
    queryRoute({
      url: '/api/v1/law/overlays',
      operation: 'listOverlays',
      summary: { zh: '地方规定及其启用情况', en: 'Local rules, and which are in force' },
      tag,
      permission: 'readNetwork',
      answer: OverlayList,
      records: { nothing: 'the law in force is known to every officer' },
      read: async (tx) => succeed(await viewOverlays(tx, clock.today())),
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/law/overlays',
      operation: 'setOverlay',
      summary: { zh: '启用、停用地方规定', en: 'Put local rules in force, or end that' },
      tag,
      permission: 'keepLaw',
      body: SetOverlay,
      answer: OverlayList,
      records: {
        act: 'command',
        subject: ({ body }) => body.code,
        details: ({ body }) => ({ inForce: body.inForce, fromOn: body.fromOn }),
      },
      work: (tx, actor, { body }) => setOverlay(tx, actor, body, clock),
    }),
  ];
}

function calendarRoutes(clock: Clock): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/calendar',
      operation: 'getCalendar',
      summary: { zh: '工作日历', en: 'The working calendar' },
      tag,
      permission: 'readNetwork',
      query: contract.AskCalendar,
      answer: contract.CalendarView,
      records: { nothing: 'the calendar is known to every officer' },
      read: async (tx, _actor, { query }) =>
        succeed(await viewCalendar(tx, query.year ?? yearOf(clock.today()))),
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/calendar/preview',
      operation: 'previewCalendar',
      summary: { zh: '预览日历变更的影响', en: 'Preview which clocks a change would move' },
      tag,
      permission: 'keepLaw',
      body: contract.CalendarChange,
      answer: contract.CalendarPreview,
      records: { nothing: 'nothing is changed, and no matter is named' },
      work: (tx, _actor, { body }) => previewCalendar(tx, body),
    }),
    commandRoute({
      method: 'POST',
      status: 201,
      url: '/api/v1/calendar/changes',
      operation: 'applyCalendar',
      summary: { zh: '变更工作日历', en: 'Change the calendar' },
      tag,
      permission: 'keepLaw',
      body: contract.ApplyCalendar,
      answer: contract.CalendarApplied,
      records: {
        act: 'command',
        subject: (_asked, applied) => (applied === undefined ? undefined : `calendar ${applied.version}`),
        details: ({ body }) => ({ days: body.days.length, years: body.years.join(' ') }),
      },
      work: (tx, actor, { body }) => applyCalendar(tx, actor, body, clock),
    }),
  ];
}

// The working calendar and the local rules in force.
import type {
  ApplyCalendar,
  CalendarApplied,
  CalendarChange,
  CalendarPreview,
  CalendarView,
} from '#modules/calendar/contract.ts';
import type { AskCitations, CitationList, OverlayList, SetOverlay } from '#modules/law/contract.ts';
import { request } from './client.ts';

export function getCalendar(year: number, signal: AbortSignal): Promise<CalendarView> {
  return request('GET', '/calendar', { query: { year }, signal });
}

export function previewCalendar(change: CalendarChange): Promise<CalendarPreview> {
  return request('POST', '/calendar/preview', { body: change });
}

/** Sent again under its key, it makes one version. */
export function applyCalendar(change: ApplyCalendar, idempotencyKey: string): Promise<CalendarApplied> {
  return request('POST', '/calendar/changes', { body: change, idempotencyKey });
}

export function listOverlays(signal: AbortSignal): Promise<OverlayList> {
  return request('GET', '/law/overlays', { signal });
}

export function setOverlay(setting: SetOverlay, idempotencyKey: string): Promise<OverlayList> {
  return request('POST', '/law/overlays', { body: setting, idempotencyKey });
}

/** The articles that an opinion under a Regulation may rest on. */
export function listCitations(query: AskCitations, signal: AbortSignal): Promise<CitationList> {
  return request('GET', '/law/citations', { query, signal });
}

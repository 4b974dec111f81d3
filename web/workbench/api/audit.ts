// The audit log, and who read a matter.
import type { EntryPage, ListEntries, NarrowEntries } from '#modules/audit/contract.ts';
import { addressOf, request } from './client.ts';

export function listEntries(query: ListEntries, signal?: AbortSignal): Promise<EntryPage> {
  return request('GET', '/audit/entries', { query, ...(signal === undefined ? {} : { signal }) });
}

export function listReadings(
  matterId: string,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<EntryPage> {
  return request('GET', `/matters/${encodeURIComponent(matterId)}/readings`, {
    query: { cursor: cursor ?? undefined },
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The entries as narrowed, as a workbook. */
export function entriesWorkbook(query: NarrowEntries): string {
  return addressOf('/audit/entries.xlsx', query);
}

/** Everything recorded within the days, as a file that can be proven anywhere. */
export function auditLines(days: Pick<NarrowEntries, 'from' | 'to'>): string {
  return addressOf('/audit/export.jsonl', days);
}

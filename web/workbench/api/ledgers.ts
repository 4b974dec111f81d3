// Bringing earlier ledgers in.
import type {
  DryRun,
  FaultPage,
  InspectedFile,
  LedgerDetail,
  LedgerMap,
  LedgerPage,
  LedgerView,
} from '#modules/exchange/contract.ts';
import { addressOf, request } from './client.ts';

/** Reads sheets and columns; nothing is stored. */
export function inspectLedger(file: File): Promise<InspectedFile> {
  const form = new FormData();
  form.append('file', file);
  return request('POST', '/ledgers/inspect', { body: form });
}

export function uploadLedger(file: File, map: LedgerMap, key: string): Promise<LedgerView> {
  const form = new FormData();
  form.append('map', JSON.stringify(map));
  form.append('file', file);
  return request('POST', '/ledgers', { body: form, idempotencyKey: key });
}

export function changeLedgerMap(ledgerId: string, map: LedgerMap): Promise<unknown> {
  return request('PUT', `${pathOf(ledgerId)}/map`, { body: { map } });
}

export function dryRunLedger(ledgerId: string): Promise<DryRun> {
  return request('POST', `${pathOf(ledgerId)}/dry-run`);
}

export function startLedger(ledgerId: string): Promise<unknown> {
  return request('POST', `${pathOf(ledgerId)}/start`);
}

export function listLedgers(cursor: string | null, signal?: AbortSignal): Promise<LedgerPage> {
  return request('GET', '/ledgers', {
    query: { cursor: cursor ?? undefined },
    ...(signal === undefined ? {} : { signal }),
  });
}

export function getLedger(ledgerId: string, signal?: AbortSignal): Promise<LedgerDetail> {
  return request('GET', pathOf(ledgerId), signal === undefined ? {} : { signal });
}

export function listLedgerFaults(ledgerId: string, signal?: AbortSignal): Promise<FaultPage> {
  return request('GET', `${pathOf(ledgerId)}/faults`, signal === undefined ? {} : { signal });
}

/** The faulty rows as a workbook: correct them there and import it. */
export function faultsWorkbook(ledgerId: string): string {
  return addressOf(`${pathOf(ledgerId)}/faults.xlsx`);
}

function pathOf(ledgerId: string): string {
  return `/ledgers/${encodeURIComponent(ledgerId)}`;
}

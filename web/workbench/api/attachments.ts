// Attachments of a matter.
import type { AttachmentList } from '#modules/attachments/contract.ts';
import { addressOf, request } from './client.ts';

export function listAttachments(matterId: string, signal?: AbortSignal): Promise<AttachmentList> {
  return request('GET', pathOf(matterId), signal === undefined ? {} : { signal });
}

export function addAttachments(
  matterId: string,
  files: readonly File[],
  idempotencyKey: string,
): Promise<AttachmentList> {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  return request('POST', pathOf(matterId), { body: form, idempotencyKey });
}

/** Where the browser fetches one. */
export function attachmentAddress(matterId: string, attachmentId: string): string {
  return addressOf(`${pathOf(matterId)}/${encodeURIComponent(attachmentId)}`);
}

function pathOf(matterId: string): string {
  return `/matters/${encodeURIComponent(matterId)}/attachments`;
}

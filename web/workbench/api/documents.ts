// Official documents of a matter.
import type {
  DocumentDraft,
  DocumentList,
  IssueDocument,
} from '#modules/matters/documents/document.contract.ts';
import { addressOf, request } from './client.ts';

export function listDocuments(matterId: string, signal?: AbortSignal): Promise<DocumentList> {
  return request('GET', pathOf(matterId), signal === undefined ? {} : { signal });
}

/** A draft of it, without a number; nothing is kept. */
export function previewDocument(matterId: string, body: IssueDocument): Promise<DocumentDraft> {
  return request('POST', `${pathOf(matterId)}/preview`, { body });
}

export function issueDocument(
  matterId: string,
  body: IssueDocument,
  idempotencyKey: string,
): Promise<DocumentList> {
  return request('POST', pathOf(matterId), { body, idempotencyKey });
}

/** Where the browser fetches the file of one. */
export function documentAddress(matterId: string, documentId: string, format: 'pdf' | 'docx'): string {
  return addressOf(`${pathOf(matterId)}/${encodeURIComponent(documentId)}/document.${format}`);
}

function pathOf(matterId: string): string {
  return `/matters/${encodeURIComponent(matterId)}/documents`;
}

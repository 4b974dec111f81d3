// Documents of a matter over HTTP: the list, a draft, issuing, and the files.
import { Type } from 'typebox';
import { fileRoute } from '#platform/http/file.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import { issueByHand, previewDocument } from './document.commands.ts';
import { DocumentDraft, DocumentList, IssueDocument } from './document.contract.ts';
import { openDocumentFile, viewDocuments, type DocumentFormat } from './document.views.ts';
import { MatterId, TAG } from '../on-matter.ts';

const URL = '/api/v1/matters/:matterId/documents';
const Uuid = Type.String({ format: 'uuid' });

/** The routes of documents. */
export function documentRoutes(office: Office): readonly Route[] {
  const { clock } = office;
  return [
    queryRoute({
      url: URL,
      operation: 'listDocuments',
      summary: { zh: '文书列表', en: 'List the documents of a matter' },
      tag: TAG,
      permission: 'readMatter',
      records: { act: 'readMatter' },
      params: MatterId,
      answer: DocumentList,
      read: async (tx, actor, { params }) => {
        const officer = officerWho(actor, 'readMatter');
        return officer.ok ? viewDocuments(tx, officer.value, params.matterId, clock) : officer;
      },
    }),
    commandRoute({
      method: 'POST',
      url: `${URL}/preview`,
      operation: 'previewDocument',
      summary: { zh: '预览文书（草稿，不编文号）', en: 'Look at a draft of a document; no number is taken' },
      tag: TAG,
      permission: 'issueDocument',
      records: { act: 'readMatter' },
      params: MatterId,
      body: IssueDocument,
      answer: DocumentDraft,
      work: async (tx, actor, { params, body: input }) => {
        const officer = officerWho(actor, 'issueDocument');
        return officer.ok
          ? previewDocument(tx, officer.value, { matterId: params.matterId, input }, clock)
          : officer;
      },
    }),
    commandRoute({
      method: 'POST',
      url: URL,
      operation: 'issueDocument',
      summary: { zh: '出具文书', en: 'Issue a document' },
      tag: TAG,
      permission: 'issueDocument',
      records: { act: 'command' },
      params: MatterId,
      body: IssueDocument,
      answer: DocumentList,
      status: 201,
      work: async (tx, actor, { params, body: input, version }) => {
        const officer = officerWho(actor, 'issueDocument');
        if (!officer.ok) return officer;
        const target = { matterId: params.matterId, expectedVersion: version, input };
        const issued = await issueByHand(tx, officer.value, target, clock);
        return issued.ok ? viewDocuments(tx, officer.value, params.matterId, clock) : issued;
      },
    }),
    fileOf('pdf', 'downloadDocumentPdf', office),
    fileOf('docx', 'downloadDocumentWord', office),
  ];
}

function fileOf(format: DocumentFormat, operation: string, { config }: Office): Route {
  return fileRoute({
    url: `${URL}/:documentId/document.${format}`,
    operation,
    summary:
      format === 'pdf'
        ? { zh: '下载文书（PDF）', en: 'Download a document as PDF' }
        : { zh: '下载文书（Word）', en: 'Download a document as a Word file' },
    tag: TAG,
    permission: 'readMatter',
    records: { act: 'export', subject: ({ params }) => params.documentId },
    params: Type.Object({ matterId: Uuid, documentId: Uuid }),
    prepare: async (tx, actor, { params }) => {
      const officer = officerWho(actor, 'readMatter');
      return officer.ok
        ? openDocumentFile(tx, officer.value, { ...params, format }, config.publicUrl)
        : officer;
    },
  });
}

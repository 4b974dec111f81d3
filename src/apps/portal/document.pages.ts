// The petitioner has a document of their matter as a PDF, behind the same proof as the matter.
import { Type } from 'typebox';
import { refuse } from '#kernel/result.ts';
import { fileRoute } from '#platform/http/file.ts';
import type { Office } from '#platform/http/office.ts';
import { PUBLIC, type Route } from '#platform/http/route.ts';
import { openOwnDocument } from '#modules/matters/index.ts';
import { NOT_PROVEN, petitionerWith, proveAgain, TICKET_COOKIE } from './proven.ts';

/** The route of a document. */
export function documentPages({ clock, config }: Office): Route[] {
  return [
    fileRoute({
      url: '/track/documents/:documentId',
      operation: 'downloadOwnDocument',
      summary: { zh: '下载本人事项的文书', en: 'Download a document of one’s own matter' },
      tag: 'portal',
      permission: PUBLIC,
      records: { noted: 'where the matter was proven' },
      params: Type.Object({ documentId: Type.String({ format: 'uuid' }) }),
      insteadOfProblem: proveAgain,
      prepare: async (tx, _actor, { params, raw }) => {
        const petitioner = await petitionerWith(tx, raw.cookies[TICKET_COOKIE], clock.now());
        if (petitioner === undefined) return refuse(NOT_PROVEN);
        const { matterId } = petitioner;
        raw.noted = { act: 'readMatter', actor: petitioner, matterId, subject: params.documentId };
        return openOwnDocument(tx, petitioner, params.documentId, config.publicUrl);
      },
    }),
  ];
}

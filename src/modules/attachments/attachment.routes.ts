import { Type } from 'typebox';
import { succeed, type Result } from '#kernel/result.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { fileRoute } from '#platform/http/file.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import type { Action } from '#modules/access/contract.ts';
import { addAttachments } from './attachment.commands.ts';
import { AttachmentList } from './contract.ts';
import { openAttachment, viewAttachments } from './reading.ts';

const Uuid = Type.String({ format: 'uuid' });
const MatterId = Type.Object({ matterId: Uuid });
const tag = 'attachments';

/** Every route of the attachments module. */
export function attachmentRoutes({ clock, config }: Office): readonly Route[] {
  const bounds = config.attachments;
  return [
    queryRoute({
      url: '/api/v1/matters/:matterId/attachments',
      operation: 'listAttachments',
      summary: { zh: '附件列表', en: 'List the attachments of a matter' },
      tag,
      permission: 'readMatter',
      records: { act: 'readMatter' },
      params: MatterId,
      answer: AttachmentList,
      read: (tx, actor, { params }) => listed(tx, actor, 'readMatter', params.matterId),
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/matters/:matterId/attachments',
      operation: 'addAttachments',
      summary: { zh: '添加附件', en: 'Add attachments to a matter' },
      tag,
      permission: 'addAttachment',
      records: { act: 'command' },
      params: MatterId,
      largestUpload: bounds.largestBytes,
      answer: AttachmentList,
      status: 201,
      work: async (tx, actor, { params, uploads }) => {
        const officer = officerWho(actor, 'addAttachment');
        if (!officer.ok) return officer;
        const given = { matterId: params.matterId, files: uploads };
        const added = await addAttachments(tx, officer.value, given, { clock, bounds });
        return added.ok ? listed(tx, actor, 'addAttachment', params.matterId) : added;
      },
    }),
    fileRoute({
      url: '/api/v1/matters/:matterId/attachments/:attachmentId',
      operation: 'downloadAttachment',
      summary: { zh: '下载附件', en: 'Download an attachment' },
      tag,
      permission: 'readMatter',
      records: { act: 'readMatter', subject: ({ params }) => params.attachmentId },
      params: Type.Object({ matterId: Uuid, attachmentId: Uuid }),
      prepare: async (tx, actor, { params }) => {
        const officer = officerWho(actor, 'readMatter');
        return officer.ok ? openAttachment(tx, officer.value, params) : officer;
      },
    }),
  ];
}

async function listed(
  tx: Tx,
  actor: Actor,
  action: Action,
  matterId: string,
): Promise<Result<AttachmentList>> {
  const officer = officerWho(actor, action);
  if (!officer.ok) return officer;
  const items = await viewAttachments(tx, officer.value, matterId);
  return items.ok ? succeed({ items: items.value }) : items;
}

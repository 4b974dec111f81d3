// Who may have which attachment, and in what form it leaves.
import type { Actor } from '#kernel/actor.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { StoredFile } from '#platform/http/file.ts';
import { findReadable } from '#modules/matters/index.ts';
import { listAttachments, readPiece, type AttachmentRecord } from './attachment.store.ts';
import type { AttachmentView } from './contract.ts';
import { hasPublicCopy, publicCopy } from './public-copy.ts';

/** The attachments of a matter for those who may read it: officers in scope, and its petitioner. */
export async function viewAttachments(
  tx: Tx,
  actor: Actor,
  matterId: string,
): Promise<Result<AttachmentView[]>> {
  const matter = await findReadable(tx, actor, matterId);
  if (!matter.ok) return matter;
  const records = await listAttachments(tx, matterId);
  return succeed(
    records.map((one) => ({
      attachmentId: one.attachmentId,
      fileName: one.fileName,
      mediaType: one.mediaType,
      bytes: one.bytes,
      origin: one.origin,
      addedAt: one.addedAt.toISOString(),
      scanState: one.scanState,
      finding: actor.kind === 'officer' ? one.finding : null,
    })),
  );
}

/**
 * One attachment to hand out. Held and infected ones are refused. To the petitioner goes back what they sent as they
 * sent it; photos that an officer added go to them without their metadata.
 */
export async function openAttachment(
  tx: Tx,
  actor: Actor,
  of: { readonly matterId: string; readonly attachmentId: string },
): Promise<Result<StoredFile>> {
  const matter = await findReadable(tx, actor, of.matterId);
  if (!matter.ok) return matter;
  const one = (await listAttachments(tx, of.matterId)).find(
    ({ attachmentId }) => attachmentId === of.attachmentId,
  );
  if (one === undefined) return refuse(ATTACHMENT_UNKNOWN);
  if (one.scanState === 'held') return refuse(HELD);
  if (one.scanState === 'infected') return refuse(infected(one.finding ?? ''));
  if (actor.kind !== 'officer' && one.origin === 'desk') return forPublic(tx, one);
  return succeed({ ...named(one), bytes: one.bytes, pieces: (database) => piecesOf(database, actor, of) });
}

/** The program itself, which reads every attachment to scan and to prove it. */
export const PROGRAM = { kind: 'system', task: 'job', unitId: '' } as const;

/** The content of an attachment, piece by piece, each in a transaction of its own. */
export async function* piecesOf(
  database: Database,
  actor: Actor,
  of: { readonly matterId: string; readonly attachmentId: string },
): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    const content = await database.transactionAs(actor, (tx) => readPiece(tx, of, piece));
    if (content === undefined) return;
    yield content;
  }
}

/** The whole content, where it is needed at once. */
export async function readContent(
  tx: Tx,
  of: { readonly matterId: string; readonly attachmentId: string },
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (;;) {
    const content = await readPiece(tx, of, pieces.length);
    if (content === undefined) return Buffer.concat(pieces);
    pieces.push(content);
  }
}

async function forPublic(tx: Tx, one: AttachmentRecord): Promise<Result<StoredFile>> {
  if (!hasPublicCopy(one.mediaType)) return refuse(NO_PUBLIC_COPY);
  const content = await readContent(tx, one);
  try {
    const copy = await publicCopy(content, one.mediaType);
    return succeed({ ...named(one), bytes: copy.length, pieces: () => once(copy) });
  } catch {
    return refuse(NO_PUBLIC_COPY); // a damaged picture may still carry where it was taken
  }
}

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

function named({ fileName, mediaType }: AttachmentRecord) {
  return { fileName, mediaType };
}

const ATTACHMENT_UNKNOWN: Refusal = {
  code: 'attachment-unknown',
  kind: 'not-found',
  text: {
    zh: '该事项没有这个附件。请刷新页面后再试。',
    en: 'The matter has no such attachment. Reload the page and try again.',
  },
};

const HELD: Refusal = {
  code: 'attachment-held',
  kind: 'conflict',
  text: {
    zh: '附件正在等待病毒扫描，扫描之后才能下载。请稍后再试。',
    en: 'The attachment waits to be scanned for viruses and can be downloaded afterwards. Try again in a while.',
  },
};

const NO_PUBLIC_COPY: Refusal = {
  code: 'attachment-without-public-copy',
  kind: 'conflict',
  text: {
    zh: '这张照片无法去除拍摄信息，不能在网上下载。需要的，请向登记单位索取。',
    en: 'What this photo tells of its taking cannot be removed, so it is not handed out here. Ask the registering office.',
  },
};

function infected(finding: string): Refusal {
  return {
    code: 'attachment-infected',
    kind: 'conflict',
    text: {
      zh: `附件含有病毒（${finding}），不能下载。请信访人另行提供。`,
      en: `The attachment carries a virus (${finding}) and cannot be downloaded. Ask the petitioner for another copy.`,
    },
  };
}

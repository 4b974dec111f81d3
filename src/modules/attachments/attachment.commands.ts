// Adds files to a matter: each is looked at by its content, cleaned of its name, bounded, sealed, and stands in the
// history with its digest. All of them are added, or none.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { AttachmentConfig } from '#platform/config/config.ts';
import type { Tx } from '#platform/db/database.ts';
import { openForAttachments } from '#modules/matters/index.ts';
import { digestOfContent, insertAttachment, type NewAttachment } from './attachment.store.ts';
import { cleanFileName } from './rules/file-name.ts';
import { TAKEN } from './rules/file-types.ts';
import { SCAN_ATTACHMENT } from './scan.jobs.ts';
import { sniff } from './sniff.ts';

/** A file as it came. */
export interface GivenFile {
  readonly fileName: string;
  readonly content: Buffer;
}

/** Adds files to a matter, for an officer who may, or for its petitioner. */
export async function addAttachments(
  tx: Tx,
  actor: Actor,
  given: { readonly matterId: string; readonly files: readonly GivenFile[] },
  { clock, bounds }: { readonly clock: Clock; readonly bounds: AttachmentConfig },
): Promise<Result<{ readonly added: number }>> {
  const { matterId, files } = given;
  const opened = await openForAttachments(tx, actor, matterId, clock);
  if (!opened.ok) return opened;
  if (files.length === 0) return refuse(NO_FILE);
  const before = opened.value.attachments.reduce((sum, { bytes }) => sum + bytes, 0);
  const added: NewAttachment[] = [];
  for (const file of files) {
    const read = await readFile(file, bounds);
    if (!read.ok) return read;
    added.push({
      ...read.value,
      matterId,
      attachmentId: tx.entropy.id(clock.now()),
      position: opened.value.attachments.length + added.length + 1,
      origin: actor.kind === 'petitioner' ? 'portal' : 'desk',
      addedBy: actor.kind === 'officer' ? actor.officerId : null,
      addedAt: clock.now(),
      scanState: bounds.scanRequired ? 'held' : 'unscanned',
    });
  }
  const total = added.reduce((sum, { content }) => sum + content.length, before);
  if (total > bounds.mostBytesPerMatter) return refuse(matterFull(bounds.mostBytesPerMatter));
  for (const one of added) {
    await insertAttachment(tx, one);
    if (bounds.clamd !== undefined) {
      await tx.enqueue({
        kind: SCAN_ATTACHMENT,
        payload: { matterId, attachmentId: one.attachmentId },
        singletonKey: one.attachmentId,
      });
    }
  }
  await opened.value.add(
    added.map(({ attachmentId, digest, content, origin }) => ({
      attachmentId,
      digest,
      bytes: content.length,
      origin,
    })),
  );
  return succeed({ added: added.length });
}

async function readFile(
  { fileName, content }: GivenFile,
  bounds: AttachmentConfig,
): Promise<Result<Pick<NewAttachment, 'fileName' | 'mediaType' | 'content' | 'digest'>>> {
  const shown = cleanFileName(fileName, /\.([A-Za-z0-9]{1,5})$/.exec(fileName)?.[1] ?? '');
  if (content.length === 0) return refuse(fileEmpty(shown));
  if (content.length > bounds.largestBytes) return refuse(fileTooLarge(shown, bounds.largestBytes));
  const type = await sniff(content, fileName);
  if (type === undefined) return refuse(typeNotTaken(shown));
  return succeed({
    fileName: cleanFileName(fileName, type.ending),
    mediaType: type.mediaType,
    content,
    digest: digestOfContent(content),
  });
}

const NO_FILE: Refusal = {
  code: 'no-file',
  kind: 'invalid',
  field: 'files',
  text: { zh: '请选择要添加的文件。', en: 'Choose the files to add.' },
};

function fileEmpty(name: string): Refusal {
  return {
    code: 'file-empty',
    kind: 'invalid',
    field: 'files',
    text: { zh: `“${name}”是空文件，请检查后重新选择。`, en: `${name} is empty; check it and choose again.` },
  };
}

function fileTooLarge(name: string, most: number): Refusal {
  return {
    code: 'file-too-large',
    kind: 'invalid',
    field: 'files',
    text: {
      zh: `“${name}”超过 ${inMegabytes(most)}。请压缩或分成几个文件；放不下的材料可以邮寄或当面提交。`,
      en: `${name} is larger than ${inMegabytes(most)}. Make it smaller or split it; bring or post what does not fit.`,
    },
  };
}

function typeNotTaken(name: string): Refusal {
  return {
    code: 'file-type-not-taken',
    kind: 'invalid',
    field: 'files',
    text: {
      zh: `“${name}”的内容不是可以接收的类型。可以接收：${TAKEN.zh}。`,
      en: `The content of ${name} is of no kind that is taken. Taken are: ${TAKEN.en}.`,
    },
  };
}

function matterFull(most: number): Refusal {
  return {
    code: 'matter-attachments-full',
    kind: 'invalid',
    field: 'files',
    text: {
      zh: `本事项的附件合计不能超过 ${inMegabytes(most)}。其余材料可以邮寄或当面提交。`,
      en: `All attachments of a matter together may not exceed ${inMegabytes(most)}. Bring or post the rest.`,
    },
  };
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_048_576)} MB`;
}

// Proves that every attachment is the file that the history names: same number, same digest, and the content opens.
import { createHash } from 'node:crypto';
import type { Database } from '#platform/db/database.ts';
import { listAttachmentFacts, type AttachmentFacts } from '#modules/matters/index.ts';
import { listAttachments, listMattersWithFiles } from './attachment.store.ts';
import { piecesOf, PROGRAM } from './reading.ts';

/** What was checked, and what does not hold. */
export interface AttachmentReport {
  readonly attachments: number;
  readonly faults: readonly { readonly matterId: string; readonly number: string; readonly what: string }[];
}

/** Verifies the attachments of every matter that has any. */
export async function verifyAttachments(database: Database): Promise<AttachmentReport> {
  const matters = await database.transaction((tx) => listAttachmentFacts(tx));
  let attachments = 0;
  const faults: AttachmentReport['faults'][number][] = [];
  for (const matter of matters) {
    attachments += matter.attachments.length;
    for (const what of await verifyOne(database, matter)) {
      faults.push({ matterId: matter.matterId, number: matter.number, what });
    }
  }
  const known = new Set(matters.map(({ matterId }) => matterId));
  for (const matterId of await database.transaction((tx) => listMattersWithFiles(tx))) {
    if (!known.has(matterId))
      faults.push({ matterId, number: '', what: 'attachments that no history names' });
  }
  return { attachments, faults };
}

async function verifyOne(database: Database, { matterId, attachments }: AttachmentFacts): Promise<string[]> {
  const rows = await database.transaction((tx) => listAttachments(tx, matterId));
  const whats: string[] = [];
  for (const { attachmentId, digest } of attachments) {
    const row = rows.find((one) => one.attachmentId === attachmentId);
    if (row === undefined) whats.push(`attachment ${attachmentId} is missing`);
    else if (row.digest !== digest || (await digestStored(database, row)) !== digest) {
      whats.push(`attachment ${attachmentId} is not the file that was added`);
    }
  }
  const known = new Set(attachments.map(({ attachmentId }) => attachmentId));
  const strange = rows.filter(({ attachmentId }) => !known.has(attachmentId));
  return [...whats, ...strange.map(({ attachmentId }) => `attachment ${attachmentId} is not in the history`)];
}

/** The digest of the content as it stands; undefined where it does not open. */
async function digestStored(
  database: Database,
  of: { readonly matterId: string; readonly attachmentId: string },
): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const piece of piecesOf(database, PROGRAM, of)) hash.update(piece);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

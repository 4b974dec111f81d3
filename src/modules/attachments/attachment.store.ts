// Attachments and their content. The content is sealed piece by piece; a piece opens only at its own place.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { keyOfBytes, keyOfText, type SealedStore } from '#platform/crypto/sealed-store.ts';
import type { Tx } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import type { ScanState } from './contract.ts';

/** An attachment as it is written. */
export interface NewAttachment {
  readonly matterId: string;
  readonly attachmentId: string;
  /** Its place among the attachments of the matter, from 1. */
  readonly position: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly digest: string;
  readonly origin: 'desk' | 'portal';
  readonly addedBy: string | null;
  readonly addedAt: Date;
  readonly scanState: ScanState;
}

/** An attachment without its content. */
export interface AttachmentRecord {
  readonly matterId: string;
  readonly attachmentId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: string;
  readonly origin: 'desk' | 'portal';
  readonly addedAt: Date;
  readonly scanState: ScanState;
  readonly finding: string | null;
}

const PIECE_BYTES = 262_144;

/** Writes an attachment with its content. */
export async function insertAttachment(tx: Tx, one: NewAttachment): Promise<void> {
  await tx.db
    .insertInto('attachments')
    .values({
      matter_id: one.matterId,
      attachment_id: one.attachmentId,
      position: one.position,
      file_name_sealed: tx.vault.seal(one.fileName, placeOfName(one.attachmentId)) ?? '',
      media_type: one.mediaType,
      bytes: one.content.length,
      digest: one.digest,
      origin: one.origin,
      added_by: one.addedBy,
      added_at: one.addedAt,
      scan_state: one.scanState,
    })
    .execute();
  for (let piece = 0; piece * PIECE_BYTES < one.content.length; piece += 1) {
    const plain = one.content.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
    await tx.db
      .insertInto('attachment_pieces')
      .values({
        matter_id: one.matterId,
        attachment_id: one.attachmentId,
        piece,
        content_sealed: tx.vault.sealBytes(plain, placeOfPiece(one.attachmentId, piece)),
      })
      .execute();
  }
}

/** The attachments of a matter, the first added first. */
export async function listAttachments(tx: Tx, matterId: string): Promise<AttachmentRecord[]> {
  const rows = await tx.db
    .selectFrom('attachments')
    .selectAll()
    .where('matter_id', '=', matterId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    matterId: row.matter_id,
    attachmentId: row.attachment_id,
    fileName: tx.vault.open(row.file_name_sealed, placeOfName(row.attachment_id)),
    mediaType: row.media_type,
    bytes: Number(row.bytes),
    digest: row.digest,
    origin: row.origin as AttachmentRecord['origin'], // the table allows no other
    addedAt: row.added_at,
    scanState: row.scan_state as ScanState, // as above
    finding: row.finding,
  }));
}

/** One piece of the content; undefined after the last. */
export async function readPiece(
  tx: Tx,
  { matterId, attachmentId }: { readonly matterId: string; readonly attachmentId: string },
  piece: number,
): Promise<Buffer | undefined> {
  const row = await tx.db
    .selectFrom('attachment_pieces')
    .select('content_sealed')
    .where('matter_id', '=', matterId)
    .where('attachment_id', '=', attachmentId)
    .where('piece', '=', piece)
    .executeTakeFirst();
  return row && tx.vault.openBytes(row.content_sealed, placeOfPiece(attachmentId, piece));
}

/** Writes what the scanner said. */
export async function setScanned(
  tx: Tx,
  of: { readonly matterId: string; readonly attachmentId: string },
  said: { readonly scanState: 'clean' | 'infected'; readonly finding: string | null; readonly at: Date },
): Promise<void> {
  await tx.db
    .updateTable('attachments')
    .set({ scan_state: said.scanState, finding: said.finding, scanned_at: said.at })
    .where('matter_id', '=', of.matterId)
    .where('attachment_id', '=', of.attachmentId)
    .execute();
}

/** Attachments that no scanner has looked into yet. */
export async function listUnscanned(tx: Tx): Promise<{ matterId: string; attachmentId: string }[]> {
  const rows = await tx.db
    .selectFrom('attachments')
    .select(['matter_id', 'attachment_id'])
    .where('scan_state', 'in', ['held', 'unscanned'])
    .orderBy('added_at')
    .execute();
  return rows.map((row) => ({ matterId: row.matter_id, attachmentId: row.attachment_id }));
}

/** Matters that have files here, whatever their histories say. */
export async function listMattersWithFiles(tx: Tx): Promise<string[]> {
  const rows = await tx.db.selectFrom('attachments').select('matter_id').distinct().execute();
  return rows.map((row) => row.matter_id);
}

/** Removes every file of a matter that is destroyed. Its history keeps number, size and digest of each. */
export async function eraseAttachments(tx: Tx, matterId: string): Promise<void> {
  await tx.db.deleteFrom('attachment_pieces').where('matter_id', '=', matterId).execute();
  await tx.db.deleteFrom('attachments').where('matter_id', '=', matterId).execute();
}

/** SHA-256 of a content. */
export function digestOfContent(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The names of files, as a store of sealed values. */
export const sealedAttachments: SealedStore = {
  name: 'attachments',
  columns: ['file_name_sealed'],
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select ${keyOfText('file_name_sealed')} as key_id, count(*) as rows from attachments
      group by 1`.execute(tx.db);
    return found.rows.map(({ key_id, rows }) => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const [matterId = LOWEST_ID, attachmentId = LOWEST_ID] = after ?? [];
    const found = await sql<{ matter_id: string; attachment_id: string; file_name_sealed: string }>`
      select matter_id, attachment_id, file_name_sealed from attachments
      where (matter_id, attachment_id) > (${matterId}::uuid, ${attachmentId}::uuid)
        and ${keyOfText('file_name_sealed')} <> ${tx.vault.current.sealingKey}
      order by matter_id, attachment_id limit 100 for update`.execute(tx.db);
    for (const row of found.rows) {
      const place = placeOfName(row.attachment_id);
      await tx.db
        .updateTable('attachments')
        .set({ file_name_sealed: tx.vault.seal(tx.vault.open(row.file_name_sealed, place), place) ?? '' })
        .where('matter_id', '=', row.matter_id)
        .where('attachment_id', '=', row.attachment_id)
        .execute();
    }
    const last = found.rows.at(-1);
    return last && { rows: found.rows.length, position: [last.matter_id, last.attachment_id] };
  },
};

/** The content of files, as a store of sealed values. */
export const sealedPieces: SealedStore = {
  name: 'attachment_pieces',
  columns: ['content_sealed'],
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select ${keyOfBytes('content_sealed')} as key_id, count(*) as rows from attachment_pieces
      group by 1`.execute(tx.db);
    return found.rows.map(({ key_id, rows }) => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const [matterId = LOWEST_ID, attachmentId = LOWEST_ID, piece = '-1'] = after ?? [];
    const found = await sql<SealedPiece>`
      select matter_id, attachment_id, piece, content_sealed from attachment_pieces
      where (matter_id, attachment_id, piece) > (${matterId}::uuid, ${attachmentId}::uuid, ${piece}::integer)
        and ${keyOfBytes('content_sealed')} <> ${tx.vault.current.sealingKey}
      order by matter_id, attachment_id, piece limit 20 for update`.execute(tx.db);
    for (const row of found.rows) {
      const place = placeOfPiece(row.attachment_id, row.piece);
      await tx.db
        .updateTable('attachment_pieces')
        .set({ content_sealed: tx.vault.sealBytes(tx.vault.openBytes(row.content_sealed, place), place) })
        .where('matter_id', '=', row.matter_id)
        .where('attachment_id', '=', row.attachment_id)
        .where('piece', '=', row.piece)
        .execute();
    }
    const last = found.rows.at(-1);
    return (
      last && {
        rows: found.rows.length,
        position: [last.matter_id, last.attachment_id, String(last.piece)],
      }
    );
  },
};

interface SealedPiece {
  readonly matter_id: string;
  readonly attachment_id: string;
  readonly piece: number;
  readonly content_sealed: Buffer;
}

function placeOfName(attachmentId: string): string {
  return `attachments.file_name_sealed/${attachmentId}`;
}

function placeOfPiece(attachmentId: string, piece: number): string {
  return `attachment_pieces.content_sealed/${attachmentId}/${piece}`;
}

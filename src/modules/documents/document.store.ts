// Documents as they were issued: facts and words sealed together, and the number under which they went out.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { keyOfText, type SealedStore } from '#platform/crypto/sealed-store.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import { digestOf } from '#modules/audit/index.ts';
import type { DocumentKind } from './contract.ts';
import type { Content } from './rules/facts.ts';
import type { Paper } from './rules/paper.ts';

/** What is sealed of a document. */
export interface DocumentContent {
  readonly content: Content;
  readonly paper: Paper;
  /** The secret end of the address where it is confirmed; null where it never is. */
  readonly confirmation: string | null;
}

/** What is known of a document without opening it. */
export interface DocumentRecord {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly unitId: string;
  readonly issuedOn: PlainDate;
  readonly digest: string;
  readonly corrects: string | null;
  readonly issuedBy: string;
}

const BATCH = 100;

/** The next number of a series; held for this transaction until it ends. */
export async function takeOrdinal(
  tx: Tx,
  of: { readonly unitId: string; readonly year: number; readonly series: string },
): Promise<number> {
  const taken = await sql<{ ordinal: number }>`
    select take_document_number(${of.unitId}, ${of.year}, ${of.series}) as ordinal`.execute(tx.db);
  const [first] = taken.rows;
  if (first === undefined) throw new Error('no number was taken');
  return first.ordinal;
}

/** Writes a document. Answers the digest of what was sealed. */
export async function insertDocument(
  tx: Tx,
  one: Omit<DocumentRecord, 'digest'> & {
    readonly matterId: string;
    readonly position: number;
    readonly sealed: DocumentContent;
    readonly issuedAt: Date;
  },
): Promise<string> {
  const text = canonicalJson(one.sealed);
  const digest = digestOf(one.sealed);
  const { confirmation } = one.sealed;
  await tx.db
    .insertInto('documents')
    .values({
      matter_id: one.matterId,
      document_id: one.documentId,
      position: one.position,
      kind: one.kind,
      number: one.number,
      unit_id: one.unitId,
      issued_on: one.issuedOn,
      content_sealed: tx.vault.seal(text, placeOf(one.documentId)) ?? null,
      digest,
      confirm_digest: confirmation === null ? null : digestOfConfirmation(confirmation),
      corrects: one.corrects,
      issued_by: one.issuedBy,
      issued_at: one.issuedAt,
    })
    .execute();
  return digest;
}

/** The documents of a matter, the first issued first. */
export async function listDocuments(tx: Tx, matterId: string): Promise<DocumentRecord[]> {
  const rows = await tx.db
    .selectFrom('documents')
    .select(['document_id', 'kind', 'number', 'unit_id', 'issued_on', 'digest', 'corrects', 'issued_by'])
    .where('matter_id', '=', matterId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    kind: row.kind as DocumentKind, // this module's own writing
    number: row.number,
    unitId: row.unit_id,
    issuedOn: row.issued_on,
    digest: row.digest,
    corrects: row.corrects,
    issuedBy: row.issued_by,
  }));
}

/** What a document says; undefined where there is none, or its words were destroyed. */
export async function openDocument(
  tx: Tx,
  of: { readonly matterId: string; readonly documentId: string },
): Promise<DocumentContent | undefined> {
  const row = await tx.db
    .selectFrom('documents')
    .select('content_sealed')
    .where('matter_id', '=', of.matterId)
    .where('document_id', '=', of.documentId)
    .executeTakeFirst();
  if (row === undefined || row.content_sealed === null) return undefined;
  return JSON.parse(tx.vault.open(row.content_sealed, placeOf(of.documentId))) as DocumentContent;
}

/** A document for proving it: what its row says, and the digest of what it holds now. */
export interface ProvenDocument extends DocumentRecord {
  readonly matterId: string;
  /** Null where the words are gone, undefined where they do not open. */
  readonly digestNow: string | null | undefined;
}

/** Every document of the matters named, for verifying them. */
export async function listProvenDocuments(tx: Tx, matterIds: readonly string[]): Promise<ProvenDocument[]> {
  const rows = await tx.db
    .selectFrom('documents')
    .selectAll()
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .orderBy('matter_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    matterId: row.matter_id,
    documentId: row.document_id,
    kind: row.kind as DocumentKind, // as above
    number: row.number,
    unitId: row.unit_id,
    issuedOn: row.issued_on,
    digest: row.digest,
    corrects: row.corrects,
    issuedBy: row.issued_by,
    digestNow: row.content_sealed === null ? null : digestIn(tx, row.content_sealed, row.document_id),
  }));
}

function digestIn(tx: Tx, sealed: string, documentId: string): string | undefined {
  try {
    return digestOf(JSON.parse(tx.vault.open(sealed, placeOf(documentId))));
  } catch {
    return undefined;
  }
}

/** Removes the words of every document of a matter that is destroyed; number, day, unit and digest stay. */
export async function eraseDocuments(tx: Tx, matterId: string): Promise<void> {
  await tx.db
    .updateTable('documents')
    .set({ content_sealed: null })
    .where('matter_id', '=', matterId)
    .where('content_sealed', 'is not', null)
    .execute();
}

/** What the public page tells of a document. */
export interface Confirmed {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly unitName: string;
}

/** The document that is confirmed at an address; undefined where there is none, or none that may be confirmed. */
export async function confirmDocument(tx: Tx, confirmation: string): Promise<Confirmed | undefined> {
  const found = await sql<{ number: string; issued_on: PlainDate; unit_name: string }>`
    select number, issued_on, unit_name from confirm_document(${digestOfConfirmation(confirmation)})`.execute(
    tx.db,
  );
  const [first] = found.rows;
  return first && { number: first.number, issuedOn: first.issued_on, unitName: first.unit_name };
}

function digestOfConfirmation(confirmation: string): string {
  return createHash('sha256').update(confirmation).digest('hex');
}

function placeOf(documentId: string): string {
  return `documents.content_sealed/${documentId}`;
}

/** What documents say, as a store of sealed values. */
export const sealedDocuments: SealedStore = {
  name: 'documents',
  columns: ['content_sealed'],
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select ${keyOfText('content_sealed')} as key_id, count(*) as rows from documents
      where content_sealed is not null group by 1`.execute(tx.db);
    return found.rows.map(({ key_id, rows }) => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const [matterId = LOWEST_ID, documentId = LOWEST_ID] = after ?? [];
    const found = await sql<{ matter_id: string; document_id: string; content_sealed: string }>`
      select matter_id, document_id, content_sealed from documents
      where (matter_id, document_id) > (${matterId}::uuid, ${documentId}::uuid)
        and ${keyOfText('content_sealed')} <> ${tx.vault.current.sealingKey}
      order by matter_id, document_id limit ${BATCH} for update`.execute(tx.db);
    for (const row of found.rows) {
      const place = placeOf(row.document_id);
      await tx.db
        .updateTable('documents')
        .set({ content_sealed: tx.vault.seal(tx.vault.open(row.content_sealed, place), place) ?? null })
        .where('matter_id', '=', row.matter_id)
        .where('document_id', '=', row.document_id)
        .execute();
    }
    const last = found.rows.at(-1);
    return last && { rows: found.rows.length, position: [last.matter_id, last.document_id] };
  },
};

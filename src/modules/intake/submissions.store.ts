import { sql, type Kysely } from 'kysely';
import type { OfficerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { inScope, rowsOutsideWalls } from '#platform/db/query-reach.ts';
import type { SealedPerson } from './sealed-person.ts';
import type { DB as Tables } from '#platform/db/tables.ts';

/** A submission as it stands in the database; instants as ISO text. */
export interface SubmissionRow {
  readonly matter_id: string;
  readonly submission_id: string;
  readonly number: string;
  readonly channel: string;
  readonly received_on: PlainDate;
  readonly registered_at: string;
  readonly registered_unit: string;
  readonly title: string;
  readonly body: string;
  readonly place_id: string;
  readonly topic_id: string | null;
  readonly participants: number;
  readonly people_affected: number;
  readonly anonymous: boolean;
  readonly repeat: boolean;
  readonly received_by_leader: string | null;
  readonly upstream_number: string | null;
  readonly upstream_level: string | null;
  readonly origin: 'desk' | 'portal' | 'ledger';
  readonly query_code_digest: string | null;
  readonly content_digest: string;
}

/** A person of a submission, sealed. */
export interface PartyRow {
  readonly matter_id: string;
  readonly party_id: string;
  readonly submission_id: string;
  readonly role: string;
  readonly confidential: boolean;
  readonly name_sealed: string | undefined;
  readonly phone_sealed: string | undefined;
  readonly id_number_sealed: string | undefined;
  readonly address_sealed: string | undefined;
  readonly name_index: string | undefined;
  readonly phone_index: string | undefined;
  readonly id_number_index: string | undefined;
  readonly index_key: number;
}

/** What a petitioner proves a matter by: the digest of its query code, and the people whose last four signs count. */
export interface ToProve {
  readonly matter_id: string;
  readonly query_code_digest: string | null;
  readonly people: readonly (SealedPerson & { readonly party_id: string })[];
}

/** The next serials of a year; a number once taken is never given again, even where its registration fails. */
export async function takeSerials(tx: Tx, year: number, amount: number): Promise<number[]> {
  const taken = await sql<{
    serial: number;
  }>`select take_numbers(${year}::integer, ${amount}::integer) as serial`.execute(tx.db);
  return taken.rows.map((row) => row.serial);
}

/** Writes submissions and their parties; their matters stand already. */
export async function insertSubmissions(
  tx: Tx,
  submissions: readonly SubmissionRow[],
  parties: readonly PartyRow[],
): Promise<void> {
  const given = JSON.stringify({ submissions, parties });
  await tx.write(sql`with given as (select ${given}::jsonb as it),
      written as (
        insert into submissions select row.* from given,
          jsonb_populate_recordset(null::submissions, given.it -> 'submissions') row)
    insert into parties select row.* from given,
      jsonb_populate_recordset(null::parties, given.it -> 'parties') row`);
}

/** Marks or unmarks the submissions of a matter as one raised again. */
export async function setRepeat(tx: Tx, matterId: string, repeat: boolean): Promise<void> {
  await tx.db.updateTable('submissions').set({ repeat }).where('matter_id', '=', matterId).execute();
}

/** Puts the digest of a query code in the place of the one before. */
export async function saveQueryCode(
  tx: Tx,
  of: { readonly matterId: string; readonly submissionId: string },
  digest: string,
): Promise<void> {
  await tx.db
    .updateTable('submissions')
    .set({ query_code_digest: digest })
    .where('matter_id', '=', of.matterId)
    .where('submission_id', '=', of.submissionId)
    .execute();
}

/** What proves the matter of a number, sealed; asked before anybody is known, so it is a function of the database. */
export async function findToProve(db: Kysely<Tables>, number: string): Promise<ToProve | undefined> {
  const found = await sql<ToProve>`
    select matter_id, query_code_digest, people from submission_to_prove(${number})`.execute(db);
  return found.rows[0];
}

/** The submissions of the matters named, oldest first. */
export async function listSubmissions(db: Kysely<Tables>, matterIds: readonly string[]) {
  return db
    .selectFrom('submissions')
    .selectAll()
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .orderBy('registered_at')
    .orderBy('submission_id')
    .execute();
}

/** Of each matter with parties, whether all of them are kept confidential, and whether one is. */
export async function listConfidential(db: Kysely<Tables>, matterIds: readonly string[]) {
  return db
    .selectFrom('parties')
    .select([
      'matter_id',
      sql<boolean>`bool_and(confidential)`.as('all'),
      sql<boolean>`bool_or(confidential)`.as('any'),
    ])
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .groupBy('matter_id')
    .execute();
}

/** Keeps the people of a matter confidential, or no longer; the history of the matter says why. */
export async function setConfidential(tx: Tx, matterId: string, confidential: boolean): Promise<void> {
  await tx.db.updateTable('parties').set({ confidential }).where('matter_id', '=', matterId).execute();
}

/** The parties of a matter, sealed. */
export async function listParties(db: Kysely<Tables>, matterId: string) {
  return db.selectFrom('parties').selectAll().where('matter_id', '=', matterId).orderBy('party_id').execute();
}

/**
 * Matters with a party of one of these blind indexes; those an officer may read, or all. Nobody is found by people who are
 * kept confidential.
 */
export async function findMattersByIndex(
  db: Kysely<Tables>,
  officer: OfficerActor | undefined,
  indexes: { readonly phone: readonly string[]; readonly idNumber: readonly string[] },
  most: number | undefined,
): Promise<string[]> {
  const readable =
    officer === undefined
      ? sql``
      : sql`and ${inScope(officer, 'parties')} and ${rowsOutsideWalls(officer, 'parties.matter_id')}`;
  const found = await sql<{ matter_id: string }>`
    select matter_id from parties
    where phone_index is not null and phone_index = any(${indexes.phone}::text[]) and not confidential ${readable}
    union
    select matter_id from parties
    where id_number_index is not null and id_number_index = any(${indexes.idNumber}::text[]) and not confidential ${readable}
    limit ${most ?? null}`.execute(db);
  return found.rows.map((row) => row.matter_id);
}

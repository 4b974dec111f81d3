// The words of a matter, which its state knows only by digest.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { openName } from './walls/sealed-accused.store.ts';

/** All prose of one matter, by the number of its row. */
export interface MatterProse {
  readonly title: string;
  readonly closingReport: string | null;
  readonly claims: ReadonlyMap<number, string>;
  readonly notices: ReadonlyMap<number, string>;
  readonly answers: ReadonlyMap<
    number,
    { readonly claimText: string; readonly facts: string; readonly opinion: string; readonly basis: string }
  >;
  readonly ratings: ReadonlyMap<number, string | null>;
  /** Texts without rows of their own kind. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Reads the prose of a matter. */
export async function listProse(tx: Tx, matterId: string): Promise<MatterProse> {
  const matter = await tx.db
    .selectFrom('matters')
    .select(['title', 'closing_report'])
    .where('matter_id', '=', matterId)
    .executeTakeFirstOrThrow();
  const claims = await tx.db
    .selectFrom('claims')
    .select(['claim_id', 'text'])
    .where('matter_id', '=', matterId)
    .execute();
  const notices = await tx.db
    .selectFrom('notices')
    .select(['notice_id', 'text'])
    .where('matter_id', '=', matterId)
    .execute();
  const answers = await tx.db
    .selectFrom('answers')
    .select(['answer_id', 'claim_text', 'facts', 'opinion', 'basis'])
    .where('matter_id', '=', matterId)
    .execute();
  const ratings = await tx.db
    .selectFrom('ratings')
    .select(['rating_id', 'reason'])
    .where('matter_id', '=', matterId)
    .execute();
  const texts = await tx.db
    .selectFrom('matter_texts')
    .select(['text_id', 'body'])
    .where('matter_id', '=', matterId)
    .execute();
  return {
    title: matter.title,
    closingReport: matter.closing_report,
    claims: new Map(claims.map((row) => [row.claim_id, row.text])),
    notices: new Map(notices.map((row) => [row.notice_id, row.text])),
    answers: new Map(
      answers.map(({ answer_id, claim_text, facts, opinion, basis }) => [
        answer_id,
        { claimText: claim_text, facts, opinion, basis },
      ]),
    ),
    ratings: new Map(ratings.map((row) => [row.rating_id, row.reason])),
    texts: new Map(texts.map((row) => [row.text_id, row.body])),
  };
}

/** Texts of several matters, by their numbers in each. */
export async function listTexts(
  tx: Tx,
  wanted: readonly { readonly matterId: string; readonly textId: number }[],
): Promise<{ readonly matterId: string; readonly body: string }[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<{ readonly matterId: string; readonly body: string }>`
    select matter_id as "matterId", body from matter_texts
    join unnest(${wanted.map(({ matterId }) => matterId)}::uuid[], ${wanted.map(({ textId }) => textId)}::integer[])
      as wanted (matter_id, text_id) using (matter_id, text_id)`.execute(tx.db);
  return rows;
}

/** The reasons of a matter's objections, and of the decisions on them, by their number. */
export async function listObjectionReasons(
  tx: Tx,
  matterId: string,
): Promise<ReadonlyMap<number, { readonly reason: string; readonly decisionReason: string | null }>> {
  const rows = await tx.db
    .selectFrom('objections')
    .select(['objection_id', 'reason', 'decision_reason'])
    .where('matter_id', '=', matterId)
    .execute();
  return new Map(
    rows.map((row) => [row.objection_id, { reason: row.reason, decisionReason: row.decision_reason }]),
  );
}

/** Why a matter ended without an answer, and where to turn to; null where it did not, or was withdrawn. */
export async function findEndingText(
  tx: Tx,
  matterId: string,
): Promise<{ readonly reason: string; readonly turnTo: string } | null> {
  const row = await tx.db
    .selectFrom('endings')
    .select(['reason', 'turn_to'])
    .where('matter_id', '=', matterId)
    .executeTakeFirst();
  return row?.reason == null || row.turn_to === null ? null : { reason: row.reason, turnTo: row.turn_to };
}

/** The numbers of the matters named. */
export async function listNumbers(tx: Tx, matterIds: readonly string[]): Promise<Map<string, string>> {
  if (matterIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('matters')
    .select(['matter_id', 'number'])
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.matter_id, row.number]));
}

/** The names of a matter's accused, opened. */
export async function listAccusedNames(tx: Tx, matterId: string): Promise<Map<number, string>> {
  const rows = await tx.db
    .selectFrom('accused')
    .select(['matter_id', 'accused_id', 'name_sealed'])
    .where('matter_id', '=', matterId)
    .execute();
  // The names of a matter whose texts were destroyed are gone.
  return new Map(
    rows.flatMap(({ name_sealed: sealed, ...row }) =>
      sealed === null ? [] : [[row.accused_id, openName(tx.vault, { ...row, name_sealed: sealed })]],
    ),
  );
}

// Recommendations as they are kept: facts in columns, words sealed, the head of their history.
import { sql, type Expression, type SqlBool } from 'kysely';
import type { OfficerActor } from '#kernel/actor.ts';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { keyOfText, type SealedStore } from '#platform/crypto/sealed-store.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Tx } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import { namesWithin, recommendationOutsideWalls } from '#platform/db/query-reach.ts';
import { selvesOf } from '#platform/db/reach.ts';
import { digestOf, type ChainHead } from '#modules/audit/index.ts';
import type { Paper } from '#modules/documents/index.ts';
import type { ListRecommendations, MakeRecommendation } from './contract.ts';
import type { RecommendationState, Regime } from './rules/recommendation.ts';

/** What is sealed of a recommendation. */
export interface RecommendationContent {
  readonly problem: string;
  readonly recommendation: string;
  readonly whose: string | null;
  /** The matters named on paper. */
  readonly matters: readonly { readonly matterId: string; readonly number: string }[];
  readonly paper: Paper;
}

/** A recommendation as stored. */
export interface StoredRecommendation {
  readonly state: RecommendationState;
  readonly head: ChainHead;
  readonly content: RecommendationContent;
  readonly answer: string | null;
}

const COLUMNS = [
  'recommendation_id',
  'kind',
  'regime',
  'office_unit',
  'to_unit',
  'number',
  'issued_on',
  'rule_id',
  'due_on',
  'adoption',
  'answered_on',
  'content_sealed',
  'content_digest',
  'answer_sealed',
  'answer_digest',
  'head_seq',
  'head_hash',
] as const;
const BATCH = 100;
/** Where a recommendation without a last day stands: after those that have one. */
const NO_DAY = sql<PlainDate>`coalesce(due_on, date '9999-12-31')`;

/** Writes a recommendation with the matters that it names. */
export async function insertRecommendation(
  tx: Tx,
  made: {
    readonly state: RecommendationState;
    readonly head: ChainHead;
    readonly content: RecommendationContent;
    readonly issuedBy: string;
  },
): Promise<void> {
  const { state, head, content, issuedBy } = made;
  const { recommendationId } = state;
  await tx.db
    .insertInto('recommendations')
    .values({
      recommendation_id: recommendationId,
      kind: state.kind,
      regime: state.regime,
      office_unit: state.officeUnit,
      to_unit: state.toUnit,
      number: state.number,
      issued_on: state.issuedOn,
      issued_by: issuedBy,
      rule_id: state.ruleId,
      due_on: state.dueOn,
      content_sealed: sealed(tx.vault, canonicalJson(content), contentPlace(recommendationId)),
      content_digest: state.contentDigest,
      head_seq: head.seq,
      head_hash: head.hash,
    })
    .execute();
  const named = content.matters.map(({ matterId }) => ({
    matter_id: matterId,
    recommendation_id: recommendationId,
  }));
  if (named.length > 0) await tx.db.insertInto('recommendation_matters').values(named).execute();
}

/** Writes the answer. */
export async function saveAnswer(
  tx: Tx,
  of: { readonly state: RecommendationState; readonly head: ChainHead; readonly text: string },
): Promise<void> {
  const { state, head, text } = of;
  const { recommendationId, answer } = state;
  if (answer === null) throw new Error('there is no answer to save');
  await tx.db
    .updateTable('recommendations')
    .set({
      adoption: answer.adoption,
      answered_on: answer.on,
      answer_sealed: sealed(tx.vault, text, answerPlace(recommendationId)),
      answer_digest: answer.digest,
      head_seq: head.seq,
      head_hash: head.hash,
    })
    .where('recommendation_id', '=', recommendationId)
    .execute();
}

/** A recommendation within the officer's reach. */
export async function findRecommendation(
  tx: Tx,
  actor: OfficerActor,
  recommendationId: string,
  lock: 'forUpdate' | 'reading' = 'reading',
): Promise<StoredRecommendation | undefined> {
  const query = tx.db
    .selectFrom('recommendations')
    .select(COLUMNS)
    .where('recommendation_id', '=', recommendationId)
    .where(within(actor.scope))
    .where(recommendationOutsideWalls(selvesOf(actor)));
  const row = await (lock === 'forUpdate' ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? undefined : stored(tx.vault, row);
}

/** Where a page ended. */
export interface RecommendationPosition {
  readonly due: PlainDate;
  readonly issuedOn: PlainDate;
  readonly recommendationId: string;
}

/** A page of those that units of the scope made or received. */
export async function listWithin(
  tx: Tx,
  actor: OfficerActor,
  asked: Pick<ListRecommendations, 'box' | 'waiting' | 'kind'>,
  { after, limit }: { readonly after: RecommendationPosition | undefined; readonly limit: number },
): Promise<StoredRecommendation[]> {
  let query = tx.db
    .selectFrom('recommendations')
    .select(COLUMNS)
    .where(within(actor.scope, asked.box))
    .where(recommendationOutsideWalls(selvesOf(actor)));
  if (asked.waiting === true) query = query.where('answered_on', 'is', null);
  if (asked.kind !== undefined) query = query.where('kind', '=', asked.kind);
  if (after !== undefined) {
    query = query.where(
      sql<SqlBool>`(${NO_DAY} > ${after.due}::date or (${NO_DAY} = ${after.due}::date
        and (issued_on, recommendation_id) < (${after.issuedOn}::date, ${after.recommendationId}::uuid)))`,
    );
  }
  const rows = await query
    .orderBy(NO_DAY)
    .orderBy('issued_on', 'desc')
    .orderBy('recommendation_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => stored(tx.vault, row));
}

/** What the officer's own unit has to answer, and what it made that is late. */
export function countWaiting(tx: Tx, actor: OfficerActor, today: PlainDate) {
  const when = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})`;
  return tx.db
    .selectFrom('recommendations')
    .where('answered_on', 'is', null)
    .where(within(actor.scope))
    .where(recommendationOutsideWalls(selvesOf(actor)))
    .select([
      when(sql`to_unit = ${actor.unitId}`).as('owed'),
      when(sql`office_unit = ${actor.unitId} and due_on < ${today}::date`).as('late'),
    ])
    .executeTakeFirstOrThrow();
}

function within(scope: readonly string[], box?: MakeOrReceive): Expression<SqlBool> {
  const columns = { made: ['office_unit'], received: ['to_unit'] };
  return namesWithin(scope, box === undefined ? ['office_unit', 'to_unit'] : columns[box]);
}

type MakeOrReceive = NonNullable<ListRecommendations['box']>;

/** Every recommendation, batch by batch, for verifying; what does not open is undefined. */
export async function listForProof(tx: Tx, after: string, limit: number) {
  const rows = await tx.db
    .selectFrom('recommendations')
    .select(COLUMNS)
    .where('recommendation_id', '>', after)
    .orderBy('recommendation_id')
    .limit(limit)
    .execute();
  const ids = rows.map((row) => row.recommendation_id);
  const named = await tx.db
    .selectFrom('recommendation_matters')
    .selectAll()
    .where('recommendation_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('matter_id')
    .execute();
  return rows.map((row) => ({
    row,
    opened: openedOrNot(tx.vault, row),
    matters: named
      .filter((one) => one.recommendation_id === row.recommendation_id)
      .map((one) => one.matter_id),
  }));
}

type Row = Awaited<ReturnType<typeof listForProof>>[number]['row'];

function openedOrNot(
  vault: Vault,
  row: {
    readonly recommendation_id: string;
    readonly content_sealed: string;
    readonly answer_sealed: string | null;
  },
): { readonly content: RecommendationContent; readonly answer: string | null } | undefined {
  try {
    return opened(vault, row);
  } catch {
    return undefined;
  }
}

function opened(
  vault: Vault,
  row: Pick<Row, 'recommendation_id' | 'content_sealed' | 'answer_sealed'>,
): { readonly content: RecommendationContent; readonly answer: string | null } {
  const content = vault.open(row.content_sealed, contentPlace(row.recommendation_id));
  return {
    content: JSON.parse(content) as RecommendationContent, // this module's own writing
    answer:
      row.answer_sealed === null ? null : vault.open(row.answer_sealed, answerPlace(row.recommendation_id)),
  };
}

function stored(vault: Vault, row: Row): StoredRecommendation {
  return {
    state: stateOf(row),
    head: { seq: row.head_seq, hash: row.head_hash },
    ...opened(vault, row),
  };
}

/** What the columns of a row say; the table's checks hold them to the words of the contract. */
export function stateOf(row: Omit<Row, 'content_sealed' | 'answer_sealed'>): RecommendationState {
  const { adoption, answered_on: on, answer_digest: digest } = row;
  return {
    recommendationId: row.recommendation_id,
    kind: row.kind as MakeRecommendation['kind'],
    regime: row.regime as Regime,
    officeUnit: row.office_unit,
    toUnit: row.to_unit,
    number: row.number,
    issuedOn: row.issued_on,
    ruleId: row.rule_id,
    dueOn: row.due_on,
    contentDigest: row.content_digest,
    answer:
      adoption === null || on === null || digest === null
        ? null
        : { on, adoption: adoption as NonNullable<RecommendationState['answer']>['adoption'], digest },
  };
}

/** The digest of what is sealed, as the history names it. */
export function digestOfContent(content: RecommendationContent): string {
  return digestOf(content);
}

function sealed(vault: Vault, text: string, place: string): string {
  const value = vault.seal(text, place);
  if (value === undefined) throw new Error('an empty text was to be sealed');
  return value;
}

function contentPlace(recommendationId: string): string {
  return `recommendations.content_sealed/${recommendationId}`;
}

function answerPlace(recommendationId: string): string {
  return `recommendations.answer_sealed/${recommendationId}`;
}

/** What recommendations and their answers say, as a store of sealed values. */
export const sealedRecommendations: SealedStore = {
  name: 'recommendations',
  columns: ['content_sealed', 'answer_sealed'],
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select key_id, count(*) as rows from (
        select ${keyOfText('content_sealed')} as key_id from recommendations
        union all
        select ${keyOfText('answer_sealed')} from recommendations where answer_sealed is not null) used
      group by 1`.execute(tx.db);
    return found.rows.map(({ key_id, rows }) => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const [recommendationId = LOWEST_ID] = after ?? [];
    const key = tx.vault.current.sealingKey;
    const found = await sql<Pick<Row, 'recommendation_id' | 'content_sealed' | 'answer_sealed'>>`
      select recommendation_id, content_sealed, answer_sealed from recommendations
      where recommendation_id > ${recommendationId}::uuid and (${keyOfText('content_sealed')} <> ${key}
        or (answer_sealed is not null and ${keyOfText('answer_sealed')} <> ${key}))
      order by recommendation_id limit ${BATCH} for update`.execute(tx.db);
    for (const row of found.rows) {
      const { content_sealed: content, answer_sealed: answer, recommendation_id: id } = row;
      const anew = (value: string, place: string) => sealed(tx.vault, tx.vault.open(value, place), place);
      await tx.db
        .updateTable('recommendations')
        .set({
          content_sealed: anew(content, contentPlace(id)),
          ...(answer === null ? {} : { answer_sealed: anew(answer, answerPlace(id)) }),
        })
        .where('recommendation_id', '=', id)
        .execute();
    }
    const last = found.rows.at(-1);
    return last && { rows: found.rows.length, position: [last.recommendation_id] };
  },
};

// A create request that is sent again under the same Idempotency-Key is answered as it was the first time and
// changes nothing. The key is claimed in the command's own transaction: a second request with it waits for the
// first, and where the first refuses, it leaves no claim behind.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Actor } from '#kernel/actor.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { SealedStore } from '../crypto/sealed-store.ts';
import type { Tx } from '../db/database.ts';
import { defineJob } from '../jobs/jobs.ts';

/** A request as far as its repetition is concerned. */
export interface RepeatableRequest {
  readonly key: string;
  readonly actor: Actor;
  /** What must be equal for the two to be one request. */
  readonly content: unknown;
}

/** How the description of the interface names the key. */
export const IDEMPOTENCY_HEADER = Type.Object({
  'Idempotency-Key': Type.Optional(
    Type.String({
      minLength: 16,
      maxLength: 200,
      description:
        '每次新建各用一个，重发时相同 / A new one for each thing created, the same when it is sent again',
    }),
  ),
});

const KEY = /^[\x21-\x7e]{16,200}$/;
const REMEMBERED_DAYS = 2;

/** Reads an Idempotency-Key; keys are long because on the portal they are all that tells two callers apart. */
export function readIdempotencyKey(header: string | undefined): Result<string | undefined> {
  if (header === undefined) return succeed(undefined);
  if (KEY.test(header)) return succeed(header);
  return refuse({
    code: 'idempotency-key-unreadable',
    kind: 'invalid',
    field: 'Idempotency-Key',
    text: {
      zh: 'Idempotency-Key 应为 16 到 200 个可见字符，每次新建各用一个，例如 UUID。',
      en: 'Idempotency-Key should be 16 to 200 visible characters, a new one for each thing created, such as a UUID.',
    },
  });
}

/** Whether requests to a route may carry a key. */
export function takesKey(route: {
  readonly method: string;
  readonly commitsRefusals?: boolean;
  readonly answersAfresh?: boolean;
}): boolean {
  return route.method === 'POST' && route.commitsRefusals !== true && route.answersAfresh !== true;
}

/** What must be equal for two requests to be one; of files the digests, as they may be large. */
export function contentOf({ method, url, body, uploads }: FastifyRequest): object {
  const files = uploads?.map(({ field, fileName, content }) => ({
    field,
    fileName,
    digest: createHash('sha256').update(content).digest('hex'),
  }));
  return { method, url, body, ...(files === undefined ? {} : { files }) };
}

/** Answers as before where the request was carried out before, and else carries it out and remembers the answer. */
export async function onceOnly<Value>(
  tx: Tx,
  request: RepeatableRequest,
  clock: Clock,
  work: () => Promise<Result<Value>>,
): Promise<Result<{ readonly value: Value; readonly repeated: boolean }>> {
  const actor = nameOf(request.actor);
  const digest = tx.vault.blindIndex('idempotent-request', canonicalJson(request.content));
  const claimed = await tx.db
    .insertInto('idempotent_requests')
    .values({
      actor,
      idempotency_key: request.key,
      request_digest: digest,
      status: 0,
      body: JSON.stringify(null),
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['actor', 'idempotency_key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) return answerAgain<Value>(tx, actor, request.key, digest);
  const result = await work();
  if (!result.ok) return result;
  await tx.write(
    tx.db
      .updateTable('idempotent_requests')
      // Sealed, because an answer may hold what is nowhere else stored, such as a query code.
      .set({
        status: 200,
        body: JSON.stringify(
          tx.vault.seal(JSON.stringify(result.value ?? null), placeOf(actor, request.key)),
        ),
      })
      .where('actor', '=', actor)
      .where('idempotency_key', '=', request.key),
  );
  return succeed({ value: result.value, repeated: false });
}

async function answerAgain<Value>(
  tx: Tx,
  actor: string,
  key: string,
  digest: string,
): Promise<Result<{ readonly value: Value; readonly repeated: boolean }>> {
  const stored = await tx.db
    .selectFrom('idempotent_requests')
    .select(['request_digest', 'body'])
    .where('actor', '=', actor)
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow();
  if (stored.request_digest !== digest) return refuse(OTHER_CONTENT);
  return succeed({
    value: JSON.parse(tx.vault.open(String(stored.body), placeOf(actor, key))) as Value,
    repeated: true,
  });
}

const OTHER_CONTENT: Refusal = {
  code: 'idempotency-key-reused',
  kind: 'invalid',
  field: 'Idempotency-Key',
  text: {
    zh: '这个 Idempotency-Key 已用于内容不同的请求。新的内容请换用新的 Idempotency-Key。',
    en: 'This Idempotency-Key was used for a request with other content. Use a new one for new content.',
  },
};

function placeOf(actor: string, key: string): string {
  return `idempotent_requests.body/${actor}/${key}`;
}

function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'officer':
      return `officer:${actor.officerId}`;
    case 'petitioner':
      return `petitioner:${actor.matterId}`;
    case 'system':
      return `system:${actor.task}`;
    case 'public':
      return 'public';
  }
}

/** Remembered answers, as a store of sealed values. */
export const sealedAnswers: SealedStore = {
  name: 'idempotent_requests',
  columns: ['body'],
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select ${KEY_OF_BODY} as key_id, count(*) as rows from idempotent_requests where status <> 0
      group by 1`.execute(tx.db);
    return found.rows.map(({ key_id, rows }) => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const [actor = '', key = ''] = after ?? [];
    const found = await sql<{ actor: string; idempotency_key: string; body: string }>`
      select actor, idempotency_key, body from idempotent_requests
      where (actor, idempotency_key) > (${actor}, ${key}) and status <> 0
        and ${KEY_OF_BODY} <> ${tx.vault.current.sealingKey}
      order by actor, idempotency_key limit 100 for update`.execute(tx.db);
    for (const row of found.rows) {
      const place = placeOf(row.actor, row.idempotency_key);
      await tx.db
        .updateTable('idempotent_requests')
        .set({ body: JSON.stringify(tx.vault.seal(tx.vault.open(row.body, place), place)) })
        .where('actor', '=', row.actor)
        .where('idempotency_key', '=', row.idempotency_key)
        .execute();
    }
    const last = found.rows.at(-1);
    return last && { rows: found.rows.length, position: [last.actor, last.idempotency_key] };
  },
};

// A JSON string; `#>> '{}'` takes it out of its quotes.
const KEY_OF_BODY = sql`substring(body #>> '{}' from '^[0-9]+')::integer`;

/** Forgets answers that nobody will ask for again. */
export const forgetOldRequests = defineJob({
  kind: 'platform.forget-old-requests',
  schedule: '40 3 * * *',
  handle: async (database, _payload, clock) => {
    const before = new Date(clock.now().getTime() - REMEMBERED_DAYS * 86_400_000);
    await database.kysely.deleteFrom('idempotent_requests').where('created_at', '<', before).execute();
  },
});

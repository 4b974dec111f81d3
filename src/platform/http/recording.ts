// Every act over HTTP leaves its record in the transaction of the act; an act that was refused, and so rolled back,
// leaves one in a transaction of its own. What is recorded is said by the route, how it is kept by the recorder.
import type { FastifyRequest } from 'fastify';
import type { Act } from '#kernel/act.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Json } from '#kernel/canonical-json.ts';
import type { Result } from '#kernel/result.ts';
import { carryOutAs } from '../db/carry-out.ts';
import type { Database, Tx } from '../db/database.ts';

/** Small facts about an act, without personal data. */
export type Details = { readonly [key: string]: Json | undefined };

/** One act, as it is recorded. */
export interface Deed {
  readonly act: Act;
  /** The name of the operation: the verb of the route, or of the task of the program. */
  readonly operation: string;
  readonly actor: Actor;
  /** Why it was refused; undefined where it was done. */
  readonly refusal?: string | undefined;
  readonly matterId?: string | undefined;
  /** What was changed or read, where that is no matter or more than one. */
  readonly subject?: string | undefined;
  readonly requestId?: string | undefined;
  readonly details?: Details | undefined;
  /** What a person typed: it is sealed, because people type names. */
  readonly words?: string | undefined;
}

/** Records one act in the transaction given; the audit module provides it. */
export type Recorder = (tx: Tx, deed: Deed) => Promise<void>;

/** What only the work of a route finds out: who proved to be asking, about what, and that it was another act. */
export type Noted = Partial<Pick<Deed, 'act' | 'actor' | 'refusal' | 'matterId' | 'subject' | 'details'>>;

/** What a route records. */
export type Records<Asked, Answer> =
  | {
      /** Why nothing: what everybody may know, or what is no act. Refused to somebody known, it is an attempt. */
      readonly nothing: string;
    }
  | {
      /** Its work notes the act, because it is an act in some cases only. Says in which. */
      readonly noted: string;
    }
  | {
      readonly act: Act | ((asked: Asked) => Act);
      /** The act where it was refused, if that has a name of its own. */
      readonly refusedAct?: Act;
      /** The matter, unless it stands in the address as `matterId`; the answer is undefined where it was refused. */
      readonly matter?: (asked: Asked, answer: Answer | undefined) => string | undefined;
      readonly subject?: (asked: Asked, answer: Answer | undefined) => string | undefined;
      readonly details?: (asked: Asked) => Details;
      readonly words?: (asked: Asked) => string | undefined;
    };

declare module 'fastify' {
  interface FastifyRequest {
    /** What the work of the route noted for the record. */
    noted: Noted | undefined;
  }
}

/** One request as far as its record goes. */
export interface Recording<Asked, Answer> {
  readonly records: Records<Asked, Answer>;
  readonly operation: string;
  readonly raw: FastifyRequest;
  readonly asked: Asked;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The act of a request as it ended; undefined where nothing is recorded. */
export function deedOf<Asked, Answer>(
  { records, operation, raw, asked }: Recording<Asked, Answer>,
  end: { readonly answer: Answer } | { readonly refusal: string },
): Deed | undefined {
  const { noted = {}, actor = { kind: 'public' } } = raw;
  // A page may show why something was refused and be a page all the same.
  const refusal = noted.refusal ?? ('refusal' in end ? end.refusal : undefined);
  const shared = { operation, actor: noted.actor ?? actor, refusal, requestId: raw.id };
  if ('nothing' in records) {
    const isAttempt = refusal !== undefined && shared.actor.kind === 'officer';
    return isAttempt ? { ...shared, act: 'attempt', matterId: matterAddressed(raw) } : undefined;
  }
  if ('noted' in records)
    return noted.act === undefined ? undefined : { ...noted, ...shared, act: noted.act };
  const answer = 'answer' in end ? end.answer : undefined;
  const act = typeof records.act === 'function' ? records.act(asked) : records.act;
  return {
    ...shared,
    act: refusal === undefined ? (noted.act ?? act) : (records.refusedAct ?? act),
    matterId: noted.matterId ?? matterAddressed(raw) ?? uuidOf(records.matter?.(asked, answer)),
    subject: noted.subject ?? records.subject?.(asked, answer),
    details: { ...records.details?.(asked), ...noted.details },
    words: records.words?.(asked),
  };
}

/** The act of an officer whose post may not do it: what came in is not checked yet, so only the address is told. */
export function forbiddenDeed<Asked, Answer>(
  records: Records<Asked, Answer>,
  operation: string,
  raw: FastifyRequest,
  refusal: string,
): Deed | undefined {
  if (raw.actor === undefined) return undefined;
  return {
    act: forbiddenAct(records, raw),
    operation,
    actor: raw.actor,
    refusal,
    matterId: matterAddressed(raw),
    requestId: raw.id,
  };
}

/** What leaves no record where it is done, or only in some cases, is an attempt where it is refused. */
function forbiddenAct<Asked, Answer>(records: Records<Asked, Answer>, raw: FastifyRequest): Act {
  if ('nothing' in records || 'noted' in records) return 'attempt';
  return typeof records.act === 'function' ? records.act(raw as unknown as Asked) : records.act;
}

/** Carries out what was asked together with its record, and commits or rolls back with the result. */
export async function carryOutRecorded<Value, Reason>(
  by: {
    readonly database: Database;
    readonly record: Recorder;
    readonly actor: Actor;
    readonly commitsRefusals?: boolean;
  },
  work: (tx: Tx) => Promise<Result<Value, Reason>>,
  deedFor: (result: Result<Value, Reason>) => Deed | undefined,
): Promise<Result<Value, Reason>> {
  const { database, record, actor, commitsRefusals = false } = by;
  const keep = async (tx: Tx, result: Result<Value, Reason>): Promise<Result<Value, Reason>> => {
    const deed = deedFor(result);
    if (deed !== undefined) await record(tx, deed);
    return result;
  };
  if (commitsRefusals) return database.transactionAs(actor, async (tx) => keep(tx, await work(tx)));
  const result = await carryOutAs(database, actor, async (tx) => {
    const worked = await work(tx);
    return worked.ok ? keep(tx, worked) : worked;
  });
  if (!result.ok) await recordRefused({ database, record }, deedFor(result));
  return result;
}

/** Records an act that was refused, in a transaction of its own. */
export async function recordRefused(
  { database, record }: { readonly database: Database; readonly record: Recorder },
  deed: Deed | undefined,
): Promise<void> {
  if (deed !== undefined) await database.transactionAs(deed.actor, (tx) => record(tx, deed));
}

function matterAddressed(raw: FastifyRequest): string | undefined {
  return uuidOf((raw.params as { readonly matterId?: unknown } | undefined)?.matterId);
}

function uuidOf(value: unknown): string | undefined {
  return typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : undefined;
}

// How modules say what they answer. A route is one value: what comes in, who may ask, what is done, what goes out.
// The mechanism around it (transaction, versions, repeated requests, problems) is the same for all of them.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Static, TSchema } from 'typebox';
import type { Actor } from '#kernel/actor.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Tx } from '../db/database.ts';
import type { DB as Tables } from '../db/tables.ts';
import { pendingCookies, type Cookies } from './cookies.ts';
import { type Html } from './html.ts';
import { contentOf, onceOnly, readIdempotencyKey, takesKey } from './idempotency.ts';
import { languageOf } from './language.ts';
import type { Office } from './office.ts';
import { Problem, PROBLEM_JSON, problemOf } from './problem.ts';
import {
  carryOutRecorded,
  deedOf,
  forbiddenDeed,
  recordRefused,
  type Noted,
  type Recorder,
  type Records,
} from './recording.ts';
import { readUploads, type Upload } from './uploads.ts';
import { etagOf, readExpectedVersion } from './version.ts';

export type { Cookies, CookieOptions } from './cookies.ts';
export type { Upload } from './uploads.ts';

/**
 * Finds out who asks, from the cookies and headers of a request; the access module provides it. Where somebody is known
 * but may not, it leaves them in `request.actor`, for the record.
 */
export type Authenticate = (request: FastifyRequest, db: Kysely<Tables>) => Promise<Result<Actor>>;

/** What every route is wired to when the program is put together. */
export interface Wiring {
  readonly office: Office;
  readonly authenticate: Authenticate;
  /** Keeps the audit log. */
  readonly record: Recorder;
}

/** A route, ready to be plugged in. */
export type Route = (app: FastifyInstance, wiring: Wiring) => void;

/** Anybody may ask; nobody is asked who they are. */
export const PUBLIC = 'public';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The name of what the caller must be allowed to do; the access module knows what it means. */
    permission?: string;
    /** Whether a request may carry an Idempotency-Key. */
    takesKey?: boolean;
  }
  interface FastifyRequest {
    /** Who asks, once it is known. */
    actor: Actor | undefined;
  }
}

/** A value as a command may give it: lists need not be writable. */
export type Given<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Given<Value[Key]> }
      : Value;

/** What came in, checked. */
export interface Incoming<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The version that the caller saw, from If-Match. */
  readonly version: number | undefined;
  readonly language: Language;
  /** Cookies to send back, if the command commits. */
  readonly cookies: Cookies;
  /** Files that came with the form, where the route takes any. */
  readonly uploads: readonly Upload[];
  /** Notes for the audit log what only the work finds out. */
  readonly note: (found: Noted) => void;
  /** The request itself, for what is not said above: its cookies, the caller's address. */
  readonly raw: FastifyRequest;
}

/** What all routes say of themselves. */
interface RouteWords<Params extends TSchema, Query extends TSchema, Body extends TSchema> {
  readonly url: string;
  /** The name of the operation in the interface description: a verb an officer says, in camelCase. */
  readonly operation: string;
  readonly summary: Text;
  /** The module, as a heading of the interface description. */
  readonly tag: string;
  readonly permission: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** How often one address may ask. */
  readonly rateLimit?: { readonly max: number; readonly minutes: number };
}

/** A route that changes something. */
export interface CommandRoute<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Answer extends TSchema,
> extends RouteWords<Params, Query, Body> {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly answer: Answer;
  /** What the audit log keeps of it. */
  readonly records: Records<Incoming<Static<Params>, Static<Query>, Static<Body>>, Given<Static<Answer>>>;
  /** 200 unless said otherwise; 201 where something was created. */
  readonly status?: 200 | 201 | 202;
  /** The version that the answer shows, sent as ETag. */
  readonly versionOf?: (answer: Static<Answer>) => number;
  /**
   * Keeps what was written even where the command refuses: for counting failed sign-ins. It takes no Idempotency-Key:
   * every attempt counts, and no digest of a password is to be kept.
   */
  readonly commitsRefusals?: boolean;
  /** Shows what may be shown now, and perhaps not a minute later: no answer is kept to be given again under a key. */
  readonly answersAfresh?: boolean;
  /** Takes files beside the fields of a form, each up to this many bytes. */
  readonly largestUpload?: number;
  readonly work: (
    tx: Tx,
    actor: Actor,
    request: Incoming<Static<Params>, Static<Query>, Static<Body>>,
  ) => Promise<Result<Given<Static<Answer>>>>;
}

/** A route that shows something. It runs in a transaction, as everything that reaches the database does. */
export interface QueryRoute<
  Params extends TSchema,
  Query extends TSchema,
  Answer extends TSchema,
> extends RouteWords<Params, Query, TSchema> {
  readonly answer: Answer;
  /** What the audit log keeps of it. */
  readonly records: Records<Incoming<Static<Params>, Static<Query>, unknown>, Given<Static<Answer>>>;
  readonly versionOf?: (answer: Static<Answer>) => number;
  readonly read: (
    tx: Tx,
    actor: Actor,
    request: Incoming<Static<Params>, Static<Query>, unknown>,
  ) => Promise<Result<Given<Static<Answer>>>>;
}

/** A page, or where to go instead. */
export type Page = { readonly html: Html; readonly status?: number } | { readonly redirect: string };

/** A route that answers with a page. A refusal is a page as well, and rolls back. */
export interface PageRoute<Params extends TSchema, Query extends TSchema, Body extends TSchema> extends Omit<
  RouteWords<Params, Query, Body>,
  'summary' | 'operation' | 'tag'
> {
  readonly method: 'GET' | 'POST';
  /** What the audit log keeps of it. */
  readonly records: Records<Incoming<Static<Params>, Static<Query>, Static<Body>>, Page>;
  readonly commitsRefusals?: boolean;
  readonly largestUpload?: number;
  readonly work: (
    tx: Tx,
    actor: Actor,
    request: Incoming<Static<Params>, Static<Query>, Static<Body>>,
  ) => Promise<Result<Page, Page>>;
}

/** A command over HTTP: in one transaction, undone where it refuses, answered once for one Idempotency-Key. */
export function commandRoute<
  Answer extends TSchema,
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
>(route: CommandRoute<Params, Query, Body, Answer>): Route {
  return (app, wiring) => {
    const { office } = wiring;
    app.route({
      method: route.method,
      url: route.url,
      schema: { ...schemaOf(route), response: responsesOf(route.status ?? 200, route.answer) },
      config: { ...configOf(route), takesKey: takesKey(route) },
      onRequest: whoAsks(wiring, route),
      ...(route.largestUpload === undefined ? {} : { preValidation: readUploads(route.largestUpload) }),
      handler: async (raw, reply) => {
        const cookies = cookiesFor(office, raw);
        const request = incomingOf<Static<Params>, Static<Query>, Static<Body>>(raw, cookies);
        if (!request.ok) return sendRefusal(reply, request.reason);
        const key = readIdempotencyKey(takesKey(route) ? header(raw, 'idempotency-key') : undefined);
        if (!key.ok) return sendRefusal(reply, key.reason);
        const run = (tx: Tx) => route.work(tx, actorOf(raw), request.value);
        const content = contentOf(raw);
        const result = await carryOutRecorded(
          recordingBy(wiring, route, actorOf(raw)),
          async (tx) =>
            key.value === undefined
              ? once(await run(tx))
              : onceOnly(tx, { key: key.value, actor: actorOf(raw), content }, office.clock, () => run(tx)),
          (end) =>
            deedOf(
              asRecorded(route, raw, request.value),
              endOf(end, (value) => value.value),
            ),
        );
        if (!result.ok) return sendRefusal(reply, result.reason);
        if (result.value.repeated) void reply.header('Idempotency-Replayed', 'true');
        cookies.send(reply);
        return sendAnswer(reply.code(route.status ?? 200), result.value.value, route.versionOf);
      },
    });
  };
}

/** A reading over HTTP. */
export function queryRoute<
  Answer extends TSchema,
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
>(route: QueryRoute<Params, Query, Answer>): Route {
  return (app, wiring) => {
    const { office } = wiring;
    app.route({
      method: 'GET',
      url: route.url,
      schema: { ...schemaOf(route), response: responsesOf(200, route.answer) },
      config: configOf(route),
      onRequest: whoAsks(wiring, route),
      handler: async (raw, reply) => {
        const cookies = cookiesFor(office, raw);
        const request = incomingOf<Static<Params>, Static<Query>, unknown>(raw, cookies);
        if (!request.ok) return sendRefusal(reply, request.reason);
        const result = await carryOutRecorded(
          recordingBy(wiring, route, actorOf(raw)),
          (tx) => route.read(tx, actorOf(raw), request.value),
          (end) => deedOf(asRecorded(route, raw, request.value), endOf(end)),
        );
        return result.ok
          ? sendAnswer(reply, result.value, route.versionOf)
          : sendRefusal(reply, result.reason);
      },
    });
  };
}

/** A page over HTTP. */
export function pageRoute<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
>(route: PageRoute<Params, Query, Body>): Route {
  return (app, wiring) => {
    const { office } = wiring;
    app.route({
      method: route.method,
      url: route.url,
      schema: { ...partsOf(route), hide: true },
      config: configOf(route),
      onRequest: whoAsks(wiring, route),
      ...(route.largestUpload === undefined ? {} : { preValidation: readUploads(route.largestUpload) }),
      handler: async (raw, reply) => {
        const cookies = cookiesFor(office, raw);
        const request = incomingOf<Static<Params>, Static<Query>, Static<Body>>(raw, cookies);
        if (!request.ok) return sendRefusal(reply, request.reason);
        const result = await carryOutRecorded(
          recordingBy(wiring, route, actorOf(raw)),
          (tx) => route.work(tx, actorOf(raw), request.value),
          (end) => deedOf(asRecorded(route, raw, request.value), endOf(end)),
        );
        if (result.ok) cookies.send(reply);
        return result.ok ? sendPage(reply, result.value, 200) : sendPage(reply, result.reason, 422);
      },
    });
  };
}

const problemAnswer = { description: 'Problem', content: { [PROBLEM_JSON]: { schema: Problem } } };

/** How every route says in its description that it may refuse. */
export const PROBLEM_ANSWERS = { '4xx': problemAnswer, '5xx': problemAnswer } as const;

/** Sends a refusal as a problem in the caller's language. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const language = languageOf(reply.request.headers['accept-language']);
  const told = problemOf(refusal, language);
  if (refusal.retryAfterSeconds !== undefined) void reply.header('retry-after', refusal.retryAfterSeconds);
  return reply.code(told.status).type(PROBLEM_JSON).header('content-language', language).send(told);
}

function sendAnswer<Answer>(
  reply: FastifyReply,
  answer: Answer,
  versionOf: ((answer: never) => number) | undefined,
): FastifyReply {
  if (versionOf !== undefined) void reply.header('etag', etagOf(versionOf(answer as never)));
  return reply.send(answer);
}

function sendPage(reply: FastifyReply, page: Page, status: number): FastifyReply {
  if ('redirect' in page) return reply.redirect(page.redirect, 303);
  return reply
    .code(page.status ?? status)
    .type('text/html; charset=utf-8')
    .send(String(page.html));
}

/** The name of a page's operation, which has none in the interface description. */
function operationOf(route: { url: string; method?: string; operation?: string }): string {
  return route.operation ?? `${route.method} ${route.url}`;
}

function recordingBy(
  { office, record }: Wiring,
  route: { url: string; commitsRefusals?: boolean },
  actor: Actor,
) {
  return { database: office.database, record, actor, commitsRefusals: route.commitsRefusals === true };
}

function asRecorded<Asked, Answer>(
  route: { records: Records<Asked, Answer>; url: string; method?: string; operation?: string },
  raw: FastifyRequest,
  asked: Asked,
) {
  return { records: route.records, operation: operationOf(route), raw, asked };
}

/** How an act ended, as the record tells it; what a page refuses it shows, and its work notes the reason. */
function endOf<Value, Answer = Value>(
  result: Result<Value, Refusal | Page>,
  answerOf: (value: Value) => Answer = (value) => value as unknown as Answer,
): { readonly answer: Answer } | { readonly refusal: string } {
  if (result.ok) return { answer: answerOf(result.value) };
  return { refusal: 'code' in result.reason ? result.reason.code : 'shown-to-correct' };
}

function once<Value>(result: Result<Value>): Result<{ readonly value: Value; readonly repeated: boolean }> {
  return result.ok ? { ok: true, value: { value: result.value, repeated: false } } : result;
}

/** Finds out who asks before anything of the request is read; who may not is recorded and told why. */
export function whoAsks<Asked, Answer>(
  wiring: Wiring,
  route: { records: Records<Asked, Answer>; url: string; method?: string; operation?: string },
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (request.routeOptions.config.permission === PUBLIC) {
      request.actor = { kind: 'public' };
      return undefined;
    }
    const { office, authenticate, record } = wiring;
    const known = await authenticate(request, office.database.kysely);
    if (!known.ok) {
      const deed = forbiddenDeed(route.records, operationOf(route), request, known.reason.code);
      await recordRefused({ database: office.database, record }, deed);
      return sendRefusal(reply, known.reason);
    }
    request.actor = known.value;
    return undefined;
  };
}

/** Cookies that go over TLS only where the installation is reached by it, or where this request came by it. */
function cookiesFor(office: Office, request: FastifyRequest) {
  return pendingCookies(office.config.secureCookies || request.protocol === 'https');
}

function actorOf(request: FastifyRequest): Actor {
  if (request.actor === undefined) throw new Error('a command was reached without knowing who asks');
  return request.actor;
}

function incomingOf<Params, Query, Body>(
  raw: FastifyRequest,
  cookies: Cookies,
): Result<Incoming<Params, Query, Body>> {
  const version = readExpectedVersion(header(raw, 'if-match'));
  if (!version.ok) return version;
  return {
    ok: true,
    value: {
      params: raw.params as Params,
      query: raw.query as Query,
      body: raw.body as Body,
      version: version.value,
      language: languageOf(raw.headers['accept-language']),
      cookies,
      uploads: raw.uploads ?? [],
      note: (found) => void (raw.noted = { ...raw.noted, ...found }),
      raw,
    },
  };
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function partsOf(route: { params?: TSchema; query?: TSchema; body?: TSchema }): object {
  return {
    ...(route.params === undefined ? {} : { params: route.params }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.body === undefined ? {} : { body: route.body }),
  };
}

function schemaOf(route: RouteWords<TSchema, TSchema, TSchema>): object {
  return {
    ...partsOf(route),
    operationId: route.operation,
    summary: `${route.summary.zh} / ${route.summary.en}`,
    tags: [route.tag],
    'x-permission': route.permission,
  };
}

function responsesOf(status: number, answer: TSchema): object {
  return { [status]: answer, ...PROBLEM_ANSWERS };
}

function configOf(route: {
  permission: string;
  rateLimit?: { max: number; minutes: number };
  largestUpload?: number;
}) {
  return {
    permission: route.permission,
    ...(route.largestUpload === undefined ? {} : { largestUpload: route.largestUpload }),
    ...(route.rateLimit === undefined
      ? {}
      : { rateLimit: { max: route.rateLimit.max, timeWindow: route.rateLimit.minutes * 60_000 } }),
  };
}

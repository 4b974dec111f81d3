// A route that answers with a file which is written while it is sent, so that no file of any size is held.
import { PassThrough, type Writable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static, type TSchema } from 'typebox';
import type { Actor } from '#kernel/actor.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Database, Tx } from '../db/database.ts';
import { languageOf } from './language.ts';
import { carryOutRecorded, deedOf, type Records } from './recording.ts';
import { PROBLEM_ANSWERS, sendRefusal, whoAsks, type Route } from './route.ts';

const FILES = {
  workbook: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: 'Workbook',
  },
  lines: { type: 'application/jsonl', description: 'One JSON document in each line' },
} as const;

/** A file, and what writes it. It is written after `prepare` has ended, so it opens what it reads by itself. */
export interface Download {
  readonly fileName: string;
  readonly write: (
    out: Writable,
    by: { readonly database: Database; readonly language: Language },
  ) => Promise<void>;
}

/** What a route that answers with a file says of itself. */
export interface DownloadRoute<Params extends TSchema, Query extends TSchema> {
  readonly url: string;
  readonly operation: string;
  readonly summary: Text;
  readonly tag: string;
  readonly permission: string;
  /** What the audit log keeps of it, before anything is sent. */
  readonly records: Records<{ readonly params: Static<Params>; readonly query: Static<Query> }, Download>;
  readonly params?: Params;
  readonly query?: Query;
  /** What kind of file it is: a workbook unless said. */
  readonly file?: keyof typeof FILES;
  /** Decides before anything is sent whether there is a file. */
  readonly prepare: (
    tx: Tx,
    actor: Actor,
    asked: { readonly params: Static<Params>; readonly query: Static<Query> },
  ) => Promise<Result<Download>> | Result<Download>;
}

/** A file over HTTP. */
export function downloadRoute<Params extends TSchema = TSchema, Query extends TSchema = TSchema>(
  route: DownloadRoute<Params, Query>,
): Route {
  return (app, wiring) => {
    const { office, record } = wiring;
    const kind = FILES[route.file ?? 'workbook'];
    app.route({
      method: 'GET',
      url: route.url,
      schema: {
        ...(route.params === undefined ? {} : { params: route.params }),
        ...(route.query === undefined ? {} : { querystring: route.query }),
        operationId: route.operation,
        summary: `${route.summary.zh} / ${route.summary.en}`,
        tags: [route.tag],
        'x-permission': route.permission,
        response: {
          200: {
            description: kind.description,
            content: { [kind.type]: { schema: Type.String({ format: 'binary' }) } },
          },
          ...PROBLEM_ANSWERS,
        },
      },
      config: { permission: route.permission },
      onRequest: whoAsks(wiring, route),
      handler: async (request, reply) => {
        const { actor, params, query } = request;
        if (actor === undefined) throw new Error('a file was asked for without knowing who asks');
        const asked = { params: params as Static<Params>, query: query as Static<Query> };
        const recording = { records: route.records, operation: route.operation, raw: request, asked };
        const file = await carryOutRecorded<Download, Refusal>(
          { database: office.database, record, actor },
          async (tx) => route.prepare(tx, actor, asked),
          (end) => deedOf(recording, end.ok ? { answer: end.value } : { refusal: end.reason.code }),
        );
        if (!file.ok) return sendRefusal(reply, file.reason);
        return send(request, reply.type(kind.type), file.value, office.database);
      },
    });
  };
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  file: Download,
  database: Database,
): FastifyReply {
  const out = new PassThrough();
  const language = languageOf(request.headers['accept-language']);
  // A file that fails half-way is cut off: the browser then says that it did not arrive, instead of showing a part.
  file.write(out, { database, language }).catch((error: unknown) => {
    if (out.destroyed) return;
    request.log.error({ err: error }, 'a file could not be written');
    out.destroy(new Error('the file could not be written'));
  });
  return reply.header('content-disposition', attachmentHeader(file.fileName)).send(out);
}

/** Old browsers read the plain name, others the name as it is written (RFC 6266). */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w.-]+/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

// A route that answers with a spreadsheet which is written while it is sent, so that no file of any size is held.
import { PassThrough, type Writable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static, type TSchema } from 'typebox';
import type { Actor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import { carryOut } from '../db/carry-out.ts';
import type { Database, Tx } from '../db/database.ts';
import { languageOf } from './language.ts';
import { PROBLEM_ANSWERS, sendRefusal, type Route } from './route.ts';

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
  readonly params?: Params;
  readonly query?: Query;
  /** Decides before anything is sent whether there is a file. */
  readonly prepare: (
    tx: Tx,
    actor: Actor,
    asked: { readonly params: Static<Params>; readonly query: Static<Query> },
  ) => Promise<Result<Download>> | Result<Download>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORKBOOK = {
  description: 'Workbook',
  content: { [XLSX]: { schema: Type.String({ format: 'binary' }) } },
};

/** An Excel file over HTTP. */
export function downloadRoute<Params extends TSchema = TSchema, Query extends TSchema = TSchema>(
  route: DownloadRoute<Params, Query>,
): Route {
  return (app, { office, authenticate }) => {
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
        response: { 200: WORKBOOK, ...PROBLEM_ANSWERS },
      },
      config: { permission: route.permission },
      onRequest: async (request, reply) => {
        const known = await authenticate(request, office.database.kysely);
        if (!known.ok) return sendRefusal(reply, known.reason);
        request.actor = known.value;
        return undefined;
      },
      handler: async (request, reply) => {
        const { actor, params, query } = request;
        if (actor === undefined) throw new Error('a file was asked for without knowing who asks');
        const asked = { params: params as Static<Params>, query: query as Static<Query> };
        const file = await carryOut(office.database, async (tx) => route.prepare(tx, actor, asked));
        return file.ok ? send(request, reply, file.value, office.database) : sendRefusal(reply, file.reason);
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
  return reply.type(XLSX).header('content-disposition', attachmentHeader(file.fileName)).send(out);
}

/** Old browsers read the plain name, others the name as it is written (RFC 6266). */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w.-]+/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

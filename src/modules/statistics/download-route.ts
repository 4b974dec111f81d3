// A route that answers with a file which is written while it is sent, so that no file of any size is held in memory.
import { PassThrough, type Writable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Actor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { languageOf } from '#platform/http/language.ts';
import { sendRefusal, type Route, type Wiring } from '#platform/http/route.ts';

/** A file, and what writes it. */
export interface Download {
  readonly fileName: string;
  readonly write: (tx: Tx, actor: Actor, out: Writable, language: Language) => Promise<void>;
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
  readonly prepare: (asked: {
    readonly params: Static<Params>;
    readonly query: Static<Query>;
  }) => Result<Download>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An Excel file over HTTP. */
export function downloadRoute<Params extends TSchema = TSchema, Query extends TSchema = TSchema>(
  route: DownloadRoute<Params, Query>,
): Route {
  return (app, wiring) => {
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
      },
      config: { permission: route.permission },
      onRequest: whoAsks(wiring),
      handler: async (raw, reply) => {
        const prepared = route.prepare({
          params: raw.params as Static<Params>,
          query: raw.query as Static<Query>,
        });
        return prepared.ok ? send(raw, reply, prepared.value, wiring) : sendRefusal(reply, prepared.reason);
      },
    });
  };
}

function whoAsks({ office, authenticate }: Wiring) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const known = await authenticate(request, office.database.kysely);
    if (!known.ok) return sendRefusal(reply, known.reason);
    request.actor = known.value;
    return undefined;
  };
}

function send(raw: FastifyRequest, reply: FastifyReply, file: Download, { office }: Wiring): FastifyReply {
  const { actor } = raw;
  if (actor === undefined) throw new Error('a file was asked for without knowing who asks');
  const out = new PassThrough();
  const language = languageOf(raw.headers['accept-language']);
  // A file that fails half-way is cut off: the browser then says that it did not arrive, instead of showing a part.
  office.database
    .transaction((tx) => file.write(tx, actor, out, language))
    .catch((error: unknown) => {
      if (out.destroyed) return;
      raw.log.error({ err: error }, 'a file could not be written');
      out.destroy(new Error('the file could not be written'));
    });
  return reply.type(XLSX).header('content-disposition', `attachment; filename="${file.fileName}"`).send(out);
}

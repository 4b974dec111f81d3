// A route that answers with a spreadsheet. It is written while it is sent.
import { PassThrough, type Writable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Actor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import { carryOut } from '#platform/db/carry-out.ts';
import type { Tx } from '#platform/db/database.ts';
import { languageOf } from '#platform/http/language.ts';
import { sendRefusal, type Route } from '#platform/http/route.ts';

/** A spreadsheet, ready to be written. */
export interface Spreadsheet {
  readonly fileName: string;
  readonly write: (out: Writable, language: Language) => Promise<void>;
}

/** What the route says of itself. `prepare` reads all that writing needs. */
interface FileRoute<Params extends TSchema> {
  readonly url: string;
  readonly operation: string;
  readonly summary: Text;
  readonly tag: string;
  readonly permission: string;
  readonly params: Params;
  readonly prepare: (tx: Tx, actor: Actor, params: Static<Params>) => Promise<Result<Spreadsheet>>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A spreadsheet over HTTP. */
export function fileRoute<Params extends TSchema>(route: FileRoute<Params>): Route {
  return (app, { office, authenticate }) => {
    app.route({
      method: 'GET',
      url: route.url,
      schema: {
        params: route.params,
        operationId: route.operation,
        summary: `${route.summary.zh} / ${route.summary.en}`,
        tags: [route.tag],
      },
      config: { permission: route.permission },
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const known = await authenticate(request, office.database.kysely);
        if (!known.ok) return sendRefusal(reply, known.reason);
        const file = await carryOut(office.database, (tx) =>
          route.prepare(tx, known.value, request.params as Static<Params>),
        );
        return file.ok ? send(request, reply, file.value) : sendRefusal(reply, file.reason);
      },
    });
  };
}

function send(request: FastifyRequest, reply: FastifyReply, file: Spreadsheet): FastifyReply {
  const out = new PassThrough();
  // A file that fails half-way is cut off: the browser then says that it did not arrive, instead of showing a part.
  file.write(out, languageOf(request.headers['accept-language'])).catch((error: unknown) => {
    request.log.error({ err: error }, 'a spreadsheet could not be written');
    out.destroy(new Error('the spreadsheet could not be written'));
  });
  const name = encodeURIComponent(file.fileName);
  return reply
    .type(XLSX)
    .header('content-disposition', `attachment; filename="errors.xlsx"; filename*=UTF-8''${name}`)
    .send(out);
}

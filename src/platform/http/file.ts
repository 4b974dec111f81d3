// A route that hands out a stored file. Whatever the file is, no browser may run or show it as a part of this site:
// it is saved, its type is not guessed, and opened all the same it may do nothing.
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static, type TSchema } from 'typebox';
import type { Actor } from '#kernel/actor.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Database, Tx } from '../db/database.ts';
import { attachmentHeader } from './download.ts';
import { carryOutRecorded, deedOf, type Records } from './recording.ts';
import { PROBLEM_ANSWERS, PUBLIC, sendRefusal, whoAsks, type Route } from './route.ts';

/** A file to hand out: its pieces are read after `prepare` has ended, so they open what they need by themselves. */
export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pieces: (database: Database) => AsyncIterable<Uint8Array>;
}

/** What a route that hands out files says of itself. */
export interface FileRoute<Params extends TSchema> {
  readonly url: string;
  readonly operation: string;
  readonly summary: Text;
  readonly tag: string;
  readonly permission: string;
  /** What the audit log keeps of it, before anything is sent. */
  readonly records: Records<{ readonly params: Static<Params>; readonly raw: FastifyRequest }, StoredFile>;
  readonly params: Params;
  /** Where a person goes instead of being told a problem, on pages. */
  readonly insteadOfProblem?: (refusal: Refusal) => string | undefined;
  /** Decides before anything is sent whether there is a file for this actor. */
  readonly prepare: (
    tx: Tx,
    actor: Actor,
    asked: { readonly params: Static<Params>; readonly raw: FastifyRequest },
  ) => Promise<Result<StoredFile>>;
}

const FILE = {
  description: 'File',
  content: { 'application/octet-stream': { schema: Type.String({ format: 'binary' }) } },
};

/** A stored file over HTTP. */
export function fileRoute<Params extends TSchema>(route: FileRoute<Params>): Route {
  return (app, wiring) => {
    const { office, record } = wiring;
    app.route({
      method: 'GET',
      url: route.url,
      schema: {
        params: route.params,
        operationId: route.operation,
        summary: `${route.summary.zh} / ${route.summary.en}`,
        tags: [route.tag],
        'x-permission': route.permission,
        ...(route.permission === PUBLIC ? { hide: true } : {}),
        response: { 200: FILE, ...PROBLEM_ANSWERS },
      },
      config: { permission: route.permission },
      onRequest: whoAsks(wiring, route),
      handler: async (raw, reply) => {
        const { actor, params } = raw;
        if (actor === undefined) throw new Error('a file was asked for without knowing who asks');
        const asked = { params: params as Static<Params>, raw };
        const recording = { records: route.records, operation: route.operation, raw, asked };
        const file = await carryOutRecorded<StoredFile, Refusal>(
          { database: office.database, record, actor },
          (tx) => route.prepare(tx, actor, asked),
          (end) => deedOf(recording, end.ok ? { answer: end.value } : { refusal: end.reason.code }),
        );
        if (file.ok) return send(raw, reply, { file: file.value, database: office.database });
        const instead = route.insteadOfProblem?.(file.reason);
        return instead === undefined ? sendRefusal(reply, file.reason) : reply.redirect(instead, 303);
      },
    });
  };
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, database }: { readonly file: StoredFile; readonly database: Database },
): FastifyReply {
  const out = Readable.from(file.pieces(database));
  out.on('error', (error) => request.log.error({ err: error }, 'a file could not be read'));
  return reply
    .type(file.mediaType)
    .header('content-length', file.bytes)
    .header('content-disposition', attachmentHeader(file.fileName))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store')
    .send(out);
}

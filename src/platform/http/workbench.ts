import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { CONTENT_POLICY } from './security-headers.ts';

const NONCE_BYTES = 16;
/** Stands in the page where the nonce goes; the workbench reads it there and hands it to its components. */
const NONCE_PLACE = '{csp-nonce}';

/** Serves the built staff application under /workbench/; every address within it is the application's own. */
export async function workbenchRoutes(app: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  await app.register(fastifyStatic, { root: directory, serve: false, cacheControl: false });
  const options = { schema: { hide: true } };
  app.get('/workbench', options, (_request, reply) => reply.redirect('/workbench/', 301));
  app.get<{ Params: { '*': string } }>('/workbench/*', options, (request, reply) => {
    const path = request.params['*'];
    return extname(path) === '' ? sendApplication(reply, directory) : sendFile(reply, path);
  });
}

/**
 * The component library writes its styles into the page, so those that name the nonce of this very answer may be
 * written; nobody can know it beforehand. A page that was kept would have an old one, so it is kept nowhere.
 */
async function sendApplication(reply: FastifyReply, directory: string): Promise<FastifyReply> {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const page = await readFile(join(directory, 'index.html'), 'utf8');
  const directives = { ...CONTENT_POLICY, 'style-src': ["'self'", `'nonce-${nonce}'`] };
  reply.helmet({ contentSecurityPolicy: { useDefaults: false, directives } });
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(NONCE_PLACE, nonce));
}

function sendFile(reply: FastifyReply, path: string): FastifyReply {
  // Names of built files carry a digest of their content.
  const lasting = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return reply.header('cache-control', lasting).sendFile(path);
}

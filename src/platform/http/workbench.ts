import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The component library writes its styles into the page, so the workbench may; scripts may not. */
const WORKBENCH_POLICY = {
  contentSecurityPolicy: { directives: { 'style-src': ["'self'", "'unsafe-inline'"] } },
};

/** Serves the built staff application under /workbench/; every address within it is the application's own. */
export async function workbenchRoutes(app: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  await app.register(fastifyStatic, { root: directory, serve: false, cacheControl: false });
  const options = { helmet: WORKBENCH_POLICY, schema: { hide: true } };
  app.get('/workbench', options, (_request, reply) => reply.redirect('/workbench/', 301));
  app.get<{ Params: { '*': string } }>('/workbench/*', options, (request, reply) => {
    const path = request.params['*'];
    return extname(path) === '' ? sendApplication(reply) : sendFile(reply, path);
  });
}

function sendApplication(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile('index.html');
}

function sendFile(reply: FastifyReply, path: string): FastifyReply {
  // Names of built files carry a digest of their content.
  const lasting = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return reply.header('cache-control', lasting).sendFile(path);
}
